// Retries and what bounds them: amplification, budgets, breakers and throttles against their closed forms.
#include <QtTest>

#include "core/theory/breakers.h"
#include "core/theory/retries.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

constexpr int kSeeds = 10;

/// Servers with far more capacity than load, of whose answers a share `failing` is an error from the start.
struct Failing {
    FleetParameters parameters = plainQueue();
    double share = 0.5;

    Failing()
    {
        parameters.servers = 10;
        parameters.capacityPerServer = 1000;
        parameters.offeredLoad = 500;
        parameters.clientsRetry = true;
        parameters.backoff = BackoffLaw::None;
        parameters.sampleInterval = 1;
    }
    [[nodiscard]] Fleet run(std::uint64_t seed, double seconds, double from = 0) const
    {
        Fault gray = makeFault(FaultKind::Gray);
        gray.magnitude = share;
        return runFleet(parameters, seed, seconds, {{secondsToTime(from), gray}});
    }
    [[nodiscard]] Statistics amplification(double seconds) const
    {
        return overSeeds(kSeeds, 1, [&](std::uint64_t seed) {
            const Fleet fleet = run(seed, seconds);
            return static_cast<double>(fleet.totals().attempts) / static_cast<double>(fleet.totals().offered);
        });
    }
};

/// Seconds from the moment everything fails until the only customer's breaker opens.
double openingTime(const FleetParameters& parameters, std::uint64_t seed, double healthyFor)
{
    Failing failing;
    failing.parameters = parameters;
    failing.share = 1;
    const Fleet fleet = failing.run(seed, healthyFor + 60, healthyFor);
    for (const Transition& transition : fleet.transitions()) {
        if (transition.kind == TransitionKind::BreakerOpened)
            return transition.at.seconds() - healthyFor;
    }
    return -1;
}

FleetParameters withBreaker(BreakerForm form, double load)
{
    FleetParameters p = Failing().parameters;
    p.offeredLoad = load;
    p.clientsRetry = false;
    p.circuitBreaker = true;
    p.breakerForm = form;
    return p;
}

}  // namespace

class RetryTruthTest : public QObject {
    Q_OBJECT

private slots:
    void independentFailuresMultiplyAttempts_data();
    void independentFailuresMultiplyAttempts();
    void limitedCapacityAmplifiesToTheFixedPoint_data();
    void limitedCapacityAmplifiesToTheFixedPoint();
    void tokenBucketHoldsRetriesToItsRatio();
    void finagleBudgetHoldsRetriesToRatioAndReserve();
    void grpcBudgetAllowsFourRetriesThenNone();
    void grpcBudgetTurnsAtOneFailureInEleven();
    void hystrixBreakerOpensHalfAWindowIntoAnOutage();
    void callWindowBreakerOpensAfterHalfItsCalls();
    void pollyBreakerOpensATenthOfAWindowIntoAnOutage();
    void consecutiveBreakerOpensAfterItsFailures();
    void adaptiveThrottleSendsKTimesWhatIsAccepted_data();
    void adaptiveThrottleSendsKTimesWhatIsAccepted();
    void moreAttemptsNeverLowerTheOfferedLoad();
};

void RetryTruthTest::independentFailuresMultiplyAttempts_data()
{
    QTest::addColumn<double>("failure");
    for (const double failure : {0.1, 0.3, 0.5, 0.9, 1.0})
        QTest::addRow("%g", failure) << failure;
}

void RetryTruthTest::independentFailuresMultiplyAttempts()
{
    QFETCH(double, failure);
    Failing failing;
    failing.share = failure;
    failing.parameters.maxAttempts = 4;
    QVERIFY(agrees("attempts per request", failing.amplification(100), theory::attemptsPerRequest(failure, 3).value(),
                   0.001));
}

void RetryTruthTest::limitedCapacityAmplifiesToTheFixedPoint_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<int>("retries");
    QTest::newRow("1.1 C, no retry") << 1.1 << 0;
    QTest::newRow("1.1 C, 1 retry") << 1.1 << 1;
    QTest::newRow("1.1 C, 3 retries") << 1.1 << 3;
    QTest::newRow("1.25 C, 3 retries") << 1.25 << 3;
    QTest::newRow("2 C, 3 retries") << 2.0 << 3;
}

void RetryTruthTest::limitedCapacityAmplifiesToTheFixedPoint()
{
    QFETCH(double, load);
    QFETCH(int, retries);
    // 1,000 workers without a queue: what finds all busy is dropped at once and comes back long after.
    FleetParameters p = plainQueue();
    p.workers = 1000;
    p.capacityPerServer = 1000;
    p.offeredLoad = load * 1000;
    p.queueBounded = true;
    p.queueLimit = 0;
    p.clientsRetry = retries > 0;
    p.maxAttempts = static_cast<std::uint32_t>(retries) + 1;
    p.backoff = BackoffLaw::Fixed;
    p.backoffBase = 10;
    p.backoffCap = 10;
    p.jitter = JitterLaw::Full;
    p.measureFrom = 60;
    Statistics offered, goodput;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Fleet fleet = runFleet(p, seed, 160);
        offered.add(static_cast<double>(fleet.totals().attempts) / 100);
        goodput.add(static_cast<double>(fleet.totals().answers) / 100);
    }
    const auto law = theory::retriesAtCapacity(load * 1000, 1000, retries).value();
    // The law is of a fluid; a thousand workers waste up to one per cent of their time between two requests.
    QVERIFY(agrees("attempts/s", offered, law.offered, 0.015));
    QVERIFY(agrees("goodput/s", goodput, law.goodput, 0.015));
}

void RetryTruthTest::tokenBucketHoldsRetriesToItsRatio()
{
    Failing failing;
    failing.share = 1;
    failing.parameters.retryBudget = true;
    for (const double ratio : {0.1, 0.2}) {
        failing.parameters.budgetRatio = ratio;
        // The bucket starts full: ten retries more than the ratio, of 100,000 requests.
        QVERIFY(agrees("attempts per request", failing.amplification(200), theory::budgetBound(ratio).value(), 0.001));
    }
}

void RetryTruthTest::finagleBudgetHoldsRetriesToRatioAndReserve()
{
    Failing failing;
    failing.share = 1;
    failing.parameters.retryBudget = true;
    failing.parameters.budgetForm = BudgetForm::Finagle;
    failing.parameters.budgetRatio = 0.2;
    failing.parameters.budgetReserve = 10;
    failing.parameters.measureFrom = 20;
    const Statistics retries = overSeeds(kSeeds, 1, [&](std::uint64_t seed) {
        return static_cast<double>(failing.run(seed, 220).totals().retries) / 200;
    });
    QVERIFY(agrees("retries/s", retries, theory::finagleBudgetBound(500, 0.2, 10).value(), 0.02));
}

void RetryTruthTest::grpcBudgetAllowsFourRetriesThenNone()
{
    Failing failing;
    failing.share = 1;
    failing.parameters.retryBudget = true;
    failing.parameters.budgetForm = BudgetForm::Grpc;
    failing.parameters.maxAttempts = 20;
    // Few requests at a time, so that an answer is in before the next request is out.
    failing.parameters.offeredLoad = 0.01;
    for (std::uint64_t seed = 1; seed <= 5; ++seed)
        QCOMPARE(failing.run(seed, 20'000).totals().retries,
                 static_cast<std::uint64_t>(theory::grpcRetriesFromFull(10).value()));
}

void RetryTruthTest::grpcBudgetTurnsAtOneFailureInEleven()
{
    Failing failing;
    failing.parameters.retryBudget = true;
    failing.parameters.budgetForm = BudgetForm::Grpc;
    failing.parameters.offeredLoad = 50;
    const double turn = theory::grpcEquilibriumFailure(0.1).value();
    failing.share = turn / 2;
    QVERIFY(agrees("below: all retries", failing.amplification(400),
                   theory::attemptsPerRequest(failing.share, 2).value(), 0.005));
    failing.share = turn * 2;
    QVERIFY(failing.amplification(400).mean() < 1.02);
}

void RetryTruthTest::hystrixBreakerOpensHalfAWindowIntoAnOutage()
{
    // The window moves in ten parts of a second: whenever within one it begins, half of the other nine is enough.
    const FleetParameters p = withBreaker(BreakerForm::TimeWindow, 1000);
    Statistics found;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        for (int phase = 0; phase < 10; ++phase) {
            found.add(openingTime(p, seed, 20.05 + phase / 10.0));
            QVERIFY2(std::abs(found.mean() - 4.75) <= 0.5, qPrintable(QString("seed %1").arg(seed)));
        }
    }
    QVERIFY(agrees("opening, s", found, theory::timeWindowOpening(10, 0.5, 10).value()));
}

void RetryTruthTest::callWindowBreakerOpensAfterHalfItsCalls()
{
    FleetParameters p = withBreaker(BreakerForm::CallWindow, 100);
    p.breakerCalls = 100;
    p.breakerMinimumCalls = 100;
    const Statistics found = overSeeds(60, 1, [&](std::uint64_t seed) { return openingTime(p, seed, 20); });
    QVERIFY(agrees("opening, s", found, theory::callWindowOpening(100, 0.5, 100).value(), 0.01));
}

void RetryTruthTest::pollyBreakerOpensATenthOfAWindowIntoAnOutage()
{
    FleetParameters p = withBreaker(BreakerForm::TimeWindow, 100);
    p.breakerWindow = 30;
    p.breakerMinimumCalls = 100;
    p.breakerThreshold = 0.1;
    const double law = theory::timeWindowOpening(30, 0.1, 10).value();
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const double found = openingTime(p, seed, 60);
        QVERIFY2(std::abs(found - law) <= 0.5, qPrintable(QString("seed %1: %2 s").arg(seed).arg(found)));
    }
}

void RetryTruthTest::consecutiveBreakerOpensAfterItsFailures()
{
    FleetParameters p = withBreaker(BreakerForm::Consecutive, 10);
    p.breakerCalls = 5;
    const Statistics found = overSeeds(200, 1, [&](std::uint64_t seed) { return openingTime(p, seed, 20); });
    QVERIFY(agrees("opening, s", found, theory::consecutiveOpening(5, 10).value(), 0.01));
}

void RetryTruthTest::adaptiveThrottleSendsKTimesWhatIsAccepted_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("factor");
    QTest::newRow("10 c, K = 2") << 10.0 << 2.0;
    QTest::newRow("10 c, K = 1.1") << 10.0 << 1.1;
    QTest::newRow("1.5 c, K = 2") << 1.5 << 2.0;
}

void RetryTruthTest::adaptiveThrottleSendsKTimesWhatIsAccepted()
{
    QFETCH(double, load);
    QFETCH(double, factor);
    FleetParameters p = plainQueue();
    p.workers = 20;
    p.capacityPerServer = 100;
    p.offeredLoad = load * 100;
    p.queueBounded = true;
    p.queueLimit = 100;
    p.adaptiveThrottling = true;
    p.throttleFactor = factor;
    // With K near 1 the throttle forgives slowly: a tenth a window of what it refused in the first second.
    p.measureFrom = 2000;
    Statistics sent, local, rejects;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Totals totals = runFleet(p, seed, 2600).totals();
        const auto attempts = static_cast<double>(totals.attempts), held = static_cast<double>(totals.notSent);
        sent.add(attempts / 600);
        local.add(held / (attempts + held));
        rejects.add(static_cast<double>(totals.attemptOutcomes[static_cast<std::size_t>(Outcome::Rejected)]) /
                    static_cast<double>(totals.succeeded));
    }
    const auto law = theory::adaptiveThrottling(load * 100, 100, factor).value();
    QVERIFY(agrees("sent/s", sent, law.sent, 0.02));
    QVERIFY(std::abs(local.mean() - law.rejectedLocally) < 0.01);
    QVERIFY(std::abs(rejects.mean() - law.rejectsPerAccept) < 0.03);
}

void RetryTruthTest::moreAttemptsNeverLowerTheOfferedLoad()
{
    // Where outcomes do not depend on load, common random numbers make it hold for every single run.
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        std::uint64_t before = 0;
        for (std::uint32_t attempts = 1; attempts <= 6; ++attempts) {
            Failing failing;
            failing.parameters.maxAttempts = attempts;
            const std::uint64_t sent = failing.run(seed, 20).totals().attempts;
            QVERIFY2(sent > before, qPrintable(QString("seed %1, %2 attempts").arg(seed).arg(attempts)));
            before = sent;
        }
    }
    // Where they do, a single run may collapse earlier or later by chance: it holds for the mean.
    double before = 0;
    for (std::uint32_t attempts = 1; attempts <= 6; ++attempts) {
        FleetParameters p;
        p.maxAttempts = attempts;
        const Statistics sent = overSeeds(20, 1, [&](std::uint64_t seed) {
            const Fleet fleet = runFleet(p, seed, 30, {{secondsToTime(2), makeFault(FaultKind::Crash, ServerId{0})}});
            return static_cast<double>(fleet.totals().attempts);
        });
        QVERIFY2(sent.mean() >= before, qPrintable(QString("%1 attempts").arg(attempts)));
        before = sent.mean();
    }
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::RetryTruthTest)
#include "retry_truth_test.moc"

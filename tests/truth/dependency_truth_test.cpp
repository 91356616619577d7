// Calls to another service against theory: workers that wait are workers that are gone; layers multiply attempts.
#include <QtTest>

#include "core/theory/queueing.h"
#include "core/theory/retries.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

/// Ten servers of a hundred threads, 1000 requests/s that take 100 ms: 1 ms of their own, 99 ms in a call.
FleetParameters threads(double hangShare, double timeout)
{
    FleetParameters p = plainQueue();
    p.servers = 10;
    p.workers = 100;
    p.capacityPerServer = 100'000;
    p.offeredLoad = 1000;
    p.queueBounded = true;
    p.queueLimit = 0;
    p.dependency.dependency = true;
    p.dependency.latency = 0.099;
    p.dependency.hangShare = hangShare;
    p.dependency.timeout = timeout;
    return p;
}

double refused(const Totals& totals)
{
    return static_cast<double>(totals.attemptOutcomes[static_cast<std::size_t>(Outcome::Rejected)]) /
           static_cast<double>(totals.attempts);
}

}  // namespace

class DependencyTruthTest : public QObject {
    Q_OBJECT

private slots:
    void aTwentiethThatHangsLeavesAFifthServed_data();
    void aTwentiethThatHangsLeavesAFifthServed();
    void aShortTimeoutIsAllItTakes();
    void boundedConnectionsAreASystemOfTheirOwn();
    void slowIsWorseThanDead();
    void theSlowestOfManyAnswersIsWaitedFor();
    void hedgingTakesTheFasterOfTwo();
    void layersOfRetriesMultiply_data();
    void layersOfRetriesMultiply();
};

void DependencyTruthTest::aTwentiethThatHangsLeavesAFifthServed_data()
{
    QTest::addColumn<bool>("separate");
    QTest::newRow("requests go anywhere: ten pools of 100") << true;
    QTest::newRow("requests go where a thread is free: one pool of 1000") << false;
}

void DependencyTruthTest::aTwentiethThatHangsLeavesAFifthServed()
{
    QFETCH(bool, separate);
    FleetParameters p = threads(0.05, 100);
    p.balancing = separate ? BalancingPolicy::Random : BalancingPolicy::LeastLoaded;
    // Threads are taken and let go in waves of some 100 s that hardly blur, so the seeds begin all over a wave.
    const Statistics share = overSeeds(12, 1, [&p](std::uint64_t seed) {
        p.measureFrom = 300 + 9 * static_cast<double>(seed);
        return refused(runFleet(p, seed, p.measureFrom + 1600).totals());
    });
    const auto law = separate ? theory::threadPool(100, 100, 0.1, 0.05, 100)
                              : theory::threadPool(1000, 1000, 0.1, 0.05, 100);
    QVERIFY(agrees("refused", share, law.value().refusedShare, 0.001));
    QVERIFY(std::abs(1 - share.mean() - 0.196) < 0.003);  // "19.6 %", Site Reliability Engineering, chapter 22
}

void DependencyTruthTest::aShortTimeoutIsAllItTakes()
{
    FleetParameters p = threads(0.05, 1);
    p.measureFrom = 10;
    p.sampleInterval = 1;
    const Statistics busy = overSeeds(5, 1, [&p](std::uint64_t seed) {
        const Totals totals = runFleet(p, seed, 60).totals();
        return refused(totals) > 1e-4 ? 0 : 1000 * totals.busySeconds / totals.capacitySeconds;
    });
    QVERIFY(agrees("threads busy", busy, theory::threadPool(1000, 1000, 0.1, 0.05, 1).value().offeredThreads, 0.005));
}

void DependencyTruthTest::boundedConnectionsAreASystemOfTheirOwn()
{
    // Fifty connections and workers enough: calls wait as in M/M/c, and hold their workers meanwhile.
    FleetParameters p = plainQueue();
    p.workers = 1000;
    p.capacityPerServer = 1'000'000;
    p.serviceLaw = ServiceLaw::Deterministic;
    p.offeredLoad = 45;
    p.dependency.dependency = true;
    p.dependency.latency = 1;
    p.dependency.timeout = 3600;
    p.dependency.connections = 50;
    p.measureFrom = 200;
    const Statistics sojourn = overSeeds(10, 1, [&p](std::uint64_t seed) {
        const Totals totals = runFleet(p, seed, 6000).totals();
        return totals.sojournSeconds / static_cast<double>(totals.served);
    });
    QVERIFY(agrees("time at the server, s", sojourn, theory::mmc(45, 1, 50).value().meanSojourn + 0.001));
}

void DependencyTruthTest::slowIsWorseThanDead()
{
    FleetParameters p = threads(0, 10);
    p.dependency.share = 0.2;
    Fault slow = makeFault(FaultKind::SlowDependency);
    slow.magnitude = 1000;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Totals hurt = runFleet(p, seed, 60, {{secondsToTime(10), slow}}).totals();
        const Totals dead = runFleet(p, seed, 60, {{secondsToTime(10), makeFault(FaultKind::DeadDependency)}}).totals();
        const auto offered = static_cast<double>(dead.offered);
        QVERIFY(std::abs(static_cast<double>(dead.failed) / offered - 0.2 * 50 / 60) < 0.005);
        QVERIFY(static_cast<double>(hurt.failed) / offered > 0.4);
    }
}

void DependencyTruthTest::theSlowestOfManyAnswersIsWaitedFor()
{
    // The longest of n exponential times is H_n means on average (Renyi 1953).
    for (const std::uint32_t fanOut : {1U, 5U, 100U}) {
        FleetParameters p = threads(0, 3600);
        p.balancing = BalancingPolicy::Random;
        p.dependency.connections = 1000;
        p.dependency.latency = 0.005;
        p.dependency.fanOut = fanOut;
        double harmonic = 0;
        for (std::uint32_t i = 1; i <= fanOut; ++i)
            harmonic += 1.0 / i;
        const Statistics sojourn = overSeeds(10, 1, [&p](std::uint64_t seed) {
            const Totals totals = runFleet(p, seed, 20).totals();
            return totals.sojournSeconds / static_cast<double>(totals.served);
        });
        QVERIFY(agrees("time at the server, s", sojourn, 0.001 + 0.005 * harmonic));
    }
}

void DependencyTruthTest::hedgingTakesTheFasterOfTwo()
{
    FleetParameters p = threads(0.1, 3600);
    p.dependency.latency = 0.01;
    p.dependency.timeout = 1;
    p.dependency.hedged = true;
    p.balancing = BalancingPolicy::Random;
    const Statistics failed = overSeeds(10, 1, [&p](std::uint64_t seed) {
        const Totals totals = runFleet(p, seed, 50).totals();
        return static_cast<double>(totals.failed) / static_cast<double>(totals.failed + totals.succeeded);
    });
    QVERIFY(agrees("neither answers", failed, 0.01, 0.02));
    p.dependency.hangShare = 0;
    const Statistics sojourn = overSeeds(10, 1, [&p](std::uint64_t seed) {
        const Totals totals = runFleet(p, seed, 50).totals();
        return totals.sojournSeconds / static_cast<double>(totals.served);
    });
    QVERIFY(agrees("the faster of two, s", sojourn, 0.001 + 0.005));
}

void DependencyTruthTest::layersOfRetriesMultiply_data()
{
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<double>("failure");
    QTest::newRow("three layers of four, all fail") << 3 << 4 << 1.0;
    QTest::newRow("five layers of three, all fail") << 5 << 3 << 1.0;
    QTest::newRow("three layers of four, nine of ten fail") << 3 << 4 << 0.9;
    QTest::newRow("two layers of three, half fail") << 2 << 3 << 0.5;
}

void DependencyTruthTest::layersOfRetriesMultiply()
{
    QFETCH(int, layers);
    QFETCH(int, attempts);
    QFETCH(double, failure);
    FleetParameters p = plainQueue();
    p.capacityPerServer = 1'000'000;
    p.offeredLoad = 200;
    p.backoff = BackoffLaw::None;
    p.layers = {static_cast<std::uint32_t>(layers), static_cast<std::uint32_t>(attempts)};
    Fault fault = makeFault(FaultKind::Gray);
    fault.magnitude = failure;
    const Statistics each = overSeeds(5, 1, [&](std::uint64_t seed) {
        const Totals totals = runFleet(p, seed, 100, {{SimTime{}, fault}}).totals();
        return static_cast<double>(totals.attempts) / static_cast<double>(totals.offered);
    });
    const double most = theory::layeredAttempts(layers, attempts).value();
    const double law = theory::attemptsPerRequest(failure, static_cast<int>(most) - 1).value();
    QVERIFY(agrees("attempts per request", each, law, 0.001));
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::DependencyTruthTest)
#include "dependency_truth_test.moc"

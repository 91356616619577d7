// The fleet as a value: nothing is lost, copies go on alike, and neither looking nor cutting time changes a bit.
#include <QtTest>

#include <cmath>
#include <random>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

const std::initializer_list<std::string_view> kFaults = {"crash@4:S1,duration=10",
                                                         "slow@6:S2,factor=5,duration=9",
                                                         "gray@8:all,share=0.2,duration=9",
                                                         "load-spike@12,factor=2,duration=6",
                                                         "pause@15:S3,duration=4",
                                                         "heal@25:all"};

void addFleets()
{
    QTest::addColumn<bool>("busy");
    QTest::addColumn<int>("policy");
    for (int policy = 0; policy < 4; ++policy) {
        QTest::newRow(qPrintable(QStringLiteral("small %1").arg(policy))) << false << policy;
        QTest::newRow(qPrintable(QStringLiteral("busy %1").arg(policy))) << true << policy;
    }
}

FleetParameters fetchFleet()
{
    QFETCH(bool, busy);
    QFETCH(int, policy);
    FleetParameters p = busy ? fleets::busy() : fleets::small();
    p.balancing = static_cast<BalancingPolicy>(policy);
    return p;
}

std::uint64_t pending(const FleetView& view)
{
    return static_cast<std::uint64_t>(std::ranges::count(view.requests, Outcome::Pending, &RequestSample::outcome));
}

}  // namespace

class FleetTest : public QObject {
    Q_OBJECT

private slots:
    void everyAttemptHasExactlyOneOutcome_data() { addFleets(); }
    void everyAttemptHasExactlyOneOutcome();
    void whatIsOutAtAnyInstantIsWhatIsMissing();
    void samplesAddUpToTheTotals_data() { addFleets(); }
    void samplesAddUpToTheTotals();
    void measuringFromLaterLeavesOutWhatWasBefore();
    void equalSpecsGiveEqualBits_data() { addFleets(); }
    void equalSpecsGiveEqualBits();
    void seedsDiffer();
    void aCopyAtAnyInstantGoesOnAlike_data() { addFleets(); }
    void aCopyAtAnyInstantGoesOnAlike();
    void cuttingTheAdvanceChangesNothing_data() { addFleets(); }
    void cuttingTheAdvanceChangesNothing();
    void lookingChangesNothing();
    void goingNowhereDoesNothing();
    void takingSamplesCountsOn();
    void theViewIsWhole_data() { addFleets(); }
    void theViewIsWhole();
    void addingAServerMovesNoArrival();
    void memoryIsRoughlyKnown();
};

void FleetTest::everyAttemptHasExactlyOneOutcome()
{
    FleetParameters p = fetchFleet();
    for (const std::uint64_t seed : {1, 2, 3}) {
        Fleet fleet = fleets::run(p, 0, kFaults, seed);
        for (int second = 1; second <= 40; ++second) {
            fleet.advance(secondsToTime(second));
            const Totals& totals = fleet.totals();
            QVERIFY(fleets::outcomes(fleet) <= totals.attempts);
            QVERIFY(totals.succeeded + totals.failed <= totals.offered);
            QCOMPARE(fleets::outcome(fleet, Outcome::Succeeded), totals.succeeded);
            QCOMPARE(totals.latency.count(), totals.succeeded + totals.failed);
            QCOMPARE(totals.successLatency.count(), totals.succeeded);
        }
        // When nobody asks any more, everything ends.
        p.offeredLoad = 0.001;
        fleet.reconfigure(p);
        fleet.advance(secondsToTime(60));
        const Totals& totals = fleet.totals();
        QCOMPARE(fleets::outcomes(fleet), totals.attempts);
        QCOMPARE(totals.succeeded + totals.failed, totals.offered);
        // First calls and retries, sent or held back by their own customers.
        QVERIFY(totals.attempts <= totals.offered + totals.retries);
        QVERIFY(totals.attempts + totals.notSent >= totals.offered + totals.retries);
        p = fetchFleet();
    }
}

void FleetTest::whatIsOutAtAnyInstantIsWhatIsMissing()
{
    // Below 100 requests/s every attempt is recorded, so those still out can be counted one by one.
    FleetParameters p = fleets::small();
    p.offeredLoad = 90;
    p.capacityPerServer = 25;
    p.clientsRetry = true;
    p.clientTimeout = 0.5;
    Fleet fleet = fleets::build(p, kFaults);
    QCOMPARE(fleet.view().samplingRatio, 1U);
    std::mt19937_64 words(3);
    std::uint64_t mostOut = 0;
    while (fleet.now() < secondsToTime(40)) {
        fleet.advance(fleet.now() + SimDuration{static_cast<std::int64_t>(words() % 100'000'000)});
        const std::uint64_t out = pending(fleet.view());
        QCOMPARE(fleets::outcomes(fleet) + out, fleet.totals().attempts);
        QVERIFY(fleet.totals().succeeded + fleet.totals().failed + out <= fleet.totals().offered);
        mostOut = std::max(mostOut, out);
    }
    QVERIFY(mostOut > 10);
}

void FleetTest::samplesAddUpToTheTotals()
{
    const FleetParameters p = fetchFleet();
    Fleet fleet = fleets::run(p, 30, kFaults);
    const auto [first, samples] = fleet.takeSamples();
    QCOMPARE(first, 0U);
    QCOMPARE(samples.size(), std::size_t{300});
    double offered = 0, attempts = 0, retries = 0, goodput = 0, failures = 0, waiting = 0;
    std::uint32_t up = ~0U;
    for (const Sample& sample : samples) {
        offered += sample.offered * 0.1;
        attempts += sample.attempts * 0.1;
        retries += sample.retries * 0.1;
        goodput += sample.goodput * 0.1;
        failures += sample.failures * 0.1;
        waiting += sample.waiting * 0.1;
        up = std::min(up, sample.serversUp);
        QVERIFY(sample.p50 <= sample.p90 && sample.p90 <= sample.p99 && sample.p99 <= sample.p999);
        QVERIFY(sample.utilisation >= 0 && sample.utilisation <= 1);
        QVERIFY(sample.serversUp <= sample.servers);
    }
    const Totals& totals = fleet.totals();
    QCOMPARE(std::llround(offered), static_cast<long long>(totals.offered));
    QCOMPARE(std::llround(attempts), static_cast<long long>(totals.attempts));
    QCOMPARE(std::llround(retries), static_cast<long long>(totals.retries));
    QCOMPARE(std::llround(goodput), static_cast<long long>(totals.succeeded));
    QCOMPARE(std::llround(failures), static_cast<long long>(totals.failed));
    QVERIFY(std::abs(waiting - totals.waitingSeconds) < 1e-6 * (1 + waiting));
    QVERIFY(totals.serversUpLeast <= up);
    QVERIFY(totals.busySeconds <= totals.capacitySeconds);
}

void FleetTest::measuringFromLaterLeavesOutWhatWasBefore()
{
    FleetParameters p = fleets::small();
    const Fleet at10 = fleets::run(p, 10), at30 = fleets::run(p, 30);
    p.measureFrom = 10;
    const Fleet later = fleets::run(p, 30);
    QCOMPARE(later.totals().since, secondsToTime(10));
    QCOMPARE(later.totals().offered, fleets::gained(at10, at30, &Totals::offered));
    // Those under way at that instant ended later, and belong to what was before.
    const std::uint64_t ended = fleets::gained(at10, at30, &Totals::succeeded) +
                                fleets::gained(at10, at30, &Totals::failed);
    const Totals& before = at10.totals();
    const std::uint64_t underWay = before.offered - before.succeeded - before.failed;
    QVERIFY(underWay > 0);
    QCOMPARE(later.totals().succeeded + later.totals().failed, ended - underWay);
}

void FleetTest::equalSpecsGiveEqualBits()
{
    const FleetParameters p = fetchFleet();
    const Fleet once = fleets::run(p, 30, kFaults, 9), again = fleets::run(p, 30, kFaults, 9);
    QCOMPARE(once.fingerprint(), again.fingerprint());
    QCOMPARE(once.eventsHandled(), again.eventsHandled());
}

void FleetTest::seedsDiffer()
{
    const Fleet one = fleets::run(fleets::small(), 1, {}, 1), two = fleets::run(fleets::small(), 1, {}, 2);
    QVERIFY(one.fingerprint() != two.fingerprint());
}

void FleetTest::aCopyAtAnyInstantGoesOnAlike()
{
    const FleetParameters p = fetchFleet();
    const std::uint64_t expected = fleets::run(p, 30, kFaults).fingerprint();
    std::mt19937_64 words(4);
    Fleet fleet = fleets::build(p, kFaults);
    for (int i = 0; i < 12; ++i) {
        fleet.advance(fleet.now() + SimDuration{static_cast<std::int64_t>(words() % 4'000'000'000)});
        if (fleet.now() >= secondsToTime(30))
            break;
        Fleet copy = fleet;
        copy.advance(secondsToTime(30));
        QCOMPARE(copy.fingerprint(), expected);
    }
    // The other way round: a copy that was kept and used late.
    Fleet early = fleets::run(p, 7.7, kFaults);
    const Fleet kept = early;
    early.advance(secondsToTime(40));
    early = kept;
    early.advance(secondsToTime(30));
    QCOMPARE(early.fingerprint(), expected);
}

void FleetTest::cuttingTheAdvanceChangesNothing()
{
    const FleetParameters p = fetchFleet();
    const Fleet straight = fleets::run(p, 30, kFaults);
    for (const std::uint64_t seed : {1, 2, 3}) {
        std::mt19937_64 words(seed);
        Fleet cut = fleets::build(p, kFaults);
        while (cut.now() < secondsToTime(30)) {
            const SimTime next =
                std::min(secondsToTime(30),
                         cut.now() + SimDuration{static_cast<std::int64_t>(words() % (1ULL << (words() % 32)))});
            const std::uint64_t budget = words() % 3 == 0 ? words() % 50 : ~std::uint64_t{0};
            const bool arrived = cut.advance(next, budget);
            QVERIFY(!arrived || cut.now() == next);
            QVERIFY(cut.now() <= next);
        }
        cut.advance(secondsToTime(30));
        QCOMPARE(cut.fingerprint(), straight.fingerprint());
        QCOMPARE(cut.eventsHandled(), straight.eventsHandled());
        QCOMPARE(cut.transitions().size(), straight.transitions().size());
    }
}

void FleetTest::lookingChangesNothing()
{
    const Fleet straight = fleets::run(fleets::busy(), 30, kFaults);
    Fleet seen = fleets::build(fleets::busy(), kFaults);
    for (int i = 1; i <= 300; ++i) {
        seen.advance(secondsToTime(i * 0.1));
        (void)seen.view();
        (void)seen.totals().latency.quantileSeconds(0.99);
        (void)seen.memoryBytes();
        (void)seen.takeSamples();
    }
    QCOMPARE(seen.fingerprint(), straight.fingerprint());
    QCOMPARE(seen.totals().succeeded, straight.totals().succeeded);
}

void FleetTest::goingNowhereDoesNothing()
{
    Fleet fleet = fleets::run(fleets::small(), 5);
    const auto before = fleet.fingerprint();
    QVERIFY(fleet.advance(secondsToTime(5)));
    QVERIFY(fleet.advance(secondsToTime(1)));
    QCOMPARE(fleet.now(), secondsToTime(5));
    QVERIFY(!fleet.advance(secondsToTime(9), 0));
    QCOMPARE(fleet.now(), secondsToTime(5));
    QCOMPARE(fleet.fingerprint(), before);
}

void FleetTest::takingSamplesCountsOn()
{
    Fleet fleet = fleets::run(fleets::small(), 1.05);
    QCOMPARE(fleet.takeSamples().samples.size(), std::size_t{10});
    QCOMPARE(fleet.takeSamples().samples.size(), std::size_t{0});
    fleet.advance(secondsToTime(2.05));
    const auto next = fleet.takeSamples();
    QCOMPARE(next.firstIndex, 10U);
    QCOMPARE(next.samples.front().at, secondsToTime(1.1));
}

void FleetTest::theViewIsWhole()
{
    Fleet fleet = fleets::build(fetchFleet(), kFaults);
    for (int i = 1; i <= 60; ++i) {
        fleet.advance(secondsToTime(i * 0.5));
        const FleetView view = fleet.view();
        QCOMPARE(view.at, fleet.now());
        QCOMPARE(view.fingerprint, fleet.fingerprint());
        QVERIFY(view.requests.size() <= 512);
        SimTime last;
        for (const RequestSample& request : view.requests) {
            QVERIFY(request.sentAt >= last && request.sentAt <= view.at);
            last = request.sentAt;
            QVERIFY(request.outcome == Outcome::Pending ? request.endedAt == kNever : request.endedAt <= view.at);
            QVERIFY(request.server == ServerId::kNoValue || request.server < view.servers.size());
            QVERIFY(request.customer < view.customers.size() && request.attempt >= 1);
        }
    }
}

void FleetTest::addingAServerMovesNoArrival()
{
    FleetParameters p = fleets::small();
    const Fleet five = fleets::run(p, 60);
    p.servers = 6;
    const Fleet six = fleets::run(p, 60);
    QCOMPARE(five.totals().offered, six.totals().offered);
}

void FleetTest::memoryIsRoughlyKnown()
{
    FleetParameters p = fleets::small();
    const std::size_t few = fleets::run(p, 1).memoryBytes();
    p.servers = 100'000;
    const std::size_t many = fleets::build(p).memoryBytes();
    QVERIFY(few > 100'000 && few < 10'000'000);
    QVERIFY(many > few + 100'000 * sizeof(Server));
}

QTEST_GUILESS_MAIN(FleetTest)
#include "fleet_test.moc"

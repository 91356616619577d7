// The accounts of a run: what was offered is what became of it, an outage is never perfect, and no instant of looking,
// however rare, makes either untrue.
#include <QtTest>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measures.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

class AccountsTest : public QObject {
    Q_OBJECT

private slots:
    void offeredIsWhatBecameOfIt_data();
    void offeredIsWhatBecameOfIt();
    void requestsOfBeforeAreInNoSum();
    void noCustomerIsDownForLongerThanWasMeasured();
    void customersWhoWaitForDeadServersAreDown_data();
    void customersWhoWaitForDeadServersAreDown();
    void slowServersAreNotTakenForDead();
    void requestsOfAPauseSucceedAfterIt();
    void rareSamplesSeeAShortOutage();
    void theFewestServersAreThoseOfAnInstant();
    void aSampleKnowsTheFewestServersSinceTheLast();
    void nobodyServesBehindADeadRouter();
    void tooFewServeWhileAllAreEjected();
    void aCrashLeavesUtilisationAShare();
    void processesThatDieTakeTheirWorkersAlong();
    void workersAreCountedFromWhereTheTotalsBegin();
    void noSampleAmplifiesBeyondTheAttempts();
    void moreCellsNeverRaiseTheBlastRadius();
    void theViewShowsTheBlastRadiusThatIsMeasured();
    void lookingAtTheEndChangesNothing();
};

namespace {

double valueOf(std::string_view key, const Fleet& fleet)
{
    const Fleet closed = fleet.closed();
    const ArmOutcome outcome{closed.totals(), closed.now(), closed.latest(), {}, closed.parameters().topology.needed};
    const Measure& row = measureTable()[*findMeasure(key)];
    Estimate estimate(row.kind);
    estimate.add(row.of(outcome));
    if (!estimate.value())
        qFatal("%s has no value", std::string(key).c_str());
    return *estimate.value();
}

/// Clients that wait for ever, and a balancer that notices nothing.
FleetParameters trusting()
{
    FleetParameters p = fleets::small();
    p.clientsTimeOut = false;
    p.healthChecks = false;
    p.queueBounded = false;
    return p;
}

void claimAccountsClose(const Fleet& fleet)
{
    const Fleet closed = fleet.closed();
    const Totals& totals = closed.totals();
    std::uint64_t offered = 0, succeeded = 0, lost = 0, overdue = 0;
    const double seconds = (closed.now() - totals.since).seconds();
    for (const CustomerLedger& customer : closed.ledger()) {
        QVERIFY(customer.succeeded + customer.lost + customer.overdue <= customer.offered);
        QVERIFY(customer.downSeconds + customer.degradedSeconds <= seconds + 1e-9);
        offered += customer.offered;
        succeeded += customer.succeeded;
        lost += customer.lost;
        overdue += customer.overdue;
    }
    QCOMPARE(offered, totals.offered);
    QCOMPARE(succeeded, totals.succeeded);
    QCOMPARE(lost, totals.failed);
    QCOMPARE(overdue, totals.overdue);
    QCOMPARE(totals.latency.count(), totals.succeeded + totals.failed);
}

}  // namespace

void AccountsTest::offeredIsWhatBecameOfIt_data()
{
    QTest::addColumn<bool>("timeOut");
    QTest::addColumn<double>("from");
    for (const bool timeOut : {true, false}) {
        for (const double from : {0.0, 7.3, 12.0})
            QTest::addRow("%s from %g", timeOut ? "timeouts" : "none", from) << timeOut << from;
    }
}

void AccountsTest::offeredIsWhatBecameOfIt()
{
    QFETCH(bool, timeOut);
    QFETCH(double, from);
    FleetParameters p = fleets::busy();
    p.clientsTimeOut = timeOut;
    p.measureFrom = from;
    Fleet fleet = fleets::build(p, {"crash@4:S1,duration=6", "pause@8:S2,duration=3", "crash@11:all,duration=2"});
    for (const double at : {5.0, 8.17, 11.5, 12.5, 20.03}) {
        fleet.advance(secondsToTime(at));
        claimAccountsClose(fleet);
    }
}

void AccountsTest::requestsOfBeforeAreInNoSum()
{
    // Clients wait for five seconds for a server that is paused until the totals begin.
    FleetParameters p = fleets::small();
    p.healthChecks = false;
    p.clientTimeout = 5;
    p.measureFrom = 10;
    const Fleet fleet = fleets::run(p, 10.001, {"pause@6:all,duration=4"});
    QVERIFY(fleet.totals().offered < 20);
    QVERIFY(fleet.totals().succeeded + fleet.totals().failed <= fleet.totals().offered);
    const Fleet later = fleets::run(p, 30, {"pause@6:all,duration=4"});
    QVERIFY(later.totals().succeeded <= later.totals().offered);
    QVERIFY(valueOf("amplification", later) <= 1);
}

void AccountsTest::noCustomerIsDownForLongerThanWasMeasured()
{
    FleetParameters p = fleets::small();
    p.customerWindow = 7;
    p.measureFrom = 12;
    const Fleet fleet = fleets::run(p, 16, {"crash@1:all"}).closed();
    for (const CustomerLedger& customer : fleet.ledger()) {
        QCOMPARE(customer.worst, CustomerState::Down);
        QCOMPARE(customer.downSeconds, 4.0);
    }
}

void AccountsTest::customersWhoWaitForDeadServersAreDown_data()
{
    QTest::addColumn<bool>("timeOut");
    QTest::addColumn<double>("window");
    QTest::newRow("no timeout") << false << 1.0;
    QTest::newRow("no timeout, one window for all") << false << 86'400.0;
    QTest::newRow("a timeout longer than the run") << true << 1.0;
}

void AccountsTest::customersWhoWaitForDeadServersAreDown()
{
    QFETCH(bool, timeOut);
    QFETCH(double, window);
    FleetParameters p = trusting();
    p.clientsTimeOut = timeOut;
    p.clientTimeout = 100;
    p.customerWindow = window;
    const Fleet fleet = fleets::run(p, 40, {"crash@4:all"});
    const double served = 4.0 / 40;
    QVERIFY(std::abs(valueOf("goodput-share", fleet) - served) < 0.02);
    QVERIFY(std::abs(valueOf("failed-share", fleet) - (1 - served)) < 0.02);
    QVERIFY(std::abs(valueOf("blast-radius", fleet) - (1 - served)) < 0.02);
    QCOMPARE(valueOf("customers-untouched-share", fleet), 0.0);
    QCOMPARE(valueOf("blast-radius-end", fleet), 1.0);
    QVERIFY(valueOf("requests-overdue", fleet) > 6000);
    QCOMPARE(valueOf("requests-failed", fleet), 0.0);
}

void AccountsTest::slowServersAreNotTakenForDead()
{
    // Ten seconds of queue, and nobody gives up.
    FleetParameters p = trusting();
    p.servers = 1;
    p.offeredLoad = 95;
    p.queueBounded = false;
    Fleet fleet = fleets::run(p, 60, {"slow@5:S1,factor=2,duration=20"});
    QVERIFY(fleet.totals().latency.quantileSeconds(0.99) > 5);
    QVERIFY(valueOf("requests-overdue", fleet) < 0.01 * static_cast<double>(fleet.totals().offered));
    QVERIFY(valueOf("goodput-share", fleet) > 0.99);
}

void AccountsTest::requestsOfAPauseSucceedAfterIt()
{
    FleetParameters p = trusting();
    Fleet fleet = fleets::run(p, 14, {"pause@4:all,duration=12"});
    QVERIFY(valueOf("blast-radius-end", fleet) == 1);
    QVERIFY(valueOf("goodput-share", fleet) < 0.4);
    fleet.advance(secondsToTime(60));
    QCOMPARE(valueOf("requests-overdue", fleet), 0.0);
    QCOMPARE(valueOf("goodput-share", fleet), 1.0);
    QCOMPARE(valueOf("blast-radius", fleet), 0.0);
    QVERIFY(valueOf("customers-ever-down-share", fleet) == 1);
}

void AccountsTest::rareSamplesSeeAShortOutage()
{
    FleetParameters often = fleets::small(), rarely = often;
    rarely.sampleInterval = 86'400;
    rarely.customerWindow = 86'400;
    const Fleet fine = fleets::run(often, 20.5, {"crash@4:all,duration=2"});
    const Fleet coarse = fleets::run(rarely, 20.5, {"crash@4:all,duration=2"});
    for (const char* key : {"goodput-share", "failed-share", "blast-radius", "utilisation", "downtime",
                            "servers-up-least", "servers-up-end", "requests-under-way"})
        QVERIFY2(std::abs(valueOf(key, fine) - valueOf(key, coarse)) < 1e-9, key);
    QVERIFY(valueOf("downtime", coarse) > 1.9);
    QCOMPARE(valueOf("servers-up-least", coarse), 0.0);
    QCOMPARE(valueOf("customers-untouched-share", coarse), 0.0);
    QVERIFY(valueOf("goodput-share-end", coarse) < 1);
}

void AccountsTest::theFewestServersAreThoseOfAnInstant()
{
    const Fleet fleet =
        fleets::run(fleets::small(), 10, {"crash@4.01:S1,duration=0.02", "crash@4.02:S2,duration=0.02"});
    QCOMPARE(valueOf("servers-up-least", fleet), 3.0);
    QCOMPARE(valueOf("servers-up-end", fleet), 5.0);
}

void AccountsTest::aSampleKnowsTheFewestServersSinceTheLast()
{
    FleetParameters p = fleets::small();
    p.sampleInterval = 10;
    Fleet fleet = fleets::run(p, 30, {"crash@14:S1,duration=2", "crash@14.5:S2,duration=2"});
    const auto samples = fleet.takeSamples().samples;
    QCOMPARE(samples.size(), std::size_t{3});
    for (const Sample& sample : samples)
        QCOMPARE(sample.serversUp, 5U);
    QCOMPARE(samples[0].serversUpLeast, 5U);
    QCOMPARE(samples[1].serversUpLeast, 3U);
    QCOMPARE(samples[2].serversUpLeast, 5U);
}

void AccountsTest::nobodyServesBehindADeadRouter()
{
    FleetParameters p = fleets::small();
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 2;
    p.topology.needed = 1;
    Fault router = makeFault(FaultKind::RouterDown, {});
    router.duration = secondsToDuration(5);
    Fleet fleet({p, {{secondsToTime(5), router}}, 1});
    fleet.advance(secondsToTime(20));
    QVERIFY(valueOf("no-server-share", fleet) > 0.2);
    QCOMPARE(valueOf("downtime", fleet), 5.0);
    QCOMPARE(valueOf("unavailable-share", fleet), 0.25);
}

void AccountsTest::tooFewServeWhileAllAreEjected()
{
    FleetParameters p = fleets::small();
    p.topology.needed = 1;
    const Fleet fleet = fleets::run(p, 40, {"pause@5:all,duration=20"});
    QVERIFY(valueOf("downtime", fleet) > 10);
    QVERIFY(std::abs(valueOf("unavailable-share", fleet) - valueOf("downtime", fleet) / 40) < 1e-9);
}

void AccountsTest::aCrashLeavesUtilisationAShare()
{
    FleetParameters p = fleets::small();
    p.sampleInterval = 20;
    p.offeredLoad = 480;
    const double plain = valueOf("utilisation", fleets::run(p, 60));
    const double crashed = valueOf("utilisation", fleets::run(p, 60, {"crash@39:all,duration=2"}));
    QVERIFY(plain > 0.9 && plain <= 1);
    QVERIFY(crashed > 0.9 && crashed <= 1);
}

void AccountsTest::processesThatDieTakeTheirWorkersAlong()
{
    FleetParameters p = fleets::small();
    p.servers = 1;
    p.workers = 4;
    p.topology.processes = 4;
    p.offeredLoad = 300;
    p.sampleInterval = 30;
    p.queueBounded = false;
    p.clientTimeout = 60;
    Fleet fleet({p, {}, 1});
    fleet.advance(secondsToTime(15));
    for (const std::uint32_t process : {0U, 1U})
        fleet.inject(makeFault(FaultKind::Crash, {Level::Process, process}));
    fleet.advance(secondsToTime(30));
    const double utilisation = valueOf("utilisation", fleet);
    QVERIFY(utilisation > 0.95 && utilisation <= 1);
    QVERIFY(std::abs(fleet.totals().capacitySeconds - (15 * 4 + 15 * 2)) < 1e-6);
}

void AccountsTest::workersAreCountedFromWhereTheTotalsBegin()
{
    FleetParameters p = fleets::small();
    p.sampleInterval = 4;
    p.measureFrom = 10;
    const Fleet fleet = fleets::run(p, 30).closed();
    QVERIFY(std::abs(fleet.totals().capacitySeconds - 20 * 5) < 1e-6);
    QVERIFY(std::abs(valueOf("utilisation", fleet) - 0.4) < 0.1);
}

void AccountsTest::noSampleAmplifiesBeyondTheAttempts()
{
    FleetParameters p = fleets::busy();
    p.retryBudget = p.circuitBreaker = p.adaptiveThrottling = false;
    p.maxAttempts = 4;
    p.sampleInterval = 0.05;
    const Fleet fleet = fleets::run(p, 30, {"crash@4:all,duration=6"});
    QVERIFY(valueOf("amplification-most", fleet) > 3);
    QVERIFY(valueOf("amplification-most", fleet) <= 4);
    QVERIFY(valueOf("amplification", fleet) <= 4);
}

void AccountsTest::moreCellsNeverRaiseTheBlastRadius()
{
    // One crash among twelve servers is a twelfth of everybody's requests, or all of fewer customers' more.
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        double before = 1;
        for (const std::uint32_t cells : {1U, 2U, 3U, 4U, 6U}) {
            FleetParameters p = fleets::small();
            p.servers = 12;
            p.customers = 240;
            p.offeredLoad = 480;
            p.healthChecks = false;
            p.measureFrom = 10;
            p.placement.policy = PlacementPolicy::Cells;
            p.placement.cells = cells;
            const double radius = valueOf("blast-radius", fleets::run(p, 60, {"crash@5:S1"}, seed));
            // Customers are dealt to the cells at random, so a cell has a few more or less than its share of them.
            const QByteArray said = QByteArray::number(cells) + " cells, seed " + QByteArray::number(qulonglong(seed)) +
                                    ": " + QByteArray::number(radius);
            QVERIFY2(radius <= before * 1.25, said);
            QVERIFY2(std::abs(radius - 1.0 / 12) < 0.025, said);
            before = std::min(before, radius);
        }
    }
}

void AccountsTest::theViewShowsTheBlastRadiusThatIsMeasured()
{
    FleetParameters uneven = fleets::small();
    uneven.placement.policy = PlacementPolicy::Cells;
    uneven.placement.cells = 2;
    for (const FleetParameters& parameters : {fleets::small(), trusting(), uneven}) {
        for (const double measureFrom : {0.0, 5.0}) {
            FleetParameters p = parameters;
            p.measureFrom = measureFrom;
            QVERIFY(!fleets::run(p, measureFrom).view().blastRadius);  // nobody has asked for anything
            const Fleet fleet = fleets::run(p, 20, {"crash@4:S1", "gray@8:S2,share=0.5", "crash@12:all,duration=3"});
            const auto shown = fleet.view().blastRadius;
            QVERIFY(shown && *shown > 0.1);
            QCOMPARE(*shown, valueOf("blast-radius", fleet));
        }
    }
}

void AccountsTest::lookingAtTheEndChangesNothing()
{
    const FleetParameters p = fleets::busy();
    Fleet looked = fleets::build(p, {"crash@4:S1,duration=3"});
    for (int i = 1; i <= 40; ++i) {
        looked.advance(secondsToTime(0.37 * i));
        QCOMPARE(looked.closed().now(), looked.now());
    }
    looked.advance(secondsToTime(20));
    const Fleet straight = fleets::run(p, 20, {"crash@4:S1,duration=3"});
    QCOMPARE(looked.fingerprint(), straight.fingerprint());
    QCOMPARE(looked.totals().succeeded, straight.totals().succeeded);
    QCOMPARE(looked.totals().busySeconds, straight.totals().busySeconds);
}

QTEST_GUILESS_MAIN(AccountsTest)
#include "accounts_test.moc"

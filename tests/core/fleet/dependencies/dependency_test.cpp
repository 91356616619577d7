// A service that others call while they serve: connections, timeouts, hanging calls, slow and dead.
#include <QtTest>

#include "core/fleet/dependencies/dependencies_view.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

/// One server of ten workers, own work 10 ms, calls 40 ms: 100 requests/s keep five of the workers busy.
FleetParameters calling()
{
    FleetParameters p = fleets::small();
    p.servers = 1;
    p.workers = 10;
    p.capacityPerServer = 1000;
    p.offeredLoad = 100;
    p.clientTimeout = 5;
    p.serviceLaw = ServiceLaw::Deterministic;
    p.healthChecks = false;
    p.dependency.dependency = true;
    p.dependency.latency = 0.04;
    p.dependency.law = CallDelayLaw::Deterministic;
    return p;
}

/// Four cells of two servers, each with its dependency; 40 customers in turn.
FleetParameters celled()
{
    FleetParameters p = calling();
    p.servers = 8;
    p.customers = 40;
    p.offeredLoad = 400;
    p.customerWindow = 1;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 4;
    p.dependency.scope = DependencyScope::Cell;
    return p;
}

Fault dead(std::uint32_t dependency) { return makeFault(FaultKind::DeadDependency, {Level::Dependency, dependency}); }

/// Whether exactly the customers of the cells in `cells` are down.
bool downAreThoseOf(const Fleet& fleet, const std::vector<std::uint32_t>& cells)
{
    const FleetView view = fleet.view();
    for (std::uint32_t i = 0; i < view.customers.size(); ++i) {
        const bool inside = std::ranges::find(cells, view.placement->pool(CustomerId{i})) != cells.end();
        if ((view.customers[i] == CustomerState::Down) != inside)
            return false;
    }
    return true;
}

}  // namespace

class DependencyTest : public QObject {
    Q_OBJECT

private slots:
    void workersWaitForTheirCalls();
    void onlyRequestsThatNeedItCall();
    void aDeadDependencyFailsFast();
    void aSlowOneTakesTheWorkersOfAll();
    void slowCallsAreGivenUpAtTheTimeout();
    void connectionsAreShared();
    void waitingForAConnectionTimesOutToo();
    void aDeathReleasesThoseWhoWait();
    void aCrashDropsItsCalls();
    void aFrozenServerTakesNoNoteOfAnswers();
    void slownessOfTheServerDoesNotSlowItsCalls();
    void faultsEndAndOverlap();
    void theDependencyOfACellIsNeededByThatCellAlone();
    void oneDependencyForAllTakesAllCells();
    void aSlowDependencySlowsItsCellAlone();
    void storesAreHealedOneByOneWithTheirCellOrAllTogether();
    void whoWaitsForADeadDependencyIsLetGoAndNobodyElse();
    void probesDoNotCall();
    void withoutADependencyItsFaultsDoNothing();
    void copiesAndPiecesGiveTheSame_data();
    void copiesAndPiecesGiveTheSame();
};

void DependencyTest::workersWaitForTheirCalls()
{
    const Fleet fleet = fleets::run(calling(), 100);
    const Totals& totals = fleet.totals();
    QVERIFY(std::abs(totals.busySeconds / 100 - 5) < 0.3);
    QVERIFY(std::abs(totals.successLatency.quantileSeconds(0.5) - 0.05) < 0.002);
    QVERIFY(totals.dependencyCalls - totals.served <= 10);
    QCOMPARE(totals.dependencyTimeouts + totals.dependencyErrors, 0U);
}

void DependencyTest::onlyRequestsThatNeedItCall()
{
    FleetParameters p = calling();
    p.dependency.share = 0.25;
    const Totals totals = fleets::run(p, 100).totals();
    QVERIFY(std::abs(fleets::share(totals.dependencyCalls, totals.served) - 0.25) < 0.02);
    p.dependency.share = 0;
    QCOMPARE(fleets::run(p, 100).totals().dependencyCalls, 0U);
}

void DependencyTest::aDeadDependencyFailsFast()
{
    FleetParameters p = calling();
    p.dependency.share = 0.25;
    const Totals totals = fleets::run(p, 100, {"dead-dependency@0"}).totals();
    QVERIFY(std::abs(fleets::share(totals.failed, totals.offered) - 0.25) < 0.02);
    QCOMPARE(totals.dependencyErrors, totals.dependencyCalls);
    QVERIFY(totals.latency.quantileSeconds(0.99) < 0.05);
    QVERIFY(totals.busySeconds < 120);
}

void DependencyTest::aSlowOneTakesTheWorkersOfAll()
{
    FleetParameters p = calling();
    p.dependency.share = 0.25;
    p.dependency.timeout = 4;
    const Totals slow = fleets::run(p, 100, {"slow-dependency@0,factor=50"}).totals();
    const Totals dead = fleets::run(p, 100, {"dead-dependency@0"}).totals();
    QVERIFY(slow.succeeded * 4 < dead.succeeded);
    QCOMPARE(slow.dependencyTimeouts, 0U);  // 2 s each, and still
}

void DependencyTest::slowCallsAreGivenUpAtTheTimeout()
{
    FleetParameters p = calling();
    p.offeredLoad = 10;
    p.dependency.timeout = 0.1;
    const Totals totals = fleets::run(p, 100, {"slow-dependency@0,factor=50"}).totals();
    QCOMPARE(totals.dependencyTimeouts, totals.served);
    QCOMPARE(totals.succeeded, 0U);
    QVERIFY(std::abs(totals.latency.quantileSeconds(0.5) - 0.11) < 0.003);
    p.dependency.timeout = 1;
    p.dependency.hangShare = 0.3;
    const Totals hanging = fleets::run(p, 200).totals();
    QVERIFY(std::abs(fleets::share(hanging.failed, hanging.served) - 0.3) < 0.05);
    QVERIFY(std::abs(hanging.latency.quantileSeconds(0.99) - 1.01) < 0.02);
}

void DependencyTest::connectionsAreShared()
{
    // One connection of 40 ms: 25 calls a second, whatever the workers.
    FleetParameters p = calling();
    p.dependency.connections = 1;
    p.dependency.timeout = 3600;
    p.clientsTimeOut = false;
    const Fleet fleet = fleets::run(p, 100);
    QVERIFY(std::abs(static_cast<double>(fleet.totals().served) - 2500) < 5);
}

void DependencyTest::waitingForAConnectionTimesOutToo()
{
    FleetParameters p = calling();
    p.dependency.connections = 1;
    p.dependency.timeout = 0.2;
    Fleet fleet = fleets::run(p, 100);
    const Totals& totals = fleet.totals();
    QVERIFY(totals.dependencyTimeouts > 1000);
    // A connection taken up too late for an answer is held for nothing; and no worker is lost for good.
    QVERIFY2(totals.succeeded > 1000 && totals.succeeded < 2500, qPrintable(QString::number(totals.succeeded)));
    QVERIFY(totals.served > 4500);
    QVERIFY(fleets::stillOut(fleet) <= 1);
}

void DependencyTest::aDeathReleasesThoseWhoWait()
{
    FleetParameters p = calling();
    p.dependency.connections = 1;
    p.dependency.timeout = 100;
    Fleet fleet = fleets::run(p, 10);
    const std::uint64_t before = fleet.totals().served;
    fleets::inject(fleet, "dead-dependency@0");
    fleet.advance(secondsToTime(10.001));
    QVERIFY(fleet.totals().served >= before + 8);
    QVERIFY(fleet.totals().dependencyErrors >= 8);
}

void DependencyTest::aCrashDropsItsCalls()
{
    FleetParameters p = calling();
    p.dependency.connections = 2;
    p.dependency.timeout = 1;
    Fleet fleet = fleets::run(p, 60, {"crash@10:S1,duration=0.01", "crash@20:S1,duration=5"});
    p.offeredLoad = 10;
    fleet.reconfigure(p);
    fleet.advance(secondsToTime(80));
    const Fleet before = fleet;
    fleet.advance(secondsToTime(160));  // both connections are there again: nothing waits
    QCOMPARE(fleets::gained(before, fleet, &Totals::failed), 0U);
    QVERIFY(fleets::stillOut(fleet) <= 1);
}

void DependencyTest::aFrozenServerTakesNoNoteOfAnswers()
{
    FleetParameters p = calling();
    p.workers = 30;
    p.capacityPerServer = 3000;
    p.offeredLoad = 300;
    Fleet fleet = fleets::run(p, 10);
    fleets::inject(fleet, "pause@0:S1,duration=2");
    const std::uint64_t served = fleet.totals().served;
    fleet.advance(secondsToTime(11.99));
    QCOMPARE(fleet.totals().served, served);
    fleet.advance(secondsToTime(12.02));
    QVERIFY(fleet.totals().served >= served + 5);
    QVERIFY(fleets::stillOut(fleet) <= 1);
}

void DependencyTest::slownessOfTheServerDoesNotSlowItsCalls()
{
    FleetParameters p = calling();
    p.offeredLoad = 10;
    const Totals totals = fleets::run(p, 100, {"slow@0:S1,factor=5"}).totals();
    QVERIFY(std::abs(totals.successLatency.quantileSeconds(0.5) - 0.09) < 0.003);
}

void DependencyTest::faultsEndAndOverlap()
{
    FleetParameters p = calling();
    Fleet fleet = fleets::run(p, 20,
                              {"slow-dependency@5,factor=10,duration=6", "slow-dependency@8,factor=2,duration=8",
                               "dead-dependency@10,duration=2"});
    const auto kinds = [&fleet](TransitionKind kind) {
        return fleets::transitions(fleet, kind, CauseId::kNoValue).size();
    };
    QCOMPARE(kinds(TransitionKind::DependencySlowed), std::size_t{2});
    QCOMPARE(kinds(TransitionKind::DependencyDied), std::size_t{1});
    QCOMPARE(kinds(TransitionKind::DependencyHealed), std::size_t{2});
    fleets::inject(fleet, "dead-dependency@0");
    fleets::inject(fleet, "heal@0:all");
    const Fleet before = fleet;
    fleet.advance(secondsToTime(30));
    QCOMPARE(fleets::gained(before, fleet, &Totals::dependencyErrors), 0U);
    QCOMPARE(fleets::gained(before, fleet, &Totals::failed), 0U);
}

void DependencyTest::theDependencyOfACellIsNeededByThatCellAlone()
{
    Fleet fleet = fleets::run(celled(), 5);
    fleet.inject(dead(2));
    fleet.advance(secondsToTime(10));
    QVERIFY(downAreThoseOf(fleet, {2}));
    QVERIFY(fleets::transitions(fleet, TransitionKind::DependencyDied, 2).size() == 1);
    // Its servers live: nothing of them failed.
    QCOMPARE(fleet.view().latest.serversUp, 8U);
    const FleetView view = fleet.view();
    QCOMPARE(view.of<DependenciesView>().dependencies.size(), std::size_t{4});
    for (std::uint32_t i = 0; i < 4; ++i) {
        QCOMPARE(view.of<DependenciesView>().dependencies[i].dead, i == 2);
        QCOMPARE(view.of<DependenciesView>().dependencies[i].cause.valid(), i == 2);
        QVERIFY((view.of<DependenciesView>().dependencies[i].callsOut == 0) == (i == 2));
    }
}

void DependencyTest::oneDependencyForAllTakesAllCells()
{
    FleetParameters p = celled();
    p.dependency.scope = DependencyScope::Fleet;
    Fleet fleet = fleets::run(p, 5);
    QCOMPARE(fleet.view().of<DependenciesView>().dependencies.size(), std::size_t{1});
    fleet.inject(dead(0));
    fleet.advance(secondsToTime(10));
    QVERIFY(downAreThoseOf(fleet, {0, 1, 2, 3}));
    QVERIFY(fleets::transitions(fleet, TransitionKind::DependencyDied, kNone).size() == 1);
}

void DependencyTest::aSlowDependencySlowsItsCellAlone()
{
    // Ten times 40 ms, and clients that wait for 0.3 s: nobody of this cell is answered in time.
    FleetParameters p = celled();
    p.clientTimeout = 0.3;
    Fleet fleet = fleets::run(p, 5);
    fleet.inject(makeFault(FaultKind::SlowDependency, {Level::Dependency, 1}, 10));
    fleet.advance(secondsToTime(12));
    QVERIFY(downAreThoseOf(fleet, {1}));
    QCOMPARE(fleet.view().of<DependenciesView>().dependencies[1].slowness, 10.0);
    QCOMPARE(fleet.view().of<DependenciesView>().dependencies[0].slowness, 1.0);
}

void DependencyTest::storesAreHealedOneByOneWithTheirCellOrAllTogether()
{
    FleetParameters p = celled();
    p.clientTimeout = 0.3;
    Fleet fleet = fleets::run(p, 5);
    const auto afterHealing = [&](FaultTarget target) {
        Fleet healed = fleet;
        healed.inject(makeFault(FaultKind::Heal, target));
        healed.advance(healed.now() + secondsToDuration(4));
        return healed;
    };
    for (const std::uint32_t dependency : {0U, 1U, 3U})
        fleet.inject(dead(dependency));
    Fault passing = dead(2);
    passing.duration = secondsToDuration(1);
    fleet.inject(passing);
    fleet.inject(makeFault(FaultKind::Crash, {Level::Cell, 3}));
    fleet.advance(secondsToTime(10));
    QVERIFY(downAreThoseOf(fleet, {0, 1, 3}));
    QVERIFY(downAreThoseOf(afterHealing({Level::Dependency, 1}), {0, 3}));
    QVERIFY(downAreThoseOf(afterHealing({Level::Cell, 0}), {1, 3}));
    // The servers of the last cell are dead as well as its dependency: each alone is not enough.
    QVERIFY(downAreThoseOf(afterHealing({Level::Dependency, 3}), {0, 1, 3}));
    QVERIFY(downAreThoseOf(afterHealing({Level::Cell, 3}), {0, 1}));
    QVERIFY(downAreThoseOf(afterHealing({Level::Server, 0}), {0, 1, 3}));
    QVERIFY(downAreThoseOf(afterHealing({}), {}));
}

void DependencyTest::whoWaitsForADeadDependencyIsLetGoAndNobodyElse()
{
    FleetParameters p = celled();
    p.dependency.connections = 1;
    p.dependency.latency = 0.5;
    p.dependency.timeout = 100;
    p.clientTimeout = 100;
    Fleet fleet = fleets::run(p, 5);
    const Fleet before = fleet;
    fleet.inject(dead(0));
    fleet.advance(fleet.now() + secondsToDuration(0.001));
    // Each of the two servers of the cell has one call out and its other nine workers in the line for the connection.
    const std::uint64_t refused = fleets::gained(before, fleet, &Totals::dependencyErrors);
    QVERIFY2(refused >= 18 && refused <= 22, qPrintable(QString::number(refused)));
    QCOMPARE(fleet.view().of<DependenciesView>().dependencies[0].callsOut, 2U);
    QCOMPARE(fleet.view().of<DependenciesView>().dependencies[1].callsOut, 2U);
}

void DependencyTest::probesDoNotCall()
{
    FleetParameters p = calling();
    p.healthChecks = true;
    p.probeDepth = ProbeDepth::Deep;
    p.offeredLoad = 0.001;
    const Fleet fleet = fleets::run(p, 100, {"dead-dependency@0"});
    QVERIFY(fleet.totals().served > 90);
    QVERIFY(fleet.totals().dependencyCalls <= 1);
    QVERIFY(fleets::transitions(fleet, TransitionKind::Ejected, 0).empty());
}

void DependencyTest::withoutADependencyItsFaultsDoNothing()
{
    const Fleet plain = fleets::run(fleets::small(), 10);
    const Fleet fleet = fleets::run(fleets::small(), 10, {"dead-dependency@2", "slow-dependency@3,duration=1"});
    QCOMPARE(fleet.totals().succeeded, plain.totals().succeeded);
    QCOMPARE(fleet.totals().failed, plain.totals().failed);
}

void DependencyTest::copiesAndPiecesGiveTheSame_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void DependencyTest::copiesAndPiecesGiveTheSame()
{
    QFETCH(quint64, seed);
    FleetParameters p = calling();
    p.servers = 3;
    p.offeredLoad = 400;
    p.dependency.connections = 4;
    p.dependency.timeout = 0.15;
    p.dependency.law = CallDelayLaw::Exponential;
    p.dependency.hangShare = 0.05;
    Fleet whole =
        fleets::build(p,
                      {"crash@3:S1,duration=2", "pause@4:S2,duration=1", "slow-dependency@6,factor=4,duration=2",
                       "dead-dependency@9,duration=1", "slow@10:S3,factor=3,duration=1"},
                      seed);
    Fleet copy = whole;
    whole.advance(secondsToTime(15));
    KeyedDraw draw(seed);
    while (copy.now() < secondsToTime(15)) {
        const Fleet again = copy;
        copy = again;
        copy.advance(std::min(secondsToTime(15), copy.now() + secondsToDuration(draw.uniform() * 0.1)));
    }
    QCOMPARE(copy.fingerprint(), whole.fingerprint());
    QVERIFY(fleets::stillOut(whole) <= 1);
}

QTEST_GUILESS_MAIN(DependencyTest)
#include "dependency_test.moc"

// Partitions around a server: its side talks to it and to nobody else, and the others have lost it.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

FleetParameters many()
{
    FleetParameters p = fleets::small();
    p.customers = 200;
    return p;
}

}  // namespace

class IsolationTest : public QObject {
    Q_OBJECT

private slots:
    void itsSideReachesOnlyTheIsolatedServer();
    void theOthersLoseItUntilItIsEjected();
    void whatIsCutOffTogetherHasOneSide();
    void aHealedServerComesBack();
    void probesDoNotCrossThePartition_data();
    void probesDoNotCrossThePartition();
    void usersOfOtherServersNoticeNothing();
};

void IsolationTest::itsSideReachesOnlyTheIsolatedServer()
{
    FleetParameters p = many();
    Fleet fleet = fleets::run(p, 20, {"isolate@5:S1,share=0.2"});
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Ejected);
    const double atFirst = static_cast<double>(fleet.view().servers[0].arrivals);
    QVERIFY(atFirst > 0);
    const Fleet before = fleet;
    fleet.advance(secondsToTime(60));
    QCOMPARE(fleets::gained(before, fleet, &Totals::failed), 0U);
    // A fifth of the users, and so about a fifth of the load.
    p.sampleInterval = 10;
    const Fleet slow = fleets::run(p, 100, {"isolate@5:S1,share=0.2"});
    QVERIFY2(std::abs(slow.view().servers[0].arrivals - 40) < 15,
             qPrintable(QString::number(static_cast<double>(slow.view().servers[0].arrivals))));
    // All of them: it is the only one anybody talks to.
    const Fleet alone = fleets::run(p, 100, {"isolate@5:S1,share=1"});
    QCOMPARE(alone.view().servers[1].arrivals, 0.0F);
}

void IsolationTest::theOthersLoseItUntilItIsEjected()
{
    const Fleet fleet = fleets::run(many(), 5.9, {"isolate@5:S1,share=0"});
    QVERIFY(fleet.totals().vanished > 10);
    const Fleet later = fleets::run(many(), 60, {"isolate@5:S1,share=0"});
    const Fleet ejected = fleets::run(many(), 10, {"isolate@5:S1,share=0"});
    QCOMPARE(later.totals().vanished, ejected.totals().vanished);
    QCOMPARE(later.totals().failed, ejected.totals().failed);
}

void IsolationTest::whatIsCutOffTogetherHasOneSide()
{
    FleetParameters p = many();
    p.servers = 4;
    p.topology.racks = 2;
    p.sampleInterval = 10;
    Fleet fleet = fleets::build(p);
    fleet.inject(makeFault(FaultKind::Isolate, {Level::Rack, 0}));
    fleet.advance(secondsToTime(10));
    const Fleet before = fleet;
    fleet.advance(secondsToTime(100));
    // Hardly anybody: a request in some thousands is slow by chance.
    QVERIFY(fleets::gained(before, fleet, &Totals::failed) * 1000 < fleets::gained(before, fleet, &Totals::offered));
    const auto arrivals = [&fleet](std::size_t i) { return static_cast<double>(fleet.view().servers[i].arrivals); };
    QVERIFY(std::abs(arrivals(0) + arrivals(1) - 0.3 * 200) < 25);
    QVERIFY(std::abs(arrivals(0) - arrivals(1)) < 10);
}

void IsolationTest::aHealedServerComesBack()
{
    const Fleet fleet = fleets::run(many(), 60, {"isolate@5:S1,duration=20"});
    QCOMPARE(fleet.view().latest.serversUp, 5U);
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Healthy);
    QCOMPARE(fleets::transitions(fleet, TransitionKind::Healed, 0).size(), std::size_t{1});
    QVERIFY(!fleet.view().servers[0].cause.valid());
}

void IsolationTest::probesDoNotCrossThePartition_data()
{
    QTest::addColumn<bool>("deep");
    QTest::newRow("shallow") << false;
    QTest::newRow("deep") << true;
}

void IsolationTest::probesDoNotCrossThePartition()
{
    QFETCH(bool, deep);
    FleetParameters p = many();
    p.probeDepth = deep ? ProbeDepth::Deep : ProbeDepth::Shallow;
    const Fleet fleet = fleets::run(p, 100, {"isolate@5:S1"});
    QCOMPARE(fleets::transitions(fleet, TransitionKind::Ejected, 0).size(), std::size_t{1});
    QVERIFY(fleets::transitions(fleet, TransitionKind::Readmitted, 0).empty());
}

void IsolationTest::usersOfOtherServersNoticeNothing()
{
    FleetParameters p = many();
    p.servers = 8;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 4;
    const Fleet plain = fleets::run(p, 30);
    const Fleet fleet = fleets::run(p, 30, {"isolate@5:S1,share=1"});
    for (std::uint32_t i = 2; i < 8; ++i)
        QCOMPARE(fleet.view().servers[i].arrivals, plain.view().servers[i].arrivals);
    QVERIFY(fleet.view().servers[0].arrivals > plain.view().servers[0].arrivals);
}

QTEST_GUILESS_MAIN(IsolationTest)
#include "isolation_test.moc"

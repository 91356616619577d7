// A release that is shipped by hand: to one part of the fleet or all of it, noticed and taken back like any other.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

/// Four cells of five servers; the new version fails every request at once.
FleetParameters inCells(ReleaseStrategy strategy = ReleaseStrategy::AllAtOnce)
{
    FleetParameters p = fleets::small();
    p.servers = 20;
    p.customers = 40;
    p.offeredLoad = 400;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 4;
    p.release.strategy = strategy;
    p.release.bakeTime = 5;
    return p;
}

std::uint32_t onNewVersion(const Fleet& fleet)
{
    const auto view = fleet.view();
    return static_cast<std::uint32_t>(std::ranges::count(view.servers, true, &ServerView::newVersion));
}

void runTo(Fleet& fleet, double seconds) { fleet.advance(secondsToTime(seconds)); }

Fault shipTo(FaultTarget target) { return makeFault(FaultKind::Ship, target); }

}  // namespace

class ReleaseTest : public QObject {
    Q_OBJECT
private slots:
    void oneCellTakesItAndNoOther();
    void shippedByHandItIsNoticedAndTakenBack();
    void offAllItGoesAsTheStrategySays();
    void afterARollbackAnotherCanBegin();
    void whatWasScheduledForAnEarlierReleaseIsVoid();
};

void ReleaseTest::oneCellTakesItAndNoOther()
{
    FleetParameters p = inCells();
    p.release.rollback = false;
    Fleet fleet({p, {}, 42});
    runTo(fleet, 5);
    fleet.inject(shipTo({Level::Cell, 2}));
    runTo(fleet, 30);
    const auto view = fleet.view();
    for (std::uint32_t server = 0; server < p.servers; ++server)
        QCOMPARE(view.servers[server].newVersion, view.sizes.unitOf(Level::Cell, ServerId{server}) == 2);
    QCOMPARE(fleet.totals().releaseReach, 5U);
    QVERIFY(view.latest.customersDown >= 5 && view.latest.customersDown <= 15);
}

void ReleaseTest::shippedByHandItIsNoticedAndTakenBack()
{
    Fleet fleet({inCells(), {}, 42});
    runTo(fleet, 5);
    fleet.inject(shipTo({Level::Cell, 0}));
    runTo(fleet, 30);
    QVERIFY(fleet.totals().releaseDetected);
    // Within two alarm windows: the first may begin with too few requests.
    QVERIFY(fleet.totals().detectionSeconds > 0 && fleet.totals().detectionSeconds <= 4);
    QCOMPARE(onNewVersion(fleet), 0U);
    QCOMPARE(fleet.view().latest.customersDown, 0U);
}

void ReleaseTest::offAllItGoesAsTheStrategySays()
{
    for (const auto& [strategy, first] : {std::pair{ReleaseStrategy::AllAtOnce, 20U},
                                          {ReleaseStrategy::Rolling, 2U},
                                          {ReleaseStrategy::Canary, 2U},
                                          {ReleaseStrategy::CellByCell, 5U}}) {
        FleetParameters p = inCells(strategy);
        p.release.defect = Defect::None;
        Fleet fleet({p, {}, 42});
        runTo(fleet, 5);
        fleet.inject(shipTo({}));
        runTo(fleet, 6);
        QCOMPARE(onNewVersion(fleet), first);
        runTo(fleet, 100);
        QCOMPARE(onNewVersion(fleet), 20U);
    }
}

void ReleaseTest::afterARollbackAnotherCanBegin()
{
    Fleet fleet({inCells(), {}, 42});
    runTo(fleet, 5);
    fleet.inject(shipTo({}));
    runTo(fleet, 20);
    QCOMPARE(onNewVersion(fleet), 0U);
    fleet.inject(shipTo({Level::Cell, 3}));
    runTo(fleet, 20.5);
    QCOMPARE(onNewVersion(fleet), 5U);
    QVERIFY(!fleet.totals().releaseDetected);
    runTo(fleet, 40);
    QVERIFY(fleet.totals().releaseDetected);
    QCOMPARE(onNewVersion(fleet), 0U);
}

void ReleaseTest::whatWasScheduledForAnEarlierReleaseIsVoid()
{
    FleetParameters p = inCells(ReleaseStrategy::CellByCell);
    p.release.release = true;
    p.release.releaseAt = 10;
    p.release.defect = Defect::None;
    Fleet fleet({p, {}, 42});
    runTo(fleet, 4);
    fleet.inject(shipTo({}));  // at 4, 9, 14 and 19 s; not also at 10
    runTo(fleet, 11);
    QCOMPARE(onNewVersion(fleet), 10U);
    runTo(fleet, 13.9);
    QCOMPARE(onNewVersion(fleet), 10U);
    runTo(fleet, 14.1);
    QCOMPARE(onNewVersion(fleet), 15U);
}

QTEST_GUILESS_MAIN(ReleaseTest)
#include "release_test.moc"

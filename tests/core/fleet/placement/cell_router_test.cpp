// The router of cells: draining one, adding one, and what its own death takes with it.
#include <algorithm>

#include <QtTest>

#include "core/fleet/placement/cells_view.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

/// Ten cells of two servers in use and two spare ones, five hundred customers.
FleetParameters celled(CellRouter router = CellRouter::Table)
{
    FleetParameters p = fleets::small();
    p.servers = 24;
    p.customers = 500;
    p.offeredLoad = 500;
    p.capacityPerServer = 100;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 12;
    p.placement.spareCells = 2;
    p.placement.router = router;
    return p;
}

Fault drain(std::uint32_t cell) { return makeFault(FaultKind::Drain, {Level::Cell, cell}); }

std::uint32_t moved(const FleetView& view)
{
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < view.customers.size(); ++i)
        count += view.placement->pool(CustomerId{i}) != view.of<CellsView>().home->pool(CustomerId{i}) ? 1 : 0;
    return count;
}

}  // namespace

class CellRouterTest : public QObject {
    Q_OBJECT

private slots:
    void spareCellsHaveNoCustomers_data();
    void spareCellsHaveNoCustomers();
    void drainingMovesTheCellsOwnCustomers_data();
    void drainingMovesTheCellsOwnCustomers();
    void aDrainedCellIsIdleAndMayDie();
    void healingBringsCustomersHome();
    void anotherCellTakesItsShare_data();
    void anotherCellTakesItsShare();
    void moreThanTheSpareCellsCannotBeAdded();
    void oneCellIsAlwaysInUse();
    void theLastCellIsNotDrained();
    void aDeadRouterFailsAllCells();
    void faultsEndByThemselves();
    void handsInsideCellsMoveAlong();
    void withoutCellsItsFaultsDoNothing();
    void aCopyGoesOnAlike();
    void badInputIsRefused();
};

void CellRouterTest::spareCellsHaveNoCustomers_data()
{
    QTest::addColumn<CellRouter>("router");
    QTest::newRow("table") << CellRouter::Table;
    QTest::newRow("rendezvous") << CellRouter::Rendezvous;
    QTest::newRow("modulo") << CellRouter::Modulo;
}

void CellRouterTest::spareCellsHaveNoCustomers()
{
    QFETCH(CellRouter, router);
    const FleetView view = Fleet({celled(router), {}, 7}).view();
    std::vector<int> customers(12);
    for (std::uint32_t i = 0; i < 500; ++i)
        ++customers[view.placement->pool(CustomerId{i})];
    QCOMPARE(customers[10] + customers[11], 0);
    QVERIFY(*std::min_element(customers.begin(), customers.begin() + 10) > 20);
    QCOMPARE(view.of<CellsView>().inUse, 10U);
}

void CellRouterTest::drainingMovesTheCellsOwnCustomers_data() { spareCellsHaveNoCustomers_data(); }

void CellRouterTest::drainingMovesTheCellsOwnCustomers()
{
    QFETCH(CellRouter, router);
    Fleet fleet({celled(router), {}, 7});
    fleet.inject(drain(3));
    const FleetView view = fleet.view();
    const Placement& home = *view.of<CellsView>().home;
    std::uint32_t inCell = 0, others = 0;
    for (std::uint32_t i = 0; i < 500; ++i) {
        QVERIFY(view.placement->pool(CustomerId{i}) != 3);
        QVERIFY(view.placement->pool(CustomerId{i}) < 10);
        inCell += home.pool(CustomerId{i}) == 3 ? 1 : 0;
        others += home.pool(CustomerId{i}) != 3 && home.pool(CustomerId{i}) != view.placement->pool(CustomerId{i}) ? 1
                                                                                                                   : 0;
    }
    QCOMPARE(fleet.totals().customersMoved, std::uint64_t{inCell} + others);
    QCOMPARE(moved(view), inCell + others);
    if (router == CellRouter::Modulo)
        QVERIFY(others > 350);  // of those outside, all but a ninth: they are dealt anew
    else
        QCOMPARE(others, 0U);
    QCOMPARE(view.of<CellsView>().drained, std::vector<std::uint32_t>{3});
}

void CellRouterTest::aDrainedCellIsIdleAndMayDie()
{
    Fleet fleet({celled(), {}, 7});
    fleet.advance(secondsToTime(5));
    fleet.inject(drain(3));
    fleet.advance(secondsToTime(8));
    fleet.inject(makeFault(FaultKind::Crash, {Level::Cell, 3}));
    const std::uint64_t failed = fleet.totals().failed;
    fleet.advance(secondsToTime(20));
    QCOMPARE(fleet.totals().failed, failed);
    QCOMPARE(fleet.view().servers[6].arrivals, 0.0F);
    QCOMPARE(fleet.view().latest.customersDown, 0U);
}

void CellRouterTest::healingBringsCustomersHome()
{
    for (const FaultTarget target : {FaultTarget{}, FaultTarget{Level::Cell, 3}}) {
        Fleet fleet({celled(CellRouter::Rendezvous), {}, 7});
        fleet.inject(drain(3));
        QVERIFY(moved(fleet.view()) > 0);
        fleet.inject(makeFault(FaultKind::Heal, target));
        QCOMPARE(moved(fleet.view()), 0U);
        QVERIFY(fleet.view().of<CellsView>().drained.empty());
    }
    Fleet both({celled(), {}, 7});
    both.inject(drain(3));
    both.inject(drain(4));
    both.inject(makeFault(FaultKind::Heal, {Level::Cell, 3}));
    QCOMPARE(both.view().of<CellsView>().drained, std::vector<std::uint32_t>{4});
}

void CellRouterTest::anotherCellTakesItsShare_data()
{
    QTest::addColumn<CellRouter>("router");
    QTest::addColumn<double>("share");
    QTest::newRow("table") << CellRouter::Table << 0.0;
    QTest::newRow("rendezvous") << CellRouter::Rendezvous << 1.0 / 11;
    QTest::newRow("modulo") << CellRouter::Modulo << 10.0 / 11;
}

void CellRouterTest::anotherCellTakesItsShare()
{
    QFETCH(CellRouter, router);
    QFETCH(double, share);
    double sum = 0;
    constexpr int kSeeds = 20;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        Fleet fleet({celled(router), {}, seed});
        fleet.inject(makeFault(FaultKind::AddCell));
        const FleetView view = fleet.view();
        QCOMPARE(view.of<CellsView>().inUse, 11U);
        sum += moved(view);
        for (std::uint32_t i = 0; router == CellRouter::Rendezvous && i < 500; ++i)
            QVERIFY(view.placement->pool(CustomerId{i}) == view.of<CellsView>().home->pool(CustomerId{i}) ||
                    view.placement->pool(CustomerId{i}) == 10);
    }
    const double customers = 500.0 * kSeeds;
    const double sigma = std::sqrt(share * (1 - share) / customers);
    QVERIFY2(std::abs(sum / customers - share) <= 4 * sigma, qPrintable(QString::number(sum / customers)));
}

void CellRouterTest::moreThanTheSpareCellsCannotBeAdded()
{
    Fleet fleet({celled(CellRouter::Rendezvous), {}, 7});
    for (int i = 0; i < 5; ++i)
        fleet.inject(makeFault(FaultKind::AddCell));
    QCOMPARE(fleet.view().of<CellsView>().inUse, 12U);
    fleet.advance(secondsToTime(5));
    QVERIFY(fleet.view().servers[23].arrivals > 0);
}

void CellRouterTest::oneCellIsAlwaysInUse()
{
    FleetParameters p = celled();
    p.placement.spareCells = 1000;
    const FleetView view = Fleet({p, {}, 7}).view();
    QCOMPARE(view.of<CellsView>().inUse, 1U);
    QCOMPARE(view.placement->pool(CustomerId{499}), 0U);
}

void CellRouterTest::theLastCellIsNotDrained()
{
    FleetParameters p = celled();
    p.placement.cells = 2;
    p.placement.spareCells = 0;
    Fleet fleet({p, {}, 7});
    fleet.inject(drain(0));
    fleet.inject(drain(1));
    fleet.inject(drain(0));
    QCOMPARE(fleet.view().of<CellsView>().drained, std::vector<std::uint32_t>{0});
}

void CellRouterTest::aDeadRouterFailsAllCells()
{
    Fleet fleet({celled(), {}, 7});
    fleet.advance(secondsToTime(10));
    QCOMPARE(fleet.totals().failed, 0U);
    fleet.inject(makeFault(FaultKind::RouterDown));
    const std::uint64_t before = fleet.totals().succeeded;
    fleet.advance(secondsToTime(30));
    QVERIFY(fleet.totals().succeeded - before < 60);  // what was under way
    const FleetView dead = fleet.view();
    QVERIFY(dead.of<CellsView>().routerDown);
    QCOMPARE(dead.latest.customersDown, 500U);
    fleet.inject(makeFault(FaultKind::Heal));
    fleet.advance(secondsToTime(60));
    QVERIFY(!fleet.view().of<CellsView>().routerDown);
    QCOMPARE(fleet.view().latest.customersDown, 0U);
}

void CellRouterTest::faultsEndByThemselves()
{
    Fault cell = drain(2), router = makeFault(FaultKind::RouterDown);
    cell.duration = router.duration = secondsToDuration(5);
    Fleet fleet({celled(), {{secondsToTime(1), cell}, {secondsToTime(2), router}}, 7});
    fleet.advance(secondsToTime(3));
    QVERIFY(fleet.view().of<CellsView>().routerDown);
    QVERIFY(moved(fleet.view()) > 0);
    fleet.advance(secondsToTime(8));
    QVERIFY(!fleet.view().of<CellsView>().routerDown);
    QCOMPARE(moved(fleet.view()), 0U);
}

void CellRouterTest::handsInsideCellsMoveAlong()
{
    FleetParameters p = celled(CellRouter::Rendezvous);
    p.servers = 48;
    p.placement.policy = PlacementPolicy::ShuffleInCells;
    p.placement.shardSize = 2;
    Fleet fleet({p, {}, 7});
    fleet.inject(drain(3));
    const FleetView view = fleet.view();
    for (std::uint32_t i = 0; i < 500; ++i) {
        const ServerRange cell = view.sizes.serversOf(Level::Cell, view.placement->pool(CustomerId{i}));
        for (int j = 0; j < 2; ++j) {
            const std::uint32_t server = view.placement->shard(CustomerId{i})[j];
            QVERIFY(server >= cell.first && server < cell.end());
        }
    }
}

void CellRouterTest::withoutCellsItsFaultsDoNothing()
{
    FleetParameters p = celled();
    p.placement.policy = PlacementPolicy::Everywhere;
    Fleet fleet({p, {}, 7}), other({p, {}, 7});
    for (const FaultKind kind : {FaultKind::RouterDown, FaultKind::AddCell})
        fleet.inject(makeFault(kind));
    fleet.inject(drain(0));
    fleet.advance(secondsToTime(10));
    other.advance(secondsToTime(10));
    QCOMPARE(fleet.fingerprint(), other.fingerprint());
}

void CellRouterTest::aCopyGoesOnAlike()
{
    Fault cell = drain(2);
    cell.duration = secondsToDuration(5);
    Fleet fleet({celled(CellRouter::Rendezvous), {{secondsToTime(1), cell}}, 7});
    fleet.advance(secondsToTime(3));
    Fleet copy = fleet;
    fleet.advance(secondsToTime(12));
    copy.inject(makeFault(FaultKind::RouterDown));  // of no concern to the other
    QVERIFY(!fleet.view().of<CellsView>().routerDown);
    QCOMPARE(moved(fleet.view()), 0U);
    Fleet again({celled(CellRouter::Rendezvous), {{secondsToTime(1), cell}}, 7});
    again.advance(secondsToTime(12));
    QCOMPARE(again.fingerprint(), fleet.fingerprint());
}

void CellRouterTest::badInputIsRefused()
{
    const FleetSizes sizes = sizesOf(celled());
    for (const std::string_view text : {"drain@1", "drain@1:all", "drain@1:C13", "drain@1:S1", "router-down@1:C1",
                                        "add-cell@1,duration=5", "add-cell@1:C1"})
        QVERIFY2(!parseFault(text, sizes).ok(), text.data());
    for (const std::string_view text : {"drain@1:C12", "drain@1:C1,duration=5", "router-down@1", "add-cell@2"})
        QVERIFY2(parseFault(text, sizes).ok(), text.data());
}

QTEST_APPLESS_MAIN(CellRouterTest)
#include "cell_router_test.moc"

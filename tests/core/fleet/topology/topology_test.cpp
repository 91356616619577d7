// Where servers stand: blocks, nesting, counts.
#include <QtTest>

#include <random>

#include "core/fleet/fleet_parameters.h"
#include "core/fleet/topology/topology.h"

using namespace faultglass;

class TopologyTest : public QObject {
    Q_OBJECT

private slots:
    void whatTwoFleetsHaveInCommonIsTheFewerOfEachLevel();
    void blocksCoverAllServersOnce();
    void blocksDifferByOneAtMost();
    void aRackLiesInOneZoneAndAZoneInOneRegion();
    void countsMultiplyDownTheLevels();
    void aPowerFeedHoldsWholeZones();
    void cellsCountOnlyWherePlacementHasThem();
    void theServersOfACellCallItsStore();
    void serversOrderedLaterJoinTheBlocksInTurn();
};

void TopologyTest::blocksCoverAllServersOnce()
{
    std::mt19937_64 words(1);
    for (int i = 0; i < 2000; ++i) {
        const auto servers = static_cast<std::uint32_t>(1 + words() % (i % 2 == 0 ? 50 : 1'000'000));
        const auto blocks = static_cast<std::uint32_t>(1 + words() % std::min(servers, 500U));
        std::uint32_t next = 0;
        for (std::uint32_t block = 0; block < blocks; ++block) {
            const ServerRange range = blockAt(block, blocks, servers);
            QCOMPARE(range.first, next);
            QVERIFY(range.count > 0);
            QCOMPARE(blockOf(range.first, blocks, servers), block);
            QCOMPARE(blockOf(range.end() - 1, blocks, servers), block);
            next = range.end();
        }
        QCOMPARE(next, servers);
    }
}

void TopologyTest::blocksDifferByOneAtMost()
{
    for (const auto& [servers, blocks] : {std::pair{10U, 3U}, {7U, 7U}, {1'000'000U, 999U}, {8U, 5U}}) {
        std::uint32_t least = servers, most = 0;
        for (std::uint32_t block = 0; block < blocks; ++block) {
            least = std::min(least, blockAt(block, blocks, servers).count);
            most = std::max(most, blockAt(block, blocks, servers).count);
        }
        QVERIFY2(most - least <= 1, qPrintable(QStringLiteral("%1 servers in %2").arg(servers).arg(blocks)));
    }
}

void TopologyTest::aRackLiesInOneZoneAndAZoneInOneRegion()
{
    FleetParameters p;
    p.servers = 1003;  // divides by nothing
    p.topology.regions = 3;
    p.topology.zones = 4;
    p.topology.racks = 5;
    const FleetExtent extent = extentOf(p);
    for (std::uint32_t server = 0; server < p.servers; ++server) {
        const std::uint32_t rack = extent.unitOf(Level::Rack, server), zone = extent.unitOf(Level::Zone, server);
        QCOMPARE(rack / 5, zone);
        QCOMPARE(zone / 4, extent.unitOf(Level::Region, server));
        const ServerRange range = extent.serversOf(Level::Rack, rack);
        QVERIFY(range.first <= server && server < range.end());
    }
}

void TopologyTest::countsMultiplyDownTheLevels()
{
    FleetParameters p;
    p.servers = 100;
    p.topology.regions = 2;
    p.topology.zones = 3;
    p.topology.racks = 4;
    p.topology.processes = 5;
    const FleetExtent extent = extentOf(p);
    QCOMPARE(extent.count(Level::Region), 2U);
    QCOMPARE(extent.count(Level::Zone), 6U);
    QCOMPARE(extent.count(Level::Rack), 24U);
    QCOMPARE(extent.count(Level::Server), 100U);
    QCOMPARE(extent.count(Level::Process), 500U);
    QCOMPARE(extent.count(Level::Tenant), p.tenants);
    QCOMPARE(extent.serversOf(Level::Process, 499).first, 99U);
    QCOMPARE(extent.serversOf(Level::Tenant, 0).count, 0U);
}

void TopologyTest::aPowerFeedHoldsWholeZones()
{
    for (const std::uint32_t feeds : {1U, 2U, 3U, 4U, 9U}) {
        FleetParameters p;
        p.servers = 101;
        p.topology.regions = 3;
        p.topology.zones = 4;
        p.topology.feeds = feeds;
        const FleetExtent extent = extentOf(p);
        QCOMPARE(extent.count(Level::Feed), 3 * std::min(feeds, 4U));
        for (std::uint32_t server = 0; server < p.servers; ++server) {
            const std::uint32_t feed = extent.unitOf(Level::Feed, server), zone = extent.unitOf(Level::Zone, server);
            const ServerRange fed = extent.serversOf(Level::Feed, feed), room = extent.serversOf(Level::Zone, zone);
            QVERIFY(fed.first <= room.first && room.end() <= fed.end());
            QVERIFY(fed.first <= server && server < fed.end());
            QCOMPARE(feed / std::min(feeds, 4U), extent.unitOf(Level::Region, server));
        }
    }
    QCOMPARE(extentOf({}).count(Level::Feed), 0U);
}

void TopologyTest::cellsCountOnlyWherePlacementHasThem()
{
    FleetParameters p;
    p.placement.cells = 4;
    QCOMPARE(extentOf(p).count(Level::Cell), 1U);
    for (const PlacementPolicy policy : {PlacementPolicy::Cells, PlacementPolicy::ShuffleInCells}) {
        p.placement.policy = policy;
        QCOMPARE(extentOf(p).count(Level::Cell), 4U);
    }
}

void TopologyTest::theServersOfACellCallItsStore()
{
    FleetParameters p;
    p.servers = 10;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 4;
    QCOMPARE(extentOf(p).count(Level::Dependency), 0U);
    p.dependency.dependency = true;
    QCOMPARE(extentOf(p).count(Level::Dependency), 1U);
    QCOMPARE(extentOf(p).serversOf(Level::Dependency, 0).count, 10U);
    p.dependency.scope = DependencyScope::Cell;
    const FleetExtent extent = extentOf(p);
    QCOMPARE(extent.count(Level::Dependency), 4U);
    for (std::uint32_t server = 0; server < 14; ++server)
        QCOMPARE(extent.unitOf(Level::Dependency, server), extent.unitOf(Level::Cell, server));
    QCOMPARE(levelLetter(Level::Dependency), 'D');
}

void TopologyTest::serversOrderedLaterJoinTheBlocksInTurn()
{
    FleetParameters p;
    p.servers = 4;
    p.topology.racks = 2;
    const FleetExtent extent = extentOf(p);
    QCOMPARE(extent.unitOf(Level::Rack, 4), extent.unitOf(Level::Rack, 0));
    QCOMPARE(extent.unitOf(Level::Rack, 7), extent.unitOf(Level::Rack, 3));
}

void TopologyTest::whatTwoFleetsHaveInCommonIsTheFewerOfEachLevel()
{
    FleetExtent a, b;
    std::uint32_t count = 2;
    for (std::uint32_t FleetExtent::*field : {&FleetExtent::servers, &FleetExtent::processes, &FleetExtent::racks,
                                              &FleetExtent::zones, &FleetExtent::regions, &FleetExtent::feeds,
                                              &FleetExtent::cells, &FleetExtent::tenants, &FleetExtent::dependencies}) {
        a.*field = count++;
        b.*field = count++;
    }
    FleetExtent expected = a;
    expected.cells = b.cells;  // a fleet without such a cell, or such a dependency, is left as it is
    expected.dependencies = b.dependencies;
    QVERIFY(common(a, b) == expected);
    QVERIFY(common(b, a) == expected);
}

QTEST_GUILESS_MAIN(TopologyTest)
#include "topology_test.moc"

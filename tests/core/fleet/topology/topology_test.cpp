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
    void theServersOfACellCallItsDependency();
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
            QCOMPARE(blockOf(ServerId{range.first}, blocks, servers), block);
            QCOMPARE(blockOf(ServerId{range.end() - 1}, blocks, servers), block);
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
    const FleetSizes sizes = sizesOf(p);
    for (std::uint32_t server = 0; server < p.servers; ++server) {
        const std::uint32_t rack = sizes.unitOf(Level::Rack, ServerId{server}),
                            zone = sizes.unitOf(Level::Zone, ServerId{server});
        QCOMPARE(rack / 5, zone);
        QCOMPARE(zone / 4, sizes.unitOf(Level::Region, ServerId{server}));
        const ServerRange range = sizes.serversOf(Level::Rack, rack);
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
    const FleetSizes sizes = sizesOf(p);
    QCOMPARE(sizes.count(Level::Region), 2U);
    QCOMPARE(sizes.count(Level::Zone), 6U);
    QCOMPARE(sizes.count(Level::Rack), 24U);
    QCOMPARE(sizes.count(Level::Server), 100U);
    QCOMPARE(sizes.count(Level::Process), 500U);
    QCOMPARE(sizes.count(Level::Customer), p.customers);
    QCOMPARE(sizes.serversOf(Level::Process, 499).first, 99U);
    QCOMPARE(sizes.serversOf(Level::Customer, 0).count, 0U);
}

void TopologyTest::aPowerFeedHoldsWholeZones()
{
    for (const std::uint32_t feeds : {1U, 2U, 3U, 4U, 9U}) {
        FleetParameters p;
        p.servers = 101;
        p.topology.regions = 3;
        p.topology.zones = 4;
        p.topology.feeds = feeds;
        const FleetSizes sizes = sizesOf(p);
        QCOMPARE(sizes.count(Level::Feed), 3 * std::min(feeds, 4U));
        for (std::uint32_t server = 0; server < p.servers; ++server) {
            const std::uint32_t feed = sizes.unitOf(Level::Feed, ServerId{server}),
                                zone = sizes.unitOf(Level::Zone, ServerId{server});
            const ServerRange fed = sizes.serversOf(Level::Feed, feed), room = sizes.serversOf(Level::Zone, zone);
            QVERIFY(fed.first <= room.first && room.end() <= fed.end());
            QVERIFY(fed.first <= server && server < fed.end());
            QCOMPARE(feed / std::min(feeds, 4U), sizes.unitOf(Level::Region, ServerId{server}));
        }
    }
    QCOMPARE(sizesOf({}).count(Level::Feed), 0U);
}

void TopologyTest::cellsCountOnlyWherePlacementHasThem()
{
    FleetParameters p;
    p.placement.cells = 4;
    QCOMPARE(sizesOf(p).count(Level::Cell), 1U);
    for (const PlacementPolicy policy : {PlacementPolicy::Cells, PlacementPolicy::ShuffleInCells}) {
        p.placement.policy = policy;
        QCOMPARE(sizesOf(p).count(Level::Cell), 4U);
    }
}

void TopologyTest::theServersOfACellCallItsDependency()
{
    FleetParameters p;
    p.servers = 10;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 4;
    QCOMPARE(sizesOf(p).count(Level::Dependency), 0U);
    p.dependency.dependency = true;
    QCOMPARE(sizesOf(p).count(Level::Dependency), 1U);
    QCOMPARE(sizesOf(p).serversOf(Level::Dependency, 0).count, 10U);
    p.dependency.scope = DependencyScope::Cell;
    const FleetSizes sizes = sizesOf(p);
    QCOMPARE(sizes.count(Level::Dependency), 4U);
    for (std::uint32_t server = 0; server < 14; ++server)
        QCOMPARE(sizes.unitOf(Level::Dependency, ServerId{server}), sizes.unitOf(Level::Cell, ServerId{server}));
    QCOMPARE(levelLetter(Level::Dependency), 'D');
}

void TopologyTest::serversOrderedLaterJoinTheBlocksInTurn()
{
    FleetParameters p;
    p.servers = 4;
    p.topology.racks = 2;
    const FleetSizes sizes = sizesOf(p);
    QCOMPARE(sizes.unitOf(Level::Rack, ServerId{4}), sizes.unitOf(Level::Rack, ServerId{0}));
    QCOMPARE(sizes.unitOf(Level::Rack, ServerId{7}), sizes.unitOf(Level::Rack, ServerId{3}));
}

void TopologyTest::whatTwoFleetsHaveInCommonIsTheFewerOfEachLevel()
{
    FleetSizes a, b;
    std::uint32_t count = 2;
    for (std::uint32_t FleetSizes::*field :
         {&FleetSizes::servers, &FleetSizes::processes, &FleetSizes::racks, &FleetSizes::zones, &FleetSizes::regions,
          &FleetSizes::feeds, &FleetSizes::cells, &FleetSizes::customers, &FleetSizes::dependencies}) {
        a.*field = count++;
        b.*field = count++;
    }
    FleetSizes expected = a;
    expected.cells = b.cells;  // a fleet without such a cell, or such a dependency, is left as it is
    expected.dependencies = b.dependencies;
    QVERIFY(common(a, b) == expected);
    QVERIFY(common(b, a) == expected);
}

QTEST_GUILESS_MAIN(TopologyTest)
#include "topology_test.moc"

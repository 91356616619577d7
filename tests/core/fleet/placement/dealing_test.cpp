// Who uses which servers: fixed shards, shuffle shards, cells, and what cannot be dealt.
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/fleet/fleet_parameters.h"
#include "core/fleet/placement/dealing.h"
#include "core/fleet/placement/overlap_search.h"

using namespace faultglass;

namespace {

FleetParameters with(PlacementPolicy policy, std::uint32_t servers, std::uint32_t size, std::uint32_t customers)
{
    FleetParameters p;
    p.servers = servers;
    p.customers = customers;
    p.placement.policy = policy;
    p.placement.shardSize = size;
    return p;
}

std::vector<std::uint32_t> shardOf(const Placement& placement, std::uint32_t customer)
{
    return {placement.shard(CustomerId{customer}), placement.shard(CustomerId{customer}) + placement.shardSize};
}

std::size_t overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b)
{
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both.size();
}

}  // namespace

class PlacementTest : public QObject {
    Q_OBJECT

private slots:
    void everywhereIsOnePool();
    void fixedShardsDivideServersAndCustomersEvenly();
    void aShardHoldsDifferentServersInOrder_data();
    void aShardHoldsDifferentServersInOrder();
    void everySetOfServersIsEquallyLikely();
    void addingCustomersMovesNobody_data();
    void addingCustomersMovesNobody();
    void anotherSeedDealsOtherShards();
    void aSpreadHandTakesEvenlyFromTheDomains();
    void aSpreadShardHasEachServerInOneShard();
    void boundedHandsShareNoMoreThanTheyMay();
    void theSearchForBoundedHandsSaysWhenItIsExhausted();
    void thePackingBoundIsJohnsons();
    void aShardInACellStaysInTheCell();
    void aTableDealsCellsEvenlyAndHashingNearlySo();
    void oneMoreCellMovesWhatTheRouterSays();
    void whatCannotBeTogetherIsNamed_data();
    void whatCannotBeTogetherIsNamed();
};

void PlacementTest::everywhereIsOnePool()
{
    const Placement placement = place(with(PlacementPolicy::Everywhere, 8, 2, 100), KeyedRandom(1)).value();
    QCOMPARE(placement.pools, 1U);
    QCOMPARE(placement.shardSize, 0U);
    QCOMPARE(placement.pool(CustomerId{99}), 0U);
}

void PlacementTest::fixedShardsDivideServersAndCustomersEvenly()
{
    const Placement placement = place(with(PlacementPolicy::FixedShards, 8, 2, 100), KeyedRandom(1)).value();
    QCOMPARE(placement.pools, 4U);
    for (std::uint32_t pool = 0; pool < 4; ++pool)
        QCOMPARE(std::ranges::count(placement.poolOf, pool), 25);
}

void PlacementTest::aShardHoldsDifferentServersInOrder_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<unsigned>("servers");
    QTest::addColumn<unsigned>("size");
    for (const auto policy : {PlacementPolicy::Shuffle, PlacementPolicy::ShuffleDomains, PlacementPolicy::DomainSpread,
                              PlacementPolicy::ShuffleInCells}) {
        for (const auto& [servers, size] : {std::pair{16U, 1U}, {16U, 2U}, {64U, 4U}, {512U, 64U}})
            QTest::addRow("policy %d, %u of %u", static_cast<int>(policy), size, servers)
                << static_cast<int>(policy) << servers << size;
    }
}

void PlacementTest::aShardHoldsDifferentServersInOrder()
{
    QFETCH(int, policy);
    QFETCH(unsigned, servers);
    QFETCH(unsigned, size);
    FleetParameters p = with(static_cast<PlacementPolicy>(policy), servers, size, 300);
    p.topology.racks = 4;
    const Placement placement = place(p, KeyedRandom(7)).value();
    QCOMPARE(placement.shardSize, size);
    for (std::uint32_t customer = 0; customer < p.customers; ++customer) {
        const auto shard = shardOf(placement, customer);
        QVERIFY(std::ranges::adjacent_find(shard, std::greater_equal{}) == shard.end());
        QVERIFY(shard.back() < servers);
    }
}

void PlacementTest::everySetOfServersIsEquallyLikely()
{
    // 28 pairs of 8 servers over 280,000 shards: chi-squared with 27 degrees of freedom is below 63 with p = 0.9999.
    constexpr std::uint32_t kShardGroup = 280'000;
    for (const std::uint64_t seed : {1, 2, 3}) {
        const Placement placement = place(with(PlacementPolicy::Shuffle, 8, 2, kShardGroup), KeyedRandom(seed)).value();
        std::map<std::vector<std::uint32_t>, double> seen;
        for (std::uint32_t customer = 0; customer < kShardGroup; ++customer)
            ++seen[shardOf(placement, customer)];
        QCOMPARE(seen.size(), std::size_t{28});
        double chi = 0;
        for (const auto& [shard, count] : seen)
            chi += (count - 1e4) * (count - 1e4) / 1e4;
        QVERIFY2(chi < 63, qPrintable(QStringLiteral("seed %1: chi-squared %2").arg(seed).arg(chi)));
    }
}

void PlacementTest::addingCustomersMovesNobody_data()
{
    QTest::addColumn<int>("policy");
    for (int policy = 0; policy <= static_cast<int>(PlacementPolicy::ShuffleInCells); ++policy)
        QTest::addRow("policy %d", policy) << policy;
}

void PlacementTest::addingCustomersMovesNobody()
{
    QFETCH(int, policy);
    for (const CellRouter router : {CellRouter::Table, CellRouter::Rendezvous, CellRouter::Modulo}) {
        FleetParameters p = with(static_cast<PlacementPolicy>(policy), 64, 3, 50);
        p.placement.router = router;
        p.topology.racks = 4;
        const Placement few = place(p, KeyedRandom(5)).value();
        p.customers = 200;
        const Placement many = place(p, KeyedRandom(5)).value();
        for (std::uint32_t customer = 0; customer < 50; ++customer) {
            QCOMPARE(many.pool(CustomerId{customer}), few.pool(CustomerId{customer}));
            QCOMPARE(shardOf(many, customer), shardOf(few, customer));
        }
    }
}

void PlacementTest::anotherSeedDealsOtherShards()
{
    const FleetParameters p = with(PlacementPolicy::Shuffle, 100, 5, 200);
    const Placement one = place(p, KeyedRandom(1)).value(), two = place(p, KeyedRandom(2)).value();
    QVERIFY(one.servers != two.servers);
    QVERIFY(one.servers == place(p, KeyedRandom(1)).value().servers);
}

void PlacementTest::aSpreadHandTakesEvenlyFromTheDomains()
{
    FleetParameters p = with(PlacementPolicy::ShuffleDomains, 24, 7, 400);
    p.topology.racks = 3;
    const FleetSizes sizes = sizesOf(p);
    const Placement placement = place(p, KeyedRandom(3)).value();
    std::array<int, 3> favoured{};
    for (std::uint32_t customer = 0; customer < p.customers; ++customer) {
        std::array<int, 3> from{};
        for (const std::uint32_t server : shardOf(placement, customer))
            ++from[sizes.unitOf(Level::Rack, ServerId{server})];
        for (std::size_t rack = 0; rack < 3; ++rack) {
            QVERIFY(from[rack] == 2 || from[rack] == 3);
            favoured[rack] += from[rack] == 3 ? 1 : 0;
        }
    }
    for (const int count : favoured)  // 400 / 3 +- 5 standard deviations
        QVERIFY(std::abs(count - 133) < 48);
}

void PlacementTest::aSpreadShardHasEachServerInOneShard()
{
    FleetParameters p = with(PlacementPolicy::DomainSpread, 8, 2, 4);
    p.topology.racks = 2;
    const FleetSizes sizes = sizesOf(p);
    const Placement placement = place(p, KeyedRandom(3)).value();
    std::set<std::uint32_t> used;
    for (std::uint32_t customer = 0; customer < 4; ++customer) {
        const auto shard = shardOf(placement, customer);
        QVERIFY(sizes.unitOf(Level::Rack, ServerId{shard[0]}) != sizes.unitOf(Level::Rack, ServerId{shard[1]}));
        used.insert(shard.begin(), shard.end());
    }
    QCOMPARE(used.size(), std::size_t{8});
}

void PlacementTest::boundedHandsShareNoMoreThanTheyMay()
{
    for (const std::uint32_t most : {1U, 2U}) {
        FleetParameters p = with(PlacementPolicy::ShuffleBounded, 100, 4, 100);
        p.placement.mostOverlap = most;
        const Placement placement = place(p, KeyedRandom(11)).value();
        for (std::uint32_t a = 0; a < p.customers; ++a) {
            for (std::uint32_t b = 0; b < a; ++b)
                QVERIFY(overlap(shardOf(placement, a), shardOf(placement, b)) <= most);
        }
    }
}

void PlacementTest::theSearchForBoundedHandsSaysWhenItIsExhausted()
{
    // 20 shards is the bound for 4 of 16 with overlap 1; a search finds fewer.
    FleetParameters p = with(PlacementPolicy::ShuffleBounded, 16, 4, 20);
    const auto refused = place(p, KeyedRandom(1));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().key, std::string("customers"));
    QVERIFY(refused.error().accepted.find("exhausted") != std::string::npos);
    p.customers = 6;
    QVERIFY(place(p, KeyedRandom(1)).ok());
}

void PlacementTest::thePackingBoundIsJohnsons()
{
    QCOMPARE(packingBound(5, 3, 1), 3.0);  // D(5,3,2) itself is 2
    QCOMPARE(packingBound(8, 2, 1), 28.0);
    QCOMPARE(packingBound(9, 3, 1), 12.0);
    QCOMPARE(packingBound(13, 4, 1), 13.0);
    QCOMPARE(packingBound(16, 4, 1), 20.0);
    QCOMPARE(packingBound(20, 4, 2), 285.0);
    QCOMPARE(packingBound(5, 4, 1), 1.0);
}

void PlacementTest::aShardInACellStaysInTheCell()
{
    FleetParameters p = with(PlacementPolicy::ShuffleInCells, 40, 3, 500);
    p.placement.cells = 5;
    p.placement.router = CellRouter::Rendezvous;
    const FleetSizes sizes = sizesOf(p);
    const Placement placement = place(p, KeyedRandom(2)).value();
    for (std::uint32_t customer = 0; customer < p.customers; ++customer) {
        for (const std::uint32_t server : shardOf(placement, customer))
            QCOMPARE(sizes.unitOf(Level::Cell, ServerId{server}), placement.pool(CustomerId{customer}));
    }
}

void PlacementTest::aTableDealsCellsEvenlyAndHashingNearlySo()
{
    for (const CellRouter router : {CellRouter::Table, CellRouter::Rendezvous, CellRouter::Modulo}) {
        FleetParameters p = with(PlacementPolicy::Cells, 40, 1, 10'000);
        p.placement.cells = 10;
        p.placement.router = router;
        const Placement placement = place(p, KeyedRandom(2)).value();
        for (std::uint32_t cell = 0; cell < 10; ++cell) {
            const auto count = std::ranges::count(placement.poolOf, cell);
            // Five standard deviations of Binomial(10000, 0.1).
            QVERIFY(router == CellRouter::Table ? count == 1000 : std::abs(count - 1000) < 150);
        }
    }
}

void PlacementTest::oneMoreCellMovesWhatTheRouterSays()
{
    // Modulo moves N / (N + 1) of all, rendezvous 1 / (N + 1), a table nobody: seed claim 3.63.
    for (const std::uint32_t cells : {1U, 4U, 9U, 99U}) {
        const KeyedRandom random(4);
        const double more = cells + 1.0;
        const double tolerance = 5 * std::sqrt(0.25 / 20'000);
        QCOMPARE(movedByOneMoreCell(CellRouter::Table, 20'000, cells, random), 0.0);
        QVERIFY(std::abs(movedByOneMoreCell(CellRouter::Rendezvous, 20'000, cells, random) - 1 / more) < tolerance);
        QVERIFY(std::abs(movedByOneMoreCell(CellRouter::Modulo, 20'000, cells, random) - cells / more) < tolerance);
    }
}

void PlacementTest::whatCannotBeTogetherIsNamed_data()
{
    QTest::addColumn<FleetParameters>("parameters");
    QTest::addColumn<std::string>("key");
    const auto row = [](const char* name, const char* key, FleetParameters p) {
        QTest::newRow(name) << p << std::string(key);
    };
    FleetParameters p = with(PlacementPolicy::Shuffle, 8, 9, 5);
    row("a shard larger than the fleet", "shard-size", p);
    p = with(PlacementPolicy::Cells, 8, 2, 5);
    p.placement.cells = 9;
    row("more cells than servers", "cells", p);
    p = with(PlacementPolicy::ShuffleInCells, 8, 3, 5);
    p.placement.cells = 4;
    row("a shard larger than a cell", "shard-size", p);
    p = with(PlacementPolicy::Everywhere, 8, 2, 5);
    p.topology.zones = 9;
    row("more zones than servers", "zones", p);
    p.topology.zones = 1;
    p.topology.regions = 9;
    row("more regions than servers", "regions", p);
    p.topology.regions = 1;
    p.topology.racks = 9;
    row("more racks than servers", "racks", p);
    p.topology.racks = 1;
    p.topology.processes = 2;
    row("more processes than workers", "processes", p);
    p = with(PlacementPolicy::ShuffleBounded, 8, 2, 29);
    row("more shards than can be packed", "customers", p);
    p.placement.mostOverlap = 2;
    row("an overlap of a whole shard", "most-overlap", p);
    p = with(PlacementPolicy::ShuffleDomains, 10, 9, 5);
    p.topology.racks = 4;
    row("a spread shard of more than the domains give", "shard-size", p);
    p = with(PlacementPolicy::Everywhere, 8, 2, 5);
    p.placement.downBelow = 1;
    row("down above fine", "down-below", p);
}

void PlacementTest::whatCannotBeTogetherIsNamed()
{
    QFETCH(FleetParameters, parameters);
    QFETCH(std::string, key);
    const auto refused = place(parameters, KeyedRandom(1));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().key, key);
    QVERIFY(refused.error().accepted.find("at most") != std::string::npos ||
            refused.error().accepted.find("below") != std::string::npos);
}

QTEST_GUILESS_MAIN(PlacementTest)
#include "dealing_test.moc"

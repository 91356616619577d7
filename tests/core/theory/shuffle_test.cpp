// Shuffle sharding against published tables, known packings and every pair of shards of a small fleet.
#include "core/theory/shuffle.h"

#include <bit>
#include <numeric>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class ShuffleTest : public QObject {
    Q_OBJECT

private slots:
    void overlapsMatchTheirTable_data();
    void overlapsMatchTheirTable();
    void overlapsMatchEveryPairOfASmallFleet();
    void overlapsSumToOneAndHaveTheirMean();
    void aShardAsLargeAsTheFleetIsNoIsolation();
    void domainAwareOverlapMatchesItsTable();
    void oneDomainIsAnOrdinaryFleet();
    void countsMatchTheirTable();
    void dyingServersMatchTheirTable();
    void packingBoundMatchesKnownPackings();
    void noOverlapIsAPartitionAndAnyOverlapIsAllShards();
    void withoutFailoverTheSameShareIsLost();
    void badArgumentsAreNamed();
};

void ShuffleTest::overlapsMatchTheirTable_data()
{
    QTest::addColumn<int>("fleet");
    QTest::addColumn<int>("shard");
    QTest::addColumn<double>("shards");
    QTest::addColumn<QList<double>>("chances");
    QTest::addColumn<double>("within");
    QTest::newRow("8,2") << 8 << 2 << 28.0 << QList<double>{0.535714, 0.428571, 0.035714} << 2e-5;
    QTest::newRow("16,2") << 16 << 2 << 120.0 << QList<double>{-1, -1, 0.008333} << 1e-4;
    QTest::newRow("20,2") << 20 << 2 << 190.0 << QList<double>{-1, -1, 0.005263} << 1e-4;
    QTest::newRow("100,2") << 100 << 2 << 4950.0 << QList<double>{-1, -1, 0.000202} << 1e-3;
    QTest::newRow("100,5") << 100 << 5 << 75'287'520.0
                           << QList<double>{0.76959, 0.21143, 0.018385, 5.931e-4, 6.31e-6, 1.328e-8} << 4e-4;
    QTest::newRow("16,3") << 16 << 3 << 560.0 << QList<double>{0.510714, 0.417857, 0.069643, 0.001786} << 3e-4;
    QTest::newRow("52,4") << 52 << 4 << 270'725.0 << QList<double>{0.7187, 0.2556, 0.02500, 0.000709, 3.7e-6} << 3e-3;
    QTest::newRow("54,4") << 54 << 4 << 316'251.0 << QList<double>{0.7282, 0.2479, 0.02324, 0.000632} << 1e-3;
    QTest::newRow("2048,4") << 2048 << 4 << 730'862'190'080.0 << QList<double>{0.99220, 0.007778, 1.71e-5, 1.1e-8}
                            << 2e-2;
}

void ShuffleTest::overlapsMatchTheirTable()
{
    QFETCH(int, fleet);
    QFETCH(int, shard);
    QFETCH(double, shards);
    QFETCH(QList<double>, chances);
    QFETCH(double, within);
    FG_NEAR(shardCount(fleet, shard).value(), shards, 0);
    const std::vector<double> overlap = overlapDistribution(fleet, shard).value();
    for (int j = 0; j < chances.size(); ++j) {
        if (chances[j] >= 0)
            FG_NEAR(overlap[j], chances[j], within);
    }
    FG_NEAR(overlap[shard], 1 / shards, 1e-12);
}

void ShuffleTest::overlapsMatchEveryPairOfASmallFleet()
{
    constexpr unsigned kFleet = 9;
    for (int shard = 1; shard <= int(kFleet); ++shard) {
        std::vector<double> count(shard + 1);
        double all = 0;
        const unsigned first = (1U << shard) - 1;
        for (unsigned other = 0; other < (1U << kFleet); ++other) {
            if (std::popcount(other) == shard) {
                ++count[std::popcount(first & other)];
                ++all;
            }
        }
        const std::vector<double> overlap = overlapDistribution(kFleet, shard).value();
        FG_NEAR(shardCount(kFleet, shard).value(), all, 0);
        for (int j = 0; j <= shard; ++j)
            FG_NEAR(overlap[j], count[j] / all, 1e-13);
    }
}

void ShuffleTest::overlapsSumToOneAndHaveTheirMean()
{
    for (const auto& [fleet, shard] : {std::pair{8, 2}, {100, 70}, {100'000, 1000}, {5000, 4999}, {1'000'000, 5}}) {
        const std::vector<double> overlap = overlapDistribution(fleet, shard).value();
        double mean = 0;
        for (int j = 0; j <= shard; ++j)
            mean += j * overlap[j];
        FG_NEAR(std::accumulate(overlap.begin(), overlap.end(), 0.0), 1, 1e-12);
        FG_NEAR(mean, double(shard) * shard / fleet, 1e-10);
    }
}

void ShuffleTest::aShardAsLargeAsTheFleetIsNoIsolation()
{
    FG_NEAR(overlapDistribution(12, 12).value().back(), 1, 0);
    FG_NEAR(shardCount(12, 12).value(), 1, 0);
    FG_NEAR(shuffleCounts(12, 12, 50).value().fullyHit, 49, 1e-12);
    FG_NEAR(shuffleCounts(12, 12, 50).value().anyFullyHit, 1, 0);
    FG_NEAR(lossWithoutFailover(12, 12).value(), 1, 0);
}

void ShuffleTest::domainAwareOverlapMatchesItsTable()
{
    const std::vector<double> lattice = domainAwareOverlap(3, 4, 1).value();
    const double table[] = {0.4219, 0.4219, 0.1406, 0.0156};
    for (int j = 0; j < 4; ++j)
        FG_NEAR(lattice[j], table[j], 2e-3);
    FG_NEAR(lattice[3], 1.0 / 64, 1e-12);
    FG_NEAR(domainAwareShardCount(3, 4, 1).value(), 64, 1e-12);
}

void ShuffleTest::oneDomainIsAnOrdinaryFleet()
{
    const std::vector<double> one = domainAwareOverlap(1, 16, 3).value();
    const std::vector<double> plain = overlapDistribution(16, 3).value();
    QCOMPARE(one.size(), plain.size());
    for (std::size_t j = 0; j < one.size(); ++j)
        FG_NEAR(one[j], plain[j], 1e-14);
    // A shard that takes all of every domain is the fleet.
    FG_NEAR(domainAwareOverlap(3, 2, 2).value().back(), 1, 1e-14);
}

void ShuffleTest::countsMatchTheirTable()
{
    FG_NEAR(shuffleCounts(8, 2, 6).value().fullyHit, 0.1786, 3e-4);
    const ShuffleCounts hundred = shuffleCounts(8, 2, 100).value();
    FG_NEAR(hundred.fullyHit, 3.536, 2e-4);
    FG_NEAR(hundred.partlyHit, 42.43, 1e-4);
    FG_NEAR(hundred.anyFullyHit, 1 - std::pow(27.0 / 28, 99), 1e-12);
    FG_NEAR(hundred.collidingPairs, 100 * 99 / 2 / 28.0, 1e-12);
    FG_NEAR(shuffleCounts(100, 5, 1000).value().fullyHit, 1.33e-5, 3e-3);
    FG_NEAR(shuffleCounts(8, 2, 1).value().anyFullyHit, 0, 0);
    // All others are hit in whole, in part or not at all.
    const double spared = 99 * overlapDistribution(8, 2).value().front();
    FG_NEAR(hundred.fullyHit + hundred.partlyHit + spared, 99, 1e-12);
}

void ShuffleTest::dyingServersMatchTheirTable()
{
    const ServersDie small = serversDie(8, 2, 4).value();
    FG_NEAR(small.whole, 0.2143, 3e-4);
    FG_NEAR(small.any, 0.7857, 1e-4);
    const ServersDie large = serversDie(16, 4, 4).value();
    FG_NEAR(large.whole, 5.49e-4, 2e-3);
    FG_NEAR(large.any, 0.7280, 1e-4);
    FG_NEAR(serversDie(8, 2, 0).value().any, 0, 0);
    FG_NEAR(serversDie(8, 2, 1).value().whole, 0, 0);
    FG_NEAR(serversDie(8, 2, 1).value().any, 0.25, 1e-12);
    FG_NEAR(serversDie(8, 2, 8).value().whole, 1, 0);
}

void ShuffleTest::packingBoundMatchesKnownPackings()
{
    FG_NEAR(packingBound(5, 3, 1).value(), 2, 0);
    FG_NEAR(packingBound(5, 4, 2).value(), 1, 0);
    FG_NEAR(packingBound(20, 4, 2).value(), 285, 0);
    FG_NEAR(packingBound(8, 2, 1).value(), 28, 0);
    FG_NEAR(packingBound(9, 3, 1).value(), 12, 0);
    FG_NEAR(packingBound(13, 4, 1).value(), 13, 0);
    FG_NEAR(packingBound(16, 4, 1).value(), 20, 0);
    // Triples with no pair twice: the packing numbers of Schoenheim, with the exception at 5 modulo 6.
    const double triples[] = {1, 1, 2, 4, 7, 8, 12, 13, 17, 20, 26, 28, 35, 37, 44};
    for (int fleet = 3; fleet < 18; ++fleet)
        FG_NEAR(packingBound(fleet, 3, 1).value(), triples[fleet - 3], 0);
}

void ShuffleTest::noOverlapIsAPartitionAndAnyOverlapIsAllShards()
{
    for (const auto& [fleet, shard] : {std::pair{8, 2}, {9, 2}, {20, 6}, {7, 7}}) {
        FG_NEAR(packingBound(fleet, shard, 0).value(), fleet / shard, 0);
        FG_NEAR(packingBound(fleet, shard, shard - 1).value(), shardCount(fleet, shard).value(), 0);
    }
}

void ShuffleTest::withoutFailoverTheSameShareIsLost()
{
    FG_NEAR(lossWithoutFailover(8, 2).value(), 0.25, 0);
    // Shuffle shards: each other customer loses j / k of its requests with chance P(j).
    for (const auto& [fleet, shard] : {std::pair{8, 2}, {100, 5}, {54, 4}}) {
        const std::vector<double> overlap = overlapDistribution(fleet, shard).value();
        double lost = 0;
        for (int j = 0; j <= shard; ++j)
            lost += overlap[j] * j / shard;
        FG_NEAR(lost, lossWithoutFailover(fleet, shard).value(), 1e-12);
    }
}

void ShuffleTest::badArgumentsAreNamed()
{
    FG_REFUSED(shardCount(0, 1), "fleet");
    FG_REFUSED(shardCount(8, 9), "shard");
    QVERIFY(shardCount(8, 9).error().accepted.find("from 1 to 8, the servers of the fleet") != std::string::npos);
    FG_REFUSED(overlapDistribution(8, 0), "shard");
    FG_REFUSED(domainAwareOverlap(0, 4, 1), "domains");
    FG_REFUSED(domainAwareOverlap(3, 0, 1), "perDomain");
    FG_REFUSED(domainAwareOverlap(3, 4, 5), "fromEach");
    FG_REFUSED(domainAwareOverlap(100, 1000, 101), "fromEach");
    FG_REFUSED(domainAwareShardCount(3, 4, 0), "fromEach");
    FG_REFUSED(shuffleCounts(8, 2, 0), "customers");
    FG_REFUSED(serversDie(8, 2, 9), "dead");
    FG_REFUSED(serversDie(8, 2, -1), "dead");
    FG_REFUSED(packingBound(8, 2, 2), "overlap");
    FG_REFUSED(packingBound(2, 3, 1), "shard");
    FG_REFUSED(lossWithoutFailover(1, 2), "shard");
}

QTEST_GUILESS_MAIN(ShuffleTest)
#include "shuffle_test.moc"

// The servers' caches against theory: hits of a full cache, of one that fills, and of one that holds everything.
#include <QtTest>

#include "core/theory/cache.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

FleetParameters oneCache(std::uint32_t items, double exponent, std::uint32_t places)
{
    FleetParameters p = plainQueue();
    p.capacityPerServer = 100'000;
    p.offeredLoad = 1000;
    p.cache.cache = true;
    p.cache.items = items;
    p.cache.zipfExponent = exponent;
    p.cache.places = places;
    p.cache.missCost = 1;
    return p;
}

std::uint64_t asked(const Fleet& fleet) { return fleet.totals().cacheHits + fleet.totals().cacheMisses; }

double hitShare(const Fleet& fleet)
{
    return static_cast<double>(fleet.totals().cacheHits) / static_cast<double>(asked(fleet));
}

}  // namespace

class CacheTruthTest : public QObject {
    Q_OBJECT

private slots:
    void aFullCacheHitsAsChesApproximationSays_data();
    void aFullCacheHitsAsChesApproximationSays();
    void aColdCacheFillsAsTheLawSays_data();
    void aColdCacheFillsAsTheLawSays();
    void itemsAllAlikeWarmUpExponentially();
    void missesMultiplyTheLoadOfTheBackend();
    void noCacheHitsMoreThanTheBestOne();
};

void CacheTruthTest::aFullCacheHitsAsChesApproximationSays_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<double>("exponent");
    QTest::addColumn<int>("places");
    QTest::newRow("10,000 items, Zipf 0.8") << 10'000 << 0.8 << 1000;
    QTest::newRow("10,000 items, Zipf 1") << 10'000 << 1.0 << 1000;
    QTest::newRow("1,000 items, Zipf 1") << 1000 << 1.0 << 100;
    QTest::newRow("10,000 items, all alike") << 10'000 << 0.0 << 1000;
    QTest::newRow("everything fits") << 500 << 1.2 << 500;
}

void CacheTruthTest::aFullCacheHitsAsChesApproximationSays()
{
    QFETCH(int, items);
    QFETCH(double, exponent);
    QFETCH(int, places);
    FleetParameters p = oneCache(static_cast<std::uint32_t>(items), exponent, static_cast<std::uint32_t>(places));
    p.measureFrom = 100;
    const Statistics hits = overSeeds(6, 1, [&p](std::uint64_t seed) { return hitShare(runFleet(p, seed, 200)); });
    const auto law = theory::lruSteadyState(items, exponent, places).value();
    // The formula is an approximation, good to about a thousandth for caches of this size.
    QVERIFY(agrees("hits", hits, law.hitShare, 0.006));
}

void CacheTruthTest::aColdCacheFillsAsTheLawSays_data()
{
    QTest::addColumn<int>("requests");
    for (const int requests : {100, 1000, 5000})
        QTest::addRow("%d requests", requests) << requests;
}

void CacheTruthTest::aColdCacheFillsAsTheLawSays()
{
    QFETCH(int, requests);
    const FleetParameters p = oneCache(10'000, 1, 10'000);
    const Statistics hits = overSeeds(60, 1, [&](std::uint64_t seed) {
        Fleet fleet({p, {}, seed});
        while (asked(fleet) < static_cast<std::uint64_t>(requests))
            fleet.advance(secondsToTime(1000), 1);
        return hitShare(fleet);
    });
    double sum = 0;  // the first request finds nothing, the second what one has left there, and so on
    constexpr int kSteps = 50;
    for (int i = 0; i < kSteps; ++i)
        sum += theory::coldHitShare(10'000, 1, (i + 0.5) * requests / kSteps - 0.5).value();
    QVERIFY(agrees("hits so far", hits, sum / kSteps, 0.01));
}

void CacheTruthTest::itemsAllAlikeWarmUpExponentially()
{
    FleetParameters p = oneCache(2000, 0, 2000);
    p.offeredLoad = 500;
    p.sampleInterval = 0.5;
    for (const double seconds : {1.0, 4.0, 10.0}) {
        const Statistics hits =
            overSeeds(60, 1, [&](std::uint64_t seed) { return runFleet(p, seed, seconds).view().latest.hitShare; });
        QVERIFY(agrees("hits", hits, theory::uniformWarmup(2000, 500, seconds - 0.25).value(), 0.01));
    }
    // And again after a flush, as if nothing had been.
    const Statistics again = overSeeds(60, 1, [&](std::uint64_t seed) {
        return runFleet(p, seed, 24, {{secondsToTime(20), makeFault(FaultKind::FlushCache)}}).view().latest.hitShare;
    });
    QVERIFY(agrees("hits after a flush", again, theory::uniformWarmup(2000, 500, 3.75).value(), 0.01));
}

void CacheTruthTest::missesMultiplyTheLoadOfTheBackend()
{
    // What misses is what a backend would have to read: a cache that is lost multiplies it.
    FleetParameters p = oneCache(1000, 1, 900);
    p.measureFrom = 50;
    const Statistics warm = overSeeds(5, 1, [&p](std::uint64_t seed) { return hitShare(runFleet(p, seed, 100)); });
    const double factor = theory::missAmplification(warm.mean(), 0).value();
    QVERIFY(std::abs(factor - 1 / (1 - warm.mean())) < 1e-9);
    QVERIFY(factor > 20);
}

void CacheTruthTest::noCacheHitsMoreThanTheBestOne()
{
    for (const double exponent : {0.5, 0.8, 1.0, 1.5}) {
        FleetParameters p = oneCache(1000, exponent, 100);
        p.measureFrom = 20;
        for (std::uint64_t seed = 1; seed <= 5; ++seed)
            QVERIFY(hitShare(runFleet(p, seed, 100)) <
                    theory::lruSteadyState(1000, exponent, 100).value().bestHitShare);
    }
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::CacheTruthTest)
#include "cache_truth_test.moc"

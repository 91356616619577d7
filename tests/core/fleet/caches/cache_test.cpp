// Caches inside a fleet: misses cost time, restarts and flushes empty them, and the clock of warming up runs.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

FleetParameters cached()
{
    FleetParameters p = fleets::small();
    p.capacityPerServer = 1000;
    p.cache.cache = true;
    p.cache.items = 1000;
    p.cache.places = 100;
    p.cache.missCost = 5;
    p.sampleInterval = 1;
    return p;
}

double hitShare(const Totals& totals) { return fleets::share(totals.cacheHits, totals.cacheHits + totals.cacheMisses); }

}  // namespace

class CacheTest : public QObject {
    Q_OBJECT

private slots:
    void everyServedRequestAsksOnce();
    void missesMakeServersBusier();
    void aFlushedCacheWarmsUpAgain();
    void aRestartEmptiesTheCache();
    void aFlushWithoutCachesDoesNothing();
    void flushingConcernsTheServersNamed();
    void theSameItemIsAskedForWhoeverServes();
    void copiesAndPiecesGiveTheSame();
    void addedServersHaveCachesOfTheirOwn();
    void badCachesAreRefusedByName();
};

void CacheTest::everyServedRequestAsksOnce()
{
    const Fleet fleet = fleets::run(cached(), 20);
    const Totals& totals = fleet.totals();
    QCOMPARE(totals.cacheHits + totals.cacheMisses, totals.started);
    QVERIFY(hitShare(totals) > 0.3 && hitShare(totals) < 0.9);
}

void CacheTest::missesMakeServersBusier()
{
    FleetParameters p = cached();
    p.cache.missCost = 1;
    const double cheap = fleets::run(p, 20).totals().busySeconds;
    p.cache.missCost = 5;
    const Fleet fleet = fleets::run(p, 20);
    const double factor = 1 + 4 * (1 - hitShare(fleet.totals()));
    QVERIFY(std::abs(fleet.totals().busySeconds / cheap - factor) < 0.1);
}

void CacheTest::aFlushedCacheWarmsUpAgain()
{
    FleetParameters p = cached();
    p.offeredLoad = 500;
    Fleet fleet = fleets::run(p, 60);
    const double before = fleet.view().latest.hitShare;
    QCOMPARE(fleet.totals().warmingSeconds, 0.0);
    fleets::inject(fleet, "flush-cache@0:all");
    fleet.advance(secondsToTime(61));
    QVERIFY(fleet.view().latest.hitShare < 0.8 * before);
    fleet.advance(secondsToTime(120));
    QVERIFY(fleet.view().latest.hitShare > 0.85 * before);
    QVERIFY(fleet.totals().warmingSeconds >= 1 && fleet.totals().warmingSeconds < 20);
    QCOMPARE(fleets::transitions(fleet, TransitionKind::CacheFlushed, 0).size(), std::size_t{1});
}

void CacheTest::aRestartEmptiesTheCache()
{
    FleetParameters p = cached();
    p.servers = 1;
    Fleet fleet = fleets::run(p, 60, {"crash@30:S1,duration=1"});
    QVERIFY(fleet.totals().warmingSeconds >= 1);
    p.cache.places = 1000;  // everything fits: only an emptied cache misses
    const Fleet before = fleets::run(p, 60);
    const Fleet after = fleets::run(p, 60, {"crash@30:S1,duration=1"});
    QVERIFY(after.totals().cacheMisses > before.totals().cacheMisses + 300);
}

void CacheTest::aFlushWithoutCachesDoesNothing()
{
    const Fleet fleet = fleets::run(fleets::small(), 10, {"flush-cache@5:all"});
    QVERIFY(fleet.transitions().empty());
    QCOMPARE(fleet.totals().succeeded, fleets::run(fleets::small(), 10).totals().succeeded);
}

void CacheTest::flushingConcernsTheServersNamed()
{
    FleetParameters p = cached();
    p.topology.racks = 5;
    Fleet fleet = fleets::build(p);
    fleet.advance(secondsToTime(5));
    fleet.inject(makeFault(FaultKind::FlushCache, {Level::Rack, 2}));
    for (std::uint32_t i = 0; i < 5; ++i)
        QCOMPARE(fleets::transitions(fleet, TransitionKind::CacheFlushed, i).size(), std::size_t{i == 2 ? 1U : 0U});
}

void CacheTest::theSameItemIsAskedForWhoeverServes()
{
    // One server with everything cached misses each item once: the same items whatever else is different.
    FleetParameters p = cached();
    p.servers = 1;
    p.cache.places = p.cache.items;
    p.capacityPerServer = 10'000;
    const std::uint64_t misses = fleets::run(p, 20).totals().cacheMisses;
    p.workers = 3;
    p.balancing = BalancingPolicy::LeastLoaded;
    QCOMPARE(fleets::run(p, 20).totals().cacheMisses, misses);
}

void CacheTest::copiesAndPiecesGiveTheSame()
{
    FleetParameters p = cached();
    p.offeredLoad = 900;
    const Fleet whole = fleets::run(p, 20, {"crash@5:S1,duration=3", "flush-cache@8:S2"});
    Fleet pieces = fleets::build(p, {"crash@5:S1,duration=3", "flush-cache@8:S2"});
    pieces.advance(secondsToTime(6));
    Fleet copy = pieces;
    pieces.advance(secondsToTime(20));
    for (int i = 0; i < 100; ++i)
        copy.advance(secondsToTime(6.14 + i * 0.14));
    QCOMPARE(pieces.fingerprint(), whole.fingerprint());
    copy.advance(secondsToTime(20));
    QCOMPARE(copy.now(), whole.now());
    QCOMPARE(copy.fingerprint(), whole.fingerprint());
    QVERIFY(whole.memoryBytes() > 5 * 4 * (1000 + 3 * 100));
}

void CacheTest::addedServersHaveCachesOfTheirOwn()
{
    FleetParameters p = cached();
    p.offeredLoad = 1500;
    p.autoscaling = true;
    p.scalePeriod = 1;
    p.scaleLag = 1;
    p.scaleCooldown = 1;
    const Fleet fleet = fleets::run(p, 40);
    QVERIFY(fleet.view().servers.size() > 5);
    QVERIFY(fleet.totals().cacheHits > 0);
}

void CacheTest::badCachesAreRefusedByName()
{
    FleetParameters p = cached();
    p.cache.places = 1001;
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("cache-size"));
    p = cached();
    p.servers = 100'000;
    p.cache.items = 1'000'000;
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("cache-items"));
    p.cache.cache = false;
    QVERIFY(!fleetRefusal(p, 1));
}

QTEST_GUILESS_MAIN(CacheTest)
#include "cache_test.moc"

// Caches against published figures, special cases and a least-recently-used cache run request by request.
#include "core/theory/cache.h"

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class CacheTest : public QObject {
    Q_OBJECT

private slots:
    void steadyStatesMatchTheirTable();
    void uniformPopularityHasAClosedForm();
    void aCacheForEverythingMissesNothing();
    void warmingUpMatchesItsTable();
    void cheMatchesACacheThatIsRun();
    void pagesWarmUpExponentially();
    void losingACacheMultipliesReads();
    void badArgumentsAreNamed();
};

void CacheTest::steadyStatesMatchTheirTable()
{
    const CacheSteadyState flat = lruSteadyState(10'000, 0.8, 1000).value();
    FG_NEAR(flat.fillRequests, 1472, 4e-4);
    FG_NEAR(flat.hitShare, 0.43666, 2e-5);
    const CacheSteadyState zipf = lruSteadyState(10'000, 1, 1000).value();
    FG_NEAR(zipf.fillRequests, 2352, 3e-4);
    FG_NEAR(zipf.hitShare, 0.67560, 1e-5);
    FG_NEAR(zipf.bestHitShare, 0.7648, 1e-4);
    const CacheSteadyState small = lruSteadyState(1000, 1, 100).value();
    FG_NEAR(small.fillRequests, 181, 3e-3);
    FG_NEAR(small.hitShare, 0.57652, 1e-5);
}

void CacheTest::uniformPopularityHasAClosedForm()
{
    const CacheSteadyState uniform = lruSteadyState(10'000, 0, 1000).value();
    FG_NEAR(uniform.fillRequests, 1054, 5e-4);
    FG_NEAR(uniform.fillRequests, -10'000 * std::log(0.9), 1e-10);
    FG_NEAR(uniform.hitShare, 0.1, 1e-12);
    FG_NEAR(uniform.bestHitShare, 0.1, 1e-10);
}

void CacheTest::aCacheForEverythingMissesNothing()
{
    const CacheSteadyState all = lruSteadyState(50, 1, 50).value();
    FG_NEAR(all.hitShare, 1, 0);
    QVERIFY(std::isinf(all.fillRequests));
    // Very unequal items: next to nothing is left for the last places.
    const CacheSteadyState steep = lruSteadyState(1000, 10, 999).value();
    QVERIFY(std::isfinite(steep.fillRequests) && steep.hitShare > 0.999999);
}

void CacheTest::warmingUpMatchesItsTable()
{
    FG_NEAR(coldHitShare(10'000, 1, 100).value(), 0.3553, 1e-4);
    FG_NEAR(coldHitShare(10'000, 1, 1000).value(), 0.5896, 1e-4);
    FG_NEAR(coldHitShare(10'000, 1, 0).value(), 0, 0);
    FG_NEAR(coldHitShare(10, 1, 1e9).value(), 1, 1e-12);
    // At the time that fills the cache both say the same.
    const CacheSteadyState steady = lruSteadyState(500, 0.9, 60).value();
    FG_NEAR(coldHitShare(500, 0.9, steady.fillRequests).value(), steady.hitShare, 1e-12);
}

void CacheTest::cheMatchesACacheThatIsRun()
{
    constexpr std::uint64_t kSeed = 141421;
    constexpr int kItems = 300, kPlaces = 40, kRequests = 300'000;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    std::vector<double> upTo(kItems);
    double sum = 0;
    for (int i = 0; i < kItems; ++i)
        upTo[i] = sum += 1 / (i + 1.0);
    std::vector<int> recent;
    int hits = 0;
    for (int request = 0; request < kRequests; ++request) {
        const double u = static_cast<double>(words() >> 11) * 0x1.0p-53 * sum;
        const int item = int(std::ranges::upper_bound(upTo, u) - upTo.begin());
        const auto found = std::ranges::find(recent, item);
        if (found != recent.end()) {
            ++hits;
            recent.erase(found);
        } else if (recent.size() == kPlaces) {
            recent.pop_back();
        }
        recent.insert(recent.begin(), item);
    }
    // Four standard errors are 0.7 %; the approximation itself is good to some tenths.
    FG_NEAR(double(hits) / kRequests, lruSteadyState(kItems, 1, kPlaces).value().hitShare, 0.01);
}

void CacheTest::pagesWarmUpExponentially()
{
    constexpr double kPages = 32.0 * 1024 * 1024 / 16;
    FG_NEAR(uniformWarmup(kPages, 2000, 690).value(), 0.482, 1e-3);
    FG_NEAR(uniformWarmup(kPages, 2000, 2414).value(), 0.9, 1e-4);
    FG_NEAR(uniformWarmupTime(kPages, 2000, 0.9).value(), 2414, 3e-4);
    FG_NEAR(uniformWarmup(100, 10, 10).value(), 1 - std::exp(-1.0), 1e-12);
    FG_NEAR(uniformWarmup(100, 10, uniformWarmupTime(100, 10, 0.3).value()).value(), 0.3, 1e-12);
}

void CacheTest::losingACacheMultipliesReads()
{
    FG_NEAR(missAmplification(0.99, 0).value(), 100, 1e-12);
    FG_NEAR(missAmplification(0.9, 0.9).value(), 1, 1e-12);
    FG_NEAR(missAmplification(0.5, 1).value(), 0, 0);
}

void CacheTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(lruSteadyState(0, 1, 1), "items");
    FG_REFUSED(lruSteadyState(10, -1, 1), "exponent");
    FG_REFUSED(lruSteadyState(10, nan, 1), "exponent");
    FG_REFUSED(lruSteadyState(10, 1, 11), "places");
    FG_REFUSED(coldHitShare(10, 1, -1), "requests");
    FG_REFUSED(uniformWarmup(0, 1, 1), "items");
    FG_REFUSED(uniformWarmup(1, 0, 1), "rate");
    FG_REFUSED(uniformWarmup(1, 1, -1), "seconds");
    FG_REFUSED(uniformWarmupTime(1, 1, 1), "share");
    FG_REFUSED(missAmplification(1, 0), "hitsBefore");
    FG_REFUSED(missAmplification(0, nan), "hitsAfter");
}

QTEST_GUILESS_MAIN(CacheTest)
#include "cache_test.moc"

// The cache of items by itself: against a plain list that does the same slowly.
#include <QtTest>

#include <algorithm>
#include <random>
#include <vector>

#include "core/base/assert.h"
#include "core/fleet/caches/lru_cache.h"

using namespace faultglass;

class LruCacheTest : public QObject {
    Q_OBJECT

private slots:
    void theLeastRecentlyUsedGoesFirst();
    void anyOrderOfUseIsThatOfAList_data();
    void anyOrderOfUseIsThatOfAList();
    void copiesGoOnByThemselves();
    void aClearedCacheHoldsNothing();
    void aCacheOfNothingIsRefused();
};

void LruCacheTest::theLeastRecentlyUsedGoesFirst()
{
    LruCache cache(10, 3);
    for (const std::uint32_t item : {0U, 1U, 2U})
        QVERIFY(!cache.use(item));
    QVERIFY(cache.use(0));
    QVERIFY(!cache.use(3));
    QVERIFY(cache.contains(0) && !cache.contains(1) && cache.contains(2) && cache.contains(3));
    QCOMPARE(cache.size(), 3U);
}

void LruCacheTest::anyOrderOfUseIsThatOfAList_data()
{
    QTest::addColumn<quint32>("items");
    QTest::addColumn<quint32>("places");
    for (const auto& [items, places] : {std::pair{1U, 1U}, {2U, 1U}, {5U, 2U}, {20U, 7U}, {20U, 20U}, {100U, 99U}})
        QTest::addRow("%u items, %u places", items, places) << items << places;
}

void LruCacheTest::anyOrderOfUseIsThatOfAList()
{
    QFETCH(quint32, items);
    QFETCH(quint32, places);
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        std::mt19937 words(seed);
        LruCache cache(items, places);
        std::vector<std::uint32_t> list;  // most recent first
        for (int step = 0; step < 5000; ++step) {
            const auto item = static_cast<std::uint32_t>(words() % items);
            const auto found = std::ranges::find(list, item);
            const bool held = found != list.end();
            if (held)
                list.erase(found);
            else if (list.size() == places)
                list.pop_back();
            list.insert(list.begin(), item);
            QVERIFY2(cache.use(item) == held, qPrintable(QString("seed %1, step %2").arg(seed).arg(step)));
            QCOMPARE(cache.size(), static_cast<std::uint32_t>(list.size()));
        }
        for (std::uint32_t item = 0; item < items; ++item)
            QCOMPARE(cache.contains(item), std::ranges::find(list, item) != list.end());
    }
}

void LruCacheTest::copiesGoOnByThemselves()
{
    LruCache cache(10, 2);
    cache.use(1);
    LruCache copy = cache;
    copy.use(2);
    copy.use(3);
    QVERIFY(cache.contains(1) && !copy.contains(1) && copy.contains(2));
}

void LruCacheTest::aClearedCacheHoldsNothing()
{
    LruCache cache(10, 2);
    cache.use(1);
    cache.use(2);
    cache.clear();
    QCOMPARE(cache.size(), 0U);
    QVERIFY(!cache.contains(1) && !cache.use(2) && !cache.use(1) && cache.use(2));
}

void LruCacheTest::aCacheOfNothingIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, LruCache(0, 1));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, LruCache(1, 0));
}

QTEST_GUILESS_MAIN(LruCacheTest)
#include "lru_cache_test.moc"

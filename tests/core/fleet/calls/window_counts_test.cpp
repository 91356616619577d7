// The sliding window against a list of all that ever happened.
#include <QtTest>

#include <random>
#include <vector>

#include "core/fleet/calls/window_counts.h"

using namespace faultglass;

class WindowCountsTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithAListOfAll_data();
    void agreesWithAListOfAll();
    void coversNineToTenTenthsOfItsLength();
    void clearingForgetsEverything();
    void changingTheLengthNeverInventsCounts();
    void takesWindowsOfAFewNanoseconds();
};

void WindowCountsTest::agreesWithAListOfAll_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3, 4, 5})
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void WindowCountsTest::agreesWithAListOfAll()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    const SimDuration window{1000 * static_cast<std::int64_t>(1 + words() % 50)};
    const std::int64_t part = window.ns / WindowCounts::kParts;
    WindowCounts counts;
    std::vector<std::pair<std::int64_t, bool>> all;
    std::int64_t now = 0;
    for (int step = 0; step < 3000; ++step) {
        now += static_cast<std::int64_t>(words() % (words() % 50 == 0 ? 100'000 : 300));
        const bool good = words() % 3 != 0;
        if (good)
            counts.addGood(SimTime{now}, window);
        else
            counts.addBad(SimTime{now}, window);
        all.emplace_back(now, good);
        std::uint32_t expectedGood = 0, expectedBad = 0;
        for (const auto& [at, wasGood] : all) {
            if (at / part > now / part - WindowCounts::kParts)
                ++(wasGood ? expectedGood : expectedBad);
        }
        QCOMPARE(counts.good(SimTime{now}, window), expectedGood);
        QCOMPARE(counts.bad(SimTime{now}, window), expectedBad);
    }
}

void WindowCountsTest::coversNineToTenTenthsOfItsLength()
{
    const SimDuration window = secondsToDuration(10);
    WindowCounts counts;
    counts.addGood(secondsToTime(5.5), window);
    QCOMPARE(counts.good(secondsToTime(14.999), window), 1U);
    QCOMPARE(counts.good(secondsToTime(15), window), 0U);
}

void WindowCountsTest::clearingForgetsEverything()
{
    const SimDuration window = secondsToDuration(10);
    WindowCounts counts;
    counts.addGood(secondsToTime(1), window);
    counts.addBad(secondsToTime(1), window);
    counts.clear();
    QCOMPARE(counts.good(secondsToTime(1), window), 0U);
    QCOMPARE(counts.bad(secondsToTime(1), window), 0U);
}

void WindowCountsTest::changingTheLengthNeverInventsCounts()
{
    std::mt19937_64 words(9);
    WindowCounts counts;
    std::uint32_t added = 0;
    for (int step = 0; step < 2000; ++step) {
        const SimDuration window{static_cast<std::int64_t>(1 + words() % 10'000'000'000ULL)};
        const SimTime now{step * 1'000'000};
        counts.addGood(now, window);
        ++added;
        const std::uint32_t seen = counts.good(now, window);
        QVERIFY(seen >= 1 && seen <= added);
    }
}

void WindowCountsTest::takesWindowsOfAFewNanoseconds()
{
    for (const std::int64_t ns : {0, 1, 9, 10, 11}) {
        WindowCounts counts;
        counts.addBad(SimTime{100}, SimDuration{ns});
        QCOMPARE(counts.bad(SimTime{100}, SimDuration{ns}), 1U);
        QCOMPARE(counts.bad(SimTime{200}, SimDuration{ns}), 0U);
    }
}

QTEST_GUILESS_MAIN(WindowCountsTest)
#include "window_counts_test.moc"

// The log-linear histogram against sorted samples: error bound, merging, clearing and the ends of its range.
#include "core/base/histogram.h"

#include <QtTest>

#include <random>

using namespace faultglass;

namespace {

std::vector<std::int64_t> someDurations(std::uint64_t seed, std::size_t count)
{
    // Spread over every power of two it takes.
    std::mt19937_64 words(seed);
    std::vector<std::int64_t> durations(count);
    for (std::int64_t& ns : durations)
        ns = static_cast<std::int64_t>(words() >> (17 + words() % 46));
    return durations;
}

}  // namespace

class HistogramTest : public QObject {
    Q_OBJECT

private slots:
    void emptyHasNoQuantiles();
    void quantilesAreWithinTheirBound_data();
    void quantilesAreWithinTheirBound();
    void smallDurationsAreExact();
    void mergingEqualsAddingAll();
    void clearingForgetsEverything();
    void extremesAreHeldAtTheEnds();
    void sharesOutsideAreHeld();
};

void HistogramTest::emptyHasNoQuantiles()
{
    const Histogram histogram;
    QCOMPARE(histogram.count(), std::uint64_t{0});
    QCOMPARE(histogram.quantileSeconds(0.99), 0.0);
}

void HistogramTest::quantilesAreWithinTheirBound_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {11, 12, 13})
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void HistogramTest::quantilesAreWithinTheirBound()
{
    QFETCH(quint64, seed);
    std::vector<std::int64_t> durations = someDurations(seed, 20'000);
    Histogram histogram;
    for (const std::int64_t ns : durations)
        histogram.add({ns});
    std::ranges::sort(durations);
    QCOMPARE(histogram.count(), std::uint64_t{20'000});
    for (const double share : {0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 1.0}) {
        const auto rank = static_cast<std::size_t>(std::ceil(share * 20'000)) - 1;
        const double exact = static_cast<double>(durations[rank]) * 1e-9;
        QVERIFY2(
            std::abs(histogram.quantileSeconds(share) - exact) <= 0.002 * exact + 0.5e-9,
            qPrintable(
                QStringLiteral("share %1: %2 for %3").arg(share).arg(histogram.quantileSeconds(share)).arg(exact)));
    }
}

void HistogramTest::smallDurationsAreExact()
{
    for (std::int64_t ns = 0; ns < 512; ++ns) {
        Histogram histogram;
        histogram.add({ns});
        QCOMPARE(histogram.quantileSeconds(0.5), static_cast<double>(ns) * 1e-9);
    }
}

void HistogramTest::mergingEqualsAddingAll()
{
    const std::vector<std::int64_t> durations = someDurations(21, 5000);
    Histogram all, left, right;
    for (std::size_t i = 0; i < durations.size(); ++i) {
        all.add({durations[i]});
        (i % 3 == 0 ? left : right).add({durations[i]});
    }
    left.merge(right);
    left.merge(Histogram());
    QCOMPARE(left.count(), all.count());
    for (int share = 0; share <= 1000; ++share)
        QCOMPARE(left.quantileSeconds(share / 1000.0), all.quantileSeconds(share / 1000.0));
    Histogram fromEmpty;
    fromEmpty.merge(all);
    QCOMPARE(fromEmpty.quantileSeconds(0.7), all.quantileSeconds(0.7));
}

void HistogramTest::clearingForgetsEverything()
{
    Histogram histogram;
    for (const std::int64_t ns : someDurations(31, 1000))
        histogram.add({ns});
    histogram.clear();
    QCOMPARE(histogram.count(), std::uint64_t{0});
    histogram.clear();
    Histogram fresh;
    for (const std::int64_t ns : someDurations(32, 1000)) {
        histogram.add({ns});
        fresh.add({ns});
    }
    for (int share = 0; share <= 1000; ++share)
        QCOMPARE(histogram.quantileSeconds(share / 1000.0), fresh.quantileSeconds(share / 1000.0));
}

void HistogramTest::extremesAreHeldAtTheEnds()
{
    Histogram histogram;
    histogram.add({-5});
    QCOMPARE(histogram.quantileSeconds(1), 0.0);
    histogram.add(secondsToDuration(1e18));
    const double largest = std::ldexp(1, 48) * 1e-9;
    QVERIFY(std::abs(histogram.quantileSeconds(1) - largest) < 0.002 * largest);
}

void HistogramTest::sharesOutsideAreHeld()
{
    Histogram histogram;
    histogram.add({10});
    histogram.add({20});
    QCOMPARE(histogram.quantileSeconds(-1), 1e-8);
    QCOMPARE(histogram.quantileSeconds(2), 2e-8);
    QCOMPARE(histogram.quantileSeconds(0.5), 1e-8);
    QCOMPARE(histogram.quantileSeconds(0.51), 2e-8);
}

QTEST_GUILESS_MAIN(HistogramTest)
#include "histogram_test.moc"

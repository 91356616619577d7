#include <cmath>
#include <limits>

#include <QtTest>

#include "widgets/plots/chart_series.h"

using namespace faultglass;

namespace {
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
}

class ChartSeriesTest : public QObject {
    Q_OBJECT
private slots:
    void aPointSetAgainChangesNothing();
    void aCutForgetsOnlyWhatLiesAfterIt();
    void pointsMayComeWithGapsAndOutOfOrder();
    void valuesAreFoundByTime();
    void whatIsNotFiniteIsAGap();
    void memoryIsTheSameHoweverLongTheRun();
    void aSpikeOfOneSampleIsSeenInAYear();
    void aLongRunIsCutAndHeardAgain();
    void aLongCurveIsReplacedByAnother();
    void anAxisGrowsByNiceStepsAndDoesNotJump();
    void aWholeRunIsShownFromTenSecondsOn();
};

void ChartSeriesTest::aPointSetAgainChangesNothing()
{
    ChartSeries series;
    QVERIFY(series.set(0, 0.1, 5));
    series.markClean();
    QVERIFY(!series.set(0, 0.1, 5));
    QCOMPARE(series.dirtyFrom(), std::size_t{1});
    QVERIFY(!series.dirty());
    QVERIFY(series.set(0, 0.1, 6));
    QCOMPARE(series.dirtyFrom(), std::size_t{0});
    QVERIFY(series.set(1, 0.2, kNan));
    QVERIFY(!series.set(1, 0.2, kNan));
}

void ChartSeriesTest::aCutForgetsOnlyWhatLiesAfterIt()
{
    ChartSeries series;
    for (std::uint32_t i = 0; i < 100; ++i)
        series.set(i, (i + 1) * 0.1, i);
    series.markClean();
    QVERIFY(series.cut(5.05));
    QVERIFY(series.dirty());
    QCOMPARE(series.spans().size(), std::size_t{50});
    QVERIFY(!series.cut(5.05));
    QVERIFY(series.cut(0));
    QVERIFY(series.spans().empty());
    QCOMPARE(series.reached(), 0.0);
}

void ChartSeriesTest::pointsMayComeWithGapsAndOutOfOrder()
{
    ChartSeries series;
    QVERIFY(series.set(10, 1.1, 1));
    QVERIFY(series.set(3, 0.4, 2));
    QCOMPARE(series.spans().size(), std::size_t{11});
    QVERIFY(!series.set(1, kNan, 1));
    QCOMPARE(series.valueAt(0.5).value(), 2.0);
    QCOMPARE(series.reached(), 1.1);
}

void ChartSeriesTest::valuesAreFoundByTime()
{
    ChartSeries series;
    for (std::uint32_t i = 0; i < 1000; ++i)
        series.set(i, (i + 1) * 0.1, i);
    QCOMPARE(series.valueAt(50.05).value(), 499.0);
    QCOMPARE(series.valueAt(1e9).value(), 999.0);
    QVERIFY(!series.valueAt(0.05));
    QVERIFY(!series.valueAt(kNan));
    QVERIFY(!ChartSeries().valueAt(1));
    QCOMPARE(series.mostWithin(0, 10.05, -1), 99.0);
    QCOMPARE(series.mostWithin(500, 600, -1), -1.0);
    QCOMPARE(series.leastPositiveWithin(0, 100, -1), 1.0);
}

void ChartSeriesTest::whatIsNotFiniteIsAGap()
{
    ChartSeries series;
    for (const double value : {1.0, kNan, HUGE_VAL, -HUGE_VAL, 3.0})
        series.set(static_cast<std::uint32_t>(series.spans().size()),
                   0.1 * static_cast<double>(series.spans().size() + 1), value);
    QVERIFY(!series.valueAt(0.25));
    QVERIFY(!series.valueAt(0.35));
    QCOMPARE(series.mostWithin(0, 1, -1), 3.0);
}

void ChartSeriesTest::memoryIsTheSameHoweverLongTheRun()
{
    constexpr std::uint32_t kShort = 400'000;
    ChartSeries series;
    for (std::uint32_t i = 0; i < kShort; ++i)
        series.set(i, (i + 1) * 0.1, i % 7);
    const std::size_t before = series.memoryBytes();
    for (std::uint32_t i = kShort; i < 10 * kShort; ++i)
        series.set(i, (i + 1) * 0.1, i % 7);
    QCOMPARE(series.memoryBytes(), before);
    QVERIFY(before <= 2 * ChartSeries::kMostSpans * sizeof(ChartSpan));
    QVERIFY(series.spans().size() > ChartSeries::kMostSpans / 4);
    QCOMPARE(series.reached(), 10 * kShort * 0.1);  // it does not end before the run does
    QCOMPARE(series.samplesPerSpan(), 64U);
}

void ChartSeriesTest::aSpikeOfOneSampleIsSeenInAYear()
{
    constexpr std::uint32_t kYear = 315'360'000, kPeak = 123'456'789, kPit = 200'000'001;
    ChartSeries series;
    for (std::uint32_t i = 0; i < kYear; i += i < 1000 ? 1 : 997)  // what lies between is like them
        series.set(i, (i + 1) * 0.1, 50);
    series.set(kPeak, (kPeak + 1) * 0.1, 1000);
    series.set(kPit, (kPit + 1) * 0.1, 0.25);
    for (std::uint32_t i = kYear; i < kYear + 10; ++i)
        series.set(i, (i + 1) * 0.1, 50);
    QVERIFY(series.samplesPerSpan() > 1000);
    const double peak = (kPeak + 1) * 0.1, pit = (kPit + 1) * 0.1;
    QCOMPARE(series.mostWithin(peak - 1, peak + 1, -1), 1000.0);
    QCOMPARE(series.leastPositiveWithin(pit - 1, pit + 1, -1), 0.25);
    QCOMPARE(series.valueAt(peak).value(), 1000.0);
    for (const ChartSpan& span : series.spans())
        QVERIFY(!(span.second.time < span.first.time));
}

void ChartSeriesTest::aLongRunIsCutAndHeardAgain()
{
    constexpr std::uint32_t kCount = 3 * ChartSeries::kMostSpans;
    const auto value = [](std::uint32_t i) { return static_cast<double>((i * 7919U) % 101U); };
    ChartSeries series;
    for (std::uint32_t i = 0; i < kCount; ++i)
        series.set(i, i + 1, value(i));
    series.markClean();
    for (std::uint32_t i = 1000; i < 2000; ++i)
        QVERIFY(!series.set(i, i + 1, value(i)));  // heard before, on the way back from a seek
    QVERIFY(!series.dirty());
    QVERIFY(series.cut(50'001.5));
    QVERIFY(series.reached() <= 50'001.5 && series.reached() > 50'000 - 4);
    series.set(50'001, 50'002, 999);
    QCOMPARE(series.mostWithin(0, 1e9, -1), 999.0);
    QVERIFY(series.cut(0) && series.spans().empty());
    QCOMPARE(series.samplesPerSpan(), 1U);
}

void ChartSeriesTest::aLongCurveIsReplacedByAnother()
{
    // As the band of a law is when a parameter changed.
    constexpr std::uint32_t kCount = 5 * ChartSeries::kMostSpans;
    ChartSeries series;
    for (std::uint32_t i = 0; i < kCount; ++i)
        series.set(i, i + 1, 100 + i % 13);
    for (std::uint32_t i = 0; i < kCount; ++i)
        series.set(i, i + 1, 20 + i % 11);
    QCOMPARE(series.mostWithin(0, kCount, -1), 30.0);
    QCOMPARE(series.leastPositiveWithin(0, kCount, -1), 20.0);
}

void ChartSeriesTest::anAxisGrowsByNiceStepsAndDoesNotJump()
{
    AxisTop top;
    QCOMPARE(top.follow(0), 1.0);
    int changes = 0;
    double before = top.follow(100);
    for (double value = 100; value < 12'000; value *= 1.001) {
        const double now = top.follow(value);
        QVERIFY(now >= value);
        changes += now != before ? 1 : 0;
        before = now;
    }
    QVERIFY2(changes < 25, qPrintable(QString::number(changes)));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(top.follow(before * (0.4 + 0.005 * i)), before);
    QVERIFY(top.follow(before * 0.1) < before);
    QCOMPARE(top.follow(kNan), top.follow(-3));
    QCOMPARE(niceCeiling(11'300), 12'000.0);
    QCOMPARE(niceCeiling(-1), 1.0);
}

void ChartSeriesTest::aWholeRunIsShownFromTenSecondsOn()
{
    QCOMPARE(wholeRangeEnd(0), 10.0);
    QCOMPARE(wholeRangeEnd(10), 10.0);
    QCOMPARE(wholeRangeEnd(10.1), 15.0);
    QCOMPARE(wholeRangeEnd(kNan), 10.0);
    for (double reached = 1; reached < 1e6; reached *= 1.1)
        QVERIFY(wholeRangeEnd(reached) >= reached && wholeRangeEnd(reached) <= std::max(10.0, 1.7 * reached));
}

QTEST_GUILESS_MAIN(ChartSeriesTest)
#include "chart_series_test.moc"

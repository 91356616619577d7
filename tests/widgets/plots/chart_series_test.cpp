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
    QCOMPARE(series.points().size(), std::size_t{50});
    QVERIFY(!series.cut(5.05));
    QVERIFY(series.cut(0));
    QVERIFY(series.points().empty());
    QCOMPARE(series.reached(), 0.0);
}

void ChartSeriesTest::pointsMayComeWithGapsAndOutOfOrder()
{
    ChartSeries series;
    QVERIFY(series.set(10, 1.1, 1));
    QVERIFY(series.set(3, 0.4, 2));
    QCOMPARE(series.points().size(), std::size_t{11});
    QVERIFY(!series.set(ChartSeries::kMostPoints, 1, 1));
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
        series.set(static_cast<std::uint32_t>(series.points().size()),
                   0.1 * static_cast<double>(series.points().size() + 1), value);
    QVERIFY(!series.valueAt(0.25));
    QVERIFY(!series.valueAt(0.35));
    QCOMPARE(series.mostWithin(0, 1, -1), 3.0);
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

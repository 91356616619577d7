#include <cmath>
#include <limits>

#include <QAccessible>
#include <QtTest>

#include "widgets/plots/time_chart.h"

using namespace faultglass;

namespace {

void fill(TimeChart& chart, std::uint32_t points)
{
    for (std::uint32_t i = 0; i < points; ++i) {
        chart.setPoint(0, i, (i + 1) * 0.1, 5000);
        chart.setPoint(1, i, (i + 1) * 0.1, 5000 + 100.0 * i);
    }
}

void makeChart(TimeChart& chart)
{
    chart.resize(500, 240);
    chart.setTheme(lightTheme());
    chart.setTitle(QStringLiteral("Throughput"), QStringLiteral("rps"), TimeChart::Values::Rate);
    chart.setCurves({{QStringLiteral("offered"), {}, Qt::DashLine, 1.5}, {QStringLiteral("attempts"), Role::Degraded}});
}

}  // namespace

class TimeChartTest : public QObject {
    Q_OBJECT
private slots:
    void itSaysItsValuesInWords();
    void movingTheCursorRedrawsNoCurve();
    void pointsHeardAgainRedrawNothing();
    void manyChangesGiveOneRedraw();
    void aCutTakesTheCurveBack();
    void oddValuesAreHarmless();
    void zoomAndResetByWheelAndKeys();
    void severalArmsShareTheChart();
    void logarithmicAndBack();
    void whatIsThinnedIsSaid();
    void itRedrawsInAnyThemeAndSize();
};

void TimeChartTest::itSaysItsValuesInWords()
{
    TimeChart chart;
    makeChart(chart);
    QCOMPARE(chart.summaryText(), QStringLiteral("No values yet."));
    fill(chart, 80);
    chart.setCursor(4.05);
    QCOMPARE(chart.summaryText(), QStringLiteral("At 00:04.1: offered 5,000\u00a0rps, attempts 8,900\u00a0rps."));
    QCOMPARE(chart.accessibleName(), QStringLiteral("Throughput in rps"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&chart)->text(QAccessible::Description), chart.summaryText());
}

void TimeChartTest::movingTheCursorRedrawsNoCurve()
{
    TimeChart chart;
    makeChart(chart);
    chart.show();
    fill(chart, 80);
    chart.setCursor(1);
    QTRY_VERIFY(chart.replotCount() >= 1);
    const QImage before = chart.toImage();
    const int replots = chart.replotCount();
    for (int i = 0; i < 50; ++i)
        chart.setCursor(1 + 0.1 * i);
    QTest::qWait(60);
    QCOMPARE(chart.replotCount(), replots);
    QVERIFY(chart.toImage() != before);
}

void TimeChartTest::pointsHeardAgainRedrawNothing()
{
    TimeChart chart;
    makeChart(chart);
    chart.show();
    fill(chart, 80);
    (void)chart.toImage();
    const int replots = chart.replotCount();
    fill(chart, 80);
    chart.setMarkers({});
    QTest::qWait(80);
    QCOMPARE(chart.replotCount(), replots);
}

void TimeChartTest::manyChangesGiveOneRedraw()
{
    TimeChart chart;
    makeChart(chart);
    chart.show();
    (void)chart.toImage();
    const int before = chart.replotCount();
    QElapsedTimer time;
    time.start();
    for (std::uint32_t i = 0; time.elapsed() < 400; ++i) {
        chart.setPoint(0, i, i * 0.001, i);
        QCoreApplication::processEvents();
    }
    QVERIFY2(chart.replotCount() - before <= 14, qPrintable(QString::number(chart.replotCount() - before)));
    QVERIFY(chart.replotCount() > before);
}

void TimeChartTest::aCutTakesTheCurveBack()
{
    TimeChart chart;
    makeChart(chart);
    fill(chart, 40);
    const QImage shorter = chart.toImage();
    fill(chart, 80);
    QVERIFY(chart.toImage() != shorter);
    chart.cut(4.01);
    fill(chart, 40);
    QCOMPARE(chart.toImage(), shorter);
    chart.clear();
    QCOMPARE(chart.summaryText(), QStringLiteral("No values yet."));
}

void TimeChartTest::oddValuesAreHarmless()
{
    TimeChart chart;
    makeChart(chart);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    chart.setPoint(0, 0, nan, 1);
    chart.setPoint(0, 1, 0.1, nan);
    chart.setPoint(0, 2, 0.2, HUGE_VAL);
    chart.setPoint(0, 3, 0.3, -1e300);
    chart.setPoint(0, 4, 0.4, 1e300);
    chart.setPoint(7, 0, 0, 0);
    chart.setPoint(-1, 0, 0, 0);
    chart.setPoint(0, 0, 0, 0, 9);
    chart.setCursor(nan);
    chart.setCursor(1e12);
    chart.setMarkers({{nan, QStringLiteral("never"), Role::Failed}, {1e300, {}, Role::Special}});
    QVERIFY(!chart.toImage().isNull());
    chart.setLogarithmic(true);
    QVERIFY(!chart.toImage().isNull());
    chart.cut(nan);
    QVERIFY(!chart.summaryText().isEmpty());
}

void TimeChartTest::zoomAndResetByWheelAndKeys()
{
    TimeChart chart;
    makeChart(chart);
    chart.show();
    fill(chart, 80);
    const QImage whole = chart.toImage();
    QTest::keyClick(&chart, Qt::Key_Plus);
    QTest::keyClick(&chart, Qt::Key_Right);
    const QImage zoomed = chart.toImage();
    QVERIFY(zoomed != whole);
    QTest::keyClick(&chart, Qt::Key_0);
    QCOMPARE(chart.toImage(), whole);
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(!chart.toImage().isNull());
    for (int i = 0; i < 120; ++i)
        QTest::keyClick(&chart, Qt::Key_Minus);
    QCOMPARE(chart.toImage(), whole);
}

void TimeChartTest::severalArmsShareTheChart()
{
    TimeChart chart;
    makeChart(chart);
    fill(chart, 80);
    const QImage one = chart.toImage();
    chart.setArms({QStringLiteral("As it is"), QStringLiteral("No retries")});
    for (std::uint32_t i = 0; i < 80; ++i)
        chart.setPoint(1, i, (i + 1) * 0.1, 4000, 1);
    QVERIFY(chart.toImage() != one);
    chart.setCursor(8);
    QVERIFY(chart.summaryText().contains(QStringLiteral("attempts 4,000\u00a0rps in No retries")));
}

void TimeChartTest::logarithmicAndBack()
{
    TimeChart chart;
    makeChart(chart);
    fill(chart, 80);
    chart.setPoint(0, 80, 8.1, 0);
    const QImage linear = chart.toImage();
    chart.setLogarithmic(true);
    QVERIFY(chart.isLogarithmic());
    QVERIFY(chart.toImage() != linear);
    chart.setLogarithmic(false);
    QCOMPARE(chart.toImage(), linear);
}

void TimeChartTest::whatIsThinnedIsSaid()
{
    TimeChart chart;
    makeChart(chart);
    chart.show();
    fill(chart, 100);
    QVERIFY(!chart.toImage().isNull());
    QVERIFY(chart.toolTip().isEmpty());
    constexpr std::uint32_t kLong = 200'000, kSpike = 123'457;
    for (std::uint32_t i = 0; i < kLong; ++i)
        chart.setPoint(1, i, (i + 1) * 0.1, 10);
    const QImage calm = chart.toImage();
    QVERIFY2(chart.toolTip().contains(QLatin1Char('4')), qPrintable(chart.toolTip()));
    chart.setPoint(1, kSpike, (kSpike + 1) * 0.1, 9);  // the axis stays where it is
    chart.setPoint(1, kSpike + 1, (kSpike + 2) * 0.1, 2);
    QVERIFY(chart.toImage() != calm);
    chart.clear();
    fill(chart, 100);
    QVERIFY(!chart.toImage().isNull());
    QVERIFY(chart.toolTip().isEmpty());
}

void TimeChartTest::itRedrawsInAnyThemeAndSize()
{
    TimeChart chart;
    makeChart(chart);
    fill(chart, 30);
    for (const Theme& theme : {lightTheme(), darkTheme(), projectorTheme()}) {
        chart.setTheme(theme);
        for (const QSize size : {QSize(1, 1), QSize(180, 120), QSize(1600, 900)}) {
            chart.resize(size);
            QCOMPARE(chart.toImage().size(), size);
        }
    }
}

QTEST_MAIN(TimeChartTest)
#include "time_chart_test.moc"

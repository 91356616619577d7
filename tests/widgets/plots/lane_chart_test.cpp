// Lanes over time: where they stand, what is said of them, and that thousands of segments are drawn.
#include <QtTest>

#include "widgets/plots/lane_chart.h"

using namespace faultglass;

namespace {

std::vector<TimeLane> two()
{
    return {{QStringLiteral("S1"),
             {{0, 4, Role::Healthy, false, QStringLiteral("healthy")},
              {4, 9, Role::Failed, true, QStringLiteral("down")}}},
            {QStringLiteral("S2"), {{0, 9, Role::Healthy, false, QStringLiteral("healthy")}}}};
}

}  // namespace

class LaneChartTest : public QObject {
    Q_OBJECT

private slots:
    void timesRunAlongTheAxis();
    void theCursorSaysWhatEachLaneIs();
    void manyLanesAreCounted();
    void timeRunsTheSameWayInEveryLanguage();
    void extremesAreDrawn();
};

void LaneChartTest::timesRunAlongTheAxis()
{
    LaneChart chart;
    chart.resize(500, 200);
    chart.setLanes(two(), 9);
    QVERIFY(chart.placeOf(0, 2).x() < chart.placeOf(0, 8).x());
    QVERIFY(chart.placeOf(0, 2).y() < chart.placeOf(1, 2).y());
    const double early = chart.placeOf(0, 0).x(), late = chart.placeOf(0, 10).x();
    QVERIFY(std::abs(chart.placeOf(0, 5).x() - (early + late) / 2) < 1);
    const QImage image = chart.grab().toImage();
    const QColor down = image.pixelColor(chart.placeOf(0, 6).toPoint() + QPoint(0, 9));
    const QColor fine = image.pixelColor(chart.placeOf(1, 6).toPoint() + QPoint(0, 9));
    QVERIFY(down != fine);
}

void LaneChartTest::theCursorSaysWhatEachLaneIs()
{
    LaneChart chart;
    chart.setLanes(two(), 9);
    chart.setCursor(5);
    QCOMPARE(chart.summaryText(), QStringLiteral("At 00:05.0: S1 down, S2 healthy."));
    chart.setCursor(9.5);
    QCOMPARE(chart.summaryText(), QStringLiteral("At 00:09.5: S1 nothing to note, S2 nothing to note."));
}

void LaneChartTest::manyLanesAreCounted()
{
    std::vector<TimeLane> lanes(20, two()[1]);
    lanes[3] = two()[0];
    LaneChart chart;
    chart.setLanes(lanes, 9);
    chart.setCursor(5);
    QCOMPARE(chart.summaryText(), QStringLiteral("At 00:05.0: 1 down, 19 healthy."));
}

void LaneChartTest::timeRunsTheSameWayInEveryLanguage()
{
    LaneChart chart;
    chart.resize(500, 200);
    chart.setLayoutDirection(Qt::RightToLeft);
    chart.setLanes(two(), 9);
    QVERIFY(chart.placeOf(0, 2).x() < chart.placeOf(0, 8).x());  // as in the charts and on the scrubber
    QVERIFY(!chart.grab().isNull());
}

void LaneChartTest::extremesAreDrawn()
{
    for (const QSize size : {QSize(30, 20), QSize(500, 200), QSize(2000, 900)}) {
        LaneChart chart;
        chart.resize(size);
        QVERIFY(!chart.grab().isNull());  // nothing in it
        std::vector<TimeLane> lanes(64);
        for (TimeLane& lane : lanes) {
            for (int i = 0; i < 500; ++i)
                lane.segments.push_back({i * 1.0, i + 1.0, i % 2 == 0 ? Role::Failed : Role::Healthy, true, {}});
        }
        chart.setLanes(lanes, 1e9);
        chart.setCursor(1e12);
        QVERIFY(!chart.grab().isNull());
    }
}

QTEST_MAIN(LaneChartTest)
#include "lane_chart_test.moc"

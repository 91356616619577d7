// The charts of a panel belong together: one range of time, and gaps where nothing was measured.
#include <cmath>

#include <QtTest>

#include "app/files/catalogue.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/run_charts.h"

using namespace faultglass;

class RunChartsTest : public QObject {
    Q_OBJECT

private slots:
    void zoomingOneZoomsTheOther();
    void whereNothingEndedThereIsNoLatency();
    void whatFailedBetweenTwoSamplesIsSeen();
    void noCurveClaimsAnythingOfNothing_data();
    void noCurveClaimsAnythingOfNothing();
};

void RunChartsTest::zoomingOneZoomsTheOther()
{
    RunCharts charts(*findPanelSpec(*findScenario(scenarioCatalogue(), "cascading-failure")), 60, nullptr);
    charts.setTheme(lightTheme());
    charts.resize(900, 240);
    charts.show();
    const auto plots = charts.findChildren<TimeChart*>();
    QCOMPARE(plots.size(), 2);
    for (const auto& [one, other] : {std::pair{plots[0], plots[1]}, std::pair{plots[1], plots[0]}}) {
        QTest::keyClick(one, Qt::Key_Plus);
        QVERIFY(one->zoom().has_value());
        QCOMPARE(other->zoom(), one->zoom());
        QTest::keyClick(one, Qt::Key_0);
        QVERIFY(!other->zoom());
    }
}

void RunChartsTest::whereNothingEndedThereIsNoLatency()
{
    RunCharts charts(*findPanelSpec(*findScenario(scenarioCatalogue(), "cascading-failure")), 60, nullptr);
    std::vector<SeriesItem> items;
    for (std::uint32_t i = 0; i < 20; ++i) {
        Sample sample;
        sample.at = secondsToTime(0.5 * (i + 1));
        sample.offered = 100;
        if (i < 10) {
            sample.goodput = 100;
            sample.p50 = 0.001;
            sample.p99 = 0.002;
            sample.p999 = 0.003;
        }
        items.push_back(SeriesPoint{0, i, sample});
    }
    charts.add(items);
    const TimeChart& latency = *charts.findChildren<TimeChart*>()[1];
    QCOMPARE(latency.readingsAt(2).size(), 3);  // p99.9 is read, too
    QVERIFY(latency.readingsAt(2)[2].startsWith(QStringLiteral("p99.9 3")));
    QCOMPARE(latency.readingsAt(8), QStringList{QStringLiteral("nothing measured")});
    QVERIFY(latency.readingsAt(30).isEmpty());  // where the run has not been
}

void RunChartsTest::whatFailedBetweenTwoSamplesIsSeen()
{
    constexpr double kDay = 86'400;
    RunCharts charts(*findPanelSpec(*findScenario(scenarioCatalogue(), "redundancy-planner")), 10 * kDay, nullptr);
    std::vector<SeriesItem> items;
    for (std::uint32_t day = 1; day <= 10; ++day) {
        Sample sample;
        sample.at = secondsToTime(kDay * day);
        sample.servers = sample.serversUp = 5;
        sample.serversUpLeast = day == 4 ? 2 : 5;
        items.push_back(SeriesPoint{0, day - 1, sample});
    }
    charts.add(items);
    const TimeChart& servers = *charts.findChildren<TimeChart*>()[0];
    QVERIFY(servers.readingsAt(3 * kDay).contains(QStringLiteral("fewest between 5")));
    QVERIFY(servers.readingsAt(4 * kDay).contains(QStringLiteral("fewest between 2")));
    QVERIFY(servers.readingsAt(4 * kDay).contains(QStringLiteral("up 5")));
}

void RunChartsTest::noCurveClaimsAnythingOfNothing_data()
{
    QTest::addColumn<const PanelSpec*>("panel");
    for (const PanelSpec* const panel : panelSpecs())
        QTest::newRow(panel->scenario.data()) << panel;
}

void RunChartsTest::noCurveClaimsAnythingOfNothing()
{
    QFETCH(const PanelSpec*, panel);
    Sample dead;  // all servers down, nobody served: a share of nothing is no share
    dead.offered = 100;
    dead.servers = 5;
    for (const ChartSpec& chart : panel->charts) {
        for (const ChartCurve& curve : chart.curves) {
            const double value = curve.of(dead);
            const bool isShareOfNothing = QLatin1String(chart.unit) == QLatin1String("%");
            QVERIFY2(!(isShareOfNothing && value == 100), curve.name);
            QVERIFY2(QLatin1String(chart.unit) != QLatin1String("s") || std::isnan(value), curve.name);
        }
    }
}

QTEST_MAIN(RunChartsTest)
#include "run_charts_test.moc"

// The chart of a law: where values stand, what the verdict says, and how one walks it without a mouse.
#include <limits>

#include <QSignalSpy>
#include <QtTest>

#include "widgets/plots/law_chart.h"

using namespace faultglass;

namespace {

LawMark mark(LawMark::State state, double mean = 0.1, const QString& reason = {})
{
    return {state, mean, mean * 0.9, mean * 1.1, reason};
}

LawPlot plot()
{
    LawPlot plot;
    plot.title = QStringLiteral("What another replica buys");
    plot.axis = QStringLiteral("replicas");
    plot.quantity = QStringLiteral("p99 latency");
    plot.stops = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    plot.curves = {{QStringLiteral("together"),
                    {0.1, 0.01, 0.001},
                    {mark(LawMark::State::Agrees), mark(LawMark::State::Agrees, 0.01),
                     mark(LawMark::State::Agrees, 0.001)}},
                   {QStringLiteral("alone"), {0.1, 0.02, 0.002}, {}}};
    plot.unit = LawUnit::Share;
    return plot;
}

std::unique_ptr<LawChart> shown(const LawPlot& what, QSize size = {600, 260})
{
    auto chart = std::make_unique<LawChart>();
    chart->resize(size);
    chart->setPlot(what);
    chart->show();
    return chart;
}

}  // namespace

class LawChartTest : public QObject {
    Q_OBJECT

private slots:
    void valuesStandWhereTheirScaleSays();
    void theVerdictCountsWhatDiffers();
    void aStopSaysItsNumbersOrWhyThereAreNone();
    void arrowsWalkTheStopsAndEnterAsks();
    void aClickAsksForTheStop();
    void rightToLeftRunsTheOtherWay();
    void textsHaveAReadableForm();
    void oddPlotsAreDrawn_data();
    void oddPlotsAreDrawn();
};

void LawChartTest::valuesStandWhereTheirScaleSays()
{
    LawPlot what = plot();
    auto chart = shown(what);
    const double zero = chart->placeOf(0, 0).y(), tenth = chart->placeOf(0, 0.1).y();
    QVERIFY(zero > tenth);
    QVERIFY(std::abs(chart->placeOf(0, 0.05).y() - (zero + tenth) / 2) < 1);
    QVERIFY(chart->placeOf(0, 0).x() < chart->placeOf(1, 0).x());
    what.scale = LawScale::Logarithmic;
    chart->setPlot(what);
    const double first = chart->placeOf(0, 0.1).y(), second = chart->placeOf(0, 0.01).y();
    QVERIFY(second > first);
    QVERIFY(std::abs(chart->placeOf(0, 0.001).y() - second - (second - first)) < 1);
    what.scale = LawScale::Nines;
    chart->setPlot(what);
    QVERIFY(chart->placeOf(0, 0.001).y() < chart->placeOf(0, 0.01).y());  // more nines stand higher
}

void LawChartTest::theVerdictCountsWhatDiffers()
{
    LawPlot what = plot();
    auto chart = shown(what);
    QCOMPARE(chart->verdict(), QStringLiteral("p99 latency: Law and runs agree at all 3"));
    QCOMPARE(chart->verdictRole(), Role::Healthy);
    what.curves[0].marks[0].events = 9000;
    what.curves[0].marks[1].events = 4000;
    for (LawMark& one : what.curves[0].marks)
        one.event = one.events > 0 ? QStringLiteral("requests") : QString();
    chart->setPlot(what);
    QCOMPARE(chart->verdict(),
             QStringLiteral("p99 latency: Law and runs agree at all 3, each on 4,000 requests or more"));
    QVERIFY(chart->linesAt(0).contains(QStringLiteral("it rests on 9,000 requests")));
    what = plot();
    what.curves[0].marks[1] = mark(LawMark::State::Differs);
    chart->setPlot(what);
    QCOMPARE(chart->verdict(), QStringLiteral("p99 latency: Differs at 1 of 3"));
    QCOMPARE(chart->verdictRole(), Role::Failed);
    what.curves[0].marks[1] = mark(LawMark::State::Broken, 0, QStringLiteral("too rare"));
    what.curves[0].marks[2] = {};
    chart->setPlot(what);
    QCOMPARE(chart->verdict(), QStringLiteral("p99 latency: Law and runs agree at all 1, 1 not simulated, 1 to go"));
    what.curves[0].marks.assign(3, mark(LawMark::State::Broken, 0, QStringLiteral("too rare")));
    chart->setPlot(what);
    QCOMPARE(chart->verdict(), QStringLiteral("Not simulated: too rare"));
    QCOMPARE(chart->verdictRole(), Role::Idle);
    what.curves[0].marks.assign(3, {});
    chart->setPlot(what);
    QCOMPARE(chart->verdict(), QStringLiteral("Not simulated yet"));
}

void LawChartTest::aStopSaysItsNumbersOrWhyThereAreNone()
{
    LawPlot what = plot();
    what.curves[0].marks[1] = mark(LawMark::State::Broken, 0, QStringLiteral("too rare"));
    auto chart = shown(what);
    const QString first = chart->linesAt(0).join(QLatin1Char('\n'));
    QVERIFY2(first.contains(QStringLiteral("replicas: 1")), qPrintable(first));
    QVERIFY2(first.contains(QStringLiteral("within 9.0% to 11.0%; agrees")), qPrintable(first));
    QVERIFY2(first.contains(QStringLiteral("alone, by the law: 10.0%")), qPrintable(first));
    QVERIFY(chart->linesAt(1).contains(QStringLiteral("not simulated: too rare")));
    QVERIFY(chart->linesAt(3).isEmpty());
    QVERIFY(chart->linesAt(-1).isEmpty());
}

void LawChartTest::arrowsWalkTheStopsAndEnterAsks()
{
    auto chart = shown(plot());
    QSignalSpy asked(chart.get(), &LawChart::stopChosen);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("replicas: 2")));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toInt(), 2);
}

void LawChartTest::aClickAsksForTheStop()
{
    auto chart = shown(plot());
    QSignalSpy asked(chart.get(), &LawChart::stopChosen);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->placeOf(1, 0.05).toPoint());
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(300, 5));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toInt(), 1);
}

void LawChartTest::rightToLeftRunsTheOtherWay()
{
    auto chart = shown(plot());
    chart->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(chart->placeOf(0, 0).x() > chart->placeOf(2, 0).x());
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("replicas: 2")));
}

void LawChartTest::textsHaveAReadableForm()
{
    QCOMPARE(lawText(0.25, LawUnit::Share), QStringLiteral("25.0%"));
    QCOMPARE(lawText(0, LawUnit::Share), QStringLiteral("0.0%"));
    QCOMPARE(lawText(2.5e-7, LawUnit::Share), QStringLiteral("2.5e-07"));
    QCOMPARE(lawText(0.012, LawUnit::Seconds), QStringLiteral("12.0\u00a0ms"));
    QCOMPARE(lawText(std::numeric_limits<double>::infinity(), LawUnit::Number), QStringLiteral("∞"));
    QCOMPARE(lawText(std::numeric_limits<double>::quiet_NaN(), LawUnit::Share), QStringLiteral("–"));
}

void LawChartTest::oddPlotsAreDrawn_data()
{
    QTest::addColumn<double>("value");
    for (const double value :
         {0.0, -1.0, 1e-300, 1e300, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
        QTest::addRow("%g", value) << value;
}

void LawChartTest::oddPlotsAreDrawn()
{
    QFETCH(double, value);
    for (const LawScale scale : {LawScale::Linear, LawScale::Logarithmic, LawScale::Nines}) {
        LawPlot what = plot();
        what.scale = scale;
        what.bars = scale == LawScale::Linear;
        what.curves[0].law.assign(3, value);
        what.curves[0].marks[0] = mark(LawMark::State::Differs, value);
        what.live = {{value, value}};
        what.current = 7;
        QVERIFY(!shown(what)->grab().isNull());
        QVERIFY(!shown(what, {60, 40})->grab().isNull());
        QVERIFY(!shown({})->grab().isNull());
    }
}

QTEST_MAIN(LawChartTest)
#include "law_chart_test.moc"

// The hazard curve: it is the law's, its handles lie on it, and dragging one gives the parameters that fit.
#include <QSignalSpy>
#include <QtTest>

#include "core/scenarios/hardware_lifetimes/hardware_lifetimes.h"
#include "core/theory/hardware.h"
#include "widgets/panels/hazard_chart.h"

using namespace faultglass;

namespace {

ParameterSet lives(std::string_view law)
{
    ParameterSet parameters(hardwareLifetimesScenario().rows());
    const auto refused = parameters.setText("life-law", law);
    Q_ASSERT(!refused);
    return parameters;
}

using Values = std::vector<std::pair<std::string, double>>;

struct Shown {
    explicit Shown(const ParameterSet& parameters) : told(&chart, &HazardChart::edited)
    {
        chart.resize(500, 260);
        chart.setParameters(parameters);
        chart.show();
    }
    void drag(int handle, QPointF by)
    {
        const auto [age, hazard] = chart.handle(handle);
        const QPoint from = chart.placeOf(age, hazard).toPoint();
        QTest::mousePress(&chart, Qt::LeftButton, {}, from);
        QTest::mouseMove(&chart, from + by.toPoint());
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, from + by.toPoint());
    }
    /// The parameters that were asked for, put into `parameters`.
    void apply(ParameterSet& parameters)
    {
        for (const auto& [key, value] : told.last()[0].value<Values>())
            QVERIFY2(!parameters.set(key, value), key.c_str());
    }

    HazardChart chart;
    QSignalSpy told;
};

}  // namespace

Q_DECLARE_METATYPE(Values)

class HazardChartTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Values>("std::vector<std::pair<std::string,double>>"); }
    void theCurveIsTheLaw();
    void aDragGivesParametersThatFit_data();
    void aDragGivesParametersThatFit();
    void theArrowsMoveAHandle();
    void aKindBringsItsOwnLives();
    void aDragBeyondAllBoundsStaysWithinThem();
};

void HazardChartTest::theCurveIsTheLaw()
{
    ParameterSet parameters = lives("weibull");
    QVERIFY(!parameters.set("life-shape", 3) && !parameters.set("life-scale", 8));
    const Shown weibull(parameters);
    QCOMPARE(*weibull.chart.hazardAt(4), theory::weibull(3, 8, 4).value().hazard);
    const Shown chance(lives("exponential"));
    QCOMPARE(*chance.chart.hazardAt(1), *chance.chart.hazardAt(9));
    const Shown bathtub(lives("bathtub"));
    QVERIFY(*bathtub.chart.hazardAt(0.01) > *bathtub.chart.hazardAt(3));
    QCOMPARE(bathtub.chart.handles(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(bathtub.chart.handle(i).second, *bathtub.chart.hazardAt(bathtub.chart.handle(i).first));
}

void HazardChartTest::aDragGivesParametersThatFit_data()
{
    QTest::addColumn<QByteArray>("law");
    QTest::addColumn<int>("handle");
    QTest::addColumn<QPointF>("by");
    QTest::newRow("exponential up") << QByteArray("exponential") << 0 << QPointF(0, -30);
    QTest::newRow("weibull") << QByteArray("weibull") << 0 << QPointF(-60, -20);
    QTest::newRow("early deaths") << QByteArray("bathtub") << 0 << QPointF(0, -20);
    QTest::newRow("chance") << QByteArray("bathtub") << 1 << QPointF(0, -10);
    QTest::newRow("wear") << QByteArray("bathtub") << 2 << QPointF(-40, 0);
}

void HazardChartTest::aDragGivesParametersThatFit()
{
    QFETCH(QByteArray, law);
    QFETCH(int, handle);
    QFETCH(QPointF, by);
    ParameterSet parameters = lives(law.toStdString());
    Shown shown(parameters);
    const auto [fromAge, fromHazard] = shown.chart.handle(handle);
    const QPointF origin = shown.chart.placeOf(0, 0);
    const double perYear = shown.chart.placeOf(1, 0).x() - origin.x();
    const double perHazard = (origin.y() - shown.chart.placeOf(0, fromHazard).y()) / fromHazard;
    shown.drag(handle, by);
    QCOMPARE(shown.told.size(), 1);
    // The curve goes through the place it was dragged to, but for the pixel that a press is rounded to.
    const double wanted = fromHazard - by.y() / perHazard;
    const double there = *shown.chart.hazardAt(fromAge + by.x() / perYear);
    QVERIFY2(std::abs(there - wanted) < 2.5 / perHazard,
             qPrintable(QStringLiteral("%1, not %2").arg(there).arg(wanted)));
    const auto [age, hazard] = shown.chart.handle(handle);
    shown.apply(parameters);
    Shown again(parameters);
    QVERIFY(std::abs(*again.chart.hazardAt(age) - hazard) < 1e-9 * hazard);
}

void HazardChartTest::theArrowsMoveAHandle()
{
    Shown shown(lives("bathtub"));
    shown.chart.setFocus();
    const double before = shown.chart.handle(2).first;
    QTest::keyClick(&shown.chart, Qt::Key_Space);
    QTest::keyClick(&shown.chart, Qt::Key_Space);
    QTest::keyClick(&shown.chart, Qt::Key_Right);
    QCOMPARE(shown.told.size(), 1);
    QVERIFY(shown.chart.handle(2).first > before);
    QVERIFY(!shown.chart.accessibleDescription().isEmpty());
}

void HazardChartTest::aKindBringsItsOwnLives()
{
    ParameterSet parameters = lives("exponential");
    QVERIFY(!parameters.setText("component-kind", "disk"));
    Shown shown(parameters);
    QVERIFY(!shown.chart.hazardAt(1));
    QCOMPARE(shown.chart.handles(), 0);
    QTest::keyClick(&shown.chart, Qt::Key_Up);
    QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, QPoint(100, 100));
    QCOMPARE(shown.told.size(), 0);
    QVERIFY(!shown.chart.grab().isNull());
}

void HazardChartTest::aDragBeyondAllBoundsStaysWithinThem()
{
    for (const std::string_view law : {"exponential", "weibull", "bathtub"}) {
        for (const QPointF by : {QPointF(5000, 5000), QPointF(-5000, -5000), QPointF(5000, -5000)}) {
            ParameterSet parameters = lives(law);
            Shown shown(parameters);
            for (int handle = 0; handle < shown.chart.handles(); ++handle) {
                shown.drag(handle, by);
                if (!shown.told.isEmpty())
                    shown.apply(parameters);
                QVERIFY(!shown.chart.grab().isNull());
            }
        }
    }
}

QTEST_MAIN(HazardChartTest)
#include "hazard_chart_test.moc"

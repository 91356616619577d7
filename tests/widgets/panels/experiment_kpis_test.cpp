// Figures of experiments beside the law and the account they stand for.
#include <cmath>

#include <QtTest>

#include "core/fleet/fleet.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/cells/cells.h"
#include "core/scenarios/failover/failover.h"
#include "core/scenarios/hardware_lifetimes/hardware_lifetimes.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/theme/number_format.h"

using namespace faultglass;

namespace {

constexpr double kYear = 365.0 * 86'400, kWeek = 7 * 86'400;

ParameterSet hardware(std::initializer_list<std::pair<std::string_view, std::string_view>> settings)
{
    ParameterSet parameters(hardwareLifetimesScenario().rows());
    for (const auto& [key, value] : settings) {
        const auto refused = parameters.setText(key, value);
        Q_ASSERT(!refused);
    }
    return parameters;
}

std::optional<Expected> expectedFailures(const ParameterSet& parameters, double seconds)
{
    return findPanelSpec(hardwareLifetimesScenario())->charts[0].law(parameters, seconds);
}

std::optional<Expected> expectedWeek(const ParameterSet& parameters, double seconds)
{
    return findPanelSpec(hardwareLifetimesScenario())->charts[1].law(parameters, seconds);
}

QVector<Kpi> kpisOf(const Scenario& scenario, const Frame& frame, const SeriesStore& series)
{
    return findPanelSpec(scenario)->kpis(frame, series, {ArmOrigin{}}, 0);
}

}  // namespace

class ExperimentKpisTest : public QObject {
    Q_OBJECT

private slots:
    void theBandHoldsTheFailuresOfMostYears();
    void aWeekHasItsPartOfAYear();
    void nothingIsExpectedWhereTheLawDoesNotHold_data();
    void nothingIsExpectedWhereTheLawDoesNotHold();
    void theFiguresOfCellsAreThoseOfTheLedger();
    void utilisationIsThatBeforeTheLossAndNow();
};

void ExperimentKpisTest::theBandHoldsTheFailuresOfMostYears()
{
    const ParameterSet parameters = hardware({{"component-count", "2000"}, {"component-mtbf", "50"}});
    const auto expected = expectedFailures(parameters, kYear);
    QVERIFY(expected);
    QVERIFY(std::abs(expected->mean - 40) < 1e-9);
    int inside = 0;
    constexpr int kYears = 200;
    for (std::uint64_t seed = 1; seed <= kYears; ++seed) {
        Fleet fleet(hardwareLifetimesScenario().build(parameters, seed).value().front().fleet);
        fleet.advance(secondsToTime(kYear));
        const auto failures = static_cast<double>(fleet.totals().components.failures);
        inside += failures >= expected->least && failures <= expected->most ? 1 : 0;
    }
    // At least 95 % of years: of two hundred, at least 181 but for one chance in a thousand; not all of them.
    QVERIFY2(inside >= 181 && inside < kYears, qPrintable(QString::number(inside)));
}

void ExperimentKpisTest::aWeekHasItsPartOfAYear()
{
    const ParameterSet parameters = hardware({{"component-count", "2000"}, {"component-mtbf", "50"}});
    QVERIFY(!expectedWeek(parameters, kWeek - 1));
    QVERIFY(std::abs(expectedWeek(parameters, kYear)->mean - 40.0 * 7 / 365) < 1e-9);
    QCOMPARE(expectedWeek(parameters, kYear)->mean, expectedWeek(parameters, kWeek)->mean);
}

void ExperimentKpisTest::nothingIsExpectedWhereTheLawDoesNotHold_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("other lives") << QByteArray("life-law") << QByteArray("weibull");
    QTest::newRow("a kind of its own") << QByteArray("component-kind") << QByteArray("disk");
    QTest::newRow("batches") << QByteArray("batch-spread") << QByteArray("0.2");
    QTest::newRow("few spares") << QByteArray("spares-limited") << QByteArray("on");
}

void ExperimentKpisTest::nothingIsExpectedWhereTheLawDoesNotHold()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QVERIFY(!expectedFailures(hardware({{key.toStdString(), value.toStdString()}}), kYear));
}

void ExperimentKpisTest::theFiguresOfCellsAreThoseOfTheLedger()
{
    const ParameterSet parameters(cellsScenario().rows());
    Fleet fleet(cellsScenario().build(parameters, 3).value()[1].fleet);
    fleet.advance(secondsToTime(60));
    fleet.inject(makeFault(FaultKind::Drain, {Level::Cell, 0}));
    double seconds = 0;
    for (const CustomerLedger& customer : fleet.ledger())
        seconds += customer.downSeconds + customer.degradedSeconds;
    QVERIFY(seconds > 0);
    Frame frame;
    frame.arms.push_back({"Everywhere at once", fleet.view(), parameters});
    const QVector<Kpi> kpis = kpisOf(cellsScenario(), frame, {});
    QCOMPARE(kpis[1].value, formatCount(seconds / 60));
    QVERIFY(fleet.totals().releaseDetected);
    QCOMPARE(kpis[2].value, formatSeconds(fleet.totals().detectionSeconds).text());
    QCOMPARE(kpis[3].value, QStringLiteral("20"));  // two hundred customers in ten cells
    QCOMPARE(kpis[4].value, formatShare(0.1).text());
}

void ExperimentKpisTest::utilisationIsThatBeforeTheLossAndNow()
{
    SeriesStore series;
    std::vector<SeriesItem> items;
    for (std::uint32_t i = 0; i < 20; ++i) {  // a sample a second, the one that ends with the loss at 10 s half of each
        Sample sample;
        sample.at = secondsToTime(i + 1.0);
        sample.utilisation = i + 1 < 10 ? 0.4 : i + 1 == 10 ? 0.9 : 0.8;
        items.push_back(SeriesPoint{0, i, sample});
    }
    Transition loss;
    loss.id = CauseId{0};
    loss.kind = TransitionKind::Killed;
    loss.subject = 0;
    loss.at = secondsToTime(10);
    items.push_back(SeriesTransition{0, loss});
    series.take(items);
    Frame frame;
    frame.arms.emplace_back();
    frame.now = secondsToTime(9);
    QCOMPARE(kpisOf(failoverScenario(), frame, series)[0].value, formatShare(0.4).text());
    frame.now = secondsToTime(20);
    QCOMPARE(kpisOf(failoverScenario(), frame, series)[0].value,
             formatShare(0.4).text() + QStringLiteral(" → ") + formatShare(0.8).text());
}

QTEST_GUILESS_MAIN(ExperimentKpisTest)
#include "experiment_kpis_test.moc"

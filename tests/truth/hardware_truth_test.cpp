// Hardware components against closed forms: failures of a fleet, Weibull and bathtub lives, quiet weeks, spares.
#include <QtTest>

#include <random>

#include "core/fleet/hardware/component_totals.h"
#include "core/theory/hardware.h"
#include "core/theory/redundancy.h"
#include "tests/truth/runs.h"

using namespace faultglass;
using namespace faultglass::truth;

namespace {

constexpr double kYear = 365.0 * 86'400, kWeek = 7.0 * 86'400;

/// Components behind a fleet that does nothing.
FleetParameters hardware(std::uint32_t count)
{
    FleetParameters p;
    p.servers = 1;
    p.customers = 1;
    p.offeredLoad = 1e-6;
    p.healthChecks = false;
    p.sampleInterval = 86'400;
    p.customerWindow = 86'400;
    p.component.components = true;
    p.component.count = count;
    p.component.repair = 0.001;
    return p;
}

ComponentTotals run(const FleetParameters& p, std::uint64_t seed, double years = 1)
{
    return runFleet(p, seed, years * kYear).totals().components;
}

/// Failures of first units by `years`, as a share: nothing is replaced in time.
double failedShare(FleetParameters p, std::uint64_t seed, double years)
{
    p.component.repair = 87'600;
    p.component.sparesLimited = true;
    p.component.spares = 0;
    p.component.reorder = 3650;
    return static_cast<double>(run(p, seed, years).failures) / p.component.count;
}

}  // namespace

class HardwareTruthTest : public QObject {
    Q_OBJECT

private slots:
    void aThousandDisksOfTenYearsFailAHundredTimesAYear();
    void failuresOfAFleetVaryAsPoissonSays();
    void weibullLivesEndAsTheLawSays_data();
    void weibullLivesEndAsTheLawSays();
    void aBathtubIsTheFirstOfThreeRisks();
    void burnInTakesOutWhatWouldHaveDiedEarly();
    void quietWeeksAreAsRareAsTheLawSays();
    void batchesMakeWeeksDiffer();
    void waitingForSparesIsPalms();
    void pairsAreLostAfterTheTimeOfARepairablePair();
    void copiesInOneBatchAreLostMoreOften();
    void badModulesHaveTheErrorsOfTheLawAndEccCorrectsThem();
};

void HardwareTruthTest::aThousandDisksOfTenYearsFailAHundredTimesAYear()
{
    struct Point {
        int count;
        double mtbf;
    };
    std::mt19937_64 words(20'261);
    std::vector<Point> points{{1000, 10}, {100, 5}};
    for (int i = 0; i < 4; ++i)
        points.push_back({static_cast<int>(100 + words() % 5000), 2.0 + static_cast<double>(words() % 500) / 10});
    for (const auto& [count, mtbf] : points) {
        FleetParameters p = hardware(static_cast<std::uint32_t>(count));
        p.component.mtbf = mtbf;
        const auto theory = theory::fleetFailures(count, mtbf, 1).value();
        const QByteArray what = "failures of " + QByteArray::number(count) + " with mtbf " + QByteArray::number(mtbf);
        QVERIFY(agrees(what, overSeeds(100, 1, [&](auto seed) { return static_cast<double>(run(p, seed).failures); }),
                       theory.mean));
        QVERIFY(agrees("without replacement",
                       overSeeds(100, 1, [&](auto seed) { return failedShare(p, seed, 1) * count; }),
                       theory.meanUnreplaced));
    }
}

void HardwareTruthTest::failuresOfAFleetVaryAsPoissonSays()
{
    const FleetParameters p = hardware(1000);
    const auto theory = theory::fleetFailures(1000, 10, 1).value();
    const Statistics found = overSeeds(400, 1, [&](auto seed) { return static_cast<double>(run(p, seed).failures); });
    // The deviation of a sample deviation of n normal values is sigma / sqrt(2 n).
    const double margin = 3.5 * theory.deviation / std::sqrt(800.0);
    QVERIFY2(std::abs(found.deviation() - theory.deviation) < margin, qPrintable(QString::number(found.deviation())));
    const Statistics dispersion = overSeeds(100, 1, [&](auto seed) {
        const ComponentTotals t = run(p, seed);
        const double mean = t.weeklyFailures / t.weeks;
        return (t.weeklySquares - mean * t.weeklyFailures) / (t.weeks - 1) / mean;
    });
    QVERIFY(agrees("variance over mean of weeks", dispersion, 1, 0.01));
}

void HardwareTruthTest::weibullLivesEndAsTheLawSays_data()
{
    QTest::addColumn<double>("shape");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("age");
    for (const auto& [shape, scale, age] :
         {std::array{0.5, 2.0, 1.0}, {0.7, 3.0, 2.0}, {0.75, 1.0, 1.0}, {2.0, 3.0, 1.0}, {3.0, 2.0, 2.0}})
        QTest::addRow("shape %g scale %g age %g", shape, scale, age) << shape << scale << age;
    std::mt19937_64 words(7);
    for (int i = 0; i < 5; ++i) {
        const auto uniform = [&words] { return static_cast<double>(words() % 10'000) / 10'000; };
        const double shape = 0.3 + 4 * uniform(), scale = 0.5 + 5 * uniform(), age = 0.2 + 3 * uniform();
        QTest::addRow("seed 7: shape %g scale %g age %g", shape, scale, age) << shape << scale << age;
    }
}

void HardwareTruthTest::weibullLivesEndAsTheLawSays()
{
    QFETCH(double, shape);
    QFETCH(double, scale);
    QFETCH(double, age);
    FleetParameters p = hardware(5000);
    p.component.law = LifeLaw::Weibull;
    p.component.shape = shape;
    p.component.scale = scale;
    const auto theory = theory::weibull(shape, scale, age).value();
    QVERIFY(agrees("failed by that age", overSeeds(20, 1, [&](auto seed) { return failedShare(p, seed, age); }),
                   theory.failedShare));
}

void HardwareTruthTest::aBathtubIsTheFirstOfThreeRisks()
{
    FleetParameters p = hardware(5000);
    p.component.law = LifeLaw::Bathtub;
    for (const double age : {0.1, 1.0, 4.0, 9.0}) {
        const ComponentParameters& c = p.component;
        const auto theory =
            theory::bathtub({c.infantShape, c.infantScale, c.mtbf, c.wearShape, c.wearScale}, age).value();
        QVERIFY(agrees("failed by that age", overSeeds(30, 1, [&](auto seed) { return failedShare(p, seed, age); }),
                       theory.failedShare));
    }
}

void HardwareTruthTest::burnInTakesOutWhatWouldHaveDiedEarly()
{
    FleetParameters p = hardware(5000);
    p.component.law = LifeLaw::Weibull;
    p.component.shape = 0.5;
    p.component.scale = 20;
    p.component.burnIn = 1000;
    const double before = 1000.0 / 8760;
    const double dead = theory::weibull(0.5, 20, before).value().failedShare;
    const double later = theory::weibull(0.5, 20, before + 1).value().failedShare;
    QVERIFY(agrees("failed within a year of use", overSeeds(20, 1, [&](auto seed) { return failedShare(p, seed, 1); }),
                   (later - dead) / (1 - dead)));
    p.component.repair = 87'600;  // nothing but first units
    QVERIFY(
        agrees("thrown away for one used",
               overSeeds(20, 1, [&](auto seed) { return static_cast<double>(run(p, seed, 0.01).burnInDeaths) / 5000; }),
               dead / (1 - dead)));
    FleetParameters raw = p;
    raw.component.burnIn = 0;
    QVERIFY(failedShare(raw, 1, 1) > 1.2 * failedShare(p, 1, 1));
}

void HardwareTruthTest::quietWeeksAreAsRareAsTheLawSays()
{
    for (const int count : {50, 100, 300}) {
        FleetParameters p = hardware(static_cast<std::uint32_t>(count));
        p.component.mtbf = 5;
        const auto theory = theory::quietPeriod(count, 1 / 5.0, 7).value();
        QVERIFY(agrees("quiet weeks",
                       overSeeds(100, 1,
                                 [&](auto seed) {
                                     const ComponentTotals t = run(p, seed, 4);
                                     return static_cast<double>(t.quietWeeks) / t.weeks;
                                 }),
                       theory.chance));
    }
    // Forty thousand disks at 2 % a year: 15.4 failures a week, and no quiet one in any run anybody will make.
    FleetParameters p = hardware(40'000);
    p.component.mtbf = 50;
    const auto theory = theory::quietPeriod(40'000, 0.02, 7).value();
    QVERIFY(theory.chance < 2.2e-7);
    Statistics weekly;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const ComponentTotals t = run(p, seed);
        QCOMPARE(t.quietWeeks, 0U);
        weekly.add(t.weeklyFailures / t.weeks);
    }
    QVERIFY(agrees("failures a week", weekly, theory.meanFailures));
}

void HardwareTruthTest::batchesMakeWeeksDiffer()
{
    FleetParameters p = hardware(20'000);
    p.component.law = LifeLaw::Weibull;
    p.component.shape = 8;
    p.component.scale = 1;
    p.component.batchSize = 1;
    p.component.batchSpread = 0.3;
    const auto worst = [&](std::uint64_t seed) { return static_cast<double>(run(p, seed, 1.5).worstWeek); };
    const Statistics mixed = overSeeds(10, 1, worst);
    p.component.batchSize = 10'000;
    const Statistics together = overSeeds(10, 1, worst);
    QVERIFY(together.meanInterval(0.99).low > mixed.meanInterval(0.99).high);
}

/// Demands at rate r, each ordered again at once and delivered after L: what is on order is Poisson with mean r L
/// (Palm 1938), and what waits is that beyond the stock.
void HardwareTruthTest::waitingForSparesIsPalms()
{
    for (const auto& [spares, days] : {std::pair{2U, 10.0}, {5U, 20.0}, {0U, 5.0}}) {
        FleetParameters p = hardware(2000);
        p.component.mtbf = 20;
        p.component.sparesLimited = true;
        p.component.spares = spares;
        p.component.reorder = days;
        const double onOrder = 2000.0 / 20 / 365 * days;
        double expected = 0, chance = std::exp(-onOrder);
        for (std::uint32_t k = 0; k < 200; chance *= onOrder / ++k)
            expected += k > spares ? chance * (k - spares) : 0;
        QVERIFY(agrees("waiting for spares",
                       overSeeds(60, 1, [&](auto seed) { return run(p, seed, 4).waitingSeconds / (4 * kYear); }),
                       expected, 0.015));  // those that wait do not fail, and the stock is full at first
    }
}

void HardwareTruthTest::pairsAreLostAfterTheTimeOfARepairablePair()
{
    const double mttf = 1000, mttr = 10;
    const double expected = theory::repairablePair(mttf, mttr).value().hotPairMttf;
    FleetParameters p = hardware(4000);
    p.component.mtbf = mttf / 8760;
    p.component.repair = mttr;
    p.component.groupSize = 2;
    const double years = 1;
    // Losses of a pair are exponential but for the first repair times: 1 - e^(-t / mttf).
    const double share = 1 - std::exp(-years * 8760 / expected);
    QVERIFY(agrees("pairs lost in a year",
                   overSeeds(40, 1, [&](auto seed) { return run(p, seed, years).groupsLost / 2000.0; }), share, 0.01));
}

void HardwareTruthTest::copiesInOneBatchAreLostMoreOften()
{
    FleetParameters p = hardware(6000);
    p.component.law = LifeLaw::Weibull;
    p.component.shape = 8;
    p.component.scale = 1;
    p.component.batchSize = 100;
    p.component.batchSpread = 0.5;
    p.component.repair = 240;
    p.component.groupSize = 2;
    const auto lost = [&](std::uint64_t seed) { return static_cast<double>(run(p, seed, 1.5).groupsLost); };
    const Statistics apart = overSeeds(10, 1, lost);
    p.component.groupsAcross = false;
    const Statistics together = overSeeds(10, 1, lost);
    QVERIFY(together.meanInterval(0.99).low > apart.meanInterval(0.99).high);
}

void HardwareTruthTest::badModulesHaveTheErrorsOfTheLawAndEccCorrectsThem()
{
    FleetParameters p = hardware(2000);
    p.component.mtbf = 100'000;
    p.component.memoryErrors = true;
    p.component.errorSpread = 1;
    p.component.multiBitShare = 0.001;
    const double weeks = 52;
    const double mean = 2000 * p.component.badShare * p.component.errorsPerYear * weeks * kWeek / kYear;
    QVERIFY(agrees("corrected",
                   overSeeds(60, 1, [&](auto seed) { return static_cast<double>(run(p, seed).errorsCorrected); }),
                   mean * 0.999));
    QVERIFY(agrees("not corrected",
                   overSeeds(60, 1, [&](auto seed) { return static_cast<double>(run(p, seed).errorsUncorrected); }),
                   mean * 0.001));
    const ComponentTotals with = run(p, 1);
    p.component.ecc = false;
    const ComponentTotals without = run(p, 1);
    QCOMPARE(without.errorsCorrected, std::uint64_t{0});
    QCOMPARE(without.errorsUncorrected, with.errorsCorrected + with.errorsUncorrected);
}

QTEST_GUILESS_MAIN(HardwareTruthTest)
#include "hardware_truth_test.moc"

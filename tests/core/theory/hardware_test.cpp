// Lifetimes and fleets against published figures, special cases and each other.
#include "core/theory/hardware.h"

#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class HardwareTest : public QObject {
    Q_OBJECT

private slots:
    void hoursBecomeYears();
    void logsBecomeRates();
    void fleetsMatchTheirTable();
    void aQuietWeekDoesNotHappen();
    void coincidencesMatchTheirTable();
    void memoryErrorsMatchTheirTable();
    void weibullMatchesItsTable_data();
    void weibullMatchesItsTable();
    void aWeibullOfShapeOneIsExponential();
    void theDiskOfElerathAndPecht();
    void theBathtubIsTheSumOfItsRisks();
    void theQuietestAgeIsTheQuietest();
    void badArgumentsAreNamed();
};

void HardwareTest::hoursBecomeYears()
{
    FG_NEAR(annualFailureShare(1e6).value(), 0.008722, 1e-4);
    FG_NEAR(annualFailureShare(8760).value(), 1 - std::exp(-1.0), 1e-12);
}

void HardwareTest::logsBecomeRates()
{
    FG_NEAR(observedAnnualRate(4317, 115'638'676).value(), 0.0136, 3e-3);
    FG_NEAR(observedAnnualRate(19'890, 557'699'373).value(), 0.0130, 3e-3);
    FG_NEAR(observedAnnualRate(0, 10).value(), 0, 0);
}

void HardwareTest::fleetsMatchTheirTable()
{
    const FleetFailures disks = fleetFailures(1000, 10, 1).value();
    FG_NEAR(disks.mean, 100, 1e-12);
    FG_NEAR(disks.deviation, 10, 1e-12);
    FG_NEAR(disks.least, 80, 0);
    FG_NEAR(disks.most, 120, 0);
    FG_NEAR(disks.meanUnreplaced, 95.16, 1e-4);
    FG_NEAR(disks.deviationUnreplaced, 9.28, 1e-3);
    const FleetFailures servers = fleetFailures(100, 5, 1).value();
    FG_NEAR(servers.mean, 20, 1e-12);
    // 18.26 days with a year of 365.25.
    FG_NEAR(servers.firstAfter * 365.25, 18.26, 2e-4);
    const FleetFailures none = fleetFailures(1, 1e6, 1e-3).value();
    FG_NEAR(none.least, 0, 0);
}

void HardwareTest::aQuietWeekDoesNotHappen()
{
    FG_NEAR(quietPeriod(40'000, 0.02, 365).value().meanFailures, 800, 1e-12);
    FG_NEAR(quietPeriod(40'000, 0.02, 1).value().meanFailures, 2.19, 1e-3);
    // A week of seven days; the figure of 2.08e-7 counts 52 weeks to a year.
    FG_NEAR(quietPeriod(40'000, 0.02, 7).value().chance, std::exp(-800.0 * 7 / 365), 1e-12);
    FG_NEAR(quietPeriod(40'000, 0.02, 365.0 / 52).value().meanFailures, 15.38, 1e-3);
    FG_NEAR(quietPeriod(40'000, 0.02, 365.0 / 52).value().chance, 2.08e-7, 3e-3);
    FG_NEAR(quietPeriod(1, 0, 7).value().chance, 1, 0);
}

void HardwareTest::coincidencesMatchTheirTable()
{
    const Coincidence three = coincidence(3, 5, 7.0 / 365).value();
    FG_NEAR(three.givenWindow, 5.6e-8, 5e-3);
    FG_NEAR(three.slidingRate, 8.8e-6, 5e-3);
    // Two: each failure of the one has the other within w before or after, at rate 2 w / mtbf^2.
    FG_NEAR(coincidence(2, 100, 1).value().slidingRate, 2.0 / 1e4, 1e-12);
}

void HardwareTest::memoryErrorsMatchTheirTable()
{
    FG_NEAR(memoryErrorsPerYear(25'000).value(), 1794, 1e-4);
    FG_NEAR(memoryErrorsPerYear(70'000).value(), 5023, 1e-4);
}

void HardwareTest::weibullMatchesItsTable_data()
{
    QTest::addColumn<double>("shape");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("variation");
    QTest::newRow("0.5") << 0.5 << 2.0 << 5.0;
    QTest::newRow("0.7") << 0.7 << 1.2658 << 2.139;
    QTest::newRow("0.75") << 0.75 << 1.1906 << 1.830;
    QTest::newRow("2") << 2.0 << 0.8862 << 0.273;
    QTest::newRow("3") << 3.0 << 0.8930 << 0.132;
}

void HardwareTest::weibullMatchesItsTable()
{
    QFETCH(double, shape);
    QFETCH(double, mean);
    QFETCH(double, variation);
    const Weibull law = weibull(shape, 1, 1).value();
    FG_NEAR(law.mean, mean, 6e-5);
    FG_NEAR(law.squaredVariation, variation, 2e-3);
    FG_NEAR(law.failedShare, 1 - std::exp(-1.0), 1e-12);
    FG_NEAR(law.hazard, shape, 1e-12);
}

void HardwareTest::aWeibullOfShapeOneIsExponential()
{
    const Weibull law = weibull(1, 50, 20).value();
    FG_NEAR(law.mean, 50, 1e-12);
    FG_NEAR(law.squaredVariation, 1, 1e-12);
    FG_NEAR(law.hazard, 0.02, 1e-12);
    FG_NEAR(law.failedShare, 1 - std::exp(-0.4), 1e-12);
}

void HardwareTest::theDiskOfElerathAndPecht()
{
    const Weibull disk = weibull(1.12, 461'386, 8760).value();
    FG_NEAR(disk.mean, 442'626, 2e-6);
    FG_NEAR(disk.failedShare, 0.0117, 3e-3);
}

void HardwareTest::theBathtubIsTheSumOfItsRisks()
{
    const Bathtub tub = bathtub({0.5, 4, 10, 3, 6}, 2).value();
    FG_NEAR(tub.infantHazard, weibull(0.5, 4, 2).value().hazard, 1e-12);
    FG_NEAR(tub.randomHazard, 0.1, 1e-12);
    FG_NEAR(tub.wearHazard, weibull(3, 6, 2).value().hazard, 1e-12);
    FG_NEAR(tub.hazard, tub.infantHazard + tub.randomHazard + tub.wearHazard, 1e-12);
    const double survives = (1 - weibull(0.5, 4, 2).value().failedShare) * (1 - weibull(1, 10, 2).value().failedShare) *
                            (1 - weibull(3, 6, 2).value().failedShare);
    FG_NEAR(tub.failedShare, 1 - survives, 1e-12);
}

void HardwareTest::theQuietestAgeIsTheQuietest()
{
    for (const BathtubShape& shape : {BathtubShape{0.5, 4, 10, 3, 6}, BathtubShape{0.9, 1e5, 1e6, 1.5, 1e4}}) {
        const double age = bathtub(shape, 1).value().quietestAge;
        const double least = bathtub(shape, age).value().hazard;
        QVERIFY(bathtub(shape, age * 1.01).value().hazard > least);
        QVERIFY(bathtub(shape, age / 1.01).value().hazard > least);
    }
}

void HardwareTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(annualFailureShare(0), "mtbfHours");
    FG_REFUSED(observedAnnualRate(-1, 1), "failures");
    FG_REFUSED(observedAnnualRate(1, 0), "driveDays");
    FG_REFUSED(fleetFailures(0, 1, 1), "components");
    FG_REFUSED(fleetFailures(1, nan, 1), "mtbf");
    FG_REFUSED(fleetFailures(1, 1, -1), "period");
    FG_REFUSED(fleetFailures(1000, 1e-12, 1), "period");
    FG_REFUSED(quietPeriod(1, -1, 7), "annualRate");
    FG_REFUSED(quietPeriod(1, 1, nan), "days");
    FG_REFUSED(coincidence(1, 1, 0.1), "components");
    FG_REFUSED(coincidence(2, 1, 1), "window");
    FG_REFUSED(memoryErrorsPerYear(-1), "fitPerMegabit");
    FG_REFUSED(weibull(0.05, 1, 1), "shape");
    FG_REFUSED(weibull(1, 0, 1), "scale");
    FG_REFUSED(weibull(0.5, 1, 0), "age");
    FG_REFUSED(bathtub({1, 1, 1, 3, 1}, 1), "infantShape");
    FG_REFUSED(bathtub({0.5, 1, 1, 1, 1}, 1), "wearShape");
    FG_REFUSED(bathtub({0.5, 1, 0, 3, 1}, 1), "randomMtbf");
    FG_REFUSED(bathtub({0.5, 1, 1, 3, 1}, 0), "age");
}

QTEST_GUILESS_MAIN(HardwareTest)
#include "hardware_test.moc"

// Redundancy against its published tables: k of n, repair, coverage, spurious failovers, routers, N + M.
#include "core/theory/redundancy.h"

#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class RedundancyTest : public QObject {
    Q_OBJECT

private slots:
    void kOfNMatchesItsTable_data();
    void kOfNMatchesItsTable();
    void kOfNEndsWhereItMust();
    void componentsInSeriesMultiply();
    void ninesAreMinutes();
    void pairsWithRepairMatchTheirTable();
    void coverageOneHalfIsBreakEvenForAnyRepairRate();
    void coverageMatchesItsTable();
    void activePassiveIsNeverWorseThanOne();
    void theStaticFormulaIsNeverWorseThanOne();
    void spuriousFailoversBreakEven();
    void aRouterCapsWhatStandsBehindIt();
    void plansMatchTheirTable();
    void failoversOfAYearAddUp();
    void badArgumentsAreNamed();
};

void RedundancyTest::kOfNMatchesItsTable_data()
{
    QTest::addColumn<int>("needed");
    QTest::addColumn<int>("replicas");
    QTest::addColumn<double>("availability");
    QTest::addColumn<double>("available");
    QTest::addColumn<double>("minutes");
    QTest::addColumn<double>("within");
    const auto add = [](int k, int n, double p, double a, double minutes, double within) {
        QTest::addRow("%d/%d at %g", k, n, p) << k << n << p << a << minutes << within;
    };
    add(1, 2, 0.99, 0.9999, 52.56, 1e-9);
    add(2, 3, 0.99, 0.999702, 156.63, 1e-4);
    add(1, 3, 0.99, 0.999999, 0.526, 1e-3);
    add(4, 4, 0.99, 0.960596, 20'711, 1e-4);
    add(4, 5, 0.99, 0.99901985, 515.2, 1e-3);
    add(4, 6, 0.99, 0.99998045, 10.28, 1e-3);
    add(3, 5, 0.99, 0.99999015, 5.18, 1e-3);
    add(2, 3, 0.999, 0.999997002, 1.576, 1e-3);
    add(3, 5, 0.999, 0.99999999, 0.0052, 1e-2);
    add(6, 9, 0.99, 0.99999879, 0.636, 1e-2);
}

void RedundancyTest::kOfNMatchesItsTable()
{
    QFETCH(int, needed);
    QFETCH(int, replicas);
    QFETCH(double, availability);
    QFETCH(double, available);
    QFETCH(double, minutes);
    QFETCH(double, within);
    const Availability is = kOfN(availability, replicas, needed).value();
    FG_NEAR(is.available, available, 1e-6);
    FG_NEAR(is.unavailable * kMinutesPerYear, minutes, within);
    FG_NEAR(is.available + is.unavailable, 1, 1e-14);
}

void RedundancyTest::kOfNEndsWhereItMust()
{
    FG_NEAR(kOfN(1, 5, 5).value().unavailable, 0, 0);
    FG_NEAR(kOfN(0, 5, 1).value().unavailable, 1, 0);
    FG_NEAR(kOfN(0.7, 1, 1).value().available, 0.7, 1e-15);
    FG_NEAR(kOfN(0.9, 4, 4).value().available, std::pow(0.9, 4), 1e-13);
    // Far below what 1 - A could hold.
    FG_NEAR(kOfN(0.999, 10, 1).value().unavailable, 1e-30, 1e-9);
}

void RedundancyTest::componentsInSeriesMultiply()
{
    const Availability ten = inSeries(0.999, 10).value();
    FG_NEAR(ten.available, 0.99004, 1e-5);
    FG_NEAR(ten.unavailable * kHoursPerYear, 87.2, 1e-3);
    FG_NEAR(inSeries(0, 3).value().unavailable, 1, 0);
    FG_NEAR(inSeries(1, 3).value().unavailable, 0, 0);
}

void RedundancyTest::ninesAreMinutes()
{
    FG_NEAR((1 - 0.999) * kHoursPerYear, 8.76, 1e-9);
    FG_NEAR(nines(0.999).value(), 3, 1e-12);
    FG_NEAR(nines(0.9999).value(), 4, 1e-12);
    FG_NEAR(nines(0).value(), 0, 0);
}

void RedundancyTest::pairsWithRepairMatchTheirTable()
{
    const RepairablePair pair = repairablePair(1000, 10).value();
    FG_NEAR(pair.single.available, 0.9900990, 1e-7);
    FG_NEAR(pair.ownRepair.available, 0.9999020, 1e-7);
    FG_NEAR(pair.oneRepairman.available, 0.9998040, 1e-7);
    FG_NEAR(pair.hotPairMttf, 51'500, 1e-12);
    FG_NEAR(pair.coldStandbyMttf, 102'000, 1e-12);
    FG_NEAR(pair.twoOfThreeMttf, 17'500, 1e-12);
    FG_NEAR(pair.twoOfThreeUnrepaired, 833, 1e-3);
    FG_NEAR(pair.twoOfThreeBreakEven, 693, 1e-3);
    // Two of three beat one until then and no longer: R = 3 r^2 - 2 r^3 against r.
    const auto twoOfThree = [](double t) { return kOfN(std::exp(-t / 1000), 3, 2).value().available; };
    QVERIFY(twoOfThree(693) > std::exp(-0.693));
    QVERIFY(twoOfThree(694) < std::exp(-0.694));
    // One repairman, repairs as slow as failures: states in the ratio 1 : 2 : 2.
    FG_NEAR(repairablePair(7, 7).value().oneRepairman.unavailable, 0.4, 1e-12);
    // A repairman each is two independent servers.
    FG_NEAR(pair.ownRepair.unavailable, kOfN(pair.single.available, 2, 1).value().unavailable, 1e-10);
}

void RedundancyTest::coverageOneHalfIsBreakEvenForAnyRepairRate()
{
    for (const double mttr : {0.001, 1.0, 10.0, 500.0, 1e6})
        FG_NEAR(coveredPair(1000, mttr, 0.5).value().activeActive, 1000, 1e-12);
}

void RedundancyTest::coverageMatchesItsTable()
{
    const double active[][2] = {{1, 51'500},  {0.999, 46'817}, {0.99, 25'745}, {0.95, 8575}, {0.9, 4673},
                                {0.75, 1971}, {0.5, 1000},     {0.4, 834},     {0.25, 668},  {0, 500}};
    for (const auto& [coverage, mttf] : active)
        FG_NEAR(coveredPair(1000, 10, coverage).value().activeActive, mttf, 1e-3);
    const double passive[][2] = {{0.95, 14'707}, {0.9, 8575}, {0.5, 1971}, {0, 1000}};
    for (const auto& [coverage, mttf] : passive)
        FG_NEAR(coveredPair(1000, 10, coverage).value().activePassive, mttf, 3e-4);
    FG_NEAR(coveredPair(1000, 10, 1).value().activeActive, repairablePair(1000, 10).value().hotPairMttf, 1e-12);
}

void RedundancyTest::activePassiveIsNeverWorseThanOne()
{
    for (const double mttr : {0.01, 10.0, 1e5}) {
        for (double coverage = 0; coverage <= 1; coverage += 0.1)
            QVERIFY(coveredPair(1000, mttr, coverage).value().activePassive >= 1000 * (1 - 1e-12));
    }
}

void RedundancyTest::theStaticFormulaIsNeverWorseThanOne()
{
    FG_NEAR(spuriousFailover(0.99, 0.99, 0.9, 0).value().withoutSpurious, 0.99891, 1e-6);
    FG_NEAR(spuriousFailover(0.99, 0.99, 0.95, 0).value().withoutSpurious, 0.999405, 1e-6);
    FG_NEAR(spuriousFailover(0.99, 0.99, 0.5, 0).value().withoutSpurious, 0.99495, 1e-6);
    FG_NEAR(spuriousFailover(0.99, 0.99, 0, 0).value().withoutSpurious, 0.99, 1e-15);
}

void RedundancyTest::spuriousFailoversBreakEven()
{
    for (const auto& [coverage, breakEven] : {std::pair{0.5, 0.005}, {0.9, 0.009}, {0.95, 0.0095}}) {
        const double q = spuriousFailover(0.99, 0.99, coverage, 0).value().breakEven;
        FG_NEAR(q, breakEven, 1e-12);
        FG_NEAR(spuriousFailover(0.99, 0.99, coverage, q).value().withSpurious, 0.99, 1e-14);
        QVERIFY(spuriousFailover(0.99, 0.99, coverage, q * 1.01).value().withSpurious < 0.99);
    }
}

void RedundancyTest::aRouterCapsWhatStandsBehindIt()
{
    const double breakEven = breakEvenRouter(0.99, 2, 1).value();
    FG_NEAR(breakEven, 0.990099, 1e-6);
    FG_NEAR(behindRouter(breakEven, 0.99, 2, 1).value().available, 0.99, 1e-14);
    FG_NEAR(behindRouter(0.999, 0.99, 2, 1).value().available, 0.999 * 0.9999, 1e-14);
    FG_NEAR(behindRouter(0.999, 0.99, 2, 1).value().unavailable, 1 - 0.999 * 0.9999, 1e-12);
    QVERIFY(breakEvenRouter(0.9, 2, 2).value() > 1);
}

void RedundancyTest::plansMatchTheirTable()
{
    // Three pods at 70 %.
    const CapacityPlan three = capacityPlan(2100, 1000, 3, 1).value();
    QCOMPARE(three.needed, 3);
    QCOMPARE(three.spare, 0);
    FG_NEAR(three.utilisation, 0.7, 1e-12);
    FG_NEAR(three.afterOneLoss, 1.05, 1e-12);
    const CapacityPlan four = capacityPlan(2100, 1000, 4, 2).value();
    QCOMPARE(four.spare, 1);
    FG_NEAR(four.afterOneLoss, 0.7, 1e-12);
    FG_NEAR(four.afterZoneLoss, 1.05, 1e-12);
    QCOMPARE(capacityPlan(2100, 1000, 5, 1).value().spare, 2);
    QCOMPARE(capacityPlan(3000, 1000, 5, 1).value().needed, 3);
    QCOMPARE(capacityPlan(3000, 1000, 2, 1).value().spare, -1);
    for (const auto& [zones, over] : {std::pair{2, 1.0}, {3, 0.5}, {4, 1.0 / 3}}) {
        const CapacityPlan plan = capacityPlan(1200, 100, 24, zones).value();
        FG_NEAR(plan.overprovision, over, 1e-12);
        FG_NEAR(plan.utilisationLimit, (zones - 1.0) / zones, 1e-12);
        FG_NEAR(1 / plan.utilisationLimit - 1, plan.overprovision, 1e-12);
    }
    QVERIFY(std::isinf(capacityPlan(1, 1, 1, 1).value().afterOneLoss));
}

void RedundancyTest::failoversOfAYearAddUp()
{
    const FailoverBudget budget = failoverBudget(4, 10, 15, 5).value();
    FG_NEAR(budget.secondsPerYear, 120, 1e-12);
    FG_NEAR(budget.available, 0.9999962, 1e-8);
    FG_NEAR(failoverBudget(1e6, 3600, 0, 0).value().available, 0, 0);
}

void RedundancyTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(kOfN(1.1, 3, 2), "availability");
    FG_REFUSED(kOfN(nan, 3, 2), "availability");
    FG_REFUSED(kOfN(0.9, 0, 1), "replicas");
    FG_REFUSED(kOfN(0.9, 3, 4), "needed");
    QVERIFY(kOfN(0.9, 3, 4).error().accepted.find("from 1 to 3, the number of replicas") != std::string::npos);
    FG_REFUSED(kOfN(0.9, 3, 0), "needed");
    FG_REFUSED(inSeries(0.9, 0), "components");
    FG_REFUSED(behindRouter(-0.1, 0.9, 2, 1), "router");
    FG_REFUSED(breakEvenRouter(0, 2, 1), "availability");
    FG_REFUSED(nines(1), "availability");
    FG_REFUSED(repairablePair(0, 1), "mttf");
    FG_REFUSED(repairablePair(1, -1), "mttr");
    FG_REFUSED(coveredPair(1, 1, 1.5), "coverage");
    FG_REFUSED(spuriousFailover(0, 1, 1, 0), "primary");
    FG_REFUSED(spuriousFailover(1, 2, 1, 0), "standby");
    FG_REFUSED(spuriousFailover(1, 1, 1, nan), "spurious");
    FG_REFUSED(capacityPlan(1, 0, 1, 1), "capacityPerServer");
    FG_REFUSED(capacityPlan(1, 1, 3, 4), "zones");
    FG_REFUSED(capacityPlan(1e9, 1, 3, 1), "load");
    FG_REFUSED(failoverBudget(1, -1, 0, 0), "detectSeconds");
}

QTEST_GUILESS_MAIN(RedundancyTest)
#include "redundancy_test.moc"

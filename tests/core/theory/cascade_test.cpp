// Redistribution of load: survivable losses, fiber bundles and the CASCADE model, against tables and direct draws.
#include "core/theory/cascade.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class CascadeTest : public QObject {
    Q_OBJECT

private slots:
    void lossesAreSurvivedUpToTheLastFullServer();
    void fiberBundlesMatchTheirTable();
    void fiberBundleSurvivorsCarryTheLoad();
    void cascadeMatchesItsTable();
    void cascadeDistributionSumsToOne();
    void cascadeWithoutTransferIsBinomial();
    void cascadeMatchesDirectDraws();
    void cascadeMeanTendsToTheBranchingLimit();
    void badArgumentsAreNamed();
};

void CascadeTest::lossesAreSurvivedUpToTheLastFullServer()
{
    QCOMPARE(survivableLosses(5, 1250, 5000).value(), 1);
    QCOMPARE(survivableLosses(5, 1250, 5000.1).value(), 0);
    QCOMPARE(survivableLosses(5, 1250, 6250).value(), 0);
    QCOMPARE(survivableLosses(5, 1250, 100).value(), 4);
    QCOMPARE(survivableLosses(10, 0.1, 0.3).value(), 7);
    // 2.1 / 0.3 is a little more than 7 in binary.
    QCOMPARE(survivableLosses(10, 0.3, 2.1).value(), 3);
}

void CascadeTest::fiberBundlesMatchTheirTable()
{
    FG_NEAR(fiberBundleSurvivors(0).value(), 1, 0);
    FG_NEAR(fiberBundleSurvivors(0.10).value(), 0.8873, 2e-5);
    FG_NEAR(fiberBundleSurvivors(0.15).value(), 0.8162, 4e-5);
    FG_NEAR(fiberBundleSurvivors(0.20).value(), 0.7236, 1e-5);
    FG_NEAR(fiberBundleSurvivors(0.24).value(), 0.6, 1e-12);
    FG_NEAR(fiberBundleSurvivors(kCriticalBundleLoad).value(), 0.5, 0);
    FG_NEAR(fiberBundleSurvivors(0.26).value(), 0, 0);
}

void CascadeTest::fiberBundleSurvivorsCarryTheLoad()
{
    // A share U is left when those weaker than load / U have failed: U = 1 - load / U.
    for (const double load : {0.01, 0.1, 0.2, 0.249}) {
        const double left = fiberBundleSurvivors(load).value();
        FG_NEAR(left, 1 - load / left, 1e-12);
    }
}

void CascadeTest::cascadeMatchesItsTable()
{
    const std::vector<double> mild = cascadeDistribution(100, 0.005, 0.005).value();
    FG_NEAR(mild[0], 0.60577, 1e-5);
    FG_NEAR(mild[1], 0.18486, 3e-5);
    FG_NEAR(cascadeMean(100, 0.005, 0.005).value(), 0.98093, 6e-6);
    const std::vector<double> critical = cascadeDistribution(100, 0.005, 0.01).value();
    FG_NEAR(critical[0], 0.60577, 1e-5);
    FG_NEAR(critical[1], 0.11198, 5e-5);
    FG_NEAR(critical[100], 0.00819, 7e-4);
    FG_NEAR(cascadeMean(100, 0.005, 0.01).value(), 6.105, 1e-4);
    const std::vector<double> small = cascadeDistribution(20, 0.05, 0.025).value();
    FG_NEAR(small[0], 0.35849, 2e-5);
    FG_NEAR(small[1], 0.22735, 3e-5);
    FG_NEAR(cascadeMean(20, 0.05, 0.025).value(), 1.83651, 3e-6);
}

void CascadeTest::cascadeDistributionSumsToOne()
{
    for (const double transfer : {0.0, 0.001, 0.01, 0.2, 1.0}) {
        for (const double disturbance : {0.0, 0.005, 0.5, 1.0}) {
            const std::vector<double> chance = cascadeDistribution(50, disturbance, transfer).value();
            QCOMPARE(chance.size(), std::size_t{51});
            FG_NEAR(std::accumulate(chance.begin(), chance.end(), 0.0), 1, 1e-12);
            QVERIFY(std::ranges::all_of(chance, [](double p) { return p >= 0 && p <= 1 + 1e-12; }));
        }
    }
    FG_NEAR(cascadeMean(50, 0, 1).value(), 0, 0);
    FG_NEAR(cascadeMean(50, 1, 0).value(), 50, 0);
}

void CascadeTest::cascadeWithoutTransferIsBinomial()
{
    FG_NEAR(cascadeMean(1000, 0.03, 0).value(), 30, 1e-10);
    FG_NEAR(cascadeDistribution(3, 0.2, 0).value()[2], 3 * 0.04 * 0.8, 1e-12);
}

void CascadeTest::cascadeMatchesDirectDraws()
{
    constexpr std::uint64_t kSeed = 31337;
    constexpr int kRuns = 200'000;
    constexpr int kComponents = 20;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    std::vector<double> load(kComponents);
    double total = 0, none = 0, all = 0;
    for (int run = 0; run < kRuns; ++run) {
        for (double& one : load)
            one = static_cast<double>(words() >> 11) * 0x1.0p-53;
        std::ranges::sort(load, std::greater<>());
        int failed = 0;
        while (failed < kComponents && load[failed] + 0.05 + 0.05 * failed > 1)
            ++failed;
        total += failed;
        none += failed == 0;
        all += failed == kComponents;
    }
    const std::vector<double> chance = cascadeDistribution(kComponents, 0.05, 0.05).value();
    FG_NEAR(total / kRuns, cascadeMean(kComponents, 0.05, 0.05).value(), 0.015);
    // Four standard errors of a proportion.
    const auto near = [](double p) { return 4 * std::sqrt((1 - p) / (p * kRuns)); };
    FG_NEAR(none / kRuns, chance[0], near(chance[0]));
    FG_NEAR(all / kRuns, chance[kComponents], near(chance[kComponents]));
}

void CascadeTest::cascadeMeanTendsToTheBranchingLimit()
{
    FG_NEAR(branchingMean(0.5, 0.5).value(), 1, 0);
    FG_NEAR(cascadeMean(20'000, 0.5 / 20'000, 0.5 / 20'000).value(), branchingMean(0.5, 0.5).value(), 1e-3);
}

void CascadeTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(survivableLosses(0, 1, 1), "servers");
    FG_REFUSED(survivableLosses(5, nan, 1), "capacityPerServer");
    FG_REFUSED(survivableLosses(5, 1, 5.1), "load");
    FG_REFUSED(survivableLosses(5, 1, 0), "load");
    FG_REFUSED(fiberBundleSurvivors(-0.1), "load");
    FG_REFUSED(fiberBundleSurvivors(nan), "load");
    FG_REFUSED(cascadeDistribution(0, 0.1, 0.1), "components");
    FG_REFUSED(cascadeDistribution(10, 1.1, 0.1), "disturbance");
    FG_REFUSED(cascadeMean(10, 0.1, -0.1), "transfer");
    FG_REFUSED(branchingMean(1, 1), "perFailure");
    FG_REFUSED(branchingMean(-1, 0.5), "firstFailures");
}

QTEST_GUILESS_MAIN(CascadeTest)
#include "cascade_test.moc"

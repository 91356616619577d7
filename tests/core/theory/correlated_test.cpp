// Correlated faults against their published tables: beta factor, common shocks, the hierarchy of domains.
#include "core/theory/correlated.h"

#include <limits>
#include <random>

#include "core/theory/redundancy.h"
#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class CorrelatedTest : public QObject {
    Q_OBJECT

private slots:
    void betaFactorMatchesItsTable();
    void noCommonCauseIsIndependence();
    void theThirdReplicaBuysSevenPercent();
    void correlationRaisesTheChanceOfBoth();
    void commonShocksMatchTheirTable();
    void commonShocksMatchDirectDraws();
    void placementsMatchTheirTable_data();
    void placementsMatchTheirTable();
    void aLevelThatNeverFailsDoesNotMatter();
    void badArgumentsAreNamed();
};

void CorrelatedTest::betaFactorMatchesItsTable()
{
    struct Row {
        double beta, oneOfTwo, oneOfThree, twoOfThree;
    };
    for (const Row& row : {Row{0, 1.0e-4, 1.0e-6, 2.980e-4}, Row{0.01, 1.980e-4, 1.0097e-4, 3.921e-4},
                           Row{0.05, 5.902e-4, 5.009e-4, 7.689e-4}, Row{0.10, 1.0809e-3, 1.0007e-3, 1.2413e-3},
                           Row{0.20, 2.0639e-3, 2.0005e-3, 2.1906e-3}}) {
        FG_NEAR(betaFactor(0.01, row.beta, 2, 1).value(), row.oneOfTwo, 1e-4);
        FG_NEAR(betaFactor(0.01, row.beta, 3, 1).value(), row.oneOfThree, 1e-4);
        FG_NEAR(betaFactor(0.01, row.beta, 3, 2).value(), row.twoOfThree, 2e-4);
    }
}

void CorrelatedTest::noCommonCauseIsIndependence()
{
    FG_NEAR(betaFactor(0.2, 0, 7, 4).value(), kOfN(0.8, 7, 4).value().unavailable, 1e-13);
    FG_NEAR(betaFactor(0.2, 1, 7, 4).value(), 0.2, 1e-13);
}

void CorrelatedTest::theThirdReplicaBuysSevenPercent()
{
    const double two = betaFactor(0.01, 0.1, 2, 1).value();
    const double three = betaFactor(0.01, 0.1, 3, 1).value();
    FG_NEAR(1 - three / two, 0.074, 5e-3);
    FG_NEAR(three / betaFactor(0.01, 0, 3, 1).value(), 1000, 1e-3);
    FG_NEAR(two / betaFactor(0.01, 0, 2, 1).value(), 10.8, 1e-3);
}

void CorrelatedTest::correlationRaisesTheChanceOfBoth()
{
    FG_NEAR(bothDown(0.01, 0).value(), 1e-4, 1e-12);
    FG_NEAR(bothDown(0.01, 0.1).value(), 1e-4 + 0.1 * 0.0099, 1e-12);
    FG_NEAR(bothDown(0.01, 1).value(), 0.01, 1e-12);
}

void CorrelatedTest::commonShocksMatchTheirTable()
{
    const MarshallOlkin weak = marshallOlkin(0.9, 0.9, 0.1).value();
    FG_NEAR(weak.parallelMttf, 1.473684, 1e-6);
    FG_NEAR(weak.together, 0.0526, 1e-3);
    const MarshallOlkin strong = marshallOlkin(0.5, 0.5, 0.5).value();
    FG_NEAR(strong.parallelMttf, 1.333333, 1e-6);
    FG_NEAR(strong.together, 0.3333, 1e-3);
    FG_NEAR(marshallOlkin(1, 1, 0).value().parallelMttf, 1.5, 1e-12);
    FG_NEAR(marshallOlkin(0, 0, 2).value().parallelMttf, 0.5, 1e-12);
    FG_NEAR(marshallOlkin(0, 0, 2).value().together, 1, 0);
}

void CorrelatedTest::commonShocksMatchDirectDraws()
{
    constexpr std::uint64_t kSeed = 271828;
    constexpr int kRuns = 200'000;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    const auto exponential = [&](double rate) {
        return -std::log((static_cast<double>(words() >> 11) + 0.5) * 0x1.0p-53) / rate;
    };
    double last = 0, first = 0, together = 0;
    for (int run = 0; run < kRuns; ++run) {
        const double common = exponential(0.4);
        const double a = std::min(exponential(0.7), common);
        const double b = std::min(exponential(0.2), common);
        last += std::max(a, b);
        first += std::min(a, b);
        together += a == b;
    }
    const MarshallOlkin law = marshallOlkin(0.7, 0.2, 0.4).value();
    FG_NEAR(last / kRuns, law.parallelMttf, 0.01);
    FG_NEAR(first / kRuns, law.seriesMttf, 0.01);
    FG_NEAR(together / kRuns, law.together, 0.015);
}

void CorrelatedTest::placementsMatchTheirTable_data()
{
    QTest::addColumn<int>("spread");
    QTest::addColumn<double>("all");
    QTest::addColumn<double>("quorum");
    QTest::newRow("same rack") << int(Spread::Servers) << 2.59975e-3 << 2.89598e-3;
    QTest::newRow("racks") << int(Spread::Racks) << 6.01668e-4 << 1.02682e-3;
    QTest::newRow("zones") << int(Spread::Zones) << 1.01941e-4 << 5.62875e-4;
    QTest::newRow("regions") << int(Spread::Regions) << 1.98743e-6 << 4.70248e-4;
}

void CorrelatedTest::placementsMatchTheirTable()
{
    QFETCH(int, spread);
    QFETCH(double, all);
    QFETCH(double, quorum);
    const DomainFaults down{0.01, 0.002, 0.0005, 0, 0.0001};
    FG_NEAR(lostInDomains(Spread(spread), down, 3, 1).value(), all, 5e-6);
    FG_NEAR(lostInDomains(Spread(spread), down, 3, 2).value(), quorum, 5e-6);
}

void CorrelatedTest::aLevelThatNeverFailsDoesNotMatter()
{
    const DomainFaults serversOnly{0.1, 0, 0, 0, 0};
    for (const Spread spread : {Spread::Servers, Spread::Racks, Spread::ZonesOnOneFeed, Spread::Zones, Spread::Regions})
        FG_NEAR(lostInDomains(spread, serversOnly, 5, 3).value(), kOfN(0.9, 5, 3).value().unavailable, 1e-12);
    // One replica shares nothing with anyone: where it stands makes no difference.
    const DomainFaults all{0.1, 0.2, 0.3, 0.5, 0.4};
    for (const Spread spread : {Spread::Servers, Spread::Racks, Spread::ZonesOnOneFeed, Spread::Zones, Spread::Regions})
        FG_NEAR(lostInDomains(spread, all, 1, 1).value(), 1 - 0.9 * 0.8 * 0.7 * 0.5 * 0.6, 1e-12);
}

void CorrelatedTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(betaFactor(2, 0.1, 3, 1), "unavailability");
    FG_REFUSED(betaFactor(0.1, -0.1, 3, 1), "beta");
    FG_REFUSED(betaFactor(0.1, 0.1, 0, 1), "replicas");
    FG_REFUSED(betaFactor(0.1, 0.1, 3, 4), "needed");
    FG_REFUSED(bothDown(nan, 0), "unavailability");
    FG_REFUSED(bothDown(0.1, 1.1), "correlation");
    FG_REFUSED(marshallOlkin(-1, 1, 1), "firstRate");
    FG_REFUSED(marshallOlkin(1, 0, 0), "secondRate");
    FG_REFUSED(marshallOlkin(0, 1, 0), "firstRate");
    FG_REFUSED(marshallOlkin(1, 1, nan), "commonRate");
    FG_REFUSED(lostInDomains(Spread::Racks, {0, 0, 2, 0}, 3, 2), "zoneDown");
    FG_REFUSED(lostInDomains(Spread::Racks, {-1, 0, 0, 0}, 3, 2), "serverDown");
    FG_REFUSED(lostInDomains(Spread::Racks, {0, 0, 0, 0}, 3, 4), "needed");
}

QTEST_GUILESS_MAIN(CorrelatedTest)
#include "correlated_test.moc"

// M/G/1 and M/D/1 against their tables, exact references and a queue simulated here by Lindley's recursion.
#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include "core/theory/queueing.h"
#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class QueueingServiceLawsTest : public QObject {
    Q_OBJECT

private slots:
    void pollaczekKhinchineMatchesItsTable();
    void variationOneIsExponentialService();
    void constantServiceQuantilesMatchErlang_data();
    void constantServiceQuantilesMatchErlang();
    void constantServiceTailMatchesErlang();
    void constantServiceTailJoinsItsAsymptote();
    void constantServiceTailIntegratesToTheMeanWait();
    void lognormalQuantileTendsToConstantService();
    void lognormalQuantileTendsToTheLawItself();
    void lognormalQuantileMatchesASimulatedQueue_data();
    void lognormalQuantileMatchesASimulatedQueue();
    void nearSaturationStaysFinite();
    void badArgumentsAreNamed();
};

void QueueingServiceLawsTest::pollaczekKhinchineMatchesItsTable()
{
    FG_NEAR(md1(0.5, 1).value().meanSojourn, 1.5, 1e-14);
    FG_NEAR(md1(0.8, 1).value().meanSojourn, 3.0, 1e-14);
    FG_NEAR(md1(0.9, 1).value().meanSojourn, 5.5, 1e-14);
    FG_NEAR(mg1(0.8, 1, 2).value().meanWait, 10, 1e-14);
    FG_NEAR(mg1(80, 100, 2).value().meanWait, 0.1, 1e-14);
    FG_NEAR(mg1(80, 100, 2).value().waitProbability, 0.8, 1e-14);
}

void QueueingServiceLawsTest::variationOneIsExponentialService()
{
    for (const double load : {0.01, 0.5, 0.99}) {
        const SteadyState general = mg1(load, 1, 1).value();
        const SteadyState exponential = mm1(load, 1).value();
        FG_NEAR(general.meanSojourn, exponential.meanSojourn, 1e-12);
        FG_NEAR(general.meanInQueue, exponential.meanInQueue, 1e-12);
        FG_NEAR(general.meanInSystem, exponential.meanInSystem, 1e-12);
    }
}

void QueueingServiceLawsTest::constantServiceQuantilesMatchErlang_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("p90");
    QTest::addColumn<double>("p99");
    QTest::addColumn<double>("p999");
    // Erlang's alternating sum of 1909 in 120-digit arithmetic, by bisection.
    QTest::newRow("50 %") << 0.5 << 1.5157448413818437 << 3.336255957002204 << 5.168385030961703;
    QTest::newRow("80 %") << 0.8 << 5.011511498446045 << 10.355886791994953 << 15.700268194066433;
    QTest::newRow("90 %") << 0.9 << 10.782504956026886 << 21.89823734954011 << 33.0139697431193;
}

void QueueingServiceLawsTest::constantServiceQuantilesMatchErlang()
{
    QFETCH(double, load);
    QFETCH(double, p90);
    QFETCH(double, p99);
    QFETCH(double, p999);
    FG_NEAR(md1WaitQuantile(load, 1, 0.9).value(), p90, 1e-12);
    FG_NEAR(md1WaitQuantile(load, 1, 0.99).value(), p99, 1e-12);
    FG_NEAR(md1WaitQuantile(load, 1, 0.999).value(), p999, 1e-11);
    FG_NEAR(md1SojournQuantile(load, 1, 0.99).value(), 1 + p99, 1e-12);
    FG_NEAR(md1SojournQuantile(1000 * load, 1000, 0.99).value(), (1 + p99) / 1000, 1e-12);
    FG_NEAR(md1WaitQuantile(load, 1, (1 - load) / 2).value(), 0, 0);
}

void QueueingServiceLawsTest::constantServiceTailMatchesErlang()
{
    FG_NEAR(md1WaitTail(0.8, 1, 0).value(), 0.8, 1e-14);
    FG_NEAR(md1WaitTail(0.8, 1, 3.5).value(), 0.1917788078337553, 1e-13);
    FG_NEAR(md1WaitTail(0.9, 1, 39.9).value(), 0.0002401678831930583, 1e-11);
    FG_NEAR(md1WaitTail(0.9, 1, 41.3).value(), 0.00017970795984214663, 1e-11);
    // Below one service time it is 1 - (1 - rho) e^(lambda t).
    FG_NEAR(md1WaitTail(0.6, 1, 0.5).value(), 1 - 0.4 * std::exp(0.3), 1e-14);
}

void QueueingServiceLawsTest::constantServiceTailJoinsItsAsymptote()
{
    for (const double load : {0.5, 0.8, 0.95, 0.999}) {
        const double before = md1WaitTail(load, 1, 40 - 1e-10).value();
        const double after = md1WaitTail(load, 1, 40).value();
        // The sum gives 1 - P(W <= t), so it is good to a few 1e-16 of 1, not of the tail.
        QVERIFY2(std::abs(before - after) < 1e-13 + 1e-9 * after, qPrintable(QString::number(load)));
    }
}

void QueueingServiceLawsTest::constantServiceTailIntegratesToTheMeanWait()
{
    // Simpson's rule in each service time separately: the tail has a kink at its multiples.
    const double load = 0.7;
    double integral = 0;
    for (int cell = 0; cell < 60; ++cell) {
        constexpr int kSteps = 20;
        for (int i = 0; i <= kSteps; ++i) {
            const double t = cell + std::min(static_cast<double>(i) / kSteps, 1 - 1e-12);
            const double weight = i == 0 || i == kSteps ? 1 : i % 2 == 1 ? 4 : 2;
            integral += weight * md1WaitTail(load, 1, t).value() / (3.0 * kSteps);
        }
    }
    FG_NEAR(integral, md1(load, 1).value().meanWait, 1e-7);
}

void QueueingServiceLawsTest::lognormalQuantileTendsToConstantService()
{
    FG_NEAR(lognormalSojournQuantile(0.8, 1, 0.05, 0.99).value(), md1SojournQuantile(0.8, 1, 0.99).value(), 5e-3);
    FG_NEAR(lognormalSojournQuantile(0.5, 1, 0.05, 0.99).value(), md1SojournQuantile(0.5, 1, 0.99).value(), 5e-3);
}

void QueueingServiceLawsTest::lognormalQuantileTendsToTheLawItself()
{
    // Without load nobody waits. exp(2.3263 s - s^2 / 2), s^2 = ln 5, is the 99 % quantile of the law of variation 2.
    const double deviation = std::sqrt(std::log(5.0));
    const double expected = std::exp(2.3263478740408408 * deviation - deviation * deviation / 2);
    FG_NEAR(lognormalSojournQuantile(1e-7, 1, 2, 0.99).value(), expected, 1e-5);
    FG_NEAR(lognormalSojournQuantile(1e-4, 1000, 2, 0.99).value(), expected / 1000, 1e-5);
}

void QueueingServiceLawsTest::lognormalQuantileMatchesASimulatedQueue_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("variation");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("half load, variation 1/2") << 0.5 << 0.5 << 0.01;
    QTest::newRow("80 %, variation 1/2") << 0.8 << 0.5 << 0.02;
    QTest::newRow("half load, variation 2") << 0.5 << 2.0 << 0.04;
}

void QueueingServiceLawsTest::lognormalQuantileMatchesASimulatedQueue()
{
    QFETCH(double, load);
    QFETCH(double, variation);
    QFETCH(double, tolerance);
    constexpr std::uint64_t kSeed = 20240607;
    constexpr int kCustomers = 3'000'000;
    std::mt19937_64 words(kSeed);
    const double variance = std::log1p(variation * variation);
    std::lognormal_distribution<double> service(-variance / 2, std::sqrt(variance));
    std::exponential_distribution<double> gap(load);
    std::vector<float> sojourns;
    sojourns.reserve(kCustomers);
    double wait = 0;
    for (int i = 0; i < kCustomers; ++i) {
        const double sojourn = wait + service(words);
        sojourns.push_back(static_cast<float>(sojourn));
        wait = std::max(0.0, sojourn - gap(words));
    }
    const auto p99 = sojourns.begin() + kCustomers / 100 * 99;
    std::nth_element(sojourns.begin(), p99, sojourns.end());
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    FG_NEAR(static_cast<double>(*p99), lognormalSojournQuantile(load, 1, variation, 0.99).value(), tolerance);
}

void QueueingServiceLawsTest::nearSaturationStaysFinite()
{
    for (const double gap : {1e-3, 1e-6, 1e-9, 1e-11}) {
        // Heavy traffic: the wait tends to an exponential of mean 1 / (2 (1 - rho)).
        const double p99 = md1WaitQuantile(1 - gap, 1, 0.99).value();
        FG_NEAR(p99 * gap * 2, std::log(100), 5e-3);
    }
}

void QueueingServiceLawsTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(mg1(1, 1, 1), "arrivalRate");
    FG_REFUSED(mg1(0.5, 1, -1), "variation");
    FG_REFUSED(mg1(0.5, nan, 1), "serviceRate");
    FG_REFUSED(md1(2, 1), "arrivalRate");
    FG_REFUSED(md1WaitTail(0.5, 1, -1), "seconds");
    FG_REFUSED(md1WaitQuantile(0.5, 1, 1), "level");
    FG_REFUSED(md1SojournQuantile(1.5, 1, 0.5), "arrivalRate");
    FG_REFUSED(md1SojournQuantile(1 - 1e-14, 1, 0.5), "arrivalRate");
    FG_REFUSED(lognormalSojournQuantile(0.5, 1, 0, 0.99), "variation");
    FG_REFUSED(lognormalSojournQuantile(0.5, 1, 1, 0.99999), "level");
    FG_REFUSED(lognormalSojournQuantile(1, 1, 1, 0.99), "arrivalRate");
}

QTEST_GUILESS_MAIN(QueueingServiceLawsTest)
#include "queueing_service_laws_test.moc"

// Random, round robin and power of d choices: published series, limits and bad input.
#include "core/theory/balancing.h"

#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class BalancingTest : public QObject {
    Q_OBJECT

private slots:
    void randomBalancingIsIndependentQueues();
    void roundRobinMatchesItsRoot_data();
    void roundRobinMatchesItsRoot();
    void roundRobinOverOneServerIsOneServer();
    void roundRobinOverManyServersIsClockedArrivals();
    void choicesMatchTheirSeries_data();
    void choicesMatchTheirSeries();
    void oneChoiceIsRandomBalancing();
    void choicesQueueTailSumsToTheMean();
    void choicesQuantilesMatchDirectSums();
    void policiesAreOrdered();
    void nearSaturationEnds();
    void badArgumentsAreNamed();
};

void BalancingTest::randomBalancingIsIndependentQueues()
{
    const SteadyState fleet = randomBalancing(4, 1, 5).value();
    FG_NEAR(fleet.meanSojourn, 5, 1e-13);
    FG_NEAR(fleet.meanInSystem, 20, 1e-13);
    FG_NEAR(fleet.waitProbability, 0.8, 1e-13);
    FG_NEAR(randomBalancingSojournQuantile(5000, 1250, 5, 0.99).value(), std::log(100) / 250, 1e-13);
    FG_NEAR(randomBalancingSojournTail(5000, 1250, 5, 0.004).value(), std::exp(-1), 1e-13);
}

void BalancingTest::roundRobinMatchesItsRoot_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("sigma");
    QTest::addColumn<double>("sojourn");
    QTest::addColumn<double>("p99");
    // Fixed-point iteration in 50-digit arithmetic.
    QTest::newRow("five, 80 %") << 4.0 << 1.0 << 5 << 0.6827669553578857 << 3.152256730152899 << 14.516678712280438;
    QTest::newRow("ten, 80 %") << 8.0 << 1.0 << 10 << 0.6578001757191083 << 2.9222691802996335 << 13.45754690454773;
    QTest::newRow("five, 90 %") << 4.5 << 1.0 << 5 << 0.8371888822958451 << 6.1420866959288745 << 28.28535453184576;
    QTest::newRow("five fast ones") << 5000.0 << 1250.0 << 5 << 0.6827669553578857 << 0.0025218053841223192
                                    << 0.01161334296982435;
}

void BalancingTest::roundRobinMatchesItsRoot()
{
    QFETCH(double, load);
    QFETCH(double, rate);
    QFETCH(int, servers);
    QFETCH(double, sigma);
    QFETCH(double, sojourn);
    QFETCH(double, p99);
    const SteadyState fleet = roundRobin(load, rate, servers).value();
    FG_NEAR(fleet.waitProbability, sigma, 1e-12);
    FG_NEAR(fleet.meanSojourn, sojourn, 1e-12);
    FG_NEAR(roundRobinSojournQuantile(load, rate, servers, 0.99).value(), p99, 1e-12);
    FG_NEAR(roundRobinSojournTail(load, rate, servers, p99).value(), 0.01, 1e-10);
}

void BalancingTest::roundRobinOverOneServerIsOneServer()
{
    for (const double load : {0.01, 0.5, 0.8, 0.99, 0.99999}) {
        FG_NEAR(roundRobin(load, 1, 1).value().meanSojourn, mm1(load, 1).value().meanSojourn, 1e-9);
        FG_NEAR(roundRobin(load, 1, 1).value().waitProbability, load, 1e-9);
    }
}

void BalancingTest::roundRobinOverManyServersIsClockedArrivals()
{
    // D/M/1: sigma = exp(-(1 - sigma) / rho).
    const double sigma = roundRobin(80'000, 1, 100'000).value().waitProbability;
    FG_NEAR(sigma, std::exp(-(1 - sigma) / 0.8), 1e-5);
}

void BalancingTest::choicesMatchTheirSeries_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<int>("choices");
    QTest::addColumn<double>("sojourn");
    QTest::newRow("two, 50 %") << 0.50 << 2 << 1.26569;
    QTest::newRow("two, 70 %") << 0.70 << 2 << 1.61445;
    QTest::newRow("two, 80 %") << 0.80 << 2 << 1.94736;
    QTest::newRow("two, 90 %") << 0.90 << 2 << 2.61406;
    QTest::newRow("two, 95 %") << 0.95 << 2 << 3.38305;
    QTest::newRow("two, 99 %") << 0.99 << 2 << 5.43200;
    QTest::newRow("three, 90 %") << 0.90 << 3 << 2.02786;
    QTest::newRow("one, 90 %") << 0.90 << 1 << 10.0;
}

void BalancingTest::choicesMatchTheirSeries()
{
    QFETCH(double, load);
    QFETCH(int, choices);
    QFETCH(double, sojourn);
    FG_NEAR(powerOfChoices(1000 * load, 1, 1000, choices).value().meanSojourn, sojourn, 4e-6);
    FG_NEAR(powerOfChoices(50'000 * load, 100, 500, choices).value().meanSojourn, sojourn / 100, 4e-6);
}

void BalancingTest::oneChoiceIsRandomBalancing()
{
    const SteadyState one = powerOfChoices(70, 1, 100, 1).value();
    const SteadyState random = randomBalancing(70, 1, 100).value();
    FG_NEAR(one.meanSojourn, random.meanSojourn, 1e-14);
    FG_NEAR(powerOfChoicesSojournTail(70, 1, 100, 1, 2).value(), std::exp(-0.6), 1e-13);
    FG_NEAR(powerOfChoicesSojournQuantile(70, 1, 100, 1, 0.99).value(), std::log(100) / 0.3, 1e-12);
    FG_NEAR(powerOfChoicesQueueTail(0.7, 1, 3).value(), 0.343, 1e-13);
}

void BalancingTest::choicesQueueTailSumsToTheMean()
{
    FG_NEAR(powerOfChoicesQueueTail(0.9, 2, 0).value(), 1, 0);
    FG_NEAR(powerOfChoicesQueueTail(0.9, 2, 1).value(), 0.9, 1e-14);
    FG_NEAR(powerOfChoicesQueueTail(0.9, 2, 3).value(), std::pow(0.9, 7), 1e-13);
    FG_NEAR(powerOfChoicesQueueTail(0.9, 2, 1'000'000).value(), 0, 0);
    // Little's law: mean queue length over rho is the mean sojourn in service times.
    for (const int choices : {2, 3, 5}) {
        double length = 0;
        for (int i = 1; i < 40; ++i)
            length += powerOfChoicesQueueTail(0.9, choices, i).value();
        FG_NEAR(length / 0.9, powerOfChoices(900, 1, 1000, choices).value().meanSojourn, 1e-12);
    }
}

void BalancingTest::choicesQuantilesMatchDirectSums()
{
    FG_NEAR(powerOfChoicesSojournQuantile(500, 1, 1000, 2, 0.99).value(), 5.575362841125954, 1e-10);
    FG_NEAR(powerOfChoicesSojournQuantile(800, 1, 1000, 2, 0.99).value(), 7.37386415151069, 1e-10);
    FG_NEAR(powerOfChoicesSojournQuantile(900, 1, 1000, 2, 0.99).value(), 8.790970204955613, 1e-10);
    FG_NEAR(powerOfChoicesSojournQuantile(950, 1, 1000, 2, 0.99).value(), 10.217692995532893, 1e-10);
    FG_NEAR(powerOfChoicesSojournTail(900, 1, 1000, 2, 0).value(), 1, 1e-15);
}

void BalancingTest::policiesAreOrdered()
{
    // From about 60 % on; at half load equal servers in turn beat two choices by a little.
    for (const double load : {70.0, 80.0, 95.0}) {
        const double shared = mmc(load, 1, 100).value().meanSojourn;
        const double two = powerOfChoices(load, 1, 100, 2).value().meanSojourn;
        const double inTurn = roundRobin(load, 1, 100).value().meanSojourn;
        const double random = randomBalancing(load, 1, 100).value().meanSojourn;
        QVERIFY(shared < two && two < inTurn && inTurn < random);
    }
}

void BalancingTest::nearSaturationEnds()
{
    for (const int servers : {1, 100, 1'000'000}) {
        const double load = servers * (1 - 1e-11);
        QVERIFY(roundRobin(load, 1, servers).ok());
        QVERIFY(powerOfChoices(load, 1, servers, std::min(2, servers)).ok());
        QVERIFY(powerOfChoicesSojournQuantile(load, 1, servers, std::min(2, servers), 0.99).ok());
    }
}

void BalancingTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(randomBalancing(5, 1, 5), "arrivalRate");
    FG_REFUSED(randomBalancingSojournTail(4, 1, 5, -1), "seconds");
    FG_REFUSED(randomBalancingSojournQuantile(4, 1, 0, 0.5), "servers");
    FG_REFUSED(roundRobin(nan, 1, 5), "arrivalRate");
    FG_REFUSED(roundRobin(5.1, 1, 5), "arrivalRate");
    FG_REFUSED(roundRobinSojournTail(4, 1, 5, nan), "seconds");
    FG_REFUSED(roundRobinSojournQuantile(4, 1, 5, 1), "level");
    FG_REFUSED(powerOfChoices(4, 1, 5, 0), "choices");
    FG_REFUSED(powerOfChoices(4, 1, 5, 6), "choices");
    FG_REFUSED(powerOfChoicesQueueTail(1, 2, 1), "utilisation");
    FG_REFUSED(powerOfChoicesQueueTail(0, 2, 1), "utilisation");
    FG_REFUSED(powerOfChoicesQueueTail(0.5, 2, -1), "length");
    FG_REFUSED(powerOfChoicesSojournTail(4, 1, 5, 2, -1), "seconds");
    FG_REFUSED(powerOfChoicesSojournQuantile(4, 0, 5, 2, 0.5), "serviceRate");
}

QTEST_GUILESS_MAIN(BalancingTest)
#include "balancing_test.moc"

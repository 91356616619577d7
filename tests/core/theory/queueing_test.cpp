// Markov queues against published tables, against each other, and against bad input.
#include "core/theory/queueing.h"

#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

class QueueingTest : public QObject {
    Q_OBJECT

private slots:
    void oneServerMatchesItsTable_data();
    void oneServerMatchesItsTable();
    void latencyGrowsHyperbolically();
    void littlesLawHolds();
    void erlangsFormulasMatchTheirTables();
    void manyServersMatchTheirTable_data();
    void manyServersMatchTheirTable();
    void quantilesAndTailsAreInverse();
    void sharedQueueOfOneServerIsOneServer();
    void sojournTailIsContinuousWhereRatesMeet();
    void boundedQueuesMatchTheirTable();
    void boundedQuantilesMatchDirectSums_data();
    void boundedQuantilesMatchDirectSums();
    void boundedQueueWithoutRoomIsErlangB();
    void boundedQueueWithMuchRoomIsUnbounded();
    void boundedQueueSurvivesExtremes();
    void hangingRequestsExhaustThreads();
    void overloadGrowsABacklog();
    void badArgumentsAreNamed();
    void refusalsSayWhatIsAccepted();
};

void QueueingTest::oneServerMatchesItsTable_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("inSystem");
    QTest::addColumn<double>("sojourn");
    QTest::addColumn<double>("p99");
    QTest::newRow("50 %") << 50.0 << 1.0 << 0.020 << 0.09210340372;
    QTest::newRow("80 %") << 80.0 << 4.0 << 0.050 << 0.2302585093;
    QTest::newRow("90 %") << 90.0 << 9.0 << 0.100 << 0.4605170186;
    QTest::newRow("95 %") << 95.0 << 19.0 << 0.200 << 0.9210340372;
}

void QueueingTest::oneServerMatchesItsTable()
{
    QFETCH(double, load);
    QFETCH(double, inSystem);
    QFETCH(double, sojourn);
    QFETCH(double, p99);
    const SteadyState state = mm1(load, 100).value();
    FG_NEAR(state.meanInSystem, inSystem, 1e-12);
    FG_NEAR(state.meanSojourn, sojourn, 1e-12);
    FG_NEAR(state.waitProbability, load / 100, 1e-12);
    FG_NEAR(state.utilisation, load / 100, 1e-12);
    FG_NEAR(mm1SojournQuantile(load, 100, 0.99).value(), p99, 1e-9);
    FG_NEAR(mm1SojournTail(load, 100, p99).value(), 0.01, 1e-9);
}

void QueueingTest::latencyGrowsHyperbolically()
{
    const double half = mm1(50, 100).value().meanSojourn;
    FG_NEAR(mm1(80, 100).value().meanSojourn / half, 2.5, 1e-12);
    FG_NEAR(mm1(90, 100).value().meanSojourn / half, 5, 1e-12);
    FG_NEAR(mm1(95, 100).value().meanSojourn / half, 10, 1e-12);
    FG_NEAR(mm1(99, 100).value().meanSojourn / half, 50, 1e-12);
}

void QueueingTest::littlesLawHolds()
{
    for (const SteadyState& state : {mm1(7, 9).value(), mmc(30, 4, 9).value(), mmck(30, 4, 5, 17).value(),
                                     mm1k(150, 100, 10).value(), mg1(3, 5, 2).value()}) {
        FG_NEAR(state.meanInSystem, state.throughput * state.meanSojourn, 1e-12);
        FG_NEAR(state.meanInQueue, state.throughput * state.meanWait, 1e-12);
    }
}

void QueueingTest::erlangsFormulasMatchTheirTables()
{
    FG_NEAR(erlangB(8, 10).value(), 0.121661, 4e-6);
    FG_NEAR(erlangB(12, 10).value(), 0.301925, 2e-6);
    FG_NEAR(erlangB(5095, 1000).value(), 0.803777, 1e-6);
    FG_NEAR(erlangB(3, 0).value(), 1, 0);
    FG_NEAR(erlangB(2, 1).value(), 2.0 / 3, 1e-15);
    FG_NEAR(erlangC(8, 10).value(), 0.409180, 2e-6);
    FG_NEAR(erlangC(4, 5).value(), 0.554113, 1e-6);
    FG_NEAR(erlangC(9, 10).value(), 0.668732, 1e-6);
    FG_NEAR(erlangC(0.7, 1).value(), 0.7, 1e-14);
}

void QueueingTest::manyServersMatchTheirTable_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("waits");
    QTest::addColumn<double>("inQueue");
    QTest::addColumn<double>("wait99");
    QTest::addColumn<double>("sojourn99");
    QTest::addColumn<double>("sojourn999");
    // Quantiles: 50-digit arithmetic on the tail, by bisection.
    QTest::newRow("ten at 80 %") << 8.0 << 1.0 << 10 << 0.409180 << 1.63672 << 1.8557852162834185 << 4.946111327611454
                                 << 7.2505572429852485;
    QTest::newRow("five at 80 %") << 4.0 << 1.0 << 5 << 0.554113 << 2.21645 << 4.014782739385915 << 6.079662524508264
                                  << 8.66594197746731;
    QTest::newRow("ten at 90 %") << 9.0 << 1.0 << 10 << 0.668732 << 6.01858 << 4.202797577332015 << 6.249876698854015
                                 << 8.841056751119565;
    QTest::newRow("five fast ones") << 5000.0 << 1250.0 << 5 << 0.554113 << 2.21645 << 0.003211826191508732
                                    << 0.004863730019606612 << 0.006932753581973848;
}

void QueueingTest::manyServersMatchTheirTable()
{
    QFETCH(double, load);
    QFETCH(double, rate);
    QFETCH(int, servers);
    QFETCH(double, waits);
    QFETCH(double, inQueue);
    QFETCH(double, wait99);
    QFETCH(double, sojourn99);
    QFETCH(double, sojourn999);
    const SteadyState state = mmc(load, rate, servers).value();
    FG_NEAR(state.waitProbability, waits, 2e-6);
    FG_NEAR(state.meanInQueue, inQueue, 3e-6);
    FG_NEAR(state.meanWait, inQueue / load, 3e-6);
    FG_NEAR(state.meanSojourn, inQueue / load + 1 / rate, 3e-6);
    FG_NEAR(mmcWaitQuantile(load, rate, servers, 0.99).value(), wait99, 1e-12);
    FG_NEAR(mmcSojournQuantile(load, rate, servers, 0.99).value(), sojourn99, 1e-12);
    FG_NEAR(mmcSojournQuantile(load, rate, servers, 0.999).value(), sojourn999, 1e-12);
}

void QueueingTest::quantilesAndTailsAreInverse()
{
    for (const double level : {0.3, 0.5, 0.9, 0.99, 0.99999}) {
        FG_NEAR(mm1SojournTail(6, 7, mm1SojournQuantile(6, 7, level).value()).value(), 1 - level, 1e-11);
        FG_NEAR(mmcSojournTail(20, 3, 8, mmcSojournQuantile(20, 3, 8, level).value()).value(), 1 - level, 1e-9);
        const double bounded = mmckSojournQuantile(20, 3, 8, 30, level).value();
        FG_NEAR(mmckSojournTail(20, 3, 8, 30, bounded).value(), 1 - level, 1e-9);
        const double wait = mmcWaitQuantile(20, 3, 8, level).value();
        if (wait > 0)
            FG_NEAR(mmcWaitTail(20, 3, 8, wait).value(), 1 - level, 1e-9);
        const double boundedWait = mmckWaitQuantile(20, 3, 8, 30, level).value();
        if (boundedWait > 0)
            FG_NEAR(mmckWaitTail(20, 3, 8, 30, boundedWait).value(), 1 - level, 1e-9);
    }
    FG_NEAR(mmcWaitQuantile(1, 1, 10, 0.99).value(), 0, 0);
    FG_NEAR(mmcWaitTail(8, 1, 10, 0).value(), erlangC(8, 10).value(), 1e-15);
    FG_NEAR(mmcSojournTail(8, 1, 10, 0).value(), 1, 1e-15);
    FG_NEAR(mmckWaitTail(8, 1, 10, 20, 0).value(), mmck(8, 1, 10, 20).value().waitProbability, 1e-15);
}

void QueueingTest::sharedQueueOfOneServerIsOneServer()
{
    for (const double load : {0.1, 0.5, 0.9, 0.999}) {
        const SteadyState one = mm1(load, 1).value();
        const SteadyState shared = mmc(load, 1, 1).value();
        FG_NEAR(shared.meanInQueue, one.meanInQueue, 1e-12);
        FG_NEAR(shared.waitProbability, one.waitProbability, 1e-12);
        FG_NEAR(shared.meanSojourn, one.meanSojourn, 1e-12);
        FG_NEAR(mmcSojournTail(load, 1, 1, 3).value(), mm1SojournTail(load, 1, 3).value(), 1e-12);
        FG_NEAR(mmcSojournQuantile(load, 1, 1, 0.99).value(), mm1SojournQuantile(load, 1, 0.99).value(), 1e-11);
    }
}

void QueueingTest::sojournTailIsContinuousWhereRatesMeet()
{
    // Two servers of rate 1 at load 1 drain at rate 1, the service rate.
    const double at = mmcSojournTail(1, 1, 2, 2).value();
    FG_NEAR(at, std::exp(-2.0) * (1 + 2 * erlangC(1, 2).value()), 1e-14);
    FG_NEAR(mmcSojournTail(1 + 1e-9, 1, 2, 2).value(), at, 1e-8);
    FG_NEAR(mmcSojournTail(1 - 1e-9, 1, 2, 2).value(), at, 1e-8);
    FG_NEAR(mmcSojournTail(1, 1, 100, 1e6).value(), 0, 1e-300);
}

void QueueingTest::boundedQueuesMatchTheirTable()
{
    const SteadyState pool = mmck(12, 1, 10, 20).value();
    FG_NEAR(pool.lossProbability, 0.179666, 3e-6);
    FG_NEAR(pool.throughput, 9.84401, 1e-6);
    FG_NEAR(pool.meanWait, 0.635969, 2e-6);
    const SteadyState busy = mm1k(90, 100, 10).value();
    FG_NEAR(busy.lossProbability, 0.050814, 1e-5);
    FG_NEAR(busy.meanInSystem, 3.96944, 2e-6);
    const SteadyState flooded = mm1k(150, 100, 10).value();
    FG_NEAR(flooded.lossProbability, 0.337232, 2e-6);
    FG_NEAR(flooded.meanInSystem, 8.12866, 1e-6);
}

void QueueingTest::boundedQuantilesMatchDirectSums_data()
{
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("servers");
    QTest::addColumn<int>("places");
    QTest::addColumn<double>("wait99");
    QTest::addColumn<double>("sojourn99");
    // Mixtures of Erlang laws over the states found, in 50-digit arithmetic.
    QTest::newRow("one server, 90 %") << 90.0 << 100.0 << 1 << 10 << 0.13464054992388247 << 0.1478344160418907;
    QTest::newRow("one server, 150 %") << 150.0 << 100.0 << 1 << 10 << 0.16085104146996285 << 0.1745244638510582;
    QTest::newRow("ten servers, 120 %") << 12.0 << 1.0 << 10 << 20 << 1.6508778906501789 << 5.326731899734218;
    QTest::newRow("five servers, 120 %") << 6.0 << 1.0 << 5 << 25 << 5.834643408653606 << 8.390987667098642;
    QTest::newRow("no room") << 8.0 << 1.0 << 10 << 10 << 0.0 << 4.605170185988092;
}

void QueueingTest::boundedQuantilesMatchDirectSums()
{
    QFETCH(double, load);
    QFETCH(double, rate);
    QFETCH(int, servers);
    QFETCH(int, places);
    QFETCH(double, wait99);
    QFETCH(double, sojourn99);
    FG_NEAR(mmckWaitQuantile(load, rate, servers, places, 0.99).value(), wait99, 1e-11);
    FG_NEAR(mmckSojournQuantile(load, rate, servers, places, 0.99).value(), sojourn99, 1e-11);
}

void QueueingTest::boundedQueueWithoutRoomIsErlangB()
{
    for (const int servers : {1, 3, 10, 200}) {
        for (const double offered : {0.5, 5.0, 500.0}) {
            const SteadyState state = mgcc(offered, 1, servers).value();
            FG_NEAR(state.lossProbability, erlangB(offered, servers).value(), 1e-12);
            FG_NEAR(state.meanInQueue, 0, 0);
            FG_NEAR(state.meanSojourn, 1, 1e-12);
        }
    }
}

void QueueingTest::boundedQueueWithMuchRoomIsUnbounded()
{
    const SteadyState bounded = mmck(8, 1, 10, 2000).value();
    const SteadyState unbounded = mmc(8, 1, 10).value();
    FG_NEAR(bounded.lossProbability, 0, 1e-100);
    FG_NEAR(bounded.meanInQueue, unbounded.meanInQueue, 1e-12);
    FG_NEAR(bounded.waitProbability, unbounded.waitProbability, 1e-12);
    FG_NEAR(mmckSojournQuantile(8, 1, 10, 2000, 0.99).value(), mmcSojournQuantile(8, 1, 10, 0.99).value(), 1e-11);
    FG_NEAR(mmckWaitQuantile(8, 1, 10, 2000, 0.99).value(), mmcWaitQuantile(8, 1, 10, 0.99).value(), 1e-11);
}

void QueueingTest::boundedQueueSurvivesExtremes()
{
    // So idle that the states in use underflow, so overloaded that the empty ones do.
    const SteadyState idle = mmck(1e-3, 1, 400, 500).value();
    FG_NEAR(idle.throughput, 1e-3, 1e-12);
    FG_NEAR(idle.meanSojourn, 1, 1e-12);
    FG_NEAR(mmckSojournQuantile(1e-3, 1, 400, 500, 0.99).value(), std::log(100), 1e-11);
    const SteadyState flooded = mmck(1e9, 1, 4, 5000).value();
    FG_NEAR(flooded.throughput, 4, 1e-8);
    FG_NEAR(flooded.meanInSystem, 5000, 1e-8);
    FG_NEAR(flooded.meanWait, 4996.0 / 4, 1e-8);
    FG_NEAR(mmck(100, 100, 1, 9).value().lossProbability, 0.1, 1e-14);
}

void QueueingTest::hangingRequestsExhaustThreads()
{
    const ThreadPool pool = threadPool(1000, 1000, 0.1, 0.05, 100).value();
    FG_NEAR(pool.offeredThreads, 5095, 1e-12);
    FG_NEAR(pool.refusedShare, 0.803777, 1e-6);
    FG_NEAR(threadPool(100, 100, 0.1, 0.05, 100).value().refusedShare, 0.804206, 1e-6);
    const ThreadPool strict = threadPool(1000, 1000, 0.1, 0.05, 1).value();
    FG_NEAR(strict.offeredThreads, 145, 1e-12);
    QVERIFY(strict.refusedShare < 1e-100);
}

void QueueingTest::overloadGrowsABacklog()
{
    FG_NEAR(backlogGrowth(150, 100).value(), 50, 0);
    FG_NEAR(backlogGrowth(90, 100).value(), 0, 0);
}

void QueueingTest::badArgumentsAreNamed()
{
    for (const double rate : {0.0, -1.0, kNaN, kInfinity, -kInfinity}) {
        FG_REFUSED(mm1(rate, 1), "arrivalRate");
        FG_REFUSED(mm1(1, rate), "serviceRate");
        FG_REFUSED(mmc(rate, 1, 2), "arrivalRate");
        FG_REFUSED(mmck(1, rate, 2, 4), "serviceRate");
        FG_REFUSED(erlangB(rate, 2), "offered");
        FG_REFUSED(erlangC(rate, 2), "offered");
        FG_REFUSED(backlogGrowth(rate, 1), "arrivalRate");
        FG_REFUSED(threadPool(1, 1, rate, 0, 1), "normalSeconds");
    }
    FG_REFUSED(mm1(1, 1), "arrivalRate");
    FG_REFUSED(mm1SojournTail(2, 1, 1), "arrivalRate");
    FG_REFUSED(mm1SojournTail(1, 2, -1), "seconds");
    FG_REFUSED(mm1SojournQuantile(1, 2, 1), "level");
    FG_REFUSED(mmc(10, 1, 10), "arrivalRate");
    FG_REFUSED(mmc(10, 1, 0), "servers");
    FG_REFUSED(mmcWaitTail(1, 1, 2, kNaN), "seconds");
    FG_REFUSED(mmcWaitQuantile(1, 1, 2, -0.1), "level");
    FG_REFUSED(mmcSojournQuantile(1, 1, 2, kNaN), "level");
    FG_REFUSED(erlangB(1, -1), "servers");
    FG_REFUSED(erlangC(5, 5), "offered");
    FG_REFUSED(mmck(1, 1, 5, 4), "places");
    FG_REFUSED(mmckWaitTail(1, 1, 5, 6, -1), "seconds");
    FG_REFUSED(mmckSojournQuantile(1, 1, 5, 6, 1), "level");
    FG_REFUSED(mm1k(1, 1, 0), "places");
    FG_REFUSED(mgcc(1, 1, 0), "servers");
    FG_REFUSED(threadPool(1, 1, 1, 1.5, 1), "hangingShare");
}

void QueueingTest::refusalsSayWhatIsAccepted()
{
    QCOMPARE(QString::fromStdString(mm1(150, 100).error().message()),
             QStringLiteral("arrivalRate: \"150\" is not accepted; expected a rate below the capacity of 100: "
                            "at or above it there is no steady state"));
    QCOMPARE(QString::fromStdString(mm1(kNaN, 100).error().message()),
             QStringLiteral("arrivalRate: \"nan\" is not accepted; expected a number above 0"));
    QCOMPARE(QString::fromStdString(mmck(1, 1, 5, 4).error().message()),
             QStringLiteral("places: \"4\" is not accepted; expected a whole number from 5 to 1000000"));
}

QTEST_GUILESS_MAIN(QueueingTest)
#include "queueing_test.moc"

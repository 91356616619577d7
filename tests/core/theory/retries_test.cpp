// Retry amplification, throttling and budgets against published figures, a brute-force fixed point and bad input.
#include "core/theory/retries.h"

#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class RetriesTest : public QObject {
    Q_OBJECT

private slots:
    void independentFailuresMatchTheirTable();
    void layersMultiply();
    void cappedRetriesMatchTheirTable();
    void cappedRetriesAreAFixedPoint();
    void cappedRetriesBelowCapacityDropNothing();
    void endlessRetriesGrowByTheExcess();
    void adaptiveThrottlingMatchesItsTable();
    void budgetsBoundTheLoad();
    void fullGrpcBucketAllowsFourRetries();
    void grpcFailureShareBalancesTheBucket();
    void badArgumentsAreNamed();
};

void RetriesTest::independentFailuresMatchTheirTable()
{
    FG_NEAR(attemptsPerRequest(0, 3).value(), 1, 0);
    FG_NEAR(attemptsPerRequest(0.1, 3).value(), 1.111, 1e-13);
    FG_NEAR(attemptsPerRequest(0.3, 3).value(), 1.417, 1e-13);
    FG_NEAR(attemptsPerRequest(0.5, 3).value(), 1.875, 1e-13);
    FG_NEAR(attemptsPerRequest(0.9, 3).value(), 3.439, 1e-13);
    FG_NEAR(attemptsPerRequest(1, 3).value(), 4, 1e-13);
    FG_NEAR(attemptsPerRequest(0.7, 0).value(), 1, 0);
    FG_NEAR(attemptsPerRequest(0.7, 1000).value(), 1 / 0.3, 1e-13);
    for (const double f : {0.2, 0.6, 0.99})
        FG_NEAR(attemptsPerRequest(f, 5).value(), (1 - std::pow(f, 6)) / (1 - f), 1e-12);
}

void RetriesTest::layersMultiply()
{
    FG_NEAR(layeredAttempts(3, 4).value(), 64, 0);
    FG_NEAR(layeredAttempts(5, 3).value(), 243, 0);
    FG_NEAR(layeredAttempts(1, 7).value(), 7, 0);
}

void RetriesTest::cappedRetriesMatchTheirTable()
{
    FG_NEAR(retriesAtCapacity(1.1, 1, 0).value().droppedShare, 0.0909, 1e-3);
    FG_NEAR(retriesAtCapacity(1.1, 1, 0).value().offered, 1.1, 1e-13);
    FG_NEAR(retriesAtCapacity(1.1, 1, 1).value().offered, 1.4317, 3e-5);
    FG_NEAR(retriesAtCapacity(1.1, 1, 3).value().droppedShare, 0.5491, 2e-5);
    FG_NEAR(retriesAtCapacity(1.1, 1, 3).value().offered, 2.2178, 2e-5);
    FG_NEAR(retriesAtCapacity(1.1, 1, 3).value().offered / 1.1, 2.016, 2e-4);
    FG_NEAR(retriesAtCapacity(1.25, 1, 3).value().offered, 3.0188, 1e-5);
    FG_NEAR(retriesAtCapacity(2, 1, 3).value().offered, 6.2852, 1e-5);
    FG_NEAR(retriesAtCapacity(1010, 1000, 3).value().offered, 1460.8, 3e-5);
    FG_NEAR(retriesAtCapacity(1010, 1000, 3).value().goodput, 1000, 0);
}

void RetriesTest::cappedRetriesAreAFixedPoint()
{
    for (const double load : {1.001, 1.3, 4.0, 100.0}) {
        for (const int retries : {0, 1, 2, 7}) {
            const CappedRetries state = retriesAtCapacity(load, 1, retries).value();
            FG_NEAR(state.offered, load * attemptsPerRequest(state.droppedShare, retries).value(), 1e-11);
            FG_NEAR(state.offered * (1 - state.droppedShare), 1, 1e-11);
            FG_NEAR(load * (1 - state.lostShare), state.goodput, 1e-11);
            FG_NEAR(state.lostShare, std::pow(state.droppedShare, retries + 1), 1e-11);
        }
    }
}

void RetriesTest::cappedRetriesBelowCapacityDropNothing()
{
    for (const double load : {0.1, 0.999, 1.0}) {
        const CappedRetries state = retriesAtCapacity(load, 1, 3).value();
        FG_NEAR(state.droppedShare, 0, 0);
        FG_NEAR(state.offered, load, 0);
        FG_NEAR(state.goodput, load, 0);
        FG_NEAR(state.lostShare, 0, 0);
    }
}

void RetriesTest::endlessRetriesGrowByTheExcess()
{
    FG_NEAR(endlessRetries(10'100, 10'000, 0).value(), 10'100, 0);
    FG_NEAR(endlessRetries(10'100, 10'000, 1).value(), 10'200, 0);
    FG_NEAR(endlessRetries(10'100, 10'000, 3).value(), 10'400, 0);
    FG_NEAR(endlessRetries(9'900, 10'000, 3).value(), 9'900, 0);
}

void RetriesTest::adaptiveThrottlingMatchesItsTable()
{
    const AdaptiveThrottling twice = adaptiveThrottling(1000, 100, 2).value();
    FG_NEAR(twice.sent, 200, 1e-14);
    FG_NEAR(twice.rejectedLocally, 0.8, 1e-14);
    FG_NEAR(twice.rejectsPerAccept, 1, 1e-14);
    const AdaptiveThrottling tight = adaptiveThrottling(1000, 100, 1.1).value();
    FG_NEAR(tight.sent, 110, 1e-13);
    FG_NEAR(tight.rejectedLocally, 0.89, 1e-13);
    FG_NEAR(tight.rejectsPerAccept, 0.1, 1e-12);
    const AdaptiveThrottling mild = adaptiveThrottling(150, 100, 2).value();
    FG_NEAR(mild.sent, 150, 0);
    FG_NEAR(mild.rejectedLocally, 0, 0);
    FG_NEAR(mild.rejectsPerAccept, 0.5, 1e-14);
    FG_NEAR(adaptiveThrottling(50, 100, 2).value().rejectsPerAccept, 0, 0);
}

void RetriesTest::budgetsBoundTheLoad()
{
    FG_NEAR(budgetBound(0.1).value(), 1.1, 1e-15);
    FG_NEAR(budgetBound(0).value(), 1, 0);
    FG_NEAR(finagleBudgetBound(1000, 0.2, 10).value(), 210, 1e-14);
    FG_NEAR(finagleBudgetBound(1, 0.2, 10).value(), 10.2, 1e-14);
}

void RetriesTest::fullGrpcBucketAllowsFourRetries()
{
    QCOMPARE(grpcRetriesFromFull(10).value(), 4);
    for (const int tokens : {1, 2, 3, 5, 10, 999, 1000}) {
        int left = tokens, retries = 0;
        while (2 * --left > tokens)
            ++retries;
        QCOMPARE(grpcRetriesFromFull(tokens).value(), retries);
    }
}

void RetriesTest::grpcFailureShareBalancesTheBucket()
{
    FG_NEAR(grpcEquilibriumFailure(0.1).value(), 0.0909090909, 1e-9);
    const double share = grpcEquilibriumFailure(0.25).value();
    FG_NEAR(share * 1, (1 - share) * 0.25, 1e-15);
}

void RetriesTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    FG_REFUSED(attemptsPerRequest(1.1, 1), "failure");
    FG_REFUSED(attemptsPerRequest(nan, 1), "failure");
    FG_REFUSED(attemptsPerRequest(0.5, -1), "retries");
    FG_REFUSED(layeredAttempts(0, 1), "layers");
    FG_REFUSED(layeredAttempts(1, 0), "attempts");
    FG_REFUSED(retriesAtCapacity(-1, 1, 1), "load");
    FG_REFUSED(retriesAtCapacity(1, 0, 1), "capacity");
    FG_REFUSED(retriesAtCapacity(infinity, 1, 1), "load");
    FG_REFUSED(endlessRetries(1, 1, -1), "rounds");
    FG_REFUSED(adaptiveThrottling(1, 1, 0.9), "factor");
    FG_REFUSED(adaptiveThrottling(nan, 1, 2), "load");
    FG_REFUSED(budgetBound(-0.1), "ratio");
    FG_REFUSED(finagleBudgetBound(1, 0.2, -1), "reservePerSecond");
    FG_REFUSED(finagleBudgetBound(0, 0.2, 10), "load");
    FG_REFUSED(grpcRetriesFromFull(0), "tokens");
    FG_REFUSED(grpcEquilibriumFailure(0), "ratio");
}

QTEST_GUILESS_MAIN(RetriesTest)
#include "retries_test.moc"

// What each form of retry budget grants, against the bounds its source promises.
#include <QtTest>

#include "core/fleet/calls/retry_budget.h"

using namespace faultglass;

namespace {

/// Requests at a constant rate, each of which fails and asks for one retry; counts what is granted.
std::uint32_t grantedTo(RetryBudget& budget, const RetryBudgetRule& rule, int requests, double rate, double from = 0)
{
    std::uint32_t granted = 0;
    for (int i = 0; i < requests; ++i) {
        const SimTime now = secondsToTime(from + i / rate);
        budget.onRequest(rule, now);
        budget.onFailure(rule);
        granted += budget.takeRetry(rule, now) ? 1 : 0;
    }
    return granted;
}

std::uint32_t askUntilRefused(RetryBudget& budget, const RetryBudgetRule& rule, SimTime now)
{
    std::uint32_t granted = 0;
    while (granted < 100'000 && budget.takeRetry(rule, now))
        ++granted;
    return granted;
}

}  // namespace

class RetryBudgetTest : public QObject {
    Q_OBJECT

private slots:
    void bucketBoundsAttemptsToOnePlusTheRatio();
    void bucketStartsFullAndHoldsNoMoreThanItsSize();
    void bucketEarnsItsReserveByTime();
    void bucketWithoutRatioAndReserveIsSpentForGood();
    void finagleGrantsAFifthAndTenASecond();
    void finagleForgetsAfterTenSeconds();
    void grpcAllowsFourRetriesFromFullThenStops();
    void grpcRecoversBySuccesses();
    void grpcNeedsTheMoreSuccessesTheLongerItFailed();
    void aRefusedRetryTakesNothing();
};

void RetryBudgetTest::bucketBoundsAttemptsToOnePlusTheRatio()
{
    for (const double ratio : {0.0, 0.01, 0.1, 0.5, 1.0}) {
        const RetryBudgetRule rule{BudgetForm::TokenBucket, ratio, 10, 0};
        RetryBudget budget(rule);
        const std::uint32_t granted = grantedTo(budget, rule, 10'000, 100);
        QVERIFY(granted <= 10'000 * ratio + 10);
        QVERIFY(granted >= 10'000 * ratio - 1);
    }
}

void RetryBudgetTest::bucketStartsFullAndHoldsNoMoreThanItsSize()
{
    const RetryBudgetRule rule{BudgetForm::TokenBucket, 0.5, 10, 0};
    RetryBudget budget(rule);
    RetryBudget quiet = budget;
    QCOMPARE(askUntilRefused(budget, rule, SimTime{}), 10U);
    for (int i = 0; i < 1000; ++i)
        quiet.onRequest(rule, secondsToTime(i));
    QCOMPARE(askUntilRefused(quiet, rule, secondsToTime(1000)), 10U);
}

void RetryBudgetTest::bucketEarnsItsReserveByTime()
{
    const RetryBudgetRule rule{BudgetForm::TokenBucket, 0, 10, 2};
    RetryBudget budget(rule);
    std::uint32_t granted = 0;
    for (int i = 0; i <= 1000; ++i)
        granted += askUntilRefused(budget, rule, secondsToTime(i * 0.1));
    QVERIFY(granted >= 209 && granted <= 210);
}

void RetryBudgetTest::bucketWithoutRatioAndReserveIsSpentForGood()
{
    const RetryBudgetRule rule{BudgetForm::TokenBucket, 0, 3, 0};
    RetryBudget budget(rule);
    QCOMPARE(grantedTo(budget, rule, 1000, 10), 3U);
}

void RetryBudgetTest::finagleGrantsAFifthAndTenASecond()
{
    const RetryBudgetRule rule{BudgetForm::Finagle, 0.2, 10, 10};
    RetryBudget budget(rule);
    // 1,000 requests/s for a minute: the last 10 s may hold 0.2 x 10,000 + 10 x 10 retries.
    const std::uint32_t warm = grantedTo(budget, rule, 50'000, 1000);
    const std::uint32_t lastTen = grantedTo(budget, rule, 10'000, 1000, 50);
    QVERIFY2(lastTen >= 2000 && lastTen <= 2100, qPrintable(QString::number(lastTen)));
    QVERIFY2(warm >= 10'000 && warm <= 10'600, qPrintable(QString::number(warm)));
    RetryBudget idle(rule);
    QCOMPARE(askUntilRefused(idle, rule, secondsToTime(3)), 100U);
}

void RetryBudgetTest::finagleForgetsAfterTenSeconds()
{
    const RetryBudgetRule rule{BudgetForm::Finagle, 0.2, 10, 0};
    RetryBudget budget(rule);
    for (int i = 0; i < 100; ++i)
        budget.onRequest(rule, secondsToTime(1));
    RetryBudget later = budget;
    QCOMPARE(askUntilRefused(budget, rule, secondsToTime(10)), 20U);
    QCOMPARE(askUntilRefused(later, rule, secondsToTime(11.5)), 0U);
}

void RetryBudgetTest::grpcAllowsFourRetriesFromFullThenStops()
{
    const RetryBudgetRule rule{BudgetForm::Grpc, 0.1, 10, 0};
    RetryBudget budget(rule);
    QCOMPARE(grantedTo(budget, rule, 1000, 10), 4U);
}

void RetryBudgetTest::grpcRecoversBySuccesses()
{
    const RetryBudgetRule rule{BudgetForm::Grpc, 0.5, 10, 0};
    RetryBudget budget(rule);
    for (int i = 0; i < 5; ++i)
        budget.onFailure(rule);
    QVERIFY(!budget.takeRetry(rule, SimTime{}));
    budget.onSuccess(rule);
    QVERIFY(budget.takeRetry(rule, SimTime{}));
    for (int i = 0; i < 1000; ++i)
        budget.onSuccess(rule);
    QCOMPARE(grantedTo(budget, rule, 100, 10), 4U);  // full again, not fuller
}

void RetryBudgetTest::grpcNeedsTheMoreSuccessesTheLongerItFailed()
{
    const RetryBudgetRule rule{BudgetForm::Grpc, 0.5, 10, 0};
    RetryBudget budget(rule);
    for (int i = 0; i < 1000; ++i)
        budget.onFailure(rule);
    int successes = 0;
    while (!budget.takeRetry(rule, SimTime{})) {
        budget.onSuccess(rule);
        ++successes;
    }
    QCOMPARE(successes, 11);  // from 0, not from -995, to above 5
}

void RetryBudgetTest::aRefusedRetryTakesNothing()
{
    const RetryBudgetRule rule{BudgetForm::TokenBucket, 0.25, 1, 0};
    RetryBudget budget(rule);
    QVERIFY(budget.takeRetry(rule, SimTime{}));
    for (int i = 0; i < 3; ++i) {
        budget.onRequest(rule, SimTime{});
        QVERIFY(!budget.takeRetry(rule, SimTime{}));
    }
    budget.onRequest(rule, SimTime{});
    QVERIFY(budget.takeRetry(rule, SimTime{}));
}

QTEST_GUILESS_MAIN(RetryBudgetTest)
#include "retry_budget_test.moc"

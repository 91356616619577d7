#include "core/fleet/calls/retry_budget.h"

#include <algorithm>

namespace faultglass {

namespace {
constexpr SimDuration kFinagleWindow = secondsToDuration(10);
}

void RetryBudget::refill(const RetryBudgetRule& rule, SimTime now)
{
    m_tokens = std::min(rule.tokens, m_tokens + rule.reservePerSecond * (now - m_refilledAt).seconds());
    m_refilledAt = now;
}

void RetryBudget::onRequest(const RetryBudgetRule& rule, SimTime now)
{
    if (rule.form == BudgetForm::TokenBucket)
        m_tokens = std::min(rule.tokens, m_tokens + rule.ratio);
    else if (rule.form == BudgetForm::Finagle)
        m_window.addGood(now, kFinagleWindow);
}

void RetryBudget::onSuccess(const RetryBudgetRule& rule)
{
    if (rule.form == BudgetForm::Grpc)
        m_tokens = std::min(rule.tokens, m_tokens + rule.ratio);
}

void RetryBudget::onFailure(const RetryBudgetRule& rule)
{
    if (rule.form == BudgetForm::Grpc)
        m_tokens = std::max(0.0, m_tokens - 1);
}

bool RetryBudget::takeRetry(const RetryBudgetRule& rule, SimTime now)
{
    switch (rule.form) {
    case BudgetForm::TokenBucket:
        refill(rule, now);
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    case BudgetForm::Finagle: {
        const double allowed = rule.ratio * m_window.good(now, kFinagleWindow) +
                               rule.reservePerSecond * kFinagleWindow.seconds();
        if (m_window.bad(now, kFinagleWindow) + 1 > allowed)
            return false;
        m_window.addBad(now, kFinagleWindow);
        return true;
    }
    case BudgetForm::Grpc:
        return m_tokens > rule.tokens / 2;
    }
    return false;
}

}  // namespace faultglass

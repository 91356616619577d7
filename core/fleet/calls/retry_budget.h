// A customer's allowance of retries: token bucket, Finagle's and gRPC's forms.
#pragma once

#include "core/base/sim_time.h"
#include "core/fleet/calls/defence_parameters.h"
#include "core/fleet/calls/window_counts.h"

namespace faultglass {

struct RetryBudgetRule {
    BudgetForm form = BudgetForm::TokenBucket;
    double ratio = 0.1;           ///< tokens earned by a request (gRPC: by a success)
    double tokens = 10;           ///< size of the bucket
    double reservePerSecond = 0;  ///< always granted; not in gRPC's form
};

/// Plain data. Each form starts as its source does: token bucket and gRPC full, Finagle with its reserve.
/// - TokenBucket: a request earns `ratio`, time earns `reserve`, a retry costs 1, at most `tokens` are kept.
/// - Finagle (RetryBudget.scala): over the last 10 s, retries <= ratio x requests + 10 s x reserve.
/// - gRPC (proposal A6): a failure costs 1, a success earns `ratio`; retry only while tokens > half of the size.
class RetryBudget {
public:
    explicit RetryBudget(const RetryBudgetRule& rule = {}) : m_tokens(rule.tokens) {}

    void onRequest(const RetryBudgetRule& rule, SimTime now);
    void onSuccess(const RetryBudgetRule& rule);
    void onFailure(const RetryBudgetRule& rule);
    /// Takes one retry out of the budget; false (and nothing taken) when it is spent.
    [[nodiscard]] bool takeRetry(const RetryBudgetRule& rule, SimTime now);

private:
    void refill(const RetryBudgetRule& rule, SimTime now);

    double m_tokens;
    SimTime m_refilledAt;
    WindowCounts m_window;  // Finagle: good = requests, bad = retries
};

}  // namespace faultglass

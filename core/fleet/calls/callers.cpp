#include "core/fleet/calls/callers.h"

namespace faultglass {

void Callers::fit(const CallPolicy& policy, std::size_t count)
{
    if (policy.retryBudget != !budgets.empty())
        budgets.assign(policy.retryBudget ? count : 0, RetryBudget(policy.budget));
    if (policy.circuitBreaker != !breakers.empty())
        breakers.assign(policy.circuitBreaker ? count : 0, CircuitBreaker{});
    if (policy.adaptiveThrottling != !throttles.empty())
        throttles.assign(policy.adaptiveThrottling ? count : 0, AdaptiveThrottle{});
}

bool Callers::learn(const CallPolicy& policy, std::uint32_t caller, SimTime now, Outcome outcome)
{
    const bool good = outcome == Outcome::Succeeded;
    if (policy.retryBudget) {
        if (good)
            budgets[caller].onSuccess(policy.budget);
        else
            budgets[caller].onFailure(policy.budget);
    }
    const bool changed = policy.circuitBreaker && breakers[caller].onResult(policy.breaker, now, good);
    if (policy.adaptiveThrottling && (good || outcome == Outcome::Failed))
        throttles[caller].onAccepted(policy.throttleWindow, now);
    return changed;
}

}  // namespace faultglass

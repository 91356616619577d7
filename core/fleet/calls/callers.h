// What callers of one kind remember of their calls, by number: customers today; servers that call others can have the
// same.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/sim_time.h"
#include "core/fleet/calls/adaptive_throttle.h"
#include "core/fleet/calls/call_policy.h"
#include "core/fleet/measuring/sample.h"

namespace faultglass {

/// Plain data; knows nothing of a fleet. Every function takes the policy in force.
struct Callers {
    std::vector<RetryBudget> budgets;         ///< by caller, while budgets are on
    std::vector<CircuitBreaker> breakers;     ///< by caller, while breakers are on
    std::vector<AdaptiveThrottle> throttles;  ///< by caller, while throttling is on

    /// Gives each of `count` callers what the defences that are on need, and takes it away for those that are off.
    void fit(const CallPolicy& policy, std::size_t count);
    /// The caller has something new to ask for.
    void begin(const CallPolicy& policy, std::uint32_t caller, SimTime now)
    {
        if (policy.retryBudget)
            budgets[caller].onRequest(policy.budget, now);
    }
    /// Why the caller holds this call back; Outcome::Pending when it goes out. `uniform()` draws from [0, 1).
    template <class Draw>
    [[nodiscard]] Outcome refusal(const CallPolicy& policy, std::uint32_t caller, SimTime now, Draw uniform)
    {
        if (policy.circuitBreaker && !breakers[caller].allow(policy.breaker, now))
            return Outcome::BreakerOpen;
        if (policy.adaptiveThrottling &&
            !throttles[caller].allow(policy.throttleFactor, policy.throttleWindow, now, uniform()))
            return Outcome::Throttled;
        return Outcome::Pending;
    }
    /// A call has ended. True when the caller's breaker opened or closed because of it.
    bool learn(const CallPolicy& policy, std::uint32_t caller, SimTime now, Outcome outcome);
    /// Whether the caller may try again; takes the attempt out of its budget.
    [[nodiscard]] bool mayRetry(const CallPolicy& policy, std::uint32_t caller, SimTime now)
    {
        return !policy.retryBudget || budgets[caller].takeRetry(policy.budget, now);
    }
};

}  // namespace faultglass

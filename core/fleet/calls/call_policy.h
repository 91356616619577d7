// How somebody calls somebody else: timeout, attempts, pauses, and the defences on the caller's side.
#pragma once

#include <cstdint>

#include "core/base/sim_time.h"
#include "core/fleet/calls/circuit_breaker.h"
#include "core/fleet/calls/retry_budget.h"
#include "core/fleet/calls/retry_parameters.h"

namespace faultglass {

/// Of the edge between who calls and who is called, whoever they are. Parameters compiled to nanoseconds and rules.
struct CallPolicy {
    bool timesOut = true;
    SimDuration timeout;
    std::uint32_t mostAttempts = 1;
    BackoffLaw backoff = BackoffLaw::None;
    JitterLaw jitter = JitterLaw::None;
    double backoffBaseNs = 0;
    double backoffCapNs = 0;
    bool retryBudget = false;
    RetryBudgetRule budget;
    bool circuitBreaker = false;
    BreakerRule breaker;
    bool adaptiveThrottling = false;
    double throttleFactor = 2;
    SimDuration throttleWindow;
    bool bulkheads = false;
    std::uint32_t bulkheadLimit = 0;  ///< calls of one caller that may be out at a time

    /// Whether a caller may hold back a call, or learns from how one ends.
    [[nodiscard]] bool holdsBack() const { return circuitBreaker || adaptiveThrottling; }
    [[nodiscard]] bool learns() const { return retryBudget || holdsBack(); }
};

}  // namespace faultglass

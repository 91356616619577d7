// The parameters of a fleet compiled to what the model reads at every event: nanoseconds, rules, thresholds.
#pragma once

#include <cstdint>

#include "core/base/sim_time.h"
#include "core/fleet/defences/circuit_breaker.h"
#include "core/fleet/defences/retry_budget.h"
#include "core/fleet/fleet_parameters.h"

namespace faultglass {

struct FleetConfig {
    double meanServiceNs = 0;
    double serviceLogMean = 0;  ///< lognormal law: of the logarithm of the time in ns
    double serviceLogDeviation = 0;
    ServiceLaw serviceLaw = ServiceLaw::Exponential;
    std::uint32_t workers = 1;
    std::uint32_t queueLimit = 0;  ///< unbounded: the largest number there is
    bool clientsTimeOut = true;
    SimDuration timeout;
    std::uint32_t mostAttempts = 1;
    BackoffLaw backoff = BackoffLaw::None;
    JitterLaw jitter = JitterLaw::None;
    double backoffBaseNs = 0;
    double backoffCapNs = 0;
    BalancingPolicy balancing = BalancingPolicy::RoundRobin;
    bool clientFailover = true;
    bool reroutes = false;
    bool release = false;
    bool activePassive = false;
    bool standbysRead = false;
    bool warmStandby = false;  ///< and there are caches to keep warm
    bool cache = false;
    bool dependency = false;
    SimDuration callTimeout;
    double connectWorkNs = 0;
    double meanHoldNs = 0;  ///< of a worker by a request: its service time and the call it waits for
    bool defectKills = false;
    bool components = false;
    bool detector = false;
    bool replicated = false;
    bool healthChecks = true;
    bool deepProbes = false;
    SimDuration probePeriod;
    SimDuration probeTimeout;  ///< at most the period
    std::uint32_t unhealthyThreshold = 1;
    std::uint32_t healthyThreshold = 1;
    std::uint32_t mostRequestsInMemory = 0;  ///< unlimited: the largest number there is
    SimDuration restartDelay;
    double coldFactor = 1;
    bool extraWork = false;  ///< caches, or work to connect
    SimDuration warmTime;
    bool shedByQueue = false;
    std::uint32_t shedAbove = 0;
    bool shedByCoDel = false;
    SimDuration codelTarget, codelInterval;
    bool skipExpired = false;
    bool retryBudget = false;
    RetryBudgetRule budget;
    bool circuitBreaker = false;
    BreakerRule breaker;
    bool adaptiveThrottling = false;
    double throttleFactor = 2;
    SimDuration throttleWindow;
    bool bulkheads = false;
    std::uint32_t bulkheadLimit = 0;
    bool autoscaling = false;
    double scaleTarget = 0.6;
    SimDuration scalePeriod, scaleLag, scaleCooldown;
    SimDuration sampleInterval, tenantWindow;
    double downBelow = 0.5;  ///< shares of a customer's requests that succeed
    double fineFrom = 0.99;
    std::uint64_t samplingThreshold = 0;  ///< a request is sampled when 32 hashed bits are below this
    std::uint32_t samplingRatio = 1;
};

/// About this many requests a simulated second are recorded for the canvas.
inline constexpr double kSampledRequestsPerSecond = 100;

[[nodiscard]] FleetConfig compile(const FleetParameters& parameters);

}  // namespace faultglass

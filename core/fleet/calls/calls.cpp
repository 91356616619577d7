#include <algorithm>

#include "core/fleet/calls/mechanism.h"
#include "core/fleet/calls/retry_layers.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

Retries::Config Retries::compile(const FleetParameters& p)
{
    CallPolicy c;
    c.timesOut = p.clientsTimeOut;
    c.timeout = secondsToDuration(p.clientTimeout);
    const std::uint64_t attempts = attemptsThrough(p.layers, p.clientsRetry ? p.maxAttempts : 1);
    c.mostAttempts = static_cast<std::uint32_t>(std::min<std::uint64_t>(attempts, kMostAttempts));
    c.backoff = p.backoff;
    c.jitter = p.jitter;
    c.backoffBaseNs = p.backoffBase * 1e9;
    c.backoffCapNs = p.backoffCap * 1e9;
    c.retryBudget = (p.clientsRetry || p.layers.layers > 0) && p.retryBudget;
    c.budget = {p.budgetForm, p.budgetRatio, p.budgetTokens, p.budgetReserve};
    c.circuitBreaker = p.circuitBreaker;
    c.breaker = {p.breakerForm,      secondsToDuration(p.breakerWindow),   p.breakerCalls, p.breakerMinimumCalls,
                 p.breakerThreshold, secondsToDuration(p.breakerOpenTime), p.breakerProbes};
    c.adaptiveThrottling = p.adaptiveThrottling;
    c.throttleFactor = p.throttleFactor;
    c.throttleWindow = secondsToDuration(p.throttleWindow);
    c.bulkheads = p.bulkheads;
    c.bulkheadLimit = p.bulkheadLimit;
    return {c};
}

void CallDefences::fit(FleetState& state)
{
    state.customerCallers.fit(state.config.customerCalls, state.customers.size());
}

std::optional<Error> RetryLayers::refusal(const FleetParameters& p)
{
    const std::uint32_t client = p.clientsRetry ? p.maxAttempts : 1;
    if (p.layers.layers == 0 || attemptsThrough(p.layers, client) <= kMostAttempts)
        return std::nullopt;
    RetryLayerParameters fewer = p.layers;
    while (fewer.attempts > 1 && attemptsThrough(fewer, client) > kMostAttempts)
        --fewer.attempts;
    return Error{"layer-attempts", std::to_string(p.layers.attempts),
                 "1 to " + std::to_string(fewer.attempts) + " with " + std::to_string(p.layers.layers) +
                     " layers and " + std::to_string(client) + " attempts of the client: at most 255 in all"};
}

double CallDefences::estimatedBytes(const FleetParameters& p, double /*servers*/)
{
    double caller = 0;
    if (p.retryBudget)
        caller += sizeof(RetryBudget);
    if (p.circuitBreaker)
        caller += sizeof(CircuitBreaker);
    if (p.adaptiveThrottling)
        caller += sizeof(AdaptiveThrottle);
    return p.customers * caller;
}

}  // namespace faultglass

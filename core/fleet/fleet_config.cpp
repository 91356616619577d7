#include "core/fleet/fleet_config.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/fleet/clients/retry_layers.h"
#include "core/random/portable_math.h"

namespace faultglass {

namespace {

constexpr std::uint32_t kUnlimited = std::numeric_limits<std::uint32_t>::max();

void compileService(const FleetParameters& p, FleetConfig& c)
{
    c.meanServiceNs = 1e9 * p.workers / p.capacityPerServer;
    c.serviceLaw = p.serviceLaw;
    c.workers = p.workers;
    c.queueLimit = p.queueBounded ? p.queueLimit : kUnlimited;
    // Mean m and coefficient of variation v: sigma^2 = ln(1 + v^2), mu = ln m - sigma^2 / 2.
    const double variance = naturalLogarithm(1 + p.serviceVariation * p.serviceVariation);
    c.serviceLogDeviation = std::sqrt(variance);
    c.serviceLogMean = naturalLogarithm(c.meanServiceNs) - variance / 2;
}

void compileClients(const FleetParameters& p, FleetConfig& c)
{
    c.clientsTimeOut = p.clientsTimeOut;
    c.timeout = secondsToDuration(p.clientTimeout);
    const std::uint64_t attempts = attemptsThrough(p.layers, p.clientsRetry ? p.maxAttempts : 1);
    c.mostAttempts = static_cast<std::uint32_t>(std::min<std::uint64_t>(attempts, kMostAttempts));
    c.backoff = p.backoff;
    c.jitter = p.jitter;
    c.backoffBaseNs = p.backoffBase * 1e9;
    c.backoffCapNs = p.backoffCap * 1e9;
    const double ratio = std::clamp(p.offeredLoad / kSampledRequestsPerSecond, 1.0, 4e9);
    c.samplingRatio = static_cast<std::uint32_t>(ratio + 0.5);
    c.samplingThreshold = (std::uint64_t{1} << 32) / c.samplingRatio;
}

void compileBalancer(const FleetParameters& p, FleetConfig& c)
{
    c.balancing = p.balancing;
    c.clientFailover = p.placement.clientFailover;
    c.reroutes = p.placement.retryRefused;
    c.release = p.release.release;
    c.defectKills = p.release.defect == Defect::Kills;
    c.healthChecks = p.healthChecks;
    c.deepProbes = p.probeDepth == ProbeDepth::Deep;
    c.probePeriod = secondsToDuration(p.probePeriod);
    c.probeTimeout = secondsToDuration(std::min(p.probeTimeout, p.probePeriod));
    c.unhealthyThreshold = p.unhealthyThreshold;
    c.healthyThreshold = p.healthyThreshold;
    const double held = p.memoryLimitMiB * 1024 / p.memoryPerRequestKiB;
    c.mostRequestsInMemory = p.memoryLimited ? static_cast<std::uint32_t>(std::clamp(held, 1.0, 4e9)) : kUnlimited;
    c.restartDelay = secondsToDuration(p.restartDelay);
    c.coldFactor = p.coldFactor;
    c.warmTime = secondsToDuration(p.warmTime);
}

void compileRedundancy(const FleetParameters& p, FleetConfig& c)
{
    c.activePassive = p.redundancy.form == RedundancyForm::ActivePassive;
    c.standbysRead = c.activePassive && p.redundancy.standby == StandbyForm::Reads;
    c.warmStandby = c.activePassive && p.redundancy.standby == StandbyForm::Warm && p.cache.cache;
    c.connectWorkNs = p.redundancy.connectWork * 1e9;
    c.cache = p.cache.cache;
    c.extraWork = c.cache || c.connectWorkNs > 0;
    c.dependency = p.dependency.dependency;
    c.callTimeout = secondsToDuration(p.dependency.timeout);
    c.meanHoldNs = c.meanServiceNs;
    if (c.dependency)
        c.meanHoldNs += p.dependency.share * p.dependency.latency * 1e9;
}

void compileDefences(const FleetParameters& p, FleetConfig& c)
{
    c.shedByQueue = p.loadShedding && p.sheddingForm == SheddingForm::QueueLength;
    c.shedAbove = p.shedAbove;
    c.shedByCoDel = p.loadShedding && p.sheddingForm == SheddingForm::CoDel;
    c.codelTarget = secondsToDuration(p.codelTarget);
    c.codelInterval = secondsToDuration(p.codelInterval);
    c.skipExpired = p.skipExpired;
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
    c.autoscaling = p.autoscaling && !c.activePassive;
    c.scaleTarget = p.scaleTarget;
    c.scalePeriod = secondsToDuration(p.scalePeriod);
    c.scaleLag = secondsToDuration(p.scaleLag);
    c.scaleCooldown = secondsToDuration(p.scaleCooldown);
}

}  // namespace

FleetConfig compile(const FleetParameters& parameters)
{
    FleetConfig config;
    compileService(parameters, config);
    compileClients(parameters, config);
    compileBalancer(parameters, config);
    compileRedundancy(parameters, config);
    compileDefences(parameters, config);
    config.sampleInterval = secondsToDuration(parameters.sampleInterval);
    config.downBelow = parameters.placement.downBelow;
    config.fineFrom = parameters.placement.fineFrom;
    config.components = parameters.component.components;
    config.detector = parameters.detector.detector;
    config.replicated = parameters.replication.replicated;
    config.tenantWindow = secondsToDuration(parameters.tenantWindow);
    return config;
}

}  // namespace faultglass

#include "core/fleet/fleet_estimate.h"

#include <algorithm>
#include <limits>

#include "core/fleet/fleet_state.h"

namespace faultglass {

namespace {

constexpr double kNoEnd = std::numeric_limits<double>::infinity();
/// A job, its request, their events, and the room that vectors keep to grow.
constexpr double kBytesOfWaiting = 1.5 * (sizeof(Job) + sizeof(Request) + 2 * sizeof(Event));
/// An arrival, an answer, a timeout and what a balancer or a retry adds.
constexpr double kEventsOfAttempt = 4;

double serverBytes(const FleetParameters& p)
{
    double bytes = sizeof(Server) + sizeof(ServerHealth) + sizeof(std::uint32_t) + 2 * sizeof(Event);
    if (p.balancing == BalancingPolicy::LeastLoaded)
        bytes += 4 * sizeof(std::uint32_t);
    if (p.loadShedding)
        bytes += sizeof(CoDel);
    if (p.topology.processes > 1)
        bytes += p.topology.processes * sizeof(Process);
    if (p.cache.cache)
        bytes += sizeof(LruCache) + sizeof(std::uint32_t) * (p.cache.items + 3.0 * p.cache.places);
    if (p.dependency.dependency)
        bytes += sizeof(CallPool);
    if (p.redundancy.connectWork > 0)
        bytes += p.customers / 8.0 + 8;
    if (p.redundancy.form == RedundancyForm::ActivePassive)
        bytes += sizeof(Failover) + p.redundancy.keys;
    return bytes + sizeof(Pool);
}

double customerBytes(const FleetParameters& p)
{
    double bytes = sizeof(Customer) + sizeof(float) + sizeof(Event) + 2 * sizeof(std::uint32_t);
    if (p.placement.policy != PlacementPolicy::Everywhere)
        bytes += sizeof(std::uint32_t) * p.placement.shardSize;
    if (p.retryBudget)
        bytes += sizeof(RetryBudget);
    if (p.circuitBreaker)
        bytes += sizeof(CircuitBreaker);
    if (p.adaptiveThrottling)
        bytes += sizeof(AdaptiveThrottle);
    return bytes;
}

double partBytes(const FleetParameters& p)
{
    double bytes = sizeof(FleetState) + 1e6;  // histograms, samples, transitions
    if (p.cache.cache)
        bytes += sizeof(double) * p.cache.items;
    if (p.component.components)
        bytes += p.component.count * (sizeof(Component) + sizeof(Event) + 16.0);
    if (p.replication.replicated)
        bytes += p.replication.keys * (sizeof(std::uint32_t) * (p.replication.replicas + 1.0) + sizeof(KeyMark));
    return bytes;
}

/// What one server can hold; what it serves included.
double mostHeld(const FleetParameters& p)
{
    double most = kNoEnd;
    if (p.queueBounded)
        most = std::min(most, p.queueLimit + static_cast<double>(p.workers));
    if (p.memoryLimited)
        most = std::min(most, p.memoryLimitMiB * 1024 / p.memoryPerRequestKiB);
    return most;
}

}  // namespace

FleetEstimate estimateFleet(const FleetParameters& p)
{
    FleetEstimate estimate;
    const double servers = p.servers * (p.autoscaling ? p.scaleMost : 1);
    const double capacity = p.servers * p.capacityPerServer;
    // Whoever is not served in time asks again; else nobody does.
    const bool tooMuch = p.offeredLoad > capacity;
    const double attempts = p.offeredLoad * (tooMuch && p.clientsRetry ? p.maxAttempts : 1);
    estimate.startBytes = servers * serverBytes(p) + p.customers * customerBytes(p) + partBytes(p);
    estimate.waitingBytesPerSecond = std::max(0.0, attempts - capacity) * kBytesOfWaiting;
    estimate.mostWaiting = mostHeld(p);
    estimate.mostWaitingBytes = servers * estimate.mostWaiting * kBytesOfWaiting;
    const double probes = p.healthChecks ? 2 * servers / p.probePeriod : 0;
    estimate.eventsPerSecond = kEventsOfAttempt * attempts + probes + 1 / p.sampleInterval + 1 / p.customerWindow;
    if (p.replication.replicated)
        estimate.eventsPerSecond += kEventsOfAttempt * p.replication.replicas *
                                    (p.replication.writeRate + p.replication.readRate);
    return estimate;
}

}  // namespace faultglass

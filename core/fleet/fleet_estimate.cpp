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
/// Histograms, samples and transitions.
constexpr double kBytesOfRecords = 1e6;

struct Asked {
    double bytes = 0;
    double eventsPerSecond = 0;
};

/// What the mechanisms ask for, each for itself.
Asked askedByMechanisms(const FleetParameters& p, double servers)
{
    Asked asked;
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::estimatedBytes; })
            asked.bytes += M::estimatedBytes(p, servers);
        if constexpr (requires { &M::estimatedEvents; })
            asked.eventsPerSecond += M::estimatedEvents(p, servers);
    });
    return asked;
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
    const Asked asked = askedByMechanisms(p, servers);
    estimate.startBytes = sizeof(FleetState) + kBytesOfRecords + asked.bytes;
    estimate.waitingBytesPerSecond = std::max(0.0, attempts - capacity) * kBytesOfWaiting;
    estimate.mostWaiting = mostHeld(p);
    estimate.mostWaitingBytes = servers * estimate.mostWaiting * kBytesOfWaiting;
    estimate.eventsPerSecond = kEventsOfAttempt * attempts + asked.eventsPerSecond;
    return estimate;
}

}  // namespace faultglass

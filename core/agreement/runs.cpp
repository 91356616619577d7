#include "core/agreement/runs.h"

#include "core/random/keyed_random.h"

namespace faultglass {

FleetParameters quietFleet()
{
    FleetParameters p;
    p.servers = 1;
    p.tenants = 1;
    p.queueBounded = false;
    p.clientsTimeOut = false;
    p.clientsRetry = false;
    p.healthChecks = false;
    p.balancing = BalancingPolicy::Random;
    p.sampleInterval = 86'400;
    p.tenantWindow = 86'400;
    return p;
}

Cycle cycleOf(double down)
{
    if (down <= 0)
        return {};
    return {(1 - down) * kCycleSeconds, down * kCycleSeconds};
}

FleetParameters failingFleet(std::uint32_t servers, double down)
{
    FleetParameters p = quietFleet();
    p.servers = servers;
    p.capacityPerServer = 1000;
    p.offeredLoad = 0.001;
    p.topology.randomFailures = true;
    const Cycle cycle = cycleOf(down);
    p.topology.serverMtbf = cycle.mtbf;
    p.topology.serverRepair = cycle.repair;
    return p;
}

Fleet runFleet(const FleetParameters& parameters, std::uint64_t seed, double seconds,
               std::vector<ScheduledFault> faults)
{
    Fleet fleet({parameters, std::move(faults), seed});
    fleet.advance(secondsToTime(seconds));
    return fleet;
}

std::uint64_t trialSeed(std::uint64_t seed, std::uint64_t trial)
{
    return mixBits(mixBits(seed) + trial * 0x9e3779b97f4a7c15ULL);
}

}  // namespace faultglass

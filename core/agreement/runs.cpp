#include "core/agreement/runs.h"

#include <algorithm>
#include <cmath>

#include "core/random/keyed_random.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass {

FleetParameters quietFleet()
{
    FleetParameters p;
    p.servers = 1;
    p.customers = 1;
    p.queueBounded = false;
    p.clientsTimeOut = false;
    p.clientsRetry = false;
    p.healthChecks = false;
    p.balancing = BalancingPolicy::Random;
    p.sampleInterval = 86'400;
    p.customerWindow = 86'400;
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

std::uint32_t count(const ParameterSet& parameters, std::string_view key)
{
    return static_cast<std::uint32_t>(parameters.value(key));
}

double lawValue(std::string_view law, std::string_view output, const ParameterSet& parameters)
{
    const theory::Law* const found = theory::findLaw(law);
    FG_ASSERT(found != nullptr);
    const auto position = std::ranges::find(found->outputs, output, &theory::LawOutput::key);
    FG_ASSERT(position != found->outputs.end());
    return found->evaluate(parameters).value()[static_cast<std::size_t>(position - found->outputs.begin())];
}

std::string brokenShares(std::initializer_list<double> shares)
{
    for (const double down : shares) {
        if (down > 0.9999)
            return "Parts that work now and then: one that is always down has no cycle to run.";
    }
    return {};
}

std::string brokenRare(const ParameterSet& parameters, std::string_view law, std::string_view output)
{
    const double value = lawValue(law, output, parameters);
    if (value >= kRarest || value == 0)
        return {};
    return "Something that can be counted: what is rarer than one in a hundred thousand takes too long a run.";
}

Observation shortShare(FleetParameters parameters, std::uint32_t needed, std::uint64_t seed)
{
    parameters.topology.needed = needed;
    parameters.measureFrom = 50 * kCycleSeconds;  // a run begins with all servers up
    const double days = std::ceil(200'000 * kCycleSeconds / std::max(3U, parameters.servers) / 86'400);
    const Fleet fleet = runFleet(parameters, seed, days * 86'400);
    const Totals& totals = fleet.totals();
    return {totals.shortSeconds, fleet.now().seconds() - parameters.measureFrom,
            static_cast<double>(totals.partFailures)};
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

#include "core/runtime/run_estimate.h"

#include <algorithm>
#include <cmath>

#include "core/base/memory.h"
#include "core/fleet/fleet_estimate.h"
#include "core/runtime/timeline.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

namespace {

std::string whole(double number) { return std::to_string(std::llround(number)); }

std::string waitingText(const FleetParameters& parameters, const FleetEstimate& fleet)
{
    const std::string servers = whole(parameters.servers) + " servers that may each hold ";
    return servers + (std::isfinite(fleet.mostWaiting) ? whole(fleet.mostWaiting) + " requests"
                                                       : "any number of requests, and more come than they serve");
}

std::string startText(const FleetParameters& parameters)
{
    std::string text = whole(parameters.servers) + " servers and " + whole(parameters.customers) + " customers";
    if (parameters.cache.cache)
        text += ", " + whole(parameters.cache.items) + " items in the caches";
    return text;
}

}  // namespace

RunEstimate estimateRun(const std::vector<ArmSpec>& arms, SimTime until)
{
    RunEstimate run;
    double largest = 0;
    for (const ArmSpec& arm : arms) {
        const FleetParameters& parameters = arm.fleet.parameters;
        const FleetEstimate fleet = estimateFleet(parameters);
        const double waiting = std::min(fleet.waitingBytesPerSecond * until.seconds(), fleet.mostWaitingBytes);
        const double start = 2 * fleet.startBytes;  // itself, and the copy of its first instant
        run.bytes += start + waiting;
        run.events += fleet.eventsPerSecond * until.seconds();
        if (std::max(start, waiting) > largest)
            run.why = waiting > start ? waitingText(parameters, fleet) : startText(parameters);
        largest = std::max({largest, start, waiting});
    }
    if (arms.size() > 1)
        run.why = whole(static_cast<double>(arms.size())) + " arms, the largest with " + run.why;
    return run;
}

std::optional<Error> memoryRefusal(const RunEstimate& estimate, std::size_t mostBytes)
{
    if (estimate.bytes <= static_cast<double>(mostBytes))
        return std::nullopt;
    return Error{"memory", "about " + roughBytes(estimate.bytes),
                 "at most " + roughBytes(static_cast<double>(mostBytes)) + "; it is for " + estimate.why};
}

std::optional<Error> memoryRefusal(const Timeline& timeline, std::size_t mostBytes)
{
    const auto arms = timeline.scenario->build(timeline.parameters, timeline.seed);
    return arms ? memoryRefusal(estimateRun(arms.value()), mostBytes) : std::nullopt;
}

}  // namespace faultglass

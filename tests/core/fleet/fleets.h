// Small fleets for tests: built in a line, run in milliseconds.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <optional>
#include <string_view>
#include <vector>

#include "core/fleet/fleet.h"

namespace faultglass::fleets {

/// Five servers of 100 requests/s at 40 %, six customers, timeout 0.2 s, no retries; health checks as by default.
inline FleetParameters small()
{
    FleetParameters p;
    p.servers = 5;
    p.capacityPerServer = 100;
    p.offeredLoad = 200;
    p.customers = 6;
    p.clientTimeout = 0.2;
    p.clientsRetry = false;
    p.queueLimit = 200;
    return p;
}

/// The same, with everything that can wake up: retries, all client defences, deep probes, memory, cold starts.
inline FleetParameters busy()
{
    FleetParameters p = small();
    p.offeredLoad = 420;
    p.clientsRetry = true;
    p.probeDepth = ProbeDepth::Deep;
    p.memoryLimited = true;
    p.memoryLimitMiB = 8;
    p.restartDelay = 2;
    p.coldFactor = 3;
    p.warmTime = 4;
    p.retryBudget = true;
    p.budgetRatio = 0.5;
    p.circuitBreaker = true;
    p.breakerOpenTime = 1;
    p.adaptiveThrottling = true;
    p.throttleWindow = 10;
    p.bulkheads = true;
    p.bulkheadLimit = 100;
    p.skipExpired = true;
    p.loadShedding = true;
    p.sheddingForm = SheddingForm::CoDel;
    p.autoscaling = true;
    p.scaleLag = 3;
    p.scaleCooldown = 4;
    p.balancing = BalancingPolicy::LeastLoaded;
    return p;
}

inline ScheduledFault fault(std::string_view text, std::uint32_t servers = 100)
{
    return parseFault(text, FleetSizes{servers}).value();
}

inline Fleet build(const FleetParameters& parameters, std::initializer_list<std::string_view> faults = {},
                   std::uint64_t seed = 1)
{
    FleetSpec spec{parameters, {}, seed};
    for (const std::string_view text : faults)
        spec.faults.push_back(fault(text));
    return Fleet(spec);
}

inline Fleet run(const FleetParameters& parameters, double seconds, std::initializer_list<std::string_view> faults = {},
                 std::uint64_t seed = 1)
{
    Fleet fleet = build(parameters, faults, seed);
    fleet.advance(secondsToTime(seconds));
    return fleet;
}

inline void inject(Fleet& fleet, std::string_view text) { fleet.inject(fault(text).fault); }

inline std::uint64_t outcome(const Fleet& fleet, Outcome which)
{
    return fleet.totals().attemptOutcomes[static_cast<std::size_t>(which)];
}

inline std::uint64_t outcomes(const Fleet& fleet)
{
    const auto& all = fleet.totals().attemptOutcomes;
    return std::accumulate(all.begin(), all.end(), std::uint64_t{0});
}

/// What a fleet has counted between two instants, as a difference of totals.
inline std::uint64_t gained(const Fleet& before, const Fleet& after, std::uint64_t Totals::*count)
{
    return after.totals().*count - before.totals().*count;
}

inline std::vector<Transition> transitions(const Fleet& fleet, TransitionKind kind, std::uint32_t subject)
{
    std::vector<Transition> found;
    for (const Transition& transition : fleet.transitions()) {
        if (transition.kind == kind && transition.subject == subject)
            found.push_back(transition);
    }
    return found;
}

inline ServerState stateOf(const Fleet& fleet, std::uint32_t server) { return fleet.view().servers.at(server).state; }

inline double share(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Attempts without an outcome once hardly anything new has come for half a minute.
inline std::uint64_t stillOut(Fleet& fleet)
{
    FleetParameters p = fleet.parameters();
    p.offeredLoad = 0.001;
    fleet.reconfigure(p);
    fleet.advance(fleet.now() + secondsToDuration(30));
    return fleet.totals().attempts - outcomes(fleet);
}

}  // namespace faultglass::fleets

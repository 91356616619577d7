// What experiments run: fleets in which nothing happens but what the law speaks of.
#pragma once

#include <cstdint>
#include <vector>

#include "core/fleet/fleet.h"

namespace faultglass {

/// One server with one worker that only queues: no timeouts, no retries, no probes, no bounds, one tenant.
[[nodiscard]] FleetParameters quietFleet();

/// Servers that are down a share `down` of the time, each by itself, in cycles of ten seconds; hardly any requests.
[[nodiscard]] FleetParameters failingFleet(std::uint32_t servers, double down);
/// Mean time between failures and to repair of a part that is down a share `down` of the time; nothing for 0.
struct Cycle {
    double mtbf = 0, repair = 1;
};
[[nodiscard]] Cycle cycleOf(double down);
inline constexpr double kCycleSeconds = 10;

[[nodiscard]] Fleet runFleet(const FleetParameters& parameters, std::uint64_t seed, double seconds,
                             std::vector<ScheduledFault> faults = {});

/// The seed of trial `trial` within a replication: no two replications share one.
[[nodiscard]] std::uint64_t trialSeed(std::uint64_t seed, std::uint64_t trial);

}  // namespace faultglass

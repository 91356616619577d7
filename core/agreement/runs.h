// What experiments share: fleets in which nothing happens but what the law speaks of, and the values of laws.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/estimate.h"
#include "core/fleet/fleet.h"
#include "core/params/parameter_set.h"

namespace faultglass {

/// One server with one worker that only queues: no timeouts, no retries, no probes, no bounds, one customer.
[[nodiscard]] FleetParameters quietFleet();

/// Servers that are down a share `down` of the time, each by itself, in cycles of ten seconds; hardly any requests.
[[nodiscard]] FleetParameters failingFleet(std::uint32_t servers, double down);
/// Mean time between failures and to repair of a part that is down a share `down` of the time; nothing for 0.
struct Cycle {
    double mtbf = 0, repair = 1;
};
[[nodiscard]] Cycle cycleOf(double down);
inline constexpr double kCycleSeconds = 10;

/// A whole number among the parameters.
[[nodiscard]] std::uint32_t count(const ParameterSet& parameters, std::string_view key);
/// What the law says of one of its outputs, for parameters that it has accepted.
[[nodiscard]] double lawValue(std::string_view law, std::string_view output, const ParameterSet& parameters);

/// What is rarer than this takes too long a run.
inline constexpr double kRarest = 1e-5;
/// A sentence when one of the shares of time is all of it: such a part has no cycle to run.
[[nodiscard]] std::string brokenShares(std::initializer_list<double> shares);
/// A sentence when what the law says is rare beyond what a run can count.
[[nodiscard]] std::string brokenRare(const ParameterSet& parameters, std::string_view law, std::string_view output);

/// The share of a run during which fewer than `needed` of the servers are alive, on so many failures. The run is long
/// enough for some hundred thousand failures of `parameters`, a failingFleet.
[[nodiscard]] Observation shortShare(FleetParameters parameters, std::uint32_t needed, std::uint64_t seed);

[[nodiscard]] Fleet runFleet(const FleetParameters& parameters, std::uint64_t seed, double seconds,
                             std::vector<ScheduledFault> faults = {});

/// The seed of trial `trial` within a replication: no two replications share one.
[[nodiscard]] std::uint64_t trialSeed(std::uint64_t seed, std::uint64_t trial);

/// What is left of a share.
[[nodiscard]] inline Observation restOf(const Observation& share)
{
    return {share.whole - share.part, share.whole, share.events};
}
/// The same figure in another unit.
[[nodiscard]] inline Observation scaled(const Observation& figure, double factor)
{
    return {figure.part * factor, figure.whole, figure.events};
}

/// `trial(seed)` summed over so many trials: the observation of their mean, or of a share of them.
template <class Trial>
Observation over(std::uint64_t trials, std::uint64_t seed, Trial trial)
{
    double sum = 0;
    for (std::uint64_t i = 0; i < trials; ++i)
        sum += trial(trialSeed(seed, i));
    return {sum, static_cast<double>(trials)};
}

}  // namespace faultglass

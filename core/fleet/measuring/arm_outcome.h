// What one arm of an experiment has to show at the end of a run: what measures are computed from.
#pragma once

#include <algorithm>
#include <vector>

#include "core/base/estimate.h"
#include "core/base/sim_time.h"
#include "core/fleet/measuring/sample.h"
#include "core/fleet/totals.h"

namespace faultglass {

struct ArmOutcome {
    Totals totals;
    SimTime end;               ///< how far it got
    Sample latest;             ///< the last sample, which ended with the run; nothing in it of a run of no length
    std::vector<Sample> tail;  ///< the whole samples of the last kTailSeconds, oldest first; may be empty
    std::uint32_t serversNeeded = 0;
};
inline constexpr double kTailSeconds = 5;

/// What a measure says of a run in which there was nothing to measure.
inline constexpr Observation kNoOccasion{0, 0};

/// A part of a whole; of nothing it is no observation.
template <class Part, class Whole>
[[nodiscard]] Observation over(Part part, Whole whole)
{
    return {static_cast<double>(part), static_cast<double>(whole)};
}
/// What is left of it.
[[nodiscard]] inline Observation restOf(const Observation& share) { return {share.whole - share.part, share.whole}; }
/// What holds at one instant: nothing of a run of no length.
[[nodiscard]] inline Observation ofSample(const ArmOutcome& outcome, double value)
{
    return outcome.latest.at > SimTime{} ? Observation(value) : kNoOccasion;
}

/// How long the totals cover; nothing while `measure-from` is still to come.
[[nodiscard]] inline double seconds(const ArmOutcome& outcome)
{
    return std::max(0.0, (outcome.end - outcome.totals.since).seconds());
}

}  // namespace faultglass

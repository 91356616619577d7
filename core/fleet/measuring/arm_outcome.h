// What one arm of an experiment has to show at the end of a run: what measures are computed from.
#pragma once

#include <vector>

#include "core/base/sim_time.h"
#include "core/fleet/measuring/sample.h"
#include "core/fleet/totals.h"

namespace faultglass {

struct ArmOutcome {
    Totals totals;
    SimTime end;               ///< how far it got
    Sample latest;             ///< the last finished sample; nothing in it before the first
    std::vector<Sample> tail;  ///< the samples of the last kTailSeconds, oldest first; may be empty
};
inline constexpr double kTailSeconds = 5;

/// A ratio that is finite for every run: `ofNothing` where there is nothing to divide by.
template <class Part, class Whole>
[[nodiscard]] double over(Part part, Whole whole, double ofNothing = 0)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : ofNothing;
}

/// How long the totals cover.
[[nodiscard]] inline double seconds(const ArmOutcome& outcome)
{
    return (outcome.end - outcome.totals.since).seconds();
}

}  // namespace faultglass

// Whether a timeline can run from start to end, decided before anything runs.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "core/runtime/timeline.h"

namespace faultglass {

/// The same run without the entries that need a rebuild: they stand at time zero, so they are taken into the
/// parameters and the seed. For a timeline that passed checkTimeline.
[[nodiscard]] Timeline withFoldedStart(Timeline timeline);

/// The sizes that every arm has at least: what a fault may name. An error when the scenario refuses the parameters.
[[nodiscard]] Result<FleetSizes> smallestSizes(const Timeline& timeline);

/// What is wrong with the timeline, or nothing: parameters that cannot be together at the start or after an entry, a
/// value out of range, an arm or a server that does not exist, a fork too many, a rebuild after the start, entries out
/// of order. Keys name the place as a scenario file does: "parameters.servers", "faults[2]", "entries[5].set".
[[nodiscard]] std::optional<Error> checkTimeline(const Timeline& timeline);

}  // namespace faultglass

// Simulated time as decimal seconds and back, to the nanosecond.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/sim_time.h"

namespace faultglass {

/// The longest run, and the latest instant a file or a flag may name: a year.
inline constexpr double kLongestRunSeconds = 31'536'000;

/// "12.5", "0.000000001": exact, without an exponent. For times from 0 on.
[[nodiscard]] std::string secondsText(SimTime time);
/// Takes what secondsText gives back exactly, and other numbers and times with a unit (parseQuantity) to the nearest
/// nanosecond. Nothing unless it is from 0 to kLongestRunSeconds.
[[nodiscard]] std::optional<SimTime> parseSeconds(std::string_view text);

}  // namespace faultglass

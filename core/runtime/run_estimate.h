// Whether a run fits into the memory it may take, in words, before it is built.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/sim_time.h"

namespace faultglass {

struct ArmSpec;
struct Timeline;

struct RunEstimate {
    double bytes = 0;   ///< at its most
    double events = 0;  ///< all of them; 0 where its end is not known
    std::string why;    ///< what most of the bytes are for: "100000 servers that may each hold 1000000 requests"
};

/// A run of these arms until `until`. Zero: one whose end nobody knows; then it is as it begins.
[[nodiscard]] RunEstimate estimateRun(const std::vector<ArmSpec>& arms, SimTime until = {});

/// The error "memory" with "about 6 GB" and why, where the estimate is above `mostBytes`; nothing where it fits.
[[nodiscard]] std::optional<Error> memoryRefusal(const RunEstimate& estimate, std::size_t mostBytes);

/// The same of a timeline as it begins; nothing where its scenario refuses it for another reason.
[[nodiscard]] std::optional<Error> memoryRefusal(const Timeline& timeline, std::size_t mostBytes);

}  // namespace faultglass

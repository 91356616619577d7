// The contract of a scenario: parameters in, one to four fleets out. No physics of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/params/parameter_set.h"

namespace faultglass {

struct ArmSpec;

/// A row of the catalogue; plain data and functions without state. Any thread.
struct Scenario {
    std::string_view key;      ///< "cascading-failure"
    std::string_view title;    ///< marked for translation, as are all texts
    std::string_view summary;  ///< one sentence, what to look for
    double duration;           ///< s; how long a run is unless one says otherwise
    std::span<const ParameterRow> (*rows)();
    /// The arms for `parameters` (its rows are rows()) and `seed`, or why these values cannot be together.
    Result<std::vector<ArmSpec>> (*build)(const ParameterSet& parameters, std::uint64_t seed);
    /// Keys a form shows first; the rest is under their group headings.
    std::span<const std::string_view> essentials;
};

}  // namespace faultglass

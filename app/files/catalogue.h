// The scenarios there are to run: those of the panels, in the order of the chapters.
#pragma once

#include <span>
#include <string_view>

#include "core/scenarios/scenario.h"

namespace faultglass {

/// Every scenario of the program. Any thread.
[[nodiscard]] std::span<const Scenario* const> scenarioCatalogue();

/// The scenario under `key`; null when there is none.
[[nodiscard]] const Scenario* findScenario(std::span<const Scenario* const> catalogue, std::string_view key);

}  // namespace faultglass

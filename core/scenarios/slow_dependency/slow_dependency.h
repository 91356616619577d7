// The scenario "slow-dependency"; see the README beside this file.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

[[nodiscard]] const Scenario& slowDependencyScenario();

}  // namespace faultglass

// The scenario "redundancy-planner"; see the README beside this file.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

[[nodiscard]] const Scenario& redundancyPlannerScenario();

}  // namespace faultglass

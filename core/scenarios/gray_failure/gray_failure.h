// The scenario "gray-failure"; see the README beside this file.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

[[nodiscard]] const Scenario& grayFailureScenario();

}  // namespace faultglass

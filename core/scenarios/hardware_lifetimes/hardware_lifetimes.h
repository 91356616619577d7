// The scenario "hardware-lifetimes"; see the README beside this file.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

[[nodiscard]] const Scenario& hardwareLifetimesScenario();

}  // namespace faultglass

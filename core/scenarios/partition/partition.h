// The scenario "partition"; see the README beside this file.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

[[nodiscard]] const Scenario& partitionScenario();

}  // namespace faultglass

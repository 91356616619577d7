// Five servers behind a balancer, one dies: whether the rest follow depends on headroom and on what clients do next.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

/// One arm, the whole fleet. Beside the fleet's own parameters: whether, when and for how long S1 is killed.
[[nodiscard]] const Scenario& cascadingFailureScenario();

}  // namespace faultglass

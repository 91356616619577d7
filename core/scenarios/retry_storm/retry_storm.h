// The scenario "retry-storm"; see the README beside this file.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

[[nodiscard]] const Scenario& retryStormScenario();

}  // namespace faultglass

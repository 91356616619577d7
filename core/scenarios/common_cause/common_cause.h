// Eight servers that share something: a request all accept, a configuration, an age, a load.
#pragma once

#include "core/scenarios/scenario.h"

namespace faultglass {

/// One arm. Beside the fleet's own parameters: which cause, and when.
[[nodiscard]] const Scenario& commonCauseScenario();

}  // namespace faultglass

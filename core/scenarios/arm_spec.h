// What a scenario builds: the fleets of an experiment, before they run.
#pragma once

#include <string_view>
#include <vector>

#include "core/fleet/fleet_spec.h"

namespace faultglass {

/// One fleet of an experiment.
struct ArmSpec {
    std::string_view name;  ///< marked for translation
    FleetSpec fleet;
};

}  // namespace faultglass

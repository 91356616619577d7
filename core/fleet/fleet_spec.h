// What a fleet is built from.
#pragma once

#include <cstdint>
#include <vector>

#include "core/fleet/faults/fault.h"
#include "core/fleet/fleet_parameters.h"

namespace faultglass {

struct FleetSpec {
    FleetParameters parameters;
    std::vector<ScheduledFault> faults;
    std::uint64_t seed = 42;
};

}  // namespace faultglass

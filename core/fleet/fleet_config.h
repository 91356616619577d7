// The parameters of a fleet compiled to what the model reads at every event: nanoseconds, rules, thresholds.
#pragma once

#include "core/fleet/mechanisms.h"

namespace faultglass {

struct FleetParameters;

struct FleetConfig : PartsOf<ConfigOf, Mechanisms> {
    bool addsWork = false;  ///< some mechanism has requests take longer than their service time
};

[[nodiscard]] FleetConfig compile(const FleetParameters& parameters);

}  // namespace faultglass

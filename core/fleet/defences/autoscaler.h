// Holds a target utilisation by adding servers after a lag and retiring them, never below the starting size.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Starts the autoscaler's clock, if it was just switched on.
void fitAutoscaling(FleetState& state);
/// The autoscaler looks: desired = ceil(in service x utilisation / target), as Kubernetes' horizontal autoscaler does.
void scale(FleetState& state);
/// A server ordered a lag ago is there.
void provision(FleetState& state, std::uint32_t server);

}  // namespace faultglass

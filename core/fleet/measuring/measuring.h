// The ticks that look at the fleet: samples, overload and retry storms, the state of tenants.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Ends the sample interval: one point of the series, and transitions of overload.
void takeSample(FleetState& state);
/// Ends the tenants' window: who is fine, degraded, down.
void judgeTenants(FleetState& state);
/// Totals start from here.
void restartTotals(FleetState& state);

}  // namespace faultglass

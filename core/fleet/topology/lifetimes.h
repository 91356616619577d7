// Servers, racks, zones, regions and power feeds that fail by themselves and are repaired.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Schedules the first failure of everything that can fail.
void startLives(FleetState& state);
/// The part numbered `part` fails, or has been repaired; its next change is scheduled.
void failPart(FleetState& state, std::uint32_t part);
void repairPart(FleetState& state, std::uint32_t part);

}  // namespace faultglass

// Servers that use up a resource until they have none left, and servers that drifted apart in capacity.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Sets each server's own capacity and schedules the first exhaustion of each.
void startWear(FleetState& state);
/// The server was (re)started: its resource is as at the start.
void startLeak(FleetState& state, std::uint32_t server);
/// Nothing is left of the resource; `event` is the sequence of the event (a stale one does nothing).
void exhaust(FleetState& state, std::uint32_t server, std::uint32_t event);
/// The server without disk space or descriptors has been restarted.
void refill(FleetState& state, std::uint32_t server, std::uint32_t event);

}  // namespace faultglass

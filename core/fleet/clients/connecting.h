// Users that must connect to a server before it serves them: once each, and all at once after a failover.
#pragma once

#include <optional>

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Why connections cannot be kept account of; nothing when they can.
[[nodiscard]] std::optional<Error> connectingRefusal(const FleetParameters& parameters);

/// Room for the connections of every server; in the beginning those in rotation have them all.
void fitConnections(FleetState& state);
/// Connects the user to the server; false when it was connected already.
bool connect(FleetState& state, std::uint32_t server, std::uint32_t tenant);
/// The server has no connections any more.
void dropConnections(FleetState& state, std::uint32_t server);

}  // namespace faultglass

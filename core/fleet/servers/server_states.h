// What a server is seen as, by what has happened to it and how busy it is.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Of several things at once the one that explains the others.
[[nodiscard]] ServerState stateOf(const FleetState& state, std::uint32_t server);
/// The same for all servers, in few rows.
[[nodiscard]] HealthRows healthRows(const FleetState& state);

}  // namespace faultglass

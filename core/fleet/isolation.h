// A server behind a partition: its balancer and the others have lost it, and a share of the users are there with it.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The partition that fault `FaultKind::Isolate` on the server describes begins or ends.
void isolate(FleetState& state, std::uint32_t server);
void reunite(FleetState& state, std::uint32_t server);

/// Whether the user can reach an isolated server, and nothing else.
[[nodiscard]] bool isCutOffWith(const FleetState& state, std::uint32_t tenant, std::uint32_t server);
/// The isolated server of its placement that the user is cut off with; kNone for a user who is not.
[[nodiscard]] std::uint32_t cutOffServer(const FleetState& state, std::uint32_t tenant);

}  // namespace faultglass

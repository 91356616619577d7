// A server behind a partition: its balancer and the others have lost it, and a share of the users are there with it.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The partition that fault `FaultKind::Isolate` on the server describes begins or ends.
void isolate(FleetState& state, std::uint32_t server);
void reunite(FleetState& state, std::uint32_t server);

/// Whether the user is on the isolated server's side of the partition, and so reaches it and nothing beyond.
[[nodiscard]] bool isCutOffWith(const FleetState& state, std::uint32_t tenant, std::uint32_t server);
/// Among the isolated servers of its placement that the user is cut off with, the one for this request: the primary, if
/// it is one of them, or each in turn. kNone for a user who is not cut off.
[[nodiscard]] std::uint32_t cutOffServer(const FleetState& state, const Request& request);

}  // namespace faultglass

// The account of time without anybody to serve: pools none of whose servers in rotation is alive and can be reached.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Brings the account up to now.
void settleOutages(FleetState& state);
/// A server came into rotation, up or into reach, or is about to leave one of them. Asks nothing of one that lacks
/// another of the three.
void countServing(FleetState& state, std::uint32_t server, bool serves);

}  // namespace faultglass

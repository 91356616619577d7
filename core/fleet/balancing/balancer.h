// The load balancer: who is in rotation, and who gets the next attempt.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The server for the next attempt of `request` by placement and policy, or kNone when none it may use is in rotation.
[[nodiscard]] std::uint32_t chooseServer(FleetState& state, const Request& request, KeyedDraw draw);

/// The server the request was sent to refused the connection: another one it may use that is up takes it, if there is
/// one. Returns where the request is now.
std::uint32_t reroute(FleetState& state, std::uint32_t request);

/// Asks for the memory of the server that chooseServer will take with this draw, where that is known beforehand.
void fetchChoice(const FleetState& state, KeyedDraw draw);

/// The balancer has passed an attempt on to `server`, or has seen the end of one.
void countSent(FleetState& state, std::uint32_t server);
void countEnded(FleetState& state, std::uint32_t server);

/// Of the servers of which pool this one is.
[[nodiscard]] std::uint32_t poolIndexOf(const FleetState& state, std::uint32_t server);

void putIntoRotation(FleetState& state, std::uint32_t server);
void takeOutOfRotation(FleetState& state, std::uint32_t server);
/// Builds or drops the order by load, after the policy changed.
void fitLoadOrder(FleetState& state);

}  // namespace faultglass

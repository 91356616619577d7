// What a server is seen as, by what has happened to it and how busy it is.
#pragma once

#include <algorithm>
#include <array>

#include "core/base/assert.h"
#include "core/base/ids.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Of what can be wrong with a server, from nothing to the worst: of several things at once the gravest is shown.
inline constexpr std::array kByGravity{ServerState::Healthy,    ServerState::Gray,    ServerState::Slow,
                                       ServerState::Overloaded, ServerState::Ejected, ServerState::Paused,
                                       ServerState::Down};
/// Position in that list; every state that a fault can put a server into is in it.
[[nodiscard]] constexpr std::size_t gravityOf(ServerState state)
{
    const auto* const found = std::ranges::find(kByGravity, state);
    FG_ASSERT(found != kByGravity.end());
    return static_cast<std::size_t>(found - kByGravity.begin());
}
[[nodiscard]] constexpr ServerState graver(ServerState a, ServerState b) { return gravityOf(a) < gravityOf(b) ? b : a; }

/// Down, ejected, overloaded, or nothing of these: what a server is whatever the faults on it say.
[[nodiscard]] ServerState ownStateOf(const FleetState& state, ServerId server);
/// What the server is seen as.
[[nodiscard]] ServerState stateOf(const FleetState& state, ServerId server);
/// The same for all servers, in few rows.
[[nodiscard]] HealthRows healthRows(const FleetState& state);

}  // namespace faultglass

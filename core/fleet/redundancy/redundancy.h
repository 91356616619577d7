// One primary a pool and standbys behind it: promotion, what is lost with it, and two that believe they are primary.
#pragma once

#include <optional>

#include "core/fleet/balancing/balancer.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Why the pools cannot be active-passive; nothing when they can.
[[nodiscard]] std::optional<Error> redundancyRefusal(const FleetParameters& parameters);

/// Puts the servers into rotation that serve from the start, and schedules the first spurious failovers.
void startRedundancy(FleetState& state);
/// A server that health checks have found well: into rotation, or among the standbys.
void returnToService(FleetState& state, std::uint32_t server);
/// Health checks took the server out of rotation. Where it was the primary a failover begins, if it works; where all
/// are active and it does not, none of its pool serves until the server is back.
void noteEjection(FleetState& state, std::uint32_t server);
/// The standbys of the pool have heard nothing of their primary for too long; `event` as for promote.
void missHeartbeats(FleetState& state, std::uint32_t pool, std::uint32_t event);
/// Nothing of what the server writes reaches the others any more (it died or is cut off), or it does again.
void noteLinkLost(FleetState& state, std::uint32_t server);
void noteLinkBack(FleetState& state, std::uint32_t server);
/// The promotion is through; `event` is the sequence of the event (a stale one does nothing).
void promote(FleetState& state, std::uint32_t pool, std::uint32_t event);
/// Health checks take a healthy primary for dead.
void suspectWrongly(FleetState& state, std::uint32_t pool);

[[nodiscard]] bool isWrite(const FleetState& state, std::uint32_t tenant, std::uint32_t number);
/// The server of the pool that takes writes, or kNone while there is none.
[[nodiscard]] std::uint32_t primaryOf(const FleetState& state, std::uint32_t pool);
/// Whether the server serves as one that takes writes, be it the primary or an old one that does not know better.
[[nodiscard]] bool believesPrimary(const FleetState& state, std::uint32_t server);
/// The server has done the work of `job`; `acknowledged` if its client hears of it. False when it was a write and the
/// server is fenced off: it fails.
[[nodiscard]] bool commit(FleetState& state, const Job& job, bool acknowledged);

/// Calls `action(standby)` for the live standbys behind `primary`; for none where it is not the primary of its pool.
template <class Action>
void forStandbysOf(const FleetState& state, std::uint32_t primary, Action action)
{
    const std::uint32_t index = poolIndexOf(state, primary);
    if (state.failovers[index].primary != primary)
        return;
    const Pool& pool = state.pools[index];
    for (std::uint32_t server = pool.firstServer; server < pool.firstServer + pool.servers; ++server) {
        if (server != primary && state.servers[server].up && !state.servers[server].isolated)
            action(server);
    }
}

}  // namespace faultglass

#include "core/fleet/servers/server_states.h"

#include <algorithm>

#include "core/fleet/redundancy/redundancy.h"
#include "core/fleet/releases/release.h"

namespace faultglass {

ServerState stateOf(const FleetState& state, std::uint32_t index)
{
    constexpr float kBusyFrom = 0.9F;
    const Server& server = state.servers[index];
    const ServerHealth& health = state.health[index];
    const auto has = [&](FaultKind kind) { return health.faultOf[static_cast<std::size_t>(kind)] != kNone; };
    if (health.starting)
        return ServerState::Starting;
    if (!server.present)
        return ServerState::Absent;
    if (!server.up)
        return ServerState::Down;
    if (has(FaultKind::Pause))
        return ServerState::Paused;
    if (health.ejected)
        return ServerState::Ejected;
    if (health.overloaded)
        return ServerState::Overloaded;
    if (has(FaultKind::Slow))
        return ServerState::Slow;
    if (has(FaultKind::Gray) || has(FaultKind::BadConfig) || has(FaultKind::DiskFull) || health.exhausted ||
        (server.newVersion && showsDefect(state)))
        return ServerState::Gray;
    if (state.config.activePassive && server.rotationSlot == kNone && !believesPrimary(state, index))
        return ServerState::Standby;
    return health.utilisation > kBusyFrom ? ServerState::Busy : ServerState::Healthy;
}

HealthRows healthRows(const FleetState& state)
{
    HealthRows rows;
    const auto servers = static_cast<std::uint32_t>(state.servers.size());
    constexpr auto kMost = static_cast<std::uint32_t>(HealthRows::kMost);
    rows.serversPerRow = (servers + kMost - 1) / kMost;
    rows.count = static_cast<std::uint8_t>((servers + rows.serversPerRow - 1) / rows.serversPerRow);
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        std::array<std::uint32_t, kServerStates> counts{};
        const std::uint32_t end = std::min(servers, (row + 1) * rows.serversPerRow);
        for (std::uint32_t server = row * rows.serversPerRow; server < end; ++server)
            ++counts[static_cast<std::size_t>(stateOf(state, server))];
        const auto most = std::ranges::max_element(counts);
        rows.states[row] = static_cast<ServerState>(most - counts.begin());
    }
    return rows;
}

}  // namespace faultglass

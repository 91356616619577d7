#include "core/fleet/servers/server_states.h"

#include <algorithm>

#include "core/fleet/faults/under_faults.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/redundancy/mechanism.h"
#include "core/fleet/releases/mechanism.h"

namespace faultglass {

namespace {

float waitOf(const FleetState& state, std::uint32_t index)
{
    const Server& server = state.servers[index];
    const double workers = workersOf(state, ServerId{index}) * static_cast<double>(server.speed);
    return workers > 0 ? static_cast<float>(server.waiting * state.config.meanHoldNs * 1e-9 / workers) : 0;
}

}  // namespace

ServerState ownStateOf(const FleetState& state, ServerId server)
{
    const ServerHealth& health = state.health[server];
    return !state.servers[server].up ? ServerState::Down
           : health.ejected          ? ServerState::Ejected
           : health.overloaded       ? ServerState::Overloaded
                                     : ServerState::Healthy;
}

ServerState stateOf(const FleetState& state, std::uint32_t index)
{
    constexpr float kBusyFrom = 0.9F;
    const Server& server = state.servers[index];
    const ServerHealth& health = state.health[index];
    if (health.starting)
        return ServerState::Starting;
    if (!server.present)
        return ServerState::Absent;
    ServerState gravest = graver(ownStateOf(state, ServerId{index}), stateUnderFaults(state, ServerId{index}));
    if (health.exhausted || (server.newVersion && showsDefect(state)))
        gravest = graver(gravest, ServerState::Gray);
    if (gravest != ServerState::Healthy)
        return gravest;
    if (state.config.activePassive && server.rotationSlot == kNone && !believesPrimary(state, ServerId{index}))
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

void Servers::view(const FleetState& state, FleetView& view)
{
    view.servers.resize(state.servers.size());
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        const ServerHealth& health = state.health[i];
        const Server& server = state.servers[i];
        const bool byVersion = !health.cause.valid() && server.newVersion && showsDefect(state);
        view.servers[i] = {stateOf(state, i),
                           server.rotationSlot != kNone,
                           server.newVersion,
                           health.fault<BadConfigFault>().id.valid(),
                           static_cast<std::uint16_t>(health.utilisation * 1000 + 0.5F),
                           server.waiting,
                           health.arrivalRate,
                           waitOf(state, i),
                           byVersion ? state.release.cause : health.cause};
    }
}

}  // namespace faultglass

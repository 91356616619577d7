// What a fault that was applied says, and the servers that it is done to.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

[[nodiscard]] inline const Fault& appliedFault(const FleetState& state, FaultId id)
{
    return state.appliedFaults[id.value];
}

/// Those that the autoscaler has ordered are among "all"; a part that is not there has none.
[[nodiscard]] inline ServerRange serversOf(const FleetState& state, FaultTarget target)
{
    const auto servers = static_cast<std::uint32_t>(state.servers.size());
    if (!target.valid())
        return {0, servers};
    if (target.level == Level::Server)
        return {target.value, target.value < servers ? 1U : 0U};
    const std::uint32_t units = state.sizes.count(target.level);
    if (units == 0)
        return {};
    // A fleet that is not divided into cells is one cell.
    return state.sizes.serversOf(target.level, target.value < units ? target.value : units - 1);
}

/// `action(server)` for each of them.
template <class Action>
void forServersOf(const FleetState& state, FaultTarget target, Action action)
{
    const ServerRange range = serversOf(state, target);
    for (std::uint32_t i = range.first; i < range.end(); ++i)
        action(i);
}

}  // namespace faultglass

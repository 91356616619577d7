#include "core/fleet/balancing/outages.h"

#include "core/fleet/balancing/balancer.h"

namespace faultglass {

void settleOutages(FleetState& state)
{
    if (state.poolsDown > 0)
        state.totals.downtimeSeconds += (state.now - state.poolsDownSince).seconds() * state.poolsDown /
                                        static_cast<double>(state.pools.size());
    state.poolsDownSince = state.now;
}

void countServing(FleetState& state, std::uint32_t index, bool serves)
{
    const Server& server = state.servers[index];
    if (!server.up || server.isolated || server.rotationSlot == kNone)
        return;
    Pool& pool = state.pools[poolIndexOf(state, index)];
    if (pool.serving == (serves ? 0U : 1U)) {
        settleOutages(state);
        state.poolsDown += serves ? -1U : 1U;
    }
    pool.serving += serves ? 1U : -1U;
}

}  // namespace faultglass

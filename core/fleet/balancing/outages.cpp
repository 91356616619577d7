#include "core/fleet/balancing/downtime_view.h"
#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"

namespace faultglass {

void Balancing::settle(FleetState& state)
{
    if (state.poolsDown > 0)
        state.totals.downtimeSeconds += (state.now - state.poolsDownSince).seconds() * state.poolsDown /
                                        static_cast<double>(state.pools.size());
    state.poolsDownSince = state.now;
}

void Balancing::restartTotals(FleetState& state) { state.poolsDownSince = state.now; }

void countServing(FleetState& state, std::uint32_t index, bool serves)
{
    const Server& server = state.servers[index];
    if (!server.up || server.isolated || server.rotationSlot == kNone)
        return;
    Pool& pool = state.pools[poolIndexOf(state, index)];
    if (pool.serving == (serves ? 0U : 1U)) {
        Balancing::settle(state);
        state.poolsDown += serves ? -1U : 1U;
    }
    pool.serving += serves ? 1U : -1U;
}

void Balancing::view(const FleetState& state, FleetView& view)
{
    view.parts.add(DowntimeView{state.totals.downtimeSeconds});
}

}  // namespace faultglass

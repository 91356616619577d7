#include <algorithm>

#include "core/fleet/balancing/downtime_view.h"
#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/topology/mechanism.h"

namespace faultglass {

void Balancing::settle(FleetState& state)
{
    // Behind a dead router nobody reaches those that serve.
    const auto pools = static_cast<double>(state.pools.size());
    const double down = state.routing.deadBy.valid() ? pools : state.poolsDown;
    if (down > 0)
        state.totals.downtimeSeconds += (state.now - state.poolsDownSince).seconds() * down / pools;
    state.poolsDownSince = state.now;
}

void Balancing::restartTotals(FleetState& state)
{
    state.poolsDownSince = state.now;
    state.totals.serversUpLeast = state.serving;
}

void countServing(FleetState& state, ServerId index, bool serves)
{
    const Server& server = state.servers[index];
    if (!server.up || server.isolated || server.rotationSlot == kNone)
        return;
    Pool& pool = state.pools[poolIndexOf(state, ServerId{index})];
    if (pool.serving == (serves ? 0U : 1U)) {
        Balancing::settle(state);
        state.poolsDown += serves ? -1U : 1U;
    }
    Topology::settleAlive(state);
    pool.serving += serves ? 1U : -1U;
    state.serving += serves ? 1U : -1U;
    state.servingLeast = std::min(state.servingLeast, state.serving);
    state.totals.serversUpLeast = std::min(state.totals.serversUpLeast, state.serving);
    if (!serves)
        Topology::servingFell(state);
}

void Balancing::view(const FleetState& state, FleetView& view)
{
    view.parts.add(DowntimeView{state.totals.downtimeSeconds});
}

}  // namespace faultglass

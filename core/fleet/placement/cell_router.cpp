#include "core/fleet/placement/mechanism.h"

#include <algorithm>

#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/hooks.h"
#include "core/fleet/placement/cells_view.h"
#include "core/fleet/placement/dealing.h"
#include "core/fleet/placement/router_faults.h"
#include "core/fleet/topology/mechanism.h"

namespace faultglass {

namespace {

bool isDrained(const CellRouting& routing, std::uint32_t cell)
{
    return std::ranges::find(routing.drained, cell, &DrainedCell::cell) != routing.drained.end();
}

/// Gives every customer the cell that the router finds now.
void reroute(FleetState& state)
{
    CellRouting& routing = state.routing;
    OpenCells open{state.parameters.placement.firstCells(), {}};
    for (std::uint32_t cell = 0; cell < routing.inUse; ++cell) {
        if (!isDrained(routing, cell))
            open.cells.push_back(cell);
    }
    Placement placement = placeInCells(state.parameters, state.random, open);
    std::uint32_t moved = 0;
    for (std::uint32_t customer = 0; customer < placement.poolOf.size(); ++customer)
        moved += placement.poolOf[customer] != state.placement->poolOf[customer] ? 1 : 0;
    state.totals.customersMoved += moved;
    state.placement = Shared(std::move(placement));
}

void reopen(FleetState& state, std::vector<DrainedCell>::iterator drained)
{
    const DrainedCell cell = *drained;
    state.routing.drained.erase(drained);
    record(state, TransitionKind::CellReopened, cell.cell, cell.cause);
    reroute(state);
}

void restartRouter(FleetState& state)
{
    hooks::settleAlive(state);
    hooks::settle(state);
    CellRouting& routing = state.routing;
    routing.deadBy = {};
    record(state, TransitionKind::RouterRestarted, kNone, routing.death);
}

}  // namespace

void Placements::build(FleetState& state)
{
    Result<Placement> placed = place(state.parameters, state.random);
    FG_ASSERT(placed.ok());  // else the parameters would have been refused
    state.placement = Shared(std::move(placed.value()));
    state.routing.home = state.placement;
    state.routing.inUse = state.parameters.placement.firstCells();
    buildPools(state);
}

std::optional<Error> Placements::seedRefusal(const FleetParameters& parameters, std::uint64_t seed)
{
    if (parameters.placement.policy != PlacementPolicy::ShuffleBounded)
        return placementRefusal(parameters);
    const Result<Placement> placed = place(parameters, KeyedRandom(seed));
    return placed.ok() ? std::nullopt : std::optional(placed.error());
}

void DrainFault::begin(FleetState& state, FaultId id)
{
    CellRouting& routing = state.routing;
    const std::uint32_t cell = appliedFault(state, id).target.value;
    if (!hasCells(state.parameters.placement.policy) || cell >= routing.inUse || isDrained(routing, cell) ||
        routing.drained.size() + 1 >= routing.inUse)
        return;
    routing.drained.push_back({cell, id, record(state, TransitionKind::CellDrained, cell, {})});
    reroute(state);
}

void DrainFault::end(FleetState& state, FaultId id)
{
    auto& drained = state.routing.drained;
    if (const auto found = std::ranges::find(drained, id, &DrainedCell::fault); found != drained.end())
        reopen(state, found);
}

void DrainFault::heal(FleetState& state, FaultTarget target)
{
    auto& drained = state.routing.drained;
    for (auto cell = drained.begin(); cell != drained.end();) {
        const bool meant = !target.valid() || (target.level == Level::Cell && target.value == cell->cell);
        if (!meant) {
            ++cell;
            continue;
        }
        reopen(state, cell);
        cell = drained.begin();
    }
}

void AddCellFault::begin(FleetState& state, FaultId /*id*/)
{
    CellRouting& routing = state.routing;
    if (!hasCells(state.parameters.placement.policy) || routing.inUse == state.parameters.placement.cells)
        return;
    record(state, TransitionKind::CellAdded, routing.inUse++, {});
    reroute(state);
}

void RouterDownFault::begin(FleetState& state, FaultId id)
{
    CellRouting& routing = state.routing;
    if (!hasCells(state.parameters.placement.policy))
        return;
    if (!routing.deadBy.valid())
        state.latestCause = routing.death = record(state, TransitionKind::RouterDied, kNone, {});
    hooks::settleAlive(state);
    hooks::settle(state);
    routing.deadBy = id;
    Topology::servingFell(state);
}

void RouterDownFault::end(FleetState& state, FaultId id)
{
    if (state.routing.deadBy == id)
        restartRouter(state);
}

void RouterDownFault::heal(FleetState& state, FaultTarget target)
{
    if (!target.valid() && state.routing.deadBy.valid())
        restartRouter(state);
}

void Placements::view(const FleetState& state, FleetView& view)
{
    view.placement = state.placement;
    CellsView part{
        state.routing.home, state.routing.inUse, {}, state.routing.deadBy.valid(), state.totals.customersMoved};
    for (const DrainedCell& drained : state.routing.drained)
        part.drained.push_back(drained.cell);
    view.parts.add(std::move(part));
}

}  // namespace faultglass

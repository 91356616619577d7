#include "core/fleet/placement/mechanism.h"

#include <algorithm>

#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/placement/cells_view.h"
#include "core/fleet/placement/dealing.h"

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
    for (std::uint32_t tenant = 0; tenant < placement.poolOf.size(); ++tenant)
        moved += placement.poolOf[tenant] != state.placement->poolOf[tenant] ? 1 : 0;
    state.totals.customersMoved += moved;
    state.placement = Shared(std::move(placement));
}

void drain(FleetState& state, std::uint32_t applied)
{
    CellRouting& routing = state.routing;
    const std::uint32_t cell = state.appliedFaults[applied].target.value;
    if (cell >= routing.inUse || isDrained(routing, cell) || routing.drained.size() + 1 >= routing.inUse)
        return;
    routing.drained.push_back({cell, applied, record(state, TransitionKind::CellDrained, cell, {})});
    reroute(state);
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
    CellRouting& routing = state.routing;
    routing.deadBy = kNone;
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

void strikeRouter(FleetState& state, std::uint32_t applied)
{
    if (!hasCells(state.parameters.placement.policy))
        return;
    CellRouting& routing = state.routing;
    switch (state.appliedFaults[applied].kind) {
    case FaultKind::Drain:
        return drain(state, applied);
    case FaultKind::AddCell:
        if (routing.inUse == state.parameters.placement.cells)
            return;
        record(state, TransitionKind::CellAdded, routing.inUse++, {});
        return reroute(state);
    default:
        if (routing.deadBy == kNone)
            state.latestTrouble = routing.death = record(state, TransitionKind::RouterDied, kNone, {});
        routing.deadBy = applied;
    }
}

void relieveRouter(FleetState& state, std::uint32_t applied)
{
    CellRouting& routing = state.routing;
    if (routing.deadBy == applied)
        return restartRouter(state);
    if (const auto found = std::ranges::find(routing.drained, applied, &DrainedCell::applied);
        found != routing.drained.end())
        reopen(state, found);
}

void healRouter(FleetState& state, FaultTarget target)
{
    CellRouting& routing = state.routing;
    if (!target.valid() && routing.deadBy != kNone)
        restartRouter(state);
    for (auto cell = routing.drained.begin(); cell != routing.drained.end();) {
        const bool meant = !target.valid() || (target.level == Level::Cell && target.value == cell->cell);
        if (!meant) {
            ++cell;
            continue;
        }
        reopen(state, cell);
        cell = routing.drained.begin();
    }
}

void Placements::view(const FleetState& state, FleetView& view)
{
    view.placement = state.placement;
    CellsView part{
        state.routing.home, state.routing.inUse, {}, state.routing.deadBy != kNone, state.totals.customersMoved};
    for (const DrainedCell& drained : state.routing.drained)
        part.drained.push_back(drained.cell);
    view.parts.add(std::move(part));
}

}  // namespace faultglass

// The log of transitions: each with its cause, so that any state can be traced back to what set it off.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Appends a transition at state.now and returns its id. Of more than 65,536 the older half is forgotten.
CauseId record(FleetState& state, TransitionKind kind, std::uint32_t subject, CauseId parent, LoadSplit load = {});

/// True for fleets small enough (1,000 customers) that each customer's transitions are worth a line.
[[nodiscard]] bool customersAreLogged(const FleetState& state);

}  // namespace faultglass

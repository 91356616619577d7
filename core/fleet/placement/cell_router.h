// The thin router before the cells: which of them are in use, which are drained, and whether it lives at all.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// What `FaultKind::Drain`, `AddCell` and `RouterDown` begin, and what heals the first and the last of them. Draining a
/// cell gives its customers to the others at once; a request that is under way there stays. A fault that names no cell
/// of the fleet, or leaves no cell in use, changes nothing.
void strikeRouter(FleetState& state, std::uint32_t applied);
/// The fault with this number is over.
void relieveRouter(FleetState& state, std::uint32_t applied);
/// Takes what there is off one cell; off the router and all cells for a target that is all.
void healRouter(FleetState& state, FaultTarget target);

}  // namespace faultglass

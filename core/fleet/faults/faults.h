// Faults begin and end: each by the effect that the list of faults has for its kind.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Does what `fault` says, now. One with a duration ends by itself.
void applyFault(FleetState& state, const Fault& fault);
/// The duration of an applied fault is over. Does nothing if a later fault of that kind has taken its place.
void endFault(FleetState& state, FaultId id);

}  // namespace faultglass

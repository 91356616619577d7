// What the faults that a server is under come to together; defined beside the list of faults.
#pragma once

#include "core/base/ids.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The gravest of the states that the faults on the server put it into; Healthy where there are none.
[[nodiscard]] ServerState stateUnderFaults(const FleetState& state, ServerId server);

/// Sets the share of its requests that the server fails, by the faults on it and by what it has run out of.
void setFailShare(FleetState& state, ServerId server);

/// One reason for the state of the server is gone: the gravest fault that is left explains it now, or nothing does.
void settleCause(FleetState& state, ServerId server);

}  // namespace faultglass

// The service that servers call while they serve: calls through a bounded pool of connections, each with a timeout.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// A pool of connections for every server that has none yet.
void fitCallPools(FleetState& state);
/// Something is done for the running job: its own work, its wait for a connection, or its call. True when more is to
/// come, and its worker goes on waiting; false when it is done, `job.call` saying whether the call failed.
[[nodiscard]] bool goesOnCalling(FleetState& state, std::uint32_t job);
/// The running job is dropped: its call, or its place in the line for a connection, is another's.
void dropCall(FleetState& state, std::uint32_t job);
/// The server went down with all calls it had out.
void dropCalls(FleetState& state, std::uint32_t server);

/// A fault on the other service begins or ends; calls that are out already end as they would have.
void strikeDependency(FleetState& state, std::uint32_t applied);
void relieveDependency(FleetState& state, FaultKind kind);

}  // namespace faultglass

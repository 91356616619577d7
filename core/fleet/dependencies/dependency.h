// What servers call while they serve, one service for all or a store for each cell: calls through a bounded pool of
// connections, each with a timeout.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The services there are, and a pool of connections for every server that has none yet.
void fitCallPools(FleetState& state);
/// Something is done for the running job: its own work, its wait for a connection, or its call. True when more is to
/// come, and its worker goes on waiting; false when it is done, `job.call` saying whether the call failed.
[[nodiscard]] bool goesOnCalling(FleetState& state, std::uint32_t job);
/// The running job is dropped: its call, or its place in the line for a connection, is another's.
void dropCall(FleetState& state, std::uint32_t job);
/// The server went down with all calls it had out.
void dropCalls(FleetState& state, std::uint32_t server);

/// A fault on one of the services, or on all, begins; calls that are out already end as they would have.
void strikeDependencies(FleetState& state, std::uint32_t applied);
/// That fault ends, wherever no later one of its kind took its place.
void relieveDependencies(FleetState& state, std::uint32_t applied);
/// All faults on the target are over: on one service, on the store of a cell, or on all.
void healDependencies(FleetState& state, FaultTarget target);

/// Calls that wait for an answer of service number `dependency`.
[[nodiscard]] std::uint32_t callsOut(const FleetState& state, std::uint32_t dependency);

}  // namespace faultglass

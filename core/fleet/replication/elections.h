// Who leads the replicas: terms, votes, heartbeats and leases, after Raft (Ongaro, Ousterhout 2014).
#pragma once

#include "core/base/ids.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The first replica leads from the start; the others wait for its heartbeats.
void startElections(FleetState& state);
/// A replica's timer has run out: time for a heartbeat, or for an election. A stale event does nothing.
void replicaTimer(FleetState& state, ReplicaId replica, std::uint32_t event);
/// A message about who leads has arrived.
void onLeaderMessage(FleetState& state, const ReplicaMessage& message);

/// The replica receives `term`. A later term than its own makes it a follower in that term.
void learnTerm(FleetState& state, ReplicaId replica, std::uint32_t term);
/// The replica accepts `leader` as the leader of its present term, and starts its election timer again.
void follow(FleetState& state, ReplicaId replica, ReplicaId leader);
/// The replica stops leading, because of a later term or because its lease has expired.
void standDown(FleetState& state, ReplicaId replica);
/// Whether the leader has received answers of a majority within the length of its lease. Always true without fencing.
[[nodiscard]] bool hasLease(const FleetState& state, ReplicaId replica);
/// The replica's log and its values become those of the leader. Entries that the leader never had are dropped.
void catchUp(FleetState& state, ReplicaId replica, ReplicaId leader);

}  // namespace faultglass

// Who leads the replicas: terms, votes, heartbeats and leases, after Raft (Ongaro, Ousterhout 2014).
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The first replica leads from the start; the others wait for its heartbeats.
void startElections(FleetState& state);
/// A replica's timer has run out: time for a heartbeat, or for an election. A stale event does nothing.
void replicaTimer(FleetState& state, std::uint32_t replica, std::uint32_t event);
/// A message about who leads has arrived.
void heardAboutLeader(FleetState& state, const ReplicaMessage& message);

/// Learns of a term: a later one than its own makes any replica a follower.
void learnTerm(FleetState& state, std::uint32_t replica, std::uint32_t term);
/// `leader` leads in the replica's present term: its election timer starts again.
void follow(FleetState& state, std::uint32_t replica, std::uint32_t leader);
/// The leader gives up, because of a later term or an expired lease.
void standDown(FleetState& state, std::uint32_t replica);
/// Whether a leader has heard from a majority within its lease; without fencing nobody asks.
[[nodiscard]] bool hasLease(const FleetState& state, std::uint32_t replica);
/// Takes over the leader's log and what it says: in place of entries the leader never had, too.
void catchUp(FleetState& state, std::uint32_t replica, std::uint32_t leader);

}  // namespace faultglass

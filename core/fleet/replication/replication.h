// Replicated data: reads and writes that wait for a quorum over a network with distances, and an elected leader.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Why there cannot be such replicas; nothing when there can.
[[nodiscard]] std::optional<Error> replicationRefusal(const FleetParameters& parameters);
/// The server that replica `replica` stands on.
[[nodiscard]] std::uint32_t serverOfReplica(const FleetParameters& parameters, std::uint32_t replica);

/// Who is up and who reaches whom, now.
[[nodiscard]] ReplicaStanding standingOfReplicas(const FleetState& state);

/// Puts the replicas on their servers; the first one leads. Clients begin to read and write.
void startReplication(FleetState& state);
/// An operation arrives or its time is over, a message arrives, a replica's timer runs out; `subject` says which.
void replicaDue(FleetState& state, std::uint32_t subject, std::uint32_t event);
/// Brings the times in the totals up to now: before a server goes or comes, the network changes, or who leads.
void settleAllReplicas(FleetState& state);

}  // namespace faultglass

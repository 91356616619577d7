// Messages between replicas: how far apart they are, what a partition stops, and what is due when.
#pragma once

#include "core/base/ids.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// What an event about replicas means: the upper bits of its subject.
enum class ReplicaEvent : std::uint32_t { Arrival, Message, Timer, Expiry };
inline constexpr int kReplicaIndexBits = 24;

std::uint32_t scheduleReplica(FleetState& state, SimTime at, ReplicaEvent what, std::uint32_t index);
/// The round trip between two servers by what they have in common, without jitter.
[[nodiscard]] double roundTrip(const FleetState& state, std::uint32_t serverA, std::uint32_t serverB);
/// Sends `message` if anything gets through; it takes half a round trip. A dead or frozen sender sends nothing.
void sendMessage(FleetState& state, const ReplicaMessage& message);
/// Takes a message off the network; false when it does not arrive, because of a cut or a receiver that does not run.
[[nodiscard]] bool receiveMessage(FleetState& state, std::uint32_t slot, ReplicaMessage& message);
/// Whether the replica's server is up and not frozen.
[[nodiscard]] bool replicaRuns(const FleetState& state, ReplicaId replica);
[[nodiscard]] std::uint32_t majorityOfReplicas(const FleetState& state);

}  // namespace faultglass

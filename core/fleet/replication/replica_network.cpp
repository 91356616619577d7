#include "core/fleet/replication/replica_network.h"

#include "core/fleet/fleet_state.h"
#include "core/fleet/partitions/mechanism.h"

namespace faultglass {

std::uint32_t scheduleReplica(FleetState& state, SimTime at, ReplicaEvent what, std::uint32_t index)
{
    state.fingerprint.add(static_cast<std::uint64_t>(at.ns));
    return state.schedule(at, Replication::kDue, (static_cast<std::uint32_t>(what) << kReplicaIndexBits) | index);
}

double roundTrip(const FleetState& state, std::uint32_t serverA, std::uint32_t serverB)
{
    const ReplicationParameters& p = state.parameters.replication;
    const auto shared = [&](Level level) {
        return state.sizes.unitOf(level, ServerId{serverA}) == state.sizes.unitOf(level, ServerId{serverB});
    };
    if (serverA == serverB)
        return 0;
    if (shared(Level::Rack))
        return p.rackRoundTrip;
    if (shared(Level::Zone))
        return p.zoneRoundTrip;
    return shared(Level::Region) ? p.regionRoundTrip : p.worldRoundTrip;
}

void sendMessage(FleetState& state, const ReplicaMessage& message)
{
    ReplicationState& r = state.replication;
    const std::uint32_t from = r.replicas[message.from].server, to = r.replicas[message.to].server;
    if (!replicaRuns(state, ReplicaId{message.from}) || !reaches(state, from, to))
        return;
    double seconds = roundTrip(state, from, to) / 2;
    const double jitter = state.parameters.replication.roundTripJitter;
    const std::uint32_t number = r.messagesSent++;
    if (jitter > 0)
        seconds *= 1 + jitter * state.random.draw(Purpose::NetworkJitter, message.from, number).uniform();
    std::uint32_t slot = r.freeMessage;
    if (slot == kNone) {
        slot = static_cast<std::uint32_t>(r.messages.size());
        FG_ASSERT(slot < (1U << kReplicaIndexBits));
        r.messages.push_back(message);
    } else {
        r.freeMessage = r.messages[slot].next;
        r.messages[slot] = message;
    }
    scheduleReplica(state, state.now + secondsToDuration(seconds), ReplicaEvent::Message, slot);
}

bool receiveMessage(FleetState& state, std::uint32_t slot, ReplicaMessage& message)
{
    ReplicationState& r = state.replication;
    message = r.messages[slot];
    r.messages[slot].next = r.freeMessage;
    r.freeMessage = slot;
    return replicaRuns(state, ReplicaId{message.to}) &&
           reaches(state, r.replicas[message.from].server, r.replicas[message.to].server);
}

bool replicaRuns(const FleetState& state, ReplicaId replica)
{
    const Server& server = state.servers[state.replication.replicas[replica].server];
    return server.up && server.speed > 0;
}

std::uint32_t majorityOfReplicas(const FleetState& state)
{
    return static_cast<std::uint32_t>(state.replication.replicas.size()) / 2 + 1;
}

double Replication::estimatedBytes(const FleetParameters& p, double /*servers*/)
{
    if (!p.replication.replicated)
        return 0;
    return p.replication.keys * (sizeof(std::uint32_t) * (p.replication.replicas + 1.0) + sizeof(KeyMark));
}

/// Each write and each read asks every replica.
double Replication::estimatedEvents(const FleetParameters& p, double /*servers*/)
{
    if (!p.replication.replicated)
        return 0;
    constexpr double kEventsOfMessage = 4;  // the question, its answer, and a timer of each
    return kEventsOfMessage * p.replication.replicas * (p.replication.writeRate + p.replication.readRate);
}

}  // namespace faultglass

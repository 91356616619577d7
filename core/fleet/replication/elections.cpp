#include "core/fleet/replication/elections.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/replication/mechanism.h"
#include "core/fleet/replication/replica_network.h"

namespace faultglass {

namespace {

constexpr SimTime kLongAgo{-4'000'000'000'000'000'000};

void setTimer(FleetState& state, std::uint32_t index, SimDuration after)
{
    state.replication.replicas[index].timer = scheduleReplica(state, state.now + after, ReplicaEvent::Timer, index);
}

void awaitElection(FleetState& state, std::uint32_t index)
{
    Replica& replica = state.replication.replicas[index];
    const double drawn = state.random.draw(Purpose::ElectionTimeout, index, replica.timersDrawn++).uniform();
    setTimer(state, index, secondsToDuration(state.parameters.replication.electionTimeout * (1 + drawn)));
}

ReplicaMessage about(const FleetState& state, ReplicaMessageKind kind, std::uint32_t from, std::uint32_t to)
{
    const Replica& replica = state.replication.replicas[from];
    ReplicaMessage message = replicaMessage(kind, from, to);
    message.term = replica.term;
    message.lastTerm = replica.lastTerm;
    message.lastIndex = replica.lastIndex;
    message.sentAt = state.now;
    return message;
}

void tellAll(FleetState& state, ReplicaMessageKind kind, std::uint32_t from)
{
    for (std::uint32_t to = 0; to < state.replication.replicas.size(); ++to) {
        if (to != from)
            sendMessage(state, about(state, kind, from, to));
    }
}

void beat(FleetState& state, std::uint32_t index)
{
    tellAll(state, ReplicaMessageKind::Beat, index);
    setTimer(state, index, secondsToDuration(state.parameters.replication.heartbeat));
}

/// Writes that were acknowledged and that the new leader does not have are lost from now on.
void countLost(FleetState& state, const Replica& leader)
{
    ReplicationState& r = state.replication;
    const LogPlace end{leader.lastTerm, leader.lastIndex};
    for (const LogPlace& write : r.loose)
        state.totals.replication.writesLost += write > end ? 1 : 0;
    r.loose.clear();
    for (Operation& operation : r.operations) {
        if (!operation.live || !operation.write || !operation.acknowledged || operation.lost)
            continue;
        operation.lost = LogPlace{operation.term, operation.index} > end;
        state.totals.replication.writesLost += operation.lost ? 1 : 0;
    }
}

void becomeLeader(FleetState& state, std::uint32_t index)
{
    ReplicationState& r = state.replication;
    Replication::settleReach(state);
    Replica& replica = r.replicas[index];
    countLost(state, replica);
    r.base = {replica.lastTerm, replica.lastIndex};
    replica.role = ReplicaRole::Leader;
    replica.leader = index;
    replica.lastTerm = replica.term;  // an entry of its own, as in Raft
    ++replica.lastIndex;
    r.highestTerm = std::max(r.highestTerm, replica.term);
    ++state.totals.replication.elections;
    r.election = record(state, TransitionKind::LeaderElected, replica.server, state.latestCause);
    beat(state, index);
}

void stand(FleetState& state, std::uint32_t index)
{
    Replica& replica = state.replication.replicas[index];
    replica.role = ReplicaRole::Candidate;
    replica.leader = kNone;
    replica.votedTerm = ++replica.term;
    replica.votes = 1U << index;
    replica.contact.assign(state.replication.replicas.size(), kLongAgo);
    if (majorityOfReplicas(state) == 1)
        return becomeLeader(state, index);
    awaitElection(state, index);
    tellAll(state, ReplicaMessageKind::VoteAsk, index);
}

/// With leases nobody votes twice within an election timeout, nor so soon after hearing of a leader; else an old lease
/// could overlap with a new leader. Source: Ongaro's thesis (2014), 6.4.1.
bool hasPromised(const FleetState& state, std::uint32_t index)
{
    const ReplicationParameters& p = state.parameters.replication;
    const Replica& replica = state.replication.replicas[index];
    if (!p.fencing)
        return false;
    if (replica.role == ReplicaRole::Leader)
        return hasLease(state, ReplicaId{index});
    return state.now < replica.promisedFrom + secondsToDuration(p.electionTimeout);
}

void asked(FleetState& state, const ReplicaMessage& message)
{
    if (hasPromised(state, message.to))
        return;
    learnTerm(state, ReplicaId{message.to}, message.term);
    Replica& voter = state.replication.replicas[message.to];
    if (message.term < voter.term)
        return sendMessage(state, about(state, ReplicaMessageKind::Newer, message.to, message.from));
    const bool complete = std::tie(message.lastTerm, message.lastIndex) >= std::tie(voter.lastTerm, voter.lastIndex);
    if (voter.votedTerm >= message.term || !complete)
        return;
    voter.votedTerm = message.term;
    voter.promisedFrom = state.now;
    awaitElection(state, message.to);
    sendMessage(state, about(state, ReplicaMessageKind::Vote, message.to, message.from));
}

void gotVote(FleetState& state, const ReplicaMessage& message)
{
    Replica& candidate = state.replication.replicas[message.to];
    if (candidate.role != ReplicaRole::Candidate || candidate.term != message.term)
        return;
    candidate.votes |= 1U << message.from;
    candidate.contact[message.from] = message.sentAt;
    if (static_cast<std::uint32_t>(std::popcount(candidate.votes)) >= majorityOfReplicas(state))
        becomeLeader(state, message.to);
}

void onLeaderBeat(FleetState& state, const ReplicaMessage& message)
{
    Replica& replica = state.replication.replicas[message.to];
    if (message.term < replica.term)
        return sendMessage(state, about(state, ReplicaMessageKind::Newer, message.to, message.from));
    learnTerm(state, ReplicaId{message.to}, message.term);
    follow(state, ReplicaId{message.to}, ReplicaId{message.from});
    if (replica.lastTerm != message.lastTerm || replica.lastIndex < message.lastIndex)
        catchUp(state, ReplicaId{message.to}, ReplicaId{message.from});
    ReplicaMessage answer = about(state, ReplicaMessageKind::BeatAnswer, message.to, message.from);
    answer.sentAt = message.sentAt;
    sendMessage(state, answer);
}

}  // namespace

void startElections(FleetState& state)
{
    ReplicationState& r = state.replication;
    r.replicas[0].role = ReplicaRole::Leader;
    r.replicas[0].contact.assign(r.replicas.size(), state.now);
    beat(state, 0);
    for (std::uint32_t i = 1; i < r.replicas.size(); ++i)
        awaitElection(state, i);
}

void replicaTimer(FleetState& state, ReplicaId index, std::uint32_t event)
{
    Replica& replica = state.replication.replicas[index];
    if (replica.timer != event)
        return;
    if (!state.servers[replica.server].up) {
        standDown(state, ReplicaId{index});  // what a process was is gone with it
        return awaitElection(state, index);
    }
    const bool leads = replica.role == ReplicaRole::Leader;
    if (!replicaRuns(state, ReplicaId{index}))
        return leads ? setTimer(state, index, secondsToDuration(state.parameters.replication.heartbeat))
                     : awaitElection(state, index);
    if (!leads)
        return stand(state, index);
    Replication::settleReach(state);  // leases end between events
    if (hasLease(state, ReplicaId{index}))
        return beat(state, index);
    standDown(state, ReplicaId{index});
    awaitElection(state, index);
}

void onLeaderMessage(FleetState& state, const ReplicaMessage& message)
{
    Replica& replica = state.replication.replicas[message.to];
    switch (message.kind) {
    case ReplicaMessageKind::VoteAsk:
        return asked(state, message);
    case ReplicaMessageKind::Vote:
        return gotVote(state, message);
    case ReplicaMessageKind::Beat:
        return onLeaderBeat(state, message);
    case ReplicaMessageKind::BeatAnswer:
        if (replica.role == ReplicaRole::Leader && replica.term == message.term)
            replica.contact[message.from] = std::max(replica.contact[message.from], message.sentAt);
        return;
    default:
        return learnTerm(state, ReplicaId{message.to}, message.term);
    }
}

void learnTerm(FleetState& state, ReplicaId index, std::uint32_t term)
{
    Replica& replica = state.replication.replicas[index];
    if (term <= replica.term)
        return;
    const bool led = replica.role == ReplicaRole::Leader;
    replica.term = term;
    standDown(state, ReplicaId{index});
    if (led)
        awaitElection(state, index);
}

void follow(FleetState& state, ReplicaId index, ReplicaId leader)
{
    Replica& replica = state.replication.replicas[index];
    replica.role = ReplicaRole::Follower;
    replica.leader = leader;
    replica.promisedFrom = state.now;
    awaitElection(state, index);
}

void standDown(FleetState& state, ReplicaId index)
{
    Replica& replica = state.replication.replicas[index];
    if (replica.role == ReplicaRole::Leader) {
        Replication::settleReach(state);
        record(state, TransitionKind::LeaderStoodDown, replica.server, state.latestCause);
    }
    replica.role = ReplicaRole::Follower;
    replica.leader = kNone;
}

bool hasLease(const FleetState& state, ReplicaId index)
{
    const ReplicationParameters& p = state.parameters.replication;
    if (!p.fencing)
        return true;
    const Replica& leader = state.replication.replicas[index];
    const SimTime from = state.now - secondsToDuration(p.lease);
    std::uint32_t heard = 1;
    for (std::uint32_t i = 0; i < leader.contact.size(); ++i)
        heard += i != index && leader.contact[i] >= from ? 1 : 0;
    return heard >= majorityOfReplicas(state);
}

void catchUp(FleetState& state, ReplicaId index, ReplicaId leader)
{
    ReplicationState& r = state.replication;
    const std::size_t keys = state.parameters.replication.keys;
    r.replicas[index].lastTerm = r.replicas[leader].lastTerm;
    r.replicas[index].lastIndex = r.replicas[leader].lastIndex;
    std::copy_n(r.versions.begin() + static_cast<std::ptrdiff_t>(leader * keys), keys,
                r.versions.begin() + static_cast<std::ptrdiff_t>(index * keys));
}

}  // namespace faultglass

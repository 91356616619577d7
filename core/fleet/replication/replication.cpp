#include "core/fleet/replication/mechanism.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/partitions/mechanism.h"
#include "core/fleet/replication/elections.h"
#include "core/fleet/replication/replica_network.h"
#include "core/fleet/replication/replication_view.h"
#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

bool hasLeader(const FleetState& state) { return state.parameters.replication.form == ReplicationForm::Leader; }

std::uint32_t& versionAt(FleetState& state, ReplicaId replica, std::uint32_t key)
{
    return state.replication.versions[std::size_t{replica} * state.parameters.replication.keys + key];
}

std::uint32_t takeOperation(ReplicationState& r)
{
    std::uint32_t slot = r.freeOperation;
    if (slot == kNone) {
        slot = static_cast<std::uint32_t>(r.operations.size());
        FG_ASSERT(slot < (1U << kReplicaIndexBits));
        r.operations.emplace_back();
        return slot;
    }
    r.freeOperation = r.operations[slot].next;
    r.operations[slot] = {};
    return slot;
}

/// The units over which replicas are dealt out in turn: the first of `units` of `level`.
struct Dealing {
    Level level = Level::Rack;
    std::uint32_t units = 1;
};

Dealing dealing(const FleetParameters& p)
{
    switch (p.replication.spread) {
    case ReplicaSpread::Servers:
        return {Level::Rack, 1};
    case ReplicaSpread::Racks:
        return {Level::Rack, p.topology.racks};
    case ReplicaSpread::Zones:
        return {Level::Zone, p.topology.zones};
    case ReplicaSpread::Regions:
        return {Level::Region, p.topology.regions};
    }
    FG_ASSERT(false);
}

/// A client is served by the replica beside it, or by the next one whose server is up; kNone: all are down.
std::uint32_t siteOf(const FleetState& state, std::uint32_t drawn)
{
    const auto count = static_cast<std::uint32_t>(state.replication.replicas.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t site = (drawn + i) % count;
        if (state.servers[state.replication.replicas[site].server].up)
            return site;
    }
    return kNone;
}

void refuse(FleetState& state, std::uint32_t slot)
{
    Operation& operation = state.replication.operations[slot];
    operation.ended = true;
    const bool counted = operation.arrived >= state.totals.since;
    state.totals.replication.writesRefused += operation.write && counted ? 1 : 0;
}

/// A key is a conflict, once, when it is written where the write before it could not be heard of.
void markKey(FleetState& state, const Operation& operation)
{
    if (state.cuts.empty())
        return;
    ReplicationTotals& totals = state.totals.replication;
    const std::uint32_t server = state.replication.replicas[operation.coordinator].server;
    ++(sideOf(state, ServerId{server}) != 0 ? totals.writesInside : totals.writesOutside);
    KeyMark& mark = state.replication.marks[operation.key];
    if (mark.epoch != state.cutEpoch)
        mark = {state.cutEpoch, server, false};
    if (!mark.conflict && !reaches(state, mark.server, server)) {
        mark.conflict = true;
        ++totals.conflicts;
    }
    mark.server = server;
}

/// An operation belongs to the account of the time in which it began.
void countAnswered(ReplicationTotals& totals, const Operation& operation, double seconds)
{
    if (operation.write) {
        ++totals.writesAcknowledged;
        totals.writeSeconds += seconds;
        totals.slowestWrite = std::max(totals.slowestWrite, seconds);
        return;
    }
    ++totals.readsAnswered;
    totals.staleReads += operation.version < operation.newest ? 1 : 0;
    totals.readSeconds += seconds;
    totals.slowestRead = std::max(totals.slowestRead, seconds);
}

/// The way back to the client is over the network, too.
void answerClient(FleetState& state, Operation& operation)
{
    ReplicationTotals& totals = state.totals.replication;
    const std::uint32_t site = state.replication.replicas[operation.site].server;
    const std::uint32_t coordinator = state.replication.replicas[operation.coordinator].server;
    operation.ended = true;
    if (!reaches(state, coordinator, site))
        return;
    const double seconds = (state.now - operation.arrived).seconds() + roundTrip(state, coordinator, site) / 2;
    std::uint32_t& newest = state.replication.newest[operation.key];
    if (operation.arrived >= state.totals.since)
        countAnswered(totals, operation, seconds);
    if (!operation.write)
        return;
    operation.acknowledged = true;
    newest = std::max(newest, operation.version);
    const LogPlace place{operation.term, operation.index};
    if (hasLeader(state) && operation.term < state.replication.highestTerm && place > state.replication.base) {
        operation.lost = true;
        ++totals.writesLost;
    }
    markKey(state, operation);
}

void countAnswer(FleetState& state, std::uint32_t slot)
{
    const ReplicationParameters& p = state.parameters.replication;
    Operation& operation = state.replication.operations[slot];
    ++operation.copies;
    if (!operation.ended && operation.copies >= (operation.write ? p.writeQuorum : p.readQuorum))
        answerClient(state, operation);
}

/// The operation has reached the replica that coordinates it: its own part first, then it asks the others.
void coordinate(FleetState& state, std::uint32_t slot, std::uint32_t index)
{
    ReplicationState& r = state.replication;
    Replica& replica = r.replicas[index];
    if (hasLeader(state) && (replica.role != ReplicaRole::Leader || !hasLease(state, ReplicaId{index})))
        return refuse(state, slot);
    Operation& operation = r.operations[slot];
    operation.coordinator = index;
    operation.term = replica.term;
    std::uint32_t& own = versionAt(state, ReplicaId{index}, operation.key);
    const auto kind = operation.write ? ReplicaMessageKind::Append : ReplicaMessageKind::Ask;
    ReplicaMessage message = replicaMessage(kind, index, index);
    message.lastTerm = replica.lastTerm;
    message.lastIndex = replica.lastIndex;
    if (operation.write) {
        own = std::max(own, operation.version);
        replica.lastTerm = replica.term;
        operation.index = ++replica.lastIndex;
    } else {
        operation.version = own;
    }
    message.term = replica.term;
    message.operation = slot;
    message.stamp = operation.stamp;
    message.version = operation.version;
    message.sentAt = state.now;
    for (message.to = 0; message.to < r.replicas.size(); ++message.to) {
        if (message.to != index)
            sendMessage(state, message);
    }
    countAnswer(state, slot);
}

void scheduleArrival(FleetState& state, std::uint32_t stream)
{
    const ReplicationParameters& p = state.parameters.replication;
    const double rate = stream == 0 ? p.writeRate : p.readRate;
    if (rate <= 0)
        return;
    const std::uint32_t number = state.replication.arrivals[stream];
    const double gap = state.random.draw(Purpose::OperationArrival, stream, number).exponential() / rate;
    scheduleReplica(state, state.now + secondsToDuration(gap), ReplicaEvent::Arrival, stream);
}

void arrive(FleetState& state, std::uint32_t stream)
{
    ReplicationState& r = state.replication;
    const ReplicationParameters& p = state.parameters.replication;
    const std::uint32_t number = r.arrivals[stream]++;
    scheduleArrival(state, stream);
    const std::uint32_t slot = takeOperation(r);
    Operation& operation = r.operations[slot];
    operation.arrived = state.now;
    operation.stamp = ++r.stamps;
    operation.live = true;
    operation.write = stream == 0;
    operation.key = state.random.draw(Purpose::OperationKey, stream, number).below(p.keys);
    operation.version = operation.write ? number + 1 : 0;
    operation.newest = r.newest[operation.key];
    ++(operation.write ? state.totals.replication.writes : state.totals.replication.reads);
    const SimTime end = state.now + secondsToDuration(p.operationTimeout);
    scheduleReplica(state, end, ReplicaEvent::Expiry, slot);
    const std::uint32_t drawn = state.random.draw(Purpose::OperationSite, stream, number).below(p.replicas);
    operation.site = siteOf(state, drawn);
    if (operation.site == kNone) {
        operation.site = 0;
        return refuse(state, slot);
    }
    const std::uint32_t coordinator = hasLeader(state) ? r.replicas[operation.site].leader : operation.site;
    if (!replicaRuns(state, ReplicaId{operation.site}))
        return;  // frozen: its client will wait in vain
    if (coordinator == kNone)
        return refuse(state, slot);
    if (coordinator == operation.site)
        return coordinate(state, slot, coordinator);
    ReplicaMessage message = replicaMessage(ReplicaMessageKind::Forward, operation.site, coordinator);
    message.operation = slot;
    message.stamp = operation.stamp;
    sendMessage(state, message);
}

void expire(FleetState& state, std::uint32_t slot)
{
    ReplicationState& r = state.replication;
    Operation& operation = r.operations[slot];
    if (operation.acknowledged && !operation.lost && hasLeader(state) && operation.copies < majorityOfReplicas(state))
        r.loose.push_back({operation.term, operation.index});
    operation.live = false;
    operation.stamp = 0;
    operation.next = r.freeOperation;
    r.freeOperation = slot;
}

/// A replica takes over a write, or answers a read, and says so.
void serve(FleetState& state, const ReplicaMessage& message)
{
    ReplicationState& r = state.replication;
    Replica& replica = r.replicas[message.to];
    ReplicaMessage answer = replicaMessage(ReplicaMessageKind::Answer, message.to, message.from);
    if (hasLeader(state)) {
        if (message.term < replica.term && state.parameters.replication.fencing) {
            state.totals.replication.writesFenced += message.kind == ReplicaMessageKind::Append ? 1 : 0;
            answer.kind = ReplicaMessageKind::Newer;
            answer.term = replica.term;
            return sendMessage(state, answer);
        }
        if (message.term >= replica.term) {
            learnTerm(state, ReplicaId{message.to}, message.term);
            follow(state, ReplicaId{message.to}, ReplicaId{message.from});
        }
    }
    const Operation& operation = r.operations[message.operation];
    const bool live = operation.stamp == message.stamp;
    if (message.kind == ReplicaMessageKind::Append && hasLeader(state) && message.term >= replica.term) {
        // The entry before this one must be there; else the replica has missed some, or has others.
        if (replica.lastTerm != message.lastTerm || replica.lastIndex < message.lastIndex)
            catchUp(state, ReplicaId{message.to}, ReplicaId{message.from});
        replica.lastTerm = message.term;
        replica.lastIndex = std::max(replica.lastIndex, message.lastIndex + 1);
    }
    if (!live)
        return;
    std::uint32_t& own = versionAt(state, ReplicaId{message.to}, operation.key);
    if (message.kind == ReplicaMessageKind::Append)
        own = std::max(own, message.version);
    answer.operation = message.operation;
    answer.stamp = message.stamp;
    answer.version = own;
    answer.sentAt = message.sentAt;
    answer.term = message.term;
    sendMessage(state, answer);
}

void answered(FleetState& state, const ReplicaMessage& message)
{
    Replica& replica = state.replication.replicas[message.to];
    const bool leads = replica.role == ReplicaRole::Leader && replica.term == message.term;
    if (hasLeader(state) && !leads)
        return;
    if (leads)
        replica.contact[message.from] = std::max(replica.contact[message.from], message.sentAt);
    Operation& operation = state.replication.operations[message.operation];
    if (operation.stamp != message.stamp)
        return;
    if (!operation.write)
        operation.version = std::max(operation.version, message.version);
    countAnswer(state, message.operation);
}

void deliverMessage(FleetState& state, std::uint32_t slot)
{
    ReplicaMessage message;
    if (!receiveMessage(state, slot, message))
        return;
    switch (message.kind) {
    case ReplicaMessageKind::Forward:
        if (state.replication.operations[message.operation].stamp == message.stamp)
            coordinate(state, message.operation, message.to);
        return;
    case ReplicaMessageKind::Append:
    case ReplicaMessageKind::Ask:
        return serve(state, message);
    case ReplicaMessageKind::Answer:
        return answered(state, message);
    default:
        return onLeaderMessage(state, message);
    }
}

/// The number of the server a replica was put on, from 1 on; 0: it was not.
std::uint32_t placeOf(const ReplicationParameters& p, ReplicaId replica)
{
    const std::array places{p.place1, p.place2, p.place3, p.place4, p.place5, p.place6, p.place7, p.place8, p.place9};
    return replica < places.size() ? places[replica] : 0;
}

/// Two replicas on one server, or one where there is no server.
std::optional<Error> placesRefusal(const FleetParameters& p)
{
    std::vector<std::uint32_t> taken;
    for (std::uint32_t replica = 0; replica < p.replication.replicas; ++replica) {
        const std::uint32_t server = serverOfReplica(p, ReplicaId{replica});
        const std::string key = "replica-" + std::to_string(replica + 1) + "-on";
        if (server >= p.servers)
            return Error{key, std::to_string(server + 1), "at most the servers: " + std::to_string(p.servers)};
        if (std::ranges::find(taken, server) != taken.end())
            return Error{key, std::to_string(server + 1), "a server without another replica"};
        taken.push_back(server);
    }
    return std::nullopt;
}

}  // namespace

std::uint32_t serverOfReplica(const FleetParameters& p, ReplicaId replica)
{
    if (const std::uint32_t place = placeOf(p.replication, replica); place > 0)
        return place - 1;
    const Dealing dealt = dealing(p);
    return sizesOf(p).serversOf(dealt.level, replica % dealt.units).first + replica / dealt.units;
}

Replication::Config Replication::compile(const FleetParameters& parameters)
{
    return {parameters.replication.replicated};
}

std::optional<Error> Replication::refusal(const FleetParameters& p)
{
    const ReplicationParameters& r = p.replication;
    if (!r.replicated)
        return std::nullopt;
    const auto refused = [](std::string_view key, std::uint32_t value, std::string accepted) {
        return Error{std::string(key), std::to_string(value), std::move(accepted)};
    };
    if (r.replicas > p.servers)
        return refused("replicas", r.replicas, "at most one on each server: " + std::to_string(p.servers));
    if (r.writeQuorum > r.replicas)
        return refused("write-quorum", r.writeQuorum, "at most the replicas: " + std::to_string(r.replicas));
    if (r.readQuorum > r.replicas)
        return refused("read-quorum", r.readQuorum, "at most the replicas: " + std::to_string(r.replicas));
    constexpr double kMostUnderWay = 4e6;
    const double rate = r.writeRate + r.readRate;
    if (rate * r.operationTimeout > kMostUnderWay)
        return Error{"operation-timeout", numberText(r.operationTimeout),
                     "at most " + numberText(kMostUnderWay / rate) + " s, or fewer reads and writes"};
    const double longest = std::max({r.rackRoundTrip, r.zoneRoundTrip, r.regionRoundTrip, r.worldRoundTrip}) / 2;
    const double perMessage = longest * (1 + r.roundTripJitter / 2);
    if ((rate + r.replicas / r.heartbeat) * r.replicas * perMessage > kMostUnderWay)
        return Error{"write-rate", numberText(r.writeRate),
                     "at most 4 million messages under way: fewer operations, fewer replicas or shorter round trips"};
    const Dealing dealt = dealing(p);
    const FleetSizes sizes = sizesOf(p);
    std::uint32_t room = 0;
    for (std::uint32_t unit = 0; unit < std::min(dealt.units, r.replicas); ++unit) {
        const std::uint32_t here = sizes.serversOf(dealt.level, unit).count;
        room = unit == 0 ? here : std::min(room, here);
    }
    const std::uint64_t most = std::uint64_t{room} * dealt.units;
    if (r.replicas > most)
        return refused("replicas", r.replicas,
                       "at most " + std::to_string(most) +
                           " in what they are spread over; more servers there, or a wider "
                           "spread");
    return placesRefusal(p);
}

ReplicaCounts replicaCounts(const FleetState& state)
{
    ReplicaCounts now;
    const std::uint32_t writes = state.parameters.replication.writeQuorum;
    now.needed = hasLeader(state) ? std::max(majorityOfReplicas(state), writes) : writes;
    const std::vector<Replica>& replicas = state.replication.replicas;
    for (std::uint32_t i = 0; i < replicas.size(); ++i) {
        const Replica& replica = replicas[i];
        if (!state.servers[replica.server].up)
            continue;
        ++now.up;
        now.leaders += replica.role == ReplicaRole::Leader && hasLease(state, ReplicaId{i}) ? 1 : 0;
        const std::uint32_t side = sideOf(state, ServerId{replica.server});
        const auto same = std::ranges::count_if(replicas, [&](const Replica& other) {
            return state.servers[other.server].up && sideOf(state, ServerId{other.server}) == side;
        });
        now.together = std::max(now.together, static_cast<std::uint32_t>(same));
    }
    return now;
}

void Replication::start(FleetState& state)
{
    const ReplicationParameters& p = state.parameters.replication;
    if (!p.replicated)
        return;
    ReplicationState& r = state.replication;
    r.replicas.resize(p.replicas);
    for (std::uint32_t i = 0; i < p.replicas; ++i)
        r.replicas[i].server = serverOfReplica(state.parameters, ReplicaId{i});
    r.versions.assign(std::size_t{p.replicas} * p.keys, 0);
    r.newest.assign(p.keys, 0);
    r.marks.assign(p.keys, {});
    if (hasLeader(state))
        startElections(state);
    scheduleArrival(state, 0);
    scheduleArrival(state, 1);
}

void Replication::due(FleetState& state, std::uint32_t subject, std::uint32_t event)
{
    const std::uint32_t index = subject & ((1U << kReplicaIndexBits) - 1);
    switch (static_cast<ReplicaEvent>(subject >> kReplicaIndexBits)) {
    case ReplicaEvent::Arrival:
        return arrive(state, index);
    case ReplicaEvent::Message:
        return deliverMessage(state, index);
    case ReplicaEvent::Timer:
        return replicaTimer(state, ReplicaId{index}, event);
    case ReplicaEvent::Expiry:
        return expire(state, index);
    }
    FG_ASSERT(false);
}

void Replication::restartTotals(FleetState& state) { state.replication.settledAt = state.now; }

void Replication::settleReach(FleetState& state)
{
    ReplicationState& r = state.replication;
    const double seconds = (state.now - r.settledAt).seconds();
    r.settledAt = state.now;
    if (!state.config.replicated || seconds <= 0)
        return;
    ReplicationTotals& totals = state.totals.replication;
    const ReplicaCounts now = replicaCounts(state);
    totals.quorumLostSeconds += now.together < now.needed ? seconds : 0;
    totals.allLostSeconds += now.up == 0 ? seconds : 0;
    if (!hasLeader(state))
        return;
    totals.leaderlessSeconds += now.leaders == 0 ? seconds : 0;
    totals.twoLeadersSeconds += now.leaders > 1 ? seconds : 0;
}

void Replication::view(const FleetState& state, FleetView& view)
{
    if (!state.config.replicated)
        return;
    ReplicationView part{{}, replicaCounts(state), state.totals.replication};
    for (const Replica& replica : state.replication.replicas)
        part.replicas.push_back({replica.server, replica.role == ReplicaRole::Leader && hasLeader(state)});
    view.parts.add(std::move(part));
}

}  // namespace faultglass

// The state of replicas, of what they send each other and of what clients wait for: plain data.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/base/sim_time.h"

namespace faultglass {

enum class ReplicaRole : std::uint8_t { Follower, Candidate, Leader };

struct Replica {
    std::uint32_t server = 0;
    ReplicaRole role = ReplicaRole::Follower;
    std::uint32_t term = 1;
    std::uint32_t votedTerm = 1;  ///< the latest term it voted in
    std::uint32_t votes = 0;      ///< bits, for itself
    std::uint32_t leader = 0;     ///< whom it takes for the leader; 0xffffffff: nobody
    SimTime promisedFrom;         ///< it votes for nobody else until an election timeout later, while leases are on
    std::uint32_t lastTerm = 1;   ///< end of its log
    std::uint32_t lastIndex = 0;
    std::uint32_t timer = 0;  ///< sequence; another one is stale
    std::uint32_t timersDrawn = 0;
    std::vector<SimTime> contact;  ///< as leader, by replica: when what it answered last was sent
};

enum class ReplicaMessageKind : std::uint8_t { Forward, Append, Ask, Answer, VoteAsk, Vote, Beat, BeatAnswer, Newer };

struct ReplicaMessage {
    ReplicaMessageKind kind = ReplicaMessageKind::Beat;
    std::uint32_t from = 0, to = 0;  ///< replicas
    std::uint32_t term = 0;
    std::uint32_t lastTerm = 0, lastIndex = 0;
    std::uint32_t operation = 0, stamp = 0;
    std::uint32_t version = 0;
    SimTime sentAt;
    std::uint32_t next = 0;
};

[[nodiscard]] inline ReplicaMessage replicaMessage(ReplicaMessageKind kind, std::uint32_t from, std::uint32_t to)
{
    ReplicaMessage message;
    message.kind = kind;
    message.from = from;
    message.to = to;
    return message;
}

/// What a client waits for. It stays until its time is over, whether or not it has been answered.
struct Operation {
    SimTime arrived;
    std::uint32_t stamp = 0;  ///< a message about an earlier operation in this place has another
    std::uint32_t key = 0;
    std::uint32_t site = 0;         ///< the replica beside the client
    std::uint32_t coordinator = 0;  ///< the replica that counts the answers
    std::uint32_t copies = 0;       ///< answers so far
    std::uint32_t term = 0, index = 0;
    std::uint32_t version = 0;  ///< write: what it writes; read: the newest found
    std::uint32_t newest = 0;   ///< read: the newest acknowledged when it began
    std::uint32_t next = 0;
    bool write = false;
    bool ended = false;  ///< for its client
    bool acknowledged = false;
    bool lost = false;
    bool live = false;
};

/// A place in the log.
struct LogPlace {
    std::uint32_t term = 0, index = 0;
    friend auto operator<=>(const LogPlace&, const LogPlace&) = default;
};

/// Where a key was written last while the network was cut.
struct KeyMark {
    std::uint32_t epoch = 0;
    std::uint32_t server = 0;
    bool conflict = false;
};

struct ReplicationState {
    std::vector<Replica> replicas;
    std::vector<ReplicaMessage> messages;
    std::uint32_t freeMessage = 0xffffffff;
    std::uint32_t messagesSent = 0;
    std::vector<Operation> operations;
    std::uint32_t freeOperation = 0xffffffff;
    std::uint32_t stamps = 0;
    std::array<std::uint32_t, 2> arrivals{};  ///< writes, reads
    std::vector<std::uint32_t> versions;      ///< by replica and key
    std::vector<std::uint32_t> newest;        ///< acknowledged, by key
    std::vector<KeyMark> marks;               ///< by key
    std::vector<LogPlace> loose;              ///< writes that were acknowledged and never reached a majority
    LogPlace base;                            ///< where the log ended that the latest leader was elected with
    std::uint32_t highestTerm = 1;            ///< of a leader so far
    SimTime settledAt;
    CauseId election;
};

}  // namespace faultglass

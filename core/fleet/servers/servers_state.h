// Servers and the jobs they hold, as plain data.
#pragma once

#include <array>
#include <cstdint>

#include "core/base/ids.h"
#include "core/base/page_allocator.h"
#include "core/base/sim_time.h"
#include "core/fleet/faults/fault_list.h"

namespace faultglass {

/// The entity that names the draws of a customer's attempt; customers are below 2^24.
[[nodiscard]] constexpr std::uint32_t entityOf(CustomerId customer, std::uint8_t attempt)
{
    return customer | (std::uint32_t{attempt} << 24);
}

/// How far a running job is with its call to another service.
enum class CallPhase : std::uint8_t {
    None,     ///< it has not called, or calls nobody
    Waiting,  ///< for a connection
    Calling,
    Hanging,  ///< it will end by its timeout
    Answered,
    Failed,
};

/// One attempt at a server, waiting or running. It stays until the server is done with it, whatever its client does.
struct alignas(64) Job {
    std::int64_t sentNs = 0;
    std::int64_t workNs = 0;        ///< while waiting: how long it will take at full speed; running: when it is done
    std::uint32_t request = kNone;  ///< kNone: a probe
    std::uint32_t stamp = 0;        ///< the client still waits for it while its request has the same stamp
    std::uint32_t entity = 0;       ///< customer and attempt: with `number` it names the draws of this attempt
    std::uint32_t number = 0;
    std::uint32_t server = 0;
    std::uint32_t next = kNone;        ///< in the queue, among the running, or in the free list
    std::uint32_t previous = kNone;    ///< among the running
    std::uint32_t completion = 0;      ///< sequence of the event that ends it; another one is stale
    std::int64_t askedNs = 0;          ///< when it asked for a connection
    std::uint32_t nextCaller = kNone;  ///< behind it in the line for connections
    CallPhase call = CallPhase::None;
    std::uint8_t process = 0;  ///< of its server, that runs it

    [[nodiscard]] std::uint32_t customer() const { return entity & 0xffffffU; }
};
static_assert(sizeof(Job) == 64);

/// What a server's every request touches; one cache line.
struct alignas(64) Server {
    std::uint32_t busy = 0;
    std::uint32_t waiting = 0;
    std::uint32_t queueHead = kNone;
    std::uint32_t queueTail = kNone;
    std::uint32_t runningHead = kNone;
    std::uint32_t outstanding = 0;       ///< attempts its balancer has seen no end of
    std::uint32_t rotationSlot = kNone;  ///< kNone: out of rotation
    std::uint32_t firstAttempts = 0;     ///< this sample interval
    std::uint32_t retries = 0;
    float failShare = 0;  ///< of its requests it fails
    std::int64_t busyChangedNs = 0;
    double busyNs = 0;  ///< integral of `busy` up to busyChangedNs
    float speed = 1;    ///< 0 paused; below 1 slowed
    bool up = true;
    bool newVersion = false;
    bool present = true;            ///< false: ordered but not there yet, or retired
    std::uint8_t cut : 4 = 0;       ///< bits: a partition keeps clients from it, or it from them
    std::uint8_t isolated : 1 = 0;  ///< a partition: its balancer and the other servers have lost it
};
static_assert(sizeof(Server) == 64);

/// A fault that a server is under, where there is one, and the transition with which it began.
struct ServerFault {
    FaultId id;
    CauseId begun;
};

/// What only probes, faults and samples touch.
struct ServerHealth {
    std::array<ServerFault, ServerFaults::kSize> faults;  ///< by position in ServerFaults; the last one of each kind
    std::uint32_t badProbes = 0;
    std::uint32_t goodProbes = 0;
    std::uint32_t probeStamp = 0;  ///< sequence of the timeout of the probe that is out; 0: none
    std::uint32_t probeDue = 0;    ///< sequence of the event that sends the next probe; another one is stale
    std::uint32_t probes = 0;      ///< counts deep probes, for their draws
    std::uint32_t restartEvent = 0;
    std::uint32_t exhaustEvent = 0;  ///< the next one of the leak; another one is stale
    float ownSpeed = 1;              ///< what drift made of its capacity
    bool exhausted = false;          ///< of disk space or descriptors: fails every request
    CauseId cause;
    CauseId stalledBy;      ///< what froze it, until it has caught up
    SimTime coldSince{-1};  ///< start of the cold phase; negative: never restarted
    double busyNsAtSample = 0;
    double busyNsAtCapacity = 0;
    double capacityNs = 0;  ///< integral of the workers there were, of this sample interval up to capacityChangedNs
    std::int64_t capacityChangedNs = 0;
    std::uint32_t turnedAway = 0;  ///< this sample interval
    float utilisation = 0;         ///< last sample interval
    float arrivalRate = 0;
    bool ejected = false;
    bool overloaded = false;
    bool refuses = false;         ///< down, but its host answers: connections are refused, not lost
    std::uint8_t failedBits = 0;  ///< by Level: failed by itself, or what holds it did
    bool starting = false;
    bool blocksPool = false;  ///< none of its pool serves until it is back

    template <class Effect>
    [[nodiscard]] ServerFault& fault()
    {
        return faults[ServerFaults::positionOf<Effect>()];
    }
    template <class Effect>
    [[nodiscard]] const ServerFault& fault() const
    {
        return faults[ServerFaults::positionOf<Effect>()];
    }
};

struct ServersState {
    PagedVector<Server> servers;
    PagedVector<ServerHealth> health;  ///< by server
    PagedVector<Job> jobs;
    std::uint32_t freeJob = kNone;
    std::uint32_t alive = 0;  ///< servers present and up
};

/// What became of jobs.
struct ServersTotals {
    std::uint64_t wasted = 0;    ///< services finished for a client that had gone
    std::uint64_t vanished = 0;  ///< attempts sent since the totals began and lost with a dead server
    std::uint64_t expired = 0;   ///< dropped from a queue because the client had gone
    std::uint64_t served = 0;    ///< services finished, wasted ones included
    double waitSeconds = 0;      ///< sum of waits in queues, over started services
    std::uint64_t started = 0;
    std::uint64_t waited = 0;   ///< of those, not at once
    double sojournSeconds = 0;  ///< sum of times at the server, over served
};

}  // namespace faultglass

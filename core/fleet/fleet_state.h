// The whole state of a fleet as plain data: copying it is a checkpoint, restoring it is going back in time.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/page_allocator.h"
#include "core/base/ring_buffer.h"
#include "core/base/shared.h"
#include "core/base/sim_time.h"
#include "core/fleet/balancing/load_order.h"
#include "core/fleet/caches/lru_cache.h"
#include "core/fleet/defences/adaptive_throttle.h"
#include "core/fleet/defences/circuit_breaker.h"
#include "core/fleet/defences/codel.h"
#include "core/fleet/defences/retry_budget.h"
#include "core/fleet/detection/detector_state.h"
#include "core/fleet/faults/fault.h"
#include "core/fleet/faults/transition.h"
#include "core/fleet/fleet_config.h"
#include "core/fleet/fleet_parameters.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/hardware/component_state.h"
#include "core/fleet/measuring/sample.h"
#include "core/fleet/placement/placement.h"
#include "core/fleet/replication/replication_state.h"
#include "core/random/keyed_random.h"
#include "core/sim/fingerprint.h"
#include "core/sim/pending_set.h"

namespace faultglass {

inline constexpr std::uint32_t kNone = 0xffffffff;

/// Kinds of events, in the order they are handled when they fall on the same instant: an answer that arrives at the
/// deadline counts, a probe at the instant of a fault still passes, a sample sees all that happened up to it.
enum class EventKind : std::uint32_t {
    ProbeTimeout,  // subject: server
    ProbeDue,      // server
    Completion,    // job
    Timeout,       // request
    FaultStart,    // position in scheduledFaults
    FaultEnd,      // position in appliedFaults
    Failure,       // part of the building, by its own life
    Repair,        // the same
    Exhausted,     // server: a leak has used up its resource
    Refilled,      // server: restarted with all of it
    ReleaseStep,
    ReleaseCheck,
    Rollback,
    Restart,      // server
    Provisioned,  // server
    Retry,        // request
    Arrival,      // tenant
    ScaleTick,
    TenantTick,
    MeasureFrom,
    SampleTick,
    ComponentDue,    // what and which component
    HeartbeatDue,    // what and which message
    SuspicionDue,    // observer
    ReplicaDue,      // what and which message, replica or operation
    Promotion,       // pool
    Suspicion,       // pool
    ProcessRestart,  // process
    PrimarySilent,   // pool: its standbys have heard nothing of the primary for too long
};

/// Lanes of the pending set: timers of one constant delay each.
enum Lane : std::uint32_t { kTimeoutLane, kProbeLane, kProbeTimeoutLane, kLaneCount };

/// The entity that names the draws of a tenant's attempt; tenants are below 2^24.
[[nodiscard]] constexpr std::uint32_t entityOf(std::uint32_t tenant, std::uint8_t attempt)
{
    return tenant | (std::uint32_t{attempt} << 24);
}

/// Where a running job is with the call it makes to another service; the first is for those that make none, too.
enum class CallPhase : std::uint8_t {
    None,
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
    std::uint32_t entity = 0;       ///< tenant and attempt: with `number` it names the draws of this attempt
    std::uint32_t number = 0;
    std::uint32_t server = 0;
    std::uint32_t next = kNone;        ///< in the queue, among the running, or in the free list
    std::uint32_t previous = kNone;    ///< among the running
    std::uint32_t completion = 0;      ///< sequence of the event that ends it; another one is stale
    std::int64_t askedNs = 0;          ///< when it asked for a connection
    std::uint32_t nextCaller = kNone;  ///< behind it in the line for connections
    CallPhase call = CallPhase::None;
    std::uint8_t process = 0;  ///< of its server, that runs it

    [[nodiscard]] std::uint32_t tenant() const { return entity & 0xffffffU; }
};
static_assert(sizeof(Job) == 64);

/// One request as its client sees it, from arrival to answer or giving up.
struct alignas(64) Request {
    std::int64_t firstSentNs = 0;
    std::int64_t lastPauseNs = 0;  ///< decorrelated jitter builds on it
    std::uint32_t tenant = 0;
    std::uint32_t number = 0;          ///< counts the tenant's requests; with the tenant it names every draw
    std::uint32_t stamp = 0;           ///< of the attempt that is out; 0: none
    std::uint32_t server = kNone;      ///< where that attempt went
    std::uint32_t sampleSlot = kNone;  ///< its record in requestSamples
    std::uint32_t next = kNone;        ///< free list
    std::uint8_t attempts = 0;
    bool sampled = false;

    [[nodiscard]] std::uint32_t entity() const { return entityOf(tenant, attempts); }
};

struct Tenant {
    SimTime nextArrival = kNever;
    std::uint32_t arrivalEvent = 0;  ///< sequence; another one is stale
    std::uint32_t requests = 0;
    std::uint32_t windowSucceeded = 0;
    std::uint32_t windowFailed = 0;
    std::uint32_t inFleet = 0;  ///< jobs at servers, those of clients that have gone included
    float loadFactor = 1;       ///< what a noisy fault makes of its load
    float poisonShare = 0;      ///< of its requests that kill what serves them
    std::uint32_t lost = 0;     ///< requests given up
    std::uint32_t downWindows = 0;
    std::uint32_t degradedWindows = 0;
    TenantState state = TenantState::Fine;
    TenantState worst = TenantState::Fine;  ///< since totals started
    std::uint32_t faultOf = kNone;          ///< the fault on it, applied last
    CauseId cause;
};

/// What a partition stops: requests on their way to a server, answers on their way from it.
inline constexpr std::uint8_t kCutIn = 1, kCutOut = 2;

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

/// What only probes, faults and samples touch.
struct ServerHealth {
    std::array<std::uint32_t, kServerFaultKinds> faultOf{kNone, kNone, kNone, kNone,
                                                         kNone, kNone, kNone};  ///< applied, by kind
    std::array<CauseId, kServerFaultKinds> faultCause;                          ///< the transitions they brought
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
    SimTime coldSince{-1};  ///< start of the cold phase; negative: never restarted
    double busyNsAtSample = 0;
    std::uint32_t turnedAway = 0;  ///< this sample interval
    float utilisation = 0;         ///< last sample interval
    float arrivalRate = 0;
    bool ejected = false;
    bool overloaded = false;
    bool refuses = false;         ///< down, but its host answers: connections are refused, not lost
    std::uint8_t failedBits = 0;  ///< by Level: failed by itself, or what holds it did
    bool starting = false;
    bool blocksPool = false;  ///< none of its pool serves until it is back
};

/// One process of a server that has several.
struct Process {
    std::uint32_t busy = 0;  ///< workers of it
    bool up = true;
    std::uint32_t crashedBy = kNone;  ///< the fault on it, applied last
    std::uint32_t restartEvent = 0;   ///< the one that starts it again; another one is stale
};

/// Servers that one balancer chooses among.
struct Pool {
    std::uint32_t firstServer = 0;
    std::uint32_t servers = 0;  ///< at the start
    std::uint32_t roundRobin = 0;
    std::uint32_t serving = 0;            ///< in rotation, alive and in reach
    std::vector<std::uint32_t> rotation;  ///< servers the balancer sends to
    LoadOrder loadOrder;                  ///< the same, counted from firstServer, while the policy is least loaded
};

/// Requests that ended at servers of one version, in the alarm window under way.
struct VersionTally {
    std::uint64_t good = 0, bad = 0;
};

/// The release under way.
struct Release {
    std::uint32_t number = 0;   ///< of this release; what was scheduled for an earlier one is void
    std::uint32_t steps = 0;    ///< 0: not begun
    std::uint32_t reached = 0;  ///< the servers before this one have the new version
    std::uint32_t servers = 0;  ///< so many have it, wherever they are
    SimTime showsFrom;          ///< when the defect begins to show
    VersionTally fresh, old;
    bool stopped = false;
    CauseId cause;
};

enum class CutDirection : std::uint8_t { BothWays, OutOnly, InOnly };

/// A cell whose customers are with the others, and what brought that about.
struct DrainedCell {
    std::uint32_t cell = 0;
    std::uint32_t applied = 0;
    CauseId cause;
};

/// The router of cells.
struct CellRouting {
    Shared<Placement> home;   ///< before any cell was added or drained
    std::uint32_t inUse = 1;  ///< the first ones; the others stand ready
    std::vector<DrainedCell> drained;
    std::uint32_t deadBy = kNone;  ///< the fault that killed it
    CauseId death;
};

/// A partition under way: its target is cut off from the rest, both ways or for what comes out or gets in only.
struct Cut {
    FaultTarget target;  ///< invalid: each server is on either side at random
    CutDirection direction = CutDirection::BothWays;
    std::uint32_t applied = 0;
    CauseId cause;
};

/// Who is primary of a pool, and the failover under way.
struct Failover {
    std::uint32_t primary = 0;
    std::uint32_t former = kNone;     ///< the primary before, until it is back
    std::uint32_t rival = kNone;      ///< the former one while it lives and believes itself the primary
    std::uint32_t promotion = 0;      ///< sequence of the event that ends the promotion under way; 0: none
    std::uint32_t blockers = 0;       ///< servers whose failover did not work, where all are active
    bool wanted = false;              ///< nobody was there to promote: the next to come back is
    std::uint32_t begun = 0;          ///< counts failovers, for their draws
    std::uint32_t suspicions = 0;     ///< the same for wrong ones
    SimTime cutAt = kNever;           ///< since when the standbys hear nothing of the primary
    SimTime rivalCutAt = kNever;      ///< the same of the rival, which hears no witness either
    std::uint32_t silence = 0;        ///< sequence of the event at which they have heard nothing for too long
    RingBuffer<SimTime> writes;       ///< acknowledged by the primary and not yet at the standbys
    std::vector<std::uint8_t> sides;  ///< by key, while there is a rival: who wrote it
    CauseId cause, split;
};

/// How the caches come back after one was lost.
struct CacheWarming {
    double recent = 0;  ///< smoothed share of hits while nothing is wrong
    double goal = 0;
    bool under = false;
    SimTime since;  ///< the last loss
    SimTime countedUpTo;
};
inline constexpr double kWarmFrom = 0.9;

/// A server's connections to the service it calls.
struct CallPool {
    std::uint32_t out = 0;
    std::uint32_t firstWaiting = kNone, lastWaiting = kNone;
};

/// A service that servers call, as the faults on it left it.
struct Dependency {
    double slowness = 1;
    bool dead = false;
    std::uint32_t slowBy = kNone, deadBy = kNone;  ///< the faults on it, applied last
    CauseId slowing, death;
};

/// Tallies of the sample interval under way.
struct IntervalTally {
    std::uint64_t offered = 0, attempts = 0, retries = 0, succeeded = 0, failed = 0;
    std::uint64_t cacheHits = 0, cacheMisses = 0;
    std::uint64_t connects = 0;
    Histogram latency;
};

struct FleetState {
    SimTime now;
    FleetParameters parameters;
    FleetConfig config;
    KeyedRandom random;
    PendingSet pending{kLaneCount};
    Fingerprint fingerprint;
    std::uint64_t eventsHandled = 0;

    PagedVector<Server> servers;
    PagedVector<ServerHealth> health;
    std::vector<CoDel> codel;                ///< by server, while CoDel is on
    std::vector<Process> processes;          ///< by server and process, while servers have several
    std::vector<std::uint32_t> liveWorkers;  ///< by server, likewise: those whose process is up
    FleetExtent extent;
    Shared<Placement> placement;
    CellRouting routing;
    std::vector<Pool> pools;
    std::vector<std::uint32_t> isolatedServers;  ///< in the order they were cut off
    std::uint32_t alive = 0;                     ///< servers present and up
    SimTime aliveSince;                          ///< the account of time with too few is settled up to here
    std::uint32_t poolsDown = 0;                 ///< pools nobody serves
    SimTime poolsDownSince;                      ///< the account of time with such is settled up to here
    std::vector<std::uint32_t> failures;  ///< by part of the building: how often it failed, while failures are random

    std::vector<Failover> failovers;         ///< by pool, while they are active-passive
    std::vector<LruCache> caches;            ///< by server, while there are caches
    Shared<std::vector<double>> popularity;  ///< running sums of the items' shares
    CacheWarming warming;
    std::vector<std::uint64_t> connected;  ///< bits by server and user, while connecting is work
    std::vector<CallPool> callPools;       ///< by server, while there is a dependency
    std::vector<Dependency> dependencies;  ///< by number, likewise

    PagedVector<Job> jobs;
    std::uint32_t freeJob = kNone;
    PagedVector<Request> requests;
    std::uint32_t freeRequest = kNone;

    PagedVector<Tenant> tenants;
    std::vector<RetryBudget> budgets;         ///< by tenant, while budgets are on
    std::vector<CircuitBreaker> breakers;     ///< by tenant, while breakers are on
    std::vector<AdaptiveThrottle> throttles;  ///< by tenant, while throttling is on
    Shared<std::vector<float>> tenantShares;  ///< of the offered load; empty while all are equal
    double loadFactor = 1;                    ///< of the load spike under way
    std::uint32_t spikeFault = kNone;

    std::vector<ScheduledFault> scheduledFaults;
    std::vector<Fault> appliedFaults;
    Release release;
    bool probesRunning = false;
    bool scalingRunning = false;
    SimTime scaleAllowedAt;
    double busyNsAtScale = 0;
    SimTime scaledAt;

    std::vector<Transition> transitions;
    std::uint32_t firstTransition = 0;  ///< id of transitions.front()
    CauseId latestTrouble;              ///< what most recently went wrong anywhere
    CauseId latestLoss;                 ///< what most recently took a server away
    CauseId retryStorm;                 ///< the storm under way
    CauseId connectionStorm;            ///< likewise
    CauseId spike;                      ///< the load spike under way

    std::vector<Cut> cuts;
    std::uint32_t cutEpoch = 0;  ///< counts the times the network was whole before a cut
    ComponentState components;
    DetectorState detector;
    ReplicationState replication;

    IntervalTally tally;
    Totals totals;
    std::vector<Sample> samples;  ///< not taken yet
    std::uint32_t samplesTaken = 0;
    Sample latest;
    std::vector<RequestSample> requestSamples;
    std::uint32_t requestSampleNext = 0;
};

}  // namespace faultglass

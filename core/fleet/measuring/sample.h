// What is measured: the points of a series and the totals of a run.
#pragma once

#include <array>
#include <cstdint>

#include "core/base/histogram.h"
#include "core/base/sim_time.h"

namespace faultglass {

/// Why an attempt failed, as its client saw it. `Succeeded` and `Pending` are here so that a request on the canvas
/// has one state.
enum class Outcome : std::uint8_t {
    Pending,
    Succeeded,
    TimedOut,     ///< no answer within the client timeout
    Rejected,     ///< turned away: queue full, shed, bulkhead
    Failed,       ///< the server answered with an error (gray failure)
    NoServer,     ///< nothing in rotation
    BreakerOpen,  ///< not sent: the user's breaker is open
    Throttled,    ///< not sent: the user's throttle said no
};
inline constexpr std::size_t kOutcomeCount = 8;

enum class ServerState : std::uint8_t {
    Healthy,
    Busy,        ///< waits are above half of the client timeout, or utilisation above 90 %
    Overloaded,  ///< waits exceed the client timeout, or requests are turned away
    Slow,        ///< a slow fault is on it
    Gray,        ///< it fails a share of its requests: a gray fault, a bad configuration or version, a full disk
    Paused,      ///< frozen by a fault
    Ejected,     ///< alive, but out of rotation
    Down,        ///< crashed
    Starting,    ///< ordered by the autoscaler, not serving yet
    Absent,      ///< room for the autoscaler, or retired
    Standby,     ///< waits behind a primary and serves nothing
};

inline constexpr std::size_t kServerStates = static_cast<std::size_t>(ServerState::Standby) + 1;

/// What the servers are like, a row for each; where there are more servers than rows, for as many servers to each row
/// as are needed, what most of them are.
struct HealthRows {
    static constexpr std::size_t kMost = 64;
    std::array<ServerState, kMost> states{};
    std::uint8_t count = 0;
    std::uint32_t serversPerRow = 1;

    friend bool operator==(const HealthRows&, const HealthRows&) = default;
};

/// One point of the series: rates and quantiles over the interval that ends at `at`. Requests count when they end,
/// so in a backlog `offered` and `goodput` are of different requests.
struct Sample {
    SimTime at;
    double offered = 0;                          ///< new requests/s
    double attempts = 0;                         ///< attempts sent/s, retries included
    double retries = 0;                          ///< of those, not first ones
    double goodput = 0;                          ///< requests that succeeded/s
    double failures = 0;                         ///< requests given up/s
    double p50 = 0, p90 = 0, p99 = 0, p999 = 0;  ///< s from first attempt to answer or giving up; 0 where none ended
    double utilisation = 0;       ///< busy workers over workers of servers that are up, mean over the interval, 0..1
    double hitShare = 1;          ///< requests that found their item in the cache; 1 where none asked one
    double waiting = 0;           ///< requests in queues at `at`, all servers
    std::uint32_t serversUp = 0;  ///< alive and in rotation
    std::uint32_t servers = 0;    ///< all that exist
    std::uint32_t tenantsDown = 0;
    std::uint32_t tenantsDegraded = 0;
    std::uint32_t tenants = 0;
    std::uint32_t componentsDown = 0;     ///< at `at`
    std::uint64_t componentFailures = 0;  ///< since the totals began
    std::uint64_t failuresOfWeek = 0;     ///< of components, in the last whole week
    HealthRows health;                    ///< at `at`

    /// Attempts per offered request; 1 where nothing was offered.
    [[nodiscard]] double amplification() const { return offered > 0 ? attempts / offered : 1; }
    /// Share of the offered load that succeeded, at most 1; 1 where nothing was offered.
    [[nodiscard]] double goodputShare() const { return offered > 0 ? (goodput < offered ? goodput / offered : 1) : 1; }
    /// Tenants down over all tenants.
    [[nodiscard]] double blastRadius() const { return tenants > 0 ? static_cast<double>(tenantsDown) / tenants : 0; }
};

/// What hardware components did.
struct ComponentTotals {
    std::uint64_t failures = 0;
    std::uint64_t replaced = 0;
    std::uint64_t burnInDeaths = 0;  ///< units thrown away before they were used
    std::uint64_t stockouts = 0;     ///< failures that found no spare
    std::uint32_t working = 0;       ///< now
    std::uint32_t waiting = 0;       ///< for a spare, now
    double workingSeconds = 0;       ///< integrals of the two
    double waitingSeconds = 0;
    std::uint32_t groupsLost = 0;  ///< groups of copies that had none left, each once
    std::uint32_t weeks = 0;       ///< whole ones
    std::uint32_t quietWeeks = 0;  ///< of those, without a failure
    double weeklyFailures = 0;     ///< sum over whole weeks
    double weeklySquares = 0;      ///< of their squares
    std::uint64_t worstWeek = 0;
    std::uint64_t lastWeek = 0;         ///< failures in it
    std::uint64_t errorsCorrected = 0;  ///< memory errors
    std::uint64_t errorsUncorrected = 0;
};

/// How well a monitor told whether the process it watches is alive.
struct DetectorTotals {
    std::uint64_t messages = 0;   ///< heartbeats, probes, answers, gossip
    std::uint64_t mistakes = 0;   ///< times it began to suspect a live process
    double watchedSeconds = 0;    ///< that the process was alive
    double suspectedSeconds = 0;  ///< of those, under suspicion
    std::uint32_t deaths = 0;
    std::uint32_t detectedBy = 0;     ///< observers that suspect the process since it died last
    double detectionSeconds = 0;      ///< from its latest death until the first of them did
    double lastDetectionSeconds = 0;  ///< until the last of them did
};

/// What became of reads and writes of replicated data.
struct ReplicationTotals {
    std::uint64_t writes = 0, writesAcknowledged = 0;
    std::uint64_t writesRefused = 0;  ///< nobody led, or who did had lost its lease
    std::uint64_t writesFenced = 0;   ///< refused by a replica because a later term had begun
    std::uint64_t writesInside = 0;   ///< acknowledged within what a partition cuts off, while it lasts
    std::uint64_t writesOutside = 0;  ///< and on the other side
    std::uint64_t writesLost = 0;     ///< acknowledged, and unknown to the leader elected next
    std::uint64_t reads = 0, readsAnswered = 0;
    std::uint64_t staleReads = 0;  ///< answered with less than had been acknowledged before they began
    std::uint64_t conflicts = 0;   ///< keys written on one side of a partition without knowing of the other
    std::uint64_t elections = 0;   ///< won
    double writeSeconds = 0;       ///< sum over acknowledged writes
    double readSeconds = 0;        ///< over answered reads
    double slowestWrite = 0, slowestRead = 0;
    double quorumLostSeconds = 0;  ///< no side with enough replicas
    double allLostSeconds = 0;     ///< no replica up
    double leaderlessSeconds = 0;
    double twoLeadersSeconds = 0;
};

/// Sums since the start (or since `measure-from`). Attempts: each has exactly one outcome, so
/// attempts = sum of attemptOutcomes + those still out.
struct Totals {
    SimTime since;
    std::uint64_t offered = 0;
    std::uint64_t attempts = 0;
    std::uint64_t retries = 0;
    std::uint64_t succeeded = 0;
    std::uint64_t failed = 0;                                    ///< requests given up for good
    std::array<std::uint64_t, kOutcomeCount> attemptOutcomes{};  ///< by Outcome; unsent ones are not attempts
    std::uint64_t notSent = 0;                                   ///< calls the breaker or the throttle held back
    std::uint64_t wasted = 0;                                    ///< services finished for a client that had gone
    std::uint64_t vanished = 0;                                  ///< attempts lost with a dead server
    std::uint64_t expired = 0;                                   ///< dropped from a queue because the client had gone
    std::uint64_t served = 0;                                    ///< services finished, wasted ones included
    double waitSeconds = 0;                                      ///< sum of waits in queues, over started services
    std::uint64_t started = 0;
    std::uint64_t waited = 0;        ///< of those, not at once
    std::uint64_t poisoned = 0;      ///< processes killed by a request
    std::uint64_t exhaustions = 0;   ///< servers that a leak left without a resource
    std::uint64_t partFailures = 0;  ///< of servers, racks, zones and regions by themselves
    double sojournSeconds = 0;       ///< sum of times at the server, over served
    double busySeconds = 0;          ///< worker-seconds of work
    double waitingSeconds = 0;       ///< integral of the number waiting, from samples
    double capacitySeconds = 0;      ///< worker-seconds there were
    std::uint32_t releaseReach = 0;  ///< most servers that had the new version at once
    std::uint32_t releaseSteps = 0;  ///< batches or cells that took it
    bool releaseDetected = false;
    double detectionSeconds = 0;  ///< from when the defect showed to the alarm
    double shortSeconds = 0;      ///< with fewer servers alive than are needed
    double firstShortAt = -1;     ///< s; when that first came about; negative: never
    double downtimeSeconds = 0;   ///< without any server alive, in reach and in rotation, mean over the pools
    std::uint64_t promotions = 0;
    std::uint64_t uncoveredFailovers = 0;
    std::uint64_t spuriousFailovers = 0;
    std::uint64_t writesAcknowledged = 0;  ///< in active-passive pools, as are the next four
    std::uint64_t writesLost = 0;          ///< acknowledged by a primary before its standbys had them, and lost with it
    std::uint64_t writesDivergent = 0;     ///< done by one that was not the primary any more
    std::uint64_t writesFenced = 0;        ///< refused to one that is fenced off or has lost its witness
    std::uint64_t conflicts = 0;           ///< keys written on both sides of a split brain, added up over splits
    std::uint64_t connects = 0;            ///< first requests of a user at a server
    std::uint64_t cacheHits = 0, cacheMisses = 0;
    std::uint64_t customersMoved = 0;  ///< to another cell
    double warmingSeconds = 0;  ///< from the loss of a cache until hits are back at nine tenths of what they were
    std::uint64_t dependencyCalls = 0;     ///< requests that called; each may ask several servers at once
    std::uint64_t dependencyTimeouts = 0;  ///< of those; hanging or waiting for a connection
    std::uint64_t dependencyErrors = 0;    ///< of those; refused at once
    double downTenantSeconds = 0;
    double degradedTenantSeconds = 0;
    std::uint32_t tenantsEverDown = 0;      ///< down at the end of some window
    std::uint32_t tenantsEverDegraded = 0;  ///< degraded at the end of some window, and never down
    double blastRadiusMost = 0;
    double touchedMost = 0;        ///< down or degraded, at one instant
    double amplificationMost = 0;  ///< of any sample
    std::uint32_t serversUpLeast = 0;
    ComponentTotals components;
    DetectorTotals detector;
    ReplicationTotals replication;
    Histogram latency;         ///< of ended requests, first attempt to answer or giving up
    Histogram successLatency;  ///< of those that succeeded
};

}  // namespace faultglass

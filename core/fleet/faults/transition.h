// A change of state and what brought it about: the links of the chain that "Why?" walks.
#pragma once

#include <array>
#include <cstdint>

#include "core/base/ids.h"
#include "core/base/sim_time.h"

namespace faultglass {

enum class TransitionKind : std::uint8_t {
    Killed,         ///< a crash fault hit the server
    Slowed,         ///< a slow fault
    Paused,         ///< a pause fault
    TurnedGray,     ///< a gray fault
    Misconfigured,  ///< took a bad configuration
    LoadSpiked,     ///< offered load was multiplied
    SpikeEnded,
    Healed,       ///< a fault on the server ended or was healed by hand
    OutOfMemory,  ///< the queue outgrew the memory; the server crashed
    Restarted,    ///< the server is up again
    Ejected,      ///< the balancer took the server out of rotation
    Readmitted,   ///< the balancer put it back
    Overloaded,   ///< requests at the server now wait longer than its clients do, or are turned away
    CaughtUp,     ///< no longer overloaded
    RetryStorm,   ///< retries exceed a tenth of the offered load
    RetryStormEnded,
    BreakerOpened,  ///< subject is a customer
    BreakerClosed,
    CustomerDown,  ///< fewer than half of the customer's requests succeed
    CustomerDegraded,
    CustomerFine,
    ServerAdded,  ///< by the autoscaler
    ServerRetired,
    PartFailed,       ///< the server failed by itself, or the rack, zone or region it is in did
    Exhausted,        ///< a leak left it without memory, disk space or descriptors
    Poisoned,         ///< a request killed the process that served it
    CustomerNoisy,    ///< a customer's load was multiplied
    CustomerPoisons,  ///< a customer began to send requests that kill
    CustomerCalmed,   ///< neither any more
    ReleaseStarted,
    ReleaseStopped,  ///< its error rate raised the alarm
    RolledBack,
    ComponentFailed,  ///< subject is a component
    ComponentReplaced,
    GroupLost,  ///< subject is a group of copies: none is left
    SparesRanOut,
    Suspected,    ///< the monitor takes the server for dead
    Trusted,      ///< and no more
    Partitioned,  ///< a part of the fleet was cut off
    PartitionHealed,
    LeaderElected,  ///< subject is a server
    LeaderStoodDown,
    Isolated,          ///< a partition: its balancer and the other servers have lost it
    SuspectedWrongly,  ///< health checks took a healthy primary for dead
    Promoted,          ///< the standby is the primary now
    FailoverFailed,    ///< nobody took the place of the primary
    StoodBy,           ///< the old primary is back as a standby
    SplitBrain,        ///< the old primary lives, and another has been promoted
    SplitBrainEnded,
    CacheFlushed,
    DependencySlowed,  ///< the service that servers call
    DependencyDied,
    DependencyHealed,
    ProcessDied,  ///< one of several of the server
    ProcessStarted,
    CacheWarmed,  ///< hits are back at nine tenths of what they were
    CellDrained,  ///< subject is a cell
    CellReopened,
    CellAdded,
    RouterDied,
    RouterRestarted,
    DiskFilled,       ///< a fault left the server no disk space
    CacheLost,        ///< the server starts with an empty cache while others, or it, had a warm one
    ConnectionStorm,  ///< to connect takes more than a tenth of what the servers that are up can do
    ConnectionStormEnded,
    Count  ///< none of them: how many there are
};
inline constexpr std::size_t kTransitionKinds = static_cast<std::size_t>(TransitionKind::Count);

/// Arrivals at an overloaded server, split by why they are there, in requests per second.
struct LoadSplit {
    float fresh = 0;          ///< its fair share were all servers in rotation
    float redistributed = 0;  ///< first attempts beyond that share, while a server that could take them is missing
    float retried = 0;
};

/// One link. What `subject` counts depends on the kind (its row says it; kNoValue: the fleet). `parent` is the earlier
/// transition that caused this one, invalid where the chain starts: an injected fault, or load the fleet was given.
/// Where several were needed, the others are in `also`, as far as there is room for them.
struct Transition {
    CauseId id;
    CauseId parent;
    TransitionKind kind = TransitionKind::Killed;
    std::uint32_t subject = CauseId::kNoValue;
    SimTime at;
    LoadSplit load;
    std::array<CauseId, 5> also{};  ///< the valid ones come first
    std::uint32_t more = 0;         ///< causes for which there was no room
};

}  // namespace faultglass

// A picture of one fleet at one instant: everything a screen may show of it, and nothing it could change.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/base/shared.h"
#include "core/base/sim_time.h"
#include "core/fleet/placement.h"
#include "core/fleet/sample.h"
#include "core/fleet/topology.h"
#include "core/fleet/transition.h"

namespace faultglass {

enum class ServerState : std::uint8_t {
    Healthy,
    Busy,        ///< waits are above half of the client timeout, or utilisation above 90 %
    Overloaded,  ///< waits exceed the client timeout, or requests are turned away
    Slow,        ///< a slow fault is on it
    Gray,        ///< it fails a share of its requests: a gray fault, or a bad configuration
    Paused,      ///< frozen by a fault
    Ejected,     ///< alive, but out of rotation
    Down,        ///< crashed
    Starting,    ///< ordered by the autoscaler, not serving yet
    Absent,      ///< room for the autoscaler, or retired
    Standby,     ///< waits behind a primary and serves nothing
};

enum class TenantState : std::uint8_t { Fine, Degraded, Down };

/// What one customer has been through since the totals began.
struct TenantLedger {
    TenantState state = TenantState::Fine;  ///< by its last window
    TenantState worst = TenantState::Fine;
    std::uint64_t lost = 0;  ///< requests given up
    double downSeconds = 0;  ///< by whole windows
    double degradedSeconds = 0;
};

struct ServerView {
    ServerState state = ServerState::Healthy;
    bool inRotation = true;
    std::uint16_t utilisation = 0;  ///< last sample interval, in thousandths
    std::uint32_t waiting = 0;
    float arrivals = 0;  ///< attempts/s over the last sample interval
    CauseId cause;       ///< the transition that put it into this state; invalid when healthy
};

/// A real attempt of a sampled request, for the canvas.
struct RequestSample {
    std::uint64_t request = 0;  ///< the same for all attempts of one request
    SimTime sentAt;
    SimTime endedAt;  ///< as the client saw it; kNever while pending
    std::uint32_t tenant = 0;
    std::uint32_t server = ServerId::kNoValue;  ///< none where it was not sent
    std::uint8_t attempt = 1;                   ///< 1 is fresh, more are retries
    Outcome outcome = Outcome::Pending;
};

/// Sums of the run that screens show; the whole account is in Totals.
struct RunSums {
    double downtimeSeconds = 0;
    double shortSeconds = 0;
    double warmingSeconds = 0;
    std::uint64_t writesLost = 0;
    std::uint32_t releaseReach = 0;
    ComponentTotals components;
    DetectorTotals detector;
    ReplicationTotals replication;
};

/// What has become of a hardware component.
enum class ComponentView : std::uint8_t { Working, Failed, Waiting };

/// Where one replica of the data stands.
struct ReplicaView {
    std::uint32_t server = 0;
    bool leads = false;
    friend bool operator==(const ReplicaView&, const ReplicaView&) = default;
};

struct FleetView {
    SimTime at;
    Sample latest;                        ///< the last finished sample
    std::vector<ServerView> servers;      ///< by id
    std::vector<TenantState> tenants;     ///< by id
    std::vector<RequestSample> requests;  ///< the most recent, oldest first, at most 512
    std::uint32_t samplingRatio = 1;      ///< one in this many requests is sampled
    std::uint64_t fingerprint = 0;
    double blastRadiusMost = 0;
    std::uint64_t requestsOffered = 0, requestsFailed = 0;
    RunSums sums;
    FleetExtent extent;
    std::vector<ComponentView> components;     ///< by number; empty where there are none
    std::vector<ReplicaView> replicas;         ///< empty where no data is replicated
    Shared<Placement> placement;               ///< who may use which servers; the same for all views of a run
    std::vector<std::uint32_t> troublemakers;  ///< customers that are noisy or send poison, by id, at most 64
};

}  // namespace faultglass

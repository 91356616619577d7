// A picture of one fleet at one instant: everything a screen may show of it, and nothing it could change.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/base/shared.h"
#include "core/base/sim_time.h"
#include "core/fleet/faults/transition.h"
#include "core/fleet/measuring/sample.h"
#include "core/fleet/placement/placement.h"
#include "core/fleet/topology/topology.h"

namespace faultglass {

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
    bool newVersion = false;        ///< runs what is being shipped
    bool badConfig = false;         ///< took a configuration that fails requests
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
    std::uint64_t customersMoved = 0;
    double downCustomerSeconds = 0;
    double degradedCustomerSeconds = 0;
    double releaseDetectedAfter = -1;  ///< s; below 0: not yet
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

/// How the replicas stand to each other.
struct ReplicaStanding {
    std::uint32_t up = 0;
    std::uint32_t together = 0;  ///< the most that reach each other
    std::uint32_t needed = 0;    ///< so many of those let writes be acknowledged
    std::uint32_t leaders = 0;
    friend bool operator==(const ReplicaStanding&, const ReplicaStanding&) = default;
};

/// What the router of cells does; as it began where there are no cells.
struct CellsView {
    Shared<Placement> home;              ///< where customers were before any cell was added or drained
    std::uint32_t inUse = 1;             ///< the others stand ready
    std::vector<std::uint32_t> drained;  ///< in no order
    bool routerDown = false;
};

/// A service that servers call.
struct DependencyView {
    bool dead = false;
    double slowness = 1;         ///< how many times longer its calls take
    std::uint32_t callsOut = 0;  ///< that wait for its answer
    CauseId cause;               ///< what is wrong with it; invalid when nothing is
    friend bool operator==(const DependencyView&, const DependencyView&) = default;
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
    std::vector<ComponentView> components;  ///< by number; empty where there are none
    std::vector<ReplicaView> replicas;      ///< empty where no data is replicated
    ReplicaStanding standing;
    CellsView cells;
    std::vector<DependencyView> dependencies;  ///< by number; empty where servers call none
    bool activePassive = false;                ///< standbys wait behind a primary
    Shared<Placement> placement;               ///< who may use which servers; the same for all views of a run
    std::vector<std::uint32_t> troublemakers;  ///< customers that are noisy or send poison, by id, at most 64
};

}  // namespace faultglass

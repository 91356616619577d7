// A picture of one fleet at one instant: everything a screen may show of it, and nothing it could change.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/ids.h"
#include "core/base/shared.h"
#include "core/base/sim_time.h"
#include "core/base/view_parts.h"
#include "core/fleet/clients/ledger.h"
#include "core/fleet/clients/recent_outcomes.h"
#include "core/fleet/measuring/sample.h"
#include "core/fleet/placement/placement.h"
#include "core/fleet/topology/topology.h"

namespace faultglass {

struct ServerView {
    ServerState state = ServerState::Healthy;
    bool inRotation = true;
    bool newVersion = false;        ///< runs what is being shipped
    bool badConfig = false;         ///< took a configuration that fails requests
    std::uint16_t utilisation = 0;  ///< last sample interval, in thousandths
    std::uint32_t waiting = 0;
    float arrivals = 0;  ///< attempts/s over the last sample interval
    float wait = 0;      ///< s until a request that came now would be begun, as fast as the server is; 0 while frozen
    CauseId cause;       ///< the transition that put it into this state; invalid when healthy
};

struct FleetView {
    SimTime at;
    Sample latest;                         ///< the last finished sample
    std::vector<ServerView> servers;       ///< by id
    std::vector<CustomerState> customers;  ///< by id, as they are now
    std::uint32_t customersDown = 0;       ///< of those
    std::uint32_t customersDegraded = 0;   ///< likewise
    std::vector<RecentShare> recent;       ///< by customer, of what its state is made; empty beyond 4,096 customers
    std::vector<RequestSample> requests;   ///< the most recent, oldest first, at most 512
    std::uint32_t samplingRatio = 1;       ///< one in this many requests is sampled
    std::uint64_t fingerprint = 0;
    /// The part of its requests that a customer has lost since the totals began, in the mean over the customers: of
    /// those that ended, or were overdue when the last window ended. Nothing where there are none.
    std::optional<double> blastRadius;
    double downShareMost = 0;  ///< of the customers, in one window
    std::uint64_t requestsOffered = 0, requestsFailed = 0;
    double downCustomerSeconds = 0, degradedCustomerSeconds = 0;  ///< since the totals began, over all customers
    FleetSizes sizes;
    Shared<Placement> placement;               ///< who may use which servers; the same for all views of a run
    std::vector<std::uint32_t> badNeighbours;  ///< customers that are noisy or send poison, by id, at most 64
    ViewParts parts;

    /// What one mechanism shows of itself, e.g. of<CellsView>(); its defaults where it is off.
    template <class Part>
    [[nodiscard]] const Part& of() const
    {
        return parts.of<Part>();
    }
};

}  // namespace faultglass

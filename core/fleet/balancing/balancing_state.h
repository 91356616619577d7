// The pools that balancers choose from, as plain data.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/sim_time.h"
#include "core/fleet/balancing/load_order.h"

namespace faultglass {

/// Servers that one balancer chooses among.
struct Pool {
    std::uint32_t firstServer = 0;
    std::uint32_t servers = 0;  ///< at the start
    std::uint32_t roundRobin = 0;
    std::uint32_t serving = 0;            ///< in rotation, alive and in reach
    std::vector<std::uint32_t> rotation;  ///< servers the balancer sends to
    LoadOrder loadOrder;                  ///< the same, counted from firstServer, while the policy is least loaded
};

struct BalancingState {
    std::vector<Pool> pools;
    std::uint32_t serving = 0;       ///< servers in rotation, alive and in reach
    std::uint32_t servingLeast = 0;  ///< fewest of them since the last sample
    std::uint32_t poolsDown = 0;     ///< pools nobody serves
    SimTime poolsDownSince;          ///< the account of time with such is settled up to here
};

struct BalancingTotals {
    double downtimeSeconds = 0;        ///< in which nobody serves, mean over the pools
    std::uint32_t serversUpLeast = 0;  ///< fewest that served at one instant
};

}  // namespace faultglass

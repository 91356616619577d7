// What is cut off from what, as plain data.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/fleet/topology/topology.h"

namespace faultglass {

/// What a partition stops: requests on their way to a server, answers on their way from it.
inline constexpr std::uint8_t kCutIn = 1, kCutOut = 2;

enum class CutDirection : std::uint8_t { BothWays, OutOnly, InOnly };

/// A partition under way: its target is cut off from the rest, both ways or for what comes out or gets in only.
struct Cut {
    FaultTarget target;  ///< invalid: each server is on either side at random
    CutDirection direction = CutDirection::BothWays;
    FaultId fault;
    CauseId cause;
};

struct PartitionsState {
    std::vector<Cut> cuts;
    std::uint32_t cutEpoch = 0;                  ///< counts the times the network was whole before a cut
    std::vector<std::uint32_t> isolatedServers;  ///< in the order they were cut off
};

}  // namespace faultglass

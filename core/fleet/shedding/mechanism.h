// The mechanism of load shedding: what a server turns away before its queue is full.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/sim_time.h"
#include "core/fleet/shedding/codel.h"
#include "core/fleet/shedding/shedding_parameters.h"

namespace faultglass {

struct FleetParameters;
struct FleetState;

struct SheddingConfig {
    bool shedByQueue = false;
    std::uint32_t shedAbove = 0;
    bool shedByCoDel = false;
    SimDuration codelTarget, codelInterval;
    bool skipExpired = false;
};

struct SheddingState {
    std::vector<CoDel> codel;  ///< by server, while CoDel is on
};

struct Shedding {
    using Parameters = SheddingParameters;
    static constexpr auto kRows = shedding_rows::kTable;
    using Config = SheddingConfig;
    static Config compile(const FleetParameters& parameters);
    using State = SheddingState;

    static void fit(FleetState& state);
    static void fitServers(FleetState& state);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass

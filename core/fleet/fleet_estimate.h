// What a fleet will ask of the machine, from its parameters alone: known before anything is built.
#pragma once

#include "core/fleet/fleet_parameters.h"

namespace faultglass {

/// Rough, and rather too much than too little. All in one arm.
struct FleetEstimate {
    double startBytes = 0;  ///< once it is built; every copy takes as much again
    double waitingBytesPerSecond =
        0;                        ///< by which waiting requests grow while more comes than is served; of simulated time
    double mostWaitingBytes = 0;  ///< what all queues hold at most; infinite where they have no end
    double mostWaiting = 0;       ///< requests that a server can hold; likewise
    double eventsPerSecond = 0;   ///< of simulated time
};

/// `parameters` within the ranges of their rows.
[[nodiscard]] FleetEstimate estimateFleet(const FleetParameters& parameters);

}  // namespace faultglass

// What is measured in the interval under way and since the totals began.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/histogram.h"
#include "core/base/sim_time.h"
#include "core/fleet/measuring/sample.h"

namespace faultglass {

/// Tallies of the sample interval under way.
struct IntervalTally {
    std::uint64_t offered = 0, attempts = 0, retries = 0, succeeded = 0, failed = 0;
    Histogram latency;
};

struct MeasuringState {
    IntervalTally tally;
    std::vector<Sample> samples;  ///< not taken yet
    std::uint32_t samplesTaken = 0;
    Sample latest;
};

struct MeasuringTotals {
    SimTime since;
    double busySeconds = 0;      ///< worker-seconds of work
    double waitingSeconds = 0;   ///< integral of the number waiting, from samples
    double capacitySeconds = 0;  ///< worker-seconds there were
    double downCustomerSeconds = 0;
    double degradedCustomerSeconds = 0;
    std::uint32_t customersEverDown = 0;      ///< down at the end of some window
    std::uint32_t customersEverDegraded = 0;  ///< degraded at the end of some window, and never down
    double blastRadiusMost = 0;
    double touchedMost = 0;        ///< down or degraded, at one instant
    double amplificationMost = 0;  ///< of any sample
    std::uint32_t serversUpLeast = 0;
};

}  // namespace faultglass

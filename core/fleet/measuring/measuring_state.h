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
    std::uint64_t attemptsOfEnded = 0;  ///< of the requests that ended in it, whenever they were sent
    Histogram latency;
};

struct MeasuringState {
    IntervalTally tally;
    std::vector<Sample> samples;  ///< not taken yet
    std::uint32_t samplesTaken = 0;
    Sample latest;
    SimTime sampledAt;    ///< the sample interval under way began then
    SimTime windowSince;  ///< the customers' window under way began then
    // Worker-seconds of the interval under way from before the totals began.
    double busySecondsBefore = 0, capacitySecondsBefore = 0;
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
    double downShareMost = 0;                 ///< of the customers, in one window
    double touchedMost = 0;                   ///< down or degraded, at one instant
    double amplificationMost = 0;             ///< attempts a request, over those that ended in one sample
    // Only when the accounts are closed:
    double lossShares = 0;             ///< sum over customers of the part of their requests that was lost
    std::uint32_t customersAsked = 0;  ///< customers of whom that part is known
};

}  // namespace faultglass

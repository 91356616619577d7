// How well a monitor did in a run.
#pragma once

#include <cstdint>

namespace faultglass {

/// How well a monitor told whether the process it watches is alive.
struct DetectorTotals {
    std::uint64_t messages = 0;   ///< heartbeats, probes, answers, gossip
    std::uint64_t mistakes = 0;   ///< times it began to suspect a live process
    double watchedSeconds = 0;    ///< that the process was alive
    double suspectedSeconds = 0;  ///< of those, under suspicion
    std::uint32_t deaths = 0;
    std::uint32_t detectedBy = 0;     ///< observers that suspect the process since it died last
    double detectionSeconds = 0;      ///< from its latest death until the first of them did
    double lastDetectionSeconds = 0;  ///< until the last of them did
};

}  // namespace faultglass

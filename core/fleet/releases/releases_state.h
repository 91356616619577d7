// The release under way, as plain data.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/base/sim_time.h"

namespace faultglass {

/// Requests that ended at servers of one version, in the alarm window under way.
struct VersionTally {
    std::uint64_t good = 0, bad = 0;
};

/// The release under way.
struct Release {
    std::uint32_t number = 0;   ///< of this release; what was scheduled for an earlier one is void
    std::uint32_t steps = 0;    ///< 0: not begun
    std::uint32_t reached = 0;  ///< the servers before this one have the new version
    std::uint32_t servers = 0;  ///< so many have it, wherever they are
    SimTime showsFrom;          ///< when the defect begins to show
    VersionTally fresh, old;
    bool stopped = false;
    CauseId cause;
};

struct ReleasesState {
    Release release;
};

struct ReleasesTotals {
    std::uint32_t releaseReach = 0;  ///< most servers that had the new version at once
    std::uint32_t releaseSteps = 0;  ///< batches or cells that took it
    bool releaseDetected = false;
    double detectionSeconds = 0;  ///< from when the defect showed to the alarm
};

}  // namespace faultglass

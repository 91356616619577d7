// What was done to a fleet, and the log of what came of it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/fleet/faults/fault_row.h"
#include "core/fleet/faults/transition.h"

namespace faultglass {

struct FaultsState {
    std::vector<ScheduledFault> scheduledFaults;
    std::vector<Fault> appliedFaults;
    std::vector<Transition> transitions;
    std::uint32_t firstTransition = 0;  ///< id of transitions.front()
    CauseId latestCause;                ///< what most recently went wrong anywhere
    CauseId latestLoss;                 ///< what most recently took a server away
};

}  // namespace faultglass

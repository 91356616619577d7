// The processes of servers, as plain data.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"

namespace faultglass {

/// One process of a server that has several.
struct Process {
    std::uint32_t busy = 0;  ///< workers of it
    bool up = true;
    FaultId crashedBy;               ///< the fault on it, applied last
    std::uint32_t restartEvent = 0;  ///< the one that starts it again; another one is stale
};

struct ProcessesState {
    std::vector<Process> processes;          ///< by server and process, while servers have several
    std::vector<std::uint32_t> liveWorkers;  ///< by server, likewise: those whose process is up
};

}  // namespace faultglass

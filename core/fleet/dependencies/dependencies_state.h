// The services that servers call and the calls that are out, as plain data.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"

namespace faultglass {

/// A server's connections to the service it calls.
struct CallPool {
    std::uint32_t out = 0;
    std::uint32_t firstWaiting = kNone, lastWaiting = kNone;
};

/// A service that servers call, as the faults on it left it.
struct Dependency {
    double slowness = 1;
    bool dead = false;
    FaultId slowBy, deadBy;  ///< the faults on it, applied last
    CauseId slowing, death;
};

struct DependenciesState {
    std::vector<CallPool> callPools;       ///< by server, while there is a dependency
    std::vector<Dependency> dependencies;  ///< by number, likewise
};

struct DependenciesTotals {
    std::uint64_t dependencyCalls = 0;     ///< requests that called; each may ask several servers at once
    std::uint64_t dependencyAnswers = 0;   ///< of those; in time
    std::uint64_t dependencyTimeouts = 0;  ///< of those; hanging or waiting for a connection
    std::uint64_t dependencyErrors = 0;    ///< of those; refused at once
};

}  // namespace faultglass

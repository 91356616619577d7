// What can be seen of the services that servers call.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"

namespace faultglass {

/// A service that servers call.
struct DependencyView {
    bool dead = false;
    double slowness = 1;         ///< how many times longer its calls take
    std::uint32_t callsOut = 0;  ///< that wait for its answer
    CauseId cause;               ///< what is wrong with it; invalid when nothing is
    friend bool operator==(const DependencyView&, const DependencyView&) = default;
};

struct DependenciesView {
    std::vector<DependencyView> dependencies;  ///< by number; empty where servers call none
};

}  // namespace faultglass

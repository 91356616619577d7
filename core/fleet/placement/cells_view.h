// What can be seen of cells and their router.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/shared.h"
#include "core/fleet/placement/placement.h"

namespace faultglass {

/// What the router of cells does; as it began where there are no cells.
struct CellsView {
    Shared<Placement> home;              ///< where customers were before any cell was added or drained
    std::uint32_t inUse = 1;             ///< the others stand ready
    std::vector<std::uint32_t> drained;  ///< in no order
    bool routerDown = false;
    std::uint64_t customersMoved = 0;  ///< to another cell, in all
};

}  // namespace faultglass

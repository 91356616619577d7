// Which cells there are and who is placed where, as plain data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/heap_bytes.h"
#include "core/base/ids.h"
#include "core/base/shared.h"
#include "core/fleet/placement/placement.h"

namespace faultglass {

/// A cell whose customers are with the others, and what brought that about.
struct DrainedCell {
    std::uint32_t cell = 0;
    FaultId fault;
    CauseId cause;
};

/// The router of cells.
struct CellRouting {
    Shared<Placement> home;   ///< before any cell was added or drained
    std::uint32_t inUse = 1;  ///< the first ones; the others stand ready
    std::vector<DrainedCell> drained;
    FaultId deadBy;  ///< the fault that killed it
    CauseId death;
};

struct PlacementState {
    Shared<Placement> placement;
    CellRouting routing;

    /// A placement that was dealt anew is no longer that of the whole run: copies of the state keep it alive.
    [[nodiscard]] std::size_t memoryBytes() const
    {
        const bool dealtAnew = !placement.isCopyOf(routing.home);
        return heapBytes(routing.drained) + (dealtAnew ? sizeof(Placement) + heapBytes(*placement) : 0);
    }
};

struct PlacementTotals {
    std::uint64_t customersMoved = 0;  ///< to another cell
};

}  // namespace faultglass

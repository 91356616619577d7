// What can be done to the router of cells and to the cells it knows.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/fleet/faults/fault_row.h"

namespace faultglass {

struct FleetState;

// A fault that names no cell of the fleet, or leaves no cell in use, changes nothing.

/// The customers of a cell are with the others at once; a request that is under way there stays.
struct DrainFault {
    static constexpr FaultRow kRow{
        .key = "drain",
        .label = FG_TEXT("Drain the cell"),
        .help = FG_TEXT("The router gives the customers of the cell to the other cells; it goes on without any."),
        .step = FG_TEXT("Drain %1"),
        .scope = FaultScope::Cells,
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

struct AddCellFault {
    static constexpr FaultRow kRow{
        .key = "add-cell",
        .label = FG_TEXT("Add a cell"),
        .help = FG_TEXT("The router begins to use one of the spare cells, and moves the customers it now finds there."),
        .step = FG_TEXT("Add a cell"),
        .scope = FaultScope::Router,
    };
    static void begin(FleetState& state, FaultId id);
};

/// Healed only with everything.
struct RouterDownFault {
    static constexpr FaultRow kRow{
        .key = "router-down",
        .label = FG_TEXT("Kill the router"),
        .help = FG_TEXT("What all cells share: until it is back no request finds its cell."),
        .step = FG_TEXT("Kill the router"),
        .scope = FaultScope::Router,
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

}  // namespace faultglass

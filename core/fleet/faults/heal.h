// Healing: takes faults off a part of the fleet, or off all of it.
#pragma once

#include "core/fleet/faults/fault_row.h"

namespace faultglass {

struct FleetState;

/// Off a server: its faults, those of its processes, and what failed by itself. Off all: everything there is.
struct HealFault {
    static constexpr FaultRow kRow{
        .key = "heal",
        .label = FG_TEXT("Heal"),
        .help = FG_TEXT("Takes every fault off the target; off all, everything."),
        .step = FG_TEXT("Heal %1"),
        .stepAll = FG_TEXT("Heal all"),
        .scope = FaultScope::Everything,
        .processes = true,
    };
    /// Defined beside the list of faults, since it asks all of them.
    static void act(FleetState& state, FaultTarget target);
};

}  // namespace faultglass

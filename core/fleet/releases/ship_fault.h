// A release that is shipped by hand.
#pragma once

#include <cstdint>

#include "core/fleet/faults/fault_row.h"

namespace faultglass {

struct FleetState;

/// Schedules the release, if there is one. What is scheduled carries the number of its release: once another has begun,
/// it is void.
/// The next servers take the new version, unless the release has been stopped.
/// Ships by hand: to one part of the fleet, or to all of it as the strategy says. It joins the release under way; after
/// one that was stopped, or before any, it begins another.
struct ShipFault {
    static constexpr FaultRow kRow{
        .key = "ship",
        .label = FG_TEXT("Ship the update"),
        .help =
            FG_TEXT("The target takes the new version, with its defect; off all, the whole fleet does, as the strategy "
                    "says. It is watched and rolled back like any release."),
        .step = FG_TEXT("Ship the update to %1"),
        .stepAll = FG_TEXT("Ship the update"),
        .wholeCells = true,
    };
    static void act(FleetState& state, FaultTarget target);
};

}  // namespace faultglass

// What can be done to the services that servers call.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/fleet/faults/fault_row.h"

namespace faultglass {

struct FleetState;

/// Calls to one of the services, or to all, take longer; calls that are out already end as they would have. Healed on
/// one service, on the dependency of a cell, or on all.
struct SlowDependencyFault {
    static constexpr FaultRow kRow{
        .key = "slow-dependency",
        .label = FG_TEXT("Slow the dependency"),
        .help = FG_TEXT("Calls to the other service take this many times longer."),
        .step = FG_TEXT("Slow dependency %1 %2"),
        .stepAll = FG_TEXT("Slow the dependency %2"),
        .scope = FaultScope::Dependencies,
        .magnitude = FaultMagnitude::factor(1, 1'000'000, 100),
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

/// The same, and calls fail at once.
struct DeadDependencyFault {
    static constexpr FaultRow kRow{
        .key = "dead-dependency",
        .label = FG_TEXT("Kill the dependency"),
        .help = FG_TEXT("Calls to the other service fail at once."),
        .step = FG_TEXT("Kill dependency %1"),
        .stepAll = FG_TEXT("Kill the dependency"),
        .scope = FaultScope::Dependencies,
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

}  // namespace faultglass

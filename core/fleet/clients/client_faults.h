// What customers can be made to do: ask for more, all of them or one, or send requests that kill what serves them.
#pragma once

#include "core/base/ids.h"
#include "core/fleet/faults/fault_row.h"

namespace faultglass {

struct FleetState;

/// A later spike takes the place of an earlier one. Healed only with everything.
struct LoadSpikeFault {
    static constexpr FaultRow kRow{
        .key = "load-spike",
        .label = FG_TEXT("Spike load"),
        .help = FG_TEXT("The offered load is this many times what it was."),
        .step = FG_TEXT("Spike load %2"),
        .scope = FaultScope::Fleet,
        .magnitude = FaultMagnitude::factor(0.01, 1000, 2),
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

// A customer is under the fault that came last, whichever of the two it is: when that is over, so is the other.

struct NoisyFault {
    static constexpr FaultRow kRow{
        .key = "noisy",
        .label = FG_TEXT("Make noisy"),
        .help = FG_TEXT("The customer sends this many times as many requests as before."),
        .step = FG_TEXT("Make %1 noisy, %2"),
        .scope = FaultScope::Customers,
        .magnitude = FaultMagnitude::factor(0.01, 1'000'000, 10),
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

struct PoisonFault {
    static constexpr FaultRow kRow{
        .key = "poison",
        .label = FG_TEXT("Send poison"),
        .help =
            FG_TEXT("This share of the customer's requests kills the process that serves them; a retry carries it on."),
        .step = FG_TEXT("Let %1 send poison"),
        .scope = FaultScope::Customers,
        .magnitude = FaultMagnitude::share(0.000001, 1),
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

}  // namespace faultglass

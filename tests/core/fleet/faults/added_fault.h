// A fault that only a test has: with it, the list of faults has one line more.
#pragma once

#include "core/fleet/clients/client_faults.h"

namespace faultglass {

/// As a spike of the load, under another name.
struct SurgeFault {
    static constexpr FaultRow kRow{
        .key = "surge",
        .label = "Surge",
        .help = "The offered load is this many times what it was.",
        .step = "Surge %2",
        .scope = FaultScope::Fleet,
        .magnitude = FaultMagnitude::factor(1, 10, 3),
    };
    static void begin(FleetState& state, FaultId id) { LoadSpikeFault::begin(state, id); }
    static void end(FleetState& state, FaultId id) { LoadSpikeFault::end(state, id); }
    static void heal(FleetState& state, FaultTarget target) { LoadSpikeFault::heal(state, target); }
};

}  // namespace faultglass

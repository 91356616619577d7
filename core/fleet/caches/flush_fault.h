// Caches that are flushed.
#pragma once

#include <cstdint>

#include "core/fleet/faults/fault_row.h"

namespace faultglass {

struct FleetState;

/// Servers forget what their caches hold, where they have any.
struct FlushCacheFault {
    static constexpr FaultRow kRow{
        .key = "flush-cache",
        .label = FG_TEXT("Flush the cache"),
        .help = FG_TEXT("The server forgets what it has in its cache."),
        .step = FG_TEXT("Flush the cache of %1"),
    };
    static void act(FleetState& state, FaultTarget target);
};

}  // namespace faultglass

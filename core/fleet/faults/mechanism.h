// The mechanism of faults: what is done to a fleet from outside, and the log of causes.
#pragma once

#include <cstdint>

#include "core/fleet/event_kind.h"
#include "core/fleet/faults/faults_state.h"

namespace faultglass {

struct Faults {
    using State = FaultsState;

    static constexpr EventKind kBegin{4};  ///< position in scheduledFaults
    static constexpr EventKind kEnd{5};    ///< position in appliedFaults
    static void beginScheduled(FleetState& state, std::uint32_t scheduled);
    static void end(FleetState& state, std::uint32_t applied);
    static constexpr EventRow kEvents[] = {eventRow<beginScheduled>(kBegin), eventRow<end>(kEnd)};

    /// The faults that the run is to meet are scheduled.
    static void open(FleetState& state);
};

}  // namespace faultglass

#include "core/fleet/faults/faults.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

void Faults::open(FleetState& state)
{
    for (std::uint32_t i = 0; i < state.scheduledFaults.size(); ++i)
        state.schedule(state.scheduledFaults[i].at, kBegin, i);
}

void Faults::beginScheduled(FleetState& state, std::uint32_t scheduled)
{
    applyFault(state, state.scheduledFaults[scheduled].fault);
}

void Faults::end(FleetState& state, std::uint32_t applied) { endFault(state, FaultId{applied}); }

}  // namespace faultglass

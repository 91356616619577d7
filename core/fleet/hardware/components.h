// Hardware components that live, fail and are replaced from a stock of spares; what is stored on them; bad memory.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Why there cannot be such components; nothing when there can.
[[nodiscard]] std::optional<Error> componentRefusal(const ComponentParameters& parameters);

/// Installs all components, new or burnt in, and schedules the life of each.
void startComponents(FleetState& state);
/// Something is due: a failure, the end of a replacement, a delivery, the end of a week; `subject` says which.
void componentDue(FleetState& state, std::uint32_t subject);
/// Brings the integrals of components working and waiting up to now.
void settleComponents(FleetState& state);
/// The totals have been cleared: what stands in them as a number of now is put back.
void restartComponentTotals(FleetState& state);

}  // namespace faultglass

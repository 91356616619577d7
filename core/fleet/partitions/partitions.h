// Cuts in the network: which server can reach which, and which the clients can reach.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The fault number `applied` cuts its target off: both ways, or one way only. Off all: each server falls on either
/// side at random.
void cutOff(FleetState& state, std::uint32_t applied);
/// That cut is mended, if it is still there; or all of them.
void mend(FleetState& state, std::uint32_t applied);
void mendAll(FleetState& state);
/// All cuts of exactly this target.
void mendTarget(FleetState& state, FaultTarget target);

/// Whether what server `from` sends reaches server `to`.
[[nodiscard]] bool reaches(const FleetState& state, std::uint32_t from, std::uint32_t to);
/// Bits, one for each cut, of the cuts that have the server inside: servers with equal bits reach each other.
[[nodiscard]] std::uint32_t sideOf(const FleetState& state, std::uint32_t server);

}  // namespace faultglass

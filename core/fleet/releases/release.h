// Shipping a new version step by step, watching its error rate, and taking it back.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Schedules the release, if there is one. What is scheduled carries the number of its release: once another has begun,
/// it is void.
void startRelease(FleetState& state);
/// The next servers take the new version, unless the release has been stopped.
void shipNext(FleetState& state, std::uint32_t number);
/// Ships by hand: to one part of the fleet, or to all of it as the strategy says. It joins the release under way; after
/// one that was stopped, or before any, it begins another.
void ship(FleetState& state, FaultTarget target);
/// The end of an alarm window: the error rates of both versions are compared.
void judgeRelease(FleetState& state, std::uint32_t number);
/// The old version is back on every server.
void finishRollback(FleetState& state, std::uint32_t number);

/// Whether what the new version does wrong shows by now, where it fails requests.
[[nodiscard]] bool showsDefect(const FleetState& state);
/// Whether a request that runs on the new version meets its defect now.
[[nodiscard]] bool meetsDefect(const FleetState& state, const Job& job);
/// Counts the end of a request at a server for the alarm.
void countForRelease(FleetState& state, std::uint32_t server, bool good);

}  // namespace faultglass

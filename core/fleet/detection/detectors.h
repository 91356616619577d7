// Watching a process from afar over a link that delays and loses: fixed timeouts, probes, NFD-S, phi accrual, gossip.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Why nobody can watch like this; nothing when somebody can.
[[nodiscard]] std::optional<Error> detectorRefusal(const DetectorParameters& parameters);

/// By how many deviations a heartbeat is late when phi reaches `threshold` in Akka's form: the y with
/// y (1.5976 + 0.070566 y^2) = ln(10^threshold - 1).
[[nodiscard]] double akkaDeviations(double threshold);

/// The watched process, server 0, begins to send; the monitor begins to wait.
void startDetector(FleetState& state);
/// A heartbeat, probe or message is sent or arrives; `subject` says which.
void heartbeatDue(FleetState& state, std::uint32_t subject);
/// An observer has waited long enough; `event` is the sequence of the event (a stale one does nothing).
void suspicionDue(FleetState& state, std::uint32_t observer, std::uint32_t event);
/// Brings the times in the totals up to now; before the watched process dies or comes back, too.
void settleDetector(FleetState& state);
/// The watched process has died.
void watchedDied(FleetState& state);

}  // namespace faultglass

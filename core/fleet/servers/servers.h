// The server side: queues, workers, service times, and the two ways an overloaded server dies.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The attempt of `request` reaches the server the balancer chose: it is served, waits, is turned away, or vanishes
/// with a dead host. `draw` names its service time.
void deliver(FleetState& state, std::uint32_t request, KeyedDraw draw);
/// A deep probe enters the queue like a request; false when it was turned away.
[[nodiscard]] bool deliverProbe(FleetState& state, std::uint32_t server);
/// The event `event` says that `job` is done (a stale one does nothing).
void complete(FleetState& state, std::uint32_t job, std::uint32_t event);

/// Workers of `server` take up waiting requests while there are both.
void startWaiting(FleetState& state, std::uint32_t server);
/// Sets the speed (0 pauses): what runs is done sooner or later accordingly.
void setSpeed(FleetState& state, std::uint32_t server, float speed);
/// What one process of the server runs ends with an error.
void dropRunning(FleetState& state, std::uint32_t server, std::uint32_t process);
/// The server stops and forgets all it holds. If `refuses`, its host says so and clients fail at once; if not, they
/// hear nothing until their timeout.
void takeDown(FleetState& state, std::uint32_t server, bool refuses);
/// The server runs again, empty, and cold if the fleet has cold starts.
void bringUp(FleetState& state, std::uint32_t server);
/// Brings the time with fewer servers alive than needed up to now, before `alive` changes.
void settleAlive(FleetState& state);
/// Brings the integral of busy workers up to now.
void settleBusy(FleetState& state, std::uint32_t server);

}  // namespace faultglass

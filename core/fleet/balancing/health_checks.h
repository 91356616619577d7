// The balancer's probes: shallow ones ask whether the process lives, deep ones stand in the queue like a request.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Takes the server out of rotation for what its cause says, or for the latest trouble.
void eject(FleetState& state, std::uint32_t server);
/// Starts probing every server, each at its own phase, or stops and puts all that live back into rotation.
void fitHealthChecks(FleetState& state);
/// Schedules the first probe of a server that was just added.
void startProbing(FleetState& state, std::uint32_t server);

/// It is time to probe `server`, if `event` is the probe scheduled for it (a stale one does nothing).
void probe(FleetState& state, std::uint32_t server, std::uint32_t event);
/// The timeout of the probe with sequence `event` has passed.
void probeTimedOut(FleetState& state, std::uint32_t server, std::uint32_t event);
/// A deep probe with `stamp` was served; `good` unless the server answered with an error.
void endDeepProbe(FleetState& state, std::uint32_t server, std::uint32_t stamp, bool good);

}  // namespace faultglass

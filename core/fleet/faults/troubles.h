// What is wrong right now, as causes of what comes of it: who is missing, who fails requests, who brings the load.
#pragma once

#include "core/base/ids.h"
#include "core/fleet/faults/causes.h"

namespace faultglass {

/// What keeps attempts from succeeding anywhere: servers that fail them or make them wait, and what all servers need.
[[nodiscard]] Causes troublesOfClients(const FleetState& state);

/// The same for one customer: of the servers it may use. Where nothing is wrong with them any more, what was, in the
/// last `within`.
[[nodiscard]] Causes troublesOf(const FleetState& state, CustomerId customer, SimDuration within);

/// What took away servers that would share the load of `server` now.
[[nodiscard]] Causes lossesBeside(const FleetState& state, ServerId server);

/// What brought `load` to a server that cannot keep up with it, or made it too slow for that. `losses` as above.
/// Retries and redistributed requests count from a twentieth of the load on: below that it could do without them.
[[nodiscard]] Causes causesOfOverload(const FleetState& state, ServerId server, const LoadSplit& load,
                                      const Causes& losses);

/// What the service that `server` calls is under.
[[nodiscard]] Causes troublesOfDependency(const FleetState& state, ServerId server);

}  // namespace faultglass

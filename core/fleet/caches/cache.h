// The caches of servers: what a request asks for, whether it is there, and how long a lost cache takes to come back.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The running sums of the items' shares, most popular first; empty without caches.
[[nodiscard]] std::vector<double> popularityOf(const CacheParameters& parameters);
/// Why these caches cannot be; nothing when they can.
[[nodiscard]] std::optional<Error> cacheRefusal(const FleetParameters& parameters);

/// An empty cache for every server that has none yet.
void fitCaches(FleetState& state);
/// The request of `job` asks the cache of `server` for its item: how many times longer it takes for that, 1 for a hit.
[[nodiscard]] double askCache(FleetState& state, std::uint32_t server, const Job& job);
/// The cache of `server` is empty from now on.
void loseCache(FleetState& state, std::uint32_t server);
/// The end of a sample interval: the share of hits, 1 where none asked. Whether the caches are warm again shows in it.
[[nodiscard]] double sampleCaches(FleetState& state);

}  // namespace faultglass

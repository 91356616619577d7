// The caches of servers, as plain data.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/shared.h"
#include "core/base/sim_time.h"
#include "core/fleet/caches/lru_cache.h"

namespace faultglass {

/// How the caches come back after one was lost.
struct CacheWarming {
    double recent = 0;  ///< smoothed share of hits while nothing is wrong
    double goal = 0;
    bool under = false;
    bool counted = false;  ///< there had been hits before, to come back to
    SimTime since;         ///< the last loss
    SimTime countedUpTo;
};

struct CachesState {
    std::vector<LruCache> caches;            ///< by server, while there are caches
    Shared<std::vector<double>> popularity;  ///< running sums of the items' shares
    CacheWarming warming;
    std::uint64_t intervalHits = 0, intervalMisses = 0;  ///< of the sample interval under way
};

struct CachesTotals {
    std::uint64_t cacheHits = 0, cacheMisses = 0;
    std::uint64_t cacheLosses = 0;  ///< after hits; one while another cache warms up is part of that
    double warmingSeconds = 0;      ///< after those, until hits were back at nine tenths of what they had been
};

}  // namespace faultglass

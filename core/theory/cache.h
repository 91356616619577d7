// What a cache finds when it is full, while it fills, and what its loss does to the backend.
//
// Requests ask for one of `items` items independently of each other; item i = 1, 2, ... with a share proportional to
// i^-exponent (Zipf), all alike at exponent 0. Every function is pure and may be called from any thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// A cache of `places` items that forgets the least recently used, in steady state.
struct CacheSteadyState {
    double hitShare = 0;      ///< sum p_i (1 - e^(-p_i T))
    double fillRequests = 0;  ///< T, where sum (1 - e^(-p_i T)) = places; infinite when everything fits
    double bestHitShare =
        0;  ///< with the `places` most popular items in it: no cache that cannot look ahead does better
};
/// Che's approximation. Domain: items from 1, exponent from 0 to 10, 1 <= places <= items.
/// Source: Che, Tung, Wang, Hierarchical Web Caching Systems, IEEE JSAC 20 (2002).
[[nodiscard]] Result<CacheSteadyState> lruSteadyState(int items, double exponent, int places);

/// The hit share after `requests` requests from empty, the cache not being full yet: sum p_i (1 - e^(-n p_i)).
/// Domain: items from 1, exponent from 0 to 10, requests >= 0.
[[nodiscard]] Result<double> coldHitShare(int items, double exponent, double requests);

/// The same for items asked for alike and a cache that holds them all: 1 - e^(-rate seconds / items), and the time to
/// reach a share: -ln(1 - share) items / rate. Domain: items and rate above 0, seconds >= 0, 0 <= share < 1.
[[nodiscard]] Result<double> uniformWarmup(double items, double rate, double seconds);
[[nodiscard]] Result<double> uniformWarmupTime(double items, double rate, double share);

/// By how much the backend's load grows when the hit share falls: (1 - after) / (1 - before).
/// Domain: 0 <= before < 1, after a share.
[[nodiscard]] Result<double> missAmplification(double hitsBefore, double hitsAfter);

}  // namespace faultglass::theory

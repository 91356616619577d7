// A request that kills the server it touches, and a leak that kills it by itself: how many are down at once.
//
// Times in one unit of the caller's choice, rates in the same. Every function is pure and may be called from any
// thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// One poison request, tried again on a healthy server at fixed intervals for ever.
struct RetriedPoison {
    int mostDown = 0;         ///< min(N, ceil(restart / interval))
    double allDownAfter = 0;  ///< (N - 1) interval from the first try; infinite when some server is always back before
    bool staysDown = false;   ///< from then on none is ever left: restart >= N interval
};
/// Domain: servers from 1, times above 0.
[[nodiscard]] Result<RetriedPoison> retriedPoison(int servers, double interval, double restart);

/// Poison requests that come at random, each of which kills one healthy server, if there is one (M/G/N/N).
struct RandomPoison {
    double allDown = 0;   ///< share of time without a server: erlangB(rate restart, N), whatever the law of restarts
    double meanDown = 0;  ///< rate restart (1 - allDown)
};
/// Domain: servers from 1, rate and restart above 0.
[[nodiscard]] Result<RandomPoison> randomPoison(int servers, double rate, double restart);

/// Servers that grow until they hit a limit, are down for a while and start again from `start`.
struct Leak {
    double timeToCrash = 0;  ///< T = (limit - start) / growth
    double downShare = 0;    ///< d / (T + d), of each server; of all at once where they started together
    double severalDown = 0;  ///< P(two or more down) where their phases are random: Binomial(N, downShare)
    double allDown = 0;      ///< P(all down) likewise: downShare^N
};
/// Domain: 0 <= start < limit, growth and downtime above 0, servers from 1.
[[nodiscard]] Result<Leak> leak(double limit, double start, double growth, double downtime, int servers);

}  // namespace faultglass::theory

// How far a failure spreads when those that are left take over the load.
//
// Loads and capacities are in any one unit. Every function is pure and may be called from any thread.
#pragma once

#include <vector>

#include "core/base/result.h"

namespace faultglass::theory {

/// The most of `servers` equal servers that may be lost with the rest still able to carry the load: the largest k with
/// load <= (N - k) capacity. Domain: capacity and load above 0, load <= servers * capacity.
[[nodiscard]] Result<int> survivableLosses(int servers, double capacityPerServer, double load);

/// The share of a large fleet that survives when capacities are uniform in (0, 1), `load` falls on each server at first
/// and the survivors share that of the fallen equally: 1/2 + sqrt(1/4 - load), or 0 above kCriticalBundleLoad.
/// Domain: load >= 0. Source: Pradhan, Hansen, Chakrabarti, Reviews of Modern Physics 82 (2010).
[[nodiscard]] Result<double> fiberBundleSurvivors(double load);

/// The load per server beyond which that fleet falls as a whole; half of it is left just below.
inline constexpr double kCriticalBundleLoad = 0.25;

/// P(S = r), r = 0 .. components, for the number of failures when initial loads are uniform in (0, 1), all get
/// `disturbance` on top and each failure adds `transfer` to every other: P(S = r) = C(n, r) phi(d) (d + r p)^(r-1)
/// phi(1 - d - r p)^(n-r) for r < n, phi clipping to [0, 1], and P(S = n) the rest.
/// Domain: components from 1 to 100,000, disturbance and transfer from 0 to 1.
/// Source: Dobson, Carreras, Newman, Probability in the Engineering and Informational Sciences 19 (2005).
[[nodiscard]] Result<std::vector<double>> cascadeDistribution(int components, double disturbance, double transfer);

/// The mean of cascadeDistribution.
[[nodiscard]] Result<double> cascadeMean(int components, double disturbance, double transfer);

/// Its limit for many components: theta / (1 - lambda), theta = n d the mean number of first failures and lambda = n p
/// the mean number each failure brings about. Domain: firstFailures >= 0, 0 <= perFailure < 1.
[[nodiscard]] Result<double> branchingMean(double firstFailures, double perFailure);

}  // namespace faultglass::theory

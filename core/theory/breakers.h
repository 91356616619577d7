// When a circuit breaker opens: after everything starts to fail, and by chance while most things still work.
//
// Times in seconds, rates in calls per second, shares from 0 to 1. Every function is pure and may be called from any
// thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// A breaker that opens when a share h of the calls of its window failed, full of successes when all begins to fail.
/// The window W moves in n parts and holds the n - 1 before the current one, so it is W (n - 1 + u) / n long with u the
/// part of the current one that is over. Failures begin at any moment of a part: the mean is W h (1 - 1 / (2 n)), from
/// W h (n - 1) / n to W h by that moment. It holds at every constant rate that meets the minimum of calls.
/// Domain: window > 0, 0 < threshold <= 1, parts from 1.
/// Source of the parts: Netflix Hystrix, metrics.rollingStats.numBuckets (ten).
[[nodiscard]] Result<double> timeWindowOpening(double window, double threshold, int parts);

/// A breaker over the last `calls` calls: ceil(threshold * calls) / rate.
/// Domain: calls from 1, 0 < threshold <= 1, rate > 0.
[[nodiscard]] Result<double> callWindowOpening(int calls, double threshold, double rate);

/// A breaker that opens after `failures` failures in a row: failures / rate. Domain: failures from 1, rate > 0.
[[nodiscard]] Result<double> consecutiveOpening(int failures, double rate);

/// Mean number of calls until `failures` of them in a row failed, each on its own with chance `failure`:
/// (1 - f^k) / ((1 - f) f^k), or k at f = 1. Domain: failures from 1, 0 < failure <= 1.
/// Source: Feller, An Introduction to Probability Theory I (1968), XIII.7.
[[nodiscard]] Result<double> meanCallsToRun(int failures, double failure);

/// The chance that one full window of `calls` calls, each failing on its own with chance `failure`, is at or above the
/// threshold: P(Binomial(calls, failure) >= ceil(threshold * calls)).
/// Domain: calls from 1, 0 < threshold <= 1, 0 <= failure <= 1.
[[nodiscard]] Result<double> callWindowTrip(int calls, double threshold, double failure);

}  // namespace faultglass::theory

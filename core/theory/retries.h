// What retrying multiplies, and what throttles and budgets bound it to.
//
// Loads are in requests per second, fresh ones unless called attempts; shares are from 0 to 1; `retries` is the number
// of attempts after the first. Every function is pure and may be called from any thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// Mean attempts per request when each fails on its own with chance `failure`: (1 - f^(r+1)) / (1 - f), or r + 1 at
/// f = 1. Domain: 0 <= failure <= 1, retries from 0.
[[nodiscard]] Result<double> attemptsPerRequest(double failure, int retries);

/// Attempts that reach the last of `layers` layers, each of which makes `attempts` when all fail: attempts^layers.
/// Domain: layers and attempts from 1. Source: Beyer et al., Site Reliability Engineering (2016), chapter 22.
[[nodiscard]] Result<double> layeredAttempts(int layers, int attempts);

/// Retries against a server that finishes `capacity` and turns the rest away at no cost.
struct CappedRetries {
    double droppedShare = 0;  ///< d, share of attempts turned away
    double offered = 0;       ///< attempts per second
    double goodput = 0;       ///< requests per second that succeed
    double lostShare = 0;     ///< share of requests that fail all their attempts: d^(r+1)
};

/// The fixed point of offered = load (1 + d + ... + d^r) and offered (1 - d) = capacity: d = (1 - C / load)^(1/(r+1)),
/// offered = C / (1 - d), goodput = C. Below capacity nothing is dropped. Domain: rates above 0, retries from 0.
[[nodiscard]] Result<CappedRetries> retriesAtCapacity(double load, double capacity, int retries);

/// Attempts per second after `rounds` rounds when every refused call comes back one round later, for ever:
/// load + rounds (load - capacity) above capacity. Domain: rates above 0, rounds from 0. Source: as layeredAttempts.
[[nodiscard]] Result<double> endlessRetries(double load, double capacity, int rounds);

/// A client that throttles itself by its own record of accepts.
struct AdaptiveThrottling {
    double sent = 0;              ///< requests per second that reach the backend
    double rejectedLocally = 0;   ///< share of the load that never leaves the client
    double rejectsPerAccept = 0;  ///< backend rejects for each request it accepts
};

/// Steady state of rejecting locally with p = max(0, (requests - K accepts) / (requests + 1)) over a long window:
/// sent = min(load, K C), the backend accepting min(sent, C). Domain: rates above 0, factor (K) >= 1.
/// Source: Site Reliability Engineering, chapter 21, "Client-Side Throttling".
[[nodiscard]] Result<AdaptiveThrottling> adaptiveThrottling(double load, double capacity, double factor);

/// The most attempts per request a budget of `ratio` retries for each request allows: 1 + ratio. ratio >= 0.
[[nodiscard]] Result<double> budgetBound(double ratio);

/// The most retries per second a Finagle budget lets through in the long run: ratio * load + reserve.
/// Domain: load > 0, ratio >= 0, reservePerSecond >= 0. Source: twitter/finagle, RetryBudget.scala.
[[nodiscard]] Result<double> finagleBudgetBound(double load, double ratio, double reservePerSecond);

/// Retries a full gRPC token bucket allows when everything fails: each failure takes a token and a retry goes out
/// while more than half are left, so ceil(tokens / 2) - 1. Domain: tokens from 1 to 1000.
/// Source: grpc/proposal A6, "Throttling Retry Attempts and Hedged RPCs".
[[nodiscard]] Result<int> grpcRetriesFromFull(int tokens);

/// The share of failing attempts at which a gRPC bucket neither fills nor drains: a failure takes 1, a success returns
/// `ratio`: ratio / (1 + ratio). Domain: ratio > 0.
[[nodiscard]] Result<double> grpcEquilibriumFailure(double ratio);

}  // namespace faultglass::theory

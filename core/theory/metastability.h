// When a fleet stays down after the trigger is gone: bounds and recovery times for work that retries waste.
//
// The server is a first-in first-out queue that finishes `capacity` requests per second and does not know which of
// them have been given up; each of the `load` fresh requests per second is tried again up to `retries` times, each
// time `timeout` seconds after the attempt before. Every function is pure and may be called from any thread.
// Sources: Bronson et al., Metastable Failures in Distributed Systems (HotOS 2021); Huang et al., Metastable Failures
// in the Wild (OSDI 2022), theorems 1 and 2.
#pragma once

#include <cstdint>

#include "core/base/result.h"

namespace faultglass::theory {

/// Stable: comes back from any backlog. Vulnerable: works, but a large enough trigger brings it down for good.
/// Overloaded: cannot even serve the fresh requests.
enum class LoadRegime : std::uint8_t { Stable, Vulnerable, Overloaded };

/// The load below which every backlog drains although each request comes in 1 + r times: C / (1 + r).
/// Domain: capacity > 0, retries from 0.
[[nodiscard]] Result<double> stableLoadBound(double capacity, int retries);

/// Stable below C / (1 + r), vulnerable from there to below C, overloaded from C on. Domain: rates above 0.
[[nodiscard]] Result<LoadRegime> loadRegime(double load, double capacity, int retries);

/// Attempts waiting at the end of an outage during which none is served: load * sum_{j=0..r} max(0, outage - j
/// timeout). Domain: load and timeout above 0, outage >= 0, retries from 0.
[[nodiscard]] Result<double> backlogAfterOutage(double load, double timeout, int retries, double outage);

/// Seconds from the end of the outage until the queue is short enough for a request to be served within its timeout:
/// (B - C timeout) / (C - (1 + r) load), B the backlog above, and 0 where that is negative. Infinite when the backlog
/// never drains: the load is not below stableLoadBound, and the outage long enough to start with (or the load not
/// even below the capacity). Domain: as backlogAfterOutage, capacity > 0.
[[nodiscard]] Result<double> recoveryTime(double load, double capacity, double timeout, int retries, double outage);

/// The load a cache of hit share h puts before a backend of capacity C: C / (1 - h). A fleet between C and that is
/// vulnerable to losing the cache's content. Domain: capacity > 0, 0 <= hitShare < 1.
[[nodiscard]] Result<double> cachedCapacity(double capacity, double hitShare);

}  // namespace faultglass::theory

// How long clients that back off wait on average, and what a herd without jitter costs.
//
// Times in seconds. Every function is pure and may be called from any thread.
// Source of the jitter laws: Brooker, Exponential Backoff and Jitter, AWS Architecture Blog (2015).
#pragma once

#include <cstdint>

#include "core/base/result.h"

namespace faultglass::theory {

/// The wait before retry n (1, 2, ...) without jitter: min(cap, base * 2^(n-1)).
/// Domain: base > 0, cap >= base, retry from 1.
[[nodiscard]] Result<double> exponentialBackoff(double base, double cap, int retry);

/// Mean wait with full jitter, uniform in [0, v], where v is the wait without: v / 2. Domain: ceiling >= 0.
[[nodiscard]] Result<double> meanFullJitter(double ceiling);

/// Mean wait with equal jitter, v / 2 plus uniform in [0, v / 2]: 3 v / 4. Domain: ceiling >= 0.
[[nodiscard]] Result<double> meanEqualJitter(double ceiling);

/// Mean wait before retry n with decorrelated jitter below its cap: s_n uniform in [base, 3 s_(n-1)] and s_0 = base,
/// so m_n = 2 base 1.5^n - base. Domain: base > 0, retry from 1.
[[nodiscard]] Result<double> meanDecorrelatedJitter(double base, int retry);

/// Calls until `clients` clients that start together, collide in lockstep and let one through each round have all
/// succeeded: N (N + 1) / 2. Domain: clients from 1.
[[nodiscard]] Result<double> callsWithoutJitter(int clients);

/// How the clients of the published herd wait. Without backoff they come back at once.
enum class HerdBackoff : std::uint8_t { NoBackoff, NoJitter, Equal, Full, Decorrelated };

/// What a herd that writes one row under optimistic concurrency control costs: means over 200 runs.
struct HerdCost {
    double milliseconds = 0;  ///< until the last has written
    double calls = 0;         ///< writes sent, those that clashed included
};
/// No formula is known: these are the figures of awslabs/aws-arch-backoff-simulator, for 10, 20, 50, 100, 150 and 190
/// clients, messages of |Normal(10, 2)| ms, a base of 5 ms that doubles before it is first used and a cap of 2 s. Their
/// own error, from the published spread of the runs, is at most 7 % in time (ten clients without jitter) and smaller
/// for more clients. Domain: one of those numbers of clients.
[[nodiscard]] Result<HerdCost> publishedHerd(int clients, HerdBackoff backoff);

}  // namespace faultglass::theory

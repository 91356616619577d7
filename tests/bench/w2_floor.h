// The workload W2 written by hand for speed alone: the floor that the production core is measured against.
#pragma once

#include <cstdint>

namespace faultglass::bench {

/// W2: servers in parallel, Poisson arrivals of 0.7 per server and service time to a random one, exponential service,
/// room for 50 to wait, a timeout of 15 service times that the answer cancels, up to three retries after
/// 2^k (0.5 + U) service times. Ends after `requests` requests.
struct W2Result {
    std::uint64_t events = 0;  ///< fired: arrivals, completions, timeouts, retries
    std::uint64_t succeeded = 0;
    std::uint64_t timeouts = 0;
    std::uint64_t retries = 0;
    double p99 = 0;  ///< service times, first attempt to answer
};

/// One special-purpose loop: a winner tree over the servers' completions, a ring of timeouts, a small heap of
/// retries, libm's logarithm on xoshiro256++. No parameters, no faults, no measures beyond these, nothing keyed.
/// There is one for 100 servers and one for 100,000.
template <std::uint32_t kServers>
[[nodiscard]] W2Result runW2Floor(std::uint64_t requests, std::uint64_t seed);

}  // namespace faultglass::bench

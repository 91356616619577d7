// Clients that all want to write the same row at once, under optimistic concurrency control: who clashes comes back.
#pragma once

#include <cstdint>

#include "core/fleet/calls/retry_parameters.h"

namespace faultglass {

/// Times in seconds. Defaults: a herd of a hundred over a network of 10 ms, backing off with full jitter from 10 ms.
struct ContentionParameters {
    std::uint32_t clients = 100;
    BackoffLaw backoff = BackoffLaw::Exponential;
    JitterLaw jitter = JitterLaw::Full;
    double backoffBase = 0.01;
    double backoffCap = 2;
    double messageMean = 0.01;
    double messageDeviation = 0.002;  ///< of a normal law whose sign does not matter
};

struct Contention {
    double seconds = 0;        ///< until the last client has written
    std::uint64_t writes = 0;  ///< sent, those that clashed included
};

/// Every client reads the row, writes it with the version it read, and on a clash pauses as clients of a fleet do and
/// reads again, until it has written once. Each message takes a time of its own. Equal arguments, equal results. Any
/// thread. After Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog (2015).
[[nodiscard]] Contention contend(const ContentionParameters& parameters, std::uint64_t seed);

}  // namespace faultglass

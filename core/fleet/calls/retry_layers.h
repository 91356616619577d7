// Services between client and servers that retry as well: how many attempts reach the servers, and who makes the next.
#pragma once

#include <cstdint>

#include "core/fleet/calls/retry_layer_parameters.h"

namespace faultglass {

/// The most attempts of one request: they are counted in one byte, because the count is part of the name of its draws.
inline constexpr std::uint32_t kMostAttempts = 255;

/// How many attempts reach the servers when every one of them fails: clientAttempts x p.attempts ^ p.layers. It stops
/// multiplying once it is above kMostAttempts. Source: Beyer et al., Site Reliability Engineering (2016), chapter 22.
[[nodiscard]] constexpr std::uint64_t attemptsThrough(const RetryLayerParameters& p, std::uint32_t clientAttempts)
{
    std::uint64_t attempts = clientAttempts;
    for (std::uint32_t i = 0; i < p.layers && attempts <= kMostAttempts; ++i)
        attempts *= p.attempts;
    return attempts;
}

/// After `attempts` failed attempts at the servers the layer nearest to them that has attempts left retries, or else
/// the client. Returns how many attempts that caller has made itself: its backoff depends on that number.
[[nodiscard]] constexpr std::uint32_t attemptsOfLayer(const RetryLayerParameters& p, std::uint32_t attempts)
{
    if (p.attempts <= 1)
        return attempts;
    for (std::uint32_t i = 0; i < p.layers; ++i, attempts /= p.attempts) {
        if (attempts % p.attempts != 0)
            return attempts % p.attempts;
    }
    return attempts;
}

}  // namespace faultglass

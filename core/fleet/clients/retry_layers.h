// Services between client and servers that retry too: how many attempts they make together, and whose turn each is.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "core/fleet/fleet_parameters.h"

namespace faultglass {

/// A request counts its attempts in one byte, and they name its draws.
inline constexpr std::uint32_t kMostAttempts = 255;

/// Attempts at the servers for one request of which all fail, were there no bound: the client's times the attempts of
/// a layer to the number of layers. Source: Beyer et al., Site Reliability Engineering (2016), chapter 22.
[[nodiscard]] constexpr std::uint64_t attemptsThrough(const RetryLayerParameters& p, std::uint32_t clientAttempts)
{
    std::uint64_t attempts = clientAttempts;
    for (std::uint32_t i = 0; i < p.layers && attempts <= kMostAttempts; ++i)
        attempts *= p.attempts;
    return attempts;
}

/// After `attempts` of a request have failed: how many its innermost caller that is not at its end has made. That
/// one retries, and its backoff goes by its own count.
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

/// Why these layers cannot be; nothing when they can.
[[nodiscard]] inline std::optional<Error> retryLayersRefusal(const FleetParameters& p)
{
    const std::uint32_t client = p.clientsRetry ? p.maxAttempts : 1;
    if (p.layers.layers == 0 || attemptsThrough(p.layers, client) <= kMostAttempts)
        return std::nullopt;
    RetryLayerParameters fewer = p.layers;
    while (fewer.attempts > 1 && attemptsThrough(fewer, client) > kMostAttempts)
        --fewer.attempts;
    return Error{"layer-attempts", std::to_string(p.layers.attempts),
                 "1 to " + std::to_string(fewer.attempts) + " with " + std::to_string(p.layers.layers) +
                     " layers and " + std::to_string(client) + " attempts of the client: at most 255 in all"};
}

}  // namespace faultglass

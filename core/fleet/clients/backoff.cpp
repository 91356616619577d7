#include "core/fleet/clients/backoff.h"

#include <algorithm>

namespace faultglass {

SimDuration backoffPause(const FleetConfig& config, std::uint32_t failedAttempts, SimDuration lastPause, KeyedDraw draw)
{
    if (config.backoff == BackoffLaw::None)
        return {};
    const double base = config.backoffBaseNs;
    const auto doublings = std::uint64_t{1} << std::min<std::uint32_t>(failedAttempts - 1, 40);
    const double grown = config.backoff == BackoffLaw::Fixed ? base : base * static_cast<double>(doublings);
    const double v = std::min(config.backoffCapNs, grown);
    double pause = v;
    switch (config.jitter) {
    case JitterLaw::None:
        break;
    case JitterLaw::Full:
        pause = v * draw.uniform();
        break;
    case JitterLaw::Equal:
        pause = v / 2 + v / 2 * draw.uniform();
        break;
    case JitterLaw::Proportional:
        pause = v * (0.5 + draw.uniform());
        break;
    case JitterLaw::Decorrelated: {
        const double last = std::max(base, static_cast<double>(lastPause.ns));
        pause = std::min(config.backoffCapNs, base + (3 * last - base) * draw.uniform());
        break;
    }
    }
    return {static_cast<std::int64_t>(pause + 0.5)};
}

}  // namespace faultglass

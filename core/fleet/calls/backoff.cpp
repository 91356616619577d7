#include "core/fleet/calls/backoff.h"

#include <algorithm>

namespace faultglass {

SimDuration backoffPause(const CallPolicy& policy, std::uint32_t failedAttempts, SimDuration lastPause, KeyedDraw draw)
{
    if (policy.backoff == BackoffLaw::None)
        return {};
    const double base = policy.backoffBaseNs;
    const auto doublings = std::uint64_t{1} << std::min<std::uint32_t>(failedAttempts - 1, 40);
    const double grown = policy.backoff == BackoffLaw::Fixed ? base : base * static_cast<double>(doublings);
    const double v = std::min(policy.backoffCapNs, grown);
    double pause = v;
    switch (policy.jitter) {
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
        pause = std::min(policy.backoffCapNs, base + (3 * last - base) * draw.uniform());
        break;
    }
    }
    return {static_cast<std::int64_t>(pause + 0.5)};
}

}  // namespace faultglass

// Chen's procedure: the rarest heartbeats that meet a requirement.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include <boost/math/tools/toms748_solve.hpp>

#include "core/theory/arguments.h"
#include "core/theory/detection.h"

namespace faultglass::theory {

namespace {

constexpr int kMostHeartbeats = 200;

Arguments requirementArguments(const DetectionRequirement& needed, double loss, double meanDelay)
{
    return Arguments()
        .positive("detectionAtMost", needed.detectionAtMost)
        .positive("recurrenceAtLeast", needed.recurrenceAtLeast)
        .positive("durationAtMost", needed.durationAtMost)
        .level("loss", loss)
        .positive("meanDelay", meanDelay);
}

/// The largest eta <= `most` with eta / prod_{j=1..n} p(span - j eta) >= `wanted`, n = ceil(span / eta) - 1; 0 when
/// none is found. Between two multiples of the span the left side rises, then falls, and may rise once more towards a
/// value the interval above has already been refused for: the last crossing is the one.
template <class Late>
double largestInterval(double span, double most, double wanted, Late p)
{
    constexpr int kSteps = 200;
    if (most >= span && most >= wanted)
        return most;
    for (int n = 1; n < kMostHeartbeats; ++n) {
        const double low = span / (n + 1);
        const double high = std::min(span / n, most);
        if (high < low)
            continue;
        const auto logProduct = [&](double eta) {
            double sum = 0;
            for (int j = 1; j <= n; ++j)
                sum += std::log(p(std::max(0.0, span - j * eta)));
            return sum;
        };
        const auto excess = [&](double eta) { return std::log(eta / wanted) - logProduct(eta); };
        // p falls with time, so the product is least at the lower end: no need to look where not even that would do.
        if (std::log(high / wanted) < logProduct(low))
            continue;
        double above = high;
        for (int step = 0; step <= kSteps; ++step) {
            const double eta = high - (high - low) * step / kSteps;
            if (excess(eta) < 0) {
                above = eta;
                continue;
            }
            if (step == 0)
                return eta;
            std::uintmax_t rounds = 200;
            return boost::math::tools::toms748_solve(excess, eta, above, boost::math::tools::eps_tolerance<double>(45),
                                                     rounds)
                .first;
        }
    }
    return 0;
}

Result<NfdSConfiguration> configuration(const DetectionRequirement& needed, double eta)
{
    const auto arguments = Arguments().possible(
        eta > 0, "recurrenceAtLeast", needed.recurrenceAtLeast,
        "what 200 heartbeats within the time of detection can meet: a shorter time, or a longer detection");
    if (const auto refused = arguments.refused())
        return *refused;
    return NfdSConfiguration{eta, needed.detectionAtMost - eta};
}

}  // namespace

Result<NfdSConfiguration> configureNfdS(const DetectionRequirement& needed, double loss, double meanDelay)
{
    if (const auto refused = requirementArguments(needed, loss, meanDelay).refused())
        return *refused;
    const double span = needed.detectionAtMost;
    const double inTime = (1 - loss) * -std::expm1(-span / meanDelay);
    const auto late = [&](double t) { return loss + (1 - loss) * std::exp(-t / meanDelay); };
    // A shift below 0 would suspect a heartbeat before it is sent.
    const double most = std::min(inTime * needed.durationAtMost, span);
    return configuration(needed, largestInterval(span, most, needed.recurrenceAtLeast * inTime, late));
}

Result<NfdSConfiguration> configureNfdSByMoments(const DetectionRequirement& needed, double loss, double meanDelay,
                                                 double delayVariance)
{
    const auto arguments = requirementArguments(needed, loss, meanDelay)
                               .positive("delayVariance", delayVariance)
                               .possible(meanDelay < needed.detectionAtMost, "meanDelay", meanDelay,
                                         "a mean delay shorter than the time of detection");
    if (const auto refused = arguments.refused())
        return *refused;
    const double span = needed.detectionAtMost - meanDelay;
    const auto late = [&](double t) { return (delayVariance + loss * t * t) / (delayVariance + t * t); };
    const double most =
        std::min((1 - loss) * span * span / (delayVariance + span * span) * needed.durationAtMost, span);
    return configuration(needed, largestInterval(span, most, needed.recurrenceAtLeast, late));
}

}  // namespace faultglass::theory

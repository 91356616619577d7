#include "core/base/intervals.h"

#include <cmath>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "core/base/assert.h"

namespace faultglass {

Interval shareInterval(double successes, double trials, double confidence)
{
    FG_ASSERT(trials > 0 && successes >= 0 && successes <= trials);
    const double tail = (1 - confidence) / 2, failures = trials - successes;
    Interval interval{0, 1};
    if (successes > 0)
        interval.low = boost::math::ibeta_inv(successes, failures + 1, tail);
    if (failures > 0)
        interval.high = boost::math::ibetac_inv(successes + 1, failures, tail);
    return interval;
}

Interval countInterval(double events, double confidence)
{
    FG_ASSERT(events >= 0);
    const double tail = (1 - confidence) / 2;
    return {events > 0 ? boost::math::gamma_p_inv(events, tail) : 0, boost::math::gamma_q_inv(events + 1, tail)};
}

Interval unvariedShareInterval(double value, std::uint64_t runs, double confidence)
{
    FG_ASSERT(runs >= 1 && value >= 0 && value <= 1);
    const double unseen = -std::expm1(std::log((1 - confidence) / 2) / static_cast<double>(runs));
    return {value * (1 - unseen), value + (1 - value) * unseen};
}

std::optional<Interval> medianInterval(std::span<const double> sorted, double confidence)
{
    if (sorted.empty())
        return std::nullopt;
    // The median lies below the value of rank r when fewer than r of the values do.
    const boost::math::binomial_distribution<double> below(static_cast<double>(sorted.size()), 0.5);
    std::size_t rank = 0;
    while (rank < sorted.size() / 2 && boost::math::cdf(below, static_cast<double>(rank)) <= (1 - confidence) / 2)
        ++rank;
    if (rank == 0)
        return std::nullopt;
    return Interval{sorted[rank - 1], sorted[sorted.size() - rank]};
}

double studentFactor(std::uint64_t degreesOfFreedom, double confidence)
{
    FG_ASSERT(degreesOfFreedom >= 1);
    const boost::math::students_t law(static_cast<double>(degreesOfFreedom));
    return boost::math::quantile(law, (1 + confidence) / 2);
}

}  // namespace faultglass

// Turns a tail P(T > t) into a quantile, for laws whose quantile has no formula of its own.
#pragma once

#include <cmath>
#include <cstdint>

#include <boost/math/tools/toms748_solve.hpp>

#include "core/base/assert.h"

namespace faultglass::theory {

/// The least t >= 0 at which `tail(t)`, a decreasing function, is down to 1 - level; within 1e-13 of t.
/// `scale` > 0 is any time of the right order, such as the mean: the search starts there. 0 <= level < 1.
template <class Tail>
double quantileOfTail(Tail tail, double level, double scale)
{
    const double wanted = 1 - level;
    const auto excess = [&](double t) { return tail(t) - wanted; };
    if (excess(0) <= 0)
        return 0;
    double high = scale;
    while (excess(high) > 0) {
        high *= 2;
        FG_ASSERT(std::isfinite(high));
    }
    std::uintmax_t rounds = 200;
    const auto bracket =
        boost::math::tools::toms748_solve(excess, 0.0, high, boost::math::tools::eps_tolerance<double>(45), rounds);
    return bracket.first + (bracket.second - bracket.first) / 2;
}

}  // namespace faultglass::theory

#include "core/theory/poison.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/math/distributions/binomial.hpp>

#include "core/theory/arguments.h"
#include "core/theory/queueing.h"

namespace faultglass::theory {

Result<RetriedPoison> retriedPoison(int servers, double interval, double restart)
{
    const auto arguments = Arguments()
                               .counted("servers", servers, 1, kLargestCount)
                               .positive("interval", interval)
                               .positive("restart", restart);
    if (const auto refused = arguments.refused())
        return *refused;
    // A restart of a whole number of intervals must not count as one more by rounding.
    const double down = std::min<double>(servers, std::ceil(restart / interval * (1 - 1e-12)));
    const bool all = down == servers;
    return RetriedPoison{static_cast<int>(down),
                         all ? (servers - 1) * interval : std::numeric_limits<double>::infinity(),
                         restart >= servers * interval * (1 - 1e-12)};
}

Result<RandomPoison> randomPoison(int servers, double rate, double restart)
{
    const auto arguments = Arguments()
                               .counted("servers", servers, 1, kLargestCount)
                               .positive("rate", rate)
                               .positive("restart", restart)
                               .positive("restart", rate * restart);
    if (const auto refused = arguments.refused())
        return *refused;
    const double allDown = erlangB(rate * restart, servers).value();
    return RandomPoison{allDown, rate * restart * (1 - allDown)};
}

Result<Leak> leak(double limit, double start, double growth, double downtime, int servers)
{
    const auto arguments = Arguments()
                               .positive("limit", limit)
                               .notNegative("start", start)
                               .possible(start < limit, "start", start, "a number below the limit")
                               .positive("growth", growth)
                               .positive("downtime", downtime)
                               .counted("servers", servers, 1, kLargestCount);
    if (const auto refused = arguments.refused())
        return *refused;
    Leak result;
    result.timeToCrash = (limit - start) / growth;
    result.downShare = downtime / (result.timeToCrash + downtime);
    const boost::math::binomial_distribution<double> down(servers, result.downShare);
    result.severalDown = servers == 1 ? 0 : boost::math::cdf(boost::math::complement(down, 1));
    result.allDown = std::pow(result.downShare, servers);
    return result;
}

}  // namespace faultglass::theory

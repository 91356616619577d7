#include "core/theory/breakers.h"

#include <cmath>

#include <boost/math/distributions/binomial.hpp>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

/// A threshold is a share of something: 0 would open at once and for ever.
Arguments& threshold(Arguments& arguments, double value)
{
    return arguments.positive("threshold", value).share("threshold", value);
}

/// ceil(threshold * calls), where 0.07 * 100 is 7 although it is a little more in binary.
double failuresToOpen(int calls, double threshold) { return std::ceil(threshold * calls * (1 - 1e-12)); }

}  // namespace

Result<double> timeWindowOpening(double window, double thresholdShare, int parts)
{
    Arguments arguments;
    threshold(arguments.positive("window", window), thresholdShare).counted("parts", parts, 1, 1000);
    if (const auto refused = arguments.refused())
        return *refused;
    return window * thresholdShare * (1 - 0.5 / parts);
}

Result<double> callWindowOpening(int calls, double thresholdShare, double rate)
{
    Arguments arguments;
    threshold(arguments.counted("calls", calls, 1, kLargestCount), thresholdShare).positive("rate", rate);
    if (const auto refused = arguments.refused())
        return *refused;
    return failuresToOpen(calls, thresholdShare) / rate;
}

Result<double> consecutiveOpening(int failures, double rate)
{
    const auto arguments = Arguments().counted("failures", failures, 1, kLargestCount).positive("rate", rate);
    if (const auto refused = arguments.refused())
        return *refused;
    return failures / rate;
}

Result<double> meanCallsToRun(int failures, double failure)
{
    const auto arguments =
        Arguments().counted("failures", failures, 1, 1000).positive("failure", failure).share("failure", failure);
    if (const auto refused = arguments.refused())
        return *refused;
    // (1 - f^k) / ((1 - f) f^k) is the sum of f^-i for i = 1 .. k: no cancellation near f = 1.
    double calls = 0;
    for (int i = 0; i < failures; ++i)
        calls = (calls + 1) / failure;
    return calls;
}

Result<double> callWindowTrip(int calls, double thresholdShare, double failure)
{
    Arguments arguments;
    threshold(arguments.counted("calls", calls, 1, kLargestCount), thresholdShare).share("failure", failure);
    if (const auto refused = arguments.refused())
        return *refused;
    const boost::math::binomial_distribution<double> failed(calls, failure);
    return boost::math::cdf(boost::math::complement(failed, failuresToOpen(calls, thresholdShare) - 1));
}

}  // namespace faultglass::theory

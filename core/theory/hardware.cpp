#include "core/theory/hardware.h"

#include <cmath>

#include <boost/math/distributions/poisson.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "core/theory/arguments.h"
#include "core/theory/redundancy.h"

namespace faultglass::theory {

Result<double> annualFailureShare(double mtbfHours)
{
    if (const auto refused = Arguments().positive("mtbfHours", mtbfHours).refused())
        return *refused;
    return -std::expm1(-kHoursPerYear / mtbfHours);
}

Result<double> observedAnnualRate(double failures, double driveDays)
{
    const auto arguments = Arguments().notNegative("failures", failures).positive("driveDays", driveDays);
    if (const auto refused = arguments.refused())
        return *refused;
    return failures / (driveDays / 365);
}

Result<FleetFailures> fleetFailures(int components, double mtbf, double period)
{
    constexpr double kMostFailures = 1e12;
    const double mean = components * (period / mtbf);
    const auto arguments =
        Arguments()
            .counted("components", components, 1, kLargestCount)
            .positive("mtbf", mtbf)
            .positive("period", period)
            .possible(mean <= kMostFailures, "period", period, "a period with at most 10^12 failures");
    if (const auto refused = arguments.refused())
        return *refused;
    FleetFailures fleet;
    fleet.mean = mean;
    fleet.deviation = std::sqrt(mean);
    // Quantiles of a count are rounded outwards, so that the range has its 95 % at least.
    const boost::math::poisson_distribution<double> counts(mean);
    fleet.least = boost::math::quantile(counts, 0.025);
    fleet.most = boost::math::quantile(boost::math::complement(counts, 0.025));
    const double failed = -std::expm1(-period / mtbf);
    fleet.meanUnreplaced = components * failed;
    fleet.deviationUnreplaced = std::sqrt(components * failed * (1 - failed));
    fleet.firstAfter = mtbf / components;
    return fleet;
}

Result<QuietPeriod> quietPeriod(int components, double annualRate, double days)
{
    const auto arguments = Arguments()
                               .counted("components", components, 1, kLargestCount)
                               .notNegative("annualRate", annualRate)
                               .notNegative("days", days);
    if (const auto refused = arguments.refused())
        return *refused;
    const double mean = components * annualRate * days / 365;
    return QuietPeriod{mean, std::exp(-mean)};
}

Result<Coincidence> coincidence(int components, double mtbf, double window)
{
    const auto arguments = Arguments()
                               .counted("components", components, 2, 1000)
                               .positive("mtbf", mtbf)
                               .positive("window", window)
                               .possible(window < mtbf, "window", window, "a window shorter than the mtbf");
    if (const auto refused = arguments.refused())
        return *refused;
    const double share = window / mtbf;
    return Coincidence{std::pow(-std::expm1(-share), components), components * std::pow(share, components - 1) / mtbf};
}

Result<double> memoryErrorsPerYear(double fitPerMegabit)
{
    if (const auto refused = Arguments().notNegative("fitPerMegabit", fitPerMegabit).refused())
        return *refused;
    constexpr double kMegabitsPerGigabyte = 8192;
    return fitPerMegabit * kMegabitsPerGigabyte * kHoursPerYear / 1e9;
}

namespace {

constexpr double kLeastShape = 0.1;
constexpr double kMostShape = 20;

double weibullHazard(double shape, double scale, double age)
{
    return shape / scale * std::pow(age / scale, shape - 1);
}

}  // namespace

Result<Weibull> weibull(double shape, double scale, double age)
{
    const auto arguments =
        Arguments().within("shape", shape, kLeastShape, kMostShape).positive("scale", scale).positive("age", age);
    if (const auto refused = arguments.refused())
        return *refused;
    const double first = boost::math::tgamma(1 + 1 / shape);
    const double second = boost::math::tgamma(1 + 2 / shape);
    return Weibull{scale * first, second / (first * first) - 1, weibullHazard(shape, scale, age),
                   -std::expm1(-std::pow(age / scale, shape))};
}

Result<Bathtub> bathtub(const BathtubShape& shape, double age)
{
    const auto [i, infantScale, randomMtbf, w, wearScale] = shape;
    const auto arguments = Arguments()
                               .possible(kLeastShape <= i && i < 1, "infantShape", i, "a number from 0.1 to below 1")
                               .positive("infantScale", infantScale)
                               .positive("randomMtbf", randomMtbf)
                               .possible(1 < w && w <= kMostShape, "wearShape", w, "a number above 1 to 20")
                               .positive("wearScale", wearScale)
                               .positive("age", age);
    if (const auto refused = arguments.refused())
        return *refused;
    Bathtub tub;
    tub.infantHazard = weibullHazard(i, infantScale, age);
    tub.randomHazard = 1 / randomMtbf;
    tub.wearHazard = weibullHazard(w, wearScale, age);
    tub.hazard = tub.infantHazard + tub.randomHazard + tub.wearHazard;
    tub.failedShare = -std::expm1(-std::pow(age / infantScale, i) - age / randomMtbf - std::pow(age / wearScale, w));
    // In logarithms: with a shape of 20 the powers leave the range of a double.
    const double a = std::log(i * (1 - i)) - i * std::log(infantScale);
    const double b = std::log(w * (w - 1)) - w * std::log(wearScale);
    tub.quietestAge = std::exp((a - b) / (w - i));
    return tub;
}

}  // namespace faultglass::theory

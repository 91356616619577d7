#include "core/theory/cache.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

constexpr double kMostExponent = 10;

Arguments popularityArguments(int items, double exponent)
{
    return Arguments().counted("items", items, 1, kLargestCount).within("exponent", exponent, 0, kMostExponent);
}

std::vector<double> popularity(int items, double exponent)
{
    std::vector<double> share(items);
    for (int i = 0; i < items; ++i)
        share[i] = std::pow(i + 1.0, -exponent);
    // The small ones first.
    const double sum = std::accumulate(share.rbegin(), share.rend(), 0.0);
    for (double& one : share)
        one /= sum;
    return share;
}

double hitsAfter(const std::vector<double>& popularity, double requests)
{
    double hits = 0;
    for (auto share = popularity.rbegin(); share != popularity.rend(); ++share)
        hits += *share * -std::expm1(-*share * requests);
    return hits;
}

/// Newton's steps from below the root of an increasing concave function never pass it.
double characteristicTime(const std::vector<double>& popularity, int places)
{
    double time = places;
    for (int round = 0; round < 200; ++round) {
        double held = 0;
        double slope = 0;
        for (auto share = popularity.rbegin(); share != popularity.rend(); ++share) {
            const double missing = std::exp(-*share * time);
            held += 1 - missing;
            slope += *share * missing;
        }
        const double step = (places - held) / slope;
        time += step;
        if (!(step > 1e-13 * time))
            break;
    }
    return time;
}

}  // namespace

Result<CacheSteadyState> lruSteadyState(int items, double exponent, int places)
{
    if (const auto refused =
            popularityArguments(items, exponent).counted("places", places, 1, items, "the number of items").refused())
        return *refused;
    if (places == items)
        return CacheSteadyState{1, std::numeric_limits<double>::infinity(), 1};
    const std::vector<double> share = popularity(items, exponent);
    const double time = characteristicTime(share, places);
    return CacheSteadyState{hitsAfter(share, time), time, std::accumulate(share.rend() - places, share.rend(), 0.0)};
}

Result<double> coldHitShare(int items, double exponent, double requests)
{
    if (const auto refused = popularityArguments(items, exponent).notNegative("requests", requests).refused())
        return *refused;
    return hitsAfter(popularity(items, exponent), requests);
}

namespace {

Arguments warmupArguments(double items, double rate)
{
    return Arguments().positive("items", items).positive("rate", rate);
}

}  // namespace

Result<double> uniformWarmup(double items, double rate, double seconds)
{
    if (const auto refused = warmupArguments(items, rate).notNegative("seconds", seconds).refused())
        return *refused;
    return -std::expm1(-rate * seconds / items);
}

Result<double> uniformWarmupTime(double items, double rate, double share)
{
    if (const auto refused = warmupArguments(items, rate).level("share", share).refused())
        return *refused;
    return -std::log1p(-share) * items / rate;
}

Result<double> missAmplification(double hitsBefore, double hitsAfter)
{
    const auto arguments = Arguments().level("hitsBefore", hitsBefore).share("hitsAfter", hitsAfter);
    if (const auto refused = arguments.refused())
        return *refused;
    return (1 - hitsAfter) / (1 - hitsBefore);
}

}  // namespace faultglass::theory

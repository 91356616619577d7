#include "core/theory/cascade.h"

#include <algorithm>
#include <cmath>

#include "core/theory/arguments.h"

namespace faultglass::theory {

Result<int> survivableLosses(int servers, double capacityPerServer, double load)
{
    const auto arguments = Arguments()
                               .counted("servers", servers, 1, kLargestCount)
                               .positive("capacityPerServer", capacityPerServer)
                               .positive("load", load)
                               .within("load", load, 0, servers * capacityPerServer);
    if (const auto refused = arguments.refused())
        return *refused;
    // A load that fills a whole number of servers to the brim must not need one more by rounding.
    const double needed = std::ceil(load / capacityPerServer * (1 - 1e-12));
    return servers - static_cast<int>(needed);
}

Result<double> fiberBundleSurvivors(double load)
{
    if (const auto refused = Arguments().notNegative("load", load).refused())
        return *refused;
    return load > kCriticalBundleLoad ? 0 : 0.5 + std::sqrt(kCriticalBundleLoad - load);
}

namespace {

constexpr int kMostComponents = 100'000;

Arguments cascadeArguments(int components, double disturbance, double transfer)
{
    return Arguments()
        .counted("components", components, 1, kMostComponents)
        .share("disturbance", disturbance)
        .share("transfer", transfer);
}

std::vector<double> cascade(int components, double disturbance, double transfer)
{
    std::vector<double> chance(static_cast<std::size_t>(components) + 1);
    double sum = 0;
    for (int r = 0; r < components; ++r) {
        const double over = disturbance + r * transfer;
        if (over >= 1)
            break;
        if (r > 0 && disturbance <= 0)
            break;
        const double choices = std::lgamma(components + 1.0) - std::lgamma(r + 1.0) - std::lgamma(components - r + 1.0);
        const double failed = r == 0 ? 0 : std::log(disturbance) + (r - 1) * std::log(over);
        chance[r] = std::exp(choices + failed + (components - r) * std::log1p(-over));
        sum += chance[r];
    }
    chance[components] = std::max(0.0, 1 - sum);
    return chance;
}

}  // namespace

Result<std::vector<double>> cascadeDistribution(int components, double disturbance, double transfer)
{
    if (const auto refused = cascadeArguments(components, disturbance, transfer).refused())
        return *refused;
    return cascade(components, disturbance, transfer);
}

Result<double> cascadeMean(int components, double disturbance, double transfer)
{
    if (const auto refused = cascadeArguments(components, disturbance, transfer).refused())
        return *refused;
    const std::vector<double> chance = cascade(components, disturbance, transfer);
    double mean = 0;
    for (int r = 1; r <= components; ++r)
        mean += r * chance[r];
    return mean;
}

Result<double> branchingMean(double firstFailures, double perFailure)
{
    const auto arguments = Arguments().notNegative("firstFailures", firstFailures).level("perFailure", perFailure);
    if (const auto refused = arguments.refused())
        return *refused;
    return firstFailures / (1 - perFailure);
}

}  // namespace faultglass::theory

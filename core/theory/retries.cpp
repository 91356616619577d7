#include "core/theory/retries.h"

#include <algorithm>
#include <cmath>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

constexpr int kMostRetries = 10'000;

Arguments loadAndCapacity(double load, double capacity)
{
    return Arguments().positive("load", load).positive("capacity", capacity);
}

}  // namespace

Result<double> attemptsPerRequest(double failure, int retries)
{
    const auto arguments = Arguments().share("failure", failure).counted("retries", retries, 0, kMostRetries);
    if (const auto refused = arguments.refused())
        return *refused;
    // Horner's form of 1 + f + ... + f^r: exact at f = 1 too.
    double attempts = 1;
    for (int i = 0; i < retries; ++i)
        attempts = 1 + failure * attempts;
    return attempts;
}

Result<double> layeredAttempts(int layers, int attempts)
{
    const auto arguments = Arguments().counted("layers", layers, 1, 100).counted("attempts", attempts, 1, 1000);
    if (const auto refused = arguments.refused())
        return *refused;
    return std::pow(attempts, layers);
}

Result<CappedRetries> retriesAtCapacity(double load, double capacity, int retries)
{
    if (const auto refused = loadAndCapacity(load, capacity).counted("retries", retries, 0, kMostRetries).refused())
        return *refused;
    if (load <= capacity)
        return CappedRetries{0, load, load, 0};
    const double lost = (load - capacity) / load;
    const double logDropped = std::log(lost) / (retries + 1);
    return CappedRetries{std::exp(logDropped), capacity / -std::expm1(logDropped), capacity, lost};
}

Result<double> endlessRetries(double load, double capacity, int rounds)
{
    if (const auto refused = loadAndCapacity(load, capacity).counted("rounds", rounds, 0, kLargestCount).refused())
        return *refused;
    return load + rounds * std::max(0.0, load - capacity);
}

Result<AdaptiveThrottling> adaptiveThrottling(double load, double capacity, double factor)
{
    if (const auto refused = loadAndCapacity(load, capacity).within("factor", factor, 1, 1e6).refused())
        return *refused;
    const double sent = std::min(load, factor * capacity);
    const double accepted = std::min(sent, capacity);
    return AdaptiveThrottling{sent, (load - sent) / load, (sent - accepted) / accepted};
}

Result<double> budgetBound(double ratio)
{
    if (const auto refused = Arguments().notNegative("ratio", ratio).refused())
        return *refused;
    return 1 + ratio;
}

Result<double> finagleBudgetBound(double load, double ratio, double reservePerSecond)
{
    const auto arguments = Arguments()
                               .positive("load", load)
                               .notNegative("ratio", ratio)
                               .notNegative("reservePerSecond", reservePerSecond);
    if (const auto refused = arguments.refused())
        return *refused;
    return ratio * load + reservePerSecond;
}

Result<int> grpcRetriesFromFull(int tokens)
{
    if (const auto refused = Arguments().counted("tokens", tokens, 1, 1000).refused())
        return *refused;
    return (tokens + 1) / 2 - 1;
}

Result<double> grpcEquilibriumFailure(double ratio)
{
    if (const auto refused = Arguments().positive("ratio", ratio).refused())
        return *refused;
    return ratio / (1 + ratio);
}

}  // namespace faultglass::theory

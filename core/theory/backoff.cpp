#include "core/theory/backoff.h"

#include <algorithm>
#include <cmath>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

constexpr int kMostRetries = 1000;

}  // namespace

Result<double> exponentialBackoff(double base, double cap, int retry)
{
    const auto arguments =
        Arguments().positive("base", base).within("cap", cap, base, 1e12).counted("retry", retry, 1, kMostRetries);
    if (const auto refused = arguments.refused())
        return *refused;
    return std::min(cap, std::ldexp(base, retry - 1));
}

Result<double> meanFullJitter(double ceiling)
{
    if (const auto refused = Arguments().notNegative("ceiling", ceiling).refused())
        return *refused;
    return ceiling / 2;
}

Result<double> meanEqualJitter(double ceiling)
{
    if (const auto refused = Arguments().notNegative("ceiling", ceiling).refused())
        return *refused;
    return 0.75 * ceiling;
}

Result<double> meanDecorrelatedJitter(double base, int retry)
{
    if (const auto refused = Arguments().positive("base", base).counted("retry", retry, 1, kMostRetries).refused())
        return *refused;
    return 2 * base * std::pow(1.5, retry) - base;
}

Result<double> callsWithoutJitter(int clients)
{
    if (const auto refused = Arguments().counted("clients", clients, 1, kLargestCount).refused())
        return *refused;
    return 0.5 * clients * (clients + 1.0);
}

}  // namespace faultglass::theory

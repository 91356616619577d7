#include "core/theory/metastability.h"

#include <algorithm>
#include <limits>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

constexpr int kMostRetries = 10'000;

double backlog(double load, double timeout, int retries, double outage)
{
    double seconds = 0;
    for (int j = 0; j <= retries; ++j)
        seconds += std::max(0.0, outage - j * timeout);
    return load * seconds;
}

}  // namespace

Result<double> stableLoadBound(double capacity, int retries)
{
    const auto arguments = Arguments().positive("capacity", capacity).counted("retries", retries, 0, kMostRetries);
    if (const auto refused = arguments.refused())
        return *refused;
    return capacity / (1 + retries);
}

Result<LoadRegime> loadRegime(double load, double capacity, int retries)
{
    const auto arguments =
        Arguments().positive("load", load).positive("capacity", capacity).counted("retries", retries, 0, kMostRetries);
    if (const auto refused = arguments.refused())
        return *refused;
    if (load >= capacity)
        return LoadRegime::Overloaded;
    return load < capacity / (1 + retries) ? LoadRegime::Stable : LoadRegime::Vulnerable;
}

Result<double> backlogAfterOutage(double load, double timeout, int retries, double outage)
{
    const auto arguments = Arguments()
                               .positive("load", load)
                               .positive("timeout", timeout)
                               .counted("retries", retries, 0, kMostRetries)
                               .notNegative("outage", outage);
    if (const auto refused = arguments.refused())
        return *refused;
    return backlog(load, timeout, retries, outage);
}

Result<double> recoveryTime(double load, double capacity, double timeout, int retries, double outage)
{
    const auto arguments = Arguments()
                               .positive("load", load)
                               .positive("capacity", capacity)
                               .positive("timeout", timeout)
                               .counted("retries", retries, 0, kMostRetries)
                               .notNegative("outage", outage);
    if (const auto refused = arguments.refused())
        return *refused;
    const double excess = backlog(load, timeout, retries, outage) - capacity * timeout;
    const double drain = capacity - (1 + retries) * load;
    if (load >= capacity || (excess > 0 && drain <= 0))
        return std::numeric_limits<double>::infinity();
    return excess <= 0 ? 0 : excess / drain;
}

Result<double> cachedCapacity(double capacity, double hitShare)
{
    if (const auto refused = Arguments().positive("capacity", capacity).level("hitShare", hitShare).refused())
        return *refused;
    return capacity / (1 - hitShare);
}

}  // namespace faultglass::theory

#include "core/theory/backoff.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

constexpr int kMostRetries = 1000;

}  // namespace

Result<double> exponentialBackoff(double base, double cap, int retry)
{
    const auto arguments =
        Arguments().positive("base", base).within("cap", cap, base, 1e12).counted("retry", retry, 1, kMostRetries);
    if (const auto& refused = arguments.refused())
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

namespace {

struct PublishedHerd {
    int clients;
    std::array<HerdCost, 5> costs;  ///< in the order of HerdBackoff
};
constexpr PublishedHerd kPublished[] = {
    {10, {{{380.6, 51}, {3609.7, 51.2}, {727.5, 42.4}, {473.3, 39.1}, {448.3, 37.8}}}},
    {20, {{{602.6, 152.6}, {14285.5, 149.5}, {1612.1, 107.7}, {1017.2, 100.3}, {820.1, 100.9}}}},
    {50, {{{1141.6, 688.7}, {36310.1, 624.5}, {4168, 347}, {2895.2, 332.4}, {2272.6, 375.2}}}},
    {100, {{{2028.2, 2422.8}, {63361, 1857.7}, {6558, 812.5}, {4915.2, 796.7}, {4556.1, 1001.2}}}},
    {150, {{{2880.8, 5145.1}, {85412.9, 3549.2}, {8285.8, 1323.5}, {6386.8, 1317.6}, {6535.1, 1760.6}}}},
    {190, {{{3543.7, 8006.9}, {101234, 5161.7}, {9426.3, 1760.6}, {7514.8, 1773.2}, {7954, 2434.8}}}},
};

}  // namespace

Result<HerdCost> publishedHerd(int clients, HerdBackoff backoff)
{
    for (const PublishedHerd& herd : kPublished) {
        if (herd.clients == clients)
            return herd.costs.at(static_cast<std::size_t>(backoff));
    }
    return Error{"clients", std::to_string(clients), "10, 20, 50, 100, 150 or 190, as published"};
}

}  // namespace faultglass::theory

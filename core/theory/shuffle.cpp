#include "core/theory/shuffle.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

constexpr int kMostInShard = 10'000;

Arguments shardArguments(int fleet, int shard)
{
    return Arguments()
        .counted("fleet", fleet, 1, kLargestCount)
        .counted("shard", shard, 1, fleet, "the servers of the fleet");
}

Arguments domainArguments(int domains, int perDomain, int fromEach)
{
    return Arguments()
        .counted("domains", domains, 1, kMostInShard)
        .counted("perDomain", perDomain, 1, kLargestCount)
        .counted("fromEach", fromEach, 1, std::min(perDomain, kMostInShard / std::max(1, domains)),
                 "the servers of a domain, and 10000 to a shard");
}

/// C(n, k), each product a whole number on the way.
double combinations(int n, int k)
{
    const int few = std::min(k, n - k);
    double count = 1;
    for (int i = 1; i <= few && std::isfinite(count); ++i)
        count = count * (n - few + i) / i;
    return count;
}

/// From the likeliest overlap outwards by the ratio of neighbours: no factorial that could overflow.
std::vector<double> overlap(int fleet, int shard)
{
    std::vector<double> chance(static_cast<std::size_t>(shard) + 1);
    const double n = fleet;
    const double k = shard;
    const int least = std::max(0, 2 * shard - fleet);
    const int mode = std::clamp(static_cast<int>((k + 1) * (k + 1) / (n + 2)), least, shard);
    // P(j + 1) / P(j).
    const auto ratio = [&](int j) { return (k - j) * (k - j) / ((j + 1) * (n - 2 * k + j + 1)); };
    chance[mode] = 1;
    for (int j = mode; j < shard; ++j)
        chance[j + 1] = chance[j] * ratio(j);
    for (int j = mode; j > least; --j)
        chance[j - 1] = chance[j] / ratio(j - 1);
    const double sum = std::accumulate(chance.begin(), chance.end(), 0.0);
    for (double& one : chance)
        one /= sum;
    return chance;
}

/// C(n - g, k) / C(n, k): a shard of k avoids g of n servers.
double avoids(int n, int k, int g)
{
    if (n - g < k)
        return 0;
    const int few = std::min(k, g);
    const int many = std::max(k, g);
    double chance = 1;
    for (int i = 0; i < few; ++i)
        chance *= static_cast<double>(n - many - i) / (n - i);
    return chance;
}

}  // namespace

Result<double> shardCount(int fleet, int shard)
{
    if (const auto refused = shardArguments(fleet, shard).refused())
        return *refused;
    return combinations(fleet, shard);
}

Result<std::vector<double>> overlapDistribution(int fleet, int shard)
{
    if (const auto refused = shardArguments(fleet, shard).refused())
        return *refused;
    return overlap(fleet, shard);
}

Result<std::vector<double>> domainAwareOverlap(int domains, int perDomain, int fromEach)
{
    if (const auto refused = domainArguments(domains, perDomain, fromEach).refused())
        return *refused;
    const std::vector<double> one = overlap(perDomain, fromEach);
    std::vector<double> sum{1};
    for (int domain = 0; domain < domains; ++domain) {
        std::vector<double> next(sum.size() + fromEach);
        for (std::size_t i = 0; i < sum.size(); ++i) {
            for (std::size_t j = 0; j < one.size(); ++j)
                next[i + j] += sum[i] * one[j];
        }
        sum = std::move(next);
    }
    return sum;
}

Result<double> domainAwareShardCount(int domains, int perDomain, int fromEach)
{
    if (const auto refused = domainArguments(domains, perDomain, fromEach).refused())
        return *refused;
    return std::pow(combinations(perDomain, fromEach), domains);
}

Result<ShuffleCounts> shuffleCounts(int fleet, int shard, int customers)
{
    if (const auto refused = shardArguments(fleet, shard).counted("customers", customers, 1, kLargestCount).refused())
        return *refused;
    const std::vector<double> chance = overlap(fleet, shard);
    const double same = 1 / combinations(fleet, shard);
    // Summed, not 1 - P(0) - P(k): in a large fleet hardly anything is left of that.
    const double partly = std::accumulate(chance.begin() + 1, chance.end() - 1, 0.0);
    const double others = customers - 1;
    return ShuffleCounts{others * same, others * partly, others > 0 ? -std::expm1(others * std::log1p(-same)) : 0,
                         customers * others / 2 * same};
}

Result<ServersDie> serversDie(int fleet, int shard, int dead)
{
    if (const auto refused =
            shardArguments(fleet, shard).counted("dead", dead, 0, fleet, "the servers of the fleet").refused())
        return *refused;
    return ServersDie{avoids(fleet, shard, fleet - dead), 1 - avoids(fleet, shard, dead)};
}

Result<double> packingBound(int fleet, int shard, int overlap)
{
    const auto arguments =
        shardArguments(fleet, shard).counted("overlap", overlap, 0, shard - 1, "less than the servers of a shard");
    if (const auto refused = arguments.refused())
        return *refused;
    double bound = 1;
    for (int i = overlap; i >= 0; --i) {
        const double places = bound * (fleet - i);
        const double size = shard - i;
        bound = std::floor(places / size);
        // Every server would be in as many shards as can be, save one that is in one too few. It has not met all
        // others there, yet each of them has met everyone.
        const bool oneTooFew = i == overlap - 1 && places < 0x1p53 && std::fmod(places, size) == 1;
        const bool othersMetAll = (fleet - overlap) % (shard - overlap) == 0;
        if (oneTooFew && othersMetAll)
            bound -= 1;
    }
    return bound;
}

Result<double> lossWithoutFailover(int fleet, int shard)
{
    if (const auto refused = shardArguments(fleet, shard).refused())
        return *refused;
    return static_cast<double>(shard) / fleet;
}

}  // namespace faultglass::theory

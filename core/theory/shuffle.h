// Shards drawn from a fleet: how many there are, how much two of them share, and what that is worth.
//
// A shard is a set of `shard` different servers out of a `fleet`. Every function is pure and may be called from any
// thread. Source unless said otherwise: MacCarthaigh, Workload Isolation Using Shuffle-Sharding, The Amazon Builders'
// Library; hypergeometric sampling as in Feller, An Introduction to Probability Theory I (1968), II.6.
#pragma once

#include <vector>

#include "core/base/result.h"

namespace faultglass::theory {

/// The number of different shards, C(n, k); exact below 2^53, infinite above the largest double.
/// Domain: 1 <= shard <= fleet.
[[nodiscard]] Result<double> shardCount(int fleet, int shard);

/// P(j), j = 0 .. shard, of the number of servers two independent random shards share: C(k, j) C(n - k, k - j) /
/// C(n, k). Domain: as shardCount.
[[nodiscard]] Result<std::vector<double>> overlapDistribution(int fleet, int shard);

/// The same where a shard takes `fromEach` servers of each of `domains` domains of `perDomain` servers: the sum of
/// independent overlaps, one a domain. Domain: domains from 1, 1 <= fromEach <= perDomain, at most 10,000 servers in
/// a shard. Source: awslabs/route53-infima, README.
[[nodiscard]] Result<std::vector<double>> domainAwareOverlap(int domains, int perDomain, int fromEach);

/// C(perDomain, fromEach)^domains. Domain: as domainAwareOverlap.
[[nodiscard]] Result<double> domainAwareShardCount(int domains, int perDomain, int fromEach);

/// What `customers` customers with independent random shards may expect.
struct ShuffleCounts {
    double fullyHit = 0;        ///< others with just the shard of one customer: (M - 1) / C
    double partlyHit = 0;       ///< others with some of its servers but not all: (M - 1) (1 - P(0) - P(k))
    double anyFullyHit = 0;     ///< P(at least one other has its shard): 1 - (1 - 1 / C)^(M - 1)
    double collidingPairs = 0;  ///< pairs of customers with the same shard: M (M - 1) / (2 C)
};
/// Domain: as shardCount, customers from 1.
[[nodiscard]] Result<ShuffleCounts> shuffleCounts(int fleet, int shard, int customers);

/// What a customer loses when `dead` servers drawn at random die.
struct ServersDie {
    double whole = 0;  ///< P(its whole shard is dead): C(g, k) / C(n, k)
    double any = 0;    ///< P(one of its servers at least is): 1 - C(n - g, k) / C(n, k)
};
/// Domain: as shardCount, 0 <= dead <= fleet.
[[nodiscard]] Result<ServersDie> serversDie(int fleet, int shard, int dead);

/// The most shards of which no two share more than `overlap` servers can number, by Johnson's bound:
/// floor(n / k floor((n - 1) / (k - 1) ... floor((n - t) / (k - t)))) with t = overlap; one less in the innermost step
/// but one where a single server would be left with one shard too few, which cannot be (Hanani).
/// A search finds fewer. Domain: as shardCount, 0 <= overlap < shard.
/// Source: Johnson, A New Upper Bound for Error-Correcting Codes (1962); Hanani (1975).
[[nodiscard]] Result<double> packingBound(int fleet, int shard, int overlap);

/// The share of all requests lost when the `shard` servers of one customer are dead and clients do not try another:
/// k / n under fixed shards, cells of that size and shuffle shards alike. Domain: as shardCount.
[[nodiscard]] Result<double> lossWithoutFailover(int fleet, int shard);

}  // namespace faultglass::theory

// Laws of shuffle sharding: overlaps, counts, bounds, and what isolation is worth without failover.
#include "core/theory/shuffle.h"

#include <numeric>

#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

constexpr RowRange kFleets{1, 100'000, ParameterScale::Logarithmic};
constexpr RowRange kShards{1, 1000, ParameterScale::Logarithmic};
constexpr LawOutput kCombinations{"combinations", FG_TEXT("Shards"), "",
                                  FG_TEXT("How many different shards there are; infinite beyond 10^308."), true};
constexpr LawOutput kNone{"none", FG_TEXT("None"), "", FG_TEXT("The chance that two shards share no server.")};
constexpr LawOutput kSome{"some", FG_TEXT("Some"), "", FG_TEXT("The chance that they share some but not all.")};
constexpr LawOutput kAll{"all", FG_TEXT("All"), "", FG_TEXT("The chance that they are the same.")};
constexpr LawOutput kExactly{"exactly", FG_TEXT("Exactly that many"), "",
                             FG_TEXT("The chance that they share just that number of servers.")};
constexpr RowText kShared{"shared", FG_TEXT("Shared"), FG_TEXT("The number of shared servers asked for."), ""};

/// Exactly `shared`, none, some, all.
Values<4> overlapValues(const Result<std::vector<double>>& distribution, int shared)
{
    if (!distribution)
        return distribution.error();
    const std::vector<double>& chance = distribution.value();
    const int most = static_cast<int>(chance.size()) - 1;
    if (shared > most)
        return Error{"shared", std::to_string(shared), "at most " + std::to_string(most) + ", the servers of a shard"};
    return std::array{chance[shared], chance.front(), std::accumulate(chance.begin() + 1, chance.end() - 1, 0.0),
                      chance.back()};
}

struct Overlap {
    int fleet = 8;
    int shard = 2;
    int shared = 1;

    [[nodiscard]] Values<5> values() const
    {
        return join(overlapValues(overlapDistribution(fleet, shard), shared), shardCount(fleet, shard));
    }
};
constexpr std::array kOverlap{row<&Overlap::fleet>(kFleet, kFleets), row<&Overlap::shard>(kShard, kShards),
                              row<&Overlap::shared>(kShared, {0, 1000})};
constexpr std::string_view kRandomShards[] = {FG_TEXT("Each customer's shard is drawn at random, independently.")};
constexpr LawOutput kOverlapOutputs[] = {kExactly, kNone, kSome, kAll, kCombinations};

struct Domains {
    int domains = 3;
    int perDomain = 4;
    int fromEach = 1;
    int shared = 1;

    [[nodiscard]] Values<5> values() const
    {
        return join(overlapValues(domainAwareOverlap(domains, perDomain, fromEach), shared),
                    domainAwareShardCount(domains, perDomain, fromEach));
    }
};
constexpr std::array kDomains{
    row<&Domains::domains>({"domains", FG_TEXT("Domains"), FG_TEXT("Zones or racks, all of one size."), ""}, {1, 100}),
    row<&Domains::perDomain>({"per-domain", FG_TEXT("Servers of a domain"), FG_TEXT("Servers in each of them."), ""},
                             {1, 10'000, ParameterScale::Logarithmic}),
    row<&Domains::fromEach>({"from-each", FG_TEXT("From each"), FG_TEXT("Servers a shard takes from each domain."), ""},
                            {1, 100}),
    row<&Domains::shared>(kShared, {0, 10'000})};
constexpr std::string_view kDomainShards[] = {
    FG_TEXT("Each customer's servers are drawn at random in each domain, independently.")};

struct Counts {
    int fleet = 8;
    int shard = 2;
    int customers = 100;

    [[nodiscard]] Values<4> values() const
    {
        return pick(shuffleCounts(fleet, shard, customers), &ShuffleCounts::fullyHit, &ShuffleCounts::partlyHit,
                    &ShuffleCounts::anyFullyHit, &ShuffleCounts::collidingPairs);
    }
};
constexpr std::array kCounting{row<&Counts::fleet>(kFleet, kFleets), row<&Counts::shard>(kShard, kShards),
                               row<&Counts::customers>({"customers", FG_TEXT("Customers"),
                                                        FG_TEXT("Customers, each with a shard."), ""},
                                                       kCounts)};
constexpr std::string_view kPoisoned[] = {FG_TEXT("Each customer's shard is drawn at random, independently."),
                                          FG_TEXT("One customer takes down all servers of its shard and no others.")};
constexpr LawOutput kCountsOutputs[] = {
    {"fully-hit", FG_TEXT("Fully hit"), "customers", FG_TEXT("Others that lose their whole shard, on average.")},
    {"partly-hit", FG_TEXT("Partly hit"), "customers", FG_TEXT("Others that lose a part of it, on average.")},
    {"any-fully-hit", FG_TEXT("Any fully hit"), "", FG_TEXT("The chance that one other at least is fully hit.")},
    {"colliding-pairs", FG_TEXT("Colliding pairs"), "",
     FG_TEXT("Pairs of customers with the same shard, on average.")}};

struct Die {
    int fleet = 8;
    int shard = 2;
    int dead = 4;

    [[nodiscard]] Values<2> values() const
    {
        return pick(serversDie(fleet, shard, dead), &ServersDie::whole, &ServersDie::any);
    }
};
constexpr std::array kDie{row<&Die::fleet>(kFleet, kFleets), row<&Die::shard>(kShard, kShards),
                          row<&Die::dead>({"dead", FG_TEXT("Dead"), FG_TEXT("Servers that die, drawn at random."), ""},
                                          {0, 100'000})};
constexpr std::string_view kRandomDeaths[] = {FG_TEXT("The dead are drawn at random, whatever shards they are in.")};
constexpr LawOutput kDieOutputs[] = {{"whole-shard", FG_TEXT("Whole shard"), "",
                                      FG_TEXT("The chance that a customer loses its whole shard.")},
                                     {"any-server", FG_TEXT("Any server"), "",
                                      FG_TEXT("The chance that it loses one server at least.")}};

struct Packing {
    int fleet = 20;
    int shard = 4;
    int overlap = 2;

    [[nodiscard]] Values<2> values() const
    {
        return join(packingBound(fleet, shard, overlap), shardCount(fleet, shard));
    }
};
constexpr std::array kPacking{row<&Packing::fleet>(kFleet, kFleets), row<&Packing::shard>(kShard, {1, 50}),
                              row<&Packing::overlap>({"overlap", FG_TEXT("Overlap"),
                                                      FG_TEXT("The most servers any two shards may share."), ""},
                                                     {0, 49})};
constexpr std::string_view kBound[] = {
    FG_TEXT("It is an upper bound: a search finds fewer, and often none can reach it.")};
constexpr LawOutput kPackingOutputs[] = {{"most-shards", FG_TEXT("Most shards"), "",
                                          FG_TEXT("No more shards than this can be given out."), false,
                                          Accuracy::UpperBound},
                                         kCombinations};

struct Loss {
    int fleet = 8;
    int shard = 2;

    [[nodiscard]] Values<4> values() const
    {
        const auto overlap = overlapDistribution(fleet, shard);
        const auto lost = lossWithoutFailover(fleet, shard);
        if (!overlap)
            return overlap.error();
        const std::vector<double>& chance = overlap.value();
        return std::array{lost.value(), lost.value(), 1 - chance.front(), chance.back()};
    }
};
constexpr std::array kLoss{row<&Loss::fleet>(kFleet, kFleets), row<&Loss::shard>(kShard, kShards)};
constexpr std::string_view kNoFailover[] = {
    FG_TEXT("One customer's shard is dead; requests of all others are spread evenly over their shards."),
    FG_TEXT("A request whose server is dead is lost, unless said otherwise."),
    FG_TEXT("Fixed shards and cells divide the fleet evenly.")};
constexpr LawOutput kLossOutputs[] = {
    {"lost", FG_TEXT("Lost"), "", FG_TEXT("The share of all requests lost, under every placement.")},
    {"touched-fixed", FG_TEXT("Touched, fixed shards"), "",
     FG_TEXT("The share of customers that lose requests: all they have.")},
    {"touched-shuffle", FG_TEXT("Touched, shuffle shards"), "",
     FG_TEXT("The share of customers that lose requests: most of them a part.")},
    {"lost-with-failover", FG_TEXT("Lost with failover"), "",
     FG_TEXT("The share lost under shuffle shards when clients try the other servers of their shard.")}};

constexpr Law kLaws[] = {
    law<kOverlap>({"shuffle-overlap", FG_TEXT("Overlap of two shuffle shards"),
                   FG_TEXT("Two customers share a server often and all their servers hardly ever."),
                   "P(j) = C(k, j) C(n - k, k - j) / C(n, k)",
                   "MacCarthaigh, Workload Isolation Using Shuffle-Sharding, The Amazon Builders' Library.",
                   "shuffle-sharding"},
                  kRandomShards, kOverlapOutputs),
    law<kDomains>({"domain-aware-overlap", FG_TEXT("Overlap of shards spread over domains"),
                   FG_TEXT("Taking servers from each zone keeps a shard alive when a zone is lost, and leaves fewer "
                           "shards to choose from."),
                   "sum of hypergeometric overlaps, one a domain; shards = C(m, r)^D",
                   "awslabs/route53-infima, README.", "shuffle-sharding"},
                  kDomainShards, kOverlapOutputs),
    law<kCounting>(
        {"shuffle-counts", FG_TEXT("Whom a poisoned shard hits"),
         FG_TEXT("How many other customers lose all or some of their servers with the one that is poisoned."),
         "fully (M - 1) / C; any 1 - (1 - 1 / C)^(M - 1); pairs M (M - 1) / (2 C); partly (M - 1) (1 - P(0) - "
         "P(k))",
         "Linearity of expectation over the hypergeometric law.", "shuffle-sharding"},
        kPoisoned, kCountsOutputs),
    law<kDie>({"servers-die", FG_TEXT("Random servers die"),
               FG_TEXT("The chance that a shard is lost when servers die at random."),
               "whole C(g, k) / C(n, k); any 1 - C(n - g, k) / C(n, k)", "Hypergeometric law.", "shuffle-sharding"},
              kRandomDeaths, kDieOutputs),
    law<kPacking>({"packing-bound", FG_TEXT("How many shards a bounded overlap leaves"),
                   FG_TEXT("A guarantee that no two customers share more than a few servers has a price: most shards "
                           "cannot be given out."),
                   "floor(n / k floor((n - 1) / (k - 1) ... floor((n - t) / (k - t))))",
                   "Johnson (1962); Hanani (1975).", "shuffle-sharding"},
                  kBound, kPackingOutputs),
    law<kLoss>({"loss-without-failover", FG_TEXT("Isolation without failover"),
                FG_TEXT("Without clients that try elsewhere the same share is lost under every placement: only who "
                        "loses it differs."),
                "lost = k / n; with failover 1 / C(n, k)", "awslabs/route53-infima, README.", "blast-radius"},
               kNoFailover, kLossOutputs),
};

}  // namespace

std::span<const Law> shuffleLaws() { return kLaws; }

}  // namespace faultglass::theory

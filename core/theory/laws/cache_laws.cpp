// Laws of caches: full, filling, lost.
#include "core/theory/cache.h"

#include <algorithm>

#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

struct Cold {
    int items = 10'000;
    double exponent = 1;
    int places = 1000;
    double requests = 100;

    [[nodiscard]] Values<4> values() const
    {
        const auto full = lruSteadyState(items, exponent, places);
        // A full cache forgets: what it has seen before it was full does not count any more.
        const double seen = full.ok() ? std::min(requests, full.value().fillRequests) : requests;
        return join(pick(full, &CacheSteadyState::hitShare, &CacheSteadyState::bestHitShare,
                         &CacheSteadyState::fillRequests),
                    coldHitShare(items, exponent, seen));
    }
};
constexpr std::array kCold{
    row<&Cold::items>({"items", FG_TEXT("Items"), FG_TEXT("Items that are asked for."), ""},
                      {1, 100'000, ParameterScale::Logarithmic}),
    row<&Cold::exponent>({"exponent", FG_TEXT("Zipf exponent"),
                          FG_TEXT("How unequal they are: 0 all alike, 1 the second half as popular as the first."), ""},
                         {0, 4}),
    row<&Cold::places>({"places", FG_TEXT("Places"), FG_TEXT("Items the cache holds."), ""},
                       {1, 100'000, ParameterScale::Logarithmic}),
    row<&Cold::requests>({"requests", FG_TEXT("Requests"), FG_TEXT("Requests since the cache was empty."), ""},
                         {0, 1e9})};
constexpr std::string_view kIrm[] = {
    FG_TEXT("Requests are independent of each other, and popularity does not change."),
    FG_TEXT("The cache forgets the least recently used item, and all items are of one size.")};
constexpr LawOutput kColdOutputs[] = {
    {"steady-hits", FG_TEXT("Hits in the long run"), "",
     FG_TEXT("The share of requests the full cache answers. Che's approximation takes the time an item stays for the "
             "same for all: it is right within a hundredth."),
     false, Accuracy::Approximation, 0.01},
    {"best-hits", FG_TEXT("Best possible"), "", FG_TEXT("The same with the most popular items in it.")},
    {"fill-requests", FG_TEXT("Filled after"), "requests",
     FG_TEXT("About how many requests fill the cache; infinite when it holds everything."), true,
     Accuracy::Approximation, 0.01},
    {"cold-hits", FG_TEXT("Hits by then"), "",
     FG_TEXT("The share of hits after that many requests from empty; once the cache is full, that in the long run."),
     false, Accuracy::Approximation, 0.01}};

struct Warmup {
    double items = 2'097'152;
    double rate = 2000;
    double seconds = 690;
    double share = 0.9;

    [[nodiscard]] Values<2> values() const
    {
        return join(uniformWarmup(items, rate, seconds), uniformWarmupTime(items, rate, share));
    }
};
constexpr std::array kWarmup{
    row<&Warmup::items>({"items", FG_TEXT("Items"), FG_TEXT("Items that are asked for, all alike."), ""},
                        {1, 1e12, ParameterScale::Logarithmic}),
    row<&Warmup::rate>({"rate", FG_TEXT("Rate"), FG_TEXT("Requests per second."), "requests/s"}, kRates),
    row<&Warmup::seconds>({"seconds", FG_TEXT("After"), FG_TEXT("Time since the cache was empty."), "s"}, {0, 1e9}),
    row<&Warmup::share>({"share", FG_TEXT("Share"), FG_TEXT("The share of hits that is waited for."), ""}, kLevels)};
constexpr std::string_view kAllAlike[] = {FG_TEXT("All items are asked for alike, independently."),
                                          FG_TEXT("The cache holds them all, and misses do not slow requests down.")};
constexpr LawOutput kWarmupOutputs[] = {{"hits", FG_TEXT("Hits by then"), "",
                                         FG_TEXT("The share of requests the cache answers.")},
                                        {"time-to-share", FG_TEXT("Time to that share"), "s",
                                         FG_TEXT("Time until the share of hits is reached.")}};

struct Misses {
    double hitsBefore = 0.99;
    double hitsAfter = 0;

    [[nodiscard]] Values<1> values() const { return join(missAmplification(hitsBefore, hitsAfter)); }
};
constexpr std::array kMisses{
    row<&Misses::hitsBefore>({"hits-before", FG_TEXT("Hits before"), FG_TEXT("The share of hits while warm."), ""},
                             kLevels),
    row<&Misses::hitsAfter>({"hits-after", FG_TEXT("Hits after"), FG_TEXT("The share of hits once it is lost."), ""},
                            kShares)};
constexpr std::string_view kMissCost[] = {FG_TEXT("Every miss costs the backend one read."),
                                          FG_TEXT("Requests stay what they were.")};
constexpr LawOutput kMissesOutputs[] = {
    {"multiple", FG_TEXT("Multiple"), "", FG_TEXT("By how much the backend's reads grow.")}};

constexpr Law kLaws[] = {
    law<kCold>({"cold-cache", FG_TEXT("A cache, warm and cold"),
                FG_TEXT("What a cache answers in the long run, and how little of it right after a failover."),
                "sum (1 - e^(-p_i T)) = C; hit = sum p_i (1 - e^(-p_i T)); from empty sum p_i (1 - e^(-n p_i))",
                "Che, Tung, Wang, Hierarchical Web Caching Systems, IEEE JSAC 20 (2002).", "failover"},
               kIrm, kColdOutputs),
    law<kWarmup>({"cache-warmup", FG_TEXT("Warming up"),
                  FG_TEXT("A cache of pages that are all alike warms up exponentially, slower the larger it is."),
                  "h(t) = 1 - e^(-rate t / items)", "Occupancy: Feller I (1968), IV.", "failover"},
                 kAllAlike, kWarmupOutputs),
    law<kMisses>({"cache-loss", FG_TEXT("A cache that is lost"),
                  FG_TEXT("Losing a cache with 99 % hits multiplies the backend's reads by a hundred."),
                  "(1 - after) / (1 - before)", "Elementary.", "failover"},
                 kMissCost, kMissesOutputs),
};

}  // namespace

std::span<const Law> cacheLaws() { return kLaws; }

}  // namespace faultglass::theory

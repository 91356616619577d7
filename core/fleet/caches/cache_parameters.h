// What one can set about the caches of servers; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

struct CacheParameters {
    bool cache = false;
    std::uint32_t places = 1000;
    std::uint32_t items = 10'000;
    double zipfExponent = 1;
    double missCost = 10;

    friend bool operator==(const CacheParameters&, const CacheParameters&) = default;
};

namespace cache_rows {

using P = CacheParameters;
inline constexpr std::string_view kCache = FG_TEXT("Cache");
inline constexpr auto kRebuild = ParameterChange::Rebuild;

inline constexpr std::array<BoundRow<P>, 5> kTable{{
    toggle<&P::cache>({"cache", FG_TEXT("Servers have a cache"),
                       FG_TEXT("Whether each server keeps the items its requests used last. It is empty after a "
                               "restart."),
                       ""},
                      kCache, kRebuild),
    whole<&P::places>({"cache-size", FG_TEXT("Cache size"),
                       FG_TEXT("How many items the cache of one server holds; the least recently used goes first."),
                       "items"},
                      {1, 1'000'000, ParameterScale::Logarithmic}, kCache, kRebuild, "cache"),
    whole<&P::items>({"cache-items", FG_TEXT("Items"), FG_TEXT("How many different items requests ask for."), ""},
                     {1, 1'000'000, ParameterScale::Logarithmic}, kCache, kRebuild, "cache"),
    real<&P::zipfExponent>({"cache-zipf", FG_TEXT("Popularity"),
                            FG_TEXT("The item of rank r is asked for in proportion to r to the minus this power; at 0 "
                                    "all are alike."),
                            ""},
                           {0, 10}, kCache, kRebuild, "cache"),
    real<&P::missCost>({"miss-cost", FG_TEXT("Cost of a miss"),
                        FG_TEXT("How many times longer a request takes whose item is not in the cache."), "x"},
                       {1, 1000, ParameterScale::Logarithmic}, kCache, ParameterChange::Live, "cache"),
}};
static_assert(tableIsSound(kTable));

}  // namespace cache_rows

}  // namespace faultglass

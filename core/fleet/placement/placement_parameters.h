// What one can set about which customers use which servers; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class PlacementPolicy : std::uint8_t {
    Everywhere,
    FixedShards,
    DomainSpread,
    Shuffle,
    ShuffleDomains,
    ShuffleBounded,
    Cells,
    ShuffleInCells
};
enum class SpreadLevel : std::uint8_t { Rack, Zone, Region };
enum class CellRouter : std::uint8_t { Table, Rendezvous, Modulo };
enum class CustomerShares : std::uint8_t { Equal, Zipf };

[[nodiscard]] constexpr bool hasCells(PlacementPolicy policy)
{
    return policy == PlacementPolicy::Cells || policy == PlacementPolicy::ShuffleInCells;
}

struct PlacementParameters {
    PlacementPolicy policy = PlacementPolicy::Everywhere;
    std::uint32_t shardSize = 2;
    SpreadLevel spreadOver = SpreadLevel::Rack;
    std::uint32_t mostOverlap = 1;
    std::uint32_t cells = 4;
    std::uint32_t spareCells = 0;
    CellRouter router = CellRouter::Table;
    bool clientFailover = true;
    bool retryRefused = false;
    CustomerShares shares = CustomerShares::Equal;
    double zipfExponent = 1;
    double downBelow = 0.5;
    double fineFrom = 0.99;

    /// Cells that customers are placed in at first; at least one is.
    [[nodiscard]] std::uint32_t firstCells() const { return cells > spareCells ? cells - spareCells : 1; }

    friend bool operator==(const PlacementParameters&, const PlacementParameters&) = default;
};

namespace placement_rows {

using P = PlacementParameters;
inline constexpr std::string_view kPlacement = FG_TEXT("Placement");
inline constexpr std::string_view kCustomers = FG_TEXT("Customers");
inline constexpr auto kRebuild = ParameterChange::Rebuild;

inline constexpr ParameterChoice kPolicies[] = {{"everywhere", FG_TEXT("everywhere")},
                                                {"fixed-shards", FG_TEXT("fixed shards")},
                                                {"domain-spread", FG_TEXT("spread shards")},
                                                {"shuffle", FG_TEXT("shuffle shards")},
                                                {"shuffle-domains", FG_TEXT("shuffle, spread")},
                                                {"shuffle-bounded", FG_TEXT("shuffle, bounded overlap")},
                                                {"cells", FG_TEXT("cells")},
                                                {"shuffle-in-cells", FG_TEXT("shuffle inside cells")}};
inline constexpr ParameterChoice kLevels[] = {{"rack", FG_TEXT("racks")},
                                              {"zone", FG_TEXT("zones")},
                                              {"region", FG_TEXT("regions")}};
inline constexpr ParameterChoice kRouters[] = {{"table", FG_TEXT("table")},
                                               {"rendezvous", FG_TEXT("rendezvous hashing")},
                                               {"modulo", FG_TEXT("modulo hashing")}};
inline constexpr ParameterChoice kShares[] = {{"equal", FG_TEXT("equal")}, {"zipf", FG_TEXT("Zipf")}};

inline constexpr std::array<BoundRow<P>, 13> kTable{{
    choice<&P::policy>({"placement", FG_TEXT("Placement"),
                        FG_TEXT(
                            "Which servers a customer's requests may go to: all, a fixed group, a shard of its own, "
                            "a cell."),
                        ""},
                       kPolicies, kPlacement, kRebuild),
    whole<&P::shardSize>({"shard-size", FG_TEXT("Shard size"),
                          FG_TEXT("How many servers one customer is given by shards and shuffle shards."), "servers"},
                         {1, 64}, kPlacement, kRebuild, "placement"),
    choice<&P::spreadOver>({"spread-over", FG_TEXT("Spread over"),
                            FG_TEXT("The fault domains that a spread shard takes its servers from in turn."), ""},
                           kLevels, kPlacement, kRebuild),
    whole<&P::mostOverlap>({"most-overlap", FG_TEXT("Largest overlap"),
                            FG_TEXT("Bounded shuffling never gives two customers more servers in common than this."),
                            "servers"},
                           {0, 63}, kPlacement, kRebuild, "placement"),
    whole<&P::cells>({"cells", FG_TEXT("Cells"),
                      FG_TEXT("Into how many complete systems the servers are divided, each with its own customers."),
                      ""},
                     {1, 100'000, ParameterScale::Logarithmic}, kPlacement, kRebuild, "placement"),
    whole<&P::spareCells>({"spare-cells", FG_TEXT("Spare cells"),
                           FG_TEXT("How many of the cells, the last ones, stand ready without customers until they are "
                                   "added; one cell is always in use."),
                           ""},
                          {0, 1000}, kPlacement, kRebuild, "placement"),
    choice<&P::router>({"cell-router", FG_TEXT("Cell router"),
                        FG_TEXT("How a customer's cell is found: a table deals them out evenly, hashing computes it."),
                        ""},
                       kRouters, kPlacement, kRebuild),
    toggle<&P::clientFailover>({"client-failover", FG_TEXT("Clients fail over"),
                                FG_TEXT("Whether requests avoid the servers of the shard that are out of rotation, and "
                                        "a retry goes to another server. Without it each attempt takes any server of "
                                        "the shard."),
                                ""},
                               kPlacement),
    toggle<&P::retryRefused>({"retry-refused", FG_TEXT("Try another on refusal"),
                              FG_TEXT("Whether the balancer passes a request on at once when a server whose process is "
                                      "down refuses the connection."),
                              ""},
                             kPlacement),
    choice<&P::shares>({"customer-shares", FG_TEXT("Customer sizes"),
                        FG_TEXT("How the offered load is divided among customers."), ""},
                       kShares, kCustomers, kRebuild),
    real<&P::zipfExponent>({"zipf-exponent", FG_TEXT("Zipf exponent"),
                            FG_TEXT("The customer of rank r has a share in proportion to r to the minus this power."),
                            ""},
                           {0.1, 3}, kCustomers, kRebuild, "customer-shares"),
    real<&P::downBelow>({"down-below", FG_TEXT("Down below"),
                         FG_TEXT("A customer is down while less than this share of its requests succeeds."), ""},
                        {0.001, 1}, kCustomers),
    real<&P::fineFrom>({"fine-from", FG_TEXT("Fine from"),
                        FG_TEXT("A customer is fine from this share of successes on, and degraded between the two."),
                        ""},
                       {0.001, 1}, kCustomers),
}};
static_assert(tableIsSound(kTable));

}  // namespace placement_rows

}  // namespace faultglass

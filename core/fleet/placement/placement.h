// Which servers each customer's requests may go to: everywhere, shards, shuffle shards, cells.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/page_allocator.h"
#include "core/base/result.h"
#include "core/fleet/fleet_parameters.h"
#include "core/fleet/topology/topology.h"
#include "core/random/keyed_random.h"

namespace faultglass {

inline constexpr std::uint32_t kLargestHand = 64;

/// Servers are divided into pools, blocks of consecutive ones; each customer belongs to one. Where customers have
/// hands, each may use only the servers in its own, all of one pool. A value.
struct Placement {
    std::uint32_t pools = 1;
    std::uint32_t handSize = 0;          ///< 0: a customer uses its whole pool
    PagedVector<std::uint32_t> poolOf;   ///< by customer; empty: pool 0
    PagedVector<std::uint32_t> servers;  ///< handSize of them for each customer in turn

    [[nodiscard]] std::uint32_t pool(std::uint32_t tenant) const { return poolOf.empty() ? 0 : poolOf[tenant]; }
    [[nodiscard]] const std::uint32_t* hand(std::uint32_t tenant) const
    {
        return servers.data() + std::size_t{tenant} * handSize;
    }
};

/// The cells a router may choose from, rising, and how many of the first ones a table was written for.
struct OpenCells {
    std::uint32_t inTable = 1;
    std::vector<std::uint32_t> cells;
};

[[nodiscard]] constexpr bool hasCells(PlacementPolicy policy)
{
    return policy == PlacementPolicy::Cells || policy == PlacementPolicy::ShuffleInCells;
}

/// Why these parameters cannot be together, said with what would be possible; nothing when they can.
[[nodiscard]] std::optional<Error> placementRefusal(const FleetParameters& parameters);

/// Places all customers. A customer's place depends on the seed, its own number and, for bounded overlap alone, on
/// those before it: adding one moves nobody. An error when the parameters cannot be together, or when the search for
/// hands of bounded overlap finds no more; it says how many it found.
[[nodiscard]] Result<Placement> place(const FleetParameters& parameters, const KeyedRandom& random);

/// The same for customers of cells, among those that are open; needs parameters that placementRefusal lets pass.
[[nodiscard]] Placement placeInCells(const FleetParameters& parameters, const KeyedRandom& random,
                                     const OpenCells& open);

/// The cell of a customer under a router, among those that are open.
[[nodiscard]] std::uint32_t routeToCell(CellRouter router, std::uint32_t tenant, const OpenCells& open,
                                        const KeyedRandom& random);
/// The same among `cells` of which all are open.
[[nodiscard]] std::uint32_t routeToCell(CellRouter router, std::uint32_t tenant, std::uint32_t cells,
                                        const KeyedRandom& random);

/// The share of the first `tenants` customers that move to another cell when one is added to `cells`.
[[nodiscard]] double movedByOneMoreCell(CellRouter router, std::uint32_t tenants, std::uint32_t cells,
                                        const KeyedRandom& random);

}  // namespace faultglass

// Deals customers to servers: who may use which, by policy, seed and the customer's number.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/fleet/placement/placement.h"
#include "core/fleet/placement/placement_parameters.h"
#include "core/random/keyed_random.h"

namespace faultglass {

struct FleetParameters;

/// The cells a router may choose from, rising, and how many of the first ones a table was written for.
struct OpenCells {
    std::uint32_t inTable = 1;
    std::vector<std::uint32_t> cells;
};

/// Why these parameters cannot be together, said with what would be possible; nothing when they can.
[[nodiscard]] std::optional<Error> placementRefusal(const FleetParameters& parameters);

/// Places all customers. A customer's place depends on the seed, its own number and, for bounded overlap alone, on
/// those before it: adding one moves nobody. An error when the parameters cannot be together, or when the search for
/// shards of bounded overlap finds no more; it says how many it found.
[[nodiscard]] Result<Placement> place(const FleetParameters& parameters, const KeyedRandom& random);

/// The same for customers of cells, among those that are open; needs parameters that placementRefusal lets pass.
[[nodiscard]] Placement placeInCells(const FleetParameters& parameters, const KeyedRandom& random,
                                     const OpenCells& open);

/// The cell of a customer under a router, among those that are open.
[[nodiscard]] std::uint32_t routeToCell(CellRouter router, CustomerId customer, const OpenCells& open,
                                        const KeyedRandom& random);
/// The same among `cells` of which all are open.
[[nodiscard]] std::uint32_t routeToCell(CellRouter router, CustomerId customer, std::uint32_t cells,
                                        const KeyedRandom& random);

/// The share of the first `customers` customers that move to another cell when one is added to `cells`.
[[nodiscard]] double movedByOneMoreCell(CellRouter router, std::uint32_t customers, std::uint32_t cells,
                                        const KeyedRandom& random);

}  // namespace faultglass

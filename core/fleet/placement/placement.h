// Which servers each customer's requests may go to: everywhere, shards, shuffle shards, cells.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/page_allocator.h"

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

}  // namespace faultglass

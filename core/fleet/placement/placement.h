// Which servers each customer's requests may go to: everywhere, shards, shuffle shards, cells.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/base/page_allocator.h"

namespace faultglass {

inline constexpr std::uint32_t kLargestShard = 64;

/// Servers are divided into pools, blocks of consecutive ones; each customer belongs to one. Where customers have
/// shards, each may use only the servers in its own, all of one pool. A value.
struct Placement {
    std::uint32_t pools = 1;
    std::uint32_t shardSize = 0;         ///< 0: a customer uses its whole pool
    PagedVector<std::uint32_t> poolOf;   ///< by customer; empty: pool 0
    PagedVector<std::uint32_t> servers;  ///< shardSize of them for each customer in turn

    [[nodiscard]] std::uint32_t pool(CustomerId customer) const { return poolOf.empty() ? 0 : poolOf[customer]; }
    [[nodiscard]] const std::uint32_t* shard(CustomerId customer) const
    {
        return servers.data() + std::size_t{customer.value} * shardSize;
    }
};

}  // namespace faultglass

// Shards of servers any two of which share a bounded number: remembers what was dealt and refuses what would clash.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace faultglass {

/// The most shards of `size` out of `servers` of which any two share at most `overlap`: Johnson's bound on packings,
/// n/k * (n-1)/(k-1) * ... rounded down at each step from the inside. Source: Johnson, IRE Trans. IT-8 (1962) 203.
[[nodiscard]] double packingBound(std::uint32_t servers, std::uint32_t size, std::uint32_t overlap);

/// Two shards share more than `overlap` servers exactly when they share a set of overlap + 1: such sets are dealt once.
class OverlapSearch {
public:
    OverlapSearch(std::uint32_t size, std::uint32_t overlap) : m_size(size), m_overlap(overlap) {}

    /// Takes the shard (ascending) and returns true, or leaves all as it is and returns false when it clashes.
    [[nodiscard]] bool accept(std::span<const std::uint32_t> shard);

private:
    std::uint32_t m_size;
    std::uint32_t m_overlap;
    std::set<std::uint64_t> m_dealt;  // hashes of sets of servers
    std::vector<std::uint64_t> m_sets;
};

}  // namespace faultglass

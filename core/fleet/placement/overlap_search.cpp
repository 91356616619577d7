#include "core/fleet/placement/overlap_search.h"

#include <array>
#include <cmath>

#include "core/base/assert.h"
#include "core/random/keyed_random.h"

namespace faultglass {

double packingBound(std::uint32_t servers, std::uint32_t size, std::uint32_t overlap)
{
    FG_ASSERT(overlap < size && size <= servers);
    double bound = 1;
    for (std::uint32_t i = overlap + 1; i-- > 0;)
        bound = std::floor(bound * (servers - i) / (size - i));
    return bound;
}

bool OverlapSearch::accept(std::span<const std::uint32_t> shard)
{
    FG_ASSERT(shard.size() == m_size);
    const std::uint32_t chosen = m_overlap + 1;
    m_sets.clear();
    std::array<std::uint32_t, 64> at{};
    for (std::uint32_t i = 0; i < chosen; ++i)
        at[i] = i;
    for (;;) {
        std::uint64_t set = 0;
        for (std::uint32_t i = 0; i < chosen; ++i)
            set = mixBits(set * 0x9e3779b97f4a7c15ULL + shard[at[i]] + 1);
        if (m_dealt.contains(set))
            return false;
        m_sets.push_back(set);
        // The next combination of positions, in order.
        std::uint32_t i = chosen;
        while (i > 0 && at[i - 1] == m_size - chosen + i - 1)
            --i;
        if (i == 0)
            break;
        ++at[i - 1];
        for (std::uint32_t j = i; j < chosen; ++j)
            at[j] = at[j - 1] + 1;
    }
    m_dealt.insert(m_sets.begin(), m_sets.end());
    return true;
}

}  // namespace faultglass

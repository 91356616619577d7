#include "core/fleet/balancing/load_order.h"

#include "core/base/assert.h"

namespace faultglass {

void LoadOrder::clear() { *this = LoadOrder{}; }

std::size_t LoadOrder::memoryBytes() const
{
    return 4 * (m_order.capacity() + m_position.capacity() + m_load.capacity() + m_below.capacity());
}

void LoadOrder::swapTo(std::uint32_t member, std::uint32_t position)
{
    const std::uint32_t from = m_position[member];
    const std::uint32_t other = m_order[position];
    m_order[from] = other;
    m_position[other] = from;
    m_order[position] = member;
    m_position[member] = position;
}

void LoadOrder::growTo(std::uint32_t load)
{
    if (m_below.size() < load + 2)
        m_below.resize(load + 2, static_cast<std::uint32_t>(m_order.size()));
}

void LoadOrder::insert(std::uint32_t member, std::uint32_t load)
{
    FG_ASSERT(!contains(member));
    if (m_position.size() <= member) {
        m_position.resize(member + 1, kNowhere);
        m_load.resize(member + 1, 0);
    }
    growTo(load);
    m_position[member] = static_cast<std::uint32_t>(m_order.size());
    m_load[member] = load;
    m_order.push_back(member);
    // It stands behind everybody; walk it forward over each group with a larger load.
    for (auto l = static_cast<std::uint32_t>(m_below.size()) - 1; l > load; --l) {
        swapTo(member, m_below[l]);
        ++m_below[l];
    }
}

void LoadOrder::remove(std::uint32_t member)
{
    FG_ASSERT(contains(member));
    for (std::uint32_t l = m_load[member] + 1; l < m_below.size(); ++l) {
        --m_below[l];
        swapTo(member, m_below[l]);
    }
    // Its own position is now the last one of all.
    swapTo(member, static_cast<std::uint32_t>(m_order.size()) - 1);
    m_order.pop_back();
    m_position[member] = kNowhere;
}

void LoadOrder::increase(std::uint32_t member)
{
    const std::uint32_t load = m_load[member];
    growTo(load + 1);
    --m_below[load + 1];
    swapTo(member, m_below[load + 1]);
    m_load[member] = load + 1;
}

void LoadOrder::decrease(std::uint32_t member)
{
    const std::uint32_t load = m_load[member];
    FG_ASSERT(load > 0);
    swapTo(member, m_below[load]);
    ++m_below[load];
    m_load[member] = load - 1;
}

}  // namespace faultglass

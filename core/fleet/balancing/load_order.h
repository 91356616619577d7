// Servers ordered by how many requests they have out, so that a least loaded one is found in constant time.
#pragma once

#include <cstdint>
#include <vector>

namespace faultglass {

/// Members sit in one array sorted by load; a change by one swaps a member to the edge of its group of equals.
/// increase, decrease and the least group are O(1); insert and remove are O(largest load). Plain data.
class LoadOrder {
public:
    void clear();
    void insert(std::uint32_t member, std::uint32_t load);
    void remove(std::uint32_t member);
    void increase(std::uint32_t member);
    void decrease(std::uint32_t member);

    [[nodiscard]] bool empty() const { return m_order.empty(); }
    [[nodiscard]] bool contains(std::uint32_t member) const
    {
        return member < m_position.size() && m_position[member] != kNowhere;
    }
    /// How many members share the least load; they are member(0) .. member(leastCount() - 1).
    [[nodiscard]] std::uint32_t leastCount() const { return m_below[m_load[m_order[0]] + 1]; }
    [[nodiscard]] std::uint32_t member(std::uint32_t position) const { return m_order[position]; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::uint32_t kNowhere = 0xffffffff;

    void swapTo(std::uint32_t member, std::uint32_t position);
    void growTo(std::uint32_t load);

    std::vector<std::uint32_t> m_order;     // members by ascending load
    std::vector<std::uint32_t> m_position;  // by member
    std::vector<std::uint32_t> m_load;      // by member
    std::vector<std::uint32_t> m_below;     // m_below[l]: members with load < l
};

}  // namespace faultglass

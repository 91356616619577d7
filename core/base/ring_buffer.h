// A growable first-in first-out ring in one contiguous block; copying it copies its content.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/assert.h"

namespace faultglass {

template <class T>
class RingBuffer {
public:
    [[nodiscard]] bool empty() const { return m_head == m_tail; }
    [[nodiscard]] std::size_t size() const { return m_tail - m_head; }
    [[nodiscard]] const T& front() const { return m_slots[m_head & (m_slots.size() - 1)]; }
    [[nodiscard]] const T& back() const { return m_slots[(m_tail - 1) & (m_slots.size() - 1)]; }
    /// The element `index` places behind the front.
    [[nodiscard]] const T& operator[](std::size_t index) const
    {
        return m_slots[(m_head + index) & (m_slots.size() - 1)];
    }

    void pushBack(const T& value)
    {
        if (size() == m_slots.size()) [[unlikely]]
            grow();
        m_slots[m_tail++ & (m_slots.size() - 1)] = value;
    }
    void popFront() { ++m_head; }
    void clear() { m_head = m_tail = 0; }
    [[nodiscard]] std::size_t memoryBytes() const { return m_slots.capacity() * sizeof(T); }

private:
    void grow()
    {
        const std::size_t count = size();
        std::vector<T> larger(m_slots.empty() ? 16 : 2 * m_slots.size());
        for (std::size_t i = 0; i < count; ++i)
            larger[i] = (*this)[i];
        m_slots.swap(larger);
        m_head = 0;
        m_tail = count;
    }

    std::vector<T> m_slots;
    std::size_t m_head = 0;
    std::size_t m_tail = 0;
};

}  // namespace faultglass

// Counts of good and bad over a sliding window of ten parts, for budgets, breakers and throttles.
#pragma once

#include <array>
#include <cstdint>

#include "core/base/sim_time.h"

namespace faultglass {

/// The window always covers the current part and the nine before it. Plain data; 88 bytes.
class WindowCounts {
public:
    static constexpr std::int64_t kParts = 10;

    void addGood(SimTime now, SimDuration window) { ++m_good[moveTo(now, window)]; }
    void addBad(SimTime now, SimDuration window) { ++m_bad[moveTo(now, window)]; }
    /// Sums over the window that ends now.
    [[nodiscard]] std::uint32_t good(SimTime now, SimDuration window)
    {
        moveTo(now, window);
        return sum(m_good);
    }
    [[nodiscard]] std::uint32_t bad(SimTime now, SimDuration window)
    {
        moveTo(now, window);
        return sum(m_bad);
    }
    void clear() { *this = WindowCounts{}; }

private:
    using Counts = std::array<std::uint32_t, kParts>;

    std::size_t moveTo(SimTime now, SimDuration window)
    {
        const std::int64_t part = now.ns / (window.ns < kParts ? 1 : window.ns / kParts);
        if (part - m_part >= kParts || part < m_part) {
            m_good.fill(0);
            m_bad.fill(0);
            m_part = part;
        }
        while (m_part < part) {
            ++m_part;
            m_good[static_cast<std::size_t>(m_part % kParts)] = 0;
            m_bad[static_cast<std::size_t>(m_part % kParts)] = 0;
        }
        return static_cast<std::size_t>(part % kParts);
    }
    static std::uint32_t sum(const Counts& counts)
    {
        std::uint32_t total = 0;
        for (const std::uint32_t count : counts)
            total += count;
        return total;
    }

    Counts m_good{};
    Counts m_bad{};
    std::int64_t m_part = 0;
};

}  // namespace faultglass

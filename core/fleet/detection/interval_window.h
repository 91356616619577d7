// Mean and deviation of the latest intervals, as phi accrual detectors keep them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/ring_buffer.h"
#include "core/base/sim_time.h"

namespace faultglass {

/// The latest `capacity` intervals. A value; sums are kept, so both answers cost nothing.
class IntervalWindow {
public:
    IntervalWindow() = default;
    explicit IntervalWindow(std::uint32_t capacity) : m_capacity(capacity) {}

    void add(SimDuration interval)
    {
        if (m_intervals.size() == m_capacity) {
            const double oldest = m_intervals.front().seconds();
            m_sumNs -= m_intervals.front().ns;
            m_squares -= oldest * oldest;
            m_intervals.popFront();
        }
        m_intervals.pushBack(interval);
        m_sumNs += interval.ns;
        m_squares += interval.seconds() * interval.seconds();
    }

    [[nodiscard]] std::size_t count() const { return m_intervals.size(); }
    /// In seconds; 0 without intervals.
    [[nodiscard]] double mean() const
    {
        return count() == 0 ? 0 : static_cast<double>(m_sumNs) * 1e-9 / static_cast<double>(count());
    }
    /// Of the intervals themselves, not of a population they were drawn from; in seconds.
    [[nodiscard]] double deviation() const
    {
        return count() == 0 ? 0 : std::sqrt(std::max(0.0, m_squares / static_cast<double>(count()) - mean() * mean()));
    }
    [[nodiscard]] std::size_t memoryBytes() const { return m_intervals.memoryBytes(); }

private:
    RingBuffer<SimDuration> m_intervals;
    std::uint32_t m_capacity = 1;
    std::int64_t m_sumNs = 0;
    double m_squares = 0;
};

}  // namespace faultglass

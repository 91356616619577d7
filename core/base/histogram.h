// A log-linear histogram of durations: fixed memory, exact merging, quantiles within 0.2 %.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "core/base/sim_time.h"

namespace faultglass {

/// Counts durations in 256 linear steps to each power of two, so a bucket is at most 1/256 of its value wide and
/// its middle at most 0.2 % off. Takes 0 to 2^48 ns (3.2 days); longer ones count as that. Not thread-safe.
class Histogram {
public:
    void add(SimDuration value)
    {
        const std::uint32_t bucket = bucketOf(value.ns);
        ++m_counts[bucket];
        ++m_total;
        m_lowest = std::min(m_lowest, bucket);
        m_highest = std::max(m_highest, bucket);
    }
    void merge(const Histogram& other);
    /// Costs only as much as the touched range is wide.
    void clear();

    [[nodiscard]] std::uint64_t count() const { return m_total; }
    /// The `share` quantile (0 to 1) in seconds; 0 when nothing was counted.
    [[nodiscard]] double quantileSeconds(double share) const;
    [[nodiscard]] std::size_t memoryBytes() const { return m_counts.capacity() * sizeof(std::uint32_t); }

private:
    static constexpr int kStepBits = 8;
    static constexpr std::uint32_t kSteps = 1U << kStepBits;
    static constexpr int kLargestBits = 48;
    static constexpr std::uint32_t kBuckets = (kLargestBits - kStepBits + 1) * kSteps;

    static std::uint32_t bucketOf(std::int64_t ns)
    {
        const auto value =
            static_cast<std::uint64_t>(std::clamp<std::int64_t>(ns, 0, (std::int64_t{1} << kLargestBits) - 1));
        if (value < kSteps)
            return static_cast<std::uint32_t>(value);
        const int shift = static_cast<int>(std::bit_width(value)) - 1 - kStepBits;
        return static_cast<std::uint32_t>(shift) * kSteps + static_cast<std::uint32_t>(value >> shift);
    }
    static double middleOf(std::uint32_t bucket);

    std::vector<std::uint32_t> m_counts = std::vector<std::uint32_t>(kBuckets);
    std::uint64_t m_total = 0;
    std::uint32_t m_lowest = kBuckets;
    std::uint32_t m_highest = 0;
};

}  // namespace faultglass

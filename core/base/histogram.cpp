#include "core/base/histogram.h"

#include <cmath>

namespace faultglass {

void Histogram::merge(const Histogram& other)
{
    for (std::uint32_t i = other.m_lowest; i <= other.m_highest && i < kBuckets; ++i)
        m_counts[i] += other.m_counts[i];
    m_total += other.m_total;
    m_lowest = std::min(m_lowest, other.m_lowest);
    m_highest = std::max(m_highest, other.m_highest);
}

void Histogram::clear()
{
    for (std::uint32_t i = m_lowest; i <= m_highest && i < kBuckets; ++i)
        m_counts[i] = 0;
    m_total = 0;
    m_lowest = kBuckets;
    m_highest = 0;
}

double Histogram::quantileSeconds(double share) const
{
    if (m_total == 0)
        return 0;
    const auto rank = static_cast<std::uint64_t>(std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_total)));
    const std::uint64_t wanted = std::max<std::uint64_t>(rank, 1);
    std::uint64_t seen = 0;
    for (std::uint32_t i = m_lowest; i <= m_highest; ++i) {
        seen += m_counts[i];
        if (seen >= wanted)
            return middleOf(i) * 1e-9;
    }
    return middleOf(m_highest) * 1e-9;
}

double Histogram::middleOf(std::uint32_t bucket)
{
    if (bucket < 2 * kSteps)
        return bucket;
    const std::uint32_t shift = bucket / kSteps - 1;
    const std::uint32_t step = bucket - shift * kSteps;
    return std::ldexp(static_cast<double>(step) + 0.5, static_cast<int>(shift));
}

}  // namespace faultglass

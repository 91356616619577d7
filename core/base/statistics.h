// Mean, spread and confidence intervals of independent observations.
#pragma once

#include <cstdint>

namespace faultglass {

struct Interval {
    double low = 0;
    double high = 0;
    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
    [[nodiscard]] double halfWidth() const { return (high - low) / 2; }
};

/// Running mean and variance (Welford 1962). Merging two equals having added all to one, up to rounding.
class Statistics {
public:
    void add(double value);
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] double mean() const { return m_mean; }
    /// Sample standard deviation; 0 below two observations.
    [[nodiscard]] double deviation() const;
    /// Student-t interval for the mean at `confidence` (0 to 1). With fewer than two observations: the mean itself.
    [[nodiscard]] Interval meanInterval(double confidence = 0.95) const;

private:
    std::uint64_t m_count = 0;
    double m_mean = 0;
    double m_squares = 0;
};

}  // namespace faultglass

#include "widgets/controls/value_scale.h"

#include <algorithm>
#include <cmath>

namespace faultglass {

namespace {

/// About one pixel of a slider in the inspector.
constexpr double kFinestPosition = 0.004;
constexpr double kLogarithmicReach = 32;
constexpr double kLinearReach = 4;
constexpr double kWideLinear = 20;
constexpr double kReachFromZero = 1000;

/// The largest of 1, 2, 5 times a power of ten that is not above `value`.
double niceBelow(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double lead = value / power;
    return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

}  // namespace

ValueScale::ValueScale(const ParameterRow& row)
    : m_least(row.least),
      m_most(row.most),
      m_rangeLeast(row.least),
      m_rangeMost(row.most),
      m_logarithmic(row.scale == ParameterScale::Logarithmic && row.least > 0),
      m_whole(row.kind == ParameterKind::Whole)
{
    if (m_logarithmic) {
        m_least = std::max(row.least, niceBelow(row.initial / kLogarithmicReach));
        m_most = std::min(row.most, niceBelow(row.initial * kLogarithmicReach));
        if (m_whole)
            m_least = std::max(1.0, std::round(m_least));
    } else if (row.initial > 0 && row.most > kWideLinear * row.initial) {
        m_most = row.initial * kLinearReach;
    } else if (row.initial == 0 && row.least == 0 && row.most > kReachFromZero) {
        m_most = kReachFromZero;
    }
    if (!(m_least < m_most)) {
        m_least = row.least;
        m_most = row.most;
    }
}

double ValueScale::positionOf(double value) const
{
    if (!(value > m_least))
        return 0;
    if (value >= m_most)
        return 1;
    return m_logarithmic ? std::log(value / m_least) / std::log(m_most / m_least)
                         : (value - m_least) / (m_most - m_least);
}

double ValueScale::granularity(double value) const
{
    const double slope = m_logarithmic ? std::clamp(value, m_least, m_most) * std::log(m_most / m_least)
                                       : m_most - m_least;
    const double step = slope > 0 ? niceBelow(slope * kFinestPosition) : 1;
    return m_whole ? std::max(1.0, step) : step;
}

double ValueScale::readable(double value) const
{
    const double step = granularity(value);
    // Dividing by a whole number of steps a unit, where there is one, leaves 0.3 and not 0.30000000000000004.
    const double perUnit = 1 / step;
    const double rounded = step < 1 ? std::round(value * perUnit) / std::round(perUnit)
                                    : std::round(value / step) * step;
    return std::clamp(rounded, m_rangeLeast, m_rangeMost);
}

double ValueScale::valueAt(double position) const
{
    if (position <= 0)
        return m_least;
    if (position >= 1)
        return m_most;
    const double value = m_logarithmic ? m_least * std::pow(m_most / m_least, position)
                                       : m_least + position * (m_most - m_least);
    return std::clamp(readable(value), m_least, m_most);
}

double ValueScale::stepped(double value, int direction, bool fine) const
{
    const double position = positionOf(value) + direction * (fine ? 0.01 : 0.1);
    const bool beyond = value < m_least || value > m_most;
    double next = beyond ? readable(value * (1 + 0.05 * direction * (fine ? 1 : 10))) : valueAt(position);
    const double least = granularity(value);
    if ((next - value) * direction < 0.5 * least)
        next = readable(value + direction * least);
    return std::clamp(next, m_rangeLeast, m_rangeMost);
}

}  // namespace faultglass

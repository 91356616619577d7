#include "core/base/statistics.h"

#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace faultglass {

void Statistics::add(double value)
{
    ++m_count;
    const double step = value - m_mean;
    m_mean += step / static_cast<double>(m_count);
    m_squares += step * (value - m_mean);
}

double Statistics::deviation() const
{
    return m_count < 2 ? 0 : std::sqrt(m_squares / static_cast<double>(m_count - 1));
}

Interval Statistics::meanInterval(double confidence) const
{
    if (m_count < 2)
        return {m_mean, m_mean};
    const boost::math::students_t law(static_cast<double>(m_count - 1));
    const double half = boost::math::quantile(law, (1 + confidence) / 2) * deviation() /
                        std::sqrt(static_cast<double>(m_count));
    return {m_mean - half, m_mean + half};
}

}  // namespace faultglass

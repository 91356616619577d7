#include "widgets/plots/chart_series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace faultglass {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

bool ChartSeries::set(std::uint32_t index, double time, double value)
{
    if (index >= kMostPoints || !std::isfinite(time))
        return false;
    const double held = std::isfinite(value) ? value : kNothing;
    if (index >= m_points.size())
        m_points.resize(std::size_t{index} + 1, ChartPoint{kNothing, kNothing});
    ChartPoint& point = m_points[index];
    if (same(point.time, time) && same(point.value, held))
        return false;
    point = {time, held};
    m_dirtyFrom = std::min<std::size_t>(m_dirtyFrom, index);
    m_dirty = true;
    return true;
}

bool ChartSeries::cut(double time)
{
    std::size_t kept = m_points.size();
    while (kept > 0 && !(m_points[kept - 1].time <= time))
        --kept;
    if (kept == m_points.size())
        return false;
    m_points.resize(kept);
    m_dirtyFrom = std::min(m_dirtyFrom, kept);
    m_dirty = true;
    return true;
}

void ChartSeries::clear()
{
    m_points.clear();
    m_dirtyFrom = 0;
    m_dirty = true;
}

double ChartSeries::reached() const
{
    for (auto point = m_points.rbegin(); point != m_points.rend(); ++point) {
        if (std::isfinite(point->time))
            return point->time;
    }
    return 0;
}

std::optional<double> ChartSeries::valueAt(double time) const
{
    // Unheard-of samples have no time and break the order, so look from an estimate: samples are evenly spaced.
    const double end = reached();
    if (m_points.empty() || !(end > 0) || !std::isfinite(time))
        return std::nullopt;
    const double guess = std::clamp(time / end, 0.0, 1.0) * static_cast<double>(m_points.size() - 1);
    auto i = static_cast<std::size_t>(guess);
    while (i + 1 < m_points.size() && !(m_points[i].time > time))
        ++i;
    while (i > 0 && !(m_points[i].time <= time))
        --i;
    const ChartPoint& point = m_points[i];
    return point.time <= time && std::isfinite(point.value) ? std::optional(point.value) : std::nullopt;
}

double ChartSeries::mostWithin(double from, double to, double otherwise) const
{
    double most = -std::numeric_limits<double>::infinity();
    for (const ChartPoint& point : m_points) {
        if (point.time >= from && point.time <= to && point.value > most)
            most = point.value;
    }
    return std::isfinite(most) ? most : otherwise;
}

double ChartSeries::leastPositiveWithin(double from, double to, double otherwise) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const ChartPoint& point : m_points) {
        if (point.time >= from && point.time <= to && point.value > 0 && point.value < least)
            least = point.value;
    }
    return std::isfinite(least) ? least : otherwise;
}

double niceCeiling(double value)
{
    if (!(value > 0) || !std::isfinite(value))
        return 1;
    constexpr std::array kSteps{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    const double unit = std::pow(10, std::floor(std::log10(value)));
    for (const double step : kSteps) {
        if (value <= step * unit * (1 + 1e-9))
            return step * unit;
    }
    return 10 * unit;
}

double niceStep(double top)
{
    if (!(top > 0) || !std::isfinite(top))
        return 1;
    const double unit = std::pow(10, std::floor(std::log10(top * (1 + 1e-9))));
    const double first = top / unit;
    const double step = first < 1.1 ? 0.25 : first < 1.3 ? 0.4 : first < 2.7 ? 0.5 : first < 5.5 ? 1 : 2;
    return step * unit;
}

double AxisTop::follow(double most)
{
    constexpr double kHeadroom = 1.1;  // the texts of the markers stand above the curves
    constexpr double kMostlyEmpty = 0.35;
    if (!std::isfinite(most) || most <= 0)
        return m_top > 0 ? m_top : 1;
    if (most * kHeadroom > m_top || most < kMostlyEmpty * m_top)
        m_top = niceCeiling(most * kHeadroom);
    return m_top;
}

double wholeRangeEnd(double reached)
{
    constexpr std::array kEnds{10.0, 15.0, 20.0, 30.0, 40.0, 60.0, 80.0, 120.0, 160.0, 240.0, 300.0, 420.0, 600.0};
    for (const double end : kEnds) {
        if (!(reached > end))
            return end;
    }
    return niceCeiling(reached / 60) * 60;
}

}  // namespace faultglass

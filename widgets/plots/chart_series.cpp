#include "widgets/plots/chart_series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace faultglass {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

constexpr ChartPoint kUnheard{kNothing, kNothing};

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }
bool same(const ChartPoint& a, const ChartPoint& b) { return same(a.time, b.time) && same(a.value, b.value); }

/// The least and the most of two spans, the earlier one first.
ChartSpan joined(const ChartSpan& before, const ChartSpan& after)
{
    ChartPoint least = kUnheard, most = kUnheard, gap = kUnheard;
    for (const ChartPoint& point : {before.first, before.second, after.first, after.second}) {
        if (!std::isfinite(point.time))
            continue;
        if (!std::isfinite(point.value)) {
            gap = std::isfinite(gap.time) ? gap : point;
            continue;
        }
        least = least.value <= point.value ? least : point;
        most = most.value >= point.value ? most : point;
    }
    if (!std::isfinite(least.time))
        return {gap, gap};
    return least.time <= most.time ? ChartSpan{least, most} : ChartSpan{most, least};
}

}  // namespace

void ChartSeries::markDirtyFrom(std::size_t span)
{
    m_dirtyFrom = std::min(m_dirtyFrom, span);
    m_dirty = true;
}

void ChartSeries::joinPairs()
{
    for (std::size_t i = 0; i < m_spans.size(); i += 2)
        m_spans[i / 2] = i + 1 < m_spans.size() ? joined(m_spans[i], m_spans[i + 1]) : m_spans[i];
    m_spans.resize((m_spans.size() + 1) / 2);
    m_samplesPerSpan *= 2;
    markDirty();
}

bool ChartSeries::set(std::uint32_t index, double time, double value)
{
    if (!std::isfinite(time))
        return false;
    while (index / m_samplesPerSpan >= kMostSpans)
        joinPairs();
    m_reached = std::max(m_reached, time);
    const std::size_t place = index / m_samplesPerSpan;
    if (place >= m_spans.size())
        m_spans.resize(place + 1, ChartSpan{kUnheard, kUnheard});
    const ChartPoint point{time, std::isfinite(value) ? value : kNothing};
    ChartSpan& span = m_spans[place];
    const auto contradicts = [&](const ChartPoint& held) { return held.time == time && !same(held, point); };
    const bool alone = m_samplesPerSpan == 1 || contradicts(span.first) || contradicts(span.second);
    const ChartSpan next = alone ? ChartSpan{point, point} : joined(span, {point, point});
    if (same(next.first, span.first) && same(next.second, span.second))
        return false;
    span = next;
    markDirtyFrom(place);
    return true;
}

bool ChartSeries::cut(double time)
{
    const std::size_t before = m_spans.size();
    while (!m_spans.empty() && !(m_spans.back().first.time <= time))
        m_spans.pop_back();
    if (m_spans.empty())
        m_samplesPerSpan = 1;
    m_reached = m_spans.empty() ? 0 : m_samplesPerSpan == 1 ? m_spans.back().second.time : std::min(m_reached, time);
    const bool within = !m_spans.empty() && m_spans.back().second.time > time;
    if (within)
        m_spans.back().second = m_spans.back().first;
    if (!within && m_spans.size() == before)
        return false;
    markDirtyFrom(within ? m_spans.size() - 1 : m_spans.size());
    return true;
}

void ChartSeries::clear()
{
    m_spans.clear();
    m_samplesPerSpan = 1;
    m_reached = 0;
    markDirty();
}

std::optional<double> ChartSeries::valueAt(double time) const
{
    // Unheard-of samples have no time and break the order, so look from an estimate: samples are evenly spaced.
    const double end = reached();
    if (m_spans.empty() || !(end > 0) || !std::isfinite(time))
        return std::nullopt;
    const double guess = std::clamp(time / end, 0.0, 1.0) * static_cast<double>(m_spans.size() - 1);
    auto i = static_cast<std::size_t>(guess);
    while (i + 1 < m_spans.size() && !(m_spans[i].first.time > time))
        ++i;
    while (i > 0 && !(m_spans[i].first.time <= time))
        --i;
    const ChartPoint& point = m_spans[i].second.time <= time ? m_spans[i].second : m_spans[i].first;
    return point.time <= time && std::isfinite(point.value) ? std::optional(point.value) : std::nullopt;
}

bool ChartSeries::startsBy(double time) const
{
    const auto heard =
        std::ranges::find_if(m_spans, [](const ChartSpan& span) { return std::isfinite(span.first.time); });
    return heard != m_spans.end() && heard->first.time <= time;
}

double ChartSeries::mostWithin(double from, double to, double otherwise) const
{
    double most = -std::numeric_limits<double>::infinity();
    for (const ChartSpan& span : m_spans) {
        for (const ChartPoint& point : {span.first, span.second}) {
            if (point.time >= from && point.time <= to && point.value > most)
                most = point.value;
        }
    }
    return std::isfinite(most) ? most : otherwise;
}

double ChartSeries::leastPositiveWithin(double from, double to, double otherwise) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const ChartSpan& span : m_spans) {
        for (const ChartPoint& point : {span.first, span.second}) {
            if (point.time >= from && point.time <= to && point.value > 0 && point.value < least)
                least = point.value;
        }
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

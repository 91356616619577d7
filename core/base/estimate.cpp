#include "core/base/estimate.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"
#include "core/base/intervals.h"

namespace faultglass {

namespace {

Interval bounded(Interval interval, double low, double high)
{
    return {std::clamp(interval.low, low, high), std::clamp(interval.high, low, high)};
}

Interval hull(Interval a, Interval b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

constexpr double kMost = std::numeric_limits<double>::infinity();
constexpr double kHistogramStep = 1.0 /
                                  256;  // a bucket of core/base/histogram is at most so wide, relative to its value

}  // namespace

void Estimate::add(const Observation& observation)
{
    FG_ASSERT(std::isfinite(observation.part) && std::isfinite(observation.whole) && observation.whole >= 0);
    ++m_runs;
    const auto runs = static_cast<double>(m_runs);
    // Time in which nothing happened is part of the gap; a part of no whole is none.
    const bool gap = m_kind == FigureKind::Gap;
    const bool occasion = gap ? observation.part > 0 : observation.whole > 0;
    const double part = occasion ? observation.part : 0;
    const double partStep = part - m_meanPart, wholeStep = observation.whole - m_meanWhole;
    m_meanPart += partStep / runs;
    m_meanWhole += wholeStep / runs;
    m_partSquares += partStep * (part - m_meanPart);
    m_wholeSquares += wholeStep * (observation.whole - m_meanWhole);
    m_mixed += partStep * (observation.whole - m_meanWhole);
    if (!occasion)
        return;
    ++m_withValue;
    m_events += observation.events;
    const double own = gap ? observation.whole / part : part / observation.whole;
    m_least = std::min(m_least, own);
    m_most = std::max(m_most, own);
    if (m_kind == FigureKind::Quantile)
        m_values.push_back(own);
}

std::optional<double> Estimate::value() const
{
    if (m_withValue == 0 || m_meanWhole <= 0)
        return std::nullopt;
    if (m_kind == FigureKind::Spent)
        return m_meanPart;
    if (m_kind != FigureKind::Quantile)
        return unvaried() && m_kind != FigureKind::Gap ? m_least : m_meanPart / m_meanWhole;
    std::vector<double> sorted = m_values;
    std::ranges::sort(sorted);
    return (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) / 2;
}

double Estimate::standardError(double ratio) const
{
    const auto runs = static_cast<double>(m_runs);
    const double residuals = m_partSquares - 2 * ratio * m_mixed + ratio * ratio * m_wholeSquares;
    // As the jackknife has it, to first order: each run draws the ratio towards itself by its part of the whole.
    const double spread = m_withValue > 1 ? 1 + 1.0 / (static_cast<double>(m_withValue) - 1) : 1;
    const double own = m_wholeSquares > 0 ? spread : 1;
    return own * std::sqrt(std::max(0.0, residuals) / (runs * (runs - 1))) / m_meanWhole;
}

Interval Estimate::student(double value, double confidence) const
{
    const double half = studentFactor(m_withValue - 1, confidence) * standardError(value);
    return {value - half, value + half};
}

/// Runs differ in their shares as if each trial stood for several: as many as make that spread are counted (Korn and
/// Graubard 1998). A share can spread no more than a coin for each run does, and trials are at most themselves.
Interval Estimate::shareOfRuns(double value, double confidence) const
{
    if (unvaried())
        return unvariedShareInterval(std::clamp(value, 0.0, 1.0), m_withValue, confidence);
    constexpr double kNormal = 1e9;
    const double error = standardError(value) * studentFactor(m_withValue - 1, confidence) /
                         studentFactor(static_cast<std::uint64_t>(kNormal), confidence);
    const double coins = static_cast<double>(m_withValue);
    const double most = m_kind == FigureKind::Share ? std::max(coins, whole()) : kMost;
    const double share = std::clamp(value, 0.0, 1.0);
    const double size = std::min(std::max(coins, share * (1 - share) / (error * error)), std::min(most, 1e15));
    return shareInterval(std::min(size, share * size), size, confidence);
}

/// Events are at least as uncertain as a Poisson count; where runs differ more than that, their spread says so.
Interval Estimate::perWhole(double value, double confidence) const
{
    // The counts of a gap stand below the line.
    const bool below = m_kind == FigureKind::Gap;
    const double events = below ? whole() : part(), of = below ? part() : whole();
    const Interval count = countInterval(events, confidence);
    Interval rate{count.low / of, count.high / of};
    if (!unvaried() && m_withValue > 1) {
        const double middle = below ? 1 / value : value;
        const double error = below ? standardError(value) / (value * value) : standardError(value);
        const double half = studentFactor(m_withValue - 1, confidence) * error;
        rate = hull(rate, bounded({middle - half, middle + half}, 0, kMost));
    }
    return below ? Interval{1 / rate.high, rate.low > 0 ? 1 / rate.low : kMost} : rate;
}

std::optional<Interval> Estimate::ofQuantiles(double confidence) const
{
    std::vector<double> sorted = m_values;
    std::ranges::sort(sorted);
    const auto ranks = medianInterval(sorted, confidence);
    if (!ranks)
        return std::nullopt;
    return Interval{ranks->low * (1 - kHistogramStep), ranks->high * (1 + kHistogramStep)};
}

std::optional<Interval> Estimate::interval(double confidence) const
{
    const auto middle = value();
    if (!middle || (m_withValue < 2 && m_kind != FigureKind::Trials))
        return std::nullopt;
    switch (m_kind) {
    case FigureKind::Mean:
        return unvaried() ? std::nullopt : std::optional(student(*middle, confidence));
    case FigureKind::Amount:
        return unvaried() ? std::nullopt : std::optional(bounded(student(*middle, confidence), 0, kMost));
    case FigureKind::Share:
    case FigureKind::TimeShare:
        return shareOfRuns(*middle, confidence);
    case FigureKind::Spent: {
        const Interval share = shareOfRuns(m_meanPart / m_meanWhole, confidence);
        return Interval{share.low * m_meanWhole, share.high * m_meanWhole};
    }
    case FigureKind::Trials:
        return shareInterval(std::min(part(), whole()), whole(), confidence);
    case FigureKind::Count:
    case FigureKind::Rate:
    case FigureKind::Gap:
        return perWhole(*middle, confidence);
    case FigureKind::Ratio: {
        if (unvaried() || *middle <= 0)
            return std::nullopt;
        // On the logarithm, where what is never negative is closer to normal.
        const double half = studentFactor(m_withValue - 1, confidence) * standardError(*middle) / *middle;
        return Interval{*middle * std::exp(-half), *middle * std::exp(half)};
    }
    case FigureKind::Quantile:
        return ofQuantiles(confidence);
    }
    FG_ASSERT(false);
}

double Estimate::events() const
{
    switch (m_kind) {
    case FigureKind::Share:
    case FigureKind::Trials:
    case FigureKind::Ratio:
    case FigureKind::Gap:
        return m_events > 0 ? m_events : whole();
    case FigureKind::Count:
    case FigureKind::Rate:
        return m_events > 0 ? m_events : part();
    case FigureKind::Mean:
    case FigureKind::Amount:
    case FigureKind::TimeShare:
    case FigureKind::Spent:
    case FigureKind::Quantile:
        return m_events > 0 ? m_events : static_cast<double>(m_withValue);
    }
    FG_ASSERT(false);
}

double Estimate::rarerEvents() const
{
    switch (m_kind) {
    case FigureKind::Share:
    case FigureKind::Trials:
        return std::min(part(), whole() - part());
    case FigureKind::Count:
    case FigureKind::Rate:
    case FigureKind::Ratio:
    case FigureKind::Gap:
        return events();
    case FigureKind::Mean:
    case FigureKind::Amount:
    case FigureKind::TimeShare:
    case FigureKind::Spent:
    case FigureKind::Quantile:
        return m_events > 0 ? m_events : kMost;
    }
    FG_ASSERT(false);
}

}  // namespace faultglass

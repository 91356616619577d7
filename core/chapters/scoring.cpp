#include "core/chapters/scoring.h"

#include <algorithm>
#include <cmath>

#include "core/base/assert.h"

namespace faultglass::chapters {

namespace {

double shareOf(std::size_t part, std::size_t all)
{
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

double valueAt(const Curve& curve, double seconds)
{
    const auto after = std::ranges::upper_bound(curve, seconds, {}, &CurvePoint::seconds);
    if (after == curve.begin())
        return curve.front().value;
    const CurvePoint& before = *(after - 1);
    if (after == curve.end())
        return before.value;
    return before.value +
           (after->value - before.value) * (seconds - before.seconds) / (after->seconds - before.seconds);
}

}  // namespace

std::vector<double> scoreChoice(std::span<const double> values, std::span<const Range> ranges)
{
    std::vector<std::size_t> counts(ranges.size());
    for (const double value : values) {
        const auto found = std::ranges::find_if(ranges, [value](const Range& range) { return range.contains(value); });
        if (found != ranges.end())
            ++counts[static_cast<std::size_t>(found - ranges.begin())];
    }
    std::vector<double> shares;
    shares.reserve(counts.size());
    for (const std::size_t count : counts)
        shares.push_back(shareOf(count, values.size()));
    return shares;
}

NumberScore scoreNumber(std::span<const double> values, double guess, double within)
{
    std::size_t close = 0;
    double below = 0;
    for (const double value : values) {
        close += std::abs(value - guess) <= within ? 1 : 0;
        below += value < guess ? 1 : value == guess ? 0.5 : 0;
    }
    return {shareOf(close, values.size()), values.empty() ? 0 : below / static_cast<double>(values.size())};
}

double quantileOf(std::span<const double> sorted, double p)
{
    FG_ASSERT(!sorted.empty() && 0 <= p && p <= 1);
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - static_cast<double>(below));
}

std::vector<BandPoint> bandOf(std::span<const Curve> curves, std::span<const double> times)
{
    std::vector<BandPoint> band;
    if (curves.empty() || std::ranges::any_of(curves, &Curve::empty))
        return band;
    std::vector<double> values(curves.size());
    for (const double seconds : times) {
        std::ranges::transform(curves, values.begin(),
                               [seconds](const Curve& curve) { return valueAt(curve, seconds); });
        std::ranges::sort(values);
        band.push_back({seconds, quantileOf(values, 0.05), quantileOf(values, 0.5), quantileOf(values, 0.95)});
    }
    return band;
}

CurveScore scoreCurve(std::span<const Curve> curves, std::span<const CurvePoint> guess)
{
    std::vector<double> times;
    for (const CurvePoint& point : guess)
        times.push_back(point.seconds);
    const auto band = bandOf(curves, times);
    std::size_t inside = 0;
    double distance = 0;
    for (std::size_t i = 0; i < band.size(); ++i) {
        inside += band[i].low <= guess[i].value && guess[i].value <= band[i].high ? 1 : 0;
        distance += std::abs(guess[i].value - band[i].median);
    }
    return {shareOf(inside, band.size()), band.empty() ? 0 : distance / static_cast<double>(band.size())};
}

}  // namespace faultglass::chapters

// Scores a guess against what came out under many seeds.
#pragma once

#include <span>
#include <vector>

#include "core/base/statistics.h"
#include "core/chapters/chapter.h"

namespace faultglass::chapters {

struct CurvePoint {
    double seconds = 0;
    double value = 0;

    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};
/// By time; straight between its points, level before the first and after the last.
using Curve = std::vector<CurvePoint>;

/// The share of the values in each range. One at an end that two ranges share counts for the earlier.
[[nodiscard]] std::vector<double> scoreChoice(std::span<const double> values, std::span<const Range> ranges);

struct NumberScore {
    double close = 0;       ///< share of the values no farther from the guess than `within`
    double percentile = 0;  ///< share of the values below the guess, half of those that equal it
};
[[nodiscard]] NumberScore scoreNumber(std::span<const double> values, double guess, double within);

/// What the seeds did at one time: 5 %, 50 % and 95 % quantiles.
struct BandPoint {
    double seconds = 0;
    double low = 0, median = 0, high = 0;
};
/// Quantiles of the curves at each of the times; empty where there are no curves or one of them has no points.
[[nodiscard]] std::vector<BandPoint> bandOf(std::span<const Curve> curves, std::span<const double> times);

struct CurveScore {
    double inside = 0;    ///< share of the guessed points within the band, ends included
    double distance = 0;  ///< from the median, mean over the guessed points, in the unit of the values
};
[[nodiscard]] CurveScore scoreCurve(std::span<const Curve> curves, std::span<const CurvePoint> guess);

/// The quantile `p` (0 to 1) of `sorted`, which is not empty: straight between the order statistics, the first at 0 and
/// the last at 1 (Hyndman and Fan 1996, type 7).
[[nodiscard]] double quantileOf(std::span<const double> sorted, double p);

}  // namespace faultglass::chapters

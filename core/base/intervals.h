// Confidence intervals of shares, rare counts and medians: exact at every number of events, never outside the possible.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/statistics.h"

namespace faultglass {

/// Clopper-Pearson interval for a proportion: `successes` of `trials`, exact at every count. Both may be fractions, as
/// effective sample sizes are. Needs trials > 0 and 0 <= successes <= trials.
/// Source: Clopper and Pearson, Biometrika 26 (1934); with effective sizes Korn and Graubard, Survey Methodology 24
/// (1998).
[[nodiscard]] Interval shareInterval(double successes, double trials, double confidence = 0.95);

/// For the mean of a Poisson count of which `events` were seen: exact, from 0 where nothing was. Needs events >= 0.
/// Source: Garwood, Biometrika 28 (1936).
[[nodiscard]] Interval countInterval(double events, double confidence = 0.95);

/// For the mean of values from 0 to 1 that came out as `value` in each of `runs` independent runs: what none of them
/// showed may still have a chance of 1 - (alpha / 2)^(1 / runs), and may be anything then. Needs runs >= 1.
[[nodiscard]] Interval unvariedShareInterval(double value, std::uint64_t runs, double confidence = 0.95);

/// For the median, by order statistics with binomial ranks; nothing where there are too few values for that
/// confidence (fewer than six for 95 %). `sorted` is ascending.
/// Source: David and Nagaraja, Order Statistics (2003), 7.1.
[[nodiscard]] std::optional<Interval> medianInterval(std::span<const double> sorted, double confidence = 0.95);

/// The quantile of Student's law that leaves (1 - confidence) / 2 above it. Needs a degree of freedom at least.
[[nodiscard]] double studentFactor(std::uint64_t degreesOfFreedom, double confidence);

}  // namespace faultglass

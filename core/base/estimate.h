// What independent runs say of one figure: a value where there was occasion for one, and an interval that can be true.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "core/base/statistics.h"

namespace faultglass {

/// How the runs' contributions make one figure, and what is known of it beforehand.
enum class FigureKind : std::uint8_t {
    Mean,       ///< any number; Student's interval over the runs
    Amount,     ///< the same of what is never negative
    Share,      ///< successes over trials, which within a run may hang together
    TimeShare,  ///< a part of a time, or of a capacity
    Spent,      ///< the same, but the figure is the part itself: seconds of downtime out of those of a run
    Trials,     ///< successes over trials that are independent of each other
    Count,      ///< events in a run: a Poisson count at least as uncertain as that
    Rate,       ///< events over a time
    Ratio,      ///< a sum over another, neither negative: the mean wait of requests
    Gap,        ///< a time over the events in it: the time from one to the next
    Quantile    ///< a quantile of one run's histogram; over the runs, the median of them
};

/// What one run contributes: `part / whole`. A whole of 0 is a run that had no occasion.
struct Observation {
    double part = 0;
    double whole = 1;
    double events = 0;  ///< it rests on so many, where neither part nor whole counts them
    constexpr Observation() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a plain number is the observation of a mean
    constexpr Observation(double value) : part(value) {}
    constexpr Observation(double partOf, double ofWhole, double onEvents = 0)
        : part(partOf), whole(ofWhole), events(onEvents)
    {
    }
};

/// Sums of the runs' contributions: a ratio is one of sums, never a mean of ratios. Not thread-safe. Equal
/// observations in equal order give equal results, bit for bit.
class Estimate {
public:
    explicit Estimate(FigureKind kind = FigureKind::Mean) : m_kind(kind) {}

    /// Finite, and `whole` not negative.
    void add(const Observation& observation);

    [[nodiscard]] FigureKind kind() const { return m_kind; }
    [[nodiscard]] std::uint64_t runs() const { return m_runs; }
    /// Runs that had occasion: those the value rests on.
    [[nodiscard]] std::uint64_t runsWithValue() const { return m_withValue; }
    /// Nothing where no run had occasion.
    [[nodiscard]] std::optional<double> value() const;
    /// Nothing where there is no value, or where runs that do not differ (or one alone) have no spread to judge by and
    /// nothing bounds the figure. Never wider than what is possible; never of no width.
    [[nodiscard]] std::optional<Interval> interval(double confidence = 0.95) const;

    /// Whether all runs that had occasion gave the same.
    [[nodiscard]] bool unvaried() const { return m_least == m_most; }
    /// How many of what was counted the value rests on: trials, events, requests; runs where nothing was counted.
    [[nodiscard]] double events() const;
    /// Of those, the rarer sort: successes or failures of trials; infinite where nothing but runs was counted.
    [[nodiscard]] double rarerEvents() const;

private:
    [[nodiscard]] double part() const { return m_meanPart * static_cast<double>(m_runs); }
    [[nodiscard]] double whole() const { return m_meanWhole * static_cast<double>(m_runs); }
    /// Standard error of the ratio of sums, linearised (Cochran, Sampling Techniques, 6.4).
    [[nodiscard]] double standardError(double ratio) const;
    [[nodiscard]] Interval student(double value, double confidence) const;
    [[nodiscard]] Interval shareOfRuns(double value, double confidence) const;
    [[nodiscard]] Interval perWhole(double value, double confidence) const;
    [[nodiscard]] std::optional<Interval> ofQuantiles(double confidence) const;

    FigureKind m_kind;
    std::uint64_t m_runs = 0, m_withValue = 0;
    double m_meanPart = 0, m_meanWhole = 0;                     // over all runs
    double m_partSquares = 0, m_wholeSquares = 0, m_mixed = 0;  // about those means (Welford 1962)
    double m_events = 0;
    double m_least = std::numeric_limits<double>::infinity();  // of the runs' own ratios; of gaps their inverse
    double m_most = -std::numeric_limits<double>::infinity();
    std::vector<double> m_values;  // of quantiles alone
};

}  // namespace faultglass

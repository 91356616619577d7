// Simulated time: whole nanoseconds, so that no machine rounds an instant differently from another.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace faultglass {

/// A span of simulated time. Integer nanoseconds; 292 years is the largest.
struct SimDuration {
    std::int64_t ns = 0;

    friend constexpr auto operator<=>(SimDuration, SimDuration) = default;
    friend constexpr SimDuration operator+(SimDuration a, SimDuration b) { return {a.ns + b.ns}; }
    friend constexpr SimDuration operator-(SimDuration a, SimDuration b) { return {a.ns - b.ns}; }
    friend constexpr SimDuration operator*(SimDuration a, std::int64_t factor) { return {a.ns * factor}; }
    friend constexpr std::int64_t operator/(SimDuration a, SimDuration b) { return a.ns / b.ns; }
    [[nodiscard]] constexpr double seconds() const { return static_cast<double>(ns) / 1e9; }
};

/// An instant, counted from the start of the run.
struct SimTime {
    std::int64_t ns = 0;

    friend constexpr auto operator<=>(SimTime, SimTime) = default;
    friend constexpr SimTime operator+(SimTime t, SimDuration d) { return {t.ns + d.ns}; }
    friend constexpr SimTime operator-(SimTime t, SimDuration d) { return {t.ns - d.ns}; }
    friend constexpr SimDuration operator-(SimTime a, SimTime b) { return {a.ns - b.ns}; }
    [[nodiscard]] constexpr double seconds() const { return static_cast<double>(ns) / 1e9; }
};

inline constexpr SimTime kNever{std::numeric_limits<std::int64_t>::max()};

/// Nearest whole nanosecond; values beyond about 146 years are held there, so that a sum of two stays in range.
[[nodiscard]] constexpr SimDuration secondsToDuration(double seconds)
{
    constexpr double kLimit = 4.6e9;
    const double held = seconds > kLimit ? kLimit : seconds < -kLimit ? -kLimit : seconds;
    return {static_cast<std::int64_t>(held * 1e9 + (held < 0 ? -0.5 : 0.5))};
}

[[nodiscard]] constexpr SimTime secondsToTime(double seconds) { return {secondsToDuration(seconds).ns}; }

}  // namespace faultglass

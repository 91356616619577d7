// The charts that several experiments have: throughput, latency, customers affected, servers up.
#pragma once

#include <limits>

#include "core/fleet/measuring/sample.h"
#include "widgets/panels/panel_spec.h"

namespace faultglass {

inline constexpr ChartCurve kThroughputCurves[] = {
    {FG_SPEC("offered"), std::nullopt, Qt::DashLine, 1.5, Compared::First, [](const Sample& s) { return s.offered; }},
    {FG_SPEC("attempts"), Role::Degraded, Qt::SolidLine, 2, Compared::None, [](const Sample& s) { return s.attempts; }},
    {FG_SPEC("goodput"), Role::Healthy, Qt::SolidLine, 2, Compared::Each, [](const Sample& s) { return s.goodput; }},
};
/// What a chart shows where nothing was measured: a gap.
inline constexpr double kNothingMeasured = std::numeric_limits<double>::quiet_NaN();
/// A latency of the requests that ended, if any did.
constexpr double latencyOf(const Sample& sample, double seconds)
{
    return sample.goodput + sample.failures > 0 ? seconds : kNothingMeasured;
}
inline constexpr ChartCurve kLatencyCurves[] = {
    {FG_SPEC("p50"), Role::Accent, Qt::SolidLine, 2, Compared::None,
     [](const Sample& s) { return latencyOf(s, s.p50); }},
    {FG_SPEC("p99"), Role::Failed, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return latencyOf(s, s.p99); }},
    {FG_SPEC("p99.9"), Role::Failed, Qt::SolidLine, 0, Compared::Each,
     [](const Sample& s) { return latencyOf(s, s.p999); }},
};

inline constexpr double kPercent = 100;
constexpr double percentOf(std::uint32_t part, std::uint32_t whole)
{
    return whole > 0 ? kPercent * part / static_cast<double>(whole) : kNothingMeasured;
}
inline constexpr ChartCurve kReachCurves[] = {
    {FG_SPEC("degraded"), Role::Degraded, Qt::SolidLine, 2, Compared::None,
     [](const Sample& s) { return percentOf(s.degradedNow, s.customers); }},
    {FG_SPEC("down"), Role::Failed, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return percentOf(s.downNow, s.customers); }},
};
inline constexpr ChartCurve kServersCurves[] = {
    {FG_SPEC("all"), std::nullopt, Qt::DashLine, 1.5, Compared::First,
     [](const Sample& s) { return static_cast<double>(s.servers); }},
    {FG_SPEC("fewest between"), Role::Degraded, Qt::SolidLine, 1, Compared::None,
     [](const Sample& s) { return static_cast<double>(s.serversUpLeast); }},
    {FG_SPEC("up"), Role::Healthy, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return static_cast<double>(s.serversUp); }},
};

inline constexpr ChartSpec kThroughput{FG_SPEC("Throughput"), FG_SPEC("Goodput"), FG_SPEC("rps"), kThroughputCurves};
inline constexpr ChartSpec kLatency{FG_SPEC("Latency"), FG_SPEC("p99 latency"), FG_SPEC("s"), kLatencyCurves};
inline constexpr ChartSpec kReach{FG_SPEC("Customers affected"), FG_SPEC("Customers down"), FG_SPEC("%"), kReachCurves};
inline constexpr ChartSpec kServers{FG_SPEC("Servers"), FG_SPEC("Servers up"), "", kServersCurves};

}  // namespace faultglass

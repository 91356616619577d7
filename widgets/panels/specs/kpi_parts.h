// What the figures of the experiments are made of.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "core/params/parameter_set.h"
#include "core/runtime/frame.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/panels/arm_origins.h"

namespace faultglass {

/// A figure of it reads "–".
inline constexpr double kNoFigure = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kYear = 365.0 * 86'400;  ///< s

/// The arm whose picture is that of `arm` in `frame`, which has at least one.
[[nodiscard]] const ArmFrame& shownArm(const Frame& frame, const std::vector<ArmOrigin>& origins, int arm);
/// The value under `key`, or `otherwise` where the scenario has no such parameter.
[[nodiscard]] double parameterOr(const ParameterSet& parameters, std::string_view key, double otherwise);

/// A figure that is only a number, in the text colour.
[[nodiscard]] Kpi plainKpi(const QString& label, const QString& value, const QString& note);
/// A figure that is coloured when it is bad.
[[nodiscard]] Kpi badKpi(const QString& label, const QString& value, const QString& note, bool bad,
                         Role role = Role::Failed);
/// Bad when it is not zero, as is the next.
[[nodiscard]] Kpi secondsKpi(const QString& label, double seconds, const QString& note);
[[nodiscard]] Kpi countKpi(const QString& label, std::uint64_t count, const QString& note);
/// How many of all customers; bad when there are any.
[[nodiscard]] Kpi customersKpi(const QString& label, std::uint32_t count, std::uint32_t all, Role role);
/// What share of all a fixed shard of this size, or a cell, is.
[[nodiscard]] Kpi shardKpi(const ArmFrame& arm);

}  // namespace faultglass

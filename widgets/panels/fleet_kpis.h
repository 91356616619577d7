// The five figures over every fleet: goodput, p99 latency, amplification, servers up and blast radius.
#pragma once

#include <QVector>

#include "core/runtime/frame.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// Of one arm at the instant of `frame`, which has at least one; before its fork, of the arm it comes from. Rates are
/// means over the last second, so that they can be read while they move; counts and quantiles are those of the last
/// finished sample. Figures are coloured only when something is wrong.
[[nodiscard]] QVector<Kpi> fleetKpis(const Frame& frame, const SeriesStore& series,
                                     const std::vector<ArmOrigin>& origins = {}, int arm = 0);
/// The part of its requests that a customer has lost so far, in the mean: coloured while customers are down. Its
/// tooltip, which is what a screen reader says, has who is down and degraded now.
[[nodiscard]] Kpi blastRadiusKpi(const FleetView& fleet);
/// The figures of several arms, each as fleetKpis gives them, in one row; a figure that is of another thing in another
/// arm has the names of all.
[[nodiscard]] QVector<Kpi> comparedKpis(const QVector<QVector<Kpi>>& arms);

}  // namespace faultglass

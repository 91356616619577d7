// The five figures over every fleet: goodput, p99 latency, amplification, servers up and blast radius.
#pragma once

#include <QVector>

#include "core/runtime/frame.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// Of one arm at `now`. Rates are means over the second before `now`, so that they can be read while they move; counts
/// and quantiles are those of the last finished sample. Figures are coloured only when something is wrong.
[[nodiscard]] QVector<Kpi> fleetKpis(const ArmFrame& arm, SimTime now, const SeriesStore& series,
                                     std::size_t armIndex = 0);
/// The figures of several arms, each as fleetKpis gives them, in one row.
[[nodiscard]] QVector<Kpi> comparedKpis(const QVector<QVector<Kpi>>& arms);

}  // namespace faultglass

// The figures of the experiments whose subject are replicas that vote.
#pragma once

#include <QVector>

#include "core/runtime/frame.h"
#include "widgets/panels/panel_spec.h"

namespace faultglass {

/// Time without a quorum, write latency, writes lost, conflicts, two leaders.
[[nodiscard]] QVector<Kpi> replicaKpis(const Frame& frame, const SeriesStore& series,
                                       const std::vector<ArmOrigin>& origins, int arm);

}  // namespace faultglass

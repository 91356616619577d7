// The figures of the experiments whose subject is not latency and load: customers reached, failovers, hardware,
// detectors, replicas, spares. Each is one arm's at the instant of the frame.
#pragma once

#include <QVector>

#include "core/runtime/frame.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// Customers down, degraded and untouched, the blast radius, and what fixed shards of that size would give.
/// Failures of components until a time, or in the week before it; nothing where lives are not exponential or failed
/// components have to wait.
[[nodiscard]] std::optional<Expected> expectedFailures(const ParameterSet& parameters, double seconds);
[[nodiscard]] std::optional<Expected> expectedWeek(const ParameterSet& parameters, double seconds);

[[nodiscard]] QVector<Kpi> cellsKpis(const Frame& frame, const SeriesStore& series,
                                     const std::vector<ArmBirth>& lineage, int arm);
[[nodiscard]] QVector<Kpi> isolationKpis(const Frame& frame, const SeriesStore& series,
                                         const std::vector<ArmBirth>& lineage, int arm);
/// Goodput, downtime, writes lost, conflicts, and how long the cache took to warm.
[[nodiscard]] QVector<Kpi> failoverKpis(const Frame& frame, const SeriesStore& series,
                                        const std::vector<ArmBirth>& lineage, int arm);
/// Components at work, failures and what the law expects of them, spares waited for, groups lost.
[[nodiscard]] QVector<Kpi> hardwareKpis(const Frame& frame, const SeriesStore& series,
                                        const std::vector<ArmBirth>& lineage, int arm);
/// Mistakes, how often and how long, time to detect, messages.
[[nodiscard]] QVector<Kpi> detectionKpis(const Frame& frame, const SeriesStore& series,
                                         const std::vector<ArmBirth>& lineage, int arm);
/// Time without a quorum, write latency, writes lost, conflicts, two leaders.
[[nodiscard]] QVector<Kpi> replicaKpis(const Frame& frame, const SeriesStore& series,
                                       const std::vector<ArmBirth>& lineage, int arm);
/// Time with too few servers, what k of n says, servers alive.
[[nodiscard]] QVector<Kpi> plannerKpis(const Frame& frame, const SeriesStore& series,
                                       const std::vector<ArmBirth>& lineage, int arm);

}  // namespace faultglass

// The line under the figures of the experiments that tell their story by what happened last and whom it reached.
#pragma once

#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/caption.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// Before anything has happened: what the scenario is about. Then the latest thing worth a mark, and how many customers
/// are down or degraded, or what share of the requests succeeds. `log` may reach beyond the frame's instant.
[[nodiscard]] Caption storyCaption(const Frame& frame, const TransitionLog& log);
/// How much hardware has failed, lately and in all, and what the law expects of it where it knows.
[[nodiscard]] Caption hardwareCaption(const Frame& frame, const TransitionLog& log);
/// Which arms have lost their quorum, and in which writes go on.
[[nodiscard]] Caption replicaCaption(const Frame& frame, const std::vector<ArmBirth>& lineage,
                                     const SeriesStore& series);
/// Whom each arm loses: "No isolation 100%, Shuffle sharding 3.6% of customers down."
[[nodiscard]] Caption reachCaption(const Frame& frame, const std::vector<ArmBirth>& lineage, const SeriesStore& series);

}  // namespace faultglass

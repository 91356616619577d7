// What the experiments about isolation have in common: whom a fault reaches, in figures, a caption and buttons.
#pragma once

#include <QVector>

#include "core/runtime/frame.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/shared_faults.h"

namespace faultglass {

/// Customers down, degraded and fine, the blast radius, and what fixed shards of that size would give.
[[nodiscard]] QVector<Kpi> reachKpis(const Frame& frame, const SeriesStore& series,
                                     const std::vector<ArmOrigin>& origins, int arm);
/// Whom each arm loses: "No isolation 100%, Shuffle sharding 3.6% of customers down."
[[nodiscard]] Caption reachCaption(const Frame& frame, const std::vector<ArmOrigin>& origins,
                                   const SeriesStore& series);

inline constexpr FaultStep kNoisy{FG_SPEC("&Noisy customer ×100"),
                                  FG_SPEC("The first customer sends a hundred times as many requests."),
                                  Qt::Key_N,
                                  FaultKind::Noisy,
                                  FaultTarget{Level::Customer, 0},
                                  false,
                                  100};
inline constexpr FaultStep kReachFaults[] = {kKill, kRack, kConfig, kNoisy, kPoison, kHeal};

inline constexpr StudyCurve kReached[] = {{FG_STUDY("lost to all servers of the shard"), "whole-shard"},
                                          {FG_STUDY("lost one server at least"), "any-server"}};
inline constexpr StudyLink kShardLinks[] = {{"fleet", "servers"}, {"shard", "shard-size"}};

}  // namespace faultglass

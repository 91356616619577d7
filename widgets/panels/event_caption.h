// The line under the figures of the experiments that tell their story by what happened last and whom it reached.
#pragma once

#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/panels/caption.h"

namespace faultglass {

/// Before anything has happened: what the scenario is about. Then the latest thing worth a mark, and how many customers
/// are down or degraded, or what share of the requests succeeds. `log` may reach beyond the frame's instant.
[[nodiscard]] Caption eventCaption(const Frame& frame, const TransitionLog& log);

}  // namespace faultglass

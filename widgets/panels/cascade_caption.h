// One line under the figures: what to look for now, in words that follow from what has happened.
#pragma once

#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/panels/caption.h"

namespace faultglass {

/// For the first arm of `frame`, at the instant it shows; `log` may reach beyond that.
[[nodiscard]] Caption cascadeCaption(const Frame& frame, const TransitionLog& log);

}  // namespace faultglass

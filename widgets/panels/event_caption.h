// The line under the figures of the experiments that tell their story by what happened last and whom it reached.
#pragma once

#include "core/runtime/frame.h"
#include "widgets/panels/caption.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// Before anything has happened and while all is well: what the scenario is about. Then the latest thing worth a mark,
/// and how customers and requests fare now. `series` may reach beyond the frame's instant.
[[nodiscard]] Caption eventCaption(const Frame& frame, const SeriesStore& series);

}  // namespace faultglass

// What several arms come to, in one line: how much each serves, and what they differ in.
#pragma once

#include "widgets/panels/arm_origins.h"
#include "widgets/panels/caption.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// `origins` is that of `frame`, with at least two arms. Shares are means over the last second.
[[nodiscard]] Caption compareCaption(const Frame& frame, const std::vector<ArmOrigin>& origins,
                                     const SeriesStore& series);

}  // namespace faultglass

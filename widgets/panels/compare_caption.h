// What several futures come to, in one line: how much each serves, and what they differ in.
#pragma once

#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/caption.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// `lineage` is that of `frame`, with at least two arms. Shares are means over the last second.
[[nodiscard]] Caption compareCaption(const Frame& frame, const std::vector<ArmBirth>& lineage,
                                     const SeriesStore& series);

}  // namespace faultglass

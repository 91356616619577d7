// The hazard of the lifetimes of a panel, which one can bend.
#pragma once

#include <memory>

#include "widgets/panels/extra_chart.h"

namespace faultglass {

class LabEdits;

/// `edits` outlives it.
[[nodiscard]] std::unique_ptr<ExtraChart> hazardCurve(LabEdits& edits);

}  // namespace faultglass

// Lanes over time beside the charts of a panel.
#pragma once

#include <memory>

#include "widgets/panels/extra_chart.h"

namespace faultglass {

class LabEdits;

/// The health of the servers of the chosen arm.
[[nodiscard]] std::unique_ptr<ExtraChart> healthLanes(LabEdits& edits);
/// The phases of a failover, a lane for each arm.
[[nodiscard]] std::unique_ptr<ExtraChart> phaseLanes(LabEdits& edits);

}  // namespace faultglass

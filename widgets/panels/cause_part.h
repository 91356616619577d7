// What the servers of a panel share, painted by hand, and struck at once.
#pragma once

#include <memory>

#include "widgets/panels/extra_chart.h"

namespace faultglass {

class LabEdits;

/// At first all run one program, and the first two are alike in more than that. `edits` outlives it.
[[nodiscard]] std::unique_ptr<ExtraChart> sharedCauses(LabEdits& edits);

}  // namespace faultglass

// What can be seen of a monitor.
#pragma once

#include "core/fleet/detection/detector_totals.h"

namespace faultglass {

struct DetectorView {
    DetectorTotals totals;
};

}  // namespace faultglass

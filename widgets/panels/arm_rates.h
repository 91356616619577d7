// Rates of an arm over a stretch of time, also one that begins before its fork.
#pragma once

#include "widgets/panels/arm_origins.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// Sums over samples, of which only ratios mean something.
struct ArmRates {
    double offered = 0, attempts = 0, goodput = 0;
    bool any = false;  ///< whether a sample ended in that time at all
};

/// Of `arm` within (`from`, `to`]; what lies before its fork is what the arm it came from did.
[[nodiscard]] ArmRates armRates(const SeriesStore& series, const std::vector<ArmOrigin>& origins, int arm, SimTime from,
                                SimTime to);

}  // namespace faultglass

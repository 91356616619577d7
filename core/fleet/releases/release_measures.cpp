#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"release-steps", FG_TEXT("Steps shipped"), FG_TEXT("Batches or cells that took the new version."), "steps",
     kReleases, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return static_cast<double>(o.totals.releaseSteps); }},
    {"release-reach", FG_TEXT("Servers reached"), FG_TEXT("The most servers that had the new version at once."),
     "servers", kReleases, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return static_cast<double>(o.totals.releaseReach); }},
    {"detection-time", FG_TEXT("Time to detect"),
     FG_TEXT("From when the defect began to show until the error rate raised the alarm. An alarm before that is a "
             "false one and has none."),
     "s", kReleases, Time, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation {
         return o.totals.releaseDetected && o.totals.detectionSeconds >= 0 ? o.totals.detectionSeconds : kNoOccasion;
     }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Releases::measures() { return kMeasures; }

}  // namespace faultglass

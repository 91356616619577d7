#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"crashes-by-request", FG_TEXT("Killed by requests"),
     FG_TEXT("How often a request or a defect killed the process that served it."), "crashes", kServers.at(2), Count,
     FigureKind::Count, [](const ArmOutcome& o) -> Observation { return static_cast<double>(o.totals.poisoned); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Restarts::measures() { return kMeasures; }

}  // namespace faultglass

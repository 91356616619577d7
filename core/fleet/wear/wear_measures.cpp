#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"exhaustions", FG_TEXT("Ran empty"), FG_TEXT("How often a leak left a server without its resource."), "servers",
     kServers.at(4), Count, FigureKind::Count,
     [](const ArmOutcome& o) -> Observation { return static_cast<double>(o.totals.exhaustions); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Wear::measures() { return kMeasures; }

}  // namespace faultglass

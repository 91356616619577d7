#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"downtime", FG_TEXT("Nobody serves"),
     FG_TEXT("Time with no server that is alive, in reach and in rotation; with several pools the mean over them."),
     "s", kFailover, Time, FigureKind::Spent,
     [](const ArmOutcome& o) -> Observation {
         return {o.totals.downtimeSeconds, seconds(o)};
     }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Balancing::measures() { return kMeasures; }

}  // namespace faultglass

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

template <auto Count>
Observation count(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.*Count);
}

constexpr Measure kMeasures[] = {
    {"connects", FG_TEXT("New connections"),
     FG_TEXT("First requests of a customer at a server, and first ones after its restart, while connecting is work."),
     "connections", kFailover.at(2), Count, FigureKind::Count, count<&ConnectionsTotals::connects>},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Connections::measures() { return kMeasures; }

}  // namespace faultglass

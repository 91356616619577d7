#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"customers-moved", FG_TEXT("Customers moved"),
     FG_TEXT("How often a customer was given another cell because one was drained, added or opened again."), "moves",
     kCustomers, Count, FigureKind::Count,
     [](const ArmOutcome& o) -> Observation { return static_cast<double>(o.totals.customersMoved); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Placements::measures() { return kMeasures; }

}  // namespace faultglass

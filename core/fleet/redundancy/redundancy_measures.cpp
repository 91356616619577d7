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
    {"promotions", FG_TEXT("Promotions"), FG_TEXT("How often a standby took the place of the primary."), "promotions",
     kFailover.at(1), Count, FigureKind::Count, count<&RedundancyTotals::promotions>},
    {"failovers-uncovered", FG_TEXT("Failovers that did not work"),
     FG_TEXT("How often the loss of a primary was noticed and nothing happened."), "failovers", kFailover.at(1), Count,
     FigureKind::Count, count<&RedundancyTotals::uncoveredFailovers>},
    {"failovers-spurious", FG_TEXT("Spurious failovers"), FG_TEXT("How often a healthy primary was taken for dead."),
     "failovers", kFailover.at(1), Count, FigureKind::Count, count<&RedundancyTotals::spuriousFailovers>},
    {"writes-acknowledged", FG_TEXT("Writes acknowledged"), FG_TEXT("In active-passive pools."), "writes",
     kFailover.at(1), Count, FigureKind::Count, count<&RedundancyTotals::writesAcknowledged>},
    {"writes-lost", FG_TEXT("Writes lost"),
     FG_TEXT("Writes a primary acknowledged and its standbys did not have when one of them was promoted."), "writes",
     kFailover.at(1), Count, FigureKind::Count, count<&RedundancyTotals::writesLost>},
    {"writes-divergent", FG_TEXT("Writes at an old primary"),
     FG_TEXT("Writes done by a server after another was promoted in its place."), "writes", kFailover.at(1), Count,
     FigureKind::Count, count<&RedundancyTotals::writesDivergent>},
    {"writes-fenced", FG_TEXT("Writes fenced off"), FG_TEXT("The same, refused because fencing was on."), "writes",
     kFailover.at(1), Count, FigureKind::Count, count<&RedundancyTotals::writesFenced>},
    {"conflicts", FG_TEXT("Conflicting keys"), FG_TEXT("Keys that two primaries wrote, added up over split brains."),
     "keys", kFailover.at(1), Count, FigureKind::Count, count<&RedundancyTotals::conflicts>},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Redundancy::measures() { return kMeasures; }

}  // namespace faultglass

#include <algorithm>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"unavailable-share", FG_TEXT("Too few servers"),
     FG_TEXT("The part of the time in which fewer servers served than needed-servers says: alive, in reach and in "
             "rotation. Nothing where it says none."),
     "share", kServers.at(1), Share, FigureKind::TimeShare,
     [](const ArmOutcome& o) -> Observation {
         return o.serversNeeded > 0 ? over(std::min(o.totals.shortSeconds, seconds(o)), seconds(o)) : kNoOccasion;
     }},
    {"part-failures", FG_TEXT("Random failures"), FG_TEXT("How often a server, rack, zone or region failed by itself."),
     "failures", kServers.at(3), Count, FigureKind::Count,
     [](const ArmOutcome& o) -> Observation { return static_cast<double>(o.totals.partFailures); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Topology::measures() { return kMeasures; }

}  // namespace faultglass

#include <algorithm>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"downtime", FG_TEXT("Nobody serves"),
     FG_TEXT("Time in which no server serves: none is alive, in reach and in rotation, or the router of the cells is "
             "dead. With several pools the mean over them."),
     "s", kFailover, Time, FigureKind::Spent,
     [](const ArmOutcome& o) -> Observation {
         return {std::min(o.totals.downtimeSeconds, seconds(o)), seconds(o)};
     }},
    {"servers-up-least", FG_TEXT("Servers up, fewest"), FG_TEXT("The fewest that served at any instant."), "servers",
     kServers, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return ofSample(o, o.totals.serversUpLeast); }},
    {"servers-up-end", FG_TEXT("Servers up, at the end"), FG_TEXT("That serve: alive, in reach and in rotation."),
     "servers", kServers, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return ofSample(o, o.latest.serversUp); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Balancing::measures() { return kMeasures; }

}  // namespace faultglass

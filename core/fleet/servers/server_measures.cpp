#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"mean-wait", FG_TEXT("Mean wait"), FG_TEXT("Time in a server's queue, over the services that began."), "s",
     kLatency.at(1), Time, FigureKind::Ratio,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.waitSeconds, o.totals.started); }},
    {"mean-sojourn", FG_TEXT("Mean time at server"),
     FG_TEXT("Time from reaching a server until it was done, over the services that ended, wasted ones included."), "s",
     kLatency.at(1), Time, FigureKind::Ratio,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.sojournSeconds, o.totals.served); }},
    {"vanished-share", FG_TEXT("Vanished"), FG_TEXT("Attempts that were lost with a dead server."), "share",
     kAttempts.at(1), Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.vanished, o.totals.attempts); }},
    {"wasted-share", FG_TEXT("Wasted work"),
     FG_TEXT("Services finished for a client that had gone, over all finished."), "share", kAttempts.at(3), Share,
     FigureKind::Share, [](const ArmOutcome& o) -> Observation { return over(o.totals.wasted, o.totals.served); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Servers::measures() { return kMeasures; }

}  // namespace faultglass

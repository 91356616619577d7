#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

/// Calls that ended, whenever they began.
std::uint64_t ended(const ArmOutcome& o)
{
    return o.totals.dependencyAnswers + o.totals.dependencyTimeouts + o.totals.dependencyErrors;
}

constexpr Measure kMeasures[] = {
    {"call-timeout-share", FG_TEXT("Calls timed out"),
     FG_TEXT(
         "The part of the ended calls to the other service that hung, were too slow, or got no connection in time."),
     "share", kCaches.at(1), Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.dependencyTimeouts, ended(o)); }},
    {"call-error-share", FG_TEXT("Calls refused"),
     FG_TEXT("The part of the ended calls to the other service that failed at once."), "share", kCaches.at(1), Share,
     FigureKind::Share, [](const ArmOutcome& o) -> Observation { return over(o.totals.dependencyErrors, ended(o)); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Dependencies::measures() { return kMeasures; }

}  // namespace faultglass

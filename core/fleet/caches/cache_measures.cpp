#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

constexpr Measure kMeasures[] = {
    {"hit-share", FG_TEXT("Hits"), FG_TEXT("The part of the requests served whose item was in the cache."), "share",
     kCaches, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.cacheHits, o.totals.cacheHits + o.totals.cacheMisses);
     }},
    {"time-to-warm", FG_TEXT("Time to warm"),
     FG_TEXT(
         "From the loss of a cache until the hits of a sample are back at 90 % of what they were, in the mean over the "
         "losses. A loss before anything was found in a cache does not count."),
     "s", kCaches, Time, FigureKind::Ratio,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.warmingSeconds, o.totals.cacheLosses); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Caches::measures() { return kMeasures; }

}  // namespace faultglass

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

/// Variance over mean of the failures of a week; 1 where failures are independent of each other.
Observation weeklyDispersion(const ArmOutcome& o)
{
    const ComponentTotals& c = o.totals.components;
    if (c.weeks < 2 || c.weeklyFailures <= 0)
        return kNoOccasion;
    const double mean = static_cast<double>(c.weeklyFailures) / c.weeks;
    return (c.weeklySquares - mean * c.weeklyFailures) / (c.weeks - 1) / mean;
}

template <auto Count>
Observation hardware(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.components.*Count);
}

constexpr Measure kMeasures[] = {
    {"component-failures", FG_TEXT("Components failed"), FG_TEXT("How often a hardware component failed."), "failures",
     kHardware, Count, FigureKind::Count, hardware<&ComponentTotals::failures>},
    {"component-replacements", FG_TEXT("Components replaced"), FG_TEXT("How many work in the place of a failed one."),
     "components", kHardware, Count, FigureKind::Count, hardware<&ComponentTotals::replaced>},
    {"components-working", FG_TEXT("Components working"), FG_TEXT("At the end."), "components", kHardware, Count,
     FigureKind::Amount, hardware<&ComponentTotals::working>},
    {"components-waiting", FG_TEXT("Waiting for a spare"), FG_TEXT("Failed components without a spare, at the end."),
     "components", kHardware, Count, FigureKind::Amount, hardware<&ComponentTotals::waiting>},
    {"components-waiting-mean", FG_TEXT("Waiting for a spare, mean"),
     FG_TEXT("Failed components without a spare, over time."), "components", kHardware, Amount, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.components.waitingSeconds, seconds(o)); }},
    {"stockouts", FG_TEXT("No spare in stock"), FG_TEXT("Failures that found no spare."), "failures", kHardware, Count,
     FigureKind::Count, hardware<&ComponentTotals::stockouts>},
    {"burn-in-deaths", FG_TEXT("Died of burn-in"), FG_TEXT("Components thrown away before they were used."),
     "components", kHardware, Count, FigureKind::Count, hardware<&ComponentTotals::burnInDeaths>},
    {"failures-per-week", FG_TEXT("Failures a week"), FG_TEXT("Mean over whole weeks."), "failures", kHardware, Amount,
     FigureKind::Rate,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.components.weeklyFailures, o.totals.components.weeks);
     }},
    {"failures-week-most", FG_TEXT("Failures in the worst week"), FG_TEXT("The most in one week."), "failures",
     kHardware, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation {
         return o.totals.components.weeks > 0 ? static_cast<double>(o.totals.components.worstWeek) : kNoOccasion;
     }},
    {"failures-week-dispersion", FG_TEXT("Weeks differ"),
     FG_TEXT("Variance over mean of the failures of a week: 1 where failures come independently, more where they come "
             "together."),
     "x", kHardware, Multiple, FigureKind::Amount, weeklyDispersion},
    {"quiet-weeks-share", FG_TEXT("Quiet weeks"), FG_TEXT("The part of the whole weeks without a failure."), "share",
     kHardware, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.components.quietWeeks, o.totals.components.weeks);
     }},
    {"groups-lost", FG_TEXT("Groups lost"), FG_TEXT("Groups of copies of which none was left at some time."), "groups",
     kHardware, Count, FigureKind::Count, hardware<&ComponentTotals::groupsLost>},
    {"any-group-lost", FG_TEXT("Any group lost"),
     FG_TEXT("Whether one group of copies at least had none left at some time: of several runs, the part in which that "
             "happened."),
     "share", kHardware, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return {o.totals.components.groupsLost > 0 ? 1.0 : 0.0, 1};
     }},
    {"memory-errors-corrected", FG_TEXT("Memory errors corrected"), FG_TEXT("By ECC."), "errors", kHardware, Count,
     FigureKind::Count, hardware<&ComponentTotals::errorsCorrected>},
    {"memory-errors-uncorrected", FG_TEXT("Memory errors not corrected"),
     FG_TEXT("Of several bits; without ECC, all of them."), "errors", kHardware, Count, FigureKind::Count,
     hardware<&ComponentTotals::errorsUncorrected>},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Hardware::measures() { return kMeasures; }

}  // namespace faultglass

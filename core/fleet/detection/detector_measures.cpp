#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

template <auto Value>
Observation detection(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.detector.*Value);
}

/// Of the latest death: nothing where nobody noticed one.
template <auto Value>
Observation noticed(const ArmOutcome& o)
{
    return o.totals.detector.detectedBy > 0 ? o.totals.detector.*Value : kNoOccasion;
}

constexpr Measure kMeasures[] = {
    {"mistakes", FG_TEXT("Mistakes"), FG_TEXT("How often the monitor began to suspect a live process."), "mistakes",
     kDetection, Count, FigureKind::Count, detection<&DetectorTotals::mistakes>},
    {"mistake-recurrence", FG_TEXT("Mistake recurrence"), FG_TEXT("Time the process was alive over mistakes."), "s",
     kDetection, Time, FigureKind::Gap,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.detector.watchedSeconds, o.totals.detector.mistakes);
     }},
    {"mistake-duration", FG_TEXT("Mistake duration"), FG_TEXT("Time a live process was suspected over mistakes."), "s",
     kDetection, Time, FigureKind::Ratio,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.detector.suspectedSeconds, o.totals.detector.mistakes);
     }},
    {"query-accuracy", FG_TEXT("Query accuracy"),
     FG_TEXT("The part of the time a live process was trusted: the chance that the monitor is right when asked."),
     "share", kDetection, Share, FigureKind::TimeShare,
     [](const ArmOutcome& o) -> Observation {
         return restOf(over(o.totals.detector.suspectedSeconds, o.totals.detector.watchedSeconds));
     }},
    {"crash-detection-time", FG_TEXT("Crash noticed after"),
     FG_TEXT("From the latest death of the process until the first observer suspected it for good."), "s", kDetection,
     Time, FigureKind::Amount, noticed<&DetectorTotals::detectionSeconds>},
    {"crash-detection-time-last", FG_TEXT("Crash noticed by all after"),
     FG_TEXT("The same until the last observer that did."), "s", kDetection, Time, FigureKind::Amount,
     noticed<&DetectorTotals::lastDetectionSeconds>},
    {"crash-detected-by", FG_TEXT("Crash noticed by"), FG_TEXT("Observers that suspect the process since it died."),
     "observers", kDetection, Count, FigureKind::Amount, detection<&DetectorTotals::detectedBy>},
    {"detector-messages", FG_TEXT("Detector's messages"), FG_TEXT("Heartbeats, probes, answers and gossip sent."),
     "messages", kDetection, Count, FigureKind::Count, detection<&DetectorTotals::messages>},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Detection::measures() { return kMeasures; }

}  // namespace faultglass

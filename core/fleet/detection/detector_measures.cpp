#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

template <auto Value>
double detection(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.detector.*Value);
}

constexpr Measure kMeasures[] = {
    {"mistakes", FG_TEXT("Mistakes"), FG_TEXT("How often the monitor began to suspect a live process."), "mistakes",
     kDetection, Count, detection<&DetectorTotals::mistakes>},
    {"mistake-recurrence", FG_TEXT("Mistake recurrence"),
     FG_TEXT("Time the process was alive over mistakes; 0 where there were none."), "s", kDetection, Time,
     [](const ArmOutcome& o) { return over(o.totals.detector.watchedSeconds, o.totals.detector.mistakes); }},
    {"mistake-duration", FG_TEXT("Mistake duration"),
     FG_TEXT("Time a live process was suspected over mistakes; 0 where there were none."), "s", kDetection, Time,
     [](const ArmOutcome& o) { return over(o.totals.detector.suspectedSeconds, o.totals.detector.mistakes); }},
    {"query-accuracy", FG_TEXT("Query accuracy"),
     FG_TEXT("The part of the time a live process was trusted: the chance that the monitor is right when asked."),
     "share", kDetection, Share,
     [](const ArmOutcome& o) {
         return 1 - over(o.totals.detector.suspectedSeconds, o.totals.detector.watchedSeconds);
     }},
    {"crash-detection-time", FG_TEXT("Crash noticed after"),
     FG_TEXT("From the latest death of the process until the first observer suspected it for good; 0 where none did."),
     "s", kDetection, Time, detection<&DetectorTotals::detectionSeconds>},
    {"crash-detection-time-last", FG_TEXT("Crash noticed by all after"),
     FG_TEXT("The same until the last observer that did."), "s", kDetection, Time,
     detection<&DetectorTotals::lastDetectionSeconds>},
    {"crash-detected-by", FG_TEXT("Crash noticed by"), FG_TEXT("Observers that suspect the process since it died."),
     "observers", kDetection, Count, detection<&DetectorTotals::detectedBy>},
    {"detector-messages", FG_TEXT("Detector's messages"), FG_TEXT("Heartbeats, probes, answers and gossip sent."),
     "messages", kDetection, Count, detection<&DetectorTotals::messages>},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Detection::measures() { return kMeasures; }

}  // namespace faultglass

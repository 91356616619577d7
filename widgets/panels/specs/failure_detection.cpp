// The panel of "failure-detection": how soon a death is noticed, and how often wrongly.
#include <QCoreApplication>

#include "core/fleet/detection/detector_totals.h"
#include "core/fleet/detection/detector_view.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/kpi_parts.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

QVector<Kpi> kpis(const Frame& frame, const SeriesStore&, const std::vector<ArmOrigin>& origins, int arm)
{
    const DetectorTotals& totals = shownArm(frame, origins, arm).fleet.of<DetectorView>().totals;
    const double watched = totals.watchedSeconds;
    const auto mistakes = static_cast<double>(totals.mistakes);
    const bool found = totals.deaths > 0 && totals.detectedBy > 0;
    return {countKpi(Words::tr("Mistakes"), totals.mistakes, Words::tr("suspected, alive")),
            plainKpi(Words::tr("Wrong every"), formatSeconds(mistakes > 0 ? watched / mistakes : kNoFigure).text(),
                     Words::tr("on average")),
            plainKpi(Words::tr("A mistake lasts"),
                     formatSeconds(mistakes > 0 ? totals.suspectedSeconds / mistakes : kNoFigure).text(),
                     Words::tr("on average")),
            plainKpi(Words::tr("Death noticed"), formatSeconds(found ? totals.detectionSeconds : kNoFigure).text(),
                     Words::tr("after")),
            plainKpi(Words::tr("Messages"), formatCount(static_cast<double>(totals.messages)), Words::tr("so far"))};
}

constexpr FaultStep kFaults[] = {kKillFirst, kFreeze, kHeal};

constexpr PresetSetting kPhi[] = {{"detection", "phi-akka"}};
constexpr PresetSetting kNfd[] = {{"detection", "nfd-s"}};
constexpr PresetSetting kPauses[] = {{"process-pauses", "on"}};
constexpr Preset kPresets[] = {{FG_SPEC("Phi accrual"), kPhi},
                               {FG_SPEC("NFD-S"), kNfd},
                               {FG_SPEC("A process that pauses"), kPauses}};

constexpr StudyStop kDeltas[] = {{0.1}, {0.25}, {0.5}, {1}, {1.5}, {2}, {2.5}, {3}};
constexpr StudyCurve kRecurrence[] = {{FG_STUDY("time between mistakes"), "mistake-recurrence"},
                                      {FG_STUDY("longest detection"), "detection-at-most"}};
constexpr std::string_view kNfdFields[] = {"loss", "mean-delay"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Patience against mistakes (NFD-S)"),
                               .axis = FG_STUDY("seconds a heartbeat is waited for"),
                               .law = "nfd-s",
                               .swept = "delta",
                               .stops = kDeltas,
                               .curves = kRecurrence,
                               .scale = LawScale::Logarithmic,
                               .unit = LawUnit::Seconds,
                               .adjustable = kNfdFields,
                               .quantity = FG_STUDY("time")}};

constexpr std::string_view kSections[] = {"Trigger", "Failure detector", "Link to the monitor"};

}  // namespace

extern constexpr PanelSpec kFailureDetectionPanel{
    .scenario = "failure-detection",
    .scene = SceneKind::Flow,
    .kpis = kpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kServers, kThroughput},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
};

}  // namespace faultglass

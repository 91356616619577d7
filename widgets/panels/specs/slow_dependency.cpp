// The panel of "slow-dependency": servers that wait for another service.
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"

namespace faultglass {

namespace {

constexpr ChartCurve kUtilisationCurves[] = {
    {FG_SPEC("utilisation"), Role::Accent, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) {
         return s.serversUp > 0 || s.utilisation > 0 ? kPercent * s.utilisation : kNothingMeasured;
     }},
};
constexpr ChartSpec kUtilisation{FG_SPEC("Utilisation"), FG_SPEC("Utilisation"), FG_SPEC("%"), kUtilisationCurves};

constexpr FaultStep kSlowOther{FG_SPEC("&Slow dependency ×100"),
                               FG_SPEC("Calls to the other service take a hundred times as long."), Qt::Key_L,
                               FaultKind::SlowDependency};
constexpr FaultStep kDeadOther{FG_SPEC("&Kill dependency"), FG_SPEC("Calls to the other service fail at once."),
                               Qt::Key_K, FaultKind::DeadDependency};
constexpr FaultStep kFaults[] = {kSlowOther, kDeadOther, kSpike, kHeal};

constexpr PresetSetting kShortTimeout[] = {{"dependency-timeout", "0.05"}};
constexpr PresetSetting kFanOut[] = {{"fan-out", "100"}, {"hang-share", "0.001"}};
constexpr PresetSetting kHedged[] = {{"fan-out", "100"}, {"hang-share", "0.001"}, {"hedged-calls", "on"}};
constexpr Preset kPresets[] = {{FG_SPEC("A short timeout"), kShortTimeout},
                               {FG_SPEC("A hundred calls for each request"), kFanOut},
                               {FG_SPEC("The same, each asked twice"), kHedged}};

constexpr StudyStop kFanOuts[] = {{1}, {2}, {5}, {10}, {20}, {50}, {100}, {200}};
constexpr StudyCurve kSlow[] = {{FG_STUDY("asked once"), "slow-requests"}, {FG_STUDY("hedged"), "slow-hedged"}};
constexpr std::string_view kSlowFields[] = {"slow"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Requests with a slow answer"),
                               .axis = FG_STUDY("servers each request asks"),
                               .law = "fan-out",
                               .swept = "fan-out",
                               .stops = kFanOuts,
                               .curves = kSlow,
                               .adjustable = kSlowFields,
                               .quantity = FG_STUDY("share of the requests that wait for a slow answer")}};

constexpr std::string_view kSections[] = {"Defences", "Trigger", "Dependency", "Fleet", "Clients", "Load balancer"};

}  // namespace

extern constexpr PanelSpec kSlowDependencyPanel{
    .scenario = "slow-dependency",
    .scene = SceneKind::Flow,
    .kpis = fleetKpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kThroughput, kUtilisation},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
};

}  // namespace faultglass

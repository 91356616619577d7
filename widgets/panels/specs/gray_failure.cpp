// The panel of "gray-failure": a server that fails some requests and passes its probes.
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"

namespace faultglass {

namespace {

constexpr FaultStep kGray{FG_SPEC("&Gray server"),
                          FG_SPEC("The first server that still serves fails three requests in ten."),
                          Qt::Key_G,
                          FaultKind::Gray,
                          {},
                          true};
constexpr FaultStep kFaults[] = {kGray, kKill, kSlow, kHeal};

constexpr PresetSetting kDeep[] = {{"probe-depth", "deep"}};
constexpr PresetSetting kHalf[] = {{"gray-share", "0.5"}};
constexpr PresetSetting kRetried[] = {{"retries", "on"}, {"max-attempts", "2"}};
constexpr Preset kPresets[] = {{FG_SPEC("Deep probes"), kDeep},
                               {FG_SPEC("It fails every other request"), kHalf},
                               {FG_SPEC("Clients retry once"), kRetried}};

constexpr StudyStop kGrayShares[] = {{0.05}, {0.1}, {0.2}, {0.3}, {0.5}, {0.8}, {1}};
constexpr StudyCurve kGrayCurves[] = {{FG_STUDY("no retry"), "no-retry"},
                                      {FG_STUDY("one retry, any server"), "random-server"}};
constexpr std::string_view kGrayFields[] = {"servers"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Requests lost to one gray server"),
                               .axis = FG_STUDY("share it fails"),
                               .law = "gray-retry",
                               .swept = "failure",
                               .stops = kGrayShares,
                               .curves = kGrayCurves,
                               .scale = LawScale::Logarithmic,
                               .adjustable = kGrayFields,
                               .quantity = FG_STUDY("share of the requests that fail")}};

constexpr std::string_view kSections[] = {"Defences", "Trigger", "Fleet", "Clients", "Load balancer"};

}  // namespace

extern constexpr PanelSpec kGrayFailurePanel{
    .scenario = "gray-failure",
    .scene = SceneKind::Flow,
    .kpis = fleetKpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kThroughput, kLatency},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
};

}  // namespace faultglass

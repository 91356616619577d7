// The panel of "retry-storm": what clients that come back cost.
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"
#include "widgets/panels/specs/shared_laws.h"

namespace faultglass {

namespace {

constexpr PresetSetting kNoRetries[] = {{"retries", "off"}};
constexpr PresetSetting kBudget[] = {{"retry-budget", "on"}};
constexpr PresetSetting kTwoLayers[] = {{"layers", "2"}};
constexpr Preset kPresets[] = {{FG_SPEC("Without retries"), kNoRetries},
                               {FG_SPEC("With a retry budget"), kBudget},
                               {FG_SPEC("Two layers"), kTwoLayers}};

constexpr StudyStop kFailures[] = {{0.05}, {0.1}, {0.2}, {0.3}, {0.5}, {0.7}, {0.9}};
constexpr StudyCurve kAttempts[] = {{FG_STUDY("attempts per request"), "attempts"}};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("What retries cost"),
                               .axis = FG_STUDY("chance that an attempt fails"),
                               .law = "retry-amplification",
                               .swept = "failure",
                               .stops = kFailures,
                               .curves = kAttempts,
                               .unit = LawUnit::Number,
                               .follows = kRetriesLink,
                               .adjustable = kRetryFields}};

constexpr std::string_view kSections[] = {"Defences", "Trigger", "Retry layers", "Dependency",
                                          "Fleet",    "Clients", "Load balancer"};

}  // namespace

extern constexpr PanelSpec kRetryStormPanel{
    .scenario = "retry-storm",
    .scene = SceneKind::Flow,
    .kpis = fleetKpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kThroughput, kLatency},
    .faults = kLoadFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
};

}  // namespace faultglass

// The panel of "common-cause": what strikes every server at once, and what it does to their health over time.
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/lane_part.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"
#include "widgets/panels/specs/shared_laws.h"

namespace faultglass {

namespace {

constexpr FaultStep kFaults[] = {kPoison, kConfig, kSpike, kKill, kFreeze, kHeal};

constexpr PresetSetting kPush[] = {{"cause", "config"}};
constexpr PresetSetting kStagedPush[] = {{"cause", "config"}, {"release-strategy", "canary"}, {"bake-time", "5"}};
constexpr PresetSetting kLeak[] = {{"cause", "leak"}};
constexpr PresetSetting kPressure[] = {{"cause", "load"}};
constexpr PresetSetting kWithLoad[] = {{"cause", "poison"}, {"second-cause", "load"}, {"load-factor", "1.3"}};
constexpr PresetSetting kSixty[] = {{"cause", "none"}, {"offered-load", "480"}, {"retries", "off"}};
constexpr PresetSetting kEighty[] = {{"cause", "none"}, {"offered-load", "640"}, {"retries", "off"}};
constexpr PresetSetting kNinetyFive[] = {{"cause", "none"}, {"offered-load", "760"}, {"retries", "off"}};
constexpr PresetSetting kDiskLeak[] = {{"cause", "leak"}, {"leak-resource", "disk"}, {"leak-phase", "staggered"}};
constexpr Preset kPresets[] = {{FG_SPEC("A bad push, everywhere at once"), kPush},
                               {FG_SPEC("The same push, a canary first"), kStagedPush},
                               {FG_SPEC("A leak that all servers share"), kLeak},
                               {FG_SPEC("Full disks, servers restarted in turn"), kDiskLeak},
                               {FG_SPEC("Load pressure"), kPressure},
                               {FG_SPEC("Two at once: poison and load"), kWithLoad},
                               {FG_SPEC("60 % busy: restart or freeze one"), kSixty},
                               {FG_SPEC("80 % busy: restart or freeze one"), kEighty},
                               {FG_SPEC("95 % busy: restart or freeze one"), kNinetyFive}};

constexpr LawStudy kLaws[] = {kLatencyLaw};

constexpr std::string_view kSections[] = {"Defences", "Trigger",       "Fleet",
                                          "Clients",  "Load balancer", "Memory and restarts",
                                          "Customers"};

}  // namespace

extern constexpr PanelSpec kCommonCausePanel{
    .scenario = "common-cause",
    .scene = SceneKind::Flow,
    .kpis = fleetKpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kThroughput, kServers},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
    .extra = healthLanes,
};

}  // namespace faultglass

// The panel of "correlated-faults": replicas that share a bug fail together.
#include "widgets/panels/cause_part.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"

namespace faultglass {

namespace {

constexpr FaultStep kDisk{FG_SPEC("Fill a &disk"),
                          FG_SPEC("The first server that still serves answers with errors."),
                          Qt::Key_D,
                          FaultKind::DiskFull,
                          {},
                          true};
constexpr FaultStep kDisks{FG_SPEC("Fill &all disks"), FG_SPEC("The logging bug meets its input everywhere at once."),
                           Qt::Key_G, FaultKind::DiskFull};
constexpr FaultStep kFaults[] = {kDisk, kDisks, kKill, kHeal};

constexpr PresetSetting kOneDisk[] = {{"affected", "1"}};
constexpr PresetSetting kTwoDisks[] = {{"affected", "2"}};
constexpr PresetSetting kNineReplicas[] = {{"servers", "9"}, {"affected", "9"}};
constexpr Preset kPresets[] = {{FG_SPEC("One disk: an independent fault"), kOneDisk},
                               {FG_SPEC("Two of three"), kTwoDisks},
                               {FG_SPEC("Nine replicas of one program"), kNineReplicas}};

constexpr StudyStop kOneToNine[] = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}};
constexpr StudyCurve kBetaCurves[] = {{FG_STUDY("with a common cause"), "unavailable"},
                                      {FG_STUDY("if all were independent"), "independent"}};
constexpr std::string_view kBetaFields[] = {"beta", "unavailability"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("What another replica buys"),
                               .axis = FG_STUDY("replicas"),
                               .law = "beta-factor",
                               .swept = "replicas",
                               .stops = kOneToNine,
                               .curves = kBetaCurves,
                               .scale = LawScale::Nines,
                               .adjustable = kBetaFields,
                               .quantity = FG_STUDY("share of time without any replica"),
                               .current = "servers"}};

constexpr std::string_view kSections[] = {"Defences", "Trigger", "Leaks and drift", "Memory and restarts",
                                          "Fleet",    "Clients", "Load balancer"};

}  // namespace

extern constexpr PanelSpec kCorrelatedFaultsPanel{
    .scenario = "correlated-faults",
    .scene = SceneKind::Flow,
    .kpis = fleetKpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kThroughput, kReach},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
    .extra = sharedCauses,
};

}  // namespace faultglass

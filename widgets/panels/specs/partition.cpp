// The panel of "partition": replicas that cannot hear each other.
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/replicas.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"
#include "widgets/panels/specs/shared_laws.h"

namespace faultglass {

namespace {

constexpr FaultStep kCutZone{FG_SPEC("Cut &zone 1 off"), FG_SPEC("The network loses the first zone."), Qt::Key_X,
                             FaultKind::Partition, FaultTarget{Level::Zone, 0}};
constexpr FaultStep kFaults[] = {kCutZone, kZone, kKillFirst, kHeal};

constexpr PresetSetting kMajority[] = {{"write-quorum", "3"}, {"read-quorum", "3"}};
constexpr PresetSetting kOneWay[] = {{"cut-direction", "out"}};
constexpr PresetSetting kOtherWay[] = {{"cut-direction", "in"}};
constexpr Preset kPresets[] = {{FG_SPEC("Majority quorums"), kMajority},
                               {FG_SPEC("Nothing comes out"), kOneWay},
                               {FG_SPEC("Nothing gets in"), kOtherWay}};

constexpr StudyCurve kNoMajority[] = {{FG_STUDY("no side has a majority"), "no-majority"}};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Chance that nobody can go on"),
                               .axis = FG_STUDY("replicas split at random"),
                               .law = "even-split",
                               .swept = "replicas",
                               .stops = kTwoToNine,
                               .curves = kNoMajority,
                               .bars = true,
                               .quantity = FG_STUDY("chance"),
                               .current = "replicas"}};

constexpr std::string_view kSections[] = {"Trigger", "Replicated data", "Network between servers", "Fault domains",
                                          "Clients"};

}  // namespace

extern constexpr PanelSpec kPartitionPanel{
    .scenario = "partition",
    .scene = SceneKind::Rooms,
    .kpis = replicaKpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kThroughput, kServers},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
};

}  // namespace faultglass

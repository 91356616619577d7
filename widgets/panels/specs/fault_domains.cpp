// The panel of "fault-domains": replicas spread over rooms of different size.
#include <algorithm>

#include <QCoreApplication>

#include "core/fleet/replication/replication_view.h"
#include "core/scenarios/scenario.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/kpi_parts.h"
#include "widgets/panels/specs/replicas.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

Caption compared(const Frame& frame, const std::vector<ArmOrigin>& origins, const SeriesStore& series)
{
    QStringList lost, kept;
    bool hurt = false;
    for (int arm = 0; arm < static_cast<int>(origins.size()); ++arm) {
        const auto shown = static_cast<std::size_t>(presentArm(origins, arm, frame));
        const FleetView& fleet = frame.arms[shown].fleet;
        hurt = hurt || fleet.of<ReplicationView>().counts.up < fleet.of<ReplicationView>().replicas.size();
        (fleet.of<ReplicationView>().counts.together < fleet.of<ReplicationView>().counts.needed ? lost : kept) +=
            armName(frame, arm);
    }
    const bool forked = std::ranges::any_of(origins, [](const ArmOrigin& birth) { return birth.parent >= 0; });
    if (forked || frame.arms.size() < origins.size() || !frame.timeline || !frame.timeline->scenario)
        return compareCaption(frame, origins, series);
    const QString comma = QStringLiteral(", ");
    if (lost.isEmpty())
        return {hurt ? Words::tr("Replicas are down, and every fleet still has a quorum.")
                     : coreText(frame.timeline->scenario->summary),
                hurt ? Role::Degraded : Role::Accent};
    return {kept.isEmpty() ? Words::tr("None has a quorum: nothing can be written.")
                           : Words::tr("No quorum: %1. Writes go on: %2.").arg(lost.join(comma), kept.join(comma)),
            Role::Failed};
}

constexpr FaultStep kRegion{FG_SPEC("Lose re&gion 1"), FG_SPEC("Every server of the first region dies."), Qt::Key_G,
                            FaultKind::Crash, FaultTarget{Level::Region, 0}};
constexpr FaultStep kFaults[] = {kKillFirst, kRack, kZone, kRegion, kHeal};

constexpr PresetSetting kServerLost[] = {{"trigger-level", "server"}};
constexpr PresetSetting kRackLost[] = {{"trigger-level", "rack"}};
constexpr PresetSetting kRegionLost[] = {{"trigger-level", "region"}};
constexpr PresetSetting kFeedLost[] = {{"power-feeds", "1"}, {"trigger-level", "feed"}};
constexpr PresetSetting kByThemselves[] = {{"trigger-level", "none"}, {"random-failures", "on"}, {"power-feeds", "1"},
                                           {"server-mtbf", "60"},     {"server-repair", "5"},    {"rack-mtbf", "120"},
                                           {"rack-repair", "5"},      {"zone-mtbf", "150"},      {"zone-repair", "5"},
                                           {"feed-mtbf", "200"},      {"feed-repair", "5"}};
constexpr PresetSetting kFive[] = {{"replicas", "5"}, {"write-quorum", "3"}, {"read-quorum", "3"}};
constexpr Preset kPresets[] = {{FG_SPEC("A server fails"), kServerLost},
                               {FG_SPEC("A rack fails"), kRackLost},
                               {FG_SPEC("A region fails"), kRegionLost},
                               {FG_SPEC("Three zones that share a power feed"), kFeedLost},
                               {FG_SPEC("Everything fails by itself"), kByThemselves},
                               {FG_SPEC("Five replicas"), kFive}};

constexpr StudyStop kSpreads[] = {{0, FG_STUDY("one rack"), 0},
                                  {1, FG_STUDY("racks"), 1},
                                  {2, FG_STUDY("zones, one feed")},
                                  {3, FG_STUDY("zones"), 2},
                                  {4, FG_STUDY("regions"), 3}};
constexpr LawSetting kFeedDown[] = {{"feed-down", 0.0002}};
constexpr StudyCurve kLosses[] = {{FG_STUDY("all lost"), "all-lost"}, {FG_STUDY("quorum lost"), "quorum-lost"}};
constexpr StudyLink kReplicaLinks[] = {{"replicas", "replicas"}, {"quorum", "write-quorum"}};
constexpr std::string_view kLevelFields[] = {"server-down", "rack-down", "zone-down", "feed-down", "region-down"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Share of time lost, by spread"),
                               .axis = FG_STUDY("replicas spread over"),
                               .law = "domain-hierarchy",
                               .swept = "spread",
                               .stops = kSpreads,
                               .curves = kLosses,
                               .scale = LawScale::Logarithmic,
                               .at = kFeedDown,
                               .follows = kReplicaLinks,
                               .adjustable = kLevelFields,
                               .quantity = FG_STUDY("share of the time")}};

constexpr std::string_view kSections[] = {
    "Trigger", "Fault domains", "Replicated data", "Where replicas stand", "Network between servers",
    "Fleet",   "Clients"};

}  // namespace

extern constexpr PanelSpec kFaultDomainsPanel{
    .scenario = "fault-domains",
    .scene = SceneKind::Rooms,
    .kpis = replicaKpis,
    .caption = eventCaption,
    .compared = compared,
    .charts = {kServers, kReach},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
    .armsAreSpreads = true,
};

}  // namespace faultglass

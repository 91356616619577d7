// The panel of "redundancy-planner": how many spares a fleet needs in a year.
#include <QCoreApplication>

#include "core/fleet/topology/topology_view.h"
#include "core/theory/redundancy.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/kpi_parts.h"
#include "widgets/panels/specs/shared_charts.h"
#include "widgets/panels/specs/shared_faults.h"
#include "widgets/panels/specs/shared_laws.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

QVector<Kpi> kpis(const Frame& frame, const SeriesStore&, const std::vector<ArmOrigin>& origins, int arm)
{
    const ArmFrame& shown = shownArm(frame, origins, arm);
    const double now = frame.now.seconds();
    const double needed = parameterOr(shown.parameters, "needed-servers", 0);
    const double servers = parameterOr(shown.parameters, "servers", 0);
    const double life = parameterOr(shown.parameters, "server-mtbf", 0);
    const double repair = parameterOr(shown.parameters, "server-repair", 0);
    const double shortShare = now > 0 ? shown.fleet.of<TopologyView>().shortSeconds / now : 0;
    const auto law = life > 0 && needed >= 1
                         ? theory::kOfN(life / (life + repair), static_cast<int>(servers), static_cast<int>(needed))
                         : Result<theory::Availability>(Error{});
    const auto minutes = [](double share) { return formatSeconds(share * kYear).text(); };
    Kpi alive = plainKpi(Words::tr("Servers up"), formatCount(shown.fleet.latest.serversUp),
                         Words::tr("of %1, %2 needed").arg(formatCount(servers), formatCount(needed)));
    alive.neutral = shown.fleet.latest.serversUp >= needed;
    alive.role = Role::Failed;
    return {alive, secondsKpi(Words::tr("Too few"), shown.fleet.of<TopologyView>().shortSeconds, Words::tr("so far")),
            plainKpi(Words::tr("A year of that"), minutes(shortShare), Words::tr("measured")),
            plainKpi(Words::tr("k of n says"), law.ok() ? minutes(law.value().unavailable) : QStringLiteral("–"),
                     Words::tr("servers alone"))};
}

constexpr FaultStep kFaults[] = {kKill, kRack, kZone, kHeal};

constexpr PresetSetting kFourOfSix[] = {{"servers", "6"}};
constexpr PresetSetting kSharedZone[] = {{"zone-mtbf", "3564000"}, {"zone-repair", "3600"}};
constexpr PresetSetting kNoSpare[] = {{"servers", "4"}, {"needed-servers", "4"}};
constexpr Preset kPresets[] = {{FG_SPEC("One spare more"), kFourOfSix},
                               {FG_SPEC("A zone that fails as a whole"), kSharedZone},
                               {FG_SPEC("No spare at all"), kNoSpare}};

constexpr StudyCurve kTooFew[] = {{FG_STUDY("too few up"), "unavailable"}};
constexpr LawSetting kTwoNines[] = {{"availability", 0.95}};
constexpr std::string_view kPlannerFields[] = {"availability", "needed"};
constexpr StudyLink kNeededLink[] = {{"needed", "needed-servers"}};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("What another server buys"),
                               .axis = FG_STUDY("servers"),
                               .law = "k-of-n",
                               .swept = "replicas",
                               .stops = kTwoToNine,
                               .curves = kTooFew,
                               .scale = LawScale::Nines,
                               .at = kTwoNines,
                               .follows = kNeededLink,
                               .adjustable = kPlannerFields,
                               .quantity = FG_STUDY("share of time with too few up"),
                               .current = "servers"}};

constexpr std::string_view kSections[] = {"Random failures", "Redundancy", "Fleet", "Load balancer"};

}  // namespace

extern constexpr PanelSpec kRedundancyPlannerPanel{
    .scenario = "redundancy-planner",
    .scene = SceneKind::Rooms,
    .kpis = kpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kServers, kReach},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
    .speed = kYearInTwentySeconds,
};

}  // namespace faultglass

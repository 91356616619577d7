// The panel of "failover": who takes over, how long that takes, and what is lost on the way.
#include <algorithm>

#include <QCoreApplication>

#include "core/fleet/balancing/downtime_view.h"
#include "core/fleet/caches/caches_view.h"
#include "core/fleet/faults/transition_table.h"
#include "core/fleet/redundancy/redundancy_view.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/event_caption.h"
#include "widgets/panels/lane_part.h"
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

/// Mean utilisation over the five seconds that end at `time`; nothing where there is no sample.
std::optional<double> utilisationAt(const SeriesStore& series, SimTime time, std::size_t arm)
{
    constexpr SimDuration kOver = secondsToDuration(5);
    const auto samples = series.samplesBetween(time - kOver, time, arm);
    double sum = 0;
    for (const Sample& sample : samples)
        sum += sample.utilisation;
    return samples.empty() ? std::nullopt : std::optional(sum / static_cast<double>(samples.size()));
}

/// How busy the servers that are up are, beside how busy they were before the first loss.
Kpi utilisationKpi(const Frame& frame, const SeriesStore& series, const std::vector<ArmOrigin>& origins, int arm)
{
    const auto shown = static_cast<std::size_t>(presentArm(origins, arm, frame));
    const auto& all = series.log(shown).all();
    const auto loss = std::ranges::find_if(all, [](const Transition& change) { return madeWorse(change.kind); });
    const bool lost = loss != all.end() && loss->at <= frame.now;
    const double now = utilisationAt(series, frame.now, shown).value_or(0);
    // The sample that ends with the loss counts the work of a server it no longer has.
    const auto before = lost ? utilisationAt(series, loss->at - SimDuration{1}, shown) : std::nullopt;
    constexpr double kFull = 0.95;
    const QString nowText = formatShare(now).text(), beforeText = formatShare(before.value_or(0)).text();
    Kpi kpi = badKpi(Words::tr("Utilisation"),
                     before ? Words::tr("%1 → %2", "before, now").arg(beforeText, nowText) : nowText,
                     before ? Words::tr("before, now") : Words::tr("of servers up"), now >= kFull, Role::Degraded);
    if (before)
        kpi.accessibleText = Words::tr("The servers that are up are busy %1 of the time; before the loss it was %2.")
                                 .arg(nowText, beforeText);
    return kpi;
}

QVector<Kpi> kpis(const Frame& frame, const SeriesStore& series, const std::vector<ArmOrigin>& origins, int arm)
{
    const FleetView& fleet = shownArm(frame, origins, arm).fleet;
    return {utilisationKpi(frame, series, origins, arm),
            secondsKpi(Words::tr("Downtime"), fleet.of<DowntimeView>().downtimeSeconds, Words::tr("nobody to serve")),
            countKpi(Words::tr("Requests failed"), fleet.requestsFailed, {}),
            countKpi(Words::tr("Writes lost"), fleet.of<RedundancyView>().writesLost, Words::tr("with the lag")),
            secondsKpi(Words::tr("Cold cache"), fleet.of<CachesView>().warmingSeconds,
                       Words::tr("until hits are back"))};
}

constexpr ChartCurve kHitCurves[] = {
    {FG_SPEC("hits"), Role::Accent, Qt::SolidLine, 2, Compared::Each,
     // Who works on nothing asks no cache.
     [](const Sample& s) { return s.utilisation > 0 ? kPercent * s.hitShare : kNothingMeasured; }},
};
constexpr ChartSpec kHits{FG_SPEC("Cache hits"), FG_SPEC("Cache hits"), FG_SPEC("%"), kHitCurves};

constexpr FaultStep kCutFirst{FG_SPEC("&Cut S1 off"),
                              FG_SPEC("The network loses the first server, with a third of the customers beside it."),
                              Qt::Key_X, FaultKind::Isolate, FaultTarget{ServerId{0}}};
constexpr FaultStep kFlush{FG_SPEC("&Flush the caches"), FG_SPEC("Every server forgets what it keeps."), Qt::Key_J,
                           FaultKind::FlushCache};
constexpr FaultStep kFaults[] = {kKillFirst, kCutFirst, kFlush, kHeal};

constexpr PresetSetting kWarm[] = {{"standby", "warm"}};
constexpr PresetSetting kSplit[] = {{"loss", "cut-off"}, {"fencing", "off"}};
constexpr PresetSetting kCoin[] = {{"coverage", "0.5"}};
constexpr Preset kPresets[] = {{FG_SPEC("A warm standby"), kWarm},
                               {FG_SPEC("Split brain without fencing"), kSplit},
                               {FG_SPEC("Failover works every other time"), kCoin}};

constexpr StudyStop kCoverages[] = {{0.5}, {0.6}, {0.7}, {0.8}, {0.9}, {0.95}, {0.99}, {1}};
constexpr StudyCurve kGains[] = {{FG_STUDY("active-passive"), "active-passive-mttf"},
                                 {FG_STUDY("active-active"), "active-active-mttf"}};
constexpr std::string_view kCoverageFields[] = {"mttf", "mttr"};
constexpr StudyStop kMistakes[] = {{0}, {0.001}, {0.002}, {0.005}, {0.01}, {0.02}, {0.05}};
constexpr StudyCurve kSurvival[] = {{FG_STUDY("with a standby"), "with-spurious"}};
constexpr LawSetting kHalfCovered[] = {{"primary", 0.9}, {"standby", 0.9}};
constexpr std::string_view kSpuriousFields[] = {"primary", "coverage"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Hours until a pair fails"),
                               .axis = FG_STUDY("chance that a failover works"),
                               .law = "coverage",
                               .swept = "coverage",
                               .stops = kCoverages,
                               .curves = kGains,
                               .unit = LawUnit::Number,
                               .adjustable = kCoverageFields,
                               .quantity = FG_STUDY("mean time to failure, hours")},
                              {.title = FG_STUDY("Does the pair survive?"),
                               .axis = FG_STUDY("chance of a failover nobody needed"),
                               .law = "spurious-failover",
                               .swept = "spurious",
                               .stops = kMistakes,
                               .curves = kSurvival,
                               .at = kHalfCovered,
                               .adjustable = kSpuriousFields,
                               .quantity = FG_STUDY("chance that the pair survives")}};

constexpr std::string_view kSections[] = {"Trigger", "Redundancy", "Cache", "Fleet", "Clients"};

}  // namespace

extern constexpr PanelSpec kFailoverPanel{
    .scenario = "failover",
    .scene = SceneKind::Flow,
    .kpis = kpis,
    .caption = eventCaption,
    .compared = compareCaption,
    .charts = {kThroughput, kHits},
    .faults = kFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
    .extra = phaseLanes,
};

}  // namespace faultglass

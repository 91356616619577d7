// The panel of "hardware-lifetimes": components that wear out, years in seconds, beside the law.
#include <cmath>

#include <QCoreApplication>

#include "core/fleet/hardware/component_totals.h"
#include "core/fleet/hardware/components_view.h"
#include "core/scenarios/scenario.h"
#include "core/theory/hardware.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/hazard_part.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/kpi_parts.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

constexpr double kWeek = 7 * 86'400;  // s

std::optional<Expected> expectedFailures(const ParameterSet& parameters, double seconds)
{
    const bool exponential = parameterOr(parameters, "life-law", 0) == 0 &&
                             parameterOr(parameters, "component-kind", 0) == 0 &&
                             parameterOr(parameters, "batch-spread", 0) == 0;
    if (!exponential || parameterOr(parameters, "spares-limited", 0) != 0 || seconds <= 0)
        return std::nullopt;
    const auto law = theory::fleetFailures(static_cast<int>(parameterOr(parameters, "component-count", 0)),
                                           parameterOr(parameters, "component-mtbf", 0), seconds / kYear);
    return law.ok() ? std::optional(Expected{law.value().mean, law.value().least, law.value().most}) : std::nullopt;
}

std::optional<Expected> expectedWeek(const ParameterSet& parameters, double seconds)
{
    return seconds < kWeek ? std::nullopt : expectedFailures(parameters, kWeek);
}

QVector<Kpi> kpis(const Frame& frame, const SeriesStore&, const std::vector<ArmOrigin>& origins, int arm)
{
    const ArmFrame& shown = shownArm(frame, origins, arm);
    const ComponentTotals& totals = shown.fleet.of<ComponentsView>().totals;
    const double count = parameterOr(shown.parameters, "component-count", 0);
    const auto law = expectedFailures(shown.parameters, frame.now.seconds());
    const bool limited = parameterOr(shown.parameters, "spares-limited", 0) != 0;
    Kpi expected = plainKpi(Words::tr("Expected"), QStringLiteral("–"),
                            limited ? Words::tr("not with few spares") : Words::tr("exponential lives only"));
    if (law)
        expected = plainKpi(Words::tr("Expected"), formatCount(law->mean),
                            Words::tr("95%: %1–%2").arg(formatCount(law->least), formatCount(law->most)));
    const auto weekly = expectedWeek(shown.parameters, kWeek);
    QString quietNote = Words::tr("of\u00a0%1").arg(formatCount(totals.weeks));
    if (weekly)
        quietNote += Words::tr("; law\u00a0%1").arg(formatShare(std::exp(-weekly->mean)).text());
    const Kpi quiet = plainKpi(Words::tr("Quiet weeks"), formatCount(totals.quietWeeks), quietNote);
    return {plainKpi(Words::tr("At work"), formatCount(totals.working), Words::tr("of %1").arg(formatCount(count))),
            plainKpi(Words::tr("Failed so far"), formatCount(static_cast<double>(totals.failures)),
                     Words::tr("worst week %1").arg(formatCount(static_cast<double>(totals.worstWeek)))),
            expected, limited ? countKpi(Words::tr("Waiting for spares"), totals.waiting, Words::tr("now")) : quiet,
            countKpi(Words::tr("Groups lost"), totals.groupsLost, Words::tr("all copies gone"))};
}

Caption caption(const Frame& frame, const SeriesStore&)
{
    if (frame.arms.empty() || !frame.timeline || !frame.timeline->scenario)
        return {};
    const ArmFrame& arm = frame.arms.front();
    const ComponentTotals& totals = arm.fleet.of<ComponentsView>().totals;
    if (totals.failures == 0)
        return {coreText(frame.timeline->scenario->summary), Role::Accent};
    const QString failed = Words::tr("failed so far: %1, in the last week: %2")
                               .arg(formatCount(static_cast<double>(totals.failures)),
                                    formatCount(static_cast<double>(arm.fleet.latest.failuresOfWeek)));
    const double day = frame.now.seconds() / 86'400;
    if (totals.waiting > 0)
        return {Words::tr("Day %1: %2, waiting for a spare: %3.")
                    .arg(formatCount(std::floor(day)), failed, formatCount(totals.waiting)),
                Role::Degraded};
    const auto law = expectedFailures(arm.parameters, frame.now.seconds());
    return {law ? Words::tr("Day %1: %2. Chance alone makes it %3 to %4 by now.")
                      .arg(formatCount(std::floor(day)), failed, formatCount(law->least), formatCount(law->most))
                : Words::tr("Day %1: %2.").arg(formatCount(std::floor(day)), failed),
            Role::Accent};
}

constexpr ChartCurve kFailureCurves[] = {
    {FG_SPEC("failures"), Role::Failed, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return static_cast<double>(s.componentFailures); }},
};
constexpr ChartCurve kWeekCurves[] = {
    {FG_SPEC("last week"), Role::Failed, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return static_cast<double>(s.failuresOfWeek); }},
};
constexpr ChartSpec kFailures{FG_SPEC("Failed so far"), FG_SPEC("Failed so far"), "", kFailureCurves, expectedFailures};
constexpr ChartSpec kWeekly{FG_SPEC("Failures a week"), FG_SPEC("Failures a week"), "", kWeekCurves, expectedWeek};

constexpr PresetSetting kTub[] = {{"life-law", "bathtub"}};
constexpr PresetSetting kBatch[] = {{"life-law", "weibull"},
                                    {"life-shape", "6"},
                                    {"life-scale", "1"},
                                    {"batch-size", "10000"},
                                    {"batch-spread", "0.2"}};
constexpr PresetSetting kNoSpares[] = {{"spares-limited", "on"}, {"spares", "5"}, {"component-mtbf", "5"}};
constexpr PresetSetting kMillion[] = {{"component-count", "1000000"}};
constexpr Preset kPresets[] = {{FG_SPEC("A bathtub of lives"), kTub},
                               {FG_SPEC("A batch that ages together"), kBatch},
                               {FG_SPEC("Spares that run out"), kNoSpares},
                               {FG_SPEC("A million disks"), kMillion}};

constexpr StudyStop kFleets[] = {{50}, {100}, {200}, {500}, {1000}, {2000}, {4000}, {10'000}};
constexpr StudyCurve kQuiet[] = {{FG_STUDY("a quiet week"), "chance"}};
constexpr std::string_view kQuietFields[] = {"annual-rate", "days"};
constexpr StudyStop kAges[] = {{0.1}, {0.25}, {0.5}, {0.75}, {1}, {1.25}, {1.5}, {2}};
constexpr StudyCurve kFailed[] = {{FG_STUDY("failed by then"), "failed"}};
constexpr std::string_view kWeibullFields[] = {"shape"};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Chance of a week without a failure"),
                               .axis = FG_STUDY("components"),
                               .law = "quiet-week",
                               .swept = "components",
                               .stops = kFleets,
                               .curves = kQuiet,
                               .bars = true,
                               .adjustable = kQuietFields,
                               .quantity = FG_STUDY("chance")},
                              {.title = FG_STUDY("Failed by an age"),
                               .axis = FG_STUDY("age over the scale of lives"),
                               .law = "weibull",
                               .swept = "age",
                               .stops = kAges,
                               .curves = kFailed,
                               .bars = true,
                               .adjustable = kWeibullFields,
                               .scaledBy = "scale",
                               .quantity = FG_STUDY("share of the components that failed")}};

constexpr std::string_view kSections[] = {"Components", "Replacement", "Memory errors"};

}  // namespace

extern constexpr PanelSpec kHardwareLifetimesPanel{
    .scenario = "hardware-lifetimes",
    .scene = SceneKind::Components,
    .kpis = kpis,
    .caption = caption,
    .compared = compareCaption,
    .charts = {kFailures, kWeekly},
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
    .speed = kYearInTwentySeconds,
    .extra = hazardCurve,
};

}  // namespace faultglass

// The panel of "cascading-failure": a fleet that goes down because one server did.
#include <QCoreApplication>

#include "widgets/panels/compare_caption.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/sentence.h"
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

Caption beforeAnything(const Frame& frame)
{
    const ParameterSet& set = frame.arms.front().parameters;
    const double capacity = parameterOr(set, "servers", 1) * parameterOr(set, "capacity", 1);
    const QString load = formatShare(parameterOr(set, "offered-load", 0) / capacity).text();
    const double killAt = parameterOr(set, "kill-at", 0);
    if (parameterOr(set, "kill", 0) != 0 && frame.now.seconds() < killAt)
        return {Words::tr(
                    "The fleet runs at %1 of its capacity. S1 dies at %2: watch what the others and the clients do.")
                    .arg(load, formatClock(killAt)),
                Role::Accent};
    return {Words::tr("The fleet runs at %1 of its capacity. Click a server to kill it.").arg(load), Role::Accent};
}

Caption caption(const Frame& frame, const SeriesStore& series)
{
    if (frame.arms.empty())
        return {};
    const RunFacts facts = runFacts(frame, series);
    if (const Caption trouble = firstThatHolds(loadSentences(), facts); !trouble.text.isEmpty())
        return trouble;
    if (facts.latest == nullptr)
        return beforeAnything(frame);
    return {Words::tr("The fleet came through: %1 of what is offered succeeds.").arg(formatShare(facts.share()).text()),
            Role::Healthy};
}

constexpr PresetSetting kNoRetries[] = {{"retries", "off"}};
constexpr PresetSetting kBudget[] = {{"retry-budget", "on"}};
constexpr PresetSetting kShortQueue[] = {{"queue-limit", "100"}};
constexpr PresetSetting kLessLoad[] = {{"offered-load", "4000"}};
constexpr Preset kPresets[] = {{FG_SPEC("Without retries"), kNoRetries},
                               {FG_SPEC("With a retry budget"), kBudget},
                               {FG_SPEC("With a short queue"), kShortQueue},
                               {FG_SPEC("20 % less load"), kLessLoad}};

constexpr StudyStop kPressures[] = {{1.02}, {1.05}, {1.1}, {1.2}, {1.5}, {2}};
constexpr StudyCurve kOffered[] = {{FG_STUDY("attempts per request"), "amplification"}};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("What retries make of overload"),
                               .axis = FG_STUDY("load over capacity"),
                               .law = "retry-capacity",
                               .swept = "load",
                               .stops = kPressures,
                               .curves = kOffered,
                               .unit = LawUnit::Number,
                               .follows = kRetriesLink,
                               .adjustable = kRetryFields,
                               .scaledBy = "capacity"},
                              kLatencyLaw};

constexpr std::string_view kSections[] = {"Defences", "Trigger",       "Fleet",
                                          "Clients",  "Load balancer", "Memory and restarts"};

}  // namespace

extern constexpr PanelSpec kCascadingFailurePanel{
    .scenario = "cascading-failure",
    .scene = SceneKind::Flow,
    .kpis = fleetKpis,
    .caption = caption,
    .compared = compareCaption,
    .charts = {kThroughput, kLatency},
    .faults = kLoadFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
};

}  // namespace faultglass

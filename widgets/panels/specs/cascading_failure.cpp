// The panel of "cascading-failure": a fleet that goes down because one server did.
#include <algorithm>

#include <QCoreApplication>

#include "core/fleet/faults/transition_table.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/fleet_kpis.h"
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

/// What the transitions up to now come to.
struct Situation {
    const Transition* lastFault = nullptr;      // of those no healing has followed
    const Transition* firstOverload = nullptr;  // since all was last well
    const Transition* lastReturn = nullptr;     // a server that came back
    bool storm = false;
    bool balancerKnows = false;  // the last fault's server has been ejected
    std::uint32_t overloaded = 0;
};

void take(const Transition& transition, Situation& situation)
{
    const TransitionSpan span = transitionRow(transition.kind).span;
    if ((span.begins & kFault) != 0) {
        situation.lastFault = &transition;
        situation.lastReturn = nullptr;
        situation.balancerKnows = false;
    }
    if ((span.ends & kFault) != 0)
        situation.lastReturn = &transition;
    if (transition.kind == TransitionKind::Ejected)
        situation.balancerKnows = true;
    if ((span.begins & kOverload) != 0 && situation.overloaded++ == 0)
        situation.firstOverload = &transition;
    if ((span.ends & kOverload) != 0)
        situation.overloaded -= std::min(situation.overloaded, 1U);
    if (((span.begins | span.ends) & kRetryStorm) != 0)
        situation.storm = (span.begins & kRetryStorm) != 0;
}

Situation situationAt(SimTime now, const TransitionLog& log)
{
    Situation situation;
    for (const Transition& transition : log.all()) {
        if (transition.at <= now)
            take(transition, situation);
    }
    return situation;
}

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

Caption collapsed(const Sample& latest, const Situation& situation)
{
    if (situation.lastReturn != nullptr && situation.lastFault != nullptr) {
        if (situation.lastReturn->kind == TransitionKind::SpikeEnded)
            return {Words::tr("The spike is over and the fleet stays down: the trigger is gone, the retries are not."),
                    Role::Failed};
        return {Words::tr("%1 is back and the fleet stays down: the trigger is gone, the retries are not.")
                    .arg(subjectName(*situation.lastReturn)),
                Role::Failed};
    }
    if (situation.storm)
        return {Words::tr(
                    "Servers answer clients that have left. Those come back: %1 attempts for %2 requests a second.")
                    .arg(formatCount(latest.attempts), formatCount(latest.offered)),
                Role::Failed};
    return {Words::tr("Requests wait longer than clients do: the servers are busy, and nobody gets an answer."),
            Role::Failed};
}

Caption afterFault(const Frame& frame, const Situation& situation)
{
    const Transition& fault = *situation.lastFault;
    const QString subject = subjectName(fault);
    const Sample& latest = frame.arms.front().fleet.latest;
    const TransitionRow& row = transitionRow(fault.kind);
    const bool dead = row.severity == TransitionSeverity::Failure && (row.span.begins & kUnnoticed) != 0;
    if (dead && !situation.balancerKnows)
        return {
            Words::tr("%1 is dead, and the load balancer has not noticed: what it sends there vanishes.").arg(subject),
            Role::Degraded};
    if (dead && latest.serversUp > 0)
        return {Words::tr("%1 is out of rotation. Each of the others now gets %2 new requests a second.")
                    .arg(subject, formatCount(latest.offered / latest.serversUp)),
                Role::Degraded};
    return {Words::tr("%1. Watch the queues: trouble starts where work waits longer than its client does.")
                .arg(transitionText(fault)),
            Role::Degraded};
}

Caption caption(const Frame& frame, const TransitionLog& log)
{
    if (frame.arms.empty())
        return {};
    const Situation situation = situationAt(frame.now, log);
    const Sample& latest = frame.arms.front().fleet.latest;
    constexpr double kWell = 0.9, kDown = 0.5;
    const double share = latest.goodputShare();
    const bool troubled = situation.overloaded > 0 || situation.storm;
    if (situation.lastFault == nullptr && !troubled)
        return beforeAnything(frame);
    if (troubled && share < kDown && situation.overloaded > 0)
        return collapsed(latest, situation);
    if (situation.overloaded > 0 && situation.firstOverload != nullptr)
        return {Words::tr("%1 is overloaded: requests wait longer than clients do, and come back as retries.")
                    .arg(subjectName(*situation.firstOverload)),
                Role::Degraded};
    if (situation.lastReturn != nullptr && share >= kWell)
        return {Words::tr("The fleet came through: %1 of what is offered succeeds.").arg(formatShare(share).text()),
                Role::Healthy};
    if (situation.lastFault != nullptr)
        return afterFault(frame, situation);
    return {Words::tr("Clients are retrying: more is sent than customers asked for."), Role::Degraded};
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
                               .adjustable = kRetryFields,
                               .scaledBy = "capacity"},
                              kLatencyLaw};

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
    .laws = kLaws,
};

}  // namespace faultglass

#include "widgets/panels/run_markers.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "core/fleet/faults/transition_table.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/value_text.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr std::size_t kMostMarkers = 200;
constexpr SimDuration kTogether = secondsToDuration(1);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunMarkers)
};

struct Mark {
    SimTime at;
    Role role = Role::Accent;
    QString text;
    bool inCharts = false;
};

Role roleOf(TransitionSeverity severity)
{
    constexpr std::array kRoles{Role::Failed, Role::Degraded, Role::Healthy, Role::Special};
    static_assert(kRoles.size() == static_cast<std::size_t>(TransitionSeverity::Change) + 1);
    return kRoles[static_cast<std::size_t>(severity)];
}

/// Transitions of one kind that belong together: the first of them and how many follow.
struct Cluster {
    const Transition* first = nullptr;
    int others = 0;
};

void close(const Cluster& cluster, std::vector<Mark>& marks)
{
    if (cluster.first == nullptr || marks.size() >= kMostMarkers)
        return;
    const TransitionRow& row = transitionRow(cluster.first->kind);
    QString text = markerText(*cluster.first);
    if (cluster.others > 0)
        text = Words::tr("%1 (+%2)", "like S2 overloaded (+3)").arg(text, formatCount(cluster.others));
    marks.push_back({cluster.first->at, roleOf(row.severity), text, row.mark == TransitionMark::Charts});
}

void addTransitions(const TransitionLog& log, std::vector<Mark>& marks)
{
    std::array<Cluster, kTransitionKinds> open{};
    for (const Transition& transition : log.all()) {
        if (transitionRow(transition.kind).mark == TransitionMark::Nowhere)
            continue;
        Cluster& cluster = open[static_cast<std::size_t>(transition.kind)];
        if (cluster.first != nullptr && transition.at - cluster.first->at <= kTogether) {
            ++cluster.others;
            continue;
        }
        close(cluster, marks);
        cluster = {&transition, 0};
    }
    for (const Cluster& cluster : open)
        close(cluster, marks);
}

QString changeText(const SetParameter& change, const ParameterSet& parameters)
{
    const auto row = parameters.find(change.key);
    if (!row)
        return {};
    const ParameterRow& what = parameters.rows()[*row];
    return Words::tr("%1 → %2").arg(coreText(what.label), valueText(what, change.value));
}

/// Parameter changes; faults show as the transitions they cause. What needed a rebuild stands at zero and has no mark.
void addChanges(const Timeline& timeline, std::vector<Mark>& marks)
{
    const SetParameter* previous = nullptr;
    SimTime previousAt;
    std::size_t previousMark = 0;
    for (const TimelineEntry& entry : timeline.entries) {
        if (std::holds_alternative<ForkArm>(entry.action) && entry.at > SimTime{})
            marks.push_back({entry.at, Role::Special, Words::tr("fork"), true});
        const auto* change = std::get_if<SetParameter>(&entry.action);
        if (change == nullptr || entry.at == SimTime{})
            continue;
        QString text = changeText(*change, timeline.parameters);
        if (change->arm >= 0)
            text = Words::tr("%1: %2", "an arm, and what changed in it").arg(armName(timeline, change->arm), text);
        const bool sameDrag = previous != nullptr && previous->key == change->key && previous->arm == change->arm &&
                              entry.at - previousAt <= kTogether;
        if (sameDrag)
            marks[previousMark].text = text;
        else {
            previousMark = marks.size();
            marks.push_back({entry.at, Role::Accent, text, true});
        }
        previous = change;
        previousAt = entry.at;
    }
}

}  // namespace

RunMarkers runMarkers(const TransitionLog& log, const Timeline* timeline)
{
    std::vector<Mark> marks;
    if (timeline != nullptr)
        addChanges(*timeline, marks);
    addTransitions(log, marks);
    std::ranges::stable_sort(marks, {}, &Mark::at);
    RunMarkers result;
    for (const Mark& mark : marks) {
        const double seconds = mark.at.seconds();
        result.scrubber.push_back({seconds, mark.role, formatClock(seconds) + QLatin1Char(' ') + mark.text});
        if (mark.inCharts)
            result.charts.push_back({seconds, mark.text, mark.role});
    }
    return result;
}

std::optional<RunMarkers> MarkerWatch::follow(const TransitionLog& log, const std::shared_ptr<const Timeline>& timeline,
                                              int arm)
{
    if (log.revision() == m_revision && timeline == m_timeline && arm == m_arm)
        return std::nullopt;
    m_revision = log.revision();
    m_timeline = timeline;
    m_arm = arm;
    return runMarkers(log, timeline.get());
}

}  // namespace faultglass

#include "widgets/panels/run_markers.h"

#include <algorithm>
#include <array>
#include <limits>

#include <QCoreApplication>

#include "core/fleet/faults/transition_table.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/value_text.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr SimDuration kTogether = secondsToDuration(1);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunMarkers)
};

struct Mark {
    SimTime at;
    Role role = Role::Accent;
    QString text;
    bool inCharts = false;
    int count = 1;  ///< of what it stands for
};

Role roleOf(TransitionSeverity severity)
{
    constexpr std::array kRoles{Role::Failed, Role::Degraded, Role::Healthy, Role::Special};
    static_assert(kRoles.size() == static_cast<std::size_t>(TransitionSeverity::Change) + 1);
    return kRoles[static_cast<std::size_t>(severity)];
}

/// Transitions of one kind within `together` of the first of them are one mark.
std::vector<Mark> transitionMarks(const TransitionLog& log, SimDuration together)
{
    constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    std::vector<Mark> marks;
    std::array<std::size_t, kTransitionKinds> open{};
    open.fill(kNone);
    for (const Transition& transition : log.all()) {
        const TransitionRow& row = transitionRow(transition.kind);
        if (row.mark == TransitionMark::Nowhere)
            continue;
        std::size_t& mark = open[static_cast<std::size_t>(transition.kind)];
        if (mark != kNone && transition.at - marks[mark].at <= together) {
            ++marks[mark].count;
            continue;
        }
        mark = marks.size();
        marks.push_back(
            {transition.at, roleOf(row.severity), markerText(transition), row.mark == TransitionMark::Charts});
    }
    return marks;
}

/// Of a long run more belong together, so that all are there or counted.
void addTransitions(const TransitionLog& log, std::vector<Mark>& marks)
{
    constexpr std::size_t kMostMarks = 200;
    SimDuration together = secondsToDuration(1);
    std::vector<Mark> found = transitionMarks(log, together);
    while (found.size() > kMostMarks) {
        together = SimDuration{4 * together.ns};
        found = transitionMarks(log, together);
    }
    marks.insert(marks.end(), found.begin(), found.end());
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
        result.scrubber.push_back(
            {seconds, mark.role, formatClock(seconds) + QLatin1Char(' ') + countedText(mark.text, mark.count)});
        if (mark.inCharts)
            result.charts.push_back({seconds, mark.text, mark.role, mark.count});
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

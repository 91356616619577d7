#include "widgets/panels/run_markers.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QCoreApplication>

#include "widgets/canvas/transition_text.h"
#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr std::size_t kMostMarkers = 200;
constexpr SimDuration kTogether = secondsToDuration(1);
constexpr std::size_t kKinds = kTransitionKinds;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunMarkers)
};

struct Mark {
    SimTime at;
    Role role = Role::Accent;
    QString text;
    bool inCharts = false;
};

struct Weight {
    Role role;
    bool inCharts;
};

struct WeightRow {
    TransitionKind kind;
    Weight weight;
};

/// What is marked; the rest would only clutter the line.
constexpr WeightRow kWeights[] = {
    {TransitionKind::Killed, {Role::Failed, true}},
    {TransitionKind::Slowed, {Role::Degraded, true}},
    {TransitionKind::Paused, {Role::Degraded, true}},
    {TransitionKind::TurnedGray, {Role::Degraded, true}},
    {TransitionKind::Misconfigured, {Role::Degraded, true}},
    {TransitionKind::LoadSpiked, {Role::Degraded, true}},
    {TransitionKind::Healed, {Role::Healthy, false}},
    {TransitionKind::OutOfMemory, {Role::Failed, true}},
    {TransitionKind::Restarted, {Role::Healthy, true}},
    {TransitionKind::Ejected, {Role::Degraded, false}},
    {TransitionKind::Readmitted, {Role::Healthy, false}},
    {TransitionKind::Overloaded, {Role::Failed, true}},
    {TransitionKind::CaughtUp, {Role::Healthy, false}},
    {TransitionKind::RetryStorm, {Role::Degraded, false}},
    {TransitionKind::RetryStormEnded, {Role::Healthy, false}},
    {TransitionKind::BreakerOpened, {Role::Degraded, false}},
    {TransitionKind::ServerAdded, {Role::Special, false}},
    {TransitionKind::ServerRetired, {Role::Special, false}},
    {TransitionKind::PartFailed, {Role::Failed, true}},
    {TransitionKind::Exhausted, {Role::Failed, true}},
    {TransitionKind::Poisoned, {Role::Failed, true}},
    {TransitionKind::TenantNoisy, {Role::Degraded, true}},
    {TransitionKind::TenantPoisons, {Role::Degraded, true}},
    {TransitionKind::TenantCalmed, {Role::Healthy, false}},
    {TransitionKind::ReleaseStarted, {Role::Special, true}},
    {TransitionKind::ReleaseStopped, {Role::Degraded, true}},
    {TransitionKind::RolledBack, {Role::Healthy, true}},
    {TransitionKind::ComponentFailed, {Role::Failed, false}},
    {TransitionKind::ComponentReplaced, {Role::Healthy, false}},
    {TransitionKind::GroupLost, {Role::Failed, true}},
    {TransitionKind::SparesRanOut, {Role::Degraded, true}},
    {TransitionKind::Suspected, {Role::Degraded, false}},
    {TransitionKind::Trusted, {Role::Healthy, false}},
    {TransitionKind::Partitioned, {Role::Degraded, true}},
    {TransitionKind::PartitionHealed, {Role::Healthy, true}},
    {TransitionKind::LeaderElected, {Role::Special, true}},
    {TransitionKind::LeaderStoodDown, {Role::Degraded, false}},
    {TransitionKind::Isolated, {Role::Degraded, true}},
    {TransitionKind::SuspectedWrongly, {Role::Degraded, true}},
    {TransitionKind::Promoted, {Role::Healthy, true}},
    {TransitionKind::FailoverFailed, {Role::Failed, true}},
    {TransitionKind::StoodBy, {Role::Healthy, false}},
    {TransitionKind::SplitBrain, {Role::Failed, true}},
    {TransitionKind::SplitBrainEnded, {Role::Healthy, false}},
    {TransitionKind::CacheFlushed, {Role::Degraded, true}},
    {TransitionKind::DependencySlowed, {Role::Degraded, true}},
    {TransitionKind::DependencyDied, {Role::Failed, true}},
    {TransitionKind::DependencyHealed, {Role::Healthy, true}},
    {TransitionKind::ProcessDied, {Role::Degraded, true}},
    {TransitionKind::ProcessStarted, {Role::Healthy, false}},
    {TransitionKind::CacheWarmed, {Role::Healthy, false}},
    {TransitionKind::CellDrained, {Role::Special, true}},
    {TransitionKind::CellReopened, {Role::Special, false}},
    {TransitionKind::CellAdded, {Role::Special, true}},
    {TransitionKind::RouterDied, {Role::Failed, true}},
    {TransitionKind::RouterRestarted, {Role::Healthy, true}},
    {TransitionKind::DiskFilled, {Role::Failed, true}},
    {TransitionKind::ConnectionStorm, {Role::Degraded, false}},
};

std::optional<Weight> weightOf(TransitionKind kind)
{
    const auto* const row = std::ranges::find(kWeights, kind, &WeightRow::kind);
    return row == std::end(kWeights) ? std::nullopt : std::optional(row->weight);
}

/// Transitions of one kind that belong together: the first of them and how many follow.
struct Bunch {
    const Transition* first = nullptr;
    int others = 0;
};

void close(const Bunch& bunch, std::vector<Mark>& marks)
{
    if (bunch.first == nullptr || marks.size() >= kMostMarkers)
        return;
    const auto weight = weightOf(bunch.first->kind);
    QString text = markerText(*bunch.first);
    if (bunch.others > 0)
        text = Words::tr("%1 (+%2)", "like S2 overloaded (+3)").arg(text, formatCount(bunch.others));
    marks.push_back({bunch.first->at, weight->role, text, weight->inCharts});
}

void addTransitions(const TransitionLog& log, std::vector<Mark>& marks)
{
    std::array<Bunch, kKinds> open{};
    for (const Transition& transition : log.all()) {
        if (!weightOf(transition.kind))
            continue;
        Bunch& bunch = open[static_cast<std::size_t>(transition.kind)];
        if (bunch.first != nullptr && transition.at - bunch.first->at <= kTogether) {
            ++bunch.others;
            continue;
        }
        close(bunch, marks);
        bunch = {&transition, 0};
    }
    for (const Bunch& bunch : open)
        close(bunch, marks);
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
            text = Words::tr("%1: %2", "a future, and what changed in it").arg(armName(timeline, change->arm), text);
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

bool isTrouble(TransitionKind kind)
{
    const auto weight = weightOf(kind);
    return weight && (weight->role == Role::Failed || weight->role == Role::Degraded);
}

bool isMarked(TransitionKind kind)
{
    const auto weight = weightOf(kind);
    return weight && weight->inCharts;
}

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

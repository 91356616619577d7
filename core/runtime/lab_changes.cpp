// The part of the laboratory that changes its timeline.
#include <algorithm>
#include <utility>

#include "core/runtime/arm_origins.h"
#include "core/runtime/lab.h"
#include "core/runtime/run_estimate.h"
#include "core/scenarios/arm_spec.h"

namespace faultglass {

namespace {

Error nothingRuns() { return {"run", "", "one that was begun"}; }

std::optional<Error> refusalOf(const Fault& fault)
{
    if (auto refused = magnitudeRefusal(faultRow(fault.kind), fault.magnitude))
        return refused;
    if (fault.duration < SimDuration{})
        return Error{"duration", std::to_string(fault.duration.seconds()), "seconds, 0 or more"};
    return std::nullopt;
}

/// Behind the entries at `time`.
std::size_t placeBehind(const std::vector<TimelineEntry>& entries, SimTime time)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(entries, time, {}, &TimelineEntry::at) - entries.begin());
}

}  // namespace

std::optional<Error> Lab::refusal(const Timeline& changed, std::size_t position, bool isNew)
{
    auto start = startOf(changed);
    if (!start)
        return start.error();
    const bool rebuilt = start.value().seed != seed() ||
                         start.value().parameters != startOf(*m_timeline).value().parameters;
    const auto built = m_built.get(*changed.scenario, start.value().parameters, start.value().seed);
    if (!*built)
        return built->error();
    ArmPlan plan(*changed.scenario, std::move(start).value(), built->value().size(), m_built);
    for (std::size_t i = 0; i < changed.entries.size(); ++i) {
        const Action& action = changed.entries[i].action;
        // What comes behind the change may be about arms that are not there: it has no effect then.
        const bool judged = (rebuilt || i >= position) && !needsRebuild(changed, action);
        if (judged && ((isNew && i == position) || plan.hasEffect(action))) {
            if (auto refused = plan.refusal(action))
                return refused;
        }
        plan.enter(action);
    }
    return std::nullopt;
}

std::optional<Error> Lab::memoryRefusal(const Action& action) const
{
    const double forked = memoryBytes() + m_armBytes;
    if (!std::holds_alternative<ForkArm>(action) || forked <= static_cast<double>(m_memoryLimit))
        return std::nullopt;
    return faultglass::memoryRefusal({forked, 0, "one more arm of this size"}, m_memoryLimit);
}

std::optional<Error> Lab::restartWith(Timeline timeline)
{
    Result<std::vector<Arm>> arms = build(timeline);
    if (!arms)
        return arms.error();
    start(std::move(timeline), std::move(arms).value());
    return std::nullopt;
}

std::optional<Error> Lab::restartAtGoal(Timeline timeline)
{
    const SimTime wanted = std::max(m_now, m_goal);
    if (auto refused = restartWith(std::move(timeline)))
        return refused;
    m_goal = wanted;
    return std::nullopt;
}

std::optional<Error> Lab::load(Timeline timeline)
{
    FG_ASSERT(timeline.scenario != nullptr);
    std::ranges::stable_sort(timeline.entries, {}, [](const TimelineEntry& entry) { return entry.at; });
    if (auto refused = restartWith(std::move(timeline)))
        return refused;
    m_retracted.clear();
    return std::nullopt;
}

std::optional<Error> Lab::apply(std::uint64_t id, const Action& action, std::optional<SimTime> at)
{
    if (empty())
        return nothingRuns();
    if (const auto* inject = std::get_if<InjectFault>(&action)) {
        if (auto refused = refusalOf(inject->fault))
            return refused;
    }
    Timeline changed = *m_timeline;
    bool rebuilds = needsRebuild(changed, action);
    const auto present = std::ranges::find(changed.entries, id, &TimelineEntry::id);
    const bool replaces = present != changed.entries.end();
    auto position = static_cast<std::size_t>(present - changed.entries.begin());
    SimTime when = rebuilds ? SimTime{} : std::max(at.value_or(std::max(m_now, m_goal)), SimTime{});
    if (replaces) {
        when = present->at;
        rebuilds = rebuilds || needsRebuild(changed, present->action);
        present->action = action;
    } else {
        position = placeBehind(changed.entries, when);
        changed.entries.insert(changed.entries.begin() + static_cast<std::ptrdiff_t>(position), {id, when, action});
    }
    if (auto refused = refusal(changed, position, true))
        return refused;
    if (auto refused = memoryRefusal(action))
        return refused;
    if (rebuilds)
        return restartWith(std::move(changed));
    if (replaces)
        m_dragged = id;
    if (replaces || when != m_now || m_goal > m_now)
        changeTimeline(std::move(changed), position, when);
    else
        addNow(id, std::move(changed), action);
    return std::nullopt;
}

/// Entries up to now have all been entered, so the new one stands right behind them.
void Lab::addNow(std::uint64_t id, Timeline changed, const Action& action)
{
    m_timeline = std::make_shared<const Timeline>(std::move(changed));
    std::erase_if(m_checkpoints,
                  [&](const Checkpoint& point) { return point.nextEntry > m_nextEntry || point.at > m_now; });
    if (std::holds_alternative<SetParameter>(action)) {
        m_dragged = id;
        keepBeforeDragged();
    }
    ++m_nextEntry;
    m_goal = m_reached = m_now;
    m_items.push_back(SeriesCut{m_now});
    enter(action);
    collectItems();
}

void Lab::changeTimeline(Timeline timeline, std::size_t firstChanged, SimTime changedAt)
{
    const SimTime wanted = std::max(m_now, m_goal);
    const auto usable = static_cast<std::size_t>(std::ranges::count_if(m_checkpoints, [&](const Checkpoint& point) {
        return point.nextEntry <= firstChanged && point.at <= changedAt;
    }));
    FG_ASSERT(usable > 0);
    m_timeline = std::make_shared<const Timeline>(std::move(timeline));
    m_checkpoints.resize(usable);
    // All that happened at the instant of the change is void; what lay before the change there is sent again.
    m_items.push_back(SeriesCut{changedAt - SimDuration{1}});
    const Checkpoint& last = m_checkpoints.back();
    if (last.at == changedAt)
        m_items.insert(m_items.end(), last.sent.begin(), last.sent.end());
    if (changedAt <= m_now) {
        restore(usable - 1);
        m_reached = m_now;
        m_goal = wanted;
    } else {
        m_reached = std::min(m_reached, std::max(changedAt, m_now));  // the change lies in the future
    }
}

std::optional<Error> Lab::retract(std::uint64_t id)
{
    if (empty())
        return std::nullopt;
    Timeline changed = *m_timeline;
    const auto found = std::ranges::find(changed.entries, id, &TimelineEntry::id);
    if (found == changed.entries.end())
        return std::nullopt;
    const auto position = static_cast<std::size_t>(found - changed.entries.begin());
    const TimelineEntry entry = *found;
    changed.entries.erase(found);
    if (auto refused = refusal(changed, position, false))
        return refused;
    if (!needsRebuild(changed, entry.action))
        changeTimeline(std::move(changed), position, entry.at);
    else if (auto refused = restartAtGoal(std::move(changed)))
        return refused;
    m_retracted[id] = entry;
    return std::nullopt;
}

std::optional<Error> Lab::reinstate(std::uint64_t id)
{
    if (empty())
        return nothingRuns();
    if (std::ranges::find(m_timeline->entries, id, &TimelineEntry::id) != m_timeline->entries.end())
        return std::nullopt;
    const auto found = m_retracted.find(id);
    if (found == m_retracted.end())
        return Error{"edit", std::to_string(id), "one that was taken back in this run"};
    const TimelineEntry entry = found->second;
    Timeline changed = *m_timeline;
    const auto place = std::ranges::find_if(changed.entries, [&](const TimelineEntry& other) {
        return other.at > entry.at || (other.at == entry.at && other.id > entry.id);
    });
    const auto position = static_cast<std::size_t>(place - changed.entries.begin());
    changed.entries.insert(place, entry);
    if (auto refused = refusal(changed, position, false))
        return refused;
    if (!needsRebuild(changed, entry.action))
        changeTimeline(std::move(changed), position, entry.at);
    else if (auto refused = restartAtGoal(std::move(changed)))
        return refused;
    m_retracted.erase(id);
    return std::nullopt;
}

std::optional<Error> Lab::setFromStart(const SetFromStart& set)
{
    if (empty())
        return nothingRuns();
    Timeline changed = *m_timeline;
    const auto origins = armOrigins(changed, m_ownArms);
    if (set.arm >= static_cast<int>(origins.size()))
        return Error{"arm", std::to_string(set.arm), "one that is there"};
    std::uint64_t id = set.entry;
    for (const auto& [key, value] : set.values) {
        const SetParameter change{key, value, set.arm};
        const bool inAll = set.arm < 0 || origins.size() == 1 || needsRebuild(changed, change);
        std::erase_if(changed.entries, [&](const TimelineEntry& entry) {
            const auto* const earlier = std::get_if<SetParameter>(&entry.action);
            return earlier != nullptr && earlier->key == key && (inAll || earlier->arm == set.arm);
        });
        if (auto refused = ParameterSet(changed.parameters).set(key, value))
            return refused;
        if (inAll) {
            (void)changed.parameters.set(key, value);
            continue;
        }
        const SimTime born = origins[static_cast<std::size_t>(set.arm)].at;
        const auto place = static_cast<std::ptrdiff_t>(placeBehind(changed.entries, born));
        changed.entries.insert(changed.entries.begin() + place, {id++, born, change});
    }
    if (auto refused = refusal(changed, 0, false))
        return refused;
    if (auto refused = restartAtGoal(std::move(changed)))
        return refused;
    m_retracted.clear();
    return std::nullopt;
}

std::optional<Error> Lab::removeArm(int arm)
{
    if (empty())
        return nothingRuns();
    auto changed = withoutArm(*m_timeline, m_ownArms, arm);
    if (!changed)
        return Error{"arm", std::to_string(arm), "one that was forked, or that another was forked from"};
    if (auto refused = refusal(*changed, 0, false))
        return refused;
    if (auto refused = restartAtGoal(std::move(*changed)))
        return refused;
    m_retracted.clear();
    return std::nullopt;
}

std::optional<Error> Lab::nameArm(int arm, std::string name)
{
    const auto index = static_cast<std::size_t>(arm);
    if (empty())
        return nothingRuns();
    if (arm < 0 || index >= kMostArms)
        return Error{"arm", std::to_string(arm), "a number from 0 to " + std::to_string(kMostArms - 1)};
    Timeline changed = *m_timeline;
    changed.armNames.resize(std::max(changed.armNames.size(), index + 1));
    changed.armNames[index] = std::move(name);
    while (!changed.armNames.empty() && changed.armNames.back().empty())
        changed.armNames.pop_back();
    m_timeline = std::make_shared<const Timeline>(std::move(changed));
    return std::nullopt;
}

LeftRun Lab::keep() const
{
    FG_ASSERT(!empty());
    return {m_timeline, m_retracted, std::max(m_now, m_goal)};
}

std::optional<Error> Lab::returnTo(const LeftRun& kept)
{
    if (auto refused = restartWith(*kept.timeline))
        return refused;
    m_retracted = kept.retracted;
    m_goal = kept.at;
    return std::nullopt;
}

}  // namespace faultglass

#include "core/runtime/lab.h"

#include <algorithm>
#include <utility>

#include "core/base/overloaded.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

namespace {

constexpr SimDuration kFirstSpacing = secondsToDuration(0.5);

std::uint64_t eventsOf(const std::vector<Arm>& arms)
{
    std::uint64_t sum = 0;
    for (const Arm& arm : arms)
        sum += arm.fleet.eventsHandled();
    return sum;
}

bool concerns(int arm, std::size_t index) { return arm < 0 || static_cast<std::size_t>(arm) == index; }

}  // namespace

bool needsRebuild(const Timeline& timeline, const Action& action)
{
    if (std::holds_alternative<SetSeed>(action))
        return true;
    const auto* change = std::get_if<SetParameter>(&action);
    if (!change)
        return false;
    const auto row = timeline.parameters.find(change->key);
    return row && timeline.parameters.rows()[*row].change == ParameterChange::Rebuild;
}

Lab::Lab(std::size_t checkpointBudgetBytes) : m_budgetBytes(checkpointBudgetBytes), m_spacing(kFirstSpacing) {}

Result<std::vector<Arm>> Lab::build(const Timeline& timeline) const
{
    ParameterSet parameters = timeline.parameters;
    std::uint64_t seed = timeline.seed;
    for (const TimelineEntry& entry : timeline.entries) {
        if (!needsRebuild(timeline, entry.action))
            continue;
        if (const auto* change = std::get_if<SetParameter>(&entry.action)) {
            if (auto refused = parameters.set(change->key, change->value))
                return *refused;
        } else {
            seed = std::get<SetSeed>(entry.action).seed;
        }
    }
    Result<std::vector<ArmSpec>> specs = timeline.scenario->build(parameters, seed);
    if (!specs)
        return specs.error();
    std::vector<Arm> arms;
    for (ArmSpec& spec : std::move(specs).value()) {
        spec.fleet.faults.insert(spec.fleet.faults.end(), timeline.faults.begin(), timeline.faults.end());
        const auto origin = static_cast<std::uint32_t>(arms.size());
        arms.push_back({spec.name, origin, parameters, Fleet(spec.fleet)});
    }
    return arms;
}

void Lab::start(Timeline timeline, std::vector<Arm> arms)
{
    m_timeline = std::make_shared<const Timeline>(std::move(timeline));
    m_arms = std::move(arms);
    m_nextEntry = 0;
    m_now = m_goal = m_reached = SimTime{};
    ++m_runNumber;
    m_checkpoints.clear();
    m_spacing = kFirstSpacing;
    m_transitionsSent.assign(m_arms.size(), 0);
    m_items.push_back(SeriesCut{SimTime{-1}});
    keepCheckpoint();
}

std::optional<Error> Lab::load(Timeline timeline)
{
    FG_ASSERT(timeline.scenario != nullptr);
    std::ranges::stable_sort(timeline.entries, {}, [](const TimelineEntry& entry) { return entry.at; });
    Result<std::vector<Arm>> arms = build(timeline);
    if (!arms)
        return arms.error();
    m_retracted.clear();
    start(std::move(timeline), std::move(arms).value());
    return std::nullopt;
}

std::optional<Error> Lab::refusal(const Action& action) const
{
    if (const auto* change = std::get_if<SetParameter>(&action)) {
        ParameterSet trial = m_arms.front().parameters;
        if (auto refused = trial.set(change->key, change->value))
            return refused;
        const auto built = m_timeline->scenario->build(trial, m_timeline->seed);
        return built ? std::nullopt : std::optional(built.error());
    }
    if (const auto* fork = std::get_if<ForkArm>(&action)) {
        if (m_arms.size() >= kMostArms || fork->from < 0 || static_cast<std::size_t>(fork->from) >= m_arms.size())
            return Error{"fork", std::to_string(fork->from), "an arm that exists, and fewer than four of them"};
    }
    return std::nullopt;
}

std::optional<Error> Lab::apply(std::uint64_t id, const Action& action)
{
    if (auto refused = refusal(action))
        return refused;
    Timeline changed = *m_timeline;
    if (needsRebuild(changed, action)) {
        const auto firstLater = std::ranges::find_if(changed.entries, [](const auto& e) { return e.at > SimTime{}; });
        changed.entries.insert(firstLater, {id, SimTime{}, action});
        Result<std::vector<Arm>> arms = build(changed);
        if (!arms)
            return arms.error();
        start(std::move(changed), std::move(arms).value());
        return std::nullopt;
    }
    // Entries up to now have all been entered, so the new one goes right behind them.
    changed.entries.insert(changed.entries.begin() + static_cast<std::ptrdiff_t>(m_nextEntry), {id, m_now, action});
    m_timeline = std::make_shared<const Timeline>(std::move(changed));
    std::erase_if(m_checkpoints, [&](const Checkpoint& point) { return point.nextEntry > m_nextEntry || point.at > m_now; });
    ++m_nextEntry;
    m_goal = m_reached = m_now;
    m_items.push_back(SeriesCut{m_now});
    enter(action);
    collectItems();
    return std::nullopt;
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
    m_items.push_back(SeriesCut{changedAt});
    if (changedAt <= m_now) {
        restore(usable - 1);
        m_reached = m_now;
        m_goal = wanted;
    } else {
        m_reached = std::min(m_reached, std::max(changedAt, m_now));  // the change lies in the future
    }
}

void Lab::retract(std::uint64_t id)
{
    if (empty())
        return;
    Timeline changed = *m_timeline;
    const auto found = std::ranges::find(changed.entries, id, &TimelineEntry::id);
    if (found == changed.entries.end())
        return;
    const auto position = static_cast<std::size_t>(found - changed.entries.begin());
    const TimelineEntry entry = *found;
    m_retracted[id] = entry;
    changed.entries.erase(found);
    if (!needsRebuild(changed, entry.action)) {
        changeTimeline(std::move(changed), position, entry.at);
        return;
    }
    const SimTime wanted = std::max(m_now, m_goal);
    start(std::move(changed), build(changed).value());
    m_goal = wanted;
}

void Lab::reinstate(std::uint64_t id)
{
    const auto found = m_retracted.find(id);
    if (found == m_retracted.end() || empty())
        return;
    const TimelineEntry entry = found->second;
    m_retracted.erase(found);
    Timeline changed = *m_timeline;
    const auto place = std::ranges::find_if(changed.entries, [&](const TimelineEntry& other) {
        return other.at > entry.at || (other.at == entry.at && other.id > entry.id);
    });
    const auto position = static_cast<std::size_t>(place - changed.entries.begin());
    const SimTime wanted = std::max(m_now, m_goal);
    changed.entries.insert(place, entry);
    if (needsRebuild(changed, entry.action)) {
        start(std::move(changed), build(changed).value());
        m_goal = wanted;
        return;
    }
    changeTimeline(std::move(changed), position, entry.at);
}

void Lab::seek(SimTime time)
{
    if (empty())
        return;
    m_goal = std::max(time, SimTime{});
    if (m_goal >= m_now)
        return;
    std::size_t best = 0;
    for (std::size_t i = 0; i < m_checkpoints.size() && m_checkpoints[i].at <= m_goal; ++i)
        best = i;
    restore(best);
}

void Lab::restore(std::size_t index)
{
    const Checkpoint& point = m_checkpoints[index];
    m_arms = point.arms;
    m_now = point.at;
    m_nextEntry = point.nextEntry;
    m_eventsAtCheckpoint = eventsOf(m_arms);
    m_transitionsSent.clear();
    for (const Arm& arm : m_arms)
        m_transitionsSent.push_back(arm.fleet.firstTransition() + static_cast<std::uint32_t>(arm.fleet.transitions().size()));
}

void Lab::setParameter(Arm& arm, const SetParameter& change) const
{
    const auto refused = arm.parameters.set(change.key, change.value);
    FG_ASSERT(!refused);
    const auto specs = m_timeline->scenario->build(arm.parameters, m_timeline->seed);
    FG_ASSERT(specs.ok());
    arm.fleet.reconfigure(specs.value()[arm.origin].fleet.parameters);
}

void Lab::enter(const Action& action)
{
    const auto forArms = [this](int which, auto change) {
        for (std::size_t i = 0; i < m_arms.size(); ++i) {
            if (concerns(which, i))
                change(m_arms[i]);
        }
    };
    std::visit(Overloaded{[&](const SetParameter& change) {
                              if (!needsRebuild(*m_timeline, change))
                                  forArms(change.arm, [&](Arm& arm) { setParameter(arm, change); });
                          },
                          [&](const InjectFault& inject) {
                              forArms(inject.arm, [&](Arm& arm) { arm.fleet.inject(inject.fault); });
                          },
                          [&](const SetSeed&) {},
                          [&](const ForkArm& fork) {
                              if (m_arms.size() < kMostArms && static_cast<std::size_t>(fork.from) < m_arms.size()) {
                                  m_arms.push_back(Arm(m_arms[static_cast<std::size_t>(fork.from)]));
                                  m_transitionsSent.push_back(0);
                              }
                          }},
               action);
}

bool Lab::advance(SimTime target, std::uint64_t mostEvents)
{
    FG_ASSERT(!empty());
    const std::uint64_t before = eventsOf(m_arms);
    while (m_now < target || (m_nextEntry < m_timeline->entries.size() && m_timeline->entries[m_nextEntry].at <= m_now)) {
        const auto& entries = m_timeline->entries;
        const SimTime stop = m_nextEntry < entries.size() ? std::min(target, entries[m_nextEntry].at) : target;
        // The first arm may be cut short by the budget; the others follow to exactly where it stopped.
        const std::uint64_t used = eventsOf(m_arms) - before;
        if (used >= mostEvents && m_now < target)
            return false;
        SimTime reached = stop;
        if (!m_arms.front().fleet.advance(stop, mostEvents - used)) {
            m_arms.front().fleet.advance(m_arms.front().fleet.now());
            reached = m_arms.front().fleet.now();
        }
        for (std::size_t i = 1; i < m_arms.size(); ++i)
            m_arms[i].fleet.advance(reached);
        m_now = std::max(m_now, reached);
        while (m_nextEntry < entries.size() && entries[m_nextEntry].at <= m_now)
            enter(entries[m_nextEntry++].action);
        collectItems();
        keepCheckpoint();
        if (reached < stop)
            return false;
    }
    return true;
}

void Lab::collectItems()
{
    m_reached = std::max(m_reached, m_now);
    for (std::uint32_t i = 0; i < m_arms.size(); ++i) {
        Fleet& fleet = m_arms[i].fleet;
        Fleet::NewSamples taken = fleet.takeSamples();
        for (std::uint32_t k = 0; k < taken.samples.size(); ++k)
            m_items.push_back(SeriesPoint{i, taken.firstIndex + k, taken.samples[k]});
        const std::uint32_t first = fleet.firstTransition();
        const auto end = first + static_cast<std::uint32_t>(fleet.transitions().size());
        for (std::uint32_t id = std::max(first, m_transitionsSent[i]); id < end; ++id)
            m_items.push_back(SeriesTransition{i, fleet.transitions()[id - first]});
        m_transitionsSent[i] = end;
    }
}

void Lab::keepCheckpoint()
{
    // Copying costs about what handling bytes / 40 events does at a tenth of the speed: keep it below that share.
    constexpr std::size_t kBytesPerEvent = 40;
    if (!m_checkpoints.empty()) {
        const Checkpoint& last = m_checkpoints.back();
        const std::uint64_t events = eventsOf(m_arms) - m_eventsAtCheckpoint;
        if (m_now < last.at + m_spacing || events * kBytesPerEvent < last.bytes)
            return;
    }
    Checkpoint point{m_now, m_nextEntry, 0, m_arms};
    for (const Arm& arm : point.arms)
        point.bytes += arm.fleet.memoryBytes();
    m_eventsAtCheckpoint = eventsOf(m_arms);
    m_checkpoints.push_back(std::move(point));
    while (m_checkpoints.size() > 2 && checkpointBytes() > m_budgetBytes) {
        // Over budget: keep every other one, and keep half as many from now on.
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_checkpoints.size(); i += 2)
            m_checkpoints[kept++] = std::move(m_checkpoints[i]);
        m_checkpoints.resize(kept);
        m_spacing = m_spacing * 2;
    }
    if (m_checkpoints.size() == 2 && checkpointBytes() > m_budgetBytes) {
        m_checkpoints.resize(1);
        m_spacing = m_spacing * 2;
    }
}

std::size_t Lab::checkpointBytes() const
{
    std::size_t sum = 0;
    for (const Checkpoint& point : m_checkpoints)
        sum += point.bytes;
    return sum;
}

std::uint64_t Lab::fingerprint() const
{
    Fingerprint all;
    for (const Arm& arm : m_arms)
        all.add(arm.fleet.fingerprint());
    return all.value();
}

Frame Lab::frame() const
{
    Frame frame;
    frame.now = m_now;
    frame.reached = m_reached;
    frame.runNumber = m_runNumber;
    frame.timeline = m_timeline;
    frame.eventsHandled = eventsOf(m_arms);
    for (const Arm& arm : m_arms)
        frame.arms.push_back({arm.name, arm.fleet.view(), arm.parameters});
    if (m_timeline) {
        frame.seed = m_timeline->seed;
        for (const TimelineEntry& entry : m_timeline->entries) {
            if (const auto* seed = std::get_if<SetSeed>(&entry.action))
                frame.seed = seed->seed;
        }
    }
    return frame;
}

std::vector<SeriesItem> Lab::takeItems() { return std::exchange(m_items, {}); }

}  // namespace faultglass

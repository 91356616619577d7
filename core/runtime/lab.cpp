#include "core/runtime/lab.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "core/base/memory.h"
#include "core/base/overloaded.h"
#include "core/runtime/run_estimate.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

namespace {

constexpr SimDuration kFirstSpacing = secondsToDuration(0.5);
constexpr SimDuration kFirstStride = secondsToDuration(0.001);

std::uint64_t eventsOf(const std::vector<Arm>& arms)
{
    std::uint64_t sum = 0;
    for (const Arm& arm : arms)
        sum += arm.fleet.eventsHandled();
    return sum;
}

bool concerns(int arm, std::size_t index) { return arm < 0 || static_cast<std::size_t>(arm) == index; }

std::optional<Error> refusalOf(const Fault& fault)
{
    if (auto refused = magnitudeRefusal(faultRow(fault.kind), fault.magnitude))
        return refused;
    if (fault.duration < SimDuration{})
        return Error{"duration", std::to_string(fault.duration.seconds()), "seconds, 0 or more"};
    return std::nullopt;
}

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

Lab::Lab(std::size_t checkpointBudgetBytes)
    : m_budgetBytes(checkpointBudgetBytes), m_memoryLimit(defaultMemoryLimit()), m_spacing(kFirstSpacing)
{
}

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
    if (auto refused = memoryRefusal(estimateRun(specs.value()), m_memoryLimit))
        return *std::move(refused);
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
    m_replaced.clear();  // never more than one run beyond the budget
    m_replaced.push_back(std::exchange(m_arms, std::move(arms)));
    for (Checkpoint& point : m_checkpoints)
        m_replaced.push_back(std::move(point.arms));
    m_nextEntry = 0;
    m_now = m_goal = m_reached = SimTime{};
    ++m_runNumber;
    m_checkpoints.clear();
    m_spacing = kFirstSpacing;
    m_stride = kFirstStride;
    m_transitionsSent.assign(m_arms.size(), 0);
    m_items.push_back(SeriesCut{SimTime{-1}});
    m_armBytes = 0;
    for (const Arm& arm : m_arms)
        m_armBytes = std::max(m_armBytes, 2 * static_cast<double>(arm.fleet.memoryBytes()));
    keepCheckpoint();
    enterDue();
}

bool Lab::letGo()
{
    if (!m_replaced.empty())
        m_replaced.pop_back();
    return !m_replaced.empty();
}

std::optional<Error> Lab::restartWith(Timeline timeline)
{
    Result<std::vector<Arm>> arms = build(timeline);
    if (!arms)
        return arms.error();
    start(std::move(timeline), std::move(arms).value());
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

std::optional<Error> Lab::refusal(const Action& action) const
{
    const auto unknown = [this](int arm) { return arm >= 0 && static_cast<std::size_t>(arm) >= m_arms.size(); };
    if (const auto* change = std::get_if<SetParameter>(&action)) {
        if (unknown(change->arm))
            return Error{"arm", std::to_string(change->arm), "an arm that exists"};
        for (std::size_t i = 0; i < m_arms.size(); ++i) {
            if (!concerns(change->arm, i))
                continue;
            ParameterSet trial = m_arms[i].parameters;
            if (auto refused = trial.set(change->key, change->value))
                return refused;
            if (const auto built = m_timeline->scenario->build(trial, m_timeline->seed); !built)
                return built.error();
        }
    }
    if (const auto* inject = std::get_if<InjectFault>(&action)) {
        if (unknown(inject->arm))
            return Error{"arm", std::to_string(inject->arm), "an arm that exists"};
        return refusalOf(inject->fault);
    }
    if (const auto* fork = std::get_if<ForkArm>(&action)) {
        if (m_arms.size() >= kMostArms || fork->from < 0 || static_cast<std::size_t>(fork->from) >= m_arms.size())
            return Error{"fork", std::to_string(fork->from), "an arm that exists, and fewer than four of them"};
        const double forked = memoryBytes() + m_armBytes;
        if (forked > static_cast<double>(m_memoryLimit))
            return memoryRefusal({forked, 0, "one more arm of this size"}, m_memoryLimit);
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
        return restartWith(std::move(changed));
    }
    // Entries up to now have all been entered, so the new one goes right behind them.
    changed.entries.insert(changed.entries.begin() + static_cast<std::ptrdiff_t>(m_nextEntry), {id, m_now, action});
    m_timeline = std::make_shared<const Timeline>(std::move(changed));
    std::erase_if(m_checkpoints,
                  [&](const Checkpoint& point) { return point.nextEntry > m_nextEntry || point.at > m_now; });
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
    // From before the instant of the change, so that all that happened at it is sent again behind the cut.
    const auto usable = static_cast<std::size_t>(std::ranges::count_if(m_checkpoints, [&](const Checkpoint& point) {
        return point.nextEntry <= firstChanged && (point.at < changedAt || point.at == SimTime{});
    }));
    FG_ASSERT(usable > 0);
    m_timeline = std::make_shared<const Timeline>(std::move(timeline));
    m_checkpoints.resize(usable);
    m_items.push_back(SeriesCut{changedAt - SimDuration{1}});
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
    if (needsRebuild(changed, entry.action)) {
        const SimTime wanted = std::max(m_now, m_goal);
        if (auto refused = restartWith(std::move(changed)))
            return refused;
        m_goal = wanted;
    } else {
        changeTimeline(std::move(changed), position, entry.at);
    }
    m_retracted[id] = entry;
    return std::nullopt;
}

std::optional<Error> Lab::reinstate(std::uint64_t id)
{
    const auto found = m_retracted.find(id);
    if (found == m_retracted.end() || empty())
        return std::nullopt;
    const TimelineEntry entry = found->second;
    Timeline changed = *m_timeline;
    const auto place = std::ranges::find_if(changed.entries, [&](const TimelineEntry& other) {
        return other.at > entry.at || (other.at == entry.at && other.id > entry.id);
    });
    const auto position = static_cast<std::size_t>(place - changed.entries.begin());
    const SimTime wanted = std::max(m_now, m_goal);
    changed.entries.insert(place, entry);
    if (needsRebuild(changed, entry.action)) {
        if (auto refused = restartWith(std::move(changed)))
            return refused;
        m_goal = wanted;
    } else {
        changeTimeline(std::move(changed), position, entry.at);
    }
    m_retracted.erase(id);
    return std::nullopt;
}

void Lab::nameArm(int arm, std::string name)
{
    const auto index = static_cast<std::size_t>(arm);
    if (empty() || arm < 0 || index >= kMostArms)
        return;
    Timeline changed = *m_timeline;
    changed.armNames.resize(std::max(changed.armNames.size(), index + 1));
    changed.armNames[index] = std::move(name);
    while (!changed.armNames.empty() && changed.armNames.back().empty())
        changed.armNames.pop_back();
    m_timeline = std::make_shared<const Timeline>(std::move(changed));
}

void Lab::seek(SimTime time)
{
    if (empty())
        return;
    m_goal = std::max(time, SimTime{});
    std::size_t best = 0;
    for (std::size_t i = 0; i < m_checkpoints.size() && m_checkpoints[i].at <= m_goal; ++i)
        best = i;
    if (m_goal < m_now || m_checkpoints[best].at > m_now)
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
        m_transitionsSent.push_back(arm.fleet.firstTransition() +
                                    static_cast<std::uint32_t>(arm.fleet.transitions().size()));
    enterDue();
}

void Lab::setParameter(Arm& arm, const SetParameter& change) const
{
    const auto refused = arm.parameters.set(change.key, change.value);
    FG_ASSERT(!refused);
    const auto specs = m_timeline->scenario->build(arm.parameters, m_timeline->seed);
    FG_ASSERT(specs.ok());
    FG_ASSERT(arm.origin < specs.value().size());
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
    // What it sets off at this very instant happens before the next action, however the way here was cut.
    for (Arm& arm : m_arms)
        arm.fleet.advance(m_now);
}

void Lab::enterDue()
{
    collectItems();  // what a fork copies has been sent
    const auto& entries = m_timeline->entries;
    while (m_nextEntry < entries.size() && entries[m_nextEntry].at <= m_now)
        enter(entries[m_nextEntry++].action);
    collectItems();
}

double Lab::memoryBytes() const
{
    double bytes = m_armBytes * static_cast<double>(m_arms.size());
    for (const Arm& arm : m_arms)
        bytes += static_cast<double>(arm.fleet.waitingBytes());
    return bytes;
}

bool Lab::advance(SimTime target, std::uint64_t mostEvents)
{
    FG_ASSERT(!empty());
    const std::uint64_t before = eventsOf(m_arms);
    while (m_now < target) {
        if (memoryBytes() > static_cast<double>(m_memoryLimit))
            throw std::runtime_error("it needs more than " + roughBytes(static_cast<double>(m_memoryLimit)) +
                                     " of memory, mostly for requests that wait; less load, shorter queues or a higher "
                                     "limit would help");
        const auto& entries = m_timeline->entries;
        SimTime stop = m_nextEntry < entries.size() ? std::min(target, entries[m_nextEntry].at) : target;
        if (m_arms.size() > 1)
            stop = std::min(stop, m_now + m_stride);
        // The first arm may be cut short by the budget; the others follow to exactly where it stopped.
        const std::uint64_t used = eventsOf(m_arms) - before;
        if (used >= mostEvents)
            return false;
        SimTime reached = stop;
        if (!m_arms.front().fleet.advance(stop, mostEvents - used)) {
            m_arms.front().fleet.advance(m_arms.front().fleet.now());
            reached = m_arms.front().fleet.now();
        }
        for (std::size_t i = 1; i < m_arms.size(); ++i)
            m_arms[i].fleet.advance(reached);
        m_now = std::max(m_now, reached);
        fitStride(eventsOf(m_arms) - before - used);
        enterDue();
        keepCheckpoint();
        if (reached < stop)
            return false;
    }
    return true;
}

void Lab::fitStride(std::uint64_t events)
{
    // The arms behind the first one are not bounded by its budget but by the stride: some thousand events each time.
    constexpr std::uint64_t kMostEvents = 4000;
    constexpr SimDuration kLongest = secondsToDuration(3600);
    if (events > kMostEvents)
        m_stride = std::max(SimDuration{1}, SimDuration{m_stride.ns / 2});
    else if (events < kMostEvents / 4)
        m_stride = std::min(kLongest, m_stride * 2);
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
        std::size_t kept = 1;
        for (std::size_t i = 2; i < m_checkpoints.size(); i += 2)
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
    frame.seed = seed();
    return frame;
}

std::uint64_t Lab::seed() const
{
    if (!m_timeline)
        return 0;
    std::uint64_t seed = m_timeline->seed;
    for (const TimelineEntry& entry : m_timeline->entries) {
        if (const auto* change = std::get_if<SetSeed>(&entry.action))
            seed = change->seed;
    }
    return seed;
}

std::vector<SeriesItem> Lab::takeItems() { return std::exchange(m_items, {}); }

}  // namespace faultglass

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

}  // namespace

Lab::Lab(std::size_t checkpointBudgetBytes)
    : m_budgetBytes(checkpointBudgetBytes), m_memoryLimit(defaultMemoryLimit()), m_spacing(kFirstSpacing)
{
}

Result<std::vector<Arm>> Lab::build(const Timeline& timeline)
{
    const auto start = startOf(timeline);
    if (!start)
        return start.error();
    const auto specs = m_built.get(*timeline.scenario, start.value().parameters, start.value().seed);
    if (!*specs)
        return specs->error();
    if (auto refused = faultglass::memoryRefusal(estimateRun(specs->value()), m_memoryLimit))
        return *std::move(refused);
    std::vector<Arm> arms;
    for (ArmSpec spec : specs->value()) {
        spec.fleet.faults.insert(spec.fleet.faults.end(), timeline.faults.begin(), timeline.faults.end());
        const auto origin = static_cast<std::uint32_t>(arms.size());
        arms.push_back({spec.name, origin, start.value().parameters, Fleet(spec.fleet)});
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
    m_ownArms = m_arms.size();
    m_dragged = 0;
    m_nextEntry = 0;
    m_sentNow.clear();
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

bool Lab::freeReplaced()
{
    if (!m_replaced.empty())
        m_replaced.pop_back();
    return !m_replaced.empty();
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
    m_sentAt = point.at;
    m_sentNow = point.sent;
    enterDue();
}

void Lab::setParameter(Arm& arm, const SetParameter& change)
{
    const auto refused = arm.parameters.set(change.key, change.value);
    FG_ASSERT(!refused);
    const auto specs = m_built.get(*m_timeline->scenario, arm.parameters, seed());
    FG_ASSERT(specs->ok());
    FG_ASSERT(arm.origin < specs->value().size());
    arm.fleet.reconfigure(specs->value()[arm.origin].fleet.parameters);
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
    while (m_nextEntry < entries.size() && entries[m_nextEntry].at <= m_now) {
        if (entries[m_nextEntry].id == m_dragged)
            keepBeforeDragged();
        enter(entries[m_nextEntry++].action);
    }
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
    if (m_sentAt != m_now)
        m_sentNow.clear();
    m_sentAt = m_now;
    for (std::uint32_t i = 0; i < m_arms.size(); ++i) {
        Fleet& fleet = m_arms[i].fleet;
        Fleet::NewSamples taken = fleet.takeSamples();
        for (std::uint32_t k = 0; k < taken.samples.size(); ++k)
            sendItem(SeriesPoint{i, taken.firstIndex + k, taken.samples[k]}, taken.samples[k].at);
        const std::uint32_t first = fleet.firstTransition();
        const auto end = first + static_cast<std::uint32_t>(fleet.transitions().size());
        for (std::uint32_t id = std::max(first, m_transitionsSent[i]); id < end; ++id)
            sendItem(SeriesTransition{i, fleet.transitions()[id - first]}, fleet.transitions()[id - first].at);
        m_transitionsSent[i] = end;
    }
}

void Lab::sendItem(SeriesItem item, SimTime at)
{
    if (at == m_now)
        m_sentNow.push_back(item);
    m_items.push_back(std::move(item));
}

/// The next tick of a drag begins here, instead of at the last checkpoint before: also where checkpoints are far apart.
void Lab::keepBeforeDragged()
{
    collectItems();
    const auto stands = [this](const Checkpoint& point) { return point.at == m_now && point.nextEntry == m_nextEntry; };
    const Checkpoint& last = m_checkpoints.back();
    if (last.at > m_now || (last.at == m_now && last.nextEntry > m_nextEntry))
        return;
    for (Checkpoint& point : m_checkpoints)
        point.held = false;
    if (!stands(last))
        addCheckpoint(true);
    else if (m_checkpoints.size() > 1)  // the first is never dropped
        m_checkpoints.back().held = true;
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
    addCheckpoint(false);
}

void Lab::addCheckpoint(bool held)
{
    std::size_t bytes = 0;
    for (const Arm& arm : m_arms)
        bytes += arm.fleet.memoryBytes();
    if (held && bytes > m_budgetBytes)
        return;
    m_eventsAtCheckpoint = eventsOf(m_arms);
    m_checkpoints.push_back(
        {m_now, m_nextEntry, bytes, m_arms, m_sentAt == m_now ? m_sentNow : std::vector<SeriesItem>(), held});
    while (checkpointBytes() > m_budgetBytes) {
        // Over budget: keep every other one, and keep half as many from now on.
        std::size_t place = 0;
        const auto dropped =
            std::erase_if(m_checkpoints, [&](const Checkpoint& one) { return !one.held && place++ % 2 == 1; });
        if (dropped == 0)
            break;
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
    frame.ownArms = m_ownArms;
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

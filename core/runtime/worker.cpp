#include "core/runtime/worker.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "core/base/overloaded.h"
#include "core/runtime/command_queue.h"
#include "core/runtime/lab.h"
#include "core/runtime/pacer.h"

namespace faultglass {

namespace {

double wallSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// What the two threads share, and the only lock there is. Held for moves, never for work.
struct Border {
    std::mutex mutex;
    std::condition_variable_any wake;
    CommandQueue commands;
    std::shared_ptr<const Frame> frame;
    bool frameTaken = true;
    std::vector<SeriesItem> items;
    std::vector<EditAnswer> answers;
    std::uint64_t dropped = 0;
    double busySince = 0;  // wall time at which the worker began what it does; 0 while it rests
};

/// Drops the items before the last cut from the very start, if there is one: nobody needs to see what is gone.
bool forgetWhatARestartCuts(std::vector<SeriesItem>& items)
{
    const auto last = std::ranges::find_if(items.rbegin(), items.rend(), [](const SeriesItem& item) {
        const auto* cut = std::get_if<SeriesCut>(&item);
        return cut != nullptr && cut->time < SimTime{};
    });
    if (last == items.rend())
        return false;
    items.erase(items.begin(), std::prev(last.base()));
    return true;
}

/// Everything that lives on the worker's side of the border.
class Loop {
public:
    Loop(Border& border, std::size_t budgetBytes) : m_border(border), m_lab(budgetBytes) {}

    void run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            beginStep();
            takeCommands();
            guard([this] { work(); });
            guard([this] { publish(); });
            if (!m_lab.freeReplaced())
                rest(stop);
        }
    }

private:
    static constexpr double kYoungSeconds = 0.15;
    static constexpr std::size_t kMostLeft = 4096;  // some kB each; more than anybody can undo

    void beginStep()
    {
        const std::lock_guard lock(m_border.mutex);
        m_border.busySince = wallSeconds();
    }

    /// A failed run goes nowhere, whatever its goal was.
    [[nodiscard]] bool catchingUp() const { return m_failure.empty() && !m_lab.empty() && m_lab.goal() > m_lab.now(); }
    [[nodiscard]] bool running() const { return !m_lab.empty() && m_failure.empty() && (m_playing || catchingUp()); }

    /// A model that throws becomes a failed run that says what it was. False then.
    template <class Work>
    bool guard(Work step)
    {
        try {
            step();
            return true;
        } catch (const std::bad_alloc&) {
            fail("the machine has no more memory");
        } catch (const std::exception& error) {
            fail(error.what());
        }
        return false;
    }

    void fail(const std::string& what)
    {
        m_failure = what + " (seed " + (m_lab.empty() ? "?" : std::to_string(m_lab.seed())) + ", simulated " +
                    std::to_string(m_lab.now().seconds()) + " s)";
        m_changed = true;
        if (!m_lab.empty())
            m_lab.seek(m_lab.now());  // it goes nowhere any more
    }

    /// True while a seek is so young that it will most likely be over before anybody sees it.
    [[nodiscard]] bool seekIsYoung() const { return catchingUp() && wallSeconds() - m_seekStarted < kYoungSeconds; }

    /// A scrubber or a slider that is dragged shows something only if one way back to the present may end, or its
    /// first picture be seen, before the next begins.
    [[nodiscard]] bool mustWait(const Command& command) const
    {
        if (!catchingUp() || !(seekIsYoung() || m_changed))
            return false;
        const auto* edit = std::get_if<Edit>(&command);
        const auto* apply = edit ? std::get_if<Apply>(&edit->action) : nullptr;
        const auto* set = edit ? std::get_if<SetFromStart>(&edit->action) : nullptr;
        return std::holds_alternative<SeekTo>(command) || (apply && apply->id == m_lastApplied) ||
               (set && m_lastFromStart && replaces(*set, *m_lastFromStart));
    }

    void takeCommands()
    {
        for (;;) {
            Command command;
            {
                const std::lock_guard lock(m_border.mutex);
                if (m_border.commands.empty())
                    return;
                if (mustWait(m_border.commands.front()))
                    return;
                command = m_border.commands.pop();
            }
            guard([&] { obey(std::move(command)); });
            m_changed = true;
        }
    }

    void obey(Command command)
    {
        std::visit(Overloaded{[&](Edit& edit) { obey(std::move(edit)); },
                              [&](KeepRun& keep) {
                                  if (!m_lab.empty())
                                      m_left.insert_or_assign(keep.id, m_lab.keep());
                                  if (m_left.size() > kMostLeft)
                                      m_left.erase(m_left.begin());
                              },
                              [&](SetPlaying& set) { m_playing = set.playing; },
                              [&](SetSpeed& set) {
                                  if (set.speed > 0)
                                      m_pacer.setSpeed(set.speed, wallSeconds(), m_lab.now());
                              },
                              [&](SeekTo& seek) { m_lab.seek(seek.time); }},
                   command);
        m_seekFrom = m_lab.now();
        m_seekStarted = wallSeconds();
        m_pacer.anchor(wallSeconds(), m_lab.now());
    }

    void obey(Edit edit)
    {
        const auto before = m_lab.sharedTimeline();
        const auto* set = std::get_if<SetFromStart>(&edit.action);
        m_lastFromStart = set ? std::optional(*set) : std::nullopt;
        std::optional<Error> refused;
        const bool whole = guard([&] { refused = perform(edit.action); });
        EditAnswer answer{edit.number, EditOutcome::Accepted, {}};
        if (refused)
            answer = {edit.number, EditOutcome::Refused, refused->message()};
        else if (!whole && m_lab.sharedTimeline() == before)
            answer = {edit.number, EditOutcome::Failed, m_failure};
        m_lastEdit = edit.number;
        const std::lock_guard lock(m_border.mutex);
        for (const std::uint64_t number : edit.overtaken)
            m_border.answers.push_back({number, answer.outcome, answer.reason});
        m_border.answers.push_back(std::move(answer));
    }

    [[nodiscard]] std::optional<Error> perform(EditAction& action)
    {
        return std::visit(Overloaded{[&](LoadTimeline& load) {
                                         m_playing = load.play;
                                         m_lab.setMemoryLimit(load.memoryLimit);
                                         return begun(m_lab.load(std::move(load.timeline)));
                                     },
                                     [&](Apply& apply) {
                                         m_lastApplied = apply.id;
                                         return m_lab.apply(apply.id, apply.action, apply.at);
                                     },
                                     [&](Retract& retract) { return m_lab.retract(retract.id); },
                                     [&](Reinstate& reinstate) { return m_lab.reinstate(reinstate.id); },
                                     [&](SetFromStart& set) { return begun(m_lab.setFromStart(set)); },
                                     [&](RemoveArm& remove) { return begun(m_lab.removeArm(remove.arm)); },
                                     [&](NameArm& name) { return m_lab.nameArm(name.arm, std::move(name.name)); },
                                     [&](ReturnTo& back) {
                                         m_playing = back.play;
                                         const auto left = m_left.find(back.kept);
                                         if (left == m_left.end())
                                             return std::optional(Error{"run", "", "one that was left before"});
                                         return begun(m_lab.returnTo(left->second));
                                     }},
                          action);
    }

    /// Another run begins, unless it was refused: how the last one ended no longer matters.
    std::optional<Error> begun(std::optional<Error> refused)
    {
        if (!refused)
            m_failure.clear();
        return refused;
    }

    void work()
    {
        if (!running())
            return;
        const bool seeking = catchingUp();
        const SimTime wanted = seeking ? m_lab.goal() : m_pacer.target(wallSeconds());
        // A slice is some thousand events: short enough to hear the next command, long enough to cost nothing.
        constexpr std::uint64_t kSliceEvents = 20'000;
        constexpr SimDuration kLongestSlice = secondsToDuration(3600);
        if (wanted > m_lab.now())
            m_lab.advance(std::min(wanted, m_lab.now() + kLongestSlice), kSliceEvents);
        if (seeking) {
            m_changed = m_changed || !catchingUp();
            m_pacer.anchor(wallSeconds(), m_lab.now());
        } else {
            m_pacer.note(wallSeconds(), m_lab.now());
        }
    }

    [[nodiscard]] LabStatus status() const
    {
        if (!m_failure.empty())
            return LabStatus::Failed;
        if (m_lab.empty())
            return LabStatus::Empty;
        if (catchingUp())
            return LabStatus::Seeking;
        return m_playing ? LabStatus::Running : LabStatus::Paused;
    }

    void publish()
    {
        constexpr std::size_t kMostItems = 400'000;
        std::vector<SeriesItem> items = m_lab.takeItems();
        const double wall = wallSeconds();
        bool wantsFrame = false;
        {
            const std::lock_guard lock(m_border.mutex);
            if (forgetWhatARestartCuts(items))
                m_border.items.clear();
            m_border.items.insert(m_border.items.end(), std::make_move_iterator(items.begin()),
                                  std::make_move_iterator(items.end()));
            if (m_border.items.size() > kMostItems) {
                const std::size_t lost = m_border.items.size() / 2;
                m_border.items.erase(m_border.items.begin(),
                                     m_border.items.begin() + static_cast<std::ptrdiff_t>(lost));
                m_border.dropped += lost;
            }
            wantsFrame = m_changed || (m_border.frameTaken && running() && wall - m_published >= m_frameSeconds);
        }
        if (!wantsFrame || seekIsYoung())
            return;
        Frame frame = m_lab.frame();
        frame.status = status();
        frame.speedAsked = m_pacer.speed();
        frame.speedReached = frame.status == LabStatus::Running ? m_pacer.speedReached() : 0;
        const double way = (m_lab.goal() - m_seekFrom).seconds();
        frame.seekProgress = frame.status == LabStatus::Seeking && way > 0 ? (m_lab.now() - m_seekFrom).seconds() / way
                                                                           : 1;
        frame.failure = m_failure;
        frame.lastEdit = m_lastEdit;
        auto published = std::make_shared<const Frame>(std::move(frame));
        // A picture of a million servers takes its time: at most a fifth of the worker's goes into pictures.
        m_published = wallSeconds();
        m_frameSeconds = std::max(1.0 / 60, 5 * (m_published - wall));
        m_changed = false;
        const std::lock_guard lock(m_border.mutex);
        m_border.frame.swap(published);
        m_border.frameTaken = false;
    }

    void rest(const std::stop_token& stop)
    {
        using namespace std::chrono_literals;
        const bool behind = running() && (catchingUp() || m_pacer.target(wallSeconds()) > m_lab.now() + SimDuration{1});
        std::unique_lock lock(m_border.mutex);
        m_border.busySince = 0;
        const auto called = [this] { return !m_border.commands.empty(); };
        // Nobody can draw more between two pictures. Where nobody polls, the run goes on all the same, slowly.
        constexpr std::size_t kEnoughItems = 4000;
        if (running() && m_border.items.size() >= kEnoughItems)
            m_border.wake.wait_for(lock, stop, 50ms, [&] { return called() || m_border.items.size() < kEnoughItems; });
        if (!running())
            m_border.wake.wait(lock, stop, called);
        else if (!behind || m_pacer.speed() < kFastest)
            m_border.wake.wait_for(lock, stop, catchingUp() || behind ? 0ms : 4ms, called);
    }

    Border& m_border;
    Lab m_lab;
    Pacer m_pacer;
    bool m_playing = false;
    bool m_changed = true;
    double m_published = 0;
    double m_frameSeconds = 1.0 / 60;
    double m_seekStarted = 0;
    SimTime m_seekFrom;
    std::string m_failure;
    std::uint64_t m_lastEdit = 0;
    std::uint64_t m_lastApplied = 0;              // id of the entry
    std::optional<SetFromStart> m_lastFromStart;  // if it was the last edit
    std::map<std::uint64_t, LeftRun> m_left;      // by the id they were kept under
};

}  // namespace

struct Worker::State {
    explicit State(std::size_t budgetBytes)
        : thread([this, budgetBytes](const std::stop_token& stop) { Loop(border, budgetBytes).run(stop); })
    {
    }

    Border border;
    std::jthread thread;  // last: stops and joins before the border goes
};

Worker::Worker(std::size_t checkpointBudgetBytes) : m_state(std::make_unique<State>(checkpointBudgetBytes)) {}

Worker::~Worker() = default;

bool Worker::send(Command command)
{
    {
        const std::lock_guard lock(m_state->border.mutex);
        if (!m_state->border.commands.push(std::move(command)))
            return false;
    }
    m_state->border.wake.notify_one();
    return true;
}

FrameUpdate Worker::poll()
{
    FrameUpdate update;
    Border& border = m_state->border;
    {
        const std::lock_guard lock(border.mutex);
        if (!border.frameTaken) {
            update.frame = border.frame;
            border.frameTaken = true;
        }
        update.items.swap(border.items);
        update.answers.swap(border.answers);
        update.dropped = std::exchange(border.dropped, 0);
        if (border.busySince > 0)
            update.busySeconds = wallSeconds() - border.busySince;
    }
    border.wake.notify_one();
    return update;
}

}  // namespace faultglass

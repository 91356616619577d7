// The window's end of the worker: polls it on a frame clock, keeps its series, and sends what the user asks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QBasicTimer>
#include <QObject>

#include "core/runtime/worker.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

/// A run that was kept to come back to.
struct LeftRunKey {
    std::uint64_t id = 0;
    const Scenario* scenario = nullptr;
};

/// Owns the worker. User-interface thread; nothing here ever waits for the simulation.
class LabLink : public QObject {
    Q_OBJECT
public:
    explicit LabLink(QObject* parent = nullptr);
    ~LabLink() override;

    /// The newest picture; null until the first one.
    [[nodiscard]] const std::shared_ptr<const Frame>& frame() const { return m_frame; }
    [[nodiscard]] const SeriesStore& series() const { return m_series; }

    /// How much memory what is loaded from now on may take, in bytes; half of the machine's unless set.
    void setMemoryLimit(std::size_t bytes) { m_memoryLimit = bytes; }
    [[nodiscard]] std::size_t memoryLimit() const { return m_memoryLimit; }
    /// What becomes of an edit is told to `answered`, if it is there, when the worker has taken it; nothing else here
    /// waits for that. A refusal is shown by the signal refused().
    using Answered = std::function<void(const EditAnswer& answer)>;

    /// Sends a change of the timeline. Returns its number.
    std::uint64_t edit(EditAction action, Answered answered = {});
    /// An id for an entry that was never used before: larger than any in a timeline that was loaded.
    [[nodiscard]] std::uint64_t newEntry() { return m_nextEntry++; }
    /// Starts `timeline` from zero.
    void load(Timeline timeline, bool play = true, Answered answered = {});
    /// Remembers the run as it is when everything that was sent before has been done to it.
    LeftRunKey keep();
    /// Goes back to it, at the instant where it was then, and plays from there or stands.
    void returnTo(LeftRunKey kept, bool play, Answered answered = {});
    /// True when the newest picture shows all that was sent.
    [[nodiscard]] bool settled() const { return m_frame && m_frame->lastEdit == m_lastEdit; }
    /// Whether the worker has been at one step for so long that it hangs, or builds something very large.
    [[nodiscard]] bool stuck() const { return m_stuck; }
    /// What runs when all that was sent has been done; null before the first load.
    [[nodiscard]] const Scenario* scenario() const { return m_scenario; }

    void setPlaying(bool playing);
    void setSpeed(double speed);
    void seek(SimTime time);
    /// Pauses and moves by whole samples: -1 back, 1 forth.
    void step(int samples);

    /// What was asked for last, whether or not the worker is there yet.
    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] double speed() const { return m_speed; }
    /// Where a seek under way is going, else the instant of the newest picture.
    [[nodiscard]] SimTime destination() const;

    /// While inactive (nobody can see it) the run stands still and the frame clock stops.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_clock.isActive(); }
    /// Takes what the worker has published, now instead of at the next tick of the clock.
    void pollNow();

signals:
    void frameChanged(const std::shared_ptr<const faultglass::Frame>& frame);
    /// Series items as they came, already in series(). Comes before the frameChanged of the same poll.
    void seriesChanged(const std::vector<faultglass::SeriesItem>& items);
    /// playing() or speed() changed.
    void transportChanged();
    /// Somebody asked for that instant.
    void sought(faultglass::SimTime time);
    /// The worker refused an edit; `text` says why. Once for each drag and reason.
    void refused(const QString& text);
    void stuckChanged(bool stuck);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void send(Command command);
    void sendWaiting();
    void takeAnswers(const std::vector<EditAnswer>& answers);
    void takeFrame(std::shared_ptr<const Frame> frame);

    struct Unanswered {
        std::uint64_t number;
        std::uint64_t entry;  ///< which an Apply puts on the timeline; else 0
        Answered answered;
    };

    Worker m_worker;
    std::size_t m_memoryLimit = defaultMemoryLimit();
    QBasicTimer m_clock;
    std::deque<Command> m_waiting;  // commands the worker's queue had no room for, oldest first
    SeriesStore m_series;
    std::shared_ptr<const Frame> m_frame;
    std::optional<SimTime> m_seekingTo;
    std::deque<Unanswered> m_unanswered;
    std::uint64_t m_lastEdit = 0;
    std::uint64_t m_nextEntry = 1;
    std::uint64_t m_lastKept = 0;
    const Scenario* m_scenario = nullptr;
    std::pair<std::uint64_t, std::string> m_lastRefused;  ///< the entry, and why
    double m_speed = 1;
    bool m_playing = false;
    bool m_stuck = false;
};

}  // namespace faultglass

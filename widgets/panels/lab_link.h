// The window's end of the worker: polls it on a frame clock, keeps its series, and sends what the user asks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

#include <QBasicTimer>
#include <QObject>

#include "core/runtime/worker.h"
#include "widgets/panels/series_store.h"

namespace faultglass {

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
    /// Starts `timeline` from zero. Action ids handed out later are larger than any in it.
    void load(Timeline timeline, bool play = true);
    /// Puts `action` on the timeline at the instant shown. Returns its id, for retract and reinstate.
    std::uint64_t apply(Action action);
    /// As apply, under an id handed out before that is no longer on the timeline.
    void applyAgain(std::uint64_t id, Action action);
    void retract(std::uint64_t id);
    void reinstate(std::uint64_t id);
    void nameArm(int arm, const QString& name);
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
    /// Grows with every load: what was retracted before it can no longer be reinstated.
    [[nodiscard]] std::uint64_t loads() const { return m_loads; }

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
    /// The worker refused a command; `text` says why.
    void refused(const QString& text);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void send(Command command);
    void sendWaiting();
    void takeFrame(std::shared_ptr<const Frame> frame);

    Worker m_worker;
    std::size_t m_memoryLimit = defaultMemoryLimit();
    QBasicTimer m_clock;
    std::deque<Command> m_waiting;  // commands the worker's queue had no room for, oldest first
    SeriesStore m_series;
    std::shared_ptr<const Frame> m_frame;
    std::optional<SimTime> m_seekingTo;
    std::uint64_t m_nextId = 1;
    std::uint64_t m_loads = 0;
    std::string m_lastNotice;
    double m_speed = 1;
    bool m_playing = false;
};

}  // namespace faultglass

#include "widgets/panels/lab_link.h"

#include <algorithm>
#include <utility>

#include <QTimerEvent>

namespace faultglass {

namespace {

constexpr int kFrameMilliseconds = 16;
constexpr double kDefaultSampleSeconds = 0.1;

SimDuration sampleInterval(const Frame& frame)
{
    double seconds = kDefaultSampleSeconds;
    if (!frame.arms.empty()) {
        const ParameterSet& parameters = frame.arms.front().parameters;
        if (const auto row = parameters.find("sample-interval"))
            seconds = parameters.value(*row);
    }
    return secondsToDuration(seconds);
}

}  // namespace

LabLink::LabLink(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<std::shared_ptr<const Frame>>();
    setActive(true);
}

LabLink::~LabLink() = default;

void LabLink::load(Timeline timeline, bool play)
{
    for (const TimelineEntry& entry : timeline.entries)
        m_nextId = std::max(m_nextId, entry.id + 1);
    ++m_loads;
    m_seekingTo.reset();
    send(LoadTimeline{std::move(timeline), play && isActive(), m_memoryLimit});
    m_playing = play;
    emit transportChanged();
}

std::uint64_t LabLink::apply(Action action)
{
    const std::uint64_t id = m_nextId++;
    send(Apply{id, std::move(action)});
    return id;
}

void LabLink::applyAgain(std::uint64_t id, Action action) { send(Apply{id, std::move(action)}); }

void LabLink::retract(std::uint64_t id) { send(Retract{id}); }

void LabLink::reinstate(std::uint64_t id) { send(Reinstate{id}); }

void LabLink::nameArm(int arm, const QString& name) { send(NameArm{arm, name.toStdString()}); }

void LabLink::setPlaying(bool playing)
{
    m_playing = playing;
    send(SetPlaying{playing && isActive()});
    emit transportChanged();
}

void LabLink::setSpeed(double speed)
{
    m_speed = speed;
    send(SetSpeed{speed});
    emit transportChanged();
}

void LabLink::seek(SimTime time)
{
    m_seekingTo = std::max(time, SimTime{});
    send(SeekTo{*m_seekingTo});
}

void LabLink::step(int samples)
{
    if (!m_frame)
        return;
    if (m_playing)
        setPlaying(false);
    const std::int64_t interval = sampleInterval(*m_frame).ns;
    // From between two samples, one step back goes to the one before and one step forth to the one behind.
    const std::int64_t now = destination().ns;
    const std::int64_t from = samples < 0 ? (now + interval - 1) / interval : now / interval;
    seek(SimTime{(from + samples) * interval});
}

SimTime LabLink::destination() const
{
    if (m_seekingTo)
        return *m_seekingTo;
    return m_frame ? m_frame->now : SimTime{};
}

void LabLink::setActive(bool active)
{
    if (active == isActive())
        return;
    if (active)
        m_clock.start(kFrameMilliseconds, Qt::PreciseTimer, this);
    else
        m_clock.stop();
    if (m_playing)
        send(SetPlaying{active});
}

void LabLink::pollNow()
{
    sendWaiting();
    FrameUpdate update = m_worker.poll();
    if (!update.items.empty()) {
        m_series.take(update.items);
        emit seriesChanged(update.items);
    }
    if (update.frame)
        takeFrame(std::move(update.frame));
}

void LabLink::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_clock.timerId())
        pollNow();
    else
        QObject::timerEvent(event);
}

void LabLink::send(Command command)
{
    m_waiting.push_back(std::move(command));
    sendWaiting();
}

void LabLink::sendWaiting()
{
    while (!m_waiting.empty() && m_worker.send(m_waiting.front()))
        m_waiting.pop_front();
}

void LabLink::takeFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    if (m_seekingTo && m_frame->status != LabStatus::Seeking && m_frame->now >= *m_seekingTo &&
        (m_frame->now == *m_seekingTo || m_frame->status == LabStatus::Running))
        m_seekingTo.reset();
    const std::string notice = std::exchange(m_lastNotice, m_frame->notice);
    emit frameChanged(m_frame);
    if (!m_frame->notice.empty() && m_frame->notice != notice)
        emit refused(QString::fromStdString(m_frame->notice));
}

}  // namespace faultglass

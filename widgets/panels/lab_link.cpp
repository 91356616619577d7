#include "widgets/panels/lab_link.h"

#include <algorithm>
#include <utility>

#include <QTimerEvent>

namespace faultglass {

namespace {

constexpr int kFrameMilliseconds = 16;
constexpr double kDefaultSampleSeconds = 0.1;
/// Said before two seconds have passed; every ordinary step is far below a tenth.
constexpr double kStuckSeconds = 1.5;

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

std::uint64_t LabLink::edit(EditAction action, Answered answered)
{
    const auto* apply = std::get_if<Apply>(&action);
    m_unanswered.push_back({++m_lastEdit, apply ? apply->id : 0, std::move(answered)});
    send(Edit{m_lastEdit, std::move(action)});
    return m_lastEdit;
}

void LabLink::load(Timeline timeline, bool play, Answered answered)
{
    for (const TimelineEntry& entry : timeline.entries)
        m_nextEntry = std::max(m_nextEntry, entry.id + 1);
    m_scenario = timeline.scenario;
    m_seekingTo.reset();
    edit(LoadTimeline{std::move(timeline), play && isActive(), m_memoryLimit}, std::move(answered));
    m_playing = play;
    emit transportChanged();
}

LeftRunKey LabLink::keep()
{
    send(KeepRun{++m_lastKept});
    return {m_lastKept, m_scenario};
}

void LabLink::returnTo(LeftRunKey kept, bool play, Answered answered)
{
    m_scenario = kept.scenario;
    m_seekingTo.reset();
    edit(ReturnTo{kept.id, play && isActive()}, std::move(answered));
    m_playing = play;
    emit transportChanged();
}

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
    emit sought(*m_seekingTo);
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
    takeAnswers(update.answers);
    if (update.frame)
        takeFrame(std::move(update.frame));
    if (const bool stuck = update.busySeconds > kStuckSeconds; stuck != m_stuck) {
        m_stuck = stuck;
        emit stuckChanged(stuck);
    }
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

void LabLink::takeAnswers(const std::vector<EditAnswer>& answers)
{
    for (const EditAnswer& answer : answers) {
        const Unanswered waiting = std::move(m_unanswered.front());
        m_unanswered.pop_front();
        FG_ASSERT(waiting.number == answer.edit);
        if (waiting.answered)
            waiting.answered(answer);
        const std::pair what(waiting.entry, answer.reason);
        if (answer.outcome == EditOutcome::Refused && (waiting.entry == 0 || what != m_lastRefused))
            emit refused(QString::fromStdString(answer.reason));
        m_lastRefused = what;
    }
}

void LabLink::takeFrame(std::shared_ptr<const Frame> frame)
{
    m_frame = std::move(frame);
    if (m_seekingTo && m_frame->status != LabStatus::Seeking && m_frame->now >= *m_seekingTo &&
        (m_frame->now == *m_seekingTo || m_frame->status == LabStatus::Running))
        m_seekingTo.reset();
    if (settled() && m_frame->timeline)
        m_scenario = m_frame->timeline->scenario;  // a load may have been refused
    emit frameChanged(m_frame);
}

}  // namespace faultglass

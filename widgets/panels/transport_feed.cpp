#include "widgets/panels/transport_feed.h"

#include "widgets/controls/transport_bar.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

TransportFeed::TransportFeed(TransportBar& bar, LabLink& link, LabEdits& edits, double duration, QObject* parent)
    : QObject(parent), m_bar(bar), m_link(link), m_duration(duration), m_sizes(duration)
{
    connect(&bar, &TransportBar::playToggled, &link, &LabLink::setPlaying);
    connect(&bar, &TransportBar::seekRequested, &link, [&link](double seconds) { link.seek(secondsToTime(seconds)); });
    connect(&bar, &TransportBar::stepRequested, &link, &LabLink::step);
    connect(&bar, &TransportBar::restartRequested, &link, [&link] { link.seek(SimTime{}); });
    connect(&bar, &TransportBar::speedRequested, &link, &LabLink::setSpeed);
    connect(&bar, &TransportBar::seedRequested, &edits, &LabEdits::setSeed);
}

void TransportFeed::follow(const Frame* frame)
{
    TransportState state;
    state.playing = m_link.playing();
    state.speedAsked = m_link.speed();
    if (frame != nullptr) {
        if (frame->runNumber != m_run) {
            m_run = frame->runNumber;
            m_sizes = m_duration;
        }
        state.now = frame->now.seconds();
        state.reached = frame->reached.seconds();
        state.speedReached = frame->speedReached;
        state.seed = frame->seed;
        // Twice as much room whenever the run has filled the line, so that the handle does not crawl back all the time.
        while (state.reached >= m_sizes && state.reached > 0)
            m_sizes *= 2;
        if (frame->status == LabStatus::Failed)
            state.status = tr("Failed");
        else if (frame->status == LabStatus::Seeking && frame->seekProgress < 1)
            state.status = tr("Seeking %1%").arg(qRound(frame->seekProgress * 100));
    } else {
        state.status = tr("Starting");
    }
    state.sizes = m_sizes;
    m_bar.setState(state);
}

}  // namespace faultglass

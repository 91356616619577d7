// Between a transport bar and the run: what the bar shows of it, and what the bar asks of it.
#pragma once

#include <cstdint>

#include <QObject>

#include "core/runtime/frame.h"

namespace faultglass {

class LabEdits;
class LabLink;
class TransportBar;

/// Nothing given to it is owned; all of it outlives this. User-interface thread.
class TransportFeed : public QObject {
    Q_OBJECT
public:
    /// `duration` is how long a run of the experiment is, in seconds.
    TransportFeed(TransportBar& bar, LabLink& link, LabEdits& edits, double duration, QObject* parent);

    /// `frame` is null before the first one.
    void follow(const Frame* frame);

private:
    TransportBar& m_bar;
    LabLink& m_link;
    double m_duration;
    double m_sizes;  // s, the end of the scrubber
    std::uint64_t m_run = 0;
};

}  // namespace faultglass

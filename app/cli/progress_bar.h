// One line on a terminal that says how far a long run is.
#pragma once

#include <chrono>

#include <QIODevice>
#include <QString>

namespace faultglass {

/// Silent for the first second, then redrawn a few times a second, gone when done.
class ProgressBar {
public:
    using Clock = std::chrono::steady_clock;

    explicit ProgressBar(QIODevice& terminal, Clock::time_point start = Clock::now())
        : m_terminal(terminal), m_start(start), m_next(start + std::chrono::seconds(1))
    {
    }

    /// `share` of the work is done, 0 to 1.
    void show(double share, Clock::time_point now = Clock::now());
    /// Wipes the line, if there is one.
    void clear();

private:
    QIODevice& m_terminal;
    Clock::time_point m_start;
    Clock::time_point m_next;
    bool m_shown = false;
};

}  // namespace faultglass

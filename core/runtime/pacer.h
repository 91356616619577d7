// Turns wall time into simulated time: at the chosen speed, or as near to it as the machine can.
#pragma once

#include <algorithm>
#include <deque>

#include "core/base/sim_time.h"
#include "core/runtime/command.h"

namespace faultglass {

/// Wall times are seconds of any steady clock. When the simulation falls behind, the debt is forgiven: simulated time
/// is late, nothing is skipped, and speedReached() says by how much. Not thread-safe.
class Pacer {
public:
    /// Time runs from here: after a start, a pause, a seek, a change of speed.
    void anchor(double wall, SimTime now)
    {
        m_wall = wall;
        m_sim = now;
        m_history.clear();
        m_history.push_back({wall, now});
    }
    void setSpeed(double speed, double wall, SimTime now)
    {
        m_speed = speed;
        anchor(wall, now);
    }
    [[nodiscard]] double speed() const { return m_speed; }

    /// Where simulated time should be by now.
    [[nodiscard]] SimTime target(double wall) const
    {
        if (m_speed >= kFastest)
            return kNever;
        return m_sim + secondsToDuration((wall - m_wall) * m_speed);
    }

    /// The lab stands at `now`: forgive what it is late by beyond a tenth of a second, and remember for the speed.
    void note(double wall, SimTime now)
    {
        constexpr double kForgiven = 0.1, kRemembered = 0.5;
        if (m_speed < kFastest && (target(wall) - now).seconds() > kForgiven * m_speed) {
            m_wall = wall;
            m_sim = now;
        }
        m_history.push_back({wall, now});
        while (m_history.size() > 2 && m_history.front().wall < wall - kRemembered)
            m_history.pop_front();
    }

    /// Simulated seconds per second over the last half second.
    [[nodiscard]] double speedReached() const
    {
        if (m_history.size() < 2)
            return 0;
        const double wall = m_history.back().wall - m_history.front().wall;
        return wall > 0 ? (m_history.back().sim - m_history.front().sim).seconds() / wall : 0;
    }

private:
    struct Mark {
        double wall;
        SimTime sim;
    };
    double m_speed = 1;
    double m_wall = 0;
    SimTime m_sim;
    std::deque<Mark> m_history;
};

}  // namespace faultglass

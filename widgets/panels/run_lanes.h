// Lanes for a LaneChart, made of what the laboratory has sent: the health of servers, the phases of a failover.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/fleet/measuring/sample.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/plots/lane_chart.h"

namespace faultglass {

/// A lane for each row of Sample::health. Follows samples as they come; a value.
class HealthLanes {
public:
    /// `samples` are all there are, by time; what has been seen of them is not looked at again.
    void follow(std::span<const Sample> samples);
    [[nodiscard]] const std::vector<TimeLane>& lanes() const { return m_lanes; }
    /// "S1", or "S1–S16" where a row is for many.
    [[nodiscard]] std::uint32_t serversPerRow() const { return m_perRow; }

private:
    void add(const Sample& sample);
    static void thinOut(TimeLane& lane);

    std::vector<TimeLane> m_lanes;
    std::vector<ServerState> m_states;
    std::size_t m_seen = 0;
    std::uint32_t m_perRow = 0;
    SimTime m_first{-1}, m_last{-1};
};

/// What stands between a loss and the moment all is as it was, up to `now`: not noticed, promoting, overloaded, caches
/// cold, customers still failing; of several at once the first of these. `passive`: somebody has to be promoted.
[[nodiscard]] TimeLane failoverPhases(const TransitionLog& log, SimTime now, bool passive);

}  // namespace faultglass

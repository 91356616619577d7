// A queue that drops when even its shortest wait stays above a target (CoDel, RFC 8289), for requests.
#pragma once

#include <cstdint>

#include "core/base/sim_time.h"

namespace faultglass {

/// The control law of RFC 8289 over the sojourn of requests at the head of the queue. Plain data.
class CoDel {
public:
    /// Whether the request that leaves the queue now, after waiting `wait`, is to be dropped. `lastInQueue`: nothing
    /// waits behind it.
    [[nodiscard]] bool drop(SimDuration target, SimDuration interval, SimTime now, SimDuration wait, bool lastInQueue);

private:
    [[nodiscard]] static SimDuration spacing(SimDuration interval, std::uint32_t count);

    SimTime m_firstAbove;  // when the wait will have been above target for an interval; 0: it is not above
    SimTime m_dropNext;
    std::uint32_t m_count = 0;
    bool m_dropping = false;
};

}  // namespace faultglass

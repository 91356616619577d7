// A client that rejects its own calls when the servers stop accepting them (Google SRE book, chapter 21).
#pragma once

#include "core/base/sim_time.h"
#include "core/fleet/calls/window_counts.h"

namespace faultglass {

/// Rejection chance p = max(0, (requests - K accepts) / (requests + 1)) over a window; requests include those the
/// throttle itself rejected. Plain data.
class AdaptiveThrottle {
public:
    /// Counts one call that wants to be made; `uniform` is a draw in [0, 1). True when it may be sent.
    [[nodiscard]] bool allow(double factor, SimDuration window, SimTime now, double uniform)
    {
        const double requests = m_counts.bad(now, window);
        const double accepts = m_counts.good(now, window);
        m_counts.addBad(now, window);
        return uniform >= (requests - factor * accepts) / (requests + 1);
    }
    /// The backend accepted a call: it answered, even with an error of the request's own.
    void onAccepted(SimDuration window, SimTime now) { m_counts.addGood(now, window); }

private:
    WindowCounts m_counts;  // good = accepted, bad = all requests
};

}  // namespace faultglass

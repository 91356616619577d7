// How long a client pauses before it tries again.
#pragma once

#include <cstdint>

#include "core/base/sim_time.h"
#include "core/fleet/calls/call_policy.h"
#include "core/random/keyed_random.h"

namespace faultglass {

/// The pause after `failedAttempts` (1 and up). With v = min(cap, base x 2^(failed-1)) for the exponential law and
/// v = base for the fixed one: none v; full U(0, v); equal v/2 + U(0, v/2); proportional U(v/2, 3v/2);
/// decorrelated min(cap, U(base, 3 x last pause)), the first from base (Brooker, AWS Architecture Blog, 2015).
[[nodiscard]] SimDuration backoffPause(const CallPolicy& policy, std::uint32_t failedAttempts, SimDuration lastPause,
                                       KeyedDraw draw);

}  // namespace faultglass

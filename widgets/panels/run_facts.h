// What holds of one arm at the instant shown: present values, and what the log says has happened. Captions say no more.
#pragma once

#include <cstdint>

#include "core/runtime/frame.h"
#include "widgets/panels/arm_rates.h"

namespace faultglass {

/// Servers in one state: the first of them, and how many there are.
struct ServersSeen {
    std::uint32_t first = 0, count = 0;
};

/// Rates are means over the last second of samples. Valid as long as the frame and the log it was made of.
struct RunFacts {
    const Frame* frame = nullptr;
    const ArmFrame* arm = nullptr;
    double offered = 0, attempts = 0, retries = 0, goodput = 0;  ///< a second
    ServersSeen overloaded, slow, gray, frozen;
    ServersSeen lost;       ///< down or out of rotation
    ServersSeen unnoticed;  ///< of those, still sent requests
    std::uint32_t serving = 0;
    bool spiked = false;                     ///< a load spike lasts
    const Transition* latest = nullptr;      ///< what was last worth a mark in the charts; of several at once the first
    const Transition* lastReturn = nullptr;  ///< since the last fault began, what came back or ended

    /// The part of what is asked that succeeds; 1 where nothing is asked.
    [[nodiscard]] double share() const { return offered > 0 ? (goodput < offered ? goodput / offered : 1) : 1; }
    [[nodiscard]] bool asked() const { return offered > 0; }
    /// Retries are more than a tenth of what is asked.
    [[nodiscard]] bool storm() const;
    /// Whatever was done to the fleet is still there: a fault on a server, a customer, a dependency, the way to them.
    [[nodiscard]] bool triggerStands() const;
};

/// `frame` has an arm; of several the first is meant. The series may reach beyond its instant.
[[nodiscard]] RunFacts runFacts(const Frame& frame, const SeriesStore& series);

}  // namespace faultglass

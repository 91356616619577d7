// The state of a monitor, or of members that gossip, watching one process: plain data.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/base/sim_time.h"
#include "core/fleet/detection/interval_window.h"

namespace faultglass {

/// Who watches: the monitor, or one member that gossips.
struct Observer {
    bool suspects = false;
    SimTime since;               ///< of what it thinks now
    SimTime lastReceived{-1};    ///< negative: never
    std::uint32_t newest = 0;    ///< highest number of a heartbeat, a probe or a counter
    std::uint32_t failures = 0;  ///< probes in a row
    std::uint32_t deadline = 0;  ///< sequence of the event at which it would suspect; another one is stale
};

struct LinkMessage {
    std::uint32_t number = 0;
    std::uint32_t to = 0;  ///< member
    std::uint32_t next = 0;
};

struct DetectorState {
    std::vector<Observer> observers;
    std::vector<LinkMessage> messages;  ///< under way, and free ones
    std::uint32_t freeMessage = 0xffffffff;
    std::uint32_t sent = 0;             ///< heartbeats, probes or rounds of the watched process
    std::vector<std::uint32_t> rounds;  ///< of gossip, by member
    SimTime pauseStart, pauseEnd;       ///< the latest pause that was drawn
    std::uint32_t pauses = 0;
    IntervalWindow window;
    double akkaDeviations = 0;  ///< by how many deviations a heartbeat may be late
    SimDuration period, shift, timeout, probeTimeout;
    SimTime settledAt;  ///< times in the totals are up to here
    SimTime diedAt;
    CauseId suspicion;
};

}  // namespace faultglass

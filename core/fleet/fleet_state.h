// The whole state of a fleet as plain data: copying it is a checkpoint, restoring it is going back in time.
#pragma once

#include <cstdint>

#include "core/base/sim_time.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/fleet_config.h"
#include "core/fleet/fleet_parameters.h"
#include "core/fleet/mechanisms.h"
#include "core/fleet/totals.h"
#include "core/random/keyed_random.h"
#include "core/sim/fingerprint.h"
#include "core/sim/pending_set.h"

namespace faultglass {

/// What each mechanism keeps, side by side, and what they share.
struct FleetState : PartsOf<StateOf, Mechanisms> {
    SimTime now;
    FleetParameters parameters;
    FleetConfig config;
    KeyedRandom random;
    PendingSet pending{laneOf<void>()};
    Fingerprint fingerprint;
    std::uint64_t eventsHandled = 0;
    Totals totals;

    /// Both return the sequence number of the event, by which a stale one is told from a live one; never 0.
    std::uint32_t schedule(SimTime at, EventKind kind, std::uint32_t subject = 0)
    {
        return pending.push(at, static_cast<std::uint32_t>(kind), subject);
    }
    /// For timers of one constant delay: see PendingSet.
    std::uint32_t scheduleInLane(std::uint32_t lane, SimTime at, EventKind kind, std::uint32_t subject)
    {
        return pending.pushLane(lane, at, static_cast<std::uint32_t>(kind), subject);
    }
};

}  // namespace faultglass

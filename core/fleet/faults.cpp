#include "core/fleet/faults.h"

#include <utility>

#include "core/fleet/causes.h"
#include "core/fleet/clients.h"
#include "core/fleet/servers.h"

namespace faultglass {

namespace {

std::size_t place(FaultKind kind) { return static_cast<std::size_t>(kind); }

void trouble(FleetState& state, std::uint32_t server, TransitionKind kind, CauseId parent)
{
    state.health[server].cause = record(state, kind, server, parent);
    state.latestTrouble = state.health[server].cause;
}

void troubleByFault(FleetState& state, std::uint32_t server, FaultKind fault, TransitionKind kind)
{
    ServerHealth& health = state.health[server];
    const CauseId id = record(state, kind, server, {});
    health.faultCause[place(fault)] = id;
    state.latestTrouble = id;
    // What a server is seen as has its cause: slowness does not explain why one is down, ejected or overloaded.
    const bool up = state.servers[server].up;
    if (fault == FaultKind::Crash || (up && (fault == FaultKind::Pause || !(health.ejected || health.overloaded))))
        health.cause = id;
}

/// The speed that the faults on a server leave it.
float speedUnderFaults(const FleetState& state, std::uint32_t server)
{
    const auto& faultOf = state.health[server].faultOf;
    if (faultOf[place(FaultKind::Pause)] != kNone)
        return 0;
    const std::uint32_t slow = faultOf[place(FaultKind::Slow)];
    return slow == kNone ? 1.0F : static_cast<float>(1 / state.appliedFaults[slow].magnitude);
}

void strike(FleetState& state, std::uint32_t server, std::uint32_t applied)
{
    if (!state.servers[server].present)
        return;
    const Fault fault = state.appliedFaults[applied];
    ServerHealth& health = state.health[server];
    health.faultOf[place(fault.kind)] = applied;
    switch (fault.kind) {
    case FaultKind::Crash:
        troubleByFault(state, server, fault.kind, TransitionKind::Killed);
        state.latestLoss = health.cause;
        health.overloaded = false;
        health.restartEvent = 0;
        if (state.servers[server].up)
            takeDown(state, server, false);
        else
            health.refuses = false;
        break;
    case FaultKind::Slow:
        troubleByFault(state, server, fault.kind, TransitionKind::Slowed);
        setSpeed(state, server, speedUnderFaults(state, server));
        break;
    case FaultKind::Pause:
        troubleByFault(state, server, fault.kind, TransitionKind::Paused);
        setSpeed(state, server, 0);
        break;
    case FaultKind::Gray:
        troubleByFault(state, server, fault.kind, TransitionKind::TurnedGray);
        state.servers[server].grayShare = static_cast<float>(fault.magnitude);
        break;
    case FaultKind::LoadSpike:
    case FaultKind::Heal:
        break;
    }
}

/// Takes one kind of fault off a server, if it is there.
void relieve(FleetState& state, std::uint32_t server, FaultKind kind)
{
    ServerHealth& health = state.health[server];
    if (health.faultOf[place(kind)] == kNone)
        return;
    health.faultOf[place(kind)] = kNone;
    switch (kind) {
    case FaultKind::Crash:
        bringUp(state, server);
        break;
    case FaultKind::Slow:
    case FaultKind::Pause:
        setSpeed(state, server, speedUnderFaults(state, server));
        break;
    case FaultKind::Gray:
        state.servers[server].grayShare = 0;
        break;
    case FaultKind::LoadSpike:
    case FaultKind::Heal:
        break;
    }
    record(state, kind == FaultKind::Crash ? TransitionKind::Restarted : TransitionKind::Healed, server,
           health.faultCause[place(kind)]);
    settleCause(state, server);
}

void healServer(FleetState& state, std::uint32_t server)
{
    for (const FaultKind kind : {FaultKind::Crash, FaultKind::Slow, FaultKind::Pause, FaultKind::Gray})
        relieve(state, server, kind);
    if (!state.servers[server].up && state.servers[server].present)
        restart(state, server, state.health[server].restartEvent);
}

void setLoadFactor(FleetState& state, double factor)
{
    const double before = std::exchange(state.loadFactor, factor);
    rescaleArrivals(state, factor / before);
}

void spike(FleetState& state, std::uint32_t applied)
{
    setLoadFactor(state, state.appliedFaults[applied].magnitude);
    state.spikeFault = applied;
    state.spike = record(state, TransitionKind::LoadSpiked, kNone, {});
    state.latestTrouble = state.spike;
}

void endSpike(FleetState& state)
{
    if (state.spikeFault == kNone)
        return;
    setLoadFactor(state, 1);
    state.spikeFault = kNone;
    record(state, TransitionKind::SpikeEnded, kNone, state.spike);
    state.spike = {};
}

template <class Action>
void forTargets(const FleetState& state, ServerId target, Action action)
{
    if (target.valid()) {
        if (target.value < state.servers.size())
            action(target.value);
        return;
    }
    for (std::uint32_t i = 0; i < state.servers.size(); ++i)
        action(i);
}

}  // namespace

void applyFault(FleetState& state, const Fault& fault)
{
    if (fault.kind == FaultKind::Heal) {
        forTargets(state, fault.target, [&](std::uint32_t server) { healServer(state, server); });
        if (!fault.target.valid())
            endSpike(state);
        return;
    }
    const auto applied = static_cast<std::uint32_t>(state.appliedFaults.size());
    state.appliedFaults.push_back(fault);
    if (fault.kind == FaultKind::LoadSpike)
        spike(state, applied);
    else
        forTargets(state, fault.target, [&](std::uint32_t server) { strike(state, server, applied); });
    if (fault.duration > SimDuration{})
        state.pending.push(state.now + fault.duration, static_cast<std::uint32_t>(EventKind::FaultEnd), applied);
}

void endFault(FleetState& state, std::uint32_t applied)
{
    const Fault fault = state.appliedFaults[applied];
    if (fault.kind == FaultKind::LoadSpike) {
        if (state.spikeFault == applied)
            endSpike(state);
        return;
    }
    forTargets(state, fault.target, [&](std::uint32_t server) {
        if (state.health[server].faultOf[place(fault.kind)] == applied)
            relieve(state, server, fault.kind);
    });
}

void restart(FleetState& state, std::uint32_t server, std::uint32_t event)
{
    ServerHealth& health = state.health[server];
    const bool killed = health.faultOf[place(FaultKind::Crash)] != kNone;
    if (state.servers[server].up || killed || health.restartEvent != event)
        return;
    health.restartEvent = 0;
    bringUp(state, server);
    record(state, TransitionKind::Restarted, server, health.cause);
    settleCause(state, server);
}

void runOutOfMemory(FleetState& state, std::uint32_t server)
{
    ServerHealth& health = state.health[server];
    const CauseId parent = health.cause.valid()       ? health.cause
                           : state.retryStorm.valid() ? state.retryStorm
                                                      : state.latestTrouble;
    trouble(state, server, TransitionKind::OutOfMemory, parent);
    state.latestLoss = health.cause;
    health.overloaded = false;
    takeDown(state, server, true);
    health.restartEvent = state.pending.push(state.now + state.config.restartDelay,
                                             static_cast<std::uint32_t>(EventKind::Restart), server);
}

}  // namespace faultglass

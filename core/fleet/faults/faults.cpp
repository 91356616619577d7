#include "core/fleet/faults/faults.h"

#include <utility>

#include "core/fleet/caches/mechanism.h"
#include "core/fleet/clients/mechanism.h"
#include "core/fleet/dependencies/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/partitions/mechanism.h"
#include "core/fleet/placement/mechanism.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/releases/mechanism.h"
#include "core/fleet/servers/mechanism.h"

namespace faultglass {

namespace {

std::size_t place(FaultKind kind) { return static_cast<std::size_t>(kind); }

bool isForRouter(FaultKind kind)
{
    return kind == FaultKind::Drain || kind == FaultKind::AddCell || kind == FaultKind::RouterDown;
}

std::uint8_t bitOf(Level level) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(level)); }

/// Whether something keeps the server down that only its own repair ends.
bool isHeldDown(const FleetState& state, std::uint32_t server)
{
    const ServerHealth& health = state.health[server];
    return health.faultOf[place(FaultKind::Crash)] != kNone || health.failedBits != 0 || hasNoProcess(state, server);
}

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
    const float own = state.health[server].ownSpeed;
    return slow == kNone ? own : own / static_cast<float>(state.appliedFaults[slow].magnitude);
}

/// The share of its requests that the faults on a server make it fail; they fail independently of each other.
float failShareUnderFaults(const FleetState& state, std::uint32_t server)
{
    const ServerHealth& health = state.health[server];
    double good = health.exhausted || health.faultOf[place(FaultKind::DiskFull)] != kNone ? 0 : 1;
    for (const FaultKind kind : {FaultKind::Gray, FaultKind::BadConfig}) {
        if (const std::uint32_t applied = health.faultOf[place(kind)]; applied != kNone)
            good *= 1 - state.appliedFaults[applied].magnitude;
    }
    return static_cast<float>(1 - good);
}

/// The host is gone with all it holds, by what the server's cause says: what is sent to it vanishes.
void loseHost(FleetState& state, std::uint32_t server)
{
    ServerHealth& health = state.health[server];
    state.latestLoss = health.cause;
    health.overloaded = false;
    if (state.servers[server].up)
        takeDown(state, server, false);
    else
        health.refuses = false;
}

/// Nothing keeps the server down any more.
void rise(FleetState& state, std::uint32_t server)
{
    bringUp(state, server);
    record(state, TransitionKind::Restarted, server, state.health[server].cause);
    settleCause(state, server);
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
        health.restartEvent = 0;
        loseHost(state, server);
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
        state.servers[server].failShare = failShareUnderFaults(state, server);
        break;
    case FaultKind::DiskFull:
        troubleByFault(state, server, fault.kind, TransitionKind::DiskFilled);
        state.servers[server].failShare = failShareUnderFaults(state, server);
        break;
    case FaultKind::BadConfig:
        troubleByFault(state, server, fault.kind, TransitionKind::Misconfigured);
        state.servers[server].failShare = failShareUnderFaults(state, server);
        break;
    case FaultKind::Isolate:
        troubleByFault(state, server, fault.kind, TransitionKind::Isolated);
        isolate(state, server);
        break;
    default:
        break;  // not done to servers
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
        if (isHeldDown(state, server))
            return;
        bringUp(state, server);
        break;
    case FaultKind::Slow:
    case FaultKind::Pause:
        setSpeed(state, server, speedUnderFaults(state, server));
        break;
    case FaultKind::Gray:
    case FaultKind::BadConfig:
    case FaultKind::DiskFull:
        state.servers[server].failShare = failShareUnderFaults(state, server);
        break;
    case FaultKind::Isolate:
        reunite(state, server);
        break;
    default:
        break;  // not done to servers
    }
    record(state, kind == FaultKind::Crash ? TransitionKind::Restarted : TransitionKind::Healed, server,
           health.faultCause[place(kind)]);
    settleCause(state, server);
}

void healServer(FleetState& state, std::uint32_t server)
{
    state.health[server].failedBits = 0;
    for (std::size_t kind = 0; kind < kServerFaultKinds; ++kind)
        relieve(state, server, static_cast<FaultKind>(kind));
    healProcesses(state, server);
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
void forTargets(const FleetState& state, FaultTarget target, Action action)
{
    ServerRange range{0, static_cast<std::uint32_t>(state.servers.size())};
    if (target.valid() && target.level == Level::Server) {
        range = {target.value, target.value < range.count ? 1U : 0U};
    } else if (target.valid()) {
        // A fleet that is not divided into cells is one cell.
        const std::uint32_t units = state.extent.count(target.level);
        if (units == 0)
            return;
        range = state.extent.serversOf(target.level, target.value < units ? target.value : units - 1);
    }
    for (std::uint32_t i = range.first; i < range.end(); ++i)
        action(i);
}

void setTenantFault(FleetState& state, std::uint32_t index, std::uint32_t applied)
{
    if (index >= state.tenants.size())
        return;
    Tenant& tenant = state.tenants[index];
    const Fault& fault = state.appliedFaults[applied];
    tenant.faultOf = applied;
    if (fault.kind == FaultKind::Poison) {
        tenant.poisonShare = static_cast<float>(fault.magnitude);
        state.latestTrouble = record(state, TransitionKind::TenantPoisons, index, {});
        return;
    }
    const double before = std::exchange(tenant.loadFactor, static_cast<float>(fault.magnitude));
    rescaleArrivals(state, index, double{tenant.loadFactor} / before);
    state.latestTrouble = record(state, TransitionKind::TenantNoisy, index, {});
}

void calmTenant(FleetState& state, std::uint32_t index)
{
    if (index >= state.tenants.size() || state.tenants[index].faultOf == kNone)
        return;
    Tenant& tenant = state.tenants[index];
    tenant.faultOf = kNone;
    tenant.poisonShare = 0;
    if (const double before = std::exchange(tenant.loadFactor, 1.0F); before != 1)
        rescaleArrivals(state, index, 1 / before);
    record(state, TransitionKind::TenantCalmed, index, {});
}

void flushCache(FleetState& state, std::uint32_t server)
{
    if (!state.config.cache || !state.servers[server].present)
        return;
    state.latestTrouble = record(state, TransitionKind::CacheFlushed, server, {});
    loseCache(state, server);
}

/// A crash of the software alone: the host lives, refuses connections, and starts the process again.
void crashProcess(FleetState& state, std::uint32_t server, TransitionKind kind, CauseId parent)
{
    ServerHealth& health = state.health[server];
    trouble(state, server, kind, parent);
    state.latestLoss = health.cause;
    health.overloaded = false;
    takeDown(state, server, true);
    health.restartEvent = state.schedule(state.now + state.config.restartDelay, Restarts::kRestart, server);
}

}  // namespace

void applyFault(FleetState& state, const Fault& fault)
{
    if (fault.kind == FaultKind::Heal) {
        if (fault.target.valid() && fault.target.level == Level::Process)
            return relieveProcess(state, fault.target.value);
        if (fault.target.valid() && fault.target.level == Level::Tenant)
            return calmTenant(state, fault.target.value);
        healDependencies(state, fault.target);
        if (fault.target.valid() && fault.target.level == Level::Dependency)
            return;
        forTargets(state, fault.target, [&](std::uint32_t server) { healServer(state, server); });
        mendTarget(state, fault.target);
        healRouter(state, fault.target);
        if (!fault.target.valid()) {
            endSpike(state);
            mendAll(state);
            for (std::uint32_t i = 0; i < state.tenants.size(); ++i)
                calmTenant(state, i);
        }
        return;
    }
    if (fault.kind == FaultKind::Ship)
        return ship(state, fault.target);
    if (fault.kind == FaultKind::FlushCache)
        return forTargets(state, fault.target, [&](std::uint32_t server) { flushCache(state, server); });
    const auto applied = static_cast<std::uint32_t>(state.appliedFaults.size());
    state.appliedFaults.push_back(fault);
    if (fault.kind == FaultKind::LoadSpike)
        spike(state, applied);
    else if (fault.kind == FaultKind::Partition)
        cutOff(state, applied);
    else if (fault.target.valid() && fault.target.level == Level::Process)
        strikeProcess(state, fault.target.value, applied);
    else if (isForRouter(fault.kind))
        strikeRouter(state, applied);
    else if (faultRow(fault.kind).scope == FaultScope::Dependencies)
        strikeDependencies(state, applied);
    else if (faultRow(fault.kind).scope == FaultScope::Tenants)
        setTenantFault(state, fault.target.value, applied);
    else
        forTargets(state, fault.target, [&](std::uint32_t server) { strike(state, server, applied); });
    if (fault.duration > SimDuration{})
        state.schedule(state.now + fault.duration, Faults::kEnd, applied);
}

void endFault(FleetState& state, std::uint32_t applied)
{
    const Fault fault = state.appliedFaults[applied];
    if (fault.kind == FaultKind::LoadSpike) {
        if (state.spikeFault == applied)
            endSpike(state);
        return;
    }
    if (fault.kind == FaultKind::Partition)
        return mend(state, applied);
    if (isForRouter(fault.kind))
        return relieveRouter(state, applied);
    if (faultRow(fault.kind).scope == FaultScope::Dependencies)
        return relieveDependencies(state, applied);
    if (faultRow(fault.kind).scope == FaultScope::Tenants) {
        if (fault.target.value < state.tenants.size() && state.tenants[fault.target.value].faultOf == applied)
            calmTenant(state, fault.target.value);
        return;
    }
    if (fault.target.valid() && fault.target.level == Level::Process) {
        if (isCrashedBy(state, fault.target.value, applied))
            relieveProcess(state, fault.target.value);
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
    if (state.servers[server].up || health.restartEvent != event)
        return;
    health.restartEvent = 0;
    if (isHeldDown(state, server))
        return;
    rise(state, server);
}

void runOutOfMemory(FleetState& state, std::uint32_t server)
{
    const CauseId own = state.health[server].cause;
    crashProcess(state, server, TransitionKind::OutOfMemory,
                 own.valid()                ? own
                 : state.retryStorm.valid() ? state.retryStorm
                                            : state.latestTrouble);
}

void poison(FleetState& state, std::uint32_t server, std::uint32_t process)
{
    if (!state.processes.empty())
        return poisonProcess(state, server, process);
    crashProcess(state, server, TransitionKind::Poisoned, state.latestTrouble);
}

void leakEmpty(FleetState& state, std::uint32_t server) { crashProcess(state, server, TransitionKind::Exhausted, {}); }

void setExhausted(FleetState& state, std::uint32_t server, bool exhausted)
{
    ServerHealth& health = state.health[server];
    health.exhausted = exhausted;
    state.servers[server].failShare = failShareUnderFaults(state, server);
    if (exhausted) {
        trouble(state, server, TransitionKind::Exhausted, {});
    } else {
        record(state, TransitionKind::Restarted, server, health.cause);
        settleCause(state, server);
    }
}

void loseServer(FleetState& state, std::uint32_t server, Level level)
{
    ServerHealth& health = state.health[server];
    health.failedBits |= bitOf(level);
    if (!state.servers[server].present)
        return;
    trouble(state, server, TransitionKind::PartFailed, {});
    loseHost(state, server);
}

void returnServer(FleetState& state, std::uint32_t server, Level level)
{
    ServerHealth& health = state.health[server];
    if ((health.failedBits & bitOf(level)) == 0)
        return;
    health.failedBits &= static_cast<std::uint8_t>(~bitOf(level));
    if (state.servers[server].up || isHeldDown(state, server))
        return;
    health.restartEvent = 0;
    rise(state, server);
}

}  // namespace faultglass

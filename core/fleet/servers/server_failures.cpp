#include "core/fleet/servers/server_failures.h"

#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/troubles.h"
#include "core/fleet/faults/under_faults.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/restarts/mechanism.h"
#include "core/fleet/servers/mechanism.h"

namespace faultglass {

namespace {

std::uint8_t bitOf(Level level) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(level)); }

void recordFailure(FleetState& state, ServerId server, TransitionKind kind, const Causes& causes)
{
    state.health[server].cause = record(state, kind, server, causes);
    state.latestCause = state.health[server].cause;
}

/// Nothing keeps the server down any more.
void rise(FleetState& state, ServerId server)
{
    bringUp(state, server);
    record(state, TransitionKind::Restarted, server, state.health[server].cause);
    settleCause(state, server);
}

/// The software alone crashes: the host lives, refuses connections, and starts the process again.
void crashSoftware(FleetState& state, ServerId server, TransitionKind kind, const Causes& causes)
{
    ServerHealth& health = state.health[server];
    recordFailure(state, server, kind, causes);
    state.latestLoss = health.cause;
    health.overloaded = false;
    takeDown(state, server, true);
    health.restartEvent = state.schedule(state.now + state.config.restartDelay, Restarts::kRestart, server);
}

}  // namespace

bool isHeldDown(const FleetState& state, ServerId server)
{
    const ServerHealth& health = state.health[server];
    return health.fault<CrashFault>().id.valid() || health.failedBits != 0 || hasNoProcess(state, server);
}

void loseHost(FleetState& state, ServerId server)
{
    ServerHealth& health = state.health[server];
    state.latestLoss = health.cause;
    health.overloaded = false;
    if (state.servers[server].up)
        takeDown(state, server, false);
    else
        health.refuses = false;
}

void restart(FleetState& state, ServerId server, std::uint32_t event)
{
    ServerHealth& health = state.health[server];
    if (state.servers[server].up || health.restartEvent != event)
        return;
    health.restartEvent = 0;
    if (isHeldDown(state, server))
        return;
    rise(state, server);
}

void runOutOfMemory(FleetState& state, ServerId server)
{
    Causes causes = state.health[server].cause;
    if (causes.empty()) {
        const Server& what = state.servers[server];
        const Causes losses = lossesBeside(state, server);
        const auto first = static_cast<float>(what.firstAttempts);
        causes =
            causesOfOverload(state, server, {0, losses.empty() ? 0 : first, static_cast<float>(what.retries)}, losses);
    }
    crashSoftware(state, server, TransitionKind::OutOfMemory, causes);
}

void poison(FleetState& state, ServerId server, std::uint32_t process, CauseId cause)
{
    if (!state.processes.empty())
        return poisonProcess(state, server, process, cause);
    crashSoftware(state, server, TransitionKind::Poisoned, cause);
}

void leakEmpty(FleetState& state, ServerId server) { crashSoftware(state, server, TransitionKind::Exhausted, {}); }

void setExhausted(FleetState& state, ServerId server, bool exhausted)
{
    ServerHealth& health = state.health[server];
    health.exhausted = exhausted;
    setFailShare(state, server);
    if (exhausted) {
        recordFailure(state, server, TransitionKind::Exhausted, {});
    } else {
        record(state, TransitionKind::Restarted, server, health.cause);
        settleCause(state, server);
    }
}

void loseServer(FleetState& state, ServerId server, Level level)
{
    state.health[server].failedBits |= bitOf(level);
    if (!state.servers[server].present)
        return;
    recordFailure(state, server, TransitionKind::PartFailed, {});
    loseHost(state, server);
}

void returnServer(FleetState& state, ServerId server, Level level)
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

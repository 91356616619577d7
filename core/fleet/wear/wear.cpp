#include "core/fleet/wear/mechanism.h"

#include <algorithm>

#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/servers/mechanism.h"
#include "core/fleet/servers/server_failures.h"

namespace faultglass {

namespace {

/// A server of no capacity at all would hold its work for ever.
constexpr double kSlowest = 1e-3;

double secondsToEmpty(const FleetState& state)
{
    const WearParameters& p = state.parameters.wear;
    return (p.leakLimit - p.leakStart) / p.leakRate * 3600;
}

std::uint32_t scheduleAt(FleetState& state, EventKind kind, ServerId server, double seconds)
{
    const SimTime at = state.now + secondsToDuration(seconds);
    state.fingerprint.add(static_cast<std::uint64_t>(at.ns));
    return state.schedule(at, kind, server);
}

/// The part of a server's first life that is already over when the run begins.
double elapsedShare(const FleetState& state, ServerId server)
{
    switch (state.parameters.wear.leakPhase) {
    case LeakPhase::Together:
        return 0;
    case LeakPhase::Random:
        return state.random.draw(Purpose::Lifetime, server, 0xffffffff).uniform();
    case LeakPhase::Staggered:
        return static_cast<double>(server) / state.sizes.servers;
    }
    FG_ASSERT(false);
}

void startLeak(FleetState& state, ServerId server)
{
    if (state.parameters.wear.leak)
        state.health[server].exhaustEvent = scheduleAt(state, Wear::kExhausted, server, secondsToEmpty(state));
}

}  // namespace

std::optional<Error> Wear::refusal(const FleetParameters& parameters)
{
    const WearParameters& p = parameters.wear;
    if (p.leak && p.leakStart >= p.leakLimit)
        return Error{"leak-start", std::to_string(p.leakStart), "below the limit of " + std::to_string(p.leakLimit)};
    return std::nullopt;
}

void Wear::start(FleetState& state)
{
    const WearParameters& p = state.parameters.wear;
    const double restart = state.config.restartDelay.seconds();
    for (std::uint32_t i = 0; i < state.sizes.servers; ++i) {
        if (p.capacitySpread > 0) {
            const double place = 2 * state.random.draw(Purpose::Drift, i, 0).uniform() - 1;
            state.health[i].ownSpeed = static_cast<float>(std::max(kSlowest, 1 + p.capacitySpread * place));
            state.servers[i].speed = state.health[i].ownSpeed;
        }
        // A phase is one of the whole cycle of running empty and restarting; a run begins with all servers up.
        const double life = secondsToEmpty(state);
        const double left = life - elapsedShare(state, ServerId{i}) * (life + restart);
        if (p.leak)
            state.health[i].exhaustEvent =
                scheduleAt(state, Wear::kExhausted, ServerId{i}, left > 0 ? left : left + life + restart);
    }
}

void Wear::serverRestarted(FleetState& state, ServerId server)
{
    if (state.health[server].exhausted)
        setExhausted(state, server, false);
    startLeak(state, server);
}

void Wear::exhaust(FleetState& state, ServerId server, std::uint32_t event)
{
    ServerHealth& health = state.health[server];
    if (health.exhaustEvent != event || !state.servers[server].up)
        return;
    ++state.totals.exhaustions;
    if (state.parameters.wear.resource == LeakedResource::Memory) {
        health.exhaustEvent = 0;
        leakEmpty(state, server);
        return;
    }
    setExhausted(state, server, true);
    health.exhaustEvent = scheduleAt(state, Wear::kRefilled, server, state.config.restartDelay.seconds());
}

void Wear::refill(FleetState& state, ServerId server, std::uint32_t event)
{
    if (state.health[server].exhaustEvent != event || !state.servers[server].up)
        return;
    setExhausted(state, server, false);
    startLeak(state, server);
}

}  // namespace faultglass

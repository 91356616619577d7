#include "core/fleet/health_checks/mechanism.h"

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/troubles.h"
#include "core/fleet/faults/under_faults.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/hooks.h"
#include "core/fleet/redundancy/mechanism.h"
#include "core/fleet/servers/mechanism.h"

namespace faultglass {

namespace {

void scheduleProbe(FleetState& state, ServerId server, SimTime at)
{
    state.health[server].probeDue = state.scheduleInLane(laneOf<HealthChecks>(0), at, HealthChecks::kProbeDue, server);
}

void readmit(FleetState& state, ServerId server)
{
    ServerHealth& health = state.health[server];
    health.ejected = false;
    returnToService(state, server);
    record(state, TransitionKind::Readmitted, server, health.cause);
    settleCause(state, server);
}

void probeEnded(FleetState& state, ServerId server, bool good)
{
    ServerHealth& health = state.health[server];
    if (good) {
        health.badProbes = 0;
        if (++health.goodProbes >= state.config.healthyThreshold && health.ejected)
            readmit(state, server);
    } else {
        health.goodProbes = 0;
        if (++health.badProbes >= state.config.unhealthyThreshold && !health.ejected)
            eject(state, server);
    }
}

/// Sends a probe whose answer is not there at once; its timeout says that there was none.
void awaitAnswer(FleetState& state, ServerId server)
{
    state.health[server].probeStamp = state.scheduleInLane(laneOf<HealthChecks>(1),
                                                           state.now + state.config.probeTimeout,
                                                           HealthChecks::kProbeTimeout, server);
}

}  // namespace

HealthCheckConfig HealthChecks::compile(const FleetParameters& p)
{
    HealthCheckConfig c;
    c.healthChecks = p.healthChecks;
    c.deepProbes = p.probeDepth == ProbeDepth::Deep;
    c.probePeriod = secondsToDuration(p.probePeriod);
    c.probeTimeout = secondsToDuration(std::min(p.probeTimeout, p.probePeriod));
    c.unhealthyThreshold = p.unhealthyThreshold;
    c.healthyThreshold = p.healthyThreshold;
    return c;
}

void eject(FleetState& state, ServerId server)
{
    ServerHealth& health = state.health[server];
    health.ejected = true;
    health.goodProbes = 0;
    takeOutOfRotation(state, server);
    const Causes causes = health.cause.valid() ? Causes(health.cause) : troublesOfDependency(state, server);
    health.cause = record(state, TransitionKind::Ejected, server, causes);
    state.latestCause = state.latestLoss = health.cause;
    hooks::serverEjected(state, server);
}

void startProbing(FleetState& state, ServerId server)
{
    if (state.probesRunning)
        scheduleProbe(state, server, state.now + state.config.probePeriod);
}

void HealthChecks::fit(FleetState& state)
{
    if (state.config.healthChecks == state.probesRunning)
        return;
    state.probesRunning = state.config.healthChecks;
    const auto count = static_cast<std::uint32_t>(state.servers.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        if (state.probesRunning) {
            // Phases spread over one period, as independent probers would have them; server 0 at once.
            const auto phase = static_cast<std::int64_t>(static_cast<double>(state.config.probePeriod.ns) * i / count);
            scheduleProbe(state, ServerId{i}, state.now + SimDuration{phase});
            continue;
        }
        ServerHealth& health = state.health[i];
        health.badProbes = health.goodProbes = health.probeStamp = health.probeDue = 0;
        if (health.ejected)
            readmit(state, ServerId{i});
    }
}

void HealthChecks::probe(FleetState& state, ServerId index, std::uint32_t event)
{
    const Server& server = state.servers[index];
    const bool lost = server.cut != 0 || server.isolated;
    if (!state.probesRunning || !server.present || state.health[index].probeDue != event)
        return;
    scheduleProbe(state, index, state.now + state.config.probePeriod);
    if (!server.up || lost) {
        if (state.health[index].refuses && !lost)
            probeEnded(state, index, false);
        else
            awaitAnswer(state, index);
        return;
    }
    if (!state.config.deepProbes && server.speed > 0) {
        probeEnded(state, index, true);
        return;
    }
    awaitAnswer(state, index);
    if (state.config.deepProbes && !deliverProbe(state, index)) {
        state.health[index].probeStamp = 0;
        probeEnded(state, index, false);
    }
}

void HealthChecks::probeTimedOut(FleetState& state, ServerId server, std::uint32_t event)
{
    if (!state.probesRunning || state.health[server].probeStamp != event)
        return;
    state.health[server].probeStamp = 0;
    probeEnded(state, server, false);
}

void endDeepProbe(FleetState& state, ServerId server, std::uint32_t stamp, bool good)
{
    if (!state.probesRunning || state.health[server].probeStamp != stamp || state.servers[server].isolated)
        return;
    state.health[server].probeStamp = 0;
    probeEnded(state, server, good);
}

double HealthChecks::estimatedBytes(const FleetParameters& /*p*/, double servers)
{
    return servers * 2 * sizeof(Event);
}

double HealthChecks::estimatedEvents(const FleetParameters& p, double servers)
{
    return p.healthChecks ? 2 * servers / p.probePeriod : 0;
}

}  // namespace faultglass

#include "core/fleet/autoscaling/mechanism.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/caches/mechanism.h"
#include "core/fleet/connections/mechanism.h"
#include "core/fleet/dependencies/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/troubles.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/health_checks/mechanism.h"
#include "core/fleet/hooks.h"
#include "core/fleet/partitions/mechanism.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/redundancy/mechanism.h"
#include "core/fleet/servers/mechanism.h"

namespace faultglass {

namespace {

/// A place for a new server, from place `first` on.
std::uint32_t takeAbsent(FleetState& state, std::uint32_t first)
{
    for (std::uint32_t i = first; i < state.servers.size(); ++i) {
        const Server& server = state.servers[i];
        if (!server.present && !state.health[i].starting && server.busy == 0 && server.waiting == 0)
            return i;
    }
    Server server;
    server.present = false;
    server.busyChangedNs = state.now.ns;
    state.servers.push_back(server);
    state.health.emplace_back().capacityChangedNs = state.now.ns;
    hooks::fitServers(state);
    return static_cast<std::uint32_t>(state.servers.size()) - 1;
}

void order(FleetState& state, std::uint32_t count)
{
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t server = takeAbsent(state, first);
        first = server + 1;
        state.health[server].starting = true;
        state.schedule(state.now + state.config.scaleLag, Autoscaling::kProvisioned, server);
    }
}

void retire(FleetState& state, std::uint32_t count)
{
    for (auto i = static_cast<std::uint32_t>(state.servers.size()); i > 0 && count > 0; --i) {
        Server& server = state.servers[i - 1];
        if (!server.present)
            continue;
        if (state.health[i - 1].blocksPool)
            returnToService(state, ServerId{i - 1});
        takeOutOfRotation(state, ServerId{i - 1});
        if (server.up) {
            hooks::settleAlive(state);
            --state.alive;
        }
        settleCapacity(state, ServerId{i - 1});
        server.present = false;
        state.health[i - 1].ejected = false;
        state.health[i - 1].probeStamp = 0;
        record(state, TransitionKind::ServerRetired, i - 1, {});
        --count;
    }
}

struct Capacity {
    std::uint32_t present = 0, starting = 0;
    double busyNs = 0, upNow = 0;
};

Capacity measure(FleetState& state)
{
    Capacity capacity;
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        settleBusy(state, ServerId{i});
        const Server& server = state.servers[i];
        capacity.busyNs += server.busyNs;
        capacity.present += server.present ? 1 : 0;
        capacity.starting += state.health[i].starting ? 1 : 0;
        capacity.upNow += server.present && server.up ? 1 : 0;
    }
    return capacity;
}

void scheduleLook(FleetState& state) { state.schedule(state.now + state.config.scalePeriod, Autoscaling::kTick, 0); }

}  // namespace

AutoscalingConfig Autoscaling::compile(const FleetParameters& p)
{
    AutoscalingConfig c;
    c.autoscaling = p.autoscaling && p.redundancy.form != RedundancyForm::ActivePassive;
    c.scaleTarget = p.scaleTarget;
    c.scalePeriod = secondsToDuration(p.scalePeriod);
    c.scaleLag = secondsToDuration(p.scaleLag);
    c.scaleCooldown = secondsToDuration(p.scaleCooldown);
    return c;
}

void Autoscaling::fit(FleetState& state)
{
    if (!state.config.autoscaling || state.scalingRunning)
        return;
    state.scalingRunning = true;
    state.scaledAt = state.now;
    state.busyNsAtScale = measure(state).busyNs;
    scheduleLook(state);
}

void Autoscaling::scale(FleetState& state)
{
    if (!state.config.autoscaling) {
        state.scalingRunning = false;
        return;
    }
    const Capacity capacity = measure(state);
    const double workerNs = capacity.upNow * state.config.workers *
                            static_cast<double>((state.now - state.scaledAt).ns);
    const double utilisation = workerNs > 0 ? std::min(1.0, (capacity.busyNs - state.busyNsAtScale) / workerNs) : 1;
    state.busyNsAtScale = capacity.busyNs;
    state.scaledAt = state.now;
    scheduleLook(state);
    if (state.now < state.scaleAllowedAt || capacity.starting > 0)
        return;
    const double most = std::floor(state.parameters.servers * state.parameters.scaleMost);
    const double wanted = std::ceil(capacity.upNow * utilisation / state.config.scaleTarget - 1e-9);
    const auto desired = static_cast<std::uint32_t>(std::clamp(wanted, double{1} * state.parameters.servers, most));
    if (desired == capacity.present)
        return;
    state.scaleAllowedAt = state.now + state.config.scaleCooldown;
    if (desired > capacity.present)
        order(state, desired - capacity.present);
    else
        retire(state, capacity.present - desired);
}

void Autoscaling::provision(FleetState& state, ServerId server)
{
    ServerHealth& health = state.health[server];
    if (!health.starting)
        return;
    reunite(state, server);
    settleCapacity(state, server);
    const ServerHealth before = std::exchange(health, ServerHealth{});
    health.busyNsAtSample = before.busyNsAtSample;
    health.busyNsAtCapacity = before.busyNsAtCapacity;
    health.capacityNs = before.capacityNs;
    health.capacityChangedNs = before.capacityChangedNs;
    state.servers[server].present = true;
    state.servers[server].speed = 1;
    state.servers[server].failShare = 0;
    bringUp(state, server);
    returnToService(state, server);
    startProbing(state, server);
    record(state, TransitionKind::ServerAdded, server, troublesOfClients(state));
}

}  // namespace faultglass

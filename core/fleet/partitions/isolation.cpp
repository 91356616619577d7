#include "core/fleet/partitions/mechanism.h"

#include <algorithm>

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/hooks.h"
#include "core/fleet/partitions/partition_faults.h"
#include "core/fleet/redundancy/mechanism.h"

namespace faultglass {

namespace {

bool mayUse(const FleetState& state, CustomerId customer, ServerId server)
{
    const Placement& placement = *state.placement;
    if (placement.shardSize == 0)
        return poolIndexOf(state, server) == placement.pool(customer);
    const std::uint32_t* const shard = placement.shard(customer);
    return std::find(shard, shard + placement.shardSize, server) != shard + placement.shardSize;
}

}  // namespace

void IsolateFault::begin(FleetState& state, ServerId server)
{
    if (state.servers[server].isolated)
        return;
    countServing(state, server, false);
    state.servers[server].isolated = true;
    state.isolatedServers.push_back(server);
    hooks::serverIsolated(state, server);
}

bool IsolateFault::end(FleetState& state, ServerId server)
{
    reunite(state, server);
    return true;
}

void reunite(FleetState& state, ServerId server)
{
    if (!state.servers[server].isolated)
        return;
    state.servers[server].isolated = false;
    std::erase(state.isolatedServers, server);
    countServing(state, server, true);
    hooks::serverReunited(state, server);
}

bool isCutOffWith(const FleetState& state, CustomerId customer, ServerId server)
{
    // Named by the fault: what one partition cuts off together has one side.
    const FaultId fault = state.health[server].fault<IsolateFault>().id;
    return fault.valid() &&
           state.random.draw(Purpose::Side, customer, fault.value).uniform() < appliedFault(state, fault).magnitude;
}

std::uint32_t cutOffServer(const FleetState& state, const Request& request)
{
    std::uint32_t count = 0;
    for (const std::uint32_t server : state.isolatedServers) {
        if (!mayUse(state, CustomerId{request.customer}, ServerId{server}) ||
            !isCutOffWith(state, CustomerId{request.customer}, ServerId{server}))
            continue;
        if (state.config.activePassive && believesPrimary(state, ServerId{server}))
            return server;
        ++count;
    }
    if (count == 0)
        return kNone;
    std::uint32_t turn = (request.number + request.attempts) % count;
    for (const std::uint32_t server : state.isolatedServers) {
        if (mayUse(state, CustomerId{request.customer}, ServerId{server}) &&
            isCutOffWith(state, CustomerId{request.customer}, ServerId{server}) && turn-- == 0)
            return server;
    }
    FG_ASSERT(false);
}

}  // namespace faultglass

#include "core/fleet/balancing/mechanism.h"

#include <array>

#include "core/fleet/fleet_state.h"
#include "core/fleet/partitions/mechanism.h"
#include "core/fleet/redundancy/mechanism.h"

namespace faultglass {

namespace {

Pool& poolOf(FleetState& state, ServerId server) { return state.pools[poolIndexOf(state, server)]; }

std::uint32_t lessLoaded(const FleetState& state, std::uint32_t a, std::uint32_t b)
{
    return state.servers[b].outstanding < state.servers[a].outstanding ? b : a;
}

std::uint32_t lessLoadedOfTwo(const FleetState& state, KeyedDraw& draw, const std::uint32_t* from, std::uint32_t count)
{
    const std::uint32_t first = draw.below(count);
    if (count == 1)
        return from[0];
    // Two different ones: the second from those that are left.
    const std::uint32_t skipped = draw.below(count - 1);
    return lessLoaded(state, from[first], from[skipped < first ? skipped : skipped + 1]);
}

std::uint32_t chooseFromPool(FleetState& state, Pool& pool, KeyedDraw& draw)
{
    const auto count = static_cast<std::uint32_t>(pool.rotation.size());
    if (count == 0)
        return kNone;
    switch (state.config.balancing) {
    case BalancingPolicy::RoundRobin:
        pool.roundRobin = pool.roundRobin + 1 >= count ? 0 : pool.roundRobin + 1;
        return pool.rotation[pool.roundRobin];
    case BalancingPolicy::Random:
        return pool.rotation[draw.below(count)];
    case BalancingPolicy::TwoChoices:
        return lessLoadedOfTwo(state, draw, pool.rotation.data(), count);
    case BalancingPolicy::LeastLoaded:
        return pool.firstServer + pool.loadOrder.member(draw.below(pool.loadOrder.leastCount()));
    }
    FG_ASSERT(false);
}

/// Among the servers of a shard by the same policies. Round robin goes by the request's number: customers keep no
/// counter, and each still uses its servers in turn.
std::uint32_t chooseAmong(const FleetState& state, KeyedDraw& draw, const Request& request, const std::uint32_t* from,
                          std::uint32_t count)
{
    switch (state.config.balancing) {
    case BalancingPolicy::RoundRobin:
        return from[(request.number + request.attempts) % count];
    case BalancingPolicy::Random:
        return from[draw.below(count)];
    case BalancingPolicy::TwoChoices:
        return lessLoadedOfTwo(state, draw, from, count);
    case BalancingPolicy::LeastLoaded: {
        std::uint32_t least = from[draw.below(count)];
        for (std::uint32_t i = 0; i < count; ++i)
            least = lessLoaded(state, least, from[i]);
        return least;
    }
    }
    FG_ASSERT(false);
}

/// A retry goes to another server of the shard than the attempt before it, if there is one in rotation.
std::uint32_t chooseFromShard(const FleetState& state, KeyedDraw& draw, const Request& request)
{
    const Placement& placement = *state.placement;
    const std::uint32_t* const shard = placement.shard(CustomerId{request.customer});
    if (!state.config.clientFailover)
        return shard[draw.below(placement.shardSize)];  // a turn would make every retry a failover
    std::array<std::uint32_t, kLargestShard> serving{};
    std::uint32_t count = 0;
    bool lastServes = false;
    for (std::uint32_t i = 0; i < placement.shardSize; ++i) {
        if (state.servers[shard[i]].rotationSlot == kNone)
            continue;
        if (shard[i] == request.server)
            lastServes = true;
        else
            serving[count++] = shard[i];
    }
    if (count == 0)
        return lastServes ? request.server : kNone;
    return chooseAmong(state, draw, request, serving.data(), count);
}

/// In an active-passive pool, or by a customer who is cut off with one server.
std::uint32_t chooseByRole(FleetState& state, const Request& request, KeyedDraw draw)
{
    const bool reads = state.config.standbysRead && !isWrite(state, CustomerId{request.customer}, request.number);
    if (const std::uint32_t server = cutOffServer(state, request); server != kNone)
        return !state.config.activePassive || reads || believesPrimary(state, ServerId{server}) ? server : kNone;
    const std::uint32_t pool = state.placement->pool(CustomerId{request.customer});
    return reads ? chooseFromPool(state, state.pools[pool], draw) : primaryOf(state, pool);
}

}  // namespace

BalancingConfig Balancing::compile(const FleetParameters& p)
{
    return {p.balancing, p.placement.clientFailover, p.placement.retryRefused};
}

void buildPools(FleetState& state)
{
    state.pools.resize(state.placement->pools);
    for (std::uint32_t i = 0; i < state.placement->pools; ++i) {
        const ServerRange range = blockAt(i, state.placement->pools, state.sizes.servers);
        state.pools[i].firstServer = range.first;
        state.pools[i].servers = range.count;
    }
    state.poolsDown = static_cast<std::uint32_t>(state.pools.size());
}

std::uint32_t poolIndexOf(const FleetState& state, ServerId server)
{
    const auto pools = static_cast<std::uint32_t>(state.pools.size());
    const std::uint32_t servers = state.sizes.servers;
    return pools == 1 ? 0 : blockOf(ServerId{server < servers ? server : server % servers}, pools, servers);
}

std::uint32_t chooseServer(FleetState& state, const Request& request, KeyedDraw draw)
{
    std::uint32_t server = 0;
    if (state.routing.deadBy.valid())
        return kNone;
    if (state.config.activePassive || (!state.isolatedServers.empty() && cutOffServer(state, request) != kNone)) {
        server = chooseByRole(state, request, draw);
        state.fingerprint.add(server);
        return server;
    }
    if (state.placement->shardSize > 0) {
        server = chooseFromShard(state, draw, request);
    } else {
        Pool& pool = state.pools[state.placement->pool(CustomerId{request.customer})];
        if (state.config.clientFailover)
            server = chooseFromPool(state, pool, draw);
        else
            server = pool.firstServer + draw.below(pool.servers);
        if (state.config.balancing == BalancingPolicy::RoundRobin)
            return server;  // drawn from nothing
    }
    state.fingerprint.add(server);
    return server;
}

std::uint32_t reroute(FleetState& state, std::uint32_t requestSlot)
{
    Request& request = state.requests[requestSlot];
    const Placement& placement = *state.placement;
    const std::vector<std::uint32_t>& rotation = state.pools[placement.pool(CustomerId{request.customer})].rotation;
    const bool shard = placement.shardSize > 0;
    const std::uint32_t* const from = shard ? placement.shard(CustomerId{request.customer}) : rotation.data();
    const auto count = shard ? placement.shardSize : static_cast<std::uint32_t>(rotation.size());
    // From a place drawn by the request's name, so that refusals do not all end up at one neighbour.
    const std::uint32_t start = count > 0 ? static_cast<std::uint32_t>(mixBits(request.number) % count) : 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t next = from[(start + i) % count];
        if (!state.servers[next].up || state.servers[next].rotationSlot == kNone)
            continue;
        countEnded(state, ServerId{request.server});
        request.server = next;
        countSent(state, ServerId{next});
        break;
    }
    return request.server;
}

void fetchChoice(const FleetState& state, KeyedDraw draw)
{
    const auto& rotation = state.pools.front().rotation;
    const auto count = static_cast<std::uint32_t>(rotation.size());
    if (count > 0 && state.pools.size() == 1 && state.config.balancing == BalancingPolicy::Random)
        __builtin_prefetch(&state.servers[rotation[draw.below(count)]]);
}

void countSent(FleetState& state, ServerId server)
{
    ++state.servers[server].outstanding;
    if (state.config.balancing != BalancingPolicy::LeastLoaded)
        return;
    Pool& pool = poolOf(state, server);
    if (pool.loadOrder.contains(server - pool.firstServer))
        pool.loadOrder.increase(server - pool.firstServer);
}

void countEnded(FleetState& state, ServerId server)
{
    --state.servers[server].outstanding;
    if (state.config.balancing != BalancingPolicy::LeastLoaded)
        return;
    Pool& pool = poolOf(state, server);
    if (pool.loadOrder.contains(server - pool.firstServer))
        pool.loadOrder.decrease(server - pool.firstServer);
}

void putIntoRotation(FleetState& state, ServerId index)
{
    Server& server = state.servers[index];
    if (server.rotationSlot != kNone)
        return;
    Pool& pool = poolOf(state, ServerId{index});
    server.rotationSlot = static_cast<std::uint32_t>(pool.rotation.size());
    pool.rotation.push_back(index);
    if (state.config.balancing == BalancingPolicy::LeastLoaded)
        pool.loadOrder.insert(index - pool.firstServer, server.outstanding);
    countServing(state, ServerId{index}, true);
}

void takeOutOfRotation(FleetState& state, ServerId index)
{
    Server& server = state.servers[index];
    if (server.rotationSlot == kNone)
        return;
    countServing(state, ServerId{index}, false);
    Pool& pool = poolOf(state, ServerId{index});
    const std::uint32_t last = pool.rotation.back();
    pool.rotation[server.rotationSlot] = last;
    state.servers[last].rotationSlot = server.rotationSlot;
    pool.rotation.pop_back();
    server.rotationSlot = kNone;
    if (state.config.balancing == BalancingPolicy::LeastLoaded)
        pool.loadOrder.remove(index - pool.firstServer);
}

void Balancing::fit(FleetState& state)
{
    const bool wanted = state.config.balancing == BalancingPolicy::LeastLoaded;
    for (Pool& pool : state.pools) {
        if (wanted != pool.loadOrder.empty())
            continue;  // as it stands it decides between equals: do not build it anew without need
        pool.loadOrder.clear();
        if (!wanted)
            continue;
        for (const std::uint32_t index : pool.rotation)
            pool.loadOrder.insert(index - pool.firstServer, state.servers[index].outstanding);
    }
}

double Balancing::estimatedBytes(const FleetParameters& p, double servers)
{
    const double order = p.balancing == BalancingPolicy::LeastLoaded ? 4 * sizeof(std::uint32_t) : 0;
    return servers * (sizeof(std::uint32_t) + sizeof(Pool) + order);
}

}  // namespace faultglass

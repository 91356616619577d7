#include "core/fleet/balancer.h"

namespace faultglass {

namespace {

std::uint32_t lessLoadedOfTwo(FleetState& state, KeyedDraw& draw, std::uint32_t count)
{
    const std::uint32_t first = draw.below(count);
    if (count == 1)
        return state.rotation[0];
    // Two different ones: the second from those that are left.
    const std::uint32_t skipped = draw.below(count - 1);
    const std::uint32_t second = skipped < first ? skipped : skipped + 1;
    const std::uint32_t a = state.rotation[first], b = state.rotation[second];
    return state.servers[b].outstanding < state.servers[a].outstanding ? b : a;
}

}  // namespace

std::uint32_t chooseServer(FleetState& state, KeyedDraw draw)
{
    const auto count = static_cast<std::uint32_t>(state.rotation.size());
    if (count == 0)
        return kNone;
    std::uint32_t server = 0;
    switch (state.config.balancing) {
    case BalancingPolicy::RoundRobin:
        state.roundRobin = state.roundRobin + 1 >= count ? 0 : state.roundRobin + 1;
        return state.rotation[state.roundRobin];
    case BalancingPolicy::Random:
        server = state.rotation[draw.below(count)];
        break;
    case BalancingPolicy::TwoChoices:
        server = lessLoadedOfTwo(state, draw, count);
        break;
    case BalancingPolicy::LeastLoaded:
        server = state.loadOrder.member(draw.below(state.loadOrder.leastCount()));
        break;
    }
    state.fingerprint.add(server);
    return server;
}

void fetchChoice(const FleetState& state, KeyedDraw draw)
{
    const auto count = static_cast<std::uint32_t>(state.rotation.size());
    if (count > 0 && state.config.balancing == BalancingPolicy::Random)
        __builtin_prefetch(&state.servers[state.rotation[draw.below(count)]]);
}

void countSent(FleetState& state, std::uint32_t server)
{
    ++state.servers[server].outstanding;
    if (state.config.balancing == BalancingPolicy::LeastLoaded && state.loadOrder.contains(server))
        state.loadOrder.increase(server);
}

void countEnded(FleetState& state, std::uint32_t server)
{
    --state.servers[server].outstanding;
    if (state.config.balancing == BalancingPolicy::LeastLoaded && state.loadOrder.contains(server))
        state.loadOrder.decrease(server);
}

void putIntoRotation(FleetState& state, std::uint32_t index)
{
    Server& server = state.servers[index];
    if (server.rotationSlot != kNone)
        return;
    server.rotationSlot = static_cast<std::uint32_t>(state.rotation.size());
    state.rotation.push_back(index);
    if (state.config.balancing == BalancingPolicy::LeastLoaded)
        state.loadOrder.insert(index, server.outstanding);
}

void takeOutOfRotation(FleetState& state, std::uint32_t index)
{
    Server& server = state.servers[index];
    if (server.rotationSlot == kNone)
        return;
    const std::uint32_t last = state.rotation.back();
    state.rotation[server.rotationSlot] = last;
    state.servers[last].rotationSlot = server.rotationSlot;
    state.rotation.pop_back();
    server.rotationSlot = kNone;
    if (state.config.balancing == BalancingPolicy::LeastLoaded)
        state.loadOrder.remove(index);
}

void fitLoadOrder(FleetState& state)
{
    const bool wanted = state.config.balancing == BalancingPolicy::LeastLoaded;
    if (wanted != state.loadOrder.empty())
        return;  // as it stands it decides between equals: do not build it anew without need
    state.loadOrder.clear();
    if (!wanted)
        return;
    for (const std::uint32_t index : state.rotation)
        state.loadOrder.insert(index, state.servers[index].outstanding);
}

}  // namespace faultglass

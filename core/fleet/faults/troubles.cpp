#include "core/fleet/faults/troubles.h"

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/dependencies/mechanism.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/faults/transition_table.h"

namespace faultglass {

namespace {

bool isMissing(const FleetState& state, ServerId server)
{
    const Server& what = state.servers[server];
    return what.present && (!what.up || what.rotationSlot == kNone || what.cut != 0 || what.isolated);
}

Causes causesOfCuts(const FleetState& state)
{
    Causes causes;
    for (const Cut& cut : state.cuts)
        causes.add(cut.cause);
    return causes;
}

/// Why requests fail or wait at a server that they are sent to.
Causes troublesAt(const FleetState& state, ServerId server)
{
    const Server& what = state.servers[server];
    const ServerHealth& health = state.health[server];
    if (!what.present || what.rotationSlot == kNone)
        return {};
    Causes causes;
    if (!what.up || health.overloaded || health.exhausted || what.isolated || what.speed <= 0 || what.failShare > 0)
        causes.add(health.cause);
    causes.add(what.cut != 0 ? causesOfCuts(state) : Causes{});
    causes.add(troublesOfDependency(state, server));
    return causes;
}

/// What all servers need to be reached.
Causes troublesOnTheWay(const FleetState& state)
{
    Causes causes;
    causes.add(state.routing.deadBy.valid() ? state.routing.death : CauseId{});
    return causes;
}

/// `visit(server)` for each that the customer may use.
template <class Visit>
void forServersOfCustomer(const FleetState& state, CustomerId customer, Visit visit)
{
    const Placement& placement = *state.placement;
    if (placement.shardSize > 0) {
        for (std::uint32_t i = 0; i < placement.shardSize; ++i)
            visit(placement.shard(customer)[i]);
        return;
    }
    const Pool& pool = state.pools[placement.pool(customer)];
    const auto servers = static_cast<std::uint32_t>(state.servers.size());
    const std::uint32_t end = state.pools.size() == 1 ? servers : std::min(servers, pool.firstServer + pool.servers);
    for (std::uint32_t i = pool.firstServer; i < end; ++i)
        visit(i);
}

bool mayUse(const FleetState& state, CustomerId customer, ServerId server)
{
    if (state.placement->shardSize == 0)
        return state.placement->pool(customer) == poolIndexOf(state, server);
    bool found = false;
    forServersOfCustomer(state, customer, [&](std::uint32_t own) { found = found || own == server; });
    return found;
}

/// Harm of the last `within` that may concern the customer, newest first; a long log is not searched to its end.
Causes harmOfLate(const FleetState& state, CustomerId customer, SimDuration within)
{
    constexpr std::size_t kMostSearched = 256;
    Causes causes;
    std::size_t searched = 0;
    for (auto i = state.transitions.rbegin(); i != state.transitions.rend() && searched < kMostSearched; ++i) {
        if (i->at < state.now - within)
            break;
        ++searched;
        const TransitionRow& row = transitionRow(i->kind);
        const bool ofServer = row.subject == TransitionSubject::Server && i->subject < state.servers.size();
        if (madeWorse(i->kind) &&
            (row.subject == TransitionSubject::Fleet || (ofServer && mayUse(state, customer, ServerId{i->subject}))))
            causes.add(i->id);
    }
    return causes;
}

/// Customers that ask for more than they did and may ask this server.
Causes noisyNeighbours(const FleetState& state, ServerId server)
{
    Causes causes;
    for (std::uint32_t id = 0; id < state.appliedFaults.size(); ++id) {
        const Fault& fault = state.appliedFaults[id];
        if (fault.kind != FaultKind::Noisy || fault.target.value >= state.customers.size())
            continue;
        const Customer& customer = state.customers[fault.target.value];
        if (customer.fault.value == id && customer.loadFactor > 1 &&
            mayUse(state, CustomerId{fault.target.value}, server))
            causes.add(customer.faultCause);
    }
    return causes;
}

}  // namespace

Causes troublesOfClients(const FleetState& state)
{
    Causes causes = troublesOnTheWay(state);
    bool anySent = false;
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        anySent = anySent || (state.servers[i].present && state.servers[i].rotationSlot != kNone);
        causes.add(troublesAt(state, ServerId{i}));
    }
    for (std::uint32_t i = 0; !anySent && i < state.servers.size(); ++i)
        causes.add(state.health[i].cause);
    return causes;
}

Causes troublesOf(const FleetState& state, CustomerId customer, SimDuration within)
{
    Causes causes = troublesOnTheWay(state);
    bool anySent = false;
    forServersOfCustomer(state, customer, [&](std::uint32_t server) {
        anySent = anySent || (state.servers[server].present && state.servers[server].rotationSlot != kNone);
        causes.add(troublesAt(state, ServerId{server}));
    });
    if (!anySent)
        forServersOfCustomer(state, customer, [&](std::uint32_t server) { causes.add(state.health[server].cause); });
    return causes.empty() ? harmOfLate(state, customer, within) : causes;
}

Causes lossesBeside(const FleetState& state, ServerId server)
{
    const std::uint32_t pool = poolIndexOf(state, server);
    Causes causes;
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        if (i == server || !isMissing(state, ServerId{i}) || poolIndexOf(state, ServerId{i}) != pool)
            continue;
        causes.add(state.health[i].cause);
        causes.add(state.servers[i].cut != 0 ? causesOfCuts(state) : Causes{});
    }
    for (const DrainedCell& cell : state.routing.drained)
        causes.add(cell.cause);
    return causes;
}

Causes troublesOfDependency(const FleetState& state, ServerId server)
{
    Causes causes;
    if (const Dependency* dependency = dependencyOfServer(state, server)) {
        causes.add(dependency->dead ? dependency->death : CauseId{});
        causes.add(dependency->slowBy.valid() ? dependency->slowing : CauseId{});
    }
    return causes;
}

Causes causesOfOverload(const FleetState& state, ServerId server, const LoadSplit& load, const Causes& losses)
{
    constexpr float kFrom = 0.05F;
    const float from = kFrom * (load.fresh + load.redistributed + load.retried);
    const ServerHealth& health = state.health[server];
    Causes causes;
    if (health.fault<SlowFault>().id.valid())
        causes.add(health.fault<SlowFault>().begun);
    causes.add(health.stalledBy);
    causes.add(troublesOfDependency(state, server));
    if (state.loadFactor > 1)
        causes.add(state.spike);
    causes.add(noisyNeighbours(state, server));
    if (load.redistributed > 0 && load.redistributed >= from)
        causes.add(losses);
    if (load.retried > 0 && load.retried >= from)
        causes.add(state.retryStorm.valid() ? Causes(state.retryStorm) : troublesOfClients(state));
    causes.add(state.connectionStorm);
    return causes;
}

}  // namespace faultglass

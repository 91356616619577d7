#include "core/fleet/faults/faults.h"

#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/fault_effects.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/faults/under_faults.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/servers/mechanism.h"
#include "core/fleet/servers/server_failures.h"
#include "core/fleet/servers/server_states.h"

namespace faultglass {

namespace {

bool isOneProcess(FaultTarget target) { return target.valid() && target.level == Level::Process; }

/// `call.operator()<Effect>(ServerFault)` for every fault the server is under, in the order of the list.
template <class Call>
void forFaultsOn(const FleetState& state, ServerId server, Call call)
{
    ServerFaults::forEach([&]<class Effect> {
        if (const ServerFault& fault = state.health[server].fault<Effect>(); fault.id.valid())
            call.template operator()<Effect>(fault);
    });
}

float speedUnderFaults(const FleetState& state, ServerId server)
{
    float speed = state.health[server].ownSpeed;
    forFaultsOn(state, server, [&]<class Effect>(const ServerFault& fault) {
        if constexpr (ChangesSpeed<Effect>)
            speed = Effect::speed(speed, appliedFault(state, fault.id));
    });
    return speed;
}

/// Speed and errors follow from all faults on the server, whichever came or went.
template <class Effect>
void fit(FleetState& state, ServerId server)
{
    if constexpr (ChangesSpeed<Effect>)
        setSpeed(state, server, speedUnderFaults(state, server));
    if constexpr (CausesErrors<Effect>)
        setFailShare(state, server);
}

template <class Effect>
void beginOnServer(FleetState& state, ServerId server, FaultId id)
{
    if (!state.servers[server].present)
        return;
    ServerHealth& health = state.health[server];
    const CauseId begun = record(state, Effect::kBegun, server, {});
    health.fault<Effect>() = {id, begun};
    state.latestCause = begun;
    // The cause explains what the server is seen as: slowness does not explain why it is down, ejected or overloaded.
    if (gravityOf(Effect::kSeenAs) >= gravityOf(ownStateOf(state, server)))
        health.cause = begun;
    if constexpr (StrikesServers<Effect>)
        Effect::begin(state, server);
    fit<Effect>(state, server);
}

template <class Effect>
void endOnServer(FleetState& state, ServerId server)
{
    ServerFault& fault = state.health[server].fault<Effect>();
    if (!fault.id.valid())
        return;
    fault.id = {};
    if constexpr (StrikesServers<Effect>) {
        if (!Effect::end(state, server))
            return;
    }
    fit<Effect>(state, server);
    record(state, Effect::kOver, server, fault.begun);
    settleCause(state, server);
}

template <class Effect>
void begin(FleetState& state, FaultId id)
{
    const FaultTarget target = appliedFault(state, id).target;
    if constexpr (!StaysOnServer<Effect>)
        Effect::begin(state, id);
    else if (!isOneProcess(target))
        forServersOf(state, target, [&](std::uint32_t server) { beginOnServer<Effect>(state, ServerId{server}, id); });
    else if constexpr (StrikesProcesses<Effect>)
        Effect::beginOnProcess(state, target.value, id);
}

template <class Effect>
void end(FleetState& state, FaultId id)
{
    const FaultTarget target = appliedFault(state, id).target;
    if constexpr (Lasts<Effect>) {
        Effect::end(state, id);
    } else if constexpr (StaysOnServer<Effect>) {
        if (!isOneProcess(target))
            forServersOf(state, target, [&](std::uint32_t server) {
                if (state.health[server].fault<Effect>().id == id)
                    endOnServer<Effect>(state, ServerId{server});
            });
        else if constexpr (StrikesProcesses<Effect>)
            Effect::endOnProcess(state, target.value, id);
    }
}

void healServer(FleetState& state, ServerId server)
{
    state.health[server].failedBits = 0;
    ServerFaults::forEach([&]<class Effect> { endOnServer<Effect>(state, server); });
    healProcesses(state, server);
    if (!state.servers[server].up && state.servers[server].present)
        restart(state, server, state.health[server].restartEvent);
}

void healServers(FleetState& state, FaultTarget target)
{
    if (isOneProcess(target))
        return relieveProcess(state, target.value);
    if (target.valid() && target.level == Level::Dependency)
        return;  // those that call it are well
    forServersOf(state, target, [&](std::uint32_t server) { healServer(state, ServerId{server}); });
}

}  // namespace

void applyFault(FleetState& state, const Fault& fault)
{
    FaultList::callAt(static_cast<std::size_t>(fault.kind), [&]<class Effect> {
        if constexpr (HappensOnce<Effect>) {
            Effect::act(state, fault.target);
        } else {
            const FaultId id{static_cast<std::uint32_t>(state.appliedFaults.size())};
            state.appliedFaults.push_back(fault);
            begin<Effect>(state, id);
            if (fault.duration > SimDuration{})
                state.schedule(state.now + fault.duration, Faults::kEnd, id.value);
        }
    });
}

void endFault(FleetState& state, FaultId id)
{
    FaultList::callAt(static_cast<std::size_t>(appliedFault(state, id).kind),
                      [&]<class Effect> { end<Effect>(state, id); });
}

/// The order numbers the events that follow, and so is part of a run's bits: what servers call and the servers, then
/// the network and the router, then everything else as it is listed.
void HealFault::act(FleetState& state, FaultTarget target)
{
    using HealedFirst = TypeList<SlowDependencyFault, DeadDependencyFault, PartitionFault, RouterDownFault, DrainFault>;
    SlowDependencyFault::heal(state, target);
    DeadDependencyFault::heal(state, target);
    healServers(state, target);
    PartitionFault::heal(state, target);
    RouterDownFault::heal(state, target);
    DrainFault::heal(state, target);
    OtherFaults::forEach([&]<class Effect> {
        if constexpr (Lasts<Effect> && !HealedFirst::contains<Effect>())
            Effect::heal(state, target);
    });
}

ServerState stateUnderFaults(const FleetState& state, ServerId server)
{
    ServerState gravest = ServerState::Healthy;
    forFaultsOn(state, server,
                [&]<class Effect>(const ServerFault& /*fault*/) { gravest = graver(gravest, Effect::kSeenAs); });
    return gravest;
}

void setFailShare(FleetState& state, ServerId server)
{
    double passed = state.health[server].exhausted ? 0 : 1;
    forFaultsOn(state, server, [&]<class Effect>(const ServerFault& fault) {
        if constexpr (CausesErrors<Effect>)
            passed *= Effect::passed(appliedFault(state, fault.id));
    });
    state.servers[server].failShare = static_cast<float>(1 - passed);
}

void settleCause(FleetState& state, ServerId server)
{
    ServerHealth& health = state.health[server];
    if (ownStateOf(state, server) != ServerState::Healthy || health.exhausted)
        return;  // and that is what the cause explains
    health.cause = {};
    ServerState gravest = ServerState::Healthy;
    forFaultsOn(state, server, [&]<class Effect>(const ServerFault& fault) {
        if (gravityOf(Effect::kSeenAs) >= gravityOf(gravest)) {
            gravest = Effect::kSeenAs;
            health.cause = fault.begun;
        }
    });
}

}  // namespace faultglass

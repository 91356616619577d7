#include "core/fleet/hooks.h"

#include "core/fleet/fleet_state.h"

namespace faultglass::hooks {

void fitServers(FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::fitServers; })
            M::fitServers(state);
    });
}

void settleAlive(FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::settleAlive; })
            M::settleAlive(state);
    });
}

void settleReach(FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::settleReach; })
            M::settleReach(state);
    });
}

void settle(FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::settle; })
            M::settle(state);
    });
}

void serverDown(FleetState& state, ServerId server)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::serverDown; })
            M::serverDown(state, server);
    });
}

void serverUp(FleetState& state, ServerId server)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::serverUp; })
            M::serverUp(state, server);
    });
}

void serverRestarted(FleetState& state, ServerId server)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::serverRestarted; })
            M::serverRestarted(state, server);
    });
}

void serverIsolated(FleetState& state, ServerId server)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::serverIsolated; })
            M::serverIsolated(state, server);
    });
}

void serverReunited(FleetState& state, ServerId server)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::serverReunited; })
            M::serverReunited(state, server);
    });
}

void serverEjected(FleetState& state, ServerId server)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::serverEjected; })
            M::serverEjected(state, server);
    });
}

double workOf(FleetState& state, const Job& job, double work)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::workOf; })
            work = M::workOf(state, job, work);
    });
    return work;
}

void sample(FleetState& state, Sample& sample)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::sample; })
            M::sample(state, sample);
    });
}

void afterSample(FleetState& state, const Sample& sample, double workerNs)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::afterSample; })
            M::afterSample(state, sample, workerNs);
    });
}

void restartTotals(FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::restartTotals; })
            M::restartTotals(state);
    });
}

}  // namespace faultglass::hooks

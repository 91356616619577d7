#include "core/fleet/processes/mechanism.h"

#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/under_faults.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/servers/mechanism.h"
#include "core/fleet/servers/server_failures.h"

namespace faultglass {

namespace {

std::uint32_t firstOf(const FleetState& state, ServerId server) { return server * state.sizes.processes; }

std::uint32_t serverOf(const FleetState& state, std::uint32_t process) { return process / state.sizes.processes; }

std::uint32_t workersOfProcess(const FleetState& state, std::uint32_t process)
{
    const std::uint32_t processes = state.sizes.processes;
    return blockAt(process % processes, processes, state.config.workers).count;
}

bool isReady(const Process& process) { return !process.crashedBy.valid() && process.restartEvent == 0; }

void countWorkers(FleetState& state, ServerId server)
{
    std::uint32_t workers = 0;
    const std::uint32_t first = firstOf(state, server);
    for (std::uint32_t i = first; i < first + state.sizes.processes; ++i)
        workers += state.processes[i].up ? workersOfProcess(state, i) : 0;
    state.liveWorkers[server] = workers;
}

/// The process is gone with all it ran; with the last one the server has nobody to take connections.
void lose(FleetState& state, std::uint32_t process)
{
    Process& lost = state.processes[process];
    if (!lost.up)
        return;
    const std::uint32_t server = serverOf(state, process);
    settleCapacity(state, ServerId{server});
    lost.up = false;
    countWorkers(state, ServerId{server});
    if (state.liveWorkers[server] == 0) {
        state.latestLoss = state.health[server].cause;
        state.health[server].overloaded = false;
        takeDown(state, ServerId{server}, true);
    } else {
        dropRunning(state, ServerId{server}, process - firstOf(state, ServerId{server}));
    }
}

/// Nothing keeps the process down any more.
void rise(FleetState& state, std::uint32_t process)
{
    if (!isReady(state.processes[process]) || state.processes[process].up)
        return;
    const std::uint32_t server = serverOf(state, process);
    if (!state.servers[server].up) {
        if (state.servers[server].present && state.health[server].restartEvent == 0)
            restart(state, ServerId{server}, 0);  // it was down for want of a process
        return;
    }
    settleCapacity(state, ServerId{server});
    state.processes[process].up = true;
    countWorkers(state, ServerId{server});
    record(state, TransitionKind::ProcessStarted, server, state.health[server].cause);
    startWaiting(state, ServerId{server});
    if (state.liveWorkers[server] == state.config.workers)
        settleCause(state, ServerId{server});
}

}  // namespace

void Processes::fitServers(FleetState& state)
{
    if (state.sizes.processes == 1)
        return;
    const std::size_t fitted = state.liveWorkers.size();
    state.processes.resize(state.servers.size() * state.sizes.processes);
    state.liveWorkers.resize(state.servers.size());
    for (std::size_t server = fitted; server < state.servers.size(); ++server)
        state.liveWorkers[server] = state.config.workers;
}

void joinProcess(FleetState& state, Job& job)
{
    if (state.processes.empty())
        return;
    const std::uint32_t first = firstOf(state, ServerId{job.server});
    std::uint32_t chosen = kNone;
    for (std::uint32_t i = 0; i < state.sizes.processes; ++i) {
        const Process& process = state.processes[first + i];
        if (process.up && process.busy < workersOfProcess(state, first + i) &&
            (chosen == kNone || process.busy < state.processes[first + chosen].busy))
            chosen = i;
    }
    FG_ASSERT(chosen != kNone);
    ++state.processes[first + chosen].busy;
    job.process = static_cast<std::uint8_t>(chosen);
}

void leaveProcess(FleetState& state, const Job& job)
{
    if (!state.processes.empty())
        --state.processes[firstOf(state, ServerId{job.server}) + job.process].busy;
}

void Processes::serverDown(FleetState& state, ServerId server)
{
    if (state.processes.empty())
        return;
    const std::uint32_t first = firstOf(state, server);
    const bool lastOne = state.liveWorkers[server] == 0;
    for (std::uint32_t i = first; i < first + state.sizes.processes; ++i) {
        Process& process = state.processes[i];
        process.busy = 0;
        process.up = false;
        process.restartEvent = lastOne ? process.restartEvent : 0;  // those of a server that died come back with it
    }
    state.liveWorkers[server] = 0;
}

void Processes::serverUp(FleetState& state, ServerId server)
{
    if (state.processes.empty())
        return;
    const std::uint32_t first = firstOf(state, server);
    for (std::uint32_t i = first; i < first + state.sizes.processes; ++i)
        state.processes[i].up = isReady(state.processes[i]);
    countWorkers(state, server);
}

bool hasNoProcess(const FleetState& state, ServerId server)
{
    if (state.processes.empty())
        return false;
    const std::uint32_t first = firstOf(state, server);
    for (std::uint32_t i = first; i < first + state.sizes.processes; ++i) {
        if (isReady(state.processes[i]))
            return false;
    }
    return true;
}

void strikeProcess(FleetState& state, std::uint32_t process, FaultId fault)
{
    if (process >= state.processes.size())
        return;
    const std::uint32_t server = serverOf(state, process);
    state.processes[process].crashedBy = fault;
    state.processes[process].restartEvent = 0;
    const CauseId cause = record(state, TransitionKind::ProcessDied, server, {});
    state.latestCause = cause;
    if (!state.health[server].cause.valid() || state.servers[server].up)
        state.health[server].cause = cause;
    if (state.servers[server].up)
        lose(state, process);
}

bool isCrashedBy(const FleetState& state, std::uint32_t process, FaultId fault)
{
    return process < state.processes.size() && state.processes[process].crashedBy == fault;
}

void relieveProcess(FleetState& state, std::uint32_t process)
{
    if (process >= state.processes.size() || !state.processes[process].crashedBy.valid())
        return;
    state.processes[process].crashedBy = {};
    rise(state, process);
}

void healProcesses(FleetState& state, ServerId server)
{
    if (state.processes.empty())
        return;
    const std::uint32_t first = firstOf(state, server);
    for (std::uint32_t i = first; i < first + state.sizes.processes; ++i) {
        state.processes[i].crashedBy = {};
        state.processes[i].restartEvent = 0;
        rise(state, i);
    }
}

void poisonProcess(FleetState& state, ServerId server, std::uint32_t process, CauseId by)
{
    const std::uint32_t number = firstOf(state, server) + process;
    const CauseId cause = record(state, TransitionKind::Poisoned, server, by);
    state.latestCause = state.health[server].cause = cause;
    state.processes[number].restartEvent =
        state.schedule(state.now + state.config.restartDelay, Processes::kRestart, number);
    lose(state, number);
}

void Processes::restart(FleetState& state, std::uint32_t process, std::uint32_t event)
{
    if (state.processes[process].restartEvent != event)
        return;
    state.processes[process].restartEvent = 0;
    rise(state, process);
}

double Processes::estimatedBytes(const FleetParameters& p, double servers)
{
    return p.topology.processes > 1 ? servers * p.topology.processes * sizeof(Process) : 0;
}

}  // namespace faultglass

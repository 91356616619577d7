// The mechanism of processes: each of a server has its part of the workers, dies and is started again by itself.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/processes/processes_state.h"

namespace faultglass {

struct FleetParameters;
struct Job;

// Where every server is one process there are no records of them, and the server stands for it.

/// Workers of the server whose process is alive.
template <class State>
[[nodiscard]] std::uint32_t workersOf(const State& state, ServerId server)
{
    return state.liveWorkers.empty() ? state.config.workers : state.liveWorkers[server];
}
/// A job begins to run in the least busy process of its server that is alive, or is done.
void joinProcess(FleetState& state, Job& job);
void leaveProcess(FleetState& state, const Job& job);
/// Whether every process of the server is down by itself: it cannot be up, whoever starts it.
[[nodiscard]] bool hasNoProcess(const FleetState& state, ServerId server);

/// A crash fault on one process (numbered through all servers) begins or ends.
void strikeProcess(FleetState& state, std::uint32_t process, FaultId fault);
[[nodiscard]] bool isCrashedBy(const FleetState& state, std::uint32_t process, FaultId fault);
void relieveProcess(FleetState& state, std::uint32_t process);
/// Takes all such faults off the server's processes.
void healProcesses(FleetState& state, ServerId server);
/// The process that served a poison request dies with all it runs, and is started again after the restart delay.
void poisonProcess(FleetState& state, ServerId server, std::uint32_t process, CauseId by);

struct Processes {
    using State = ProcessesState;

    static constexpr EventKind kRestart{27};  ///< process
    static void restart(FleetState& state, std::uint32_t process, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<restart>(kRestart)};

    /// Records for the processes of every server that has none yet.
    static void fitServers(FleetState& state);
    /// The whole server went down with all its processes, or is up again with all that can be.
    static void serverDown(FleetState& state, ServerId server);
    static void serverUp(FleetState& state, ServerId server);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass

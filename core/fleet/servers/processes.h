// The processes of a server: each has its part of the workers, dies and is started again by itself.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

// Where every server is one process there are no records of them, and the server stands for it.

/// Records for the processes of every server that has none yet.
void fitProcesses(FleetState& state);

/// Workers of the server whose process is alive.
[[nodiscard]] inline std::uint32_t workersOf(const FleetState& state, std::uint32_t server)
{
    return state.liveWorkers.empty() ? state.config.workers : state.liveWorkers[server];
}
/// A job begins to run in the least busy process of its server that is alive, or is done.
void joinProcess(FleetState& state, Job& job);
void leaveProcess(FleetState& state, const Job& job);

/// The whole server went down with all its processes, or is up again with all that can be.
void stopProcesses(FleetState& state, std::uint32_t server);
void startProcesses(FleetState& state, std::uint32_t server);
/// Whether every process of the server is down by itself: it cannot be up, whoever starts it.
[[nodiscard]] bool hasNoProcess(const FleetState& state, std::uint32_t server);

/// A crash fault on one process (numbered through all servers) begins or ends.
void strikeProcess(FleetState& state, std::uint32_t process, std::uint32_t applied);
[[nodiscard]] bool isCrashedBy(const FleetState& state, std::uint32_t process, std::uint32_t applied);
void relieveProcess(FleetState& state, std::uint32_t process);
/// Takes all such faults off the server's processes.
void healProcesses(FleetState& state, std::uint32_t server);
/// The process that served a poison request dies with all it runs, and is started again after the restart delay.
void poisonProcess(FleetState& state, std::uint32_t server, std::uint32_t process);
void restartProcess(FleetState& state, std::uint32_t process, std::uint32_t event);

}  // namespace faultglass

#include "core/fleet/servers/server_faults.h"

#include "core/fleet/fleet_state.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/servers/mechanism.h"
#include "core/fleet/servers/server_failures.h"

namespace faultglass {

void CrashFault::begin(FleetState& state, ServerId server)
{
    state.health[server].restartEvent = 0;
    loseHost(state, server);
}

bool CrashFault::end(FleetState& state, ServerId server)
{
    if (isHeldDown(state, server))
        return false;
    bringUp(state, server);
    return true;
}

void CrashFault::beginOnProcess(FleetState& state, std::uint32_t process, FaultId id)
{
    strikeProcess(state, process, id);
}

void CrashFault::endOnProcess(FleetState& state, std::uint32_t process, FaultId id)
{
    if (isCrashedBy(state, process, id))
        relieveProcess(state, process);
}

}  // namespace faultglass

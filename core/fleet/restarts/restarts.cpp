#include <algorithm>
#include <limits>

#include "core/fleet/fleet_state.h"
#include "core/fleet/servers/server_failures.h"

namespace faultglass {

RestartConfig Restarts::compile(const FleetParameters& p)
{
    RestartConfig c;
    const double held = p.memoryLimitMiB * 1024 / p.memoryPerRequestKiB;
    c.mostRequestsInMemory = p.memoryLimited ? static_cast<std::uint32_t>(std::clamp(held, 1.0, 4e9))
                                             : std::numeric_limits<std::uint32_t>::max();
    c.restartDelay = secondsToDuration(p.restartDelay);
    c.coldFactor = p.coldFactor;
    c.warmTime = secondsToDuration(p.warmTime);
    return c;
}

void Restarts::restart(FleetState& state, ServerId server, std::uint32_t event)
{
    faultglass::restart(state, server, event);
}

}  // namespace faultglass

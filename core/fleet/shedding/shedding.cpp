#include "core/fleet/fleet_state.h"

namespace faultglass {

SheddingConfig Shedding::compile(const FleetParameters& p)
{
    SheddingConfig c;
    c.shedByQueue = p.loadShedding && p.sheddingForm == SheddingForm::QueueLength;
    c.shedAbove = p.shedAbove;
    c.shedByCoDel = p.loadShedding && p.sheddingForm == SheddingForm::CoDel;
    c.codelTarget = secondsToDuration(p.codelTarget);
    c.codelInterval = secondsToDuration(p.codelInterval);
    c.skipExpired = p.skipExpired;
    return c;
}

void Shedding::fit(FleetState& state)
{
    if (state.config.shedByCoDel != !state.codel.empty())
        state.codel.assign(state.config.shedByCoDel ? state.servers.size() : 0, CoDel{});
}

void Shedding::fitServers(FleetState& state)
{
    if (state.config.shedByCoDel)
        state.codel.resize(state.servers.size());
}

double Shedding::estimatedBytes(const FleetParameters& p, double servers)
{
    return p.loadShedding ? servers * sizeof(CoDel) : 0;
}

}  // namespace faultglass

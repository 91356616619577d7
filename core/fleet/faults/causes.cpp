#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

namespace {
constexpr std::size_t kMostTransitions = 65'536;
constexpr std::size_t kMostLoggedTenants = 1000;
}  // namespace

CauseId record(FleetState& state, TransitionKind kind, std::uint32_t subject, CauseId parent, LoadSplit load)
{
    if (state.transitions.size() == kMostTransitions) {
        constexpr std::size_t kForgotten = kMostTransitions / 2;
        state.transitions.erase(state.transitions.begin(), state.transitions.begin() + kForgotten);
        state.firstTransition += kForgotten;
    }
    const CauseId id{state.firstTransition + static_cast<std::uint32_t>(state.transitions.size())};
    state.transitions.push_back({id, parent, kind, subject, state.now, load});
    return id;
}

void settleCause(FleetState& state, std::uint32_t server)
{
    ServerHealth& health = state.health[server];
    if (!state.servers[server].up || health.ejected || health.overloaded || health.exhausted)
        return;  // and that is what the cause explains
    health.cause = {};
    for (const FaultKind kind : {FaultKind::Isolate, FaultKind::Gray, FaultKind::BadConfig, FaultKind::DiskFull,
                                 FaultKind::Slow, FaultKind::Pause}) {
        const auto place = static_cast<std::size_t>(kind);
        if (health.faultOf[place] != kNone)
            health.cause = health.faultCause[place];
    }
}

bool tenantsAreLogged(const FleetState& state) { return state.tenants.size() <= kMostLoggedTenants; }

}  // namespace faultglass

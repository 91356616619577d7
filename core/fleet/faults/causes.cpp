#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

namespace {
constexpr std::size_t kMostTransitions = 65'536;
constexpr std::size_t kMostLoggedCustomers = 1000;
}  // namespace

CauseId record(FleetState& state, TransitionKind kind, std::uint32_t subject, const Causes& causes, LoadSplit load)
{
    if (state.transitions.size() == kMostTransitions) {
        constexpr std::size_t kForgotten = kMostTransitions / 2;
        state.transitions.erase(state.transitions.begin(), state.transitions.begin() + kForgotten);
        state.firstTransition += kForgotten;
    }
    const CauseId id{state.firstTransition + static_cast<std::uint32_t>(state.transitions.size())};
    Transition transition{id, {}, kind, subject, state.now, load, {}, causes.more()};
    if (const auto kept = causes.kept(); !kept.empty()) {
        transition.parent = kept.front();
        std::ranges::copy(kept.subspan(1), transition.also.begin());
    }
    state.transitions.push_back(transition);
    return id;
}

bool customersAreLogged(const FleetState& state) { return state.customers.size() <= kMostLoggedCustomers; }

}  // namespace faultglass

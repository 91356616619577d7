#include "core/fleet/partitions/mechanism.h"

#include <algorithm>

#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/hooks.h"

namespace faultglass {

namespace {

bool isInside(const FleetState& state, const Cut& cut, std::uint32_t server)
{
    if (!cut.target.valid())
        return state.random.draw(Purpose::PartitionSide, server, cut.applied).below(2) == 1;
    if (cut.target.level == Level::Process)
        return state.extent.serversOf(Level::Process, cut.target.value).first == server;
    return state.extent.unitOf(cut.target.level, server) == cut.target.value;
}

/// What each server's own traffic with clients meets.
void markServers(FleetState& state)
{
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        std::uint8_t bits = 0;
        for (const Cut& cut : state.cuts) {
            if (!isInside(state, cut, i))
                continue;
            bits |= cut.direction != CutDirection::OutOnly ? kCutIn : 0;
            bits |= cut.direction != CutDirection::InOnly ? kCutOut : 0;
        }
        state.servers[i].cut = bits & 0xfU;
    }
}

void heal(FleetState& state, const Cut& cut)
{
    record(state, TransitionKind::PartitionHealed, kNone, cut.cause);
    if (state.cuts.empty())
        state.latestTrouble = {};
}

}  // namespace

void cutOff(FleetState& state, std::uint32_t applied)
{
    const Fault& fault = state.appliedFaults[applied];
    hooks::settleReach(state);
    Cut cut{fault.target, static_cast<CutDirection>(static_cast<int>(fault.magnitude)), applied, {}};
    cut.cause = record(state, TransitionKind::Partitioned, kNone, {});
    if (state.cuts.empty())
        ++state.cutEpoch;
    state.cuts.push_back(cut);
    state.latestTrouble = cut.cause;
    markServers(state);
}

void mend(FleetState& state, std::uint32_t applied)
{
    const auto found = std::ranges::find(state.cuts, applied, &Cut::applied);
    if (found == state.cuts.end())
        return;
    hooks::settleReach(state);
    const Cut cut = *found;
    state.cuts.erase(found);
    markServers(state);
    heal(state, cut);
}

void mendAll(FleetState& state)
{
    while (!state.cuts.empty())
        mend(state, state.cuts.back().applied);
}

void mendTarget(FleetState& state, FaultTarget target)
{
    for (std::size_t i = state.cuts.size(); i > 0; --i) {
        if (state.cuts[i - 1].target == target)
            mend(state, state.cuts[i - 1].applied);
    }
}

bool reaches(const FleetState& state, std::uint32_t from, std::uint32_t to)
{
    for (const Cut& cut : state.cuts) {
        const bool fromInside = isInside(state, cut, from), toInside = isInside(state, cut, to);
        if (fromInside == toInside)
            continue;
        if (fromInside ? cut.direction != CutDirection::InOnly : cut.direction != CutDirection::OutOnly)
            return false;
    }
    return true;
}

std::uint32_t sideOf(const FleetState& state, std::uint32_t server)
{
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < state.cuts.size(); ++i)
        bits |= isInside(state, state.cuts[i], server) ? 1U << (i % 32) : 0;
    return bits;
}

}  // namespace faultglass

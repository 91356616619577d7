#include "core/fleet/partitions/mechanism.h"

#include <algorithm>

#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/hooks.h"
#include "core/fleet/partitions/partition_faults.h"

namespace faultglass {

namespace {

bool isInside(const FleetState& state, const Cut& cut, ServerId server)
{
    if (!cut.target.valid())
        return state.random.draw(Purpose::PartitionSide, server, cut.fault.value).below(2) == 1;
    if (cut.target.level == Level::Process)
        return state.sizes.serversOf(Level::Process, cut.target.value).first == server;
    return state.sizes.unitOf(cut.target.level, server) == cut.target.value;
}

/// What each server's own traffic with clients meets.
void markServers(FleetState& state)
{
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        std::uint8_t bits = 0;
        for (const Cut& cut : state.cuts) {
            if (!isInside(state, cut, ServerId{i}))
                continue;
            bits |= cut.direction != CutDirection::OutOnly ? kCutIn : 0;
            bits |= cut.direction != CutDirection::InOnly ? kCutOut : 0;
        }
        state.servers[i].cut = bits & 0xfU;
    }
}

void mend(FleetState& state, std::size_t index)
{
    hooks::settleReach(state);
    const Cut cut = state.cuts[index];
    state.cuts.erase(state.cuts.begin() + static_cast<std::ptrdiff_t>(index));
    markServers(state);
    record(state, TransitionKind::PartitionHealed, kNone, cut.cause);
    if (state.cuts.empty())
        state.latestCause = {};
}

/// The latest first.
template <class Condition>
void mendIf(FleetState& state, Condition condition)
{
    for (std::size_t i = state.cuts.size(); i > 0; --i) {
        if (condition(state.cuts[i - 1]))
            mend(state, i - 1);
    }
}

}  // namespace

void PartitionFault::begin(FleetState& state, FaultId id)
{
    const Fault& fault = appliedFault(state, id);
    hooks::settleReach(state);
    Cut cut{fault.target, static_cast<CutDirection>(static_cast<int>(fault.magnitude)), id, {}};
    cut.cause = record(state, TransitionKind::Partitioned, kNone, {});
    if (state.cuts.empty())
        ++state.cutEpoch;
    state.cuts.push_back(cut);
    state.latestCause = cut.cause;
    markServers(state);
}

void PartitionFault::end(FleetState& state, FaultId id)
{
    mendIf(state, [id](const Cut& cut) { return cut.fault == id; });
}

void PartitionFault::heal(FleetState& state, FaultTarget target)
{
    mendIf(state, [target](const Cut& cut) { return !target.valid() || cut.target == target; });
}

bool reaches(const FleetState& state, std::uint32_t from, std::uint32_t to)
{
    for (const Cut& cut : state.cuts) {
        const bool fromInside = isInside(state, cut, ServerId{from}), toInside = isInside(state, cut, ServerId{to});
        if (fromInside == toInside)
            continue;
        if (fromInside ? cut.direction != CutDirection::InOnly : cut.direction != CutDirection::OutOnly)
            return false;
    }
    return true;
}

std::uint32_t sideOf(const FleetState& state, ServerId server)
{
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < state.cuts.size(); ++i)
        bits |= isInside(state, state.cuts[i], server) ? 1U << (i % 32) : 0;
    return bits;
}

}  // namespace faultglass

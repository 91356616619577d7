// The effects of all faults and what each must consist of: a fault with a piece missing does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>

#include "core/fleet/caches/flush_fault.h"
#include "core/fleet/clients/client_faults.h"
#include "core/fleet/dependencies/dependency_faults.h"
#include "core/fleet/faults/heal.h"
#include "core/fleet/partitions/partition_faults.h"
#include "core/fleet/placement/router_faults.h"
#include "core/fleet/releases/ship_fault.h"
#include "core/fleet/servers/server_faults.h"

namespace faultglass {

/// It changes the speed of a server: `speed` is what it leaves of the speed before.
template <class Effect>
concept ChangesSpeed = std::same_as<decltype(Effect::speed), float(float, const Fault&)>;

/// It makes a server fail requests: `passed` is the share that it lets through.
template <class Effect>
concept CausesErrors = std::same_as<decltype(Effect::passed), double(const Fault&)>;

/// It does something else to a server when it begins and ends. `end` says whether that was the end, or something else
/// keeps the server in the same state.
template <class Effect>
concept StrikesServers = std::same_as<decltype(Effect::begin), void(FleetState&, ServerId)> &&
    std::same_as<decltype(Effect::end), bool(FleetState&, ServerId)>;

/// The transitions that begin and end it, and what the server is seen as between them.
template <class Effect>
concept IsSeen = std::same_as<decltype(Effect::kBegun), const TransitionKind> &&
    std::same_as<decltype(Effect::kOver), const TransitionKind> &&
    std::same_as<decltype(Effect::kSeenAs), const ServerState>;

/// A server stays under it until it ends. Which fault it is and what it caused is kept for all of them alike.
template <class Effect>
concept StaysOnServer = IsSeen<Effect> &&(ChangesSpeed<Effect> || CausesErrors<Effect> || StrikesServers<Effect>);

/// It can also strike one process of a server.
template <class Effect>
concept StrikesProcesses = std::same_as<decltype(Effect::beginOnProcess), void(FleetState&, std::uint32_t, FaultId)> &&
    std::same_as<decltype(Effect::endOnProcess), void(FleetState&, std::uint32_t, FaultId)>;

/// It happens and is over.
template <class Effect>
concept HappensOnce = std::same_as<decltype(Effect::act), void(FleetState&, FaultTarget)>;

/// It begins, ends with its duration unless a later one has taken its place, and can be healed: on the target, or
/// everywhere for a target that is all.
template <class Effect>
concept Lasts = std::same_as<decltype(Effect::begin), void(FleetState&, FaultId)> &&
    std::same_as<decltype(Effect::end), void(FleetState&, FaultId)> &&
    std::same_as<decltype(Effect::heal), void(FleetState&, FaultTarget)>;

template <class Effect>
concept CanBeOver = requires
{
    &Effect::end;
}
|| requires { &Effect::heal; };

/// It begins, and nothing ends it.
template <class Effect>
concept LastsForGood = std::same_as<decltype(Effect::begin), void(FleetState&, FaultId)> && !CanBeOver<Effect>;

static_assert([]<class... Effects>(TypeList<Effects...> /*unused*/) {
    return (StaysOnServer<Effects> && ...);
}(ServerFaults{}));
static_assert([]<class... Effects>(TypeList<Effects...> /*unused*/) {
    return ((HappensOnce<Effects> + Lasts<Effects> + LastsForGood<Effects> == 1) && ...);
}(OtherFaults{}));

template <class Effect>
constexpr FaultRow faultRowOf(std::size_t position)
{
    FaultRow row = Effect::kRow;
    row.kind = static_cast<FaultKind>(position);
    row.momentary = !StaysOnServer<Effect> && !Lasts<Effect>;
    return row;
}

constexpr bool isWhole(const FaultRow& row)
{
    const FaultMagnitude& m = row.magnitude;
    const bool named = row.step.find("%1") != std::string_view::npos || row.scope == FaultScope::Router ||
                       row.scope == FaultScope::Fleet;
    return !row.key.empty() && !row.label.empty() && row.help.ends_with('.') && !row.step.empty() && named &&
           m.least <= m.initial && m.initial <= m.most && m.key.empty() == (m.least == m.most);
}

/// The rows of a list of faults, in its order.
template <class... Effects>
constexpr auto faultRowsOf(TypeList<Effects...> /*unused*/)
{
    std::size_t position = 0;
    std::array<FaultRow, sizeof...(Effects)> rows{faultRowOf<Effects>(position++)...};
    return rows;
}

template <std::size_t kSize>
constexpr bool areWhole(const std::array<FaultRow, kSize>& rows)
{
    for (std::size_t i = 0; i < kSize; ++i) {
        const bool again = std::ranges::count(rows, rows[i].key, &FaultRow::key) != 1;
        if (again || !isWhole(rows[i]))
            return false;
    }
    return true;
}

}  // namespace faultglass

// The mechanism of redundancy: one primary a pool and standbys behind it, and what a failover costs.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/redundancy/redundancy_parameters.h"
#include "core/fleet/redundancy/redundancy_state.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct Job;

struct RedundancyConfig {
    bool activePassive = false;
    bool standbysRead = false;
    bool warmStandby = false;  ///< and there are caches to keep warm
};

/// A server that health checks have found well: into rotation, or among the standbys.
void returnToService(FleetState& state, ServerId server);

[[nodiscard]] bool isWrite(const FleetState& state, CustomerId customer, std::uint32_t number);
/// The server of the pool that takes writes, or kNone while there is none.
[[nodiscard]] std::uint32_t primaryOf(const FleetState& state, std::uint32_t pool);
/// Whether the server serves as one that takes writes, be it the primary or an old one that does not know better.
[[nodiscard]] bool believesPrimary(const FleetState& state, ServerId server);
/// Calls `action(standby)` for the live standbys behind `primary`; for none where it is not the primary of its pool.
template <class State, class Action>
void forStandbysOf(const State& state, std::uint32_t primary, Action action)
{
    const std::uint32_t index = poolIndexOf(state, ServerId{primary});
    if (state.failovers[index].primary != primary)
        return;
    const auto& pool = state.pools[index];
    for (std::uint32_t server = pool.firstServer; server < pool.firstServer + pool.servers; ++server) {
        if (server != primary && state.servers[server].up && !state.servers[server].isolated)
            action(server);
    }
}
/// The server has done the work of `job`; `acknowledged` if its client hears of it. False when it was a write and the
/// server is fenced off: it fails.
[[nodiscard]] bool commit(FleetState& state, const Job& job, bool acknowledged);

struct Redundancy {
    struct Parameters {
        RedundancyParameters redundancy;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::redundancy, redundancy_rows::kTable>();
    using Config = RedundancyConfig;
    static Config compile(const FleetParameters& parameters);
    using State = RedundancyState;
    using Totals = RedundancyTotals;
    static std::optional<Error> refusal(const FleetParameters& parameters);

    static constexpr EventKind kPromotion{25};      ///< pool
    static constexpr EventKind kSuspicion{26};      ///< pool
    static constexpr EventKind kPrimarySilent{28};  ///< pool: its standbys have not heard of the primary for too long
    /// The promotion is through; `event` is the sequence of the event (a stale one does nothing).
    static void promote(FleetState& state, std::uint32_t pool, std::uint32_t event);
    /// Health checks take a healthy primary for dead.
    static void suspectWrongly(FleetState& state, std::uint32_t pool);
    /// The standbys of the pool have heard nothing of their primary for too long; `event` as for promote.
    static void missHeartbeats(FleetState& state, std::uint32_t pool, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<promote>(kPromotion), eventRow<suspectWrongly>(kSuspicion),
                                           eventRow<missHeartbeats>(kPrimarySilent)};

    /// Puts the servers into rotation that serve from the start, and schedules the first spurious failovers.
    static void build(FleetState& state);
    /// Health checks took the server out of rotation. Where it was the primary a failover begins, if it works; where
    /// all are active and it does not, none of its pool serves until the server is back.
    static void serverEjected(FleetState& state, ServerId server);
    // Nothing of what the server writes reaches the others any more, or it does again.
    static void serverDown(FleetState& state, ServerId server) { loseLink(state, server); }
    static void serverUp(FleetState& state, ServerId server) { regainLink(state, server); }
    static void serverIsolated(FleetState& state, ServerId server) { loseLink(state, server); }
    static void serverReunited(FleetState& state, ServerId server) { regainLink(state, server); }
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    static void loseLink(FleetState& state, ServerId server);
    static void regainLink(FleetState& state, ServerId server);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass

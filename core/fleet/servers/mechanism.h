// The mechanism of servers: queues, workers, service times, going down and coming up.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/ids.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/servers/server_parameters.h"
#include "core/fleet/servers/servers_state.h"
#include "core/random/keyed_random.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;

/// The parameters compiled to what is read at every event.
struct ServersConfig {
    double meanServiceNs = 0;
    double serviceLogMean = 0;  ///< lognormal law: of the logarithm of the time in ns
    double serviceLogDeviation = 0;
    ServiceLaw serviceLaw = ServiceLaw::Exponential;
    std::uint32_t workers = 1;
    std::uint32_t queueLimit = 0;  ///< unbounded: the largest number there is
};

/// The attempt of `request` reaches the server the balancer chose: it is served, waits, is turned away, or vanishes
/// with a dead host. `draw` names its service time.
void deliver(FleetState& state, std::uint32_t request, KeyedDraw draw);
/// A deep probe enters the queue like a request; false when it was turned away.
[[nodiscard]] bool deliverProbe(FleetState& state, ServerId server);

/// Workers of `server` take up waiting requests while there are both.
void startWaiting(FleetState& state, ServerId server);
/// Sets the speed (0 pauses): what runs is done sooner or later accordingly.
void setSpeed(FleetState& state, ServerId server, float speed);
/// What one process of the server runs ends with an error.
void dropRunning(FleetState& state, ServerId server, std::uint32_t process);
/// The server stops and forgets all it holds. If `refuses`, its host says so and clients fail at once; if not, they
/// hear nothing until their timeout.
void takeDown(FleetState& state, ServerId server, bool refuses);
/// The server runs again, empty, and cold if the fleet has cold starts.
void bringUp(FleetState& state, ServerId server);
/// Brings the integral of busy workers up to now.
void settleBusy(FleetState& state, ServerId server);
/// The same, and the integral of the workers there are: call it before their number changes.
void settleCapacity(FleetState& state, ServerId server);

struct Servers {
    using Parameters = ServerParameters;
    static constexpr auto kRows = server_rows::kTable;
    using Config = ServersConfig;
    static Config compile(const FleetParameters& parameters);
    using State = ServersState;
    using Totals = ServersTotals;

    static constexpr EventKind kCompletion{2};  ///< job
    /// The event `event` says that `job` is done (a stale one does nothing).
    static void complete(FleetState& state, std::uint32_t job, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<complete>(kCompletion)};

    static void build(FleetState& state);

    /// Asks for the memory that the next few events will need, and for what that points to: an event stands among the
    /// next for a while.
    template <class State>
    static void fetchAhead(const State& state, std::uint32_t /*lane*/)
    {
        state.pending.lookAhead([&state](const Event& next) {
            if (EventKind{next.kind()} != kCompletion)
                return;
            const Job& job = state.jobs[next.subject()];
            __builtin_prefetch(&state.servers[job.server]);
            if (job.request != kNone)
                __builtin_prefetch(&state.requests[job.request]);
        });
    }
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass

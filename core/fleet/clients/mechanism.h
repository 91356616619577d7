// The mechanism of clients: arrivals, attempts, and requests from their beginning to their end.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/ids.h"
#include "core/fleet/clients/client_parameters.h"
#include "core/fleet/clients/clients_state.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/measuring/sample.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;

struct ClientsConfig {
    std::uint64_t samplingThreshold = 0;  ///< a request is sampled when 32 hashed bits are below this
    std::uint32_t samplingRatio = 1;
};

/// About this many requests a simulated second are recorded for the canvas.
inline constexpr double kSampledRequestsPerSecond = 100;

/// The offered load changed by `factor`: what is left until each customer's next arrival shrinks by it.
void rescaleArrivals(FleetState& state, double factor);
/// The same for one customer.
void rescaleArrivals(FleetState& state, CustomerId customer, double factor);

/// The attempt of `request` that is out has ended with `outcome`; the request ends with it or tries again.
void endAttempt(FleetState& state, std::uint32_t request, Outcome outcome);

/// Whether the totals count `request`: it was first offered since they began.
template <class State>
[[nodiscard]] bool isCounted(const State& state, const Request& request)
{
    return request.firstSentNs >= state.totals.since.ns;
}

/// Requests that have been under way for longer than an answer could take are marked, and count against their customer
/// in the window under way. That is longer than any answer took so far and than twenty services take in the mean; where
/// the client gives up by itself also longer than a whole window, and only in windows in which nothing else of the
/// customer's ended. One that is answered after all is an ordinary success.
void markOverdue(FleetState& state);

struct Clients {
    using Parameters = ClientParameters;
    static constexpr const auto& kRows = client_rows::kTable;
    using Config = ClientsConfig;
    static Config compile(const FleetParameters& parameters);
    using State = ClientsState;
    using Totals = ClientsTotals;

    static constexpr EventKind kTimeout{3};   ///< request
    static constexpr EventKind kRetry{15};    ///< request
    static constexpr EventKind kArrival{16};  ///< customer
    /// An attempt was out for the whole client timeout; `event` is its event's sequence. A stale one does nothing.
    static void timeOut(FleetState& state, std::uint32_t request, std::uint32_t event);
    /// The pause before a retry is over.
    static void retry(FleetState& state, std::uint32_t request);
    /// A new request of `customer` enters; `event` as above.
    static void arrive(FleetState& state, CustomerId customer, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<timeOut>(kTimeout), eventRow<retry>(kRetry),
                                           eventRow<arrive>(kArrival)};
    /// Timeouts of requests have a lane of their own.
    static constexpr std::uint32_t kLanes = 1;

    static void build(FleetState& state);
    /// The first arrival of every customer is scheduled.
    static void open(FleetState& state);
    /// Another offered load moves the next arrival of every customer.
    static void reconfigured(FleetState& state, const FleetParameters& before);
    /// How many customers fare ill now.
    static void sample(FleetState& state, Sample& sample);
    /// Whether retries have become a storm.
    static void afterSample(FleetState& state, const Sample& sample, double workerNs);
    static void restartTotals(FleetState& state);

    /// Most timeouts are stale when their time comes: those go before they are looked at as events.
    template <class State>
    static void skipStale(State& state, std::uint32_t lane)
    {
        state.pending.skipStale(lane, [&state](const Event& timer) {
            return state.requests[timer.subject()].stamp != timer.sequence();
        });
    }
    /// Asks for the memory that the timers next in line will need.
    template <class State>
    static void fetchAhead(const State& state, std::uint32_t lane)
    {
        state.pending.lookAlong(lane, 8,
                                [&state](const Event& timer) { __builtin_prefetch(&state.requests[timer.subject()]); });
    }
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass

// The client side: arrivals, attempts, timeouts, retries with backoff, and the defences clients carry.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Each customer's share of the offered load; nothing while all are equal.
[[nodiscard]] std::vector<float> sharesOfTenants(const FleetParameters& parameters);
/// Draws the tenant's next arrival and schedules it.
void scheduleArrival(FleetState& state, std::uint32_t tenant);
/// The offered load changed by `factor`: what is left until each tenant's next arrival shrinks by it.
void rescaleArrivals(FleetState& state, double factor);
/// The same for one tenant.
void rescaleArrivals(FleetState& state, std::uint32_t tenant, double factor);

/// A new request of `tenant` enters; `event` is the sequence of the arrival event (a stale one does nothing).
void arrive(FleetState& state, std::uint32_t tenant, std::uint32_t event);
/// The pause before a retry is over.
void retry(FleetState& state, std::uint32_t request);
/// An attempt was out for the whole client timeout.
void timeOut(FleetState& state, std::uint32_t request);
/// The attempt of `request` that is out has ended with `outcome`; the request ends with it or tries again.
void endAttempt(FleetState& state, std::uint32_t request, Outcome outcome);

/// Gives every tenant the state of the defences that are on, and takes it away for those that are off.
void fitClientDefences(FleetState& state);

}  // namespace faultglass

// The mechanism of health checks: the probes of the balancer, ejection and return.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/base/sim_time.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/health_checks/health_check_parameters.h"

namespace faultglass {

struct FleetParameters;

struct HealthCheckConfig {
    bool healthChecks = true;
    bool deepProbes = false;
    SimDuration probePeriod;
    SimDuration probeTimeout;  ///< at most the period
    std::uint32_t unhealthyThreshold = 1;
    std::uint32_t healthyThreshold = 1;
};

struct HealthCheckState {
    bool probesRunning = false;
};

/// Takes the server out of rotation for what its cause says, or for the latest trouble.
void eject(FleetState& state, ServerId server);
/// Schedules the first probe of a server that was just added.
void startProbing(FleetState& state, ServerId server);

/// A deep probe with `stamp` was served; `good` unless the server answered with an error.
void endDeepProbe(FleetState& state, ServerId server, std::uint32_t stamp, bool good);

struct HealthChecks {
    using Parameters = HealthCheckParameters;
    static constexpr auto kRows = health_check_rows::kTable;
    using Config = HealthCheckConfig;
    static Config compile(const FleetParameters& parameters);
    using State = HealthCheckState;

    static constexpr EventKind kProbeTimeout{0};  ///< server
    static constexpr EventKind kProbeDue{1};      ///< server
    /// It is time to probe `server`, if `event` is the probe scheduled for it (a stale one does nothing).
    static void probe(FleetState& state, ServerId server, std::uint32_t event);
    /// The timeout of the probe with sequence `event` has passed.
    static void probeTimedOut(FleetState& state, ServerId server, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<probeTimedOut>(kProbeTimeout), eventRow<probe>(kProbeDue)};
    /// One for probes, one for their timeouts.
    static constexpr std::uint32_t kLanes = 2;

    /// Starts probing every server, each at its own phase, or stops and puts all that live back into rotation.
    static void fit(FleetState& state);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
    static double estimatedEvents(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass

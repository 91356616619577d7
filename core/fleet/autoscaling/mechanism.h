// The mechanism of the autoscaler: servers that are ordered after a lag and retired.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/base/sim_time.h"
#include "core/fleet/autoscaling/autoscaling_parameters.h"
#include "core/fleet/event_kind.h"

namespace faultglass {

struct FleetParameters;

struct AutoscalingConfig {
    bool autoscaling = false;
    double scaleTarget = 0.6;
    SimDuration scalePeriod, scaleLag, scaleCooldown;
};

struct AutoscalingState {
    bool scalingRunning = false;
    SimTime scaleAllowedAt;
    double busyNsAtScale = 0;
    SimTime scaledAt;
};

struct Autoscaling {
    using Parameters = AutoscalingParameters;
    static constexpr auto kRows = autoscaling_rows::kTable;
    using Config = AutoscalingConfig;
    static Config compile(const FleetParameters& parameters);
    using State = AutoscalingState;

    static constexpr EventKind kProvisioned{14};  ///< server
    static constexpr EventKind kTick{17};
    /// A server ordered a lag ago is there.
    static void provision(FleetState& state, ServerId server);
    /// The autoscaler looks: desired = ceil(in service x utilisation / target), as Kubernetes' horizontal autoscaler
    /// does.
    static void scale(FleetState& state);
    static constexpr EventRow kEvents[] = {eventRow<provision>(kProvisioned), eventRow<scale>(kTick)};

    /// Starts the autoscaler's clock, if it was just switched on.
    static void fit(FleetState& state);
};

}  // namespace faultglass

// The mechanism of restarts: servers that outgrow their memory, are started again, and are cold for a while.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/ids.h"
#include "core/base/sim_time.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/restarts/restart_parameters.h"

namespace faultglass {

struct Measure;
struct FleetParameters;

struct RestartConfig {
    std::uint32_t mostRequestsInMemory = 0;  ///< unlimited: the largest number there is
    SimDuration restartDelay;
    double coldFactor = 1;
    SimDuration warmTime;
};

struct RestartTotals {
    std::uint64_t poisoned = 0;  ///< processes killed by a request
};

struct Restarts {
    using Parameters = RestartParameters;
    static constexpr auto kRows = restart_rows::kTable;
    using Config = RestartConfig;
    static Config compile(const FleetParameters& parameters);
    using Totals = RestartTotals;

    static constexpr EventKind kRestart{13};  ///< server
    static void restart(FleetState& state, ServerId server, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<restart>(kRestart)};
    static std::span<const Measure> measures();
};

}  // namespace faultglass

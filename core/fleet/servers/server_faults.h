// Faults that a server is under until they end: it is dead, slow or frozen, or fails requests.
#pragma once

#include "core/base/ids.h"
#include "core/fleet/faults/fault_row.h"
#include "core/fleet/faults/transition.h"
#include "core/fleet/measuring/sample.h"

namespace faultglass {

struct FleetState;

// `speed` is what a fault leaves of the speed a server had without it. `passed` is the share of requests that it lets
// through; a server under several such faults fails requests independently of each other.

struct CrashFault {
    static constexpr FaultRow kRow{
        .key = "crash",
        .label = FG_TEXT("Kill"),
        .help = FG_TEXT("The host dies with all it holds; requests sent to it vanish until the balancer notices."),
        .step = FG_TEXT("Kill %1"),
        .processes = true,
    };
    static constexpr TransitionKind kBegun = TransitionKind::Killed, kOver = TransitionKind::Restarted;
    static constexpr ServerState kSeenAs = ServerState::Down;
    static void begin(FleetState& state, ServerId server);
    static bool end(FleetState& state, ServerId server);
    static void beginOnProcess(FleetState& state, std::uint32_t process, FaultId id);
    static void endOnProcess(FleetState& state, std::uint32_t process, FaultId id);
};

struct SlowFault {
    static constexpr FaultRow kRow{
        .key = "slow",
        .label = FG_TEXT("Slow down"),
        .help = FG_TEXT("Every request takes this many times longer."),
        .step = FG_TEXT("Slow %1 down %2"),
        .magnitude = FaultMagnitude::factor(1, 1000, 4),
    };
    static constexpr TransitionKind kBegun = TransitionKind::Slowed, kOver = TransitionKind::Healed;
    static constexpr ServerState kSeenAs = ServerState::Slow;
    static float speed(float before, const Fault& fault) { return before / static_cast<float>(fault.magnitude); }
};

struct PauseFault {
    static constexpr FaultRow kRow{
        .key = "pause",
        .label = FG_TEXT("Freeze"),
        .help = FG_TEXT("The server stops working but keeps accepting; what it holds waits."),
        .step = FG_TEXT("Freeze %1"),
    };
    static constexpr TransitionKind kBegun = TransitionKind::Paused, kOver = TransitionKind::Healed;
    static constexpr ServerState kSeenAs = ServerState::Paused;
    static float speed(float /*before*/, const Fault& /*fault*/) { return 0; }
};

struct GrayFault {
    static constexpr FaultRow kRow{
        .key = "gray",
        .label = FG_TEXT("Fail a share"),
        .help = FG_TEXT("The server answers this share of its requests with an error; shallow probes do not see it."),
        .step = FG_TEXT("Let %1 fail %2"),
        .magnitude = FaultMagnitude::share(0.001, 0.3),
    };
    static constexpr TransitionKind kBegun = TransitionKind::TurnedGray, kOver = TransitionKind::Healed;
    static constexpr ServerState kSeenAs = ServerState::Gray;
    static double passed(const Fault& fault) { return 1 - fault.magnitude; }
};

struct BadConfigFault {
    static constexpr FaultRow kRow{
        .key = "bad-config",
        .label = FG_TEXT("Push a bad config"),
        .help = FG_TEXT("The servers take a configuration with which they fail this share of their requests."),
        .step = FG_TEXT("Push a bad config to %1"),
        .magnitude = FaultMagnitude::share(0.001, 1),
    };
    static constexpr TransitionKind kBegun = TransitionKind::Misconfigured, kOver = TransitionKind::Healed;
    static constexpr ServerState kSeenAs = ServerState::Gray;
    static double passed(const Fault& fault) { return 1 - fault.magnitude; }
};

struct DiskFullFault {
    static constexpr FaultRow kRow{
        .key = "fill-disk",
        .label = FG_TEXT("Fill the disk"),
        .help = FG_TEXT("Its logs leave the server no disk space: it answers every request with an error."),
        .step = FG_TEXT("Fill the disk of %1"),
    };
    static constexpr TransitionKind kBegun = TransitionKind::DiskFilled, kOver = TransitionKind::Healed;
    static constexpr ServerState kSeenAs = ServerState::Gray;
    static double passed(const Fault& /*fault*/) { return 0; }
};

}  // namespace faultglass

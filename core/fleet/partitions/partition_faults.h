// What can be done to the network: a part of the fleet is cut off, or one server with some of its customers.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/fleet/faults/fault_row.h"
#include "core/fleet/faults/transition.h"
#include "core/fleet/measuring/sample.h"

namespace faultglass {

struct FleetState;

/// A cut: nothing passes between its target and the rest, both ways or one way. Off all, each server falls on either
/// side at random. Healing a target mends the cuts of exactly that target; healing all mends every cut.
struct PartitionFault {
    static constexpr FaultRow kRow{
        .key = "partition",
        .label = FG_TEXT("Cut off"),
        .help =
            FG_TEXT("The network no longer joins the target with the rest: 0 cuts both ways, with 1 nothing comes out "
                    "of it, with 2 nothing gets in. Off all, every server falls on either side at random."),
        .step = FG_TEXT("Cut off %1"),
        .stepAll = FG_TEXT("Split the network at random"),
        .magnitude = {.key = "direction", .most = 2, .whole = true},
    };
    static void begin(FleetState& state, FaultId id);
    static void end(FleetState& state, FaultId id);
    static void heal(FleetState& state, FaultTarget target);
};

/// The load balancer and the other servers lose the server.
struct IsolateFault {
    static constexpr FaultRow kRow{
        .key = "isolate",
        .label = FG_TEXT("Cut off with its customers"),
        .help = FG_TEXT(
            "A partition: the load balancer and the other servers lose it. This share of the customers is there "
            "with it, and reaches nothing else."),
        .step = FG_TEXT("Cut %1 off"),
        .magnitude = FaultMagnitude::share(0, 0.3),
    };
    static constexpr TransitionKind kBegun = TransitionKind::Isolated, kOver = TransitionKind::Healed;
    static constexpr ServerState kSeenAs = ServerState::Healthy;  // it lives and serves whom it reaches
    static void begin(FleetState& state, ServerId server);
    static bool end(FleetState& state, ServerId server);
};

}  // namespace faultglass

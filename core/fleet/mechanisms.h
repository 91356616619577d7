// The list of all mechanisms of a fleet: a mechanism is added by its folder, one include and one name here.
#pragma once

#include <cstdint>
#include <type_traits>

#include "core/fleet/autoscaling/mechanism.h"
#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/caches/mechanism.h"
#include "core/fleet/calls/mechanism.h"
#include "core/fleet/clients/mechanism.h"
#include "core/fleet/connections/mechanism.h"
#include "core/fleet/dependencies/mechanism.h"
#include "core/fleet/detection/mechanism.h"
#include "core/fleet/faults/mechanism.h"
#include "core/fleet/hardware/mechanism.h"
#include "core/fleet/health_checks/mechanism.h"
#include "core/fleet/measuring/mechanism.h"
#include "core/fleet/mechanism_list.h"
#include "core/fleet/partitions/mechanism.h"
#include "core/fleet/placement/mechanism.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/redundancy/mechanism.h"
#include "core/fleet/releases/mechanism.h"
#include "core/fleet/replication/mechanism.h"
#include "core/fleet/restarts/mechanism.h"
#include "core/fleet/servers/mechanism.h"
#include "core/fleet/shedding/mechanism.h"
#include "core/fleet/topology/mechanism.h"
#include "core/fleet/wear/mechanism.h"

namespace faultglass {

/// In the order in which their parameters are shown and their hooks are called.
using Mechanisms = MechanismList<  //
    Faults, Servers, Clients, Retries, Balancing, HealthChecks, Restarts, Shedding, CallDefences, Autoscaling,
    Measuring, Topology, Placements, Releases, Wear, Hardware, Detection, Replication, Redundancy, Caches, Dependencies,
    RetryLayers, Processes, Partitions, Connections>;

/// Calls `visit.operator()<Mechanism>()` for each mechanism in turn.
template <class Visit>
constexpr void forEachMechanism(Visit visit)
{
    forEachOf(Mechanisms{}, visit);
}

/// The lane of the pending set that is number `own` of a mechanism's `kLanes`; `laneOf<void>()` is how many there are.
template <class Owner>
consteval std::uint32_t laneOf(std::uint32_t own = 0)
{
    std::uint32_t lane = own;
    bool reached = false;
    forEachMechanism([&]<class M>() {
        reached = reached || std::is_same_v<M, Owner>;
        if constexpr (requires { M::kLanes; })
            lane += reached ? 0 : M::kLanes;
    });
    return lane;
}

}  // namespace faultglass

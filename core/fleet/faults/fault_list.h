// THE list of faults: a fault is a class of effect in the folder of the mechanism it concerns, and one line here.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/type_list.h"

namespace faultglass {

/// What a server stays under until it ends: every server keeps a place for each of them.
using ServerFaults = TypeList<struct CrashFault, struct SlowFault, struct PauseFault, struct GrayFault,
                              struct BadConfigFault, struct DiskFullFault, struct IsolateFault>;

/// Whatever else can be done to a fleet.
using OtherFaults =
    TypeList<struct FlushCacheFault, struct LoadSpikeFault, struct HealFault, struct NoisyFault, struct PoisonFault,
             struct PartitionFault, struct SlowDependencyFault, struct DeadDependencyFault, struct DrainFault,
             struct AddCellFault, struct RouterDownFault, struct ShipFault>;

using FaultList = Joined<ServerFaults, OtherFaults>;
inline constexpr std::size_t kFaultKindCount = FaultList::kSize;

/// A fault by its position in the list, as a value; those that code asks for by name have one here.
enum class FaultKind : std::uint8_t {
    Crash = FaultList::positionOf<CrashFault>(),
    Slow = FaultList::positionOf<SlowFault>(),
    Pause = FaultList::positionOf<PauseFault>(),
    Gray = FaultList::positionOf<GrayFault>(),
    BadConfig = FaultList::positionOf<BadConfigFault>(),
    DiskFull = FaultList::positionOf<DiskFullFault>(),
    Isolate = FaultList::positionOf<IsolateFault>(),
    FlushCache = FaultList::positionOf<FlushCacheFault>(),
    LoadSpike = FaultList::positionOf<LoadSpikeFault>(),
    Heal = FaultList::positionOf<HealFault>(),
    Noisy = FaultList::positionOf<NoisyFault>(),
    Poison = FaultList::positionOf<PoisonFault>(),
    Partition = FaultList::positionOf<PartitionFault>(),
    SlowDependency = FaultList::positionOf<SlowDependencyFault>(),
    DeadDependency = FaultList::positionOf<DeadDependencyFault>(),
    Drain = FaultList::positionOf<DrainFault>(),
    AddCell = FaultList::positionOf<AddCellFault>(),
    RouterDown = FaultList::positionOf<RouterDownFault>(),
    Ship = FaultList::positionOf<ShipFault>(),
};

}  // namespace faultglass

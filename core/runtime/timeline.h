// Seed, parameters and stamped actions: small, complete, and replayed to the same bits on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/fleet/faults/fault.h"
#include "core/params/parameter_set.h"

namespace faultglass {

struct Scenario;

/// Sets one parameter in all arms (`arm` < 0) or one.
struct SetParameter {
    std::string key;
    double value = 0;
    int arm = -1;
};
struct InjectFault {
    Fault fault;
    int arm = -1;
};
struct SetSeed {
    std::uint64_t seed = 1;
};
/// Copies arm `from` into a new arm at this instant; at most kMostArms.
struct ForkArm {
    int from = 0;
};
inline constexpr std::size_t kMostArms = 4;

using Action = std::variant<SetParameter, InjectFault, SetSeed, ForkArm>;

struct TimelineEntry {
    std::uint64_t id = 0;
    SimTime at;
    Action action;
};

/// Everything a run is. Entries are ordered by time, then by when they were applied.
struct Timeline {
    const Scenario* scenario = nullptr;
    ParameterSet parameters;             ///< at time zero
    std::vector<ScheduledFault> faults;  ///< beyond those the scenario itself schedules
    std::uint64_t seed = 42;
    std::vector<TimelineEntry> entries;
    std::vector<std::string> armNames;  ///< what people call the arms, by arm; empty or missing where they do not
};

/// True for actions that are part of how the fleets are built: they stand at time zero and restart the run.
[[nodiscard]] bool needsRebuild(const ParameterSet& parameters, const Action& action);
[[nodiscard]] inline bool needsRebuild(const Timeline& timeline, const Action& action)
{
    return needsRebuild(timeline.parameters, action);
}

/// What is in force at time zero: entries that need a rebuild are part of the start, wherever they stand.
struct TimelineStart {
    ParameterSet parameters;
    std::uint64_t seed = 0;
};
/// An error when a row does not take a value.
[[nodiscard]] Result<TimelineStart> startOf(const Timeline& timeline);

}  // namespace faultglass

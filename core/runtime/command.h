// One intent of the user, on its way to the worker. One of the two types that cross the thread border.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "core/base/memory.h"
#include "core/fleet/faults/fault.h"
#include "core/runtime/timeline.h"

namespace faultglass {

/// Replaces what runs: a scenario just opened, a file, a reset. Starts at time zero.
struct LoadTimeline {
    Timeline timeline;
    bool play = true;
    std::size_t memoryLimit = defaultMemoryLimit();  ///< bytes, as Lab::setMemoryLimit
};
struct SetPlaying {
    bool playing = true;
};
/// Simulated seconds per second; kFastest for as fast as it goes.
struct SetSpeed {
    double speed = 1;
};
inline constexpr double kFastest = 1e9;
/// Goes to an instant of the past or the future; the state is bit for bit what a straight run has there.
struct SeekTo {
    SimTime time;
};
/// Puts an action on the timeline now (or at zero, if it needs a rebuild). `id` is the sender's, never reused.
struct Apply {
    std::uint64_t id = 0;
    Action action;
};
/// Takes an applied action off the timeline as if it had never been, and re-runs to the present instant.
struct Retract {
    std::uint64_t id = 0;
};
/// Puts a retracted action back where it was, and re-runs.
struct Reinstate {
    std::uint64_t id = 0;
};
/// Says what people call an arm. Changes nothing of the run; arms beyond kMostArms are ignored.
struct NameArm {
    int arm = 0;
    std::string name;
};

/// Later commands of the same kind may swallow earlier ones that no longer matter (CommandQueue).
using Command = std::variant<LoadTimeline, SetPlaying, SetSpeed, SeekTo, Apply, Retract, Reinstate, NameArm>;

}  // namespace faultglass

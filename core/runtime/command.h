// One intent of the user, on its way to the worker. One of the two types that cross the thread border.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/memory.h"
#include "core/runtime/timeline.h"

namespace faultglass {

/// Replaces what runs: a scenario just opened, a file, a reset. Starts at time zero.
struct LoadTimeline {
    Timeline timeline;
    bool play = true;
    std::size_t memoryLimit = defaultMemoryLimit();  ///< bytes, as Lab::setMemoryLimit
};
/// Puts an action on the timeline: at zero, if it needs a rebuild; else at `at`, or where the user is, which during a
/// seek is where it goes. `id` is the sender's. Where an entry of that id stands already, the entry keeps its instant
/// and takes this action in place of its own: so a slider that is dragged is one entry.
struct Apply {
    std::uint64_t id = 0;
    Action action;
    std::optional<SimTime> at = std::nullopt;
};
/// Takes an applied action off the timeline as if it had never been, and re-runs to the present instant. Does nothing
/// where it is not on the timeline.
struct Retract {
    std::uint64_t id = 0;
};
/// Puts a retracted action back where it was, and re-runs.
struct Reinstate {
    std::uint64_t id = 0;
};
/// Gives parameters these values from the start, whatever was done to them later; re-runs. In all arms, or in one,
/// whose start is its fork: then as entries with the ids from `entry` on.
struct SetFromStart {
    std::vector<std::pair<std::string, double>> values;
    int arm = -1;
    std::uint64_t entry = 0;
};
/// Whether `later` leaves nothing of `earlier`: the same parameters in the same arms, as of one drag.
[[nodiscard]] inline bool replaces(const SetFromStart& later, const SetFromStart& earlier)
{
    constexpr auto key = &std::pair<std::string, double>::first;
    return later.arm == earlier.arm && std::ranges::equal(later.values, earlier.values, {}, key, key);
}
/// Takes an arm off the timeline as if it had never been forked; re-runs. See withoutArm.
struct RemoveArm {
    int arm = 0;
};
/// Says what people call an arm. Changes nothing of the run.
struct NameArm {
    int arm = 0;
    std::string name;
};
/// Goes back to the run that KeepRun kept under `kept`, at the instant at which it was left.
struct ReturnTo {
    std::uint64_t kept = 0;
    bool play = false;  ///< from there
};

using EditAction = std::variant<LoadTimeline, Apply, Retract, Reinstate, SetFromStart, RemoveArm, NameArm, ReturnTo>;

/// A change of the timeline. It says what changes, never what the timeline is then: the sender knows the timeline as
/// it was some pictures ago, the worker knows it. Each is answered once (EditAnswer), in the order of sending.
struct Edit {
    std::uint64_t number = 0;  ///< the sender's, growing, by which it is answered
    EditAction action;
    std::vector<std::uint64_t> overtaken = {};  ///< edits that this one left nothing of in the queue: answered with it
};

/// Remembers the run as it is now under `id`, for ReturnTo. An id that is used again means the newer one.
struct KeepRun {
    std::uint64_t id = 0;
};
struct SetPlaying {
    bool playing = true;
};
/// Simulated seconds per second, above 0 (others are ignored); kFastest for as fast as it goes.
struct SetSpeed {
    double speed = 1;
};
inline constexpr double kFastest = 1e9;
/// Goes to an instant of the past or the future; the state is bit for bit what a straight run has there.
struct SeekTo {
    SimTime time;
};

/// Later commands of the same kind may swallow earlier ones that no longer matter (CommandQueue).
using Command = std::variant<Edit, KeepRun, SetPlaying, SetSpeed, SeekTo>;

}  // namespace faultglass

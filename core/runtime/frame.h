// One published picture of the lab, and the items of its series. The other type that crosses the thread border.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/fleet/faults/transition.h"
#include "core/fleet/fleet_view.h"
#include "core/runtime/timeline.h"

namespace faultglass {

enum class LabStatus : std::uint8_t { Empty, Running, Paused, Seeking, Failed };

struct ArmFrame {
    std::string_view name;  ///< marked for translation
    FleetView fleet;
    ParameterSet parameters;  ///< as they are now
};

/// Immutable once published.
struct Frame {
    LabStatus status = LabStatus::Empty;
    SimTime now;
    SimTime reached;  ///< the latest instant ever simulated on this timeline: the end of the scrubber
    double speedAsked = 1;
    double speedReached = 0;  ///< over the last half second of wall time; 0 while paused
    double seekProgress = 1;  ///< 0..1 while seeking
    std::string failure;      ///< what went wrong, with seed and time, when status is Failed
    std::uint64_t seed = 0;
    std::uint64_t runNumber = 0;  ///< grows when a timeline was loaded or rebuilt from zero
    std::uint64_t lastEdit = 0;   ///< number of the last edit that was answered: the timeline is the one behind it
    std::shared_ptr<const Timeline> timeline;
    std::size_t ownArms = 0;  ///< how many arms the scenario itself has; the others were forked
    std::vector<ArmFrame> arms;
    std::uint64_t eventsHandled = 0;
};

/// Forget what lies after `time` (the timeline changed there); series continue from it.
struct SeriesCut {
    SimTime time;
};
/// Sample number `index` of an arm; after a seek the same numbers may come again, with the same content.
struct SeriesPoint {
    std::uint32_t arm = 0;
    std::uint32_t index = 0;
    Sample sample;
};
struct SeriesTransition {
    std::uint32_t arm = 0;
    Transition transition;
};
using SeriesItem = std::variant<SeriesCut, SeriesPoint, SeriesTransition>;

enum class EditOutcome : std::uint8_t {
    Accepted,
    Refused,  ///< nothing has changed; `reason` says why
    Failed,   ///< nothing has changed, but the model broke over it: Frame::failure says how
};

/// What became of an edit.
struct EditAnswer {
    std::uint64_t edit = 0;  ///< its number
    EditOutcome outcome = EditOutcome::Accepted;
    std::string reason;
};

/// What a poll of the frame channel yields: the newest frame (null if none is new), every series item since the last
/// poll, in order, and the answers to all edits taken since then, in order: none is ever lost. `dropped` counts items
/// lost because nobody polled for very long. `busySeconds` is the wall time the worker has spent on its present step, 0
/// while it rests: a step takes milliseconds, unless it builds something very large or the model hangs.
struct FrameUpdate {
    std::shared_ptr<const Frame> frame;
    std::vector<EditAnswer> answers;
    std::vector<SeriesItem> items;
    std::uint64_t dropped = 0;
    double busySeconds = 0;
};

}  // namespace faultglass

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
    std::string notice;       ///< why the last command was refused; empty when it was not
    std::uint64_t seed = 0;
    std::uint64_t runNumber = 0;  ///< grows when a timeline was loaded or rebuilt from zero
    std::shared_ptr<const Timeline> timeline;
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

/// What a poll of the frame channel yields: the newest frame (null if none is new) and every series item since the
/// last poll, in order. `dropped` counts items lost because nobody polled for very long.
struct FrameUpdate {
    std::shared_ptr<const Frame> frame;
    std::vector<SeriesItem> items;
    std::uint64_t dropped = 0;
};

}  // namespace faultglass

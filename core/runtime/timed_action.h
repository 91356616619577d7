// An action, and when it happens.
#pragma once

#include <optional>

#include "core/runtime/timeline.h"

namespace faultglass {

struct TimedAction {
    Action action;
    std::optional<SimTime> at = std::nullopt;  ///< nothing: where the user is
};

}  // namespace faultglass

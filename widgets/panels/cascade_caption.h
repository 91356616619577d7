// One line under the figures: what to look for now, in words that follow from what has happened.
#pragma once

#include <QString>

#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/theme/theme.h"

namespace faultglass {

struct Caption {
    QString text;
    Role role = Role::Accent;

    friend bool operator==(const Caption&, const Caption&) = default;
};

/// For the first arm of `frame`, at the instant it shows; `log` may reach beyond that.
[[nodiscard]] Caption cascadeCaption(const Frame& frame, const TransitionLog& log);

}  // namespace faultglass

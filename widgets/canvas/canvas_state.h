// What a picture knows of the canvas it is on: what to show, how, and what is pointed at.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QWidget>

#include "core/runtime/frame.h"
#include "widgets/canvas/things.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// Null where the frame has no such arm.
[[nodiscard]] inline const ArmFrame* armOf(const Frame* frame, int arm)
{
    const bool there = frame != nullptr && arm >= 0 && static_cast<std::size_t>(arm) < frame->arms.size();
    return there ? &frame->arms[static_cast<std::size_t>(arm)] : nullptr;
}

/// Filled by the canvas; pictures only read it.
struct CanvasState {
    explicit CanvasState(QWidget& canvas) : widget(canvas) {}

    QWidget& widget;  ///< to be painted anew
    Theme theme = darkTheme();
    std::shared_ptr<const Frame> frame;
    int arm = 0;
    const TransitionLog* log = nullptr;
    bool reducedMotion = false;
    std::function<double()> clock;  ///< s of wall time

    std::optional<Thing> hovered, focused;
    bool byKeyboard = false;  ///< the keyboard was used last: show where it is

    [[nodiscard]] const ArmFrame* armFrame() const { return armOf(frame.get(), arm); }
    /// There is a fleet to show.
    [[nodiscard]] bool living() const
    {
        return armFrame() != nullptr && frame->status != LabStatus::Empty && !armFrame()->fleet.servers.empty();
    }
    /// What the keyboard is on, while that is to be seen.
    [[nodiscard]] std::optional<Thing> shownFocus() const
    {
        return widget.hasFocus() && byKeyboard ? focused : std::nullopt;
    }
};

}  // namespace faultglass

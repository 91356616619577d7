// What the picture of one arm must be able to do, whatever it shows: the contract between a panel and its canvas.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QWidget>

#include "core/fleet/fault.h"
#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// Shows what frames say and asks for faults; changes nothing itself. User-interface thread.
class StageCanvas : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void setTheme(const Theme& theme) = 0;
    /// The picture to show: arm number `arm` of `frame`. A null frame, or one without that arm, is the empty state.
    virtual void setFrame(std::shared_ptr<const Frame> frame, int arm = 0) = 0;
    /// The arm's transitions, for times and reasons. Not owned: must outlive the canvas, or be set null.
    virtual void setTransitions(const TransitionLog* log) = 0;
    /// Replaces movement by changes of state.
    virtual void setReducedMotion(bool reduced) = 0;
    /// Wall time in seconds, for tests and still pictures; by default a steady clock.
    virtual void setWallClock(std::function<double()> seconds) = 0;
    /// Brings a picture to its end at once. For still pictures.
    virtual void settle() = 0;

    /// What the keyboard is on; nothing when no server is focused.
    [[nodiscard]] virtual std::optional<ServerId> focusedServer() const = 0;
    /// Where the server is drawn, in widget coordinates; empty if it is not shown.
    [[nodiscard]] virtual QRect serverRect(ServerId server) const = 0;

signals:
    /// A click, a key or a menu asks for this. A heal is a Fault too.
    void faultRequested(const faultglass::Fault& fault);
    /// A replica was dragged to a server, or carried there by keys.
    void replicaMoved(int replica, faultglass::ServerId server);
    /// "Why is it in this state?"
    void whyRequested(int arm, faultglass::CauseId cause);
};

}  // namespace faultglass

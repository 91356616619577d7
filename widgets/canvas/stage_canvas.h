// What the picture of one arm must be able to do, whatever it shows: the contract between a panel and its canvas.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QWidget>

#include "core/fleet/faults/fault.h"
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

    /// The picture in one sentence.
    [[nodiscard]] virtual QString summaryText() const = 0;
    // Its things, numbered from 0 in reading order, for assistive technology. None where there are too many to tell
    // apart on the screen.
    [[nodiscard]] virtual int thingCount() const = 0;
    /// What it is and how it is: "S3, overloaded".
    [[nodiscard]] virtual QString thingName(int thing) const = 0;
    /// What else there is to say of it.
    [[nodiscard]] virtual QString thingDescription(int thing) const = 0;
    /// In widget coordinates.
    [[nodiscard]] virtual QRect thingRect(int thing) const = 0;
    /// Below 0: none.
    [[nodiscard]] virtual int thingAt(QPoint position) const = 0;
    [[nodiscard]] virtual int focusedThing() const = 0;
    virtual void focusThing(int thing) = 0;
    /// Whether they can be focused and pressed.
    [[nodiscard]] virtual bool thingsAct() const { return true; }

signals:
    /// A click, a key or a menu asks for this. A heal is a Fault too.
    void faultRequested(const faultglass::Fault& fault);
    /// A replica was dragged to a server, or carried there by keys.
    void replicaMoved(int replica, faultglass::ServerId server);
    /// "Why is it in this state?"
    void whyRequested(int arm, faultglass::CauseId cause);
};

}  // namespace faultglass

// The animated picture of one arm: clients, load balancer and servers, from 1 to 1,000,000, and the requests between.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QWidget>

#include "core/fleet/faults/fault.h"
#include "core/runtime/frame.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/theme/theme.h"

namespace faultglass {

class Camera;

/// Shows what frames say and asks for faults; changes nothing itself. Up to 60 servers are cards, more are a grid of
/// cells, and where cells are smaller than a few pixels an image; zooming in brings cards back. What one frame costs is
/// bounded whatever the size of the fleet: large fleets are looked through in slices. User-interface thread.
class FleetCanvas : public StageCanvas {
    Q_OBJECT
public:
    explicit FleetCanvas(QWidget* parent = nullptr);
    ~FleetCanvas() override;

    void setTheme(const Theme& theme) override;
    /// The picture to show: arm number `arm` of `frame`. A null frame, or one without that arm, is the empty state.
    void setFrame(std::shared_ptr<const Frame> frame, int arm = 0) override;
    /// The arm's transitions, for times and reasons on the cards. Not owned: must outlive the canvas, or be set null.
    void setTransitions(const TransitionLog* log) override;
    /// Replaces movement by changes of state.
    void setReducedMotion(bool reduced) override;
    /// Wall time in seconds, for tests and still pictures; by default a steady clock.
    void setWallClock(std::function<double()> seconds) override;
    /// Brings a picture to its end at once: the whole of a large fleet, requests under way. For still pictures.
    void settle() override;

    [[nodiscard]] const Camera& camera() const;
    /// What the keyboard is on; nothing when no server is focused.
    [[nodiscard]] std::optional<ServerId> focusedServer() const override;
    void focusServer(std::optional<ServerId> server);
    /// Where the server is drawn, in widget coordinates; empty if it is not shown.
    [[nodiscard]] QRect serverRect(ServerId server) const override;
    [[nodiscard]] std::optional<ServerId> serverAt(QPoint position) const;
    [[nodiscard]] std::uint32_t shownServers() const;
    /// "S3, overloaded, 98 % busy, 4,812 waiting": what a screen reader says.
    [[nodiscard]] QString serverDescription(ServerId server) const;
    [[nodiscard]] QString summaryText() const override;
    /// Servers, while they are cards.
    [[nodiscard]] int thingCount() const override;
    [[nodiscard]] QString thingName(int thing) const override;
    [[nodiscard]] QString thingDescription(int thing) const override;
    [[nodiscard]] QRect thingRect(int thing) const override;
    [[nodiscard]] int thingAt(QPoint position) const override;
    [[nodiscard]] int focusedThing() const override;
    void focusThing(int thing) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void zoomIn();
    void zoomOut();
    /// The whole fleet in view.
    void resetView();

signals:
    void viewChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace faultglass

// The canvas of one arm: shows a picture, and is how one points at the things on it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/picture.h"

class QGestureEvent;

namespace faultglass {

/// Shows what frames say and asks for faults; changes nothing itself. A click or Enter does the ordinary thing to what
/// is pointed at, a right click or a long press opens its menu, the arrows walk, "?" asks why. Where the picture can be
/// zoomed: the wheel, two fingers, + and -, a drag, and 0 or a double click to see all of it. User-interface thread.
class StageCanvas final : public QWidget, private AccessibleThings {
    Q_OBJECT
public:
    explicit StageCanvas(std::unique_ptr<Picture> picture, QWidget* parent = nullptr);
    ~StageCanvas() override;

    void setTheme(const Theme& theme);
    /// The picture to show: arm number `arm` of `frame`. A null frame, or one without that arm, is the empty state.
    void setFrame(std::shared_ptr<const Frame> frame, int arm = 0);
    /// The arm's transitions, for times and reasons. Not owned: must outlive the canvas, or be set null.
    void setTransitions(const TransitionLog* log);
    /// Replaces movement by changes of state.
    void setReducedMotion(bool reduced);
    /// Wall time in seconds, for tests and still pictures; by default a steady clock.
    void setWallClock(std::function<double()> seconds);
    /// Brings a picture to its end at once. For still pictures.
    void settle() { m_picture->settle(); }

    /// The picture, if it is of that kind.
    template <class Kind>
    [[nodiscard]] Kind* picture() const
    {
        return dynamic_cast<Kind*>(m_picture.get());
    }
    /// The picture in one sentence.
    [[nodiscard]] QString summaryText() const override;
    [[nodiscard]] std::optional<Thing> targetAt(QPointF point) const;
    /// In widget coordinates; empty if it is not shown.
    [[nodiscard]] QRectF rectOf(Thing thing) const { return m_state.living() ? m_picture->rectOf(thing) : QRectF(); }
    /// What explains the state of a thing; invalid where nothing does.
    [[nodiscard]] CauseId causeOf(Thing thing) const
    {
        return m_state.living() ? m_picture->causeOf(thing) : CauseId{};
    }
    /// Where the clients stand; empty where they have no place of their own.
    [[nodiscard]] QRectF clientsRect() const { return m_state.living() ? m_picture->clientsRect() : QRectF(); }
    [[nodiscard]] QRect serverRect(ServerId server) const { return rectOf(server).toAlignedRect(); }
    /// What the keyboard is on.
    [[nodiscard]] std::optional<Thing> focused() const { return m_state.byKeyboard ? m_state.focused : std::nullopt; }
    [[nodiscard]] std::optional<ServerId> focusedServer() const;
    void focusOn(const std::optional<Thing>& thing);

    [[nodiscard]] QSize sizeHint() const override { return m_picture->sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return m_picture->minimumSizeHint(); }

public slots:
    // They do nothing to a picture of which all is always in view.
    void zoomIn();
    void zoomOut();
    void showAll();

signals:
    /// A click, a key or a menu asks for this. A heal is a Fault too.
    void faultRequested(const faultglass::Fault& fault);
    /// A replica was dragged to a server, or carried there by keys.
    void replicaMoved(int replica, faultglass::ServerId server);
    /// "Why is it in this state?"
    void whyRequested(int arm, faultglass::CauseId cause);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
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
    [[nodiscard]] int thingCount() const override { return static_cast<int>(things().size()); }
    [[nodiscard]] QString thingName(int thing) const override;
    [[nodiscard]] QString thingDescription(int thing) const override;
    [[nodiscard]] QRect thingRect(int thing) const override;
    [[nodiscard]] int thingAt(QPoint position) const override { return numberOf(targetAt(QPointF(position))); }
    [[nodiscard]] int focusedThing() const override { return numberOf(m_state.focused); }
    [[nodiscard]] bool thingsAct() const override { return m_picture->canBeStruck(); }
    void focusThing(int thing) override;
    void pressThing(int thing) override;

    [[nodiscard]] const std::vector<Thing>& things() const;
    [[nodiscard]] int numberOf(const std::optional<Thing>& thing) const;
    void showAnew();
    void takeChangedThings();
    void hover(const std::optional<Thing>& thing);
    void setFocused(const std::optional<Thing>& thing);
    void act(Thing thing);
    void openMenu(const std::optional<Thing>& thing, QPoint global);
    bool drag(QPointF from);
    void zoom(qreal factor, QPointF anchor);
    bool takeKey(int key);
    bool takeZoomKey(int key);
    bool takeThingKey(int key);
    bool takeGesture(QGestureEvent& event);
    void updateTooltip();
    [[nodiscard]] QRectF tooltipPlace() const;
    [[nodiscard]] QRectF clientsToKeepClear() const;
    void paintSurface(QPainter& painter) const;
    void paintEdge(QPainter& painter, const QRegion& region) const;

    CanvasState m_state;
    std::unique_ptr<Picture> m_picture;
    std::optional<QPointF> m_pressedAt;  // the left button is down, and may still become a click
    QPointF m_pointer;
    bool m_dragging = false;           // a thing or the view
    Draggable* m_draggable = nullptr;  // the thing, while it is one
    QRectF m_tooltipDrawn;
    mutable std::optional<std::vector<Thing>> m_things;  // made when first asked for, for the present layout
};

}  // namespace faultglass

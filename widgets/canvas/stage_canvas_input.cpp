// The half of the canvas that listens: mouse, keys, gestures and the menu.
#include <cmath>

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QStyleHints>
#include <QTapAndHoldGesture>
#include <QWheelEvent>

#include "widgets/canvas/fault_menu.h"
#include "widgets/canvas/stage_canvas.h"

namespace faultglass {

namespace {

constexpr qreal kZoomStep = 1.25;

bool isByTab(Qt::FocusReason reason) { return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason; }

}  // namespace

void StageCanvas::hover(const std::optional<Thing>& thing)
{
    const bool pointing = thing && m_picture->canBeStruck();
    setCursor(m_dragging ? Qt::ClosedHandCursor : pointing ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (thing == m_state.hovered)
        return;
    updateTooltip();
    for (const std::optional<Thing>& touched : {std::exchange(m_state.hovered, thing), thing}) {
        if (touched)
            m_picture->repaintAround(*touched);
    }
    updateTooltip();
}

void StageCanvas::setFocused(const std::optional<Thing>& thing)
{
    const std::optional<Thing> before = std::exchange(m_state.focused, thing);
    if (before.has_value() != thing.has_value())
        update();  // the ring moves to the canvas or away from it
    for (const std::optional<Thing>& touched : {before, thing}) {
        if (touched)
            m_picture->repaintAround(*touched);
    }
}

void StageCanvas::focusOn(const std::optional<Thing>& thing)
{
    if (thing && rectOf(*thing).isNull() && numberOf(thing) < 0)
        return;
    m_state.byKeyboard = true;
    setFocused(thing);
    if (!thing)
        return;
    if (Zoomable* const zoomable = m_picture->zoomable())
        zoomable->reveal(*thing);
    announceFocus(*this, numberOf(thing));
}

void StageCanvas::act(Thing thing)
{
    if (const auto fault = m_picture->ordinaryFault(thing))
        emit faultRequested(*fault);
}

void StageCanvas::openMenu(const std::optional<Thing>& thing, QPoint global)
{
    const bool zooms = m_picture->zoomable() != nullptr;
    if (!zooms && !thing)
        return;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    if (thing) {
        menu.addSection(m_picture->linesOf(*thing).value(0));
        addFaults(menu, *thing, [this](const Fault& fault) { emit faultRequested(fault); });
        if (const CauseId cause = m_picture->causeOf(*thing); cause.valid()) {
            menu.addSeparator();
            menu.addAction(tr("Why?"), this, [this, cause] { emit whyRequested(m_state.arm, cause); });
        }
    }
    if (zooms) {
        menu.addSeparator();
        menu.addAction(tr("Zoom in"), this, &StageCanvas::zoomIn);
        menu.addAction(tr("Zoom out"), this, &StageCanvas::zoomOut);
        menu.addAction(tr("Show all"), this, &StageCanvas::showAll);
    }
    hover(std::nullopt);
    menu.exec(global);
}

void StageCanvas::zoom(qreal factor, QPointF anchor)
{
    Zoomable* const zoomable = m_picture->zoomable();
    if (zoomable == nullptr || !m_state.living())
        return;
    hover(std::nullopt);
    zoomable->zoomBy(factor, anchor);
}

void StageCanvas::zoomIn() { zoom(kZoomStep, QRectF(rect()).center()); }
void StageCanvas::zoomOut() { zoom(1 / kZoomStep, QRectF(rect()).center()); }

void StageCanvas::showAll()
{
    if (Zoomable* const zoomable = m_picture->zoomable())
        zoomable->showAll();
}

bool StageCanvas::event(QEvent* event)
{
    bool taken = false;
    if (event->type() == QEvent::Gesture)
        taken = takeGesture(*static_cast<QGestureEvent*>(event));
    else if (event->type() == QEvent::NativeGesture && m_picture->zoomable() != nullptr) {
        const auto* const native = static_cast<QNativeGestureEvent*>(event);
        taken = native->gestureType() == Qt::ZoomNativeGesture;
        if (taken)
            zoom(1 + native->value(), native->position());
    }
    if (!taken)
        return QWidget::event(event);
    event->accept();
    return true;
}

bool StageCanvas::takeGesture(QGestureEvent& event)
{
    if (auto* pinch = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture))) {
        m_pressedAt.reset();
        zoom(pinch->scaleFactor(), QPointF(mapFromGlobal(pinch->centerPoint().toPoint())));
        return true;
    }
    auto* hold = static_cast<QTapAndHoldGesture*>(event.gesture(Qt::TapAndHoldGesture));
    if (hold == nullptr || hold->state() != Qt::GestureFinished || m_dragging || !thingsAct())
        return false;
    const QPoint global = hold->position().toPoint();
    m_pressedAt.reset();
    openMenu(targetAt(QPointF(mapFromGlobal(global))), global);
    return true;
}

void StageCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressedAt = m_pointer = event->position();
    m_dragging = false;
    m_draggable = nullptr;
    m_state.byKeyboard = false;
    m_picture->takeKey(Qt::Key_Escape);  // what the keyboard had begun is over
}

void StageCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_state.hovered)
        updateTooltip();  // which follows the pointer
    const QPointF before = std::exchange(m_pointer, event->position());
    if (m_pressedAt && event->buttons().testFlag(Qt::LeftButton) && m_state.living() && drag(before))
        return hover(std::nullopt);
    hover(targetAt(m_pointer));
    if (m_state.hovered)
        updateTooltip();
}

/// Moves a thing that can be dragged, or the view. False while it may still be a click.
bool StageCanvas::drag(QPointF from)
{
    Zoomable* const zoomable = m_picture->zoomable();
    if (!m_dragging) {
        if ((m_pointer - *m_pressedAt).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return false;
        m_draggable = m_picture->draggable();
        if (m_draggable != nullptr && !m_draggable->beginDrag(*m_pressedAt))
            m_draggable = nullptr;
        m_dragging = m_draggable != nullptr || zoomable != nullptr;
        from = *m_pressedAt;
    }
    if (m_draggable != nullptr)
        m_draggable->dragTo(m_pointer);
    else if (zoomable != nullptr)
        zoomable->panBy(m_pointer - from);
    return m_dragging;
}

void StageCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return QWidget::mouseReleaseEvent(event);
    const QPointF pressed = *std::exchange(m_pressedAt, std::nullopt);
    const std::optional<Thing> thing = targetAt(event->position());
    const bool dragged = std::exchange(m_dragging, false);
    if (Draggable* const draggable = std::exchange(m_draggable, nullptr))
        draggable->endDrag(event->position());
    hover(thing);
    if (dragged || !thing || thing != targetAt(pressed))
        return;
    Zoomable* const zoomable = m_picture->zoomable();
    constexpr qreal kCloser = 4;
    if (zoomable != nullptr && zoomable->isTooSmallToAim())
        return zoom(kCloser, pressed);
    setFocused(thing);
    act(*thing);
}

void StageCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    // On a thing the second click of a double click is a click like the first.
    if (event->button() == Qt::LeftButton && !targetAt(event->position()))
        showAll();
    else
        mousePressEvent(event);
}

void StageCanvas::wheelEvent(QWheelEvent* event)
{
    Zoomable* const zoomable = m_picture->zoomable();
    if (zoomable == nullptr)
        return QWidget::wheelEvent(event);
    const QPoint pixels = event->pixelDelta(), angle = event->angleDelta();
    if (!pixels.isNull() && event->phase() != Qt::NoScrollPhase && !(event->modifiers() & Qt::ControlModifier))
        zoomable->panBy(QPointF(pixels));  // two fingers on a touchpad move the picture, as they do everywhere else
    else if (angle.y() != 0)
        zoom(std::pow(kZoomStep, angle.y() / 120.0), event->position());
    event->accept();
}

bool StageCanvas::takeZoomKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        showAll();
        return true;
    default:
        return false;
    }
}

bool StageCanvas::takeThingKey(int key)
{
    const std::optional<Thing> thing = m_state.focused;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        focusOn(m_picture->neighbour(thing, key));
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        focusOn(m_picture->outermost(key == Qt::Key_End));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (thing)
            act(*thing);
        return thing.has_value();
    case Qt::Key_Question:
    case Qt::Key_W:
        if (thing && m_picture->causeOf(*thing).valid())
            emit whyRequested(m_state.arm, m_picture->causeOf(*thing));
        return thing.has_value();
    case Qt::Key_Escape:
        setFocused(std::nullopt);
        return thing.has_value() && m_state.byKeyboard;
    default:
        return false;
    }
}

bool StageCanvas::takeKey(int key)
{
    if (!m_state.living() || !thingsAct())
        return false;
    return m_picture->takeKey(key) || (m_picture->zoomable() != nullptr && takeZoomKey(key)) || takeThingKey(key);
}

void StageCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!plain || !takeKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool StageCanvas::focusNextPrevChild(bool next)
{
    const int count = m_picture->tabWalks() && hasFocus() ? thingCount() : 0;
    const int to = focusedThing() + (next ? 1 : -1);
    if (to < 0 || to >= count)
        return QWidget::focusNextPrevChild(next);
    focusThing(to);
    return true;
}

void StageCanvas::focusInEvent(QFocusEvent* event)
{
    const bool byTab = isByTab(event->reason());
    m_state.byKeyboard = byTab || event->reason() == Qt::ShortcutFocusReason;
    if (byTab && m_state.living() && m_picture->tabWalks())
        focusOn(m_picture->outermost(event->reason() == Qt::BacktabFocusReason));
    QWidget::focusInEvent(event);
    update();
}

void StageCanvas::focusOutEvent(QFocusEvent* event)
{
    if (isByTab(event->reason()) && m_picture->tabWalks())
        setFocused(std::nullopt);
    QWidget::focusOutEvent(event);
    update();
}

void StageCanvas::leaveEvent(QEvent* event)
{
    hover(std::nullopt);
    QWidget::leaveEvent(event);
}

void StageCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_state.living() || !thingsAct())
        return;
    if (event->reason() != QContextMenuEvent::Keyboard)
        return openMenu(targetAt(QPointF(event->pos())), event->globalPos());
    const QPointF place = m_state.focused ? rectOf(*m_state.focused).center() : QRectF(rect()).center();
    openMenu(m_state.focused, mapToGlobal(place.toPoint()));
}

}  // namespace faultglass

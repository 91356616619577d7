#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QStyleHints>
#include <QTapAndHoldGesture>
#include <QWheelEvent>

#include <QGuiApplication>

#include <cmath>

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/fault_menu.h"
#include "widgets/canvas/fleet_canvas_parts.h"

namespace faultglass {

namespace {

constexpr qreal kZoomStep = 1.25;

/// What a click does: heal what a fault holds down or out, kill what serves.
std::optional<FaultKind> ordinaryAct(ServerState state)
{
    switch (state) {
    case ServerState::Healthy:
    case ServerState::Busy:
    case ServerState::Overloaded:
    case ServerState::Standby:
        return FaultKind::Crash;
    case ServerState::Slow:
    case ServerState::Gray:
    case ServerState::Paused:
    case ServerState::Ejected:
    case ServerState::Down:
        return FaultKind::Heal;
    case ServerState::Starting:
    case ServerState::Absent:
        break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> FleetCanvas::Parts::at(QPointF position) const
{
    return living() && QRectF(canvas.rect()).contains(position) ? scene.at(position) : std::nullopt;
}

void FleetCanvas::Parts::hover(std::optional<std::uint32_t> server)
{
    const auto mark = [this] {
        if (!hovered)
            return;
        updateRaised(scene.rectOf(*hovered).adjusted(-4, -4, 4, 4));
        updateTooltip();
    };
    mark();
    hovered = server;
    mark();
    canvas.setCursor(dragging ? Qt::ClosedHandCursor : server ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FleetCanvas::Parts::focus(std::optional<std::uint32_t> server)
{
    const auto mark = [this] {
        if (focused)
            updateRaised(scene.rectOf(*focused).adjusted(-6, -6, 6, 6));
    };
    const bool ringMoves = focused.has_value() != server.has_value();
    mark();
    focused = server;
    if (server) {
        const Camera before = scene.camera();
        scene.reveal(*server);
        if (!(before == scene.camera()))
            viewMoved();
        announceFocus(canvas, static_cast<int>(*server));
    }
    mark();
    if (ringMoves)
        canvas.update();
}

void FleetCanvas::Parts::act(std::uint32_t index)
{
    const ServerView* view = server(index);
    const auto kind = view != nullptr ? ordinaryAct(view->state) : std::nullopt;
    if (kind)
        emit canvas.faultRequested(makeFault(*kind, ServerId{index}));
}

void FleetCanvas::Parts::askWhy(std::uint32_t index)
{
    const ServerView* view = server(index);
    if (view != nullptr && view->cause.valid())
        emit canvas.whyRequested(arm, view->cause);
}

void FleetCanvas::Parts::openMenu(std::optional<std::uint32_t> index, QPoint globalPosition)
{
    QMenu menu(&canvas);
    menu.setToolTipsVisible(true);
    const ServerView* view = index ? server(*index) : nullptr;
    if (view != nullptr) {
        const ServerId target{*index};
        menu.addSection(serverName(*index));
        addFaults(menu, target, [this](const Fault& fault) { emit canvas.faultRequested(fault); });
        if (view->cause.valid()) {
            menu.addSeparator();
            menu.addAction(FleetCanvas::tr("Why?"), &canvas, [this, server = *index] { askWhy(server); });
        }
        menu.addSeparator();
    }
    menu.addAction(FleetCanvas::tr("Zoom in"), &canvas, &FleetCanvas::zoomIn);
    menu.addAction(FleetCanvas::tr("Zoom out"), &canvas, &FleetCanvas::zoomOut);
    menu.addAction(FleetCanvas::tr("Show all"), &canvas, &FleetCanvas::resetView);
    hover(std::nullopt);
    menu.exec(globalPosition);
}

void FleetCanvas::Parts::zoom(qreal factor, QPointF anchor)
{
    if (!living())
        return;
    bringUpToDate();
    scene.zoomBy(factor, anchor);
    hovered.reset();
    viewMoved();
}

bool FleetCanvas::Parts::moveFocus(int key)
{
    if (!living() || scene.servers() == 0)
        return false;
    const std::uint32_t from = focused.value_or(0);
    switch (key) {
    case Qt::Key_Left:
        focus(focused ? scene.neighbour(from, -1, 0) : from);
        return true;
    case Qt::Key_Right:
        focus(focused ? scene.neighbour(from, 1, 0) : from);
        return true;
    case Qt::Key_Up:
        focus(focused ? scene.neighbour(from, 0, -1) : from);
        return true;
    case Qt::Key_Down:
        focus(focused ? scene.neighbour(from, 0, 1) : from);
        return true;
    case Qt::Key_Home:
        focus(0);
        return true;
    case Qt::Key_End:
        focus(scene.servers() - 1);
        return true;
    default:
        return false;
    }
}

std::optional<ServerId> FleetCanvas::focusedServer() const
{
    return m_parts->focused ? std::optional(ServerId{*m_parts->focused}) : std::nullopt;
}

void FleetCanvas::focusServer(std::optional<ServerId> server)
{
    m_parts->bringUpToDate();
    if (!server)
        m_parts->focus(std::nullopt);
    else if (server->value < m_parts->scene.servers())
        m_parts->focus(server->value);
}

void FleetCanvas::zoomIn() { m_parts->zoom(kZoomStep, m_parts->middle()); }
void FleetCanvas::zoomOut() { m_parts->zoom(1 / kZoomStep, m_parts->middle()); }

void FleetCanvas::resetView()
{
    m_parts->scene.resetCamera();
    m_parts->viewMoved();
}

bool FleetCanvas::Parts::gesture(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto* native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoom(1 + native->value(), native->position());
        return true;
    }
    auto* gestures = static_cast<QGestureEvent*>(event);
    if (auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
        gestureTookPress = true;
        zoom(pinch->scaleFactor(), QPointF(canvas.mapFromGlobal(pinch->centerPoint().toPoint())));
        return true;
    }
    auto* hold = static_cast<QTapAndHoldGesture*>(gestures->gesture(Qt::TapAndHoldGesture));
    if (hold == nullptr || hold->state() != Qt::GestureFinished || dragging)
        return false;
    const QPoint global = hold->position().toPoint();
    gestureTookPress = true;
    openMenu(at(QPointF(canvas.mapFromGlobal(global))), global);
    return true;
}

bool FleetCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture || event->type() == QEvent::Gesture) {
        if (m_parts->gesture(event)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FleetCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_parts->pressedAt = event->position().toPoint();
    m_parts->byKeyboard = false;
    m_parts->dragging = false;
    m_parts->gestureTookPress = false;
}

void FleetCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const QPoint before = m_parts->pointer;
    if (m_parts->hovered)
        m_parts->updateTooltip();
    m_parts->pointer = position;
    if (m_parts->pressedAt && (event->buttons() & Qt::LeftButton) && m_parts->living()) {
        const int far = QGuiApplication::styleHints()->startDragDistance();
        if (!m_parts->dragging && (position - *m_parts->pressedAt).manhattanLength() >= far) {
            m_parts->dragging = true;
            m_parts->scene.panBy(QPointF(position - *m_parts->pressedAt));
        } else if (m_parts->dragging) {
            m_parts->scene.panBy(QPointF(position - before));
        }
        if (m_parts->dragging) {
            m_parts->hover(std::nullopt);
            m_parts->viewMoved();
            return;
        }
    }
    m_parts->hover(m_parts->at(QPointF(position)));
}

void FleetCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_parts->pressedAt)
        return QWidget::mouseReleaseEvent(event);
    const QPoint pressed = *m_parts->pressedAt;
    const bool click = !m_parts->dragging && !m_parts->gestureTookPress;
    m_parts->pressedAt.reset();
    m_parts->dragging = false;
    const auto server = m_parts->at(QPointF(pressed));
    m_parts->hover(m_parts->at(event->position()));
    if (!click || !server)
        return;
    if (m_parts->scene.clickable())
        m_parts->act(*server);
    else
        m_parts->zoom(4, QPointF(pressed));
}

void FleetCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    // On a server the second click of a double click is a click like the first.
    if (event->button() == Qt::LeftButton && !m_parts->at(event->position()))
        resetView();
    else
        mousePressEvent(event);
}

void FleetCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta(), angle = event->angleDelta();
    if (!pixels.isNull() && event->phase() != Qt::NoScrollPhase && !(event->modifiers() & Qt::ControlModifier)) {
        // Two fingers on a touchpad move the picture, as they do everywhere else.
        m_parts->scene.panBy(QPointF(pixels));
        m_parts->viewMoved();
    } else if (angle.y() != 0) {
        m_parts->zoom(std::pow(kZoomStep, angle.y() / 120.0), event->position());
    }
    event->accept();
}

void FleetCanvas::keyPressEvent(QKeyEvent* event)
{
    m_parts->bringUpToDate();
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        const auto focused = m_parts->focused;
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomIn();
        case Qt::Key_Minus:
            return zoomOut();
        case Qt::Key_0:
            return resetView();
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (focused)
                return m_parts->act(*focused);
            break;
        case Qt::Key_Question:
        case Qt::Key_W:
            if (focused)
                return m_parts->askWhy(*focused);
            break;
        case Qt::Key_Escape:
            if (focused)
                return m_parts->focus(std::nullopt);
            break;
        default:
            if (m_parts->moveFocus(event->key()))
                return;
        }
    }
    QWidget::keyPressEvent(event);
}

bool FleetCanvas::focusNextPrevChild(bool next)
{
    // Tab walks the cards; in larger fleets it leaves, and the arrows walk.
    m_parts->bringUpToDate();
    const std::uint32_t servers = m_parts->living() ? m_parts->scene.servers() : 0;
    if (servers > 0 && servers <= kMostCards && hasFocus()) {
        const auto focused = m_parts->focused;
        if (next && (!focused || *focused + 1 < servers)) {
            m_parts->focus(focused ? *focused + 1 : 0);
            return true;
        }
        if (!next && focused && *focused > 0) {
            m_parts->focus(*focused - 1);
            return true;
        }
    }
    return QWidget::focusNextPrevChild(next);
}

void FleetCanvas::focusInEvent(QFocusEvent* event)
{
    m_parts->bringUpToDate();
    const std::uint32_t servers = m_parts->living() ? m_parts->scene.servers() : 0;
    if (servers > 0 && event->reason() == Qt::TabFocusReason)
        m_parts->focus(0);
    else if (servers > 0 && event->reason() == Qt::BacktabFocusReason)
        m_parts->focus(servers <= kMostCards ? servers - 1 : 0);
    m_parts->byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                          event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void FleetCanvas::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m_parts->focused.reset();
    QWidget::focusOutEvent(event);
    update();
}

void FleetCanvas::leaveEvent(QEvent* event)
{
    m_parts->hover(std::nullopt);
    QWidget::leaveEvent(event);
}

void FleetCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    m_parts->bringUpToDate();
    if (!m_parts->living())
        return;
    if (event->reason() != QContextMenuEvent::Keyboard)
        return m_parts->openMenu(m_parts->at(QPointF(event->pos())), event->globalPos());
    const QPoint place = m_parts->focused ? m_parts->scene.rectOf(*m_parts->focused).center().toPoint()
                                          : rect().center();
    m_parts->openMenu(m_parts->focused, mapToGlobal(place));
}

}  // namespace faultglass

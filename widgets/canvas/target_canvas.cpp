#include "widgets/canvas/target_canvas.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/fault_menu.h"
#include "widgets/canvas/server_look.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

/// What a layout depends on: as long as it is the same, things stay where they are.
struct Shape {
    FleetExtent extent;
    std::size_t servers, tenants, components;

    friend bool operator==(const Shape&, const Shape&) = default;
};

Shape shapeOf(const FleetView& view)
{
    return {view.extent, view.servers.size(), view.tenants.size(), view.components.size()};
}

}  // namespace

TargetCanvas::TargetCanvas(QWidget* parent) : StageCanvas(parent), m_theme(darkTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

TargetCanvas::~TargetCanvas() = default;

const FleetView* TargetCanvas::fleet() const
{
    const bool there = m_frame && m_arm >= 0 && static_cast<std::size_t>(m_arm) < m_frame->arms.size();
    return there ? &m_frame->arms[static_cast<std::size_t>(m_arm)].fleet : nullptr;
}

void TargetCanvas::setTheme(const Theme& theme)
{
    m_theme = theme;
    layOutAnew();
    update();
}

void TargetCanvas::setFrame(std::shared_ptr<const Frame> frame, int arm)
{
    const std::shared_ptr<const Frame> previous = m_frame;  // keeps what `before` looks at
    const FleetView* const before = fleet();
    const bool sameArm = arm == m_arm && previous && frame && previous->status == frame->status &&
                         previous->runNumber == frame->runNumber;
    m_frame = std::move(frame);
    m_arm = arm;
    const FleetView* const after = fleet();
    const bool sameShape = sameArm && before && after && shapeOf(*before) == shapeOf(*after);
    if (sameShape && looksTheSame(*before, *after))
        return;
    if (!sameArm) {
        m_hovered.reset();
        m_focused.reset();
    }
    if (!sameShape)
        layOutAnew();
    setAccessibleDescription(living() ? summaryText() : QString());
    update();
}

void TargetCanvas::layOutAnew()
{
    m_things.reset();
    layOut();
}

void TargetCanvas::focus(const std::optional<FaultTarget>& target)
{
    m_focused = target;
    if (!target)
        return;
    setAccessibleDescription(tooltipLines(*target).join(QLatin1String(", ")));
    announceFocus(*this, numberOf(target));
}

const std::vector<FaultTarget>& TargetCanvas::things() const
{
    if (!m_things)
        m_things = living() ? targetsShown() : std::vector<FaultTarget>();
    return *m_things;
}

int TargetCanvas::numberOf(const std::optional<FaultTarget>& target) const
{
    const auto found = target ? std::ranges::find(things(), *target) : things().end();
    return found == things().end() ? -1 : static_cast<int>(found - things().begin());
}

int TargetCanvas::thingCount() const { return static_cast<int>(things().size()); }

QString TargetCanvas::thingName(int thing) const
{
    return tooltipLines(things()[static_cast<std::size_t>(thing)]).value(0);
}

QString TargetCanvas::thingDescription(int thing) const
{
    return tooltipLines(things()[static_cast<std::size_t>(thing)]).mid(1).join(QLatin1String(", "));
}

QRect TargetCanvas::thingRect(int thing) const
{
    return rectOf(things()[static_cast<std::size_t>(thing)]).toAlignedRect();
}

int TargetCanvas::thingAt(QPoint position) const { return living() ? numberOf(targetAt(QPointF(position))) : -1; }

int TargetCanvas::focusedThing() const { return numberOf(m_focused); }

void TargetCanvas::focusThing(int thing)
{
    m_byKeyboard = true;
    focus(things()[static_cast<std::size_t>(thing)]);
    update();
}

std::optional<ServerId> TargetCanvas::focusedServer() const
{
    return m_focused && m_focused->level == Level::Server ? std::optional(ServerId{m_focused->value}) : std::nullopt;
}

QRect TargetCanvas::serverRect(ServerId server) const { return living() ? rectOf(server).toAlignedRect() : QRect(); }

std::optional<FaultTarget> TargetCanvas::shownFocus() const
{
    return hasFocus() && m_byKeyboard ? m_focused : std::nullopt;
}

ServerRange TargetCanvas::serversOf(FaultTarget target) const
{
    if (target.level == Level::Server)
        return {target.value, 1};
    return fleet()->extent.serversOf(target.level, target.value);
}

std::uint32_t TargetCanvas::downIn(const ServerRange& range) const
{
    const auto& servers = fleet()->servers;
    std::uint32_t down = 0;
    for (std::uint32_t i = range.first; i < range.end() && i < servers.size(); ++i)
        down += servers[i].state == ServerState::Down ? 1 : 0;
    return down;
}

Fault TargetCanvas::ordinaryFault(FaultTarget target) const
{
    const ServerRange range = serversOf(target);
    bool hurt = downIn(range) == range.count;
    if (range.count == 1 && range.first < fleet()->servers.size()) {
        const ServerState state = fleet()->servers[range.first].state;
        hurt = hurt || state == ServerState::Ejected || state == ServerState::Slow || state == ServerState::Gray ||
               state == ServerState::Paused;
    }
    return makeFault(hurt ? FaultKind::Heal : FaultKind::Crash, target);
}

void TargetCanvas::openMenu(FaultTarget target, QPoint global)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    menu.addSection(tooltipLines(target).value(0));
    addFaults(menu, target, [this](const Fault& fault) { emit faultRequested(fault); });
    const bool explained = target.level == Level::Server && target.value < fleet()->servers.size() &&
                           fleet()->servers[target.value].cause.valid();
    if (explained) {
        menu.addSeparator();
        menu.addAction(tr("Why?"), this,
                       [this, cause = fleet()->servers[target.value].cause] { emit whyRequested(m_arm, cause); });
    }
    hover(std::nullopt);
    menu.exec(global);
}

void TargetCanvas::hover(const std::optional<FaultTarget>& target)
{
    if (target == m_hovered)
        return;
    m_hovered = target;
    setCursor(target ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void TargetCanvas::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    if (event->button() == Qt::LeftButton && living())
        m_pressed = targetAt(event->position());
    else
        QWidget::mousePressEvent(event);
}

void TargetCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const auto target = living() ? targetAt(event->position()) : std::nullopt;
    if (event->button() == Qt::LeftButton && target && target == m_pressed) {
        m_focused = target;
        emit faultRequested(ordinaryFault(*target));
    }
    m_pressed.reset();
}

void TargetCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    hover(living() ? targetAt(m_pointer) : std::nullopt);
    if (m_hovered)
        update();  // the tooltip follows
}

void TargetCanvas::leaveEvent(QEvent*) { hover(std::nullopt); }

void TargetCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!living())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_byKeyboard = true;
        focus(neighbour(m_focused, event->key()));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focused)
            emit faultRequested(ordinaryFault(*m_focused));
        break;
    case Qt::Key_Escape:
        m_focused.reset();
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    update();
}

void TargetCanvas::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void TargetCanvas::focusOutEvent(QFocusEvent*) { update(); }

void TargetCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    if (!living())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (const auto target = byKey ? m_focused : targetAt(QPointF(event->pos())))
        openMenu(*target, byKey ? mapToGlobal(rectOf(*target).center().toPoint()) : event->globalPos());
}

void TargetCanvas::resizeEvent(QResizeEvent*) { layOutAnew(); }

void TargetCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.window);
    drawSurface(painter, QRectF(rect()), m_theme.surfaceRadius, stageSurface(m_theme), m_theme.line, m_theme.hairline);
    if (m_frame && m_frame->status == LabStatus::Failed)
        return paintFailure(painter, QRectF(rect()), *m_frame, m_theme);
    if (!living())
        return paintEmpty(painter, QRectF(rect()), m_theme);
    paintPicture(painter);
    if (const auto focus = shownFocus())
        drawFocusRing(painter, rectOf(*focus).adjusted(-3, -3, 3, 3), m_theme.controlRadius, m_theme);
    if (m_hovered) {
        const QStringList lines = tooltipLines(*m_hovered);
        paintTooltip(painter, tooltipRect(QRectF(rect()), m_pointer, lines, m_theme), lines, m_theme);
    }
}

}  // namespace faultglass

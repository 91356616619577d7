#include "widgets/canvas/isolation_canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/fault_menu.h"
#include "widgets/canvas/server_look.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

/// Servers are in racks, or in cells where there are some.
std::uint32_t groupsOf(const FleetView& fleet)
{
    return fleet.extent.cells > 1 ? fleet.extent.cells : fleet.extent.racks;
}

qreal typeScale(const Theme& theme) { return theme.sizes.body / TypeSizes{}.body; }

}  // namespace

IsolationCanvas::IsolationCanvas(QWidget* parent) : StageCanvas(parent), m_theme(darkTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

IsolationCanvas::~IsolationCanvas() = default;

const FleetView* IsolationCanvas::fleet() const
{
    const bool there = m_frame && m_arm >= 0 && static_cast<std::size_t>(m_arm) < m_frame->arms.size();
    return there ? &m_frame->arms[static_cast<std::size_t>(m_arm)].fleet : nullptr;
}

void IsolationCanvas::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_sprites = {};
    layOut();
    update();
}

void IsolationCanvas::setTransitions(const TransitionLog* log) { m_log = log; }

void IsolationCanvas::setFrame(std::shared_ptr<const Frame> frame, int arm)
{
    const FleetView* const before = fleet();
    const FleetView* after = nullptr;
    if (frame && arm >= 0 && static_cast<std::size_t>(arm) < frame->arms.size())
        after = &frame->arms[static_cast<std::size_t>(arm)].fleet;
    const auto statesOf = [](const FleetView& view) {
        std::vector<ServerState> states;
        for (const ServerView& server : view.servers)
            states.push_back(server.state);
        return states;
    };
    const bool same = before && after && m_arm == arm && before->latest.at == after->latest.at &&
                      before->tenants == after->tenants && before->troublemakers == after->troublemakers &&
                      statesOf(*before) == statesOf(*after) && m_frame->status == frame->status;
    m_frame = std::move(frame);
    m_arm = arm;
    if (same)
        return;
    const IsolationCounts counts = living() ? IsolationCounts{static_cast<std::uint32_t>(fleet()->servers.size()),
                                                              groupsOf(*fleet()),
                                                              static_cast<std::uint32_t>(fleet()->tenants.size())}
                                            : m_counts;
    if (!(counts == m_counts)) {
        m_counts = counts;
        m_hovered.reset();
        m_focused.reset();
        layOut();
    }
    setAccessibleDescription(summaryText());
    update();
}

void IsolationCanvas::layOut()
{
    const qreal cell = m_layout.cell;
    m_layout = layOutIsolation(QSizeF(size()), m_counts, typeScale(m_theme));
    if (cell != m_layout.cell)
        m_sprites = {};
}

std::optional<ServerId> IsolationCanvas::focusedServer() const
{
    return m_focused && m_focused->kind == Spot::Kind::Server ? std::optional(ServerId{m_focused->number})
                                                              : std::nullopt;
}

QRect IsolationCanvas::serverRect(ServerId server) const
{
    const std::uint32_t box = server.value / m_layout.serversPerBox;
    return box < m_layout.boxes.size() ? m_layout.boxes[box].toAlignedRect() : QRect();
}

QRect IsolationCanvas::customerRect(std::uint32_t customer) const
{
    const bool own = m_layout.customersPerMark == 1 && customer < m_layout.marks;
    return own ? m_layout.markRect(customer).toAlignedRect() : QRect();
}

QString IsolationCanvas::summaryText() const
{
    if (!living())
        return {};
    const Sample& latest = fleet()->latest;
    return tr("%1 servers, %2 customers: %3 down, %4 degraded")
        .arg(formatCount(latest.servers), formatCount(latest.tenants), formatCount(latest.tenantsDown),
             formatCount(latest.tenantsDegraded));
}

std::vector<std::uint32_t> IsolationCanvas::serversOf(std::uint32_t customer) const
{
    std::vector<std::uint32_t> servers;
    const FleetView& view = *fleet();
    const Placement& placement = *view.placement;
    if (placement.handSize > 0) {
        servers.assign(placement.hand(customer), placement.hand(customer) + placement.handSize);
    } else {
        const ServerRange range = blockAt(placement.pool(customer), placement.pools, view.extent.servers);
        for (std::uint32_t i = range.first; i < range.end(); ++i)
            servers.push_back(i);
    }
    return servers;
}

bool IsolationCanvas::causesTrouble(std::uint32_t customer) const
{
    return std::ranges::find(fleet()->troublemakers, customer) != fleet()->troublemakers.end();
}

std::optional<IsolationCanvas::Spot> IsolationCanvas::spotAt(QPointF point) const
{
    if (!living())
        return std::nullopt;
    if (const auto box = m_layout.boxAt(point))
        return Spot{Spot::Kind::Server, *box * m_layout.serversPerBox};
    if (const auto mark = m_layout.markAt(point); mark && m_layout.customersPerMark == 1)
        return Spot{Spot::Kind::Customer, *mark};
    if (const auto group = m_layout.groupAt(point))
        return Spot{Spot::Kind::Group, *group};
    return std::nullopt;
}

QRectF IsolationCanvas::rectOf(const Spot& spot) const
{
    switch (spot.kind) {
    case Spot::Kind::Server:
        return QRectF(serverRect(ServerId{spot.number}));
    case Spot::Kind::Customer:
        return m_layout.markRect(spot.number);
    case Spot::Kind::Group:
        return m_layout.groups[spot.number].label;
    }
    return {};
}

FaultTarget IsolationCanvas::targetOf(const Spot& spot) const
{
    switch (spot.kind) {
    case Spot::Kind::Server:
        return ServerId{spot.number};
    case Spot::Kind::Customer:
        return {Level::Tenant, spot.number};
    case Spot::Kind::Group:
        return {fleet()->extent.cells > 1 ? Level::Cell : Level::Rack, spot.number};
    }
    return {};
}

void IsolationCanvas::act(const Spot& spot)
{
    const FaultTarget target = targetOf(spot);
    FaultKind kind = FaultKind::Crash;
    if (spot.kind == Spot::Kind::Customer) {
        kind = causesTrouble(spot.number) ? FaultKind::Heal : FaultKind::Poison;
    } else {
        const std::uint32_t server =
            spot.kind == Spot::Kind::Server ? spot.number : fleet()->extent.serversOf(target.level, spot.number).first;
        if (server >= fleet()->servers.size())
            return;
        const Role role = lookOf(fleet()->servers[server].state).role;
        const ServerState state = fleet()->servers[server].state;
        const bool hurt = role == Role::Failed || state == ServerState::Slow || state == ServerState::Gray;
        kind = hurt && state != ServerState::Overloaded ? FaultKind::Heal : FaultKind::Crash;
    }
    emit faultRequested(makeFault(kind, target));
}

void IsolationCanvas::askWhy(std::uint32_t server)
{
    if (living() && server < fleet()->servers.size() && fleet()->servers[server].cause.valid())
        emit whyRequested(m_arm, fleet()->servers[server].cause);
}

void IsolationCanvas::openMenu(const std::optional<Spot>& spot, QPoint global)
{
    if (!spot)
        return;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    menu.addSection(tooltipLines(*spot).value(0));
    addFaults(menu, targetOf(*spot), [this](const Fault& fault) { emit faultRequested(fault); });
    if (spot->kind == Spot::Kind::Server && fleet()->servers[spot->number].cause.valid()) {
        menu.addSeparator();
        menu.addAction(tr("Why?"), this, [this, server = spot->number] { askWhy(server); });
    }
    hover(std::nullopt);
    menu.exec(global);
}

void IsolationCanvas::hover(const std::optional<Spot>& spot)
{
    if (spot == m_hovered)
        return;
    m_hovered = spot;
    setCursor(spot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void IsolationCanvas::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    if (event->button() == Qt::LeftButton)
        m_pressed = spotAt(event->position());
    else
        QWidget::mousePressEvent(event);
}

void IsolationCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const auto spot = spotAt(event->position());
    if (event->button() == Qt::LeftButton && spot && spot == m_pressed) {
        m_focused = spot;
        act(*spot);
    }
    m_pressed.reset();
}

void IsolationCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    hover(spotAt(m_pointer));
    if (m_hovered)
        update();  // the tooltip follows
}

void IsolationCanvas::leaveEvent(QEvent*) { hover(std::nullopt); }

void IsolationCanvas::moveFocus(int key)
{
    if (!m_focused) {
        m_focused = Spot{};
        return;
    }
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool customers = m_focused->kind == Spot::Kind::Customer;
    const auto marks = m_layout.customersPerMark == 1 ? m_layout.marks : 0;
    if (key == Qt::Key_Down && !customers && marks > 0) {
        m_focused = Spot{Spot::Kind::Customer, 0};
    } else if (key == Qt::Key_Up && customers && m_focused->number < static_cast<std::uint32_t>(m_layout.columns)) {
        m_focused = Spot{};
    } else if (customers) {
        const int step = (key == Qt::Key_Left || key == Qt::Key_Right ? 1 : m_layout.columns) * (forward ? 1 : -1);
        const auto next = static_cast<std::int64_t>(m_focused->number) + step;
        if (next >= 0 && next < marks)
            m_focused->number = static_cast<std::uint32_t>(next);
    } else {
        const std::uint32_t step = m_layout.serversPerBox;
        if (forward && m_focused->number + step < m_counts.servers)
            m_focused->number += step;
        else if (!forward && m_focused->number >= step)
            m_focused->number -= step;
    }
}

void IsolationCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!living())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_byKeyboard = true;
        moveFocus(event->key());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focused)
            act(*m_focused);
        break;
    case Qt::Key_Escape:
        m_focused.reset();
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (m_focused)
        setAccessibleDescription(tooltipLines(*m_focused).join(QLatin1String(", ")));
    update();
}

void IsolationCanvas::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason;
    update();
}

void IsolationCanvas::focusOutEvent(QFocusEvent*) { update(); }

void IsolationCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto spot = byKey ? m_focused : spotAt(QPointF(event->pos()));
    openMenu(spot, byKey && spot ? mapToGlobal(rectOf(*spot).center().toPoint()) : event->globalPos());
}

void IsolationCanvas::resizeEvent(QResizeEvent*) { layOut(); }

QString IsolationCanvas::groupName(std::uint32_t group) const
{
    return fleet()->extent.cells > 1 ? tr("cell %1").arg(group + 1) : tr("rack %1").arg(group + 1);
}

QString IsolationCanvas::dealText() const
{
    const FleetView& view = *fleet();
    const Placement& placement = *view.placement;
    const QString servers = tr("%1 servers").arg(formatCount(static_cast<double>(view.servers.size())));
    const QString customers = tr("%1 customers").arg(formatCount(static_cast<double>(view.tenants.size())));
    QString deal = tr("everybody on every server");
    if (placement.handSize > 0)
        deal = tr("hands of %1").arg(placement.handSize);
    else if (view.extent.cells > 1)
        deal = tr("%1 cells").arg(formatCount(view.extent.cells));
    else if (placement.pools > 1)
        deal = tr("%1 fixed shards").arg(formatCount(placement.pools));
    return tr("%1 · %2 · %3", "servers, customers, how they are dealt").arg(servers, customers, deal);
}

QStringList IsolationCanvas::tooltipLines(const Spot& spot) const
{
    const FleetView& view = *fleet();
    if (spot.kind == Spot::Kind::Server) {
        if (m_layout.serversPerBox > 1)
            return {tr("%1 to %2")
                        .arg(serverName(spot.number),
                             serverName(std::min(spot.number + m_layout.serversPerBox, m_counts.servers) - 1))};
        const ServerView& server = view.servers[spot.number];
        return {tr("%1, %2").arg(serverName(spot.number), stateName(server.state)),
                tr("%1 busy, %2 waiting")
                    .arg(formatShare(server.utilisation / 1000.0).text(), formatCount(server.waiting))};
    }
    if (spot.kind == Spot::Kind::Group)
        return {groupName(spot.number), tr("Click to cut its power or bring it back")};
    const TenantState state = view.tenants[spot.number];
    QStringList lines{tr("Customer %1, %2")
                          .arg(spot.number + 1)
                          .arg(state == TenantState::Down       ? tr("down")
                               : state == TenantState::Degraded ? tr("degraded")
                                                                : tr("fine"))};
    constexpr std::size_t kMostNamed = 8;
    const auto servers = serversOf(spot.number);
    QStringList names;
    for (std::size_t i = 0; i < std::min(servers.size(), kMostNamed); ++i)
        names += serverName(servers[i]);
    if (servers.size() > kMostNamed)
        names += QStringLiteral("…");
    lines += tr("uses %1").arg(names.join(QLatin1String(", ")));
    if (causesTrouble(spot.number))
        lines += tr("makes trouble: click to calm");
    return lines;
}

}  // namespace faultglass

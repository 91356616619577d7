#include "widgets/canvas/cells_canvas.h"

#include <algorithm>

#include <QPainter>

#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/server_look.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

CellsCanvas::CellsCanvas(QWidget* parent) : TargetCanvas(parent) {}

CellsCanvas::~CellsCanvas() = default;

void CellsCanvas::layOut()
{
    if (!living())
        return;
    m_layout = layOutCells(QSizeF(size()), fleet()->extent.cells, typeScale());
    constexpr qreal kForLabel = 0.42;
    if (isLabelled())
        m_layout.router.adjust(isRightToLeft() ? 0 : kForLabel * m_layout.router.width(), 0,
                               isRightToLeft() ? -kForLabel * m_layout.router.width() : 0, 0);
}

bool CellsCanvas::looksTheSame(const FleetView& before, const FleetView& after) const
{
    const auto same = [](const ServerView& a, const ServerView& b) {
        return a.state == b.state && a.newVersion == b.newVersion;
    };
    return before.tenants == after.tenants && before.cells.inUse == after.cells.inUse &&
           before.cells.drained == after.cells.drained && before.cells.routerDown == after.cells.routerDown &&
           &*before.placement == &*after.placement && std::ranges::equal(before.servers, after.servers, same);
}

std::vector<CellsCanvas::Customers> CellsCanvas::customersByCell() const
{
    const FleetView& view = *fleet();
    std::vector<Customers> cells(view.extent.cells);
    for (std::uint32_t i = 0; i < view.tenants.size(); ++i) {
        const std::uint32_t cell = view.placement->pool(i);
        if (cell >= cells.size())
            continue;
        ++cells[cell].all;
        cells[cell].down += view.tenants[i] == TenantState::Down ? 1 : 0;
        cells[cell].degraded += view.tenants[i] == TenantState::Degraded ? 1 : 0;
        cells[cell].movedHere += view.cells.home->pool(i) != cell ? 1 : 0;
    }
    return cells;
}

CellsCanvas::Use CellsCanvas::useOf(std::uint32_t cell) const
{
    if (cell >= fleet()->cells.inUse)
        return Use::Spare;
    const auto& drained = fleet()->cells.drained;
    return std::ranges::find(drained, cell) != drained.end() ? Use::Drained : Use::Serving;
}

bool CellsCanvas::isNew(std::uint32_t cell) const
{
    const ServerRange range = serversOf({Level::Cell, cell});
    return range.first < fleet()->servers.size() && fleet()->servers[range.first].newVersion;
}

QString CellsCanvas::summaryText() const
{
    const FleetView& view = *fleet();
    QStringList parts;
    if (view.cells.routerDown)
        parts += tr("the router is down");
    parts +=
        tr("%1 of %2 customers are down").arg(formatCount(view.latest.tenantsDown), formatCount(view.latest.tenants));
    parts += tr("%1 cells in use").arg(view.cells.inUse - view.cells.drained.size());
    if (view.sums.customersMoved > 0)
        parts += tr("%1 customers moved").arg(formatCount(static_cast<double>(view.sums.customersMoved)));
    return parts.join(QStringLiteral(", "));
}

QRectF CellsCanvas::serverBox(std::uint32_t server) const
{
    if (m_layout.detail != CellsLayout::Detail::Card)
        return {};
    const std::uint32_t cell = fleet()->extent.unitOf(Level::Cell, server);
    const ServerRange range = fleet()->extent.serversOf(Level::Cell, cell);
    if (cell >= m_layout.cells.size() || range.count == 0)
        return {};
    constexpr qreal kPad = 10, kLargest = 22, kLeast = 5;
    const qreal scale = typeScale();
    const QRectF card = m_layout.cells[cell];
    const QRectF row(card.left() + kPad, card.top() + 26 * scale, card.width() - 2 * kPad, kLargest * scale);
    const qreal wide = std::min(row.width() / range.count, (kLargest + 5) * scale);
    if (wide < kLeast)
        return {};
    const qreal side = std::min(wide * 0.82, row.height());
    return {row.left() + (server - range.first) * wide, row.center().y() - side / 2, side, side};
}

std::optional<FaultTarget> CellsCanvas::targetAt(QPointF point) const
{
    if (m_layout.router.contains(point))
        return router();
    const auto cell = m_layout.cellAt(point);
    if (!cell)
        return std::nullopt;
    const ServerRange range = serversOf({Level::Cell, *cell});
    for (std::uint32_t server = range.first; server < range.end(); ++server) {
        if (serverBox(server).contains(point))
            return FaultTarget{Level::Server, server};
    }
    return FaultTarget{Level::Cell, *cell};
}

QRectF CellsCanvas::rectOf(FaultTarget target) const
{
    if (target.level == Level::Server && target.valid())
        return target.value < fleet()->servers.size() ? serverBox(target.value) : QRectF();
    if (target.level != Level::Cell)
        return {};
    if (!target.valid())
        return m_layout.router;
    return target.value < m_layout.cells.size() ? m_layout.cells[target.value] : QRectF();
}

Fault CellsCanvas::ordinaryFault(FaultTarget target) const
{
    if (target.level != Level::Cell)
        return TargetCanvas::ordinaryFault(target);
    if (!target.valid())
        return makeFault(fleet()->cells.routerDown ? FaultKind::Heal : FaultKind::RouterDown);
    switch (useOf(target.value)) {
    case Use::Spare:
        return makeFault(FaultKind::AddCell);
    case Use::Drained:
        return makeFault(FaultKind::Heal, target);
    case Use::Serving:
        break;
    }
    const Fault killed = TargetCanvas::ordinaryFault(target);
    return killed.kind == FaultKind::Heal ? killed : makeFault(FaultKind::Ship, target);
}

/// Sideways from cell to cell, up to the router; from the router down to the first cell.
FaultTarget CellsCanvas::neighbour(std::optional<FaultTarget> from, int key) const
{
    if (!from)
        return {Level::Cell, 0};
    if (from->level == Level::Server)
        return {Level::Cell, fleet()->extent.unitOf(Level::Cell, from->value)};
    if (!from->valid())
        return key == Qt::Key_Down ? FaultTarget{Level::Cell, 0} : *from;
    const auto cells = static_cast<std::uint32_t>(m_layout.cells.size());
    const QRectF here = m_layout.cells[from->value];
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return {Level::Cell,
                key == Qt::Key_Right ? std::min(from->value + 1, cells - 1) : from->value - (from->value > 0 ? 1 : 0)};
    const qreal step = key == Qt::Key_Down ? here.height() * 1.3 : -here.height() * 0.6;
    const auto next = m_layout.cellAt({here.center().x(), (key == Qt::Key_Down ? here.top() : here.top()) + step});
    return next ? FaultTarget{Level::Cell, *next} : key == Qt::Key_Up ? router() : *from;
}

QString CellsCanvas::stateText(std::uint32_t cell, const Customers& customers) const
{
    if (useOf(cell) == Use::Spare)
        return isNarrow() ? tr("ready") : tr("ready, without customers");
    if (useOf(cell) == Use::Drained)
        return tr("drained");
    if (isNarrow()) {
        return customers.down > 0       ? tr("%1 down").arg(formatCount(customers.down))
               : customers.degraded > 0 ? tr("%1 degraded").arg(formatCount(customers.degraded))
                                        : tr("%1 fine").arg(formatCount(customers.all));
    }
    if (customers.down > 0)
        return tr("%1 of %2 customers down").arg(formatCount(customers.down), formatCount(customers.all));
    if (customers.degraded > 0)
        return tr("%1 of %2 customers degraded").arg(formatCount(customers.degraded), formatCount(customers.all));
    return tr("%1 customers").arg(formatCount(customers.all));
}

Role CellsCanvas::roleOf(std::uint32_t cell, const Customers& customers) const
{
    const ServerRange range = serversOf({Level::Cell, cell});
    if (customers.down > 0 || downIn(range) == range.count)
        return Role::Failed;
    if (useOf(cell) != Use::Serving)
        return Role::Idle;
    return customers.degraded > 0 || downIn(range) > 0 ? Role::Degraded : Role::Healthy;
}

QStringList CellsCanvas::tooltipLines(FaultTarget target) const
{
    if (target.level == Level::Server)
        return {tr("%1, %2").arg(serverName(target.value), stateName(fleet()->servers[target.value].state))};
    if (!target.valid())
        return {fleet()->cells.routerDown ? tr("Router, down") : tr("Router"),
                tr("The one thing all cells share: it finds each customer's cell."),
                fleet()->cells.routerDown ? tr("Click to heal everything") : tr("Click to kill it")};
    const Customers customers = customersByCell()[target.value];
    const ServerRange range = serversOf(target);
    QStringList lines{tr("Cell %1, %2").arg(target.value + 1).arg(stateText(target.value, customers)),
                      tr("%1 of %2 servers are down").arg(formatCount(downIn(range)), formatCount(range.count))};
    if (customers.movedHere > 0)
        lines += tr("%1 customers came from other cells").arg(formatCount(customers.movedHere));
    if (isNew(target.value))
        lines += tr("runs the new version");
    switch (useOf(target.value)) {
    case Use::Spare:
        return lines << tr("Click to add a cell");
    case Use::Drained:
        return lines << tr("Click to bring its customers back");
    case Use::Serving:
        break;
    }
    return lines << tr("Click to ship the update to it · right click: kill it, drain it, ship a bad config");
}

}  // namespace faultglass

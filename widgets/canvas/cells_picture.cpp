#include "widgets/canvas/cells_picture.h"

#include <algorithm>

#include <QPainter>

#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/server_look.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

void CellsPicture::layOut()
{
    if (!living())
        return;
    const std::uint32_t cells = fleet()->sizes.cells;
    m_layout = layOutCells(size(), cells, typeScale(), cells > 1 && dependencies().size() == 1);
    constexpr qreal kForLabel = 0.42;
    if (isLabelled())
        m_layout.router.adjust(canvas().widget.isRightToLeft() ? 0 : kForLabel * m_layout.router.width(), 0,
                               canvas().widget.isRightToLeft() ? -kForLabel * m_layout.router.width() : 0, 0);
}

bool CellsPicture::looksTheSame(const FleetView& before, const FleetView& after) const
{
    const auto same = [](const ServerView& a, const ServerView& b) {
        return a.state == b.state && a.newVersion == b.newVersion && a.badConfig == b.badConfig;
    };
    const auto dependenciesAlike = [](const DependencyView& a, const DependencyView& b) {
        return a.dead == b.dead && a.slowness == b.slowness;
    };
    const auto &was = before.of<CellsView>(), &is = after.of<CellsView>();
    return before.customers == after.customers && was.inUse == is.inUse && was.drained == is.drained &&
           was.routerDown == is.routerDown && &*before.placement == &*after.placement &&
           std::ranges::equal(before.servers, after.servers, same) &&
           std::ranges::equal(before.of<DependenciesView>().dependencies, after.of<DependenciesView>().dependencies,
                              dependenciesAlike);
}

std::vector<CellsPicture::Customers> CellsPicture::customersByCell() const
{
    const FleetView& view = *fleet();
    std::vector<Customers> cells(view.sizes.cells);
    for (std::uint32_t i = 0; i < view.customers.size(); ++i) {
        const std::uint32_t cell = view.placement->pool(CustomerId{i});
        if (cell >= cells.size())
            continue;
        ++cells[cell].all;
        cells[cell].down += view.customers[i] == CustomerState::Down ? 1 : 0;
        cells[cell].degraded += view.customers[i] == CustomerState::Degraded ? 1 : 0;
        cells[cell].movedHere += view.of<CellsView>().home->pool(CustomerId{i}) != cell ? 1 : 0;
    }
    return cells;
}

CellsPicture::Use CellsPicture::useOf(std::uint32_t cell) const
{
    if (cell >= routing().inUse)
        return Use::Spare;
    const auto& drained = routing().drained;
    return std::ranges::find(drained, cell) != drained.end() ? Use::Drained : Use::Serving;
}

bool CellsPicture::isNew(std::uint32_t cell) const
{
    const ServerRange range = serversOf({Level::Cell, cell});
    return range.first < fleet()->servers.size() && fleet()->servers[range.first].newVersion;
}

bool CellsPicture::isMisconfigured(std::uint32_t cell) const
{
    const ServerRange range = serversOf({Level::Cell, cell});
    const auto& servers = fleet()->servers;
    return range.end() <= servers.size() && std::any_of(servers.begin() + range.first, servers.begin() + range.end(),
                                                        [](const ServerView& server) { return server.badConfig; });
}

Role CellsPicture::roleOfDependency(std::uint32_t dependency) const
{
    const DependencyView& view = dependencies()[dependency];
    return view.dead ? Role::Failed : view.slowness > 1 ? Role::Degraded : Role::Healthy;
}

QString CellsPicture::dependencyText(std::uint32_t dependency) const
{
    const QString name = sharesDependency() ? tr("Dependency of all cells")
                                            : tr("Dependency of cell %1").arg(dependency + 1);
    const DependencyView& view = dependencies()[dependency];
    if (view.dead)
        return tr("%1, down").arg(name);
    return view.slowness > 1 ? tr("%1, %2 slower").arg(name, formatFactor(view.slowness).text()) : name;
}

QString CellsPicture::summaryText() const
{
    const FleetView& view = *fleet();
    QStringList parts;
    if (view.of<CellsView>().routerDown)
        parts += tr("the router is down");
    if (sharesDependency() && roleOfDependency(0) == Role::Failed)
        parts += tr("the dependency of all cells is down");
    parts += tr("%1 of %2 customers are down").arg(formatCount(view.customersDown), formatCount(view.latest.customers));
    parts += tr("%1 cells in use").arg(view.of<CellsView>().inUse - view.of<CellsView>().drained.size());
    if (view.of<CellsView>().customersMoved > 0)
        parts += tr("%1 customers moved").arg(formatCount(static_cast<double>(view.of<CellsView>().customersMoved)));
    return parts.join(QStringLiteral(", "));
}

QRectF CellsPicture::boxAt(std::uint32_t cell, std::uint32_t column) const
{
    if (m_layout.detail != CellsLayout::Detail::Card || cell >= m_layout.cells.size())
        return {};
    const std::uint32_t columns = fleet()->sizes.serversOf(Level::Cell, cell).count + (hasDependencies() ? 1 : 0);
    constexpr qreal kPad = 10, kLargest = 22, kLeast = 5;
    const qreal scale = typeScale();
    const QRectF card = m_layout.cells[cell];
    // Between the name and the bar of its customers, however low the card is.
    const qreal top = card.top() + std::min(26 * scale, card.height() * 0.46);
    const QRectF row(card.left() + kPad, top, card.width() - 2 * kPad,
                     std::min(kLargest * scale, card.bottom() - 11 - top));
    const qreal wide = std::min(row.width() / columns, (kLargest + 5) * scale);
    if (wide < kLeast)
        return {};
    const qreal side = std::min(wide * 0.82, row.height());
    return {row.left() + column * wide, row.center().y() - side / 2, side, side};
}

QRectF CellsPicture::serverBox(std::uint32_t server) const
{
    const std::uint32_t cell = fleet()->sizes.unitOf(Level::Cell, ServerId{server});
    return boxAt(cell, server - fleet()->sizes.serversOf(Level::Cell, cell).first);
}

/// At the end of the row, apart from the servers that call it where there is room.
QRectF CellsPicture::dependencyBox(std::uint32_t dependency) const
{
    if (sharesDependency())
        return m_layout.dependency;
    const QRectF box = boxAt(dependency, fleet()->sizes.serversOf(Level::Cell, dependency).count);
    const qreal room = m_layout.cells[dependency].right() - 10 - box.right();
    return box.isEmpty() ? box : box.translated(std::min(10 * typeScale(), std::max(0.0, room)), 0);
}

std::optional<FaultTarget> CellsPicture::thingAt(QPointF point) const
{
    if (m_layout.router.contains(point))
        return router();
    if (m_layout.dependency.contains(point))
        return FaultTarget{Level::Dependency, 0};
    const auto cell = m_layout.cellAt(point);
    if (!cell)
        return std::nullopt;
    if (hasDependencies() && dependencyBox(*cell).contains(point))
        return FaultTarget{Level::Dependency, *cell};
    const ServerRange range = serversOf({Level::Cell, *cell});
    for (std::uint32_t server = range.first; server < range.end(); ++server) {
        if (serverBox(server).contains(point))
            return FaultTarget{Level::Server, server};
    }
    return FaultTarget{Level::Cell, *cell};
}

QRectF CellsPicture::rectOf(FaultTarget target) const
{
    if (target.level == Level::Server && target.valid())
        return target.value < fleet()->servers.size() ? serverBox(target.value) : QRectF();
    if (target.level == Level::Dependency)
        return target.value < dependencies().size() ? dependencyBox(target.value) : QRectF();
    if (target.level != Level::Cell)
        return {};
    if (!target.valid())
        return m_layout.router;
    return target.value < m_layout.cells.size() ? m_layout.cells[target.value] : QRectF();
}

std::optional<Fault> CellsPicture::ordinaryFault(FaultTarget target) const
{
    if (target.level == Level::Dependency)
        return makeFault(roleOfDependency(target.value) == Role::Healthy ? FaultKind::DeadDependency : FaultKind::Heal,
                         target);
    if (target.level != Level::Cell)
        return Picture::ordinaryFault(target);
    if (!target.valid())
        return makeFault(routing().routerDown ? FaultKind::Heal : FaultKind::RouterDown);
    switch (useOf(target.value)) {
    case Use::Spare:
        return makeFault(FaultKind::AddCell);
    case Use::Drained:
        return makeFault(FaultKind::Heal, target);
    case Use::Serving:
        break;
    }
    const auto killed = Picture::ordinaryFault(target);
    return killed && killed->kind == FaultKind::Heal ? killed : makeFault(FaultKind::Ship, target);
}

std::vector<FaultTarget> CellsPicture::inOrder() const
{
    std::vector<FaultTarget> all{router()};
    for (std::uint32_t cell = 0; cell < m_layout.cells.size(); ++cell) {
        all.emplace_back(Level::Cell, cell);
        const ServerRange range = serversOf(all.back());
        for (std::uint32_t server = range.first; server < range.end() && !serverBox(server).isEmpty(); ++server)
            all.emplace_back(Level::Server, server);
        if (hasDependencies() && !dependencyBox(cell).isEmpty())
            all.emplace_back(Level::Dependency, cell);
    }
    if (sharesDependency())
        all.emplace_back(Level::Dependency, 0);
    return all;
}

/// Sideways along the servers of a cell to its dependency, up to the cell itself, down to the one below.
FaultTarget CellsPicture::neighbourInside(FaultTarget from, int key) const
{
    const bool atDependency = from.level == Level::Dependency;
    const std::uint32_t cell = atDependency ? from.value : fleet()->sizes.unitOf(Level::Cell, ServerId{from.value});
    const ServerRange range = serversOf({Level::Cell, cell});
    if (key == Qt::Key_Up)
        return {Level::Cell, cell};
    if (key == Qt::Key_Down) {
        const QRectF here = m_layout.cells[cell];
        const auto next = m_layout.cellAt(here.center() + QPointF(0, here.height()));
        return next ? FaultTarget{Level::Cell, *next} : sharesDependency() ? FaultTarget{Level::Dependency, 0} : from;
    }
    if (key == Qt::Key_Left)
        return atDependency               ? FaultTarget{Level::Server, range.end() - 1}
               : from.value > range.first ? FaultTarget{Level::Server, from.value - 1}
                                          : from;
    if (atDependency)
        return from;
    if (from.value + 1 < range.end())
        return {Level::Server, from.value + 1};
    return hasDependencies() ? FaultTarget{Level::Dependency, cell} : from;
}

/// Sideways from cell to cell, up to the router, down into the cell while its parts are shown; from the router down to
/// the first cell.
std::optional<Thing> CellsPicture::neighbour(std::optional<Thing> from, int key) const
{
    if (!from)
        return Thing{Level::Cell, 0};
    const auto cells = static_cast<std::uint32_t>(m_layout.cells.size());
    if (from->level == Level::Dependency && sharesDependency())
        return key == Qt::Key_Up ? FaultTarget{Level::Cell, cells - 1} : *from;
    if (from->level != Level::Cell)
        return neighbourInside(*from, key);
    if (!from->valid())
        return key == Qt::Key_Down ? FaultTarget{Level::Cell, 0} : *from;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return Thing{Level::Cell, key == Qt::Key_Right ? std::min(from->value + 1, cells - 1)
                                                       : from->value - (from->value > 0 ? 1 : 0)};
    const ServerRange range = serversOf(*from);
    if (key == Qt::Key_Down && range.count > 0 && !serverBox(range.first).isEmpty())
        return Thing{Level::Server, range.first};
    const QRectF here = m_layout.cells[from->value];
    const auto next =
        m_layout.cellAt({here.center().x(), here.top() + here.height() * (key == Qt::Key_Down ? 1.3 : -0.6)});
    if (next)
        return Thing{Level::Cell, *next};
    if (key == Qt::Key_Up)
        return router();
    return sharesDependency() ? FaultTarget{Level::Dependency, 0} : *from;
}

QString CellsPicture::stateText(std::uint32_t cell, const Customers& customers) const
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

Role CellsPicture::roleOf(std::uint32_t cell, const Customers& customers) const
{
    const ServerRange range = serversOf({Level::Cell, cell});
    const Role dependency = hasDependencies() ? roleOfDependency(cell) : Role::Healthy;
    if (customers.down > 0 || downIn(range) == range.count || (dependency == Role::Failed && useOf(cell) != Use::Spare))
        return Role::Failed;
    if (useOf(cell) != Use::Serving)
        return Role::Idle;
    return customers.degraded > 0 || downIn(range) > 0 || dependency == Role::Degraded ? Role::Degraded : Role::Healthy;
}

QStringList CellsPicture::linesOf(FaultTarget target) const
{
    if (target.level == Level::Server)
        return {tr("%1, %2").arg(serverName(target.value), stateName(fleet()->servers[target.value].state))};
    if (target.level == Level::Dependency) {
        const DependencyView& dependency = dependencies()[target.value];
        return {dependencyText(target.value),
                tr("%n calls wait for it", nullptr, static_cast<int>(dependency.callsOut)),
                sharesDependency() ? tr("Shared: when it dies, every cell does")
                                   : tr("Every request of this cell needs it"),
                roleOfDependency(target.value) == Role::Healthy ? tr("Click to kill it · right click: slow it down")
                                                                : tr("Click to heal it")};
    }
    if (!target.valid())
        return {routing().routerDown ? tr("Router, down") : tr("Router"),
                tr("The one thing all cells share: it finds each customer's cell."),
                routing().routerDown ? tr("Click to heal everything") : tr("Click to kill it")};
    const Customers customers = customersByCell()[target.value];
    const ServerRange range = serversOf(target);
    QStringList lines{tr("Cell %1, %2").arg(target.value + 1).arg(stateText(target.value, customers)),
                      tr("%1 of %2 servers are down").arg(formatCount(downIn(range)), formatCount(range.count))};
    if (customers.movedHere > 0)
        lines += tr("%1 customers came from other cells").arg(formatCount(customers.movedHere));
    lines += isNew(target.value) ? tr("runs the new version") : tr("runs the old version");
    if (isMisconfigured(target.value))
        lines += tr("took a bad configuration");
    if (hasDependencies())
        lines += dependencyText(target.value);
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

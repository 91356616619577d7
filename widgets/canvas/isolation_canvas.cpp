#include "widgets/canvas/isolation_canvas.h"

#include <algorithm>

#include "widgets/canvas/server_look.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

IsolationCanvas::IsolationCanvas(QWidget* parent) : TargetCanvas(parent) {}

IsolationCanvas::~IsolationCanvas() = default;

/// Servers are in racks, or in cells where there are some.
Level IsolationCanvas::groupLevel() const { return fleet()->extent.cells > 1 ? Level::Cell : Level::Rack; }

void IsolationCanvas::layOut()
{
    if (living())
        m_counts = {static_cast<std::uint32_t>(fleet()->servers.size()), fleet()->extent.count(groupLevel()),
                    static_cast<std::uint32_t>(fleet()->tenants.size())};
    m_layout = layOutIsolation(QSizeF(size()), m_counts, typeScale());
    m_sprites = {};
}

bool IsolationCanvas::looksTheSame(const FleetView& before, const FleetView& after) const
{
    return before.latest.at == after.latest.at && before.tenants == after.tenants &&
           before.troublemakers == after.troublemakers &&
           std::ranges::equal(before.servers, after.servers, {}, &ServerView::state, &ServerView::state);
}

QString IsolationCanvas::summaryText() const
{
    const Sample& latest = fleet()->latest;
    return tr("%1 servers, %2 customers: %3 down, %4 degraded")
        .arg(formatCount(latest.servers), formatCount(latest.tenants), formatCount(latest.tenantsDown),
             formatCount(latest.tenantsDegraded));
}

std::vector<std::uint32_t> IsolationCanvas::handOf(std::uint32_t customer) const
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

std::optional<FaultTarget> IsolationCanvas::targetAt(QPointF point) const
{
    if (const auto box = m_layout.boxAt(point))
        return FaultTarget{Level::Server, *box * m_layout.serversPerBox};
    if (const auto mark = m_layout.markAt(point); mark && m_layout.customersPerMark == 1)
        return FaultTarget{Level::Tenant, *mark};
    if (const auto group = m_layout.groupAt(point))
        return FaultTarget{groupLevel(), *group};
    return std::nullopt;
}

QRectF IsolationCanvas::rectOf(FaultTarget target) const
{
    if (target.level == Level::Server) {
        const std::uint32_t box = target.value / m_layout.serversPerBox;
        return box < m_layout.boxes.size() ? m_layout.boxes[box] : QRectF();
    }
    if (target.level == Level::Tenant) {
        const bool own = m_layout.customersPerMark == 1 && target.value < m_layout.marks;
        return own ? m_layout.markRect(target.value) : QRectF();
    }
    return target.value < m_layout.groups.size() ? m_layout.groups[target.value].label : QRectF();
}

Fault IsolationCanvas::ordinaryFault(FaultTarget target) const
{
    if (target.level != Level::Tenant)
        return TargetCanvas::ordinaryFault(target);
    return makeFault(causesTrouble(target.value) ? FaultKind::Heal : FaultKind::Poison, target);
}

FaultTarget IsolationCanvas::neighbour(std::optional<FaultTarget> from, int key) const
{
    if (!from)
        return ServerId{0};
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const std::uint32_t marks = m_layout.customersPerMark == 1 ? m_layout.marks : 0;
    const auto columns = static_cast<std::uint32_t>(m_layout.columns);
    const auto moved = [&](FaultTarget target, std::uint32_t step, std::uint32_t count) {
        if (forward && target.value + step < count)
            target.value += step;
        else if (!forward && target.value >= step)
            target.value -= step;
        return target;
    };
    if (from->level == Level::Tenant) {
        if (key == Qt::Key_Up && from->value < columns)
            return ServerId{0};
        return moved(*from, sideways ? 1 : columns, marks);
    }
    if (key == Qt::Key_Down && marks > 0)
        return {Level::Tenant, 0};
    return moved({Level::Server, from->level == Level::Server ? from->value : 0}, m_layout.serversPerBox,
                 m_counts.servers);
}

QString IsolationCanvas::stateWord(TenantState state)
{
    return state == TenantState::Down ? tr("down") : state == TenantState::Degraded ? tr("degraded") : tr("fine");
}

QString IsolationCanvas::groupName(std::uint32_t group) const
{
    return groupLevel() == Level::Cell ? tr("cell %1").arg(group + 1) : tr("rack %1").arg(group + 1);
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

QStringList IsolationCanvas::tooltipLines(FaultTarget target) const
{
    const FleetView& view = *fleet();
    if (target.level == Level::Server) {
        if (m_layout.serversPerBox > 1)
            return {tr("%1 to %2")
                        .arg(serverName(target.value),
                             serverName(std::min(target.value + m_layout.serversPerBox, m_counts.servers) - 1))};
        const ServerView& server = view.servers[target.value];
        return {tr("%1, %2").arg(serverName(target.value), stateName(server.state)),
                tr("%1 busy, %2 waiting")
                    .arg(formatShare(server.utilisation / 1000.0).text(), formatCount(server.waiting))};
    }
    if (target.level != Level::Tenant)
        return {groupName(target.value), tr("Click to cut its power or bring it back")};
    const TenantState state = view.tenants[target.value];
    QStringList lines{tr("Customer %1, %2").arg(target.value + 1).arg(stateWord(state))};
    constexpr std::size_t kMostNamed = 8;
    const auto servers = handOf(target.value);
    QStringList names;
    for (std::size_t i = 0; i < std::min(servers.size(), kMostNamed); ++i)
        names += serverName(servers[i]);
    if (servers.size() > kMostNamed)
        names += QStringLiteral("…");
    lines += tr("uses %1").arg(names.join(QLatin1String(", ")));
    if (causesTrouble(target.value))
        lines += tr("makes trouble: click to calm");
    return lines;
}

}  // namespace faultglass

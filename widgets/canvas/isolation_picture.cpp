#include "widgets/canvas/isolation_picture.h"

#include <algorithm>

#include "widgets/canvas/server_look.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

/// Servers are in racks, or in cells where there are some.
Level IsolationPicture::groupLevel() const { return fleet()->sizes.cells > 1 ? Level::Cell : Level::Rack; }

void IsolationPicture::layOut()
{
    if (living())
        m_counts = {static_cast<std::uint32_t>(fleet()->servers.size()), fleet()->sizes.count(groupLevel()),
                    static_cast<std::uint32_t>(fleet()->customers.size())};
    m_layout = layOutIsolation(size(), m_counts, typeScale());
    m_sprites = {};
}

bool IsolationPicture::looksTheSame(const FleetView& before, const FleetView& after) const
{
    return before.latest.at == after.latest.at && before.customers == after.customers &&
           before.badNeighbours == after.badNeighbours &&
           std::ranges::equal(before.servers, after.servers, {}, &ServerView::state, &ServerView::state);
}

QString IsolationPicture::summaryText() const
{
    const Sample& latest = fleet()->latest;
    return tr("%1 servers, %2 customers: %3 down, %4 degraded")
        .arg(formatCount(latest.servers), formatCount(latest.customers), formatCount(fleet()->customersDown),
             formatCount(fleet()->customersDegraded));
}

std::vector<std::uint32_t> IsolationPicture::shardOf(std::uint32_t customer) const
{
    std::vector<std::uint32_t> servers;
    const FleetView& view = *fleet();
    const Placement& placement = *view.placement;
    if (placement.shardSize > 0) {
        servers.assign(placement.shard(CustomerId{customer}),
                       placement.shard(CustomerId{customer}) + placement.shardSize);
    } else {
        const ServerRange range = blockAt(placement.pool(CustomerId{customer}), placement.pools, view.sizes.servers);
        for (std::uint32_t i = range.first; i < range.end(); ++i)
            servers.push_back(i);
    }
    return servers;
}

bool IsolationPicture::isBadNeighbour(std::uint32_t customer) const
{
    return std::ranges::find(fleet()->badNeighbours, customer) != fleet()->badNeighbours.end();
}

std::optional<FaultTarget> IsolationPicture::thingAt(QPointF point) const
{
    if (const auto box = m_layout.boxAt(point))
        return FaultTarget{Level::Server, *box * m_layout.serversPerBox};
    if (const auto mark = m_layout.markAt(point); mark && m_layout.customersPerMark == 1)
        return FaultTarget{Level::Customer, *mark};
    if (const auto group = m_layout.groupAt(point))
        return FaultTarget{groupLevel(), *group};
    return std::nullopt;
}

QRectF IsolationPicture::rectOf(FaultTarget target) const
{
    if (target.level == Level::Server) {
        const std::uint32_t box = target.value / m_layout.serversPerBox;
        return box < m_layout.boxes.size() ? m_layout.boxes[box] : QRectF();
    }
    if (target.level == Level::Customer) {
        const bool own = m_layout.customersPerMark == 1 && target.value < m_layout.marks;
        return own ? m_layout.markRect(target.value) : QRectF();
    }
    return target.value < m_layout.groups.size() ? m_layout.groups[target.value].label : QRectF();
}

std::optional<Fault> IsolationPicture::ordinaryFault(FaultTarget target) const
{
    if (target.level != Level::Customer)
        return Picture::ordinaryFault(target);
    return makeFault(isBadNeighbour(target.value) ? FaultKind::Heal : FaultKind::Poison, target);
}

/// Groups with their servers, then the customers; what shares a box or a mark with others is not told one by one.
std::vector<FaultTarget> IsolationPicture::inOrder() const
{
    std::vector<FaultTarget> all;
    const FleetSizes& sizes = fleet()->sizes;
    for (std::uint32_t box = 0; box < m_layout.boxes.size(); ++box) {
        const std::uint32_t server = box * m_layout.serversPerBox;
        const std::uint32_t group = sizes.unitOf(groupLevel(), ServerId{server});
        const bool first = box == 0 || sizes.unitOf(groupLevel(), ServerId{server - m_layout.serversPerBox}) != group;
        if (first && group < m_layout.groups.size())
            all.emplace_back(groupLevel(), group);
        all.emplace_back(Level::Server, server);
    }
    for (std::uint32_t customer = 0; m_layout.customersPerMark == 1 && customer < m_layout.marks; ++customer)
        all.emplace_back(Level::Customer, customer);
    return all;
}

std::optional<Thing> IsolationPicture::neighbour(std::optional<Thing> from, int key) const
{
    if (!from)
        return Thing{ServerId{0}};
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
    if (from->level == Level::Customer) {
        if (key == Qt::Key_Up && from->value < columns)
            return Thing{ServerId{0}};
        return moved(*from, sideways ? 1 : columns, marks);
    }
    if (key == Qt::Key_Down && marks > 0)
        return Thing{Level::Customer, 0};
    return moved({Level::Server, from->level == Level::Server ? from->value : 0}, m_layout.serversPerBox,
                 m_counts.servers);
}

std::uint32_t IsolationPicture::sharedBy(std::uint32_t first, std::uint32_t second) const
{
    const Placement& placement = *fleet()->placement;
    const std::uint32_t *a = placement.shard(CustomerId{first}), *b = placement.shard(CustomerId{second});
    const std::uint32_t *const endA = a + placement.shardSize, *const endB = b + placement.shardSize;
    std::uint32_t shared = 0;
    while (a != endA && b != endB) {  // shards are sorted
        shared += *a == *b ? 1 : 0;
        const bool stepA = *a <= *b, stepB = *b <= *a;
        a += stepA ? 1 : 0;
        b += stepB ? 1 : 0;
    }
    return shared;
}

IsolationPicture::Pair IsolationPicture::unluckiestPair() const
{
    constexpr std::uint32_t kAllPairsUpTo = 3000;
    const auto customers = static_cast<std::uint32_t>(fleet()->customers.size());
    const std::uint32_t culprit = fleet()->badNeighbours.empty() ? 0 : fleet()->badNeighbours.front();
    const bool all = customers <= kAllPairsUpTo;
    Pair worst{culprit, culprit, 0};
    for (std::uint32_t first = all ? 0 : culprit; first < (all ? customers : culprit + 1); ++first) {
        for (std::uint32_t second = all ? first + 1 : 0; second < customers; ++second) {
            const std::uint32_t shared = first == second ? 0 : sharedBy(first, second);
            if (shared > worst.shared)
                worst = {first, second, shared};
            if (worst.shared == fleet()->placement->shardSize)
                return worst;
        }
    }
    return worst;
}

void IsolationPicture::showUnluckiestPair(bool shown)
{
    m_pair.reset();
    if (shown && living() && fleet()->placement->shardSize > 0) {
        m_pair = unluckiestPair();
        m_pairOf = &*fleet()->placement;
    }
    update();
}

QString IsolationPicture::stateWord(CustomerState state)
{
    return state == CustomerState::Down ? tr("down") : state == CustomerState::Degraded ? tr("degraded") : tr("fine");
}

/// What its state is made of.
QString IsolationPicture::recentText(const RecentShare& share)
{
    const QString since = formatSeconds(share.sinceSuccess.seconds()).text();
    if (share.unanswered)
        return tr("no request has succeeded for %1").arg(since);
    if (share.all == 0)
        return tr("no request has ended yet");
    return tr("latest requests: %1 of %2 succeeded, the last one %3 ago")
        .arg(formatCount(share.succeeded), formatCount(share.all), since);
}

QString IsolationPicture::groupName(std::uint32_t group) const
{
    return groupLevel() == Level::Cell ? tr("cell %1").arg(group + 1) : tr("rack %1").arg(group + 1);
}

QString IsolationPicture::dealText() const
{
    if (m_pair && m_pairOf == &*fleet()->placement)
        return tr("customers %1 and %2 share %3 of their %4 servers")
            .arg(m_pair->first + 1)
            .arg(m_pair->second + 1)
            .arg(m_pair->shared)
            .arg(fleet()->placement->shardSize);
    const FleetView& view = *fleet();
    const Placement& placement = *view.placement;
    const QString servers = tr("%1 servers").arg(formatCount(static_cast<double>(view.servers.size())));
    const QString customers = tr("%1 customers").arg(formatCount(static_cast<double>(view.customers.size())));
    QString deal = tr("everybody on every server");
    if (placement.shardSize > 0)
        deal = tr("shards of %1").arg(placement.shardSize);
    else if (view.sizes.cells > 1)
        deal = tr("%1 cells").arg(formatCount(view.sizes.cells));
    else if (placement.pools > 1)
        deal = tr("%1 fixed shards").arg(formatCount(placement.pools));
    return tr("%1 · %2 · %3", "servers, customers, how they are dealt").arg(servers, customers, deal);
}

QStringList IsolationPicture::linesOf(FaultTarget target) const
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
    if (target.level != Level::Customer)
        return {groupName(target.value), tr("Click to cut its power or bring it back")};
    const CustomerState state = view.customers[target.value];
    QStringList lines{tr("Customer %1, %2").arg(target.value + 1).arg(stateWord(state))};
    if (target.value < view.recent.size())
        lines += recentText(view.recent[target.value]);
    constexpr std::size_t kMostNamed = 8;
    const auto servers = shardOf(target.value);
    QStringList names;
    for (std::size_t i = 0; i < std::min(servers.size(), kMostNamed); ++i)
        names += serverName(servers[i]);
    if (servers.size() > kMostNamed)
        names += QStringLiteral("…");
    lines += tr("uses %1").arg(names.join(QLatin1String(", ")));
    if (isBadNeighbour(target.value))
        lines += tr("makes trouble: click to calm");
    return lines;
}

}  // namespace faultglass

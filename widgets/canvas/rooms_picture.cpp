#include "widgets/canvas/rooms_picture.h"

#include <algorithm>
#include <utility>

#include <QPainter>

#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/server_look.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

Level levelOf(RoomLevel level)
{
    constexpr Level kLevels[] = {Level::Region, Level::Zone, Level::Rack, Level::Feed};
    return kLevels[static_cast<std::size_t>(level)];
}

}  // namespace

void RoomsPicture::layOut()
{
    if (!living())
        return;
    const FleetSizes& sizes = fleet()->sizes;
    m_layout = layOutRooms(size(), {sizes.regions, sizes.zones, sizes.racks, sizes.servers, sizes.feeds}, typeScale());
}

bool RoomsPicture::looksTheSame(const FleetView& before, const FleetView& after) const
{
    const auto &was = before.of<ReplicationView>(), &is = after.of<ReplicationView>();
    return was.replicas == is.replicas && was.counts == is.counts &&
           std::ranges::equal(before.servers, after.servers, {}, &ServerView::state, &ServerView::state);
}

/// Who is up, and whether those who reach each other are enough to acknowledge writes.
QString RoomsPicture::replicasText() const
{
    const ReplicaCounts& counts = replication().counts;
    const auto replicas = replication().replicas.size();
    if (counts.together >= counts.needed)
        return tr("%1 of %2 replicas alive · quorum kept").arg(counts.up).arg(replicas);
    if (counts.up >= counts.needed)
        return tr("%1 alive, %2 reach each other · no quorum").arg(counts.up).arg(counts.together);
    return tr("%1 of %2 replicas alive · no quorum").arg(counts.up).arg(replicas);
}

QString RoomsPicture::summaryText() const
{
    const FleetView& view = *fleet();
    const std::uint32_t down = downIn({0, static_cast<std::uint32_t>(view.servers.size())});
    const QString servers =
        tr("%1 of %2 servers are down").arg(formatCount(down), formatCount(static_cast<double>(view.servers.size())));
    if (view.of<ReplicationView>().replicas.empty())
        return servers;
    return tr("%1, %2", "on the replicas, on the servers").arg(replicasText(), servers);
}

std::optional<FaultTarget> RoomsPicture::thingAt(QPointF point) const
{
    if (const auto server = m_layout.serverAt(point))
        return FaultTarget{Level::Server, *server};
    const RoomsLayout::Room* const room = m_layout.roomAt(point);
    return room == nullptr ? std::nullopt : std::optional(FaultTarget{levelOf(room->level), room->number});
}

QRectF RoomsPicture::rectOf(FaultTarget target) const
{
    if (target.level == Level::Server)
        return target.value < m_layout.servers.size() ? m_layout.servers[target.value] : QRectF();
    for (const RoomLevel level : {RoomLevel::Region, RoomLevel::Zone, RoomLevel::Rack, RoomLevel::Feed}) {
        if (levelOf(level) != target.level)
            continue;
        const RoomsLayout::Room* const room = m_layout.find(level, target.value);
        return room != nullptr ? room->frame : QRectF();
    }
    return {};
}

/// A region, its power feeds, its zones with their racks and servers; then the next.
std::vector<FaultTarget> RoomsPicture::inOrder() const
{
    std::vector<FaultTarget> all;
    const FleetSizes& sizes = fleet()->sizes;
    constexpr Level kNesting[] = {Level::Region, Level::Feed, Level::Zone, Level::Rack};
    for (std::uint32_t server = 0; server < sizes.servers; ++server) {
        for (const Level level : kNesting) {
            const bool any = sizes.count(level) > 0;
            const std::uint32_t unit = any ? sizes.unitOf(level, ServerId{server}) : 0;
            if (any && sizes.serversOf(level, unit).first == server && !rectOf({level, unit}).isEmpty())
                all.emplace_back(level, unit);
        }
        if (server < m_layout.servers.size() && !m_layout.servers[server].isEmpty())
            all.emplace_back(Level::Server, server);
    }
    return all;
}

/// Sideways among equals; up to the room around, down to the first thing inside.
std::optional<Thing> RoomsPicture::neighbour(std::optional<Thing> from, int key) const
{
    constexpr Level kNesting[] = {Level::Region, Level::Feed, Level::Zone, Level::Rack, Level::Server};
    if (!from)
        return m_layout.rooms.empty() ? Thing{ServerId{0}} : Thing{levelOf(m_layout.rooms.front().level), 0};
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const std::uint32_t count = fleet()->sizes.count(from->level);
        if (key == Qt::Key_Right && from->value + 1 < count)
            ++from->value;
        else if (key == Qt::Key_Left && from->value > 0)
            --from->value;
        return *from;
    }
    const std::uint32_t server = serversOf(*from).first;
    auto place = std::ranges::find(kNesting, from->level) - std::begin(kNesting);
    const int step = key == Qt::Key_Up ? -1 : 1;
    for (place += step; place >= 0 && place < std::ssize(kNesting); place += step) {
        const FaultTarget next{kNesting[place], fleet()->sizes.unitOf(kNesting[place], ServerId{server})};
        if (!rectOf(next).isEmpty())
            return next;
    }
    return *from;
}

QString RoomsPicture::nameOf(FaultTarget target) const
{
    switch (target.level) {
    case Level::Region:
        return tr("Region %1").arg(target.value + 1);
    case Level::Zone:
        return tr("Zone %1").arg(target.value + 1);
    case Level::Feed:
        return tr("Power feed %1").arg(target.value + 1);
    case Level::Rack:
        return tr("Rack %1").arg(target.value + 1);
    default:
        return serverName(target.value);
    }
}

std::optional<std::uint32_t> RoomsPicture::replicaAt(QPointF point) const
{
    for (std::size_t replica = 0; replica < replication().replicas.size(); ++replica) {
        if (replicaRect(replica).adjusted(-2, -2, 2, 2).contains(point))
            return static_cast<std::uint32_t>(replica);
    }
    return std::nullopt;
}

/// The first replica in a room or on a server.
std::optional<std::uint32_t> RoomsPicture::replicaOn(FaultTarget target) const
{
    const ServerRange range = serversOf(target);
    for (std::size_t replica = 0; replica < replication().replicas.size(); ++replica) {
        const std::uint32_t server = replication().replicas[replica].server;
        if (server >= range.first && server < range.end())
            return static_cast<std::uint32_t>(replica);
    }
    return std::nullopt;
}

bool RoomsPicture::isFree(std::uint32_t server) const
{
    return std::ranges::find(replication().replicas, server, &ReplicaView::server) == replication().replicas.end();
}

/// On that server, or on the first server of that room that has no replica.
void RoomsPicture::putDown(std::optional<FaultTarget> where)
{
    const auto replica = std::exchange(m_carried, std::nullopt);
    update();
    if (!replica || !where || *replica >= replication().replicas.size())
        return;
    const ServerRange range = serversOf(*where);
    std::uint32_t server = range.first;
    while (range.count > 1 && server < range.end() && !isFree(server))
        ++server;
    if (server < range.end() && server != replication().replicas[*replica].server)
        emit replicaMoved(static_cast<int>(*replica), ServerId{server});
}

bool RoomsPicture::beginDrag(QPointF from)
{
    m_carried = replicaAt(from);
    m_byKeys = false;
    return m_carried.has_value();
}

void RoomsPicture::dragTo(QPointF place)
{
    m_at = place;
    update();
}

void RoomsPicture::endDrag(QPointF place) { putDown(living() ? thingAt(place) : std::nullopt); }

bool RoomsPicture::takeKey(int key)
{
    const std::optional<Thing>& focused = canvas().focused;
    if (key == Qt::Key_M && focused && !m_carried) {
        m_carried = replicaOn(*focused);
        m_byKeys = true;
        update();
        return true;
    }
    const bool done = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!m_carried || (!done && key != Qt::Key_Escape))
        return false;
    putDown(done ? focused : std::nullopt);
    return true;
}

QStringList RoomsPicture::linesOf(FaultTarget target) const
{
    const ServerRange range = serversOf(target);
    const std::uint32_t down = downIn(range);
    if (target.level == Level::Server) {
        QStringList lines{tr("%1, %2").arg(serverName(target.value), stateName(fleet()->servers[target.value].state))};
        for (std::size_t i = 0; i < replication().replicas.size(); ++i) {
            if (replication().replicas[i].server == target.value)
                lines += replication().replicas[i].leads ? tr("replica R%1, which leads").arg(i + 1)
                                                         : tr("replica R%1").arg(i + 1);
        }
        return lines;
    }
    return {nameOf(target), tr("%1 of %2 servers are down").arg(formatCount(down), formatCount(range.count)),
            down == range.count ? tr("Click to bring it back") : tr("Click to cut its power")};
}

void RoomsPicture::paint(QPainter& painter, const QRegion&)
{
    paintHeader(painter);
    for (const RoomsLayout::Room& room : m_layout.rooms)
        paintRoom(painter, room);
    for (std::uint32_t server = 0; server < m_layout.servers.size() && server < fleet()->servers.size(); ++server)
        paintServer(painter, server);
    paintLegend(painter);
    for (std::size_t replica = 0; replica < replication().replicas.size(); ++replica)
        paintReplica(painter, replica);
}

void RoomsPicture::paintHeader(QPainter& painter) const
{
    if (replication().replicas.empty())
        return;
    const ReplicaCounts& counts = replication().counts;
    const Role role = counts.together < counts.needed                   ? Role::Failed
                      : counts.together < replication().replicas.size() ? Role::Degraded
                                                                        : Role::Healthy;
    painter.setFont(theme().headingFont(theme().sizes.body));
    painter.setPen(theme().ink(role));
    QString text = replicasText();
    if (QFontMetricsF(painter.font()).horizontalAdvance(text) > 0.6 * m_layout.header.width())  // an arm has a name too
        text = counts.together >= counts.needed
                   ? tr("%1 of %2 up · quorum kept").arg(counts.up).arg(replication().replicas.size())
                   : tr("%1 of %2 up · no quorum").arg(counts.up).arg(replication().replicas.size());
    painter.drawText(m_layout.header, Qt::AlignRight | Qt::AlignVCenter, text);
}

void RoomsPicture::paintRoom(QPainter& painter, const RoomsLayout::Room& room) const
{
    const FaultTarget target{levelOf(room.level), room.number};
    const ServerRange range = serversOf(target);
    const std::uint32_t down = downIn(range);
    const bool lost = down == range.count && range.count > 0;
    const bool hot = hovered() == std::optional(target);
    const QColor line = lost ? theme().color(Role::Failed) : hot ? theme().color(Role::Accent) : theme().line;
    painter.setPen(QPen(line, lost || hot ? theme().stroke : theme().hairline, lost ? Qt::DashLine : Qt::SolidLine));
    const bool seen = !m_layout.servers.empty();
    const QColor filled = mixed(stageSurface(theme()), theme().color(Role::Failed),
                                seen ? (lost ? 0.06 : 0) : 0.7 * down / std::max(1U, range.count));
    painter.setBrush(room.level == RoomLevel::Rack ? mixed(filled, theme().panel, lost ? 0.3 : 0.6) : filled);
    const qreal radius = std::min(theme().controlRadius, room.frame.height() / 4);
    painter.drawRoundedRect(room.frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (room.label.isEmpty())
        return;
    painter.setFont(
        theme().textFont(theme().sizes.caption, room.level == RoomLevel::Rack ? QFont::Normal : QFont::DemiBold));
    painter.setPen(lost ? theme().ink(Role::Failed) : theme().muted);
    const QString name = lost ? tr("%1 · no power").arg(nameOf(target)) : nameOf(target);
    painter.drawText(room.label, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(name, Qt::ElideRight, room.label.width()));
}

void RoomsPicture::paintServer(QPainter& painter, std::uint32_t server) const
{
    const QRectF& place = m_layout.servers[server];
    const StateLook look = calmLookOf(fleet()->servers[server].state);
    const QColor color = theme().color(look.role);
    const bool well = look.role == Role::Healthy || look.role == Role::Idle;
    if (place.width() < 8) {
        painter.fillRect(place, well ? mixed(theme().raised, color, 0.25) : color);
        return;
    }
    const bool hot = hovered() == std::optional(FaultTarget{Level::Server, server});
    const QColor line = hot ? theme().color(Role::Accent) : well ? theme().line : color;
    painter.setPen(QPen(line, well && !hot ? theme().hairline : theme().stroke,
                        look.serving || well ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(well ? theme().raised : mixed(theme().panel, color, 0.12));
    const qreal radius = std::min(4.0, place.width() / 4);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/// Where the replica is drawn: on its server or, where servers are too small to see, in the smallest room around it
/// that is shown; beside those that stand there too.
QRectF RoomsPicture::replicaRect(std::size_t replica) const
{
    const auto& replicas = replication().replicas;
    const std::uint32_t server = replicas[replica].server;
    FaultTarget shown = ServerId{server};
    QRectF place = rectOf(shown);
    for (const Level level : {Level::Rack, Level::Zone, Level::Region}) {
        if (!place.isEmpty())
            break;
        shown = {level, fleet()->sizes.unitOf(level, ServerId{server})};
        place = rectOf(shown);
    }
    if (place.isEmpty())
        return {};
    const ServerRange range = serversOf(shown);
    const auto here = [&](const ReplicaView& other) {
        return other.server >= range.first && other.server < range.end();
    };
    const auto before = static_cast<qreal>(
        std::count_if(replicas.begin(), replicas.begin() + static_cast<std::ptrdiff_t>(replica), here));
    const auto together = static_cast<qreal>(std::ranges::count_if(replicas, here));
    const qreal pitch = std::min({place.width() / together, place.height(), 30 * typeScale()});
    const qreal side = pitch * 0.86;
    const QPointF center = place.center() + QPointF(pitch * (before - (together - 1) / 2), 0);
    return {center - QPointF(side / 2, side / 2), QSizeF(side, side)};
}

void RoomsPicture::paintReplica(QPainter& painter, std::size_t replica) const
{
    const ReplicaView& view = replication().replicas[replica];
    QRectF circle = replicaRect(replica);
    if (circle.isEmpty())
        return;
    const bool carried = m_carried == std::optional(static_cast<std::uint32_t>(replica));
    if (carried && !m_byKeys)
        circle.moveCenter(m_at);
    else if (carried && shownFocus() && !rectOf(*shownFocus()).isEmpty())
        circle.moveCenter(rectOf(*shownFocus()).center());
    const qreal side = circle.width();
    const bool alive = fleet()->servers[view.server].state != ServerState::Down;
    const QColor color = theme().color(carried ? Role::Accent : alive ? Role::Healthy : Role::Failed);
    painter.setPen(QPen(view.leads ? theme().text : color, theme().stroke, alive ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(alive ? color : mixed(theme().panel, color, 0.15));
    painter.drawEllipse(circle);
    if (side < 17)
        return;
    painter.setFont(theme().headingFont(std::min(theme().sizes.note, side * 0.45)));
    painter.setPen(carried ? theme().onColor(Role::Accent)
                   : alive ? theme().onColor(Role::Healthy)
                           : theme().ink(Role::Failed));
    painter.drawText(circle, Qt::AlignCenter, QStringLiteral("R%1").arg(replica + 1));
}

void RoomsPicture::paintLegend(QPainter& painter) const
{
    if (m_layout.legend.isEmpty())
        return;
    painter.setFont(theme().textFont(theme().sizes.caption));
    painter.setPen(theme().muted);
    const QString text = replication().replicas.empty()
                             ? tr("Click a room to cut its power, a server to kill or heal it · arrows walk the rooms")
                             : tr("Click a room to cut its power, a server to kill or heal it · drag a replica, or M");
    painter.drawText(m_layout.legend, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, m_layout.legend.width()));
}

}  // namespace faultglass

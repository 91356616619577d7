// The half of the picture that knows its servers: where they are and what there is to say of them.
#include "widgets/canvas/fleet_picture.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

QString FleetPicture::summaryText() const
{
    const Sample& sample = fleet()->latest;
    return tr("At %1: servers in rotation %2 of %3, customers down %4 of %5, goodput %6 of the offered load.")
        .arg(formatClock(canvas().frame->now.seconds()), formatCount(sample.serversUp), formatCount(sample.servers),
             formatCount(fleet()->customersDown), formatCount(sample.customers),
             formatShare(sample.goodputShare()).text());
}

std::optional<Thing> FleetPicture::thingAt(QPointF point) const
{
    bringUpToDate();
    const auto server = m_scene.at(point);
    return server ? std::optional(Thing{ServerId{*server}}) : std::nullopt;
}

QRectF FleetPicture::rectOf(Thing thing) const
{
    bringUpToDate();
    return thing.level == Level::Server ? m_scene.rectOf(thing.value) : QRectF();
}

QRectF FleetPicture::clientsRect() const
{
    bringUpToDate();
    return m_scene.clientsRect();
}

QStringList FleetPicture::linesOf(Thing thing) const
{
    bringUpToDate();
    const ServerView* const view = server(thing);
    if (view == nullptr)
        return {};
    QStringList lines{QStringLiteral("%1 · %2").arg(serverName(thing.value), stateName(view->state))};
    if (lookOf(view->state).serving) {
        lines += tr("%1 busy").arg(formatShare(view->utilisation / 1000.0).text());
        const FleetScale scale = this->scale();
        const double wait = static_cast<double>(view->wait);
        const QString waiting =
            scale.queueLimit > 0 ? tr("%1 of %2 waiting").arg(formatCount(view->waiting), formatCount(scale.queueLimit))
                                 : tr("%1 waiting").arg(formatCount(view->waiting));
        lines += wait > 0 ? tr("%1, about %2").arg(waiting, formatSeconds(wait).text()) : waiting;
    }
    lines += tr("%1 arriving").arg(formatRate(static_cast<double>(view->arrivals)).text());
    if (!view->inRotation)
        lines += tr("the balancer sends it nothing");
    const auto cause = canvas().log != nullptr ? canvas().log->find(view->cause) : std::nullopt;
    if (cause && view->state != ServerState::Healthy)
        lines += tr("since %1").arg(formatClock(cause->at.seconds()));
    return lines;
}

QString FleetPicture::nameOf(Thing thing) const
{
    const auto& servers = fleet()->servers;
    return thing.value < servers.size() ? spokenText(thing.value, servers[thing.value], canvas().log) : QString();
}

QString FleetPicture::descriptionOf(Thing) const { return tr("Enter kills or heals it, ? asks why."); }

std::vector<Thing> FleetPicture::inOrder() const
{
    std::vector<Thing> all;
    for (std::uint32_t i = 0, count = shownServers(); count <= kMostCards && i < count; ++i)
        all.emplace_back(ServerId{i});
    return all;
}

std::optional<Thing> FleetPicture::neighbour(std::optional<Thing> from, int key) const
{
    bringUpToDate();
    if (!from)
        return outermost(false);
    const int columns = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const int rows = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    return Thing{ServerId{m_scene.neighbour(from->value, columns, rows)}};
}

std::optional<Thing> FleetPicture::outermost(bool last) const
{
    const std::uint32_t count = shownServers();
    return count == 0 ? std::nullopt : std::optional(Thing{ServerId{last ? count - 1 : 0}});
}

}  // namespace faultglass

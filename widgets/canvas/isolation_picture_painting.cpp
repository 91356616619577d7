// The half of the canvas that draws.
#include <algorithm>
#include <array>

#include <QPainter>
#include <QPainterPath>

#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/isolation_picture.h"
#include "widgets/canvas/server_look.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

Role roleOf(CustomerState state)
{
    return state == CustomerState::Down       ? Role::Failed
           : state == CustomerState::Degraded ? Role::Degraded
                                              : Role::Healthy;
}

/// The states that count most for a box that stands for several servers.
ServerState worstOf(const std::vector<ServerView>& servers, std::uint32_t first, std::uint32_t count)
{
    const auto weight = [](ServerState state) {
        const StateLook look = calmLookOf(state);
        return look.role == Role::Failed ? 3 : look.role == Role::Degraded ? 2 : look.role == Role::Special ? 1 : 0;
    };
    ServerState worst = servers[first].state;
    for (std::uint32_t i = first + 1; i < first + count && i < servers.size(); ++i) {
        if (weight(servers[i].state) > weight(worst))
            worst = servers[i].state;
    }
    return worst;
}

/// "A" to "Z", then numbers: people are told apart by letters while those last.
QString personName(std::uint32_t customer, std::uint32_t customers)
{
    constexpr std::uint32_t kLetters = 26;
    return customers <= kLetters ? QString(QChar(u'A' + static_cast<char16_t>(customer)))
                                 : QString::number(customer + 1);
}

}  // namespace

void IsolationPicture::paint(QPainter& painter, const QRegion&)
{
    paintHeader(painter);
    paintShards(painter);
    for (std::uint32_t box = 0; box < m_layout.boxes.size(); ++box)
        paintBox(painter, box);
    paintGroups(painter);
    paintCustomers(painter);
    paintLegend(painter);
}

void IsolationPicture::paintHeader(QPainter& painter) const
{
    const QRectF& place = m_layout.header;
    const bool anyDown = fleet()->customersDown > 0;
    const auto shareOf = [&](std::uint32_t part) {
        return fleet()->customers.empty() ? 0 : part / static_cast<double>(fleet()->customers.size());
    };
    const double down = shareOf(fleet()->customersDown), degraded = shareOf(fleet()->customersDegraded);
    if (m_layout.compact) {
        painter.setFont(theme().headingFont(theme().sizes.heading, QFont::Bold));
        painter.setPen(theme().ink(anyDown ? Role::Failed : degraded > 0 ? Role::Degraded : Role::Healthy));
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         anyDown || degraded <= 0 ? tr("%1 down").arg(formatShare(down).text())
                                                  : tr("%1 degraded").arg(formatShare(degraded).text()));
        return;
    }
    const QFont large = theme().headingFont(theme().sizes.figure, QFont::Bold);
    const QString share = formatShare(down).text();
    painter.setFont(large);
    painter.setPen(theme().color(anyDown ? Role::Failed : Role::Healthy));
    const QRectF top(place.left(), place.top() - 4, place.width(), 0.64 * place.height());
    painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, share);
    painter.setFont(theme().textFont(theme().sizes.note));
    painter.setPen(theme().muted);
    QString note = tr("of customers down");
    if (degraded > 0)
        note = tr("of customers down · %1 degraded").arg(formatShare(degraded).text());
    const QRectF below(place.left(), top.bottom(), place.width(), place.height() - top.height());
    painter.drawText(below, Qt::AlignRight | Qt::AlignTop, note);
    const qreal room = place.width() - QFontMetricsF(painter.font()).horizontalAdvance(note) - 16;
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(painter.font()).elidedText(dealText(), Qt::ElideRight, room));
}

void IsolationPicture::paintBox(QPainter& painter, std::uint32_t box) const
{
    const QRectF& place = m_layout.boxes[box];
    const std::uint32_t first = box * m_layout.serversPerBox;
    const ServerState state = worstOf(fleet()->servers, first, m_layout.serversPerBox);
    const StateLook look = calmLookOf(state);
    const QColor color = theme().color(look.role);
    if (!m_layout.named) {
        painter.fillRect(place, look.role == Role::Healthy ? mixed(theme().panel, color, 0.55) : color);
        return;
    }
    QPen pen(color, theme().stroke, look.serving ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(mixed(theme().panel, color, look.role == Role::Healthy ? 0.04 : 0.12));
    painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), theme().controlRadius, theme().controlRadius);
    const bool two = place.height() >= 38 * typeScale() && place.width() >= 44 * typeScale();
    painter.setFont(theme().headingFont(theme().sizes.note));
    painter.setPen(look.role == Role::Healthy ? theme().text : theme().ink(look.role));
    const QRectF upper = two ? place.adjusted(0, 4, 0, -place.height() / 2 + 2) : place;
    painter.drawText(upper, Qt::AlignCenter, serverName(first));
    if (!two)
        return;
    painter.setFont(theme().textFont(theme().sizes.caption));
    painter.setPen(look.role == Role::Healthy ? theme().muted : theme().ink(look.role));
    const QString second = look.role == Role::Healthy ? formatShare(fleet()->servers[first].utilisation / 1000.0).text()
                                                      : stateName(state);
    const QRectF lower = place.adjusted(2, place.height() / 2 - 2, -2, -4);
    painter.drawText(lower, Qt::AlignCenter,
                     QFontMetricsF(painter.font()).elidedText(second, Qt::ElideRight, lower.width()));
}

void IsolationPicture::paintGroups(QPainter& painter) const
{
    painter.setFont(theme().textFont(theme().sizes.caption));
    const QFontMetricsF metrics(painter.font());
    for (std::uint32_t i = 0; i < m_layout.groups.size(); ++i) {
        const bool hot = hovered() == std::optional(FaultTarget{groupLevel(), i});
        painter.setPen(hot ? theme().ink(Role::Accent) : theme().muted);
        const QRectF& place = m_layout.groups[i].label;
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(groupName(i), Qt::ElideRight, place.width()));
    }
}

void IsolationPicture::paintShard(QPainter& painter, std::uint32_t customer, const QColor& color, qreal width) const
{
    const QRectF mark = m_layout.markRect(customer);
    painter.setBrush(Qt::NoBrush);
    for (const std::uint32_t server : shardOf(customer)) {
        const QRectF box(rectOf(ServerId{server}).toAlignedRect());
        const QPointF from(box.center().x(), box.bottom()), to(mark.center().x(), mark.top());
        const qreal bend = std::max(16.0, (to.y() - from.y()) * 0.55);
        QPainterPath path(from);
        path.cubicTo(from + QPointF(0, bend), to - QPointF(0, bend), to);
        const bool lost = lookOf(fleet()->servers[server].state).role == Role::Failed;
        painter.setPen(QPen(lost ? theme().color(Role::Failed) : color, lost ? std::max(width, theme().stroke) : width,
                            lost ? Qt::DashLine : Qt::SolidLine));
        painter.drawPath(path);
    }
}

/// All of them where they are few; else those of whoever makes trouble and of whom the mouse is on.
void IsolationPicture::paintShards(QPainter& painter) const
{
    const bool all = fleet()->placement->shardSize == 0 && fleet()->placement->pools == 1;
    if (m_layout.customersPerMark > 1 || all)
        return;
    if (m_layout.shards) {
        const QColor quiet = mixed(stageSurface(theme()), theme().muted, 0.55);
        for (std::uint32_t i = 0; i < m_layout.marks; ++i) {
            const CustomerState state = fleet()->customers[i];
            paintShard(painter, i, state == CustomerState::Fine ? quiet : theme().color(roleOf(state)),
                       state == CustomerState::Fine ? 1.0 : theme().stroke);
        }
    } else {
        constexpr std::size_t kMostShown = 3;
        const auto& culprits = fleet()->badNeighbours;
        for (std::size_t i = 0; i < std::min(culprits.size(), kMostShown); ++i)
            paintShard(painter, culprits[i], theme().color(Role::Failed), theme().stroke);
    }
    if (m_pair && m_pairOf == &*fleet()->placement) {
        for (const std::uint32_t customer : {m_pair->first, m_pair->second}) {
            if (customer < m_layout.marks)
                paintShard(painter, customer, theme().color(Role::Special), 2 * theme().stroke);
        }
    }
    for (const auto& target : {hovered(), shownFocus()}) {
        if (target && target->level == Level::Customer && target->value < m_layout.marks)
            paintShard(painter, target->value, theme().color(Role::Accent), theme().stroke + 0.5);
    }
}

const QPixmap& IsolationPicture::sprite(CustomerState state) const
{
    QPixmap& kept = m_sprites[static_cast<std::size_t>(state)];
    if (!kept.isNull())
        return kept;
    const qreal ratio = canvas().widget.devicePixelRatioF(), side = m_layout.cell;
    kept = QPixmap((QSizeF(side, side) * ratio).toSize());
    kept.setDevicePixelRatio(ratio);
    kept.fill(Qt::transparent);
    QPainter painter(&kept);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = std::min(0.32 * side, 11.0);
    const QPointF middle(side / 2, side / 2);
    const QColor color = theme().color(roleOf(state));
    QPen pen(color, std::max(theme().stroke, radius * 0.34));
    if (state == CustomerState::Fine) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(middle, radius, radius);
    } else if (state == CustomerState::Degraded) {
        painter.setPen(pen);
        painter.drawEllipse(middle, radius * 0.9, radius * 0.9);
    } else {
        pen.setCapStyle(Qt::RoundCap);
        painter.setPen(pen);
        const qreal arm = radius * 0.8;
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
    }
    return kept;
}

/// A circle with a name, below it the state in words and, where there is room, the shard. Whose servers are all dead is
/// said to have none left at once, whatever the window says that is not over yet.
void IsolationPicture::paintPerson(QPainter& painter, std::uint32_t customer) const
{
    const CustomerState state = fleet()->customers[customer];
    const std::vector<std::uint32_t> shard = shardOf(customer);
    const auto left = std::ranges::count_if(shard, [this](std::uint32_t server) {
        return fleet()->servers[server].state != ServerState::Down;
    });
    const bool none = left == 0 && !shard.empty();
    const Role role = none ? Role::Failed : roleOf(state);
    const QRectF place = m_layout.markRect(customer);
    const qreal words = QFontMetricsF(theme().textFont(theme().sizes.caption)).height();
    constexpr std::size_t kMostNamed = 3;
    const bool named = fleet()->placement->shardSize > 0 && shard.size() <= kMostNamed && place.height() > 5 * words;
    const qreal side = std::min(place.width() * 0.86, place.height() - (named ? 2 : 1) * words);
    const QRectF circle(place.center().x() - side / 2, place.top(), side, side);
    painter.setPen(QPen(theme().color(role), isBadNeighbour(customer) ? 2.4 * theme().stroke : theme().stroke));
    painter.setBrush(mixed(theme().panel, theme().color(role), 0.08));
    painter.drawEllipse(circle.adjusted(1.5, 1.5, -1.5, -1.5));
    painter.setFont(theme().headingFont(theme().sizes.body));
    painter.setPen(theme().text);
    painter.drawText(circle, Qt::AlignCenter, personName(customer, m_counts.customers));
    painter.setFont(theme().textFont(theme().sizes.caption));
    painter.setPen(theme().ink(role));
    const bool partly = fleet()->placement->shardSize > 0 && left < std::ssize(shard) && !none;
    const QString word = none     ? (state == CustomerState::Down ? stateWord(state) : tr("no server left"))
                         : partly ? tr("%1, %2 of %3 left", "a state, and how many of its servers")
                                        .arg(stateWord(state))
                                        .arg(left)
                                        .arg(shard.size())
                                  : stateWord(state);
    const QRectF line(place.left() - 30, circle.bottom(), place.width() + 60, words);
    painter.drawText(line, Qt::AlignCenter, word);
    if (!named)
        return;
    QStringList names;
    for (const std::uint32_t server : shard)
        names += serverName(server);
    painter.setPen(theme().muted);
    painter.drawText(line.translated(0, words), Qt::AlignCenter, names.join(QLatin1String(" + ")));
}

void IsolationPicture::paintCustomers(QPainter& painter) const
{
    const auto& customers = fleet()->customers;
    if (m_layout.shards) {
        for (std::uint32_t i = 0; i < m_layout.marks; ++i)
            paintPerson(painter, i);
        return;
    }
    std::array<std::uint32_t, 3> marks{};  // by state, where marks are shared
    if (m_layout.customersPerMark > 1) {
        for (const CustomerState state : {CustomerState::Down, CustomerState::Degraded}) {
            const auto count = static_cast<std::uint32_t>(std::ranges::count(customers, state));
            marks[static_cast<std::size_t>(state)] = (count + m_layout.customersPerMark - 1) /
                                                     m_layout.customersPerMark;
        }
    }
    const std::uint32_t down = marks[static_cast<std::size_t>(CustomerState::Down)];
    const std::uint32_t hurt = down + marks[static_cast<std::size_t>(CustomerState::Degraded)];
    for (std::uint32_t i = 0; i < m_layout.marks; ++i) {
        const CustomerState shared = i < down   ? CustomerState::Down
                                     : i < hurt ? CustomerState::Degraded
                                                : CustomerState::Fine;
        const CustomerState state = m_layout.customersPerMark == 1 ? customers[i] : shared;
        painter.drawPixmap(m_layout.markRect(i).topLeft(), sprite(state));
    }
    if (m_layout.customersPerMark > 1)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color(Role::Special), theme().stroke));
    for (const std::uint32_t customer : fleet()->badNeighbours) {
        if (customer < m_layout.marks)
            painter.drawEllipse(m_layout.markRect(customer).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void IsolationPicture::paintLegend(QPainter& painter) const
{
    if (m_layout.compact)
        return;
    painter.setFont(theme().textFont(theme().sizes.caption));
    painter.setPen(theme().muted);
    const QFontMetricsF metrics(painter.font());
    QString text = tr("● fine   ○ degraded   × down");
    if (m_layout.customersPerMark > 1)
        text += QStringLiteral("   ") + tr("a mark is up to %1 customers").arg(formatCount(m_layout.customersPerMark));
    const QString hint =
        tr("Click a customer to make them send poison, a server to kill or heal it · right click: more");
    const qreal room = m_layout.legend.width() - metrics.horizontalAdvance(text) - 24;
    painter.drawText(m_layout.legend, Qt::AlignLeft | Qt::AlignVCenter, text);
    if (metrics.horizontalAdvance(hint) <= room)
        painter.drawText(m_layout.legend, Qt::AlignRight | Qt::AlignVCenter, hint);
}

}  // namespace faultglass

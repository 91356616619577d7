// The half of the canvas that draws.
#include <algorithm>

#include <QPainter>
#include <QPainterPath>

#include "core/fleet/placement/cells_view.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/cells_picture.h"
#include "widgets/canvas/server_look.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

void CellsPicture::paint(QPainter& painter, const QRegion&)
{
    paintRouter(painter);
    const std::vector<Customers> customers = customersByCell();
    for (std::uint32_t cell = 0; cell < m_layout.cells.size(); ++cell)
        paintCell(painter, cell, customers[cell]);
    if (sharesDependency())
        paintSharedDependency(painter);
    painter.setFont(theme().textFont(theme().sizes.caption));
    painter.setPen(theme().muted);
    const QString hint = tr(
        "Click a cell to ship the update to it, a spare one to add it, the router or a dependency to kill it · right "
        "click: kill, drain, bad config");
    const QFontMetricsF metrics(painter.font());
    const bool fits = metrics.horizontalAdvance(hint) <= m_layout.legend.width();
    const QString shown = fits ? hint : tr("Click: ship, kill or heal, add · right click: more");
    painter.drawText(m_layout.legend, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(shown, Qt::ElideRight, m_layout.legend.width()));
}

void CellsPicture::paintRouter(QPainter& painter) const
{
    const bool down = fleet()->of<CellsView>().routerDown;
    const QRectF& place = m_layout.router;
    const Role role = down ? Role::Failed : Role::Healthy;
    const bool hot = hovered() == std::optional(router());
    painter.setPen(QPen(hot ? theme().color(Role::Accent) : theme().color(role), theme().stroke,
                        down ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(mixed(theme().panel, theme().color(role), down ? 0.12 : 0.04));
    painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), theme().controlRadius, theme().controlRadius);
    const qreal mark = 15 * typeScale();
    paintRoleMark(painter, QRectF(place.left() + 10, place.center().y() - mark / 2, mark, mark), role, theme());
    painter.setFont(theme().headingFont(theme().sizes.note));
    painter.setPen(down ? theme().ink(Role::Failed) : theme().text);
    const QFontMetricsF metrics(painter.font());
    const QString name = metrics.elidedText(down ? tr("Router · down: nobody finds a cell") : tr("Router"),
                                            Qt::ElideRight, place.width() - mark - 28);
    painter.drawText(place.adjusted(18 + mark, 0, -10, 0), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter, name);
    const qreal taken = metrics.horizontalAdvance(name) + mark + 40;
    painter.setFont(theme().textFont(theme().sizes.note));
    painter.setPen(theme().muted);
    const QFontMetricsF small(painter.font());
    const qreal room = place.width() - taken - 12;
    const Sample& latest = fleet()->latest;
    QString text = summaryText();
    if (small.horizontalAdvance(text) > room)
        text = tr("%1 of %2 down", "customers").arg(formatCount(fleet()->customersDown), formatCount(latest.customers));
    painter.drawText(place.adjusted(taken, 0, -12, 0), Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter,
                     small.elidedText(text, Qt::ElideRight, room));
    // To every cell that takes customers a line, while they can be told apart.
    if (m_layout.detail != CellsLayout::Detail::Card)
        return;
    for (std::uint32_t cell = 0; cell < m_layout.cells.size(); ++cell) {
        if (m_layout.cells[cell].top() > m_layout.cells.front().top() + 1)
            break;
        const bool used = useOf(cell) == Use::Serving && !down;
        const QPointF to(m_layout.cells[cell].center().x(), m_layout.cells[cell].top());
        painter.setPen(QPen(used ? theme().muted : theme().line, theme().hairline, used ? Qt::SolidLine : Qt::DotLine));
        painter.drawLine(QPointF(to.x(), place.bottom() + 2), to - QPointF(0, 2));
    }
}

void CellsPicture::paintBar(QPainter& painter, const QRectF& place, const Customers& customers) const
{
    painter.fillRect(place, theme().line);
    if (customers.all == 0)
        return;
    qreal x = place.left();
    const auto part = [&](std::uint32_t count, Role role) {
        const qreal wide = place.width() * count / customers.all;
        painter.fillRect(QRectF(x, place.top(), wide, place.height()), theme().color(role));
        x += wide;
    };
    part(customers.down, Role::Failed);
    part(customers.degraded, Role::Degraded);
    part(customers.all - customers.down - customers.degraded, Role::Healthy);
}

void CellsPicture::paintServers(QPainter& painter, std::uint32_t cell) const
{
    const ServerRange range = serversOf({Level::Cell, cell});
    for (std::uint32_t server = range.first; server < range.end() && server < fleet()->servers.size(); ++server) {
        const QRectF box = serverBox(server);
        if (box.isEmpty())
            break;
        const ServerView& view = fleet()->servers[server];
        const StateLook look = calmLookOf(view.state);
        const QColor color = theme().color(look.role);
        const bool well = look.role == Role::Healthy;
        painter.setPen(QPen(color, theme().stroke, look.serving ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(mixed(theme().panel, color, well ? 0.1 : 0.3));
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
        if (!well && box.width() >= 12)
            paintRoleMark(painter, box.adjusted(4, 4, -4, -4), look.role, theme());
        if (view.newVersion && box.width() >= 10) {  // the new version
            const QPointF corner(box.right() - 2, box.top() + 2);
            painter.setPen(QPen(theme().panel, 1));
            painter.setBrush(theme().color(Role::Special));
            painter.drawPolygon(QPolygonF({corner + QPointF(0, -4.5), corner + QPointF(4.5, 0),
                                           corner + QPointF(0, 4.5), corner + QPointF(-4.5, 0)}));
        }
    }
}

void CellsPicture::paintCell(QPainter& painter, std::uint32_t cell, const Customers& customers) const
{
    const QRectF& place = m_layout.cells[cell];
    const Role role = roleOf(cell, customers);
    const Use use = useOf(cell);
    const bool hot = hovered() == std::optional(FaultTarget{Level::Cell, cell});
    const QColor color = theme().color(role);
    if (m_layout.detail == CellsLayout::Detail::Square) {
        painter.fillRect(place, role == Role::Healthy ? mixed(theme().panel, color, 0.55) : color);
        return;
    }
    const QColor line = hot ? theme().color(Role::Accent) : role == Role::Healthy ? theme().line : color;
    const bool dashed = use == Use::Spare || role == Role::Failed;
    painter.setPen(QPen(line, role == Role::Healthy && !hot ? theme().hairline : theme().stroke,
                        dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(use == Use::Serving ? mixed(theme().panel, color, role == Role::Healthy ? 0 : 0.07)
                                         : stageSurface(theme()));
    const qreal radius = std::min(theme().controlRadius, place.height() / 4);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (m_layout.detail == CellsLayout::Detail::Card)
        return paintCard(painter, cell, customers);
    painter.setFont(theme().textFont(theme().sizes.caption, QFont::DemiBold));
    painter.setPen(use == Use::Serving ? theme().text : theme().muted);
    painter.drawText(place.adjusted(4, 1, -4, -7), Qt::AlignCenter, tr("C%1").arg(cell + 1));
    if (isNew(cell)) {
        painter.setPen(theme().ink(Role::Special));
        painter.drawText(place.adjusted(4, 2, -6, -7), Qt::AlignRight | Qt::AlignTop, theme().glyph(Role::Special));
    }
    if (hasDependencies() && roleOfDependency(cell) != Role::Healthy)
        paintRoleMark(painter, QRectF(place.left() + 5, place.top() + 5, 9, 9), roleOfDependency(cell), theme());
    paintBar(painter, QRectF(place.left() + 4, place.bottom() - 8, place.width() - 8, 4), customers);
}

/// What the cell runs, with what configuration, and who came from elsewhere: what is wrong first, as much as fits.
void CellsPicture::paintVersion(QPainter& painter, const QRectF& place, std::uint32_t cell,
                                const Customers& customers) const
{
    struct Part {
        QString text;
        Role role;
    };
    std::vector<Part> parts;
    if (isMisconfigured(cell))
        parts.push_back({theme().glyph(Role::Degraded) + tr(" bad config"), Role::Degraded});
    if (isNew(cell))
        parts.push_back({theme().glyph(Role::Special) + tr(" new"), Role::Special});
    else
        parts.push_back({tr("old version"), Role::Idle});
    if (customers.movedHere > 0)
        parts.push_back({tr("+%1 moved").arg(formatCount(customers.movedHere)), Role::Accent});
    const QFontMetricsF metrics(painter.font());
    QRectF rest = place;
    for (const Part& part : parts) {
        const qreal wide = metrics.horizontalAdvance(part.text);
        if (wide > rest.width())
            continue;
        painter.setPen(part.role == Role::Idle ? theme().muted : theme().ink(part.role));
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, part.text);
        rest.adjust(0, 0, -wide - 8, 0);
    }
}

namespace {

/// A drum, as dependencies are drawn.
QPainterPath drum(const QRectF& box)
{
    const qreal lid = box.height() * 0.3;
    QPainterPath path;
    path.moveTo(box.left(), box.top() + lid / 2);
    path.arcTo(QRectF(box.left(), box.top(), box.width(), lid), 180, -180);
    path.lineTo(box.right(), box.bottom() - lid / 2);
    path.arcTo(QRectF(box.left(), box.bottom() - lid, box.width(), lid), 0, -180);
    path.closeSubpath();
    path.moveTo(box.left(), box.top() + lid / 2);
    path.arcTo(QRectF(box.left(), box.top(), box.width(), lid), 180, 180);
    return path;
}

}  // namespace

void CellsPicture::paintDependency(QPainter& painter, std::uint32_t dependency) const
{
    const QRectF box = dependencyBox(dependency);
    if (box.isEmpty())
        return;
    const Role role = roleOfDependency(dependency);
    const QColor color = theme().color(role);
    const bool hot = hovered() == std::optional(FaultTarget{Level::Dependency, dependency});
    painter.setPen(QPen(hot ? theme().color(Role::Accent) : color, theme().stroke,
                        role == Role::Failed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(mixed(theme().panel, color, role == Role::Healthy ? 0.1 : 0.3));
    painter.drawPath(drum(box.adjusted(1, 0.75, -1, -0.75)));
    if (role != Role::Healthy && box.width() >= 12)
        paintRoleMark(painter, box.adjusted(5, 7, -5, -3), role, theme());
}

void CellsPicture::paintSharedDependency(QPainter& painter) const
{
    const QRectF& place = m_layout.dependency;
    const Role role = roleOfDependency(0);
    const bool hot = hovered() == std::optional(FaultTarget{Level::Dependency, 0});
    painter.setPen(QPen(hot ? theme().color(Role::Accent) : theme().color(role), theme().stroke,
                        role == Role::Failed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(mixed(theme().panel, theme().color(role), role == Role::Healthy ? 0.04 : 0.12));
    painter.drawRoundedRect(place.adjusted(0.75, 0.75, -0.75, -0.75), theme().controlRadius, theme().controlRadius);
    const qreal mark = 15 * typeScale();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color(role), theme().stroke));
    painter.drawPath(drum(QRectF(place.left() + 10, place.center().y() - mark / 2, mark, mark)));
    painter.setFont(theme().headingFont(theme().sizes.note));
    painter.setPen(role == Role::Healthy ? theme().text : theme().ink(role));
    painter.drawText(
        place.adjusted(18 + mark, 0, -10, 0), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(dependencyText(0), Qt::ElideRight, place.width() - mark - 28));
}

void CellsPicture::paintCard(QPainter& painter, std::uint32_t cell, const Customers& customers) const
{
    const QRectF& place = m_layout.cells[cell];
    const qreal scale = typeScale();
    const Role role = roleOf(cell, customers);
    const QRectF top(place.left() + 10, place.top() + 5 * scale, place.width() - 20, 18 * scale);
    painter.setFont(theme().headingFont(theme().sizes.note));
    painter.setPen(role == Role::Failed ? theme().ink(role) : theme().text);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, tr("Cell %1").arg(cell + 1));
    const qreal taken = QFontMetricsF(painter.font()).horizontalAdvance(tr("Cell %1").arg(cell + 1)) + 8;
    painter.setFont(theme().textFont(theme().sizes.caption));
    paintVersion(painter, top.adjusted(taken, 0, 0, 0), cell, customers);
    paintServers(painter, cell);
    if (hasDependencies())
        paintDependency(painter, cell);
    const QRectF below(place.left() + 10, place.bottom() - 22 * scale, place.width() - 20, 13 * scale);
    if (below.top() < place.top() + 48 * scale - 8) {  // no room for words: the bar alone
        paintBar(painter, QRectF(below.left(), place.bottom() - 8, below.width(), 4), customers);
        return;
    }
    painter.setPen(role == Role::Healthy || role == Role::Idle ? theme().muted : theme().ink(role));
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(stateText(cell, customers), Qt::ElideRight, below.width()));
    paintBar(painter, QRectF(below.left(), place.bottom() - 7, below.width(), 4), customers);
}

}  // namespace faultglass

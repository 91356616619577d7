#include "widgets/controls/cause_grid.h"

#include <algorithm>
#include <utility>

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/theme/card.h"
#include "widgets/theme/theme_style.h"
#include "widgets/theme/tool_tip.h"

namespace faultglass {

namespace {
constexpr qreal kGap = 8;
}

CauseGrid::CauseGrid(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void CauseGrid::setTheme(const Theme& theme)
{
    m_theme = theme;
    measure();
    update();
}

void CauseGrid::setCauses(const QString& title, const QStringList& causes)
{
    m_title = title;
    m_causes = causes;
    measure();
    m_shares.assign(static_cast<std::size_t>(causes.size()), std::vector<bool>(m_servers));
    m_walked = {0, 0};
    setAccessibleName(title);
    update();
}

void CauseGrid::setServers(std::uint32_t servers)
{
    if (servers == m_all)
        return;
    m_all = servers;
    m_servers = std::min(servers, kMostServers);
    for (std::vector<bool>& row : m_shares)
        row.resize(m_servers);
    m_walked.server = std::min(m_walked.server, static_cast<int>(m_servers) - 1);
    update();
}

void CauseGrid::paint(int cause, std::uint32_t server, bool shares)
{
    if (cause < 0 || cause >= rows() || server >= m_servers)
        return;
    m_shares[static_cast<std::size_t>(cause)][server] = shares;
    update();
}

bool CauseGrid::shares(int cause, std::uint32_t server) const
{
    return cause >= 0 && cause < rows() && server < m_servers && m_shares[static_cast<std::size_t>(cause)][server];
}

std::vector<std::uint32_t> CauseGrid::sharing(int cause) const
{
    std::vector<std::uint32_t> servers;
    for (std::uint32_t server = 0; server < m_servers; ++server) {
        if (shares(cause, server))
            servers.push_back(server);
    }
    return servers;
}

void CauseGrid::measure()
{
    const QFontMetricsF metrics(m_theme.textFont(m_theme.sizes.note));
    m_names = 0;
    for (const QString& cause : m_causes)
        m_names = std::max(m_names, metrics.horizontalAdvance(cause) + kGap);
    m_button = metrics.horizontalAdvance(tr("Strike")) + 18;
}

QRectF CauseGrid::rowRect(int cause) const
{
    const qreal top = belowCardTitle(m_theme);
    const qreal high =
        std::min((height() - top - kCardPad) / std::max(1, rows()), 34 * m_theme.sizes.body / TypeSizes{}.body);
    return {kCardPad, top + cause * high, width() - 2 * kCardPad, high - std::min(5.0, high * 0.18)};
}

QRectF CauseGrid::strikeRect(int cause) const
{
    const QRectF row = rowRect(cause);
    const qreal wide = m_button;
    return {isRightToLeft() ? row.left() : row.right() - wide, row.top(), wide, row.height()};
}

QRectF CauseGrid::cellRect(int cause, std::uint32_t server) const
{
    const QRectF row = rowRect(cause);
    const qreal room = row.width() - nameWidth() - m_button - kGap;
    const qreal wide = std::min(room / std::max(1U, m_servers), 44 * m_theme.sizes.body / TypeSizes{}.body);
    const qreal gap = wide > 8 ? 3 : 0.5;
    const qreal from = nameWidth() + server * wide;
    const qreal left = isRightToLeft() ? row.right() - from - wide : row.left() + from;
    return {left, row.top(), wide - gap, row.height()};
}

CauseGrid::Place CauseGrid::at(QPointF point) const
{
    for (int cause = 0; cause < rows(); ++cause) {
        if (strikeRect(cause).contains(point))
            return {cause, -1};
        for (std::uint32_t server = 0; server < m_servers; ++server) {
            if (cellRect(cause, server).contains(point))
                return {cause, static_cast<int>(server)};
        }
    }
    return {};
}

void CauseGrid::describe()
{
    const auto server = static_cast<std::uint32_t>(std::max(0, m_walked.server));
    const QString cause = m_causes.value(m_walked.cause);
    setAccessibleDescription(shares(m_walked.cause, server) ? tr("S%1 shares %2").arg(server + 1).arg(cause)
                                                            : tr("S%1 does not share %2").arg(server + 1).arg(cause));
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

bool CauseGrid::event(QEvent* event)
{
    const auto help = [this](QPoint point) {
        const Place place = at(QPointF(point));
        if (place.cause < 0)
            return QString();
        return place.server < 0 ? tr("Everything painted with it fails at once: %n server(s)", "",
                                     static_cast<int>(sharing(place.cause).size()))
                                : tr("S%1: click or drag to paint, or wipe off").arg(place.server + 1);
    };
    return answerToolTip(*this, *event, help) || QWidget::event(event);
}

void CauseGrid::mousePressEvent(QMouseEvent* event)
{
    const Place place = at(event->position());
    if (event->button() != Qt::LeftButton || place.cause < 0)
        return QWidget::mousePressEvent(event);
    if (place.server < 0) {
        m_pressed = place.cause;
        return update();
    }
    m_walked = place;
    m_brushing = place.cause;
    m_brush = !shares(place.cause, static_cast<std::uint32_t>(place.server));
    paint(place.cause, static_cast<std::uint32_t>(place.server), m_brush);
}

void CauseGrid::mouseMoveEvent(QMouseEvent* event)
{
    const Place place = at(event->position());
    setCursor(place.cause >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_brushing >= 0 && place.cause == m_brushing && place.server >= 0)
        paint(place.cause, static_cast<std::uint32_t>(place.server), m_brush);
}

void CauseGrid::mouseReleaseEvent(QMouseEvent* event)
{
    m_brushing = -1;
    const int pressed = std::exchange(m_pressed, -1);
    update();
    if (pressed >= 0 && at(event->position()) == Place{pressed, -1})
        emit struck(pressed);
}

void CauseGrid::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_servers) - 1, forth = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_walked.server = std::clamp(m_walked.server - forth, 0, std::max(0, last));
        break;
    case Qt::Key_Right:
        m_walked.server = std::clamp(m_walked.server + forth, 0, std::max(0, last));
        break;
    case Qt::Key_Up:
        m_walked.cause = std::max(0, m_walked.cause - 1);
        break;
    case Qt::Key_Down:
        m_walked.cause = std::min(rows() - 1, m_walked.cause + 1);
        break;
    case Qt::Key_Space:
        paint(m_walked.cause, static_cast<std::uint32_t>(m_walked.server),
              !shares(m_walked.cause, static_cast<std::uint32_t>(m_walked.server)));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (rows() > 0)
            emit struck(m_walked.cause);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    describe();
}

void CauseGrid::focusInEvent(QFocusEvent*) { update(); }
void CauseGrid::focusOutEvent(QFocusEvent*) { update(); }

void CauseGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString note = m_all > m_servers ? tr("the first %1 of %2 servers").arg(m_servers).arg(m_all)
                                           : tr("paint, then strike");
    paintCard(painter, QRectF(rect()), m_theme, m_title, note);
    for (int cause = 0; cause < rows(); ++cause)
        paintRow(painter, cause);
}

void CauseGrid::paintRow(QPainter& painter, int cause) const
{
    const QRectF row = rowRect(cause);
    painter.setFont(m_theme.textFont(m_theme.sizes.note));
    const QFontMetricsF metrics(painter.font());
    const QRectF name = isRightToLeft() ? row.adjusted(row.width() - nameWidth(), 0, 0, 0)
                                        : row.adjusted(0, 0, nameWidth() - row.width(), 0);
    painter.setPen(m_theme.text);
    painter.drawText(name, Qt::AlignLeading | Qt::AlignVCenter,
                     metrics.elidedText(m_causes[cause], Qt::ElideRight, name.width() - 4));
    paintCells(painter, cause);
    const QRectF button = strikeRect(cause);
    const bool any = !sharing(cause).empty();
    drawSurface(painter, button, std::min(m_theme.controlRadius, button.height() / 3),
                m_pressed == cause ? mixed(m_theme.raised, m_theme.color(Role::Failed), 0.25) : m_theme.raised,
                m_theme.line, m_theme.hairline);
    painter.setPen(any ? m_theme.ink(Role::Failed) : m_theme.muted);
    painter.drawText(button, Qt::AlignCenter, tr("Strike"));
}

void CauseGrid::paintCells(QPainter& painter, int cause) const
{
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    const QFontMetricsF metrics(painter.font());
    for (std::uint32_t server = 0; server < m_servers; ++server) {
        const QRectF cell = cellRect(cause, server);
        const bool painted = shares(cause, server);
        const QColor color = m_theme.color(Role::Special);
        painter.setPen(QPen(painted ? color : m_theme.line, painted ? m_theme.stroke : m_theme.hairline));
        painter.setBrush(painted ? mixed(m_theme.panel, color, 0.3) : m_theme.raised);
        const qreal radius = std::min(5.0, cell.width() / 4);
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const QString name = painted ? m_theme.glyph(Role::Special) + QStringLiteral("S%1").arg(server + 1)
                                     : QStringLiteral("S%1").arg(server + 1);
        if (metrics.horizontalAdvance(name) + 4 <= cell.width() && metrics.height() <= cell.height() + 3) {
            painter.setPen(painted ? m_theme.ink(Role::Special) : m_theme.muted);
            painter.drawText(cell, Qt::AlignCenter, name);
        }
        if (hasFocus() && m_walked == Place{cause, static_cast<int>(server)})
            drawFocusRing(painter, cell, radius, m_theme);
    }
}

}  // namespace faultglass

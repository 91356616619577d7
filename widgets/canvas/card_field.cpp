#include "widgets/canvas/card_field.h"

#include <algorithm>
#include <cmath>

#include <QLineF>
#include <QPainter>

namespace faultglass {

namespace {

void drawPath(QPainter& painter, const EdgePath& path, const Camera& camera, const QPen& pen)
{
    std::vector<QLineF> lines;
    const auto& points = path.points();
    for (std::size_t i = 1; i < points.size(); ++i)
        lines.emplace_back(camera.toView(points[i - 1]), camera.toView(points[i]));
    painter.setPen(pen);
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

}  // namespace

void CardField::layOut(const FlowLayout& flow, std::uint32_t servers)
{
    if (servers != m_edges.size()) {
        m_edges.assign(servers, EdgeLook{});
        m_faces.reset(servers);
    }
    m_flow = flow;
    m_allStale = true;
}

void CardField::restyle(const Theme& theme, const Camera& camera, qreal)
{
    m_theme = theme;
    m_camera = camera;
    m_cards.emplace(m_theme, m_camera.scale());
    m_allStale = true;
}

bool CardField::update(const SceneInput& input)
{
    constexpr double kWidthSeconds = 0.25;
    const bool widths = input.still || input.wall - m_widthsAt >= kWidthSeconds;
    m_widthsAt = widths ? input.wall : m_widthsAt;
    bool changed = false;
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        const ServerState state = m_faces.stateOf(i, input);
        const int step = widths ? widthStepOf(input.fleet.servers[i].arrivals, input.scale.capacityPerServer)
                                : m_edges[i].widthStep;
        const EdgeLook look{state, step};
        changed = changed || !(look == m_edges[i]);
        m_edges[i] = look;
    }
    return changed;
}

void CardField::paintEdges(QPainter& layer)
{
    const QColor surface = stageSurface(m_theme);
    const qreal zoom = std::clamp(m_camera.scale(), 0.6, 2.0);
    // The worst on top: an edge in trouble is what one looks for.
    std::vector<std::uint32_t> order(m_edges.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        const auto rank = [this](std::uint32_t i) {
            const ServerState state = m_edges[i].state;
            return lookOf(state).serving ? 1 + severity(state) : 0;
        };
        return rank(a) < rank(b);
    });
    layer.setRenderHint(QPainter::Antialiasing);
    for (const std::uint32_t i : order) {
        const StateLook look = lookOf(m_edges[i].state);
        QColor color = m_theme.line;
        qreal width = m_theme.hairline * 1.1;
        if (look.serving) {
            const bool healthy = look.role == Role::Healthy;
            color = healthy ? mixed(surface, m_theme.muted, 0.5) : mixed(surface, m_theme.color(look.role), 0.65);
            width = m_theme.stroke * (healthy ? 0.9 : 1.4) + m_edges[i].widthStep * 0.5;
        }
        drawPath(layer, m_flow.cardEdges[i], m_camera,
                 QPen(color, width * zoom, Qt::SolidLine, width * zoom > 3 ? Qt::RoundCap : Qt::FlatCap));
    }
}

QRegion CardField::aboveEdges() const
{
    QRegion region;
    for (const QRectF& card : m_flow.cards)
        region += m_camera.toView(card).toAlignedRect();
    return region;
}

QRegion CardField::paintServers(QPainter& layer, const SceneInput& input)
{
    QRegion changed;
    const QRectF window(0, 0, layer.device()->width(), layer.device()->height());
    m_drawn.resize(m_edges.size());
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        const ServerFace& face = m_faces.faceOf(i, input);
        ServerFace& drawn = m_drawn[i];
        if (!m_allStale && face == drawn)
            continue;
        const bool onlyBars = !m_allStale && face.state == drawn.state && face.name == drawn.name &&
                              face.reason == drawn.reason;
        drawn = face;
        const QRectF place = m_camera.toView(m_flow.cards[i]);
        if (!place.intersects(window))
            continue;
        changed += place.toAlignedRect();
        if (onlyBars) {
            m_cards->paintServerBars(layer, place, face);
            continue;
        }
        layer.fillRect(place.toAlignedRect(), stageSurface(m_theme));
        m_cards->paintServer(layer, place, face);
    }
    m_allStale = false;
    return changed;
}

QRectF CardField::rectOf(std::uint32_t server) const
{
    return server < m_flow.cards.size() ? m_flow.cards[server] : QRectF();
}

std::optional<std::uint32_t> CardField::at(QPointF world) const
{
    for (std::uint32_t i = 0; i < m_flow.cards.size(); ++i) {
        if (m_flow.cards[i].contains(world))
            return i;
    }
    return std::nullopt;
}

std::uint32_t CardField::neighbour(std::uint32_t server, int columns, int rows) const
{
    const auto count = static_cast<int>(m_flow.cards.size());
    if (count == 0 || m_flow.columns == 0)
        return server;
    const int perColumn = (count + m_flow.columns - 1) / m_flow.columns;
    const int column = static_cast<int>(server) / perColumn + columns;
    if (column < 0 || column >= m_flow.columns)
        return server;
    int next = static_cast<int>(server) + columns * perColumn + rows;
    if (columns != 0)
        next = std::min(next, count - 1);
    return next < 0 || next >= count ? server : static_cast<std::uint32_t>(next);
}

QPointF CardField::placeOf(const DotSpot& spot) const
{
    if (spot.server >= m_flow.cards.size())
        return QPointF(m_flow.balancer.right(), m_flow.balancer.center().y());
    constexpr qreal kLane = 4;
    if (spot.place != DotSpot::Place::Queue) {
        // The lane is narrow at both ends, where all dots come together.
        const qreal spread = kLane * static_cast<qreal>(spot.drift) * 4 *
                             static_cast<qreal>(spot.share * (1 - spot.share));
        return m_flow.cardEdges[spot.server].at(static_cast<qreal>(spot.share)) + QPointF(0, spread);
    }
    const CardPainter cards(m_theme, 1);
    const bool serving = lookOf(m_edges[spot.server].state).serving;
    const QRectF bar = cards.waitingLane(m_flow.cards[spot.server], serving);
    const qreal along = (static_cast<qreal>(spot.drift) + 1) / 2;
    return bar.width() > 4 ? QPointF(bar.left() + bar.width() * along, bar.center().y())
                           : QPointF(bar.left() - 2, bar.top() + bar.height() * along);
}

}  // namespace faultglass

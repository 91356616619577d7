#include "widgets/scenes/flow_layout.h"

#include <algorithm>
#include <cmath>

namespace faultglass {

namespace {

constexpr int kMostColumns = 6;
constexpr qreal kMargin = 24;
constexpr qreal kClientsWidth = 156, kClientsHeight = 184, kLeastClientsHeight = 104;
constexpr qreal kBalancerWidth = 92, kBalancerHeight = 78;
constexpr qreal kLeastCardWidth = 60, kLeastCardHeight = 20;
constexpr qreal kMostCardWidth = 480, kMostCardHeight = 76;
constexpr qreal kLeastFirstGap = 40, kLeastSecondGap = 60;
constexpr qreal kColumnGap = 20;
constexpr qreal kLeastAbove = 16;   // above and below the clients
constexpr qreal kWishedAbove = 40;  // there stand a label and a hint
constexpr qreal kBottomLines = 26;  // the hint and the legend

qreal rowGap(int rows) { return rows > 8 ? 6 : 11; }

/// What stands left of the servers, and the gaps, in a canvas with little width: beside others, or in a small window.
struct Frugal {
    qreal margin = kMargin;
    qreal clients = kClientsWidth, balancer = kBalancerWidth;
    qreal firstGap = kLeastFirstGap, secondGap = kLeastSecondGap;
};

Frugal frugalFor(qreal width, qreal typeScale)
{
    constexpr qreal kPlenty = 600;
    if (width >= kPlenty * typeScale)
        return {};
    return {14, 148, 78, 26, 44};
}

/// Share of the width that servers get; the rest is for the way there.
qreal serversShare(int columns) { return columns == 1 ? 0.42 : columns == 2 ? 0.5 : 0.58; }

struct CardGrid {
    int columns = 1;
    int rows = 1;
    QSizeF card;
    QSizeF area;
};

CardGrid gridOf(QSizeF canvas, std::uint32_t cards, int columns, qreal typeScale)
{
    CardGrid grid;
    grid.columns = columns;
    grid.rows = (static_cast<int>(cards) + columns - 1) / columns;
    const qreal gaps = (columns - 1) * kColumnGap;
    const qreal width = (canvas.width() * serversShare(columns) - gaps) / columns;
    const qreal height = (canvas.height() - 2 * kMargin - (grid.rows - 1) * rowGap(grid.rows)) / grid.rows;
    grid.card = QSizeF(std::clamp(width, kLeastCardWidth * typeScale, kMostCardWidth * typeScale),
                       std::clamp(height, kLeastCardHeight * typeScale, kMostCardHeight * typeScale));
    grid.area = QSizeF(grid.columns * grid.card.width() + gaps,
                       grid.rows * grid.card.height() + (grid.rows - 1) * rowGap(grid.rows));
    return grid;
}

/// The number of columns whose cards come nearest to being comfortable to read both ways.
CardGrid bestGrid(QSizeF canvas, std::uint32_t cards, qreal typeScale)
{
    constexpr qreal kComfortableWidth = 230, kComfortableHeight = 48;
    CardGrid best;
    qreal bestScore = -1;
    for (int columns = 1; columns <= kMostColumns; ++columns) {
        const CardGrid grid = gridOf(canvas, cards, columns, typeScale);
        const qreal overflow = std::min(1.0, canvas.height() / (grid.area.height() + 2 * kMargin));
        const qreal score = std::min(1.0, grid.card.height() / (kComfortableHeight * typeScale)) *
                            std::min(1.0, grid.card.width() / (kComfortableWidth * typeScale)) * overflow * overflow;
        if (score > bestScore + 1e-9) {
            bestScore = score;
            best = grid;
        }
    }
    return best;
}

/// Columns behind the first are reached through the gap above their row, so that no edge crosses a card.
EdgePath edgeToCard(const FlowLayout& layout, const QRectF& card, int column, qreal gap)
{
    const QPointF from(layout.balancer.right(), layout.balancer.center().y());
    const QPointF to(card.left(), card.center().y());
    if (column == 0)
        return curveBetween(from, to);
    const qreal lane = card.top() - gap / 2;
    std::vector<QPointF> points = curveBetween(from, QPointF(layout.servers.left(), lane)).points();
    const EdgePath last = curveBetween(QPointF(card.left() - kColumnGap * 0.8, lane), to, 7);
    points.insert(points.end(), last.points().begin(), last.points().end());
    return EdgePath(std::move(points));
}

void placeCards(FlowLayout& layout, const CardGrid& grid, std::uint32_t cards)
{
    const qreal gap = rowGap(grid.rows);
    for (std::uint32_t i = 0; i < cards; ++i) {
        const int column = static_cast<int>(i) / grid.rows;
        const int row = static_cast<int>(i) % grid.rows;
        const QPointF corner(layout.servers.left() + column * (grid.card.width() + kColumnGap),
                             layout.servers.top() + row * (grid.card.height() + gap));
        layout.cards.emplace_back(corner, grid.card);
        layout.cardEdges.push_back(edgeToCard(layout, layout.cards.back(), column, gap));
    }
}

}  // namespace

EdgePath::EdgePath(std::vector<QPointF> points) : m_points(std::move(points))
{
    qreal length = 0;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (i > 0) {
            const QPointF step = m_points[i] - m_points[i - 1];
            length += std::hypot(step.x(), step.y());
        }
        m_reached.push_back(length);
    }
}

QPointF EdgePath::at(qreal share) const
{
    if (m_points.empty())
        return {};
    const qreal way = std::clamp(share, 0.0, 1.0) * m_reached.back();
    const auto next = std::lower_bound(m_reached.begin(), m_reached.end(), way);
    const auto i = static_cast<std::size_t>(next - m_reached.begin());
    if (i == 0 || i >= m_points.size())
        return i == 0 ? m_points.front() : m_points.back();
    const qreal piece = m_reached[i] - m_reached[i - 1];
    const qreal part = piece > 0 ? (way - m_reached[i - 1]) / piece : 0;
    return m_points[i - 1] + (m_points[i] - m_points[i - 1]) * part;
}

QRectF EdgePath::bounds() const
{
    if (m_points.empty())
        return {};
    qreal left = m_points[0].x(), right = left, top = m_points[0].y(), bottom = top;
    for (const QPointF& point : m_points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

EdgePath curveBetween(QPointF from, QPointF to, int pieces)
{
    const qreal middle = (from.x() + to.x()) / 2;
    const QPointF first(middle, from.y()), second(middle, to.y());
    std::vector<QPointF> points;
    points.reserve(pieces + 1);
    for (int i = 0; i <= pieces; ++i) {
        const qreal t = static_cast<qreal>(i) / pieces, s = 1 - t;
        points.push_back(s * s * s * from + 3 * s * s * t * first + 3 * s * t * t * second + t * t * t * to);
    }
    return EdgePath(std::move(points));
}

FlowLayout layOutFlow(QSizeF canvas, std::uint32_t cards, qreal typeScale)
{
    const qreal scale = std::clamp(typeScale, 0.5, 3.0);
    cards = std::min(cards, kMostCards);
    const QSizeF held(std::max(1.0, canvas.width()), std::max(1.0, canvas.height()));
    CardGrid grid;
    if (cards > 0) {
        grid = bestGrid(held, cards, scale);
    } else {
        grid.area = QSizeF(std::max(160 * scale, held.width() * 0.6),
                           std::max(160 * scale, held.height() - 2 * kMargin - kBottomLines));
    }
    const Frugal room = frugalFor(held.width(), scale);
    const qreal clientsHeight =
        std::clamp(held.height() - 2 * kWishedAbove * scale, kLeastClientsHeight * scale, kClientsHeight * scale);
    const QSizeF clients(room.clients * scale, clientsHeight);
    const QSizeF balancer(room.balancer * scale, kBalancerHeight * scale);
    const qreal fixed = 2 * room.margin + clients.width() + balancer.width() + grid.area.width();

    FlowLayout layout;
    layout.columns = cards > 0 ? grid.columns : 0;
    const qreal bottom = cards > 0 ? 0 : kBottomLines;
    layout.world = QSizeF(std::max(held.width(), fixed + room.firstGap + room.secondGap),
                          std::max({held.height(), grid.area.height() + 2 * kMargin + bottom,
                                    clients.height() + 2 * kLeastAbove}));
    const qreal middle = layout.world.height() / 2;
    const qreal left = layout.world.width() - fixed;
    const qreal firstGap = std::max(room.firstGap, left * 0.41);
    layout.clients = QRectF(QPointF(room.margin, middle - clients.height() / 2), clients);
    layout.balancer = QRectF(QPointF(layout.clients.right() + firstGap, middle - balancer.height() / 2), balancer);
    layout.servers = QRectF(QPointF(layout.world.width() - room.margin - grid.area.width(),
                                    middle - (grid.area.height() + bottom) / 2),
                            grid.area);
    layout.clientsEdge = EdgePath({QPointF(layout.clients.right(), middle), QPointF(layout.balancer.left(), middle)});
    placeCards(layout, grid, cards);
    return layout;
}

}  // namespace faultglass

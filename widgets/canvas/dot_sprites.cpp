#include "widgets/canvas/dot_sprites.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

namespace faultglass {

namespace {

void paintShape(QPainter& painter, DotSpot::Kind kind, const Theme& theme, qreal radius)
{
    switch (kind) {
    case DotSpot::Kind::Fresh:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Accent));
        painter.drawEllipse(QPointF(), radius, radius);
        return;
    case DotSpot::Kind::Retry:
        painter.setPen(QPen(theme.color(Role::Degraded), radius * 0.72));
        painter.setBrush(mixed(theme.window, theme.color(Role::Degraded), 0.25));
        painter.drawEllipse(QPointF(), radius * 0.74, radius * 0.74);
        return;
    case DotSpot::Kind::Failing:
        painter.setPen(QPen(theme.color(Role::Failed), radius * 0.62, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(-radius, -radius) * 0.85, QPointF(radius, radius) * 0.85);
        painter.drawLine(QPointF(radius, -radius) * 0.85, QPointF(-radius, radius) * 0.85);
        return;
    }
}

}  // namespace

void DotSprites::make(const Theme& theme, qreal radius, qreal pixelRatio)
{
    m_reach = std::ceil(radius * 1.4 + 1);
    const int side = static_cast<int>(std::ceil(2 * m_reach * pixelRatio));
    for (std::size_t kind = 0; kind < m_sprites.size(); ++kind) {
        for (int step = 0; step < kOpacities; ++step) {
            QPixmap sprite(side, side);
            sprite.setDevicePixelRatio(pixelRatio);
            sprite.fill(Qt::transparent);
            QPainter painter(&sprite);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.translate(m_reach, m_reach);
            painter.setOpacity((step + 1.0) / kOpacities);
            paintShape(painter, static_cast<DotSpot::Kind>(kind), theme, radius);
            painter.end();
            m_sprites[kind][static_cast<std::size_t>(step)] = std::move(sprite);
        }
    }
}

void DotSprites::paint(QPainter& painter, QPointF middle, DotSpot::Kind kind, float opacity) const
{
    const int step = std::clamp(static_cast<int>(opacity * kOpacities), 0, kOpacities - 1);
    painter.drawPixmap(middle - QPointF(m_reach, m_reach),
                       m_sprites[static_cast<std::size_t>(kind)][static_cast<std::size_t>(step)]);
}

void TileSet::reset(QSize view)
{
    m_columns = (view.width() + kTile - 1) / kTile;
    m_rows = (view.height() + kTile - 1) / kTile;
    m_touched.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), false);
}

void TileSet::touch(QPointF middle, qreal reach)
{
    const auto tile = [](qreal position) { return static_cast<int>(std::floor(position / kTile)); };
    const int left = std::max(0, tile(middle.x() - reach)), right = std::min(m_columns - 1, tile(middle.x() + reach));
    const int top = std::max(0, tile(middle.y() - reach)), bottom = std::min(m_rows - 1, tile(middle.y() + reach));
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column)
            m_touched[static_cast<std::size_t>(row * m_columns + column)] = true;
    }
}

QRegion TileSet::region() const
{
    // Row by row, left to right, runs joined: the order QRegion::setRects wants.
    std::vector<QRect> runs;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            if (!m_touched[static_cast<std::size_t>(row * m_columns + column)])
                continue;
            const int first = column;
            while (column < m_columns && m_touched[static_cast<std::size_t>(row * m_columns + column)])
                ++column;
            runs.emplace_back(first * kTile, row * kTile, (column - first) * kTile, kTile);
        }
    }
    QRegion region;
    region.setRects(runs.data(), static_cast<int>(runs.size()));
    return region;
}

}  // namespace faultglass

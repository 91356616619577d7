#include "widgets/scenes/grid_layout.h"

#include <algorithm>
#include <cmath>

namespace faultglass {

GridLayout::GridLayout(const QRectF& area, std::uint32_t count)
{
    if (count == 0 || area.width() <= 0 || area.height() <= 0)
        return;
    m_count = count;
    // The best number of columns is within a few of the one whose cells would fill the area exactly.
    const double ideal = std::sqrt(count * area.width() / area.height());
    const double least = std::clamp(std::floor(ideal) - 2, 1.0, static_cast<double>(count));
    const double most = std::clamp(std::ceil(ideal) + 2, 1.0, static_cast<double>(count));
    for (double columns = least; columns <= most; ++columns) {
        const double rows = std::ceil(count / columns);
        const qreal cell = std::min(area.width() / columns, area.height() / rows);
        if (cell > m_cell) {
            m_cell = cell;
            m_columns = static_cast<int>(columns);
            m_rows = static_cast<int>(rows);
        }
    }
    m_origin = area.center() - QPointF(m_columns * m_cell, m_rows * m_cell) / 2;
}

QRectF GridLayout::bounds() const { return QRectF(m_origin, QSizeF(m_columns * m_cell, m_rows * m_cell)); }

QRectF GridLayout::rectOf(std::uint32_t server) const
{
    if (server >= m_count)
        return {};
    const auto columns = static_cast<std::uint32_t>(m_columns);
    return QRectF(m_origin + QPointF(server % columns, server / columns) * m_cell, QSizeF(m_cell, m_cell));
}

std::optional<std::uint32_t> GridLayout::at(QPointF point) const
{
    if (m_count == 0 || !bounds().contains(point))
        return std::nullopt;
    const QPointF place = (point - m_origin) / m_cell;
    const int column = std::clamp(static_cast<int>(place.x()), 0, m_columns - 1);
    const int row = std::clamp(static_cast<int>(place.y()), 0, m_rows - 1);
    const std::uint32_t server = static_cast<std::uint32_t>(row) * static_cast<std::uint32_t>(m_columns) +
                                 static_cast<std::uint32_t>(column);
    return server < m_count ? std::optional(server) : std::nullopt;
}

QRect GridLayout::cellsIn(const QRectF& window) const
{
    const QRectF seen = window & bounds();
    if (m_count == 0 || seen.isEmpty())
        return {};
    const QPointF first = (seen.topLeft() - m_origin) / m_cell;
    const QPointF last = (seen.bottomRight() - m_origin) / m_cell;
    const int left = std::clamp(static_cast<int>(std::floor(first.x())), 0, m_columns - 1);
    const int top = std::clamp(static_cast<int>(std::floor(first.y())), 0, m_rows - 1);
    const int right = std::clamp(static_cast<int>(std::ceil(last.x())), left + 1, m_columns);
    const int bottom = std::clamp(static_cast<int>(std::ceil(last.y())), top + 1, m_rows);
    return QRect(left, top, right - left, bottom - top);
}

}  // namespace faultglass

// Equal places in a rectangle, in rows and columns.
#pragma once

#include <algorithm>
#include <cstdint>

#include <QRectF>

namespace faultglass {

/// `count` equal places in `area`, as near to `aspect` (width over height) as columns and rows allow.
struct EvenGrid {
    EvenGrid(const QRectF& area, std::uint32_t count, qreal gap, qreal aspect) : m_area(area), m_gap(gap)
    {
        qreal best = -1;
        for (int columns = 1; columns <= static_cast<int>(std::min<std::uint32_t>(count, 400)); ++columns) {
            const int rows = static_cast<int>((count + columns - 1) / columns);
            const qreal width = (area.width() - (columns - 1) * gap) / columns;
            const qreal height = (area.height() - (rows - 1) * gap) / rows;
            const qreal filled = static_cast<qreal>(count) / (columns * rows);
            const qreal used = std::min(width, height * aspect) * filled;
            if (used > best) {
                best = used;
                m_columns = columns;
                m_size = QSizeF(width, height);
            }
        }
    }
    [[nodiscard]] QRectF at(std::uint32_t i) const
    {
        const auto column = static_cast<int>(i) % m_columns, row = static_cast<int>(i) / m_columns;
        return {QPointF(m_area.left() + column * (m_size.width() + m_gap),
                        m_area.top() + row * (m_size.height() + m_gap)),
                m_size};
    }
    [[nodiscard]] QSizeF size() const { return m_size; }

private:
    QRectF m_area;
    qreal m_gap;
    int m_columns = 1;
    QSizeF m_size;
};

}  // namespace faultglass

// Where each of up to a million servers stands in a grid of square cells. Arithmetic only: no storage per server.
#pragma once

#include <cstdint>
#include <optional>

#include <QPointF>
#include <QRect>
#include <QRectF>

namespace faultglass {

/// Servers row by row in square cells, centred in an area. A value; cheap to copy.
class GridLayout {
public:
    GridLayout() = default;
    /// An empty area or `count` 0 gives an empty grid.
    GridLayout(const QRectF& area, std::uint32_t count);

    [[nodiscard]] std::uint32_t count() const { return m_count; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    /// Side of a cell.
    [[nodiscard]] qreal cell() const { return m_cell; }
    /// What the cells cover; the last row may be partly empty.
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] QRectF rectOf(std::uint32_t server) const;
    /// The server whose cell holds `point`.
    [[nodiscard]] std::optional<std::uint32_t> at(QPointF point) const;
    /// Columns and rows that `window` touches, held within the grid.
    [[nodiscard]] QRect cellsIn(const QRectF& window) const;

    friend bool operator==(const GridLayout&, const GridLayout&) = default;

private:
    QPointF m_origin;
    qreal m_cell = 0;
    std::uint32_t m_count = 0;
    int m_columns = 0;
    int m_rows = 0;
};

}  // namespace faultglass

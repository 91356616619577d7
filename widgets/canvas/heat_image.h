// The picture of servers too small to draw one by one: a pixel for each, or for a block of them.
#pragma once

#include <array>
#include <vector>

#include <QImage>
#include <QRect>
#include <QRgb>

#include "widgets/canvas/heat_codes.h"

namespace faultglass {

/// Covers a window of the grid. In a block the worse counts more, so that one dead server among many is still seen.
class HeatImage {
public:
    /// A picture of `cells` (columns and rows of the grid) with `block` x `block` servers a pixel.
    void start(QRect cells, int block, int gridColumns, const std::array<QRgb, kHeatCodes>& colors);
    /// Fills grid rows [first, end) again, as far as they are in the window.
    void fill(const HeatCodes& codes, int firstRow, int endRow);

    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] QRect cells() const { return m_cells; }
    [[nodiscard]] int block() const { return m_block; }

private:
    QImage m_image;
    QRect m_cells;
    int m_block = 1;
    int m_columns = 0;
    /// Red, green and blue times the weight, and the weight.
    using Sum = std::array<std::uint32_t, 4>;
    std::array<Sum, kHeatCodes> m_weighted{};  ///< by code
    std::vector<Sum> m_sums;                   ///< of the pixels of one row
};

}  // namespace faultglass

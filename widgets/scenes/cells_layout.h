// Where the cells and what they share are drawn: the router as a bar above, a dependency they share as one below, and
// between them a grid of cards, as large as there is room for.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QRectF>
#include <QSizeF>

namespace faultglass {

struct CellsLayout {
    /// How much of a cell there is room to show.
    enum class Detail : std::uint8_t { Square, Bar, Card };

    QRectF router;
    QRectF dependency;  ///< that all share; empty where there is none
    QRectF legend;
    std::vector<QRectF> cells;  ///< by number
    Detail detail = Detail::Card;

    [[nodiscard]] std::optional<std::uint32_t> cellAt(QPointF point) const;
};

/// For a canvas of `canvas` pixels with type `typeScale` times as large as designed, with or without a dependency that
/// all cells share. Cards keep a shape that can hold
/// their text; where they would be too small for it they become bars, and then squares.
[[nodiscard]] CellsLayout layOutCells(QSizeF canvas, std::uint32_t cells, qreal typeScale = 1,
                                      bool sharedDependency = false);

}  // namespace faultglass

#include "widgets/scenes/cells_layout.h"

#include <algorithm>
#include <cmath>

#include "widgets/scenes/even_grid.h"

namespace faultglass {

namespace {

constexpr qreal kMargin = 18, kRouter = 34, kDependency = 28, kGap = 10;
constexpr QSizeF kCard{82, 50}, kBar{46, 26};

}  // namespace

std::optional<std::uint32_t> CellsLayout::cellAt(QPointF point) const
{
    const auto found = std::ranges::find_if(cells, [&](const QRectF& cell) { return cell.contains(point); });
    return found == cells.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - cells.begin()));
}

CellsLayout layOutCells(QSizeF canvas, std::uint32_t cells, qreal typeScale, bool sharedDependency)
{
    CellsLayout layout;
    const qreal line = 20 * typeScale, wide = std::max(40.0, canvas.width() - 2 * kMargin);
    layout.router = {kMargin, 14, wide, kRouter * typeScale};
    layout.legend = {kMargin, canvas.height() - line - 6, wide, line};
    const qreal top = layout.router.bottom() + 14;
    qreal bottom = layout.legend.top() - 8;
    if (sharedDependency) {
        layout.dependency = {kMargin, bottom - kDependency * typeScale, wide, kDependency * typeScale};
        bottom = layout.dependency.top() - 12;
    }
    const QSizeF area(wide, std::max(20.0, bottom - top));
    constexpr qreal kShape = 1.8;
    const auto rooms = static_cast<qreal>(std::max(1U, cells));
    const qreal gap = std::min(kGap, std::sqrt(area.width() * area.height() / rooms) * 0.16);
    const EvenGrid grid(QRectF(QPointF(kMargin, top), area), std::max(1U, cells), gap, kShape);
    const auto holds = [&](QSizeF least) {
        return grid.size().width() >= least.width() * typeScale && grid.size().height() >= least.height() * typeScale;
    };
    layout.detail = holds(kCard)  ? CellsLayout::Detail::Card
                    : holds(kBar) ? CellsLayout::Detail::Bar
                                  : CellsLayout::Detail::Square;
    layout.cells.reserve(cells);
    for (std::uint32_t i = 0; i < cells; ++i)
        layout.cells.push_back(grid.at(i));
    return layout;
}

}  // namespace faultglass

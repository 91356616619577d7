// Ready-made pictures of the dots, and the few screen tiles they touch: moving them costs blits, not outlines.
#pragma once

#include <array>
#include <vector>

#include <QPixmap>
#include <QRegion>

#include "widgets/canvas/request_dots.h"
#include "widgets/theme/theme.h"

class QPainter;

namespace faultglass {

class DotSprites {
public:
    /// Fresh ones are discs, retries rings, failing ones crosses: told apart without colour too.
    void make(const Theme& theme, qreal radius, qreal pixelRatio);
    void paint(QPainter& painter, QPointF middle, DotSpot::Kind kind, float opacity) const;
    /// Half the side of a sprite in view pixels.
    [[nodiscard]] qreal reach() const { return m_reach; }

private:
    static constexpr int kOpacities = 6;
    std::array<std::array<QPixmap, kOpacities>, 3> m_sprites;
    qreal m_reach = 0;
};

/// A set of square tiles of a view, as a region of few rectangles.
class TileSet {
public:
    void reset(QSize view);
    void touch(QPointF middle, qreal reach);
    [[nodiscard]] QRegion region() const;

private:
    static constexpr int kTile = 32;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<bool> m_touched;
};

}  // namespace faultglass

// Which part of a scene the canvas shows, and how large: the map between world and view coordinates.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace faultglass {

/// At zoom 1 the whole world fits the view, in its middle. Every setter keeps something of the world in the middle of
/// the view. A value.
class Camera {
public:
    /// A new size of view or world; zoom and the middle of the picture stay.
    void setSizes(QSizeF view, QSizeF world);
    /// How far one can zoom in; at least 1.
    void setMostZoom(qreal most);

    void reset();
    /// Zooms by `factor`; what is at `anchor` (view coordinates) stays there.
    void zoomBy(qreal factor, QPointF anchor);
    /// Moves the picture by `step` in view coordinates.
    void panBy(QPointF step);
    /// Moves the picture only as far as needed for `world` to be in view, with `margin` view pixels around it.
    void reveal(const QRectF& world, qreal margin);

    [[nodiscard]] qreal zoom() const { return m_zoom; }
    /// View pixels for one unit of the world.
    [[nodiscard]] qreal scale() const { return m_zoom * m_fit; }
    [[nodiscard]] bool isFit() const;

    [[nodiscard]] QPointF toView(QPointF world) const { return world * scale() + m_offset; }
    [[nodiscard]] QRectF toView(const QRectF& world) const;
    [[nodiscard]] QPointF toWorld(QPointF view) const { return (view - m_offset) / scale(); }
    [[nodiscard]] QRectF toWorld(const QRectF& view) const;

    friend bool operator==(const Camera&, const Camera&) = default;

private:
    void hold();

    QSizeF m_view{1, 1};
    QSizeF m_world{1, 1};
    QPointF m_offset;
    qreal m_fit = 1;
    qreal m_zoom = 1;
    qreal m_mostZoom = 4;
};

}  // namespace faultglass

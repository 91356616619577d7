#include "widgets/canvas/camera.h"

#include <algorithm>
#include <cmath>

namespace faultglass {

namespace {
constexpr qreal kLeastZoom = 0.5;
}

void Camera::setSizes(QSizeF view, QSizeF world)
{
    const QPointF middle = toWorld(QPointF(m_view.width(), m_view.height()) / 2);
    const QPointF share(middle.x() / m_world.width(), middle.y() / m_world.height());
    const bool fitted = isFit();
    m_view = view.expandedTo(QSizeF(1, 1));
    m_world = world.expandedTo(QSizeF(1, 1));
    m_fit = std::min(m_view.width() / m_world.width(), m_view.height() / m_world.height());
    if (fitted)
        return reset();
    const QPointF kept(share.x() * m_world.width(), share.y() * m_world.height());
    m_offset = QPointF(m_view.width(), m_view.height()) / 2 - kept * scale();
    hold();
}

void Camera::setMostZoom(qreal most)
{
    m_mostZoom = std::max(1.0, most);
    if (m_zoom > m_mostZoom)
        zoomBy(m_mostZoom / m_zoom, QPointF(m_view.width(), m_view.height()) / 2);
}

void Camera::reset()
{
    m_zoom = 1;
    m_offset = QPointF(m_view.width() - m_world.width() * m_fit, m_view.height() - m_world.height() * m_fit) / 2;
}

void Camera::zoomBy(qreal factor, QPointF anchor)
{
    if (!std::isfinite(factor) || factor <= 0)
        return;
    const QPointF kept = toWorld(anchor);
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, m_mostZoom);
    m_offset = anchor - kept * scale();
    hold();
}

void Camera::panBy(QPointF step)
{
    m_offset += step;
    hold();
}

void Camera::reveal(const QRectF& world, qreal margin)
{
    const QRectF place = toView(world).adjusted(-margin, -margin, margin, margin);
    const auto step = [](qreal low, qreal high, qreal size) {
        if (high - low > size)
            return size / 2 - (low + high) / 2;
        return low < 0 ? -low : high > size ? size - high : 0.0;
    };
    panBy(
        QPointF(step(place.left(), place.right(), m_view.width()), step(place.top(), place.bottom(), m_view.height())));
}

bool Camera::isFit() const
{
    Camera fitted = *this;
    fitted.reset();
    const QPointF off = fitted.m_offset - m_offset;
    return std::abs(m_zoom - 1) < 1e-9 && std::abs(off.x()) < 0.5 && std::abs(off.y()) < 0.5;
}

QRectF Camera::toView(const QRectF& world) const
{
    return QRectF(toView(world.topLeft()), toView(world.bottomRight()));
}

QRectF Camera::toWorld(const QRectF& view) const
{
    return QRectF(toWorld(view.topLeft()), toWorld(view.bottomRight()));
}

void Camera::hold()
{
    const QPointF middle = toWorld(QPointF(m_view.width(), m_view.height()) / 2);
    const QPointF held(std::clamp(middle.x(), 0.0, m_world.width()), std::clamp(middle.y(), 0.0, m_world.height()));
    m_offset += (middle - held) * scale();
}

}  // namespace faultglass

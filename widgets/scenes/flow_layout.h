// Where clients, load balancer and servers stand when requests flow from left to right. Geometry only, no painting.
#pragma once

#include <cstdint>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace faultglass {

/// The most servers shown as cards; larger fleets are a grid (grid_layout.h).
inline constexpr std::uint32_t kMostCards = 60;

/// A curve cut into straight pieces of known length, so that a point at a share of the way costs no curve arithmetic.
class EdgePath {
public:
    EdgePath() = default;
    /// At least two points.
    explicit EdgePath(std::vector<QPointF> points);

    [[nodiscard]] const std::vector<QPointF>& points() const { return m_points; }
    /// The point after `share` of the length; `share` is held within 0 and 1. The origin when the path is empty.
    [[nodiscard]] QPointF at(qreal share) const;
    [[nodiscard]] QRectF bounds() const;

private:
    std::vector<QPointF> m_points;
    std::vector<qreal> m_reached;  ///< length up to each point
};

/// An S-shaped curve that leaves and arrives horizontally.
[[nodiscard]] EdgePath curveBetween(QPointF from, QPointF to, int pieces = 18);

/// A laid-out flow in world coordinates, from (0, 0) to `world`. A world larger than the canvas is meant to be scaled
/// down to it: cards never go below a size at which they can be told apart.
struct FlowLayout {
    QSizeF world;
    QRectF clients;
    QRectF balancer;
    QRectF servers;             ///< the area that cards or a grid stand in
    std::vector<QRectF> cards;  ///< by server; none overlap
    int columns = 0;
    EdgePath clientsEdge;             ///< clients to balancer
    std::vector<EdgePath> cardEdges;  ///< balancer to each card; between the cards where there are columns
};

/// For a canvas of `canvas` pixels with type `typeScale` times as large as designed. `cards` is at most kMostCards;
/// with 0 only the area is laid out.
[[nodiscard]] FlowLayout layOutFlow(QSizeF canvas, std::uint32_t cards, qreal typeScale = 1);

}  // namespace faultglass

// The part of the canvas that servers stand in, whatever stands for a server: the contract of cards and of the grid.
#pragma once

#include <cstdint>
#include <optional>

#include <QPointF>
#include <QRectF>
#include <QRegion>

#include "widgets/canvas/camera.h"
#include "widgets/canvas/faces.h"
#include "widgets/canvas/request_dots.h"
#include "widgets/scenes/flow_layout.h"
#include "widgets/theme/theme.h"

class QPainter;

namespace faultglass {

/// Draws into the canvas' static layer, and only what changed since it last did. World coordinates unless said.
class ServerField {
public:
    virtual ~ServerField() = default;

    /// A new layout; states start afresh when `servers` changed.
    virtual void layOut(const FlowLayout& flow, std::uint32_t servers) = 0;
    /// Everything is to be drawn again, with this look.
    virtual void restyle(const Theme& theme, const Camera& camera, qreal pixelRatio) = 0;
    /// Brings what is known of the servers up to date; true when the edges look different now.
    virtual bool update(const SceneInput& input) = 0;
    /// The edges that lead here, below everything else.
    virtual void paintEdges(QPainter& layer) = 0;
    /// The view that edges never touch, because servers stand there: it need not be drawn again when edges change.
    [[nodiscard]] virtual QRegion aboveEdges() const = 0;
    /// Draws the servers that changed, or all after a restyle. The region is in view coordinates.
    virtual QRegion paintServers(QPainter& layer, const SceneInput& input) = 0;
    /// All servers are to be looked at again, in as many updates as that takes.
    virtual void lookAgain() {}
    /// True while some have not been looked at since.
    [[nodiscard]] virtual bool behind() const { return false; }

    [[nodiscard]] virtual QRectF rectOf(std::uint32_t server) const = 0;
    [[nodiscard]] virtual std::optional<std::uint32_t> at(QPointF world) const = 0;
    /// The server `columns` to the right of and `rows` below another, or that one itself where there is none.
    [[nodiscard]] virtual std::uint32_t neighbour(std::uint32_t server, int columns, int rows) const = 0;
    /// Whether single servers are large enough to aim at.
    [[nodiscard]] virtual bool clickable() const = 0;
    [[nodiscard]] virtual qreal mostZoom() const = 0;
    /// The point of a dot on its way to a server or waiting there.
    [[nodiscard]] virtual QPointF placeOf(const DotSpot& spot) const = 0;
};

}  // namespace faultglass

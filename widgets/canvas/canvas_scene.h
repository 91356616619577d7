// The static layer of the canvas: all but the dots, kept in a pixmap of which only what changed is drawn again.
#pragma once

#include <cstdint>
#include <optional>

#include <QPixmap>
#include <QRegion>
#include <QSize>

#include "widgets/canvas/card_field.h"
#include "widgets/canvas/heat_field.h"

namespace faultglass {

/// Lays a fleet out, draws it and knows where everything is. View coordinates unless said.
class CanvasScene {
public:
    void setTheme(const Theme& theme);
    void setView(QSize size, qreal pixelRatio);
    /// Texts or fonts changed: draw all of it again.
    void invalidate();
    /// Every server is to be looked at again (a still picture changed).
    void lookAgain() { field().lookAgain(); }

    /// Brings the layer up to date; what changed is returned.
    QRegion refresh(const SceneInput& input);
    [[nodiscard]] const QPixmap& layer() const { return m_layer; }
    [[nodiscard]] bool behind() const { return m_servers > 0 && field().behind(); }

    [[nodiscard]] const Camera& camera() const { return m_camera; }
    void resetCamera();
    void zoomBy(qreal factor, QPointF anchor);
    void panBy(QPointF step);
    void reveal(std::uint32_t server);

    [[nodiscard]] std::uint32_t servers() const { return m_servers; }
    [[nodiscard]] QRectF rectOf(std::uint32_t server) const;
    [[nodiscard]] QRectF clientsRect() const { return m_camera.toView(m_flow.clients); }
    [[nodiscard]] std::optional<std::uint32_t> at(QPointF point) const;
    [[nodiscard]] std::uint32_t neighbour(std::uint32_t server, int columns, int rows) const;
    [[nodiscard]] bool clickable() const { return field().clickable(); }
    [[nodiscard]] QPointF placeOf(const DotSpot& spot) const;
    /// Where the servers begin when the whole fleet is in view: what stays left of it covers none.
    [[nodiscard]] qreal serversLeft() const;
    /// The radius of a dot at this zoom.
    [[nodiscard]] qreal dotRadius() const;

private:
    [[nodiscard]] ServerField& field();
    [[nodiscard]] const ServerField& field() const;
    void layOut(std::uint32_t servers);
    void paintAll(QPainter& painter, const SceneInput& input);
    void repaintEdges(QPainter& painter);
    void paintClientsEdge(QPainter& painter, const ClientsFace& face);
    QRegion paintClients(QPainter& painter, const SceneInput& input, bool always);

    Theme m_theme = darkTheme();
    QSize m_size;
    qreal m_pixelRatio = 1;
    std::uint32_t m_servers = 0;
    FlowLayout m_flow;
    Camera m_camera;
    CardField m_cards;
    HeatField m_heat;
    ClientsView m_clients;
    ClientsFace m_drawnClients;
    QPixmap m_layer;
    bool m_layoutStale = true;
    bool m_layerStale = true;
};

}  // namespace faultglass

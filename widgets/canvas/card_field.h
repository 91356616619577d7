// Up to 60 servers as cards, each at the end of its own edge.
#pragma once

#include <optional>
#include <vector>

#include "widgets/canvas/server_field.h"

namespace faultglass {

class CardField final : public ServerField {
public:
    void layOut(const FlowLayout& flow, std::uint32_t servers) override;
    void restyle(const Theme& theme, const Camera& camera, qreal pixelRatio) override;
    bool update(const SceneInput& input) override;
    void paintEdges(QPainter& layer) override;
    [[nodiscard]] QRegion aboveEdges() const override;
    QRegion paintServers(QPainter& layer, const SceneInput& input) override;
    [[nodiscard]] QRectF rectOf(std::uint32_t server) const override;
    [[nodiscard]] std::optional<std::uint32_t> at(QPointF world) const override;
    [[nodiscard]] std::uint32_t neighbour(std::uint32_t server, int columns, int rows) const override;
    [[nodiscard]] bool clickable() const override { return true; }
    [[nodiscard]] qreal mostZoom() const override { return 5; }
    [[nodiscard]] QPointF placeOf(const DotSpot& spot) const override;

private:
    struct EdgeLook {
        ServerState state = ServerState::Healthy;
        int widthStep = 0;  ///< half pixels above the ordinary width: how much goes over it
        friend bool operator==(const EdgeLook&, const EdgeLook&) = default;
    };

    FlowLayout m_flow;
    Theme m_theme;
    Camera m_camera;
    std::optional<CardPainter> m_cards;
    ServerFaces m_faces;
    std::vector<EdgeLook> m_edges;
    std::vector<ServerFace> m_drawn;
    bool m_allStale = true;
    double m_widthsAt = -1;
};

}  // namespace faultglass

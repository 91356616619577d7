// 61 to a million servers as a grid: cells coloured by state; an image where they are tiny, cards where large.
#pragma once

#include <unordered_map>
#include <vector>

#include <QPixmap>

#include "widgets/canvas/heat_codes.h"
#include "widgets/canvas/heat_image.h"
#include "widgets/canvas/server_field.h"
#include "widgets/scenes/grid_layout.h"

namespace faultglass {

class HeatField final : public ServerField {
public:
    void layOut(const FlowLayout& flow, std::uint32_t servers) override;
    void restyle(const Theme& theme, const Camera& camera, qreal pixelRatio) override;
    bool update(const SceneInput& input) override;
    void paintEdges(QPainter& layer) override;
    [[nodiscard]] QRegion aboveEdges() const override { return {}; }
    QRegion paintServers(QPainter& layer, const SceneInput& input) override;
    void lookAgain() override { m_codes.lookAgain(); }
    [[nodiscard]] bool behind() const override { return m_codes.behind(); }
    [[nodiscard]] QRectF rectOf(std::uint32_t server) const override { return m_grid.rectOf(server); }
    [[nodiscard]] std::optional<std::uint32_t> at(QPointF world) const override { return m_grid.at(world); }
    [[nodiscard]] std::uint32_t neighbour(std::uint32_t server, int columns, int rows) const override;
    [[nodiscard]] bool clickable() const override;
    [[nodiscard]] qreal mostZoom() const override;
    [[nodiscard]] QPointF placeOf(const DotSpot& spot) const override;

private:
    enum class Detail : std::uint8_t { Image, Cells, Cards };

    [[nodiscard]] qreal cellPixels() const { return m_grid.cell() * m_camera.scale(); }
    [[nodiscard]] QRect visibleCells(QSize view) const;
    QRegion paintImage(QPainter& layer);
    QRegion paintCells(QPainter& layer);
    QRegion paintCards(QPainter& layer, const SceneInput& input);
    void paintCell(QPainter& layer, std::uint32_t server);
    [[nodiscard]] const QPixmap& sprite(HeatCode code, int side);
    void paintLegend(QPainter& layer);

    FlowLayout m_flow;
    GridLayout m_grid;
    Theme m_theme;
    Camera m_camera;
    qreal m_pixelRatio = 1;
    Detail m_detail = Detail::Cells;
    bool m_allStale = true;
    ServerFaces m_faces;
    HeatCodes m_codes;
    HeatCodes::Range m_changed;
    std::vector<HeatCode> m_drawnCodes;                          ///< cells only
    std::unordered_map<std::uint32_t, ServerFace> m_drawnFaces;  ///< cards only
    std::array<QRgb, kHeatCodes> m_colors{};
    std::array<QPixmap, kHeatCodes> m_sprites;
    HeatImage m_image;
    QString m_legend;
};

}  // namespace faultglass

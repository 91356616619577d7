// The picture of fault domains: regions, zones and racks as rooms, the servers in them, and where the replicas stand.
#pragma once

#include "widgets/canvas/target_canvas.h"
#include "widgets/scenes/rooms_layout.h"

namespace faultglass {

/// A click on a room cuts its power or brings it back, whatever its size; one on a server kills or heals it. A replica
/// is dragged to another server or room, or picked up with M, carried with the arrows and put down with Enter.
class RoomsCanvas : public TargetCanvas {
    Q_OBJECT
public:
    explicit RoomsCanvas(QWidget* parent = nullptr);
    ~RoomsCanvas() override;

    [[nodiscard]] std::optional<FaultTarget> targetAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(FaultTarget target) const override;
    [[nodiscard]] QString summaryText() const override;

protected:
    void layOut() override;
    void paintPicture(QPainter& painter) override;
    [[nodiscard]] bool looksTheSame(const FleetView& before, const FleetView& after) const override;
    [[nodiscard]] QStringList tooltipLines(FaultTarget target) const override;
    [[nodiscard]] std::vector<FaultTarget> targetsShown() const override;
    [[nodiscard]] FaultTarget neighbour(std::optional<FaultTarget> from, int key) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::optional<std::uint32_t> replicaAt(QPointF point) const;
    [[nodiscard]] std::optional<std::uint32_t> replicaOn(FaultTarget target) const;
    [[nodiscard]] QRectF replicaRect(std::size_t replica) const;
    [[nodiscard]] bool isFree(std::uint32_t server) const;
    void putDown(std::optional<FaultTarget> where);
    void paintHeader(QPainter& painter) const;
    void paintRoom(QPainter& painter, const RoomsLayout::Room& room) const;
    void paintServer(QPainter& painter, std::uint32_t server) const;
    void paintReplica(QPainter& painter, std::size_t replica) const;
    void paintLegend(QPainter& painter) const;
    [[nodiscard]] QString standingText() const;
    [[nodiscard]] QString nameOf(FaultTarget target) const;

    RoomsLayout m_layout;
    std::optional<std::uint32_t> m_grabbed;  ///< the replica under the button that went down
    std::optional<std::uint32_t> m_carried;  ///< the replica under way
    bool m_byKeys = false;
    QPointF m_at;
};

}  // namespace faultglass

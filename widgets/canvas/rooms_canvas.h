// The picture of fault domains: regions, zones and racks as rooms, the servers in them, and where the replicas stand.
#pragma once

#include "widgets/canvas/target_canvas.h"
#include "widgets/scenes/rooms_layout.h"

namespace faultglass {

/// A click on a room cuts its power or brings it back, whatever its size; one on a server kills or heals it.
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
    [[nodiscard]] FaultTarget neighbour(std::optional<FaultTarget> from, int key) const override;

private:
    void paintHeader(QPainter& painter) const;
    void paintRoom(QPainter& painter, const RoomsLayout::Room& room) const;
    void paintServer(QPainter& painter, std::uint32_t server) const;
    void paintReplica(QPainter& painter, std::size_t replica) const;
    void paintLegend(QPainter& painter) const;
    [[nodiscard]] std::uint32_t aliveReplicas() const;
    [[nodiscard]] QString nameOf(FaultTarget target) const;

    RoomsLayout m_layout;
};

}  // namespace faultglass

// The picture of fault domains: regions, zones and racks as rooms, the servers in them, and where the replicas stand.
#pragma once

#include "core/fleet/replication/replication_view.h"
#include "widgets/canvas/picture.h"
#include "widgets/scenes/rooms_layout.h"

namespace faultglass {

/// A click on a room cuts its power or brings it back, whatever its size; one on a server kills or heals it. A replica
/// is dragged to another server or room, or picked up with M, carried with the arrows and put down with Enter.
class RoomsPicture final : public Picture, private Draggable {
    Q_OBJECT
public:
    [[nodiscard]] std::optional<Thing> thingAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(FaultTarget target) const override;
    [[nodiscard]] QString summaryText() const override;

protected:
    void layOut() override;
    void paint(QPainter& painter, const QRegion&) override;
    [[nodiscard]] bool looksTheSame(const FleetView& before, const FleetView& after) const override;
    [[nodiscard]] QStringList linesOf(FaultTarget target) const override;
    [[nodiscard]] std::vector<Thing> inOrder() const override;
    [[nodiscard]] std::optional<Thing> neighbour(std::optional<Thing> from, int key) const override;

private:
    [[nodiscard]] Draggable* draggable() override { return this; }
    bool beginDrag(QPointF from) override;
    void dragTo(QPointF place) override;
    void endDrag(QPointF place) override;
    bool takeKey(int key) override;
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
    [[nodiscard]] const ReplicationView& replication() const { return fleet()->of<ReplicationView>(); }
    [[nodiscard]] QString replicasText() const;
    [[nodiscard]] QString nameOf(FaultTarget target) const;

    RoomsLayout m_layout;
    std::optional<std::uint32_t> m_carried;  ///< the replica under way
    bool m_byKeys = false;
    QPointF m_at;  ///< where it is while the mouse carries it
};

}  // namespace faultglass

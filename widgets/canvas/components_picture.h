// The picture of a fleet of hardware: a cell for every component, dark while it is failed, amber while it waits.
#pragma once

#include "core/fleet/hardware/components_view.h"
#include "widgets/canvas/picture.h"

namespace faultglass {

/// From ten to a million; where cells would be too small to see one stands for several.
class ComponentsPicture final : public Picture {
    Q_OBJECT
public:
    // Components have the numbers of servers.
    [[nodiscard]] QString summaryText() const override;
    [[nodiscard]] std::optional<Thing> thingAt(QPointF point) const override;
    /// Where its cell is, or that which it shares with others.
    [[nodiscard]] QRectF rectOf(Thing component) const override;
    [[nodiscard]] QStringList linesOf(Thing component) const override;
    /// All of them while each has a cell of its own.
    [[nodiscard]] std::vector<Thing> inOrder() const override;
    [[nodiscard]] std::optional<Thing> neighbour(std::optional<Thing> from, int key) const override;
    /// They fail by themselves.
    [[nodiscard]] bool canBeStruck() const override { return false; }

    void layOut() override;
    void paint(QPainter& painter, const QRegion&) override;

protected:
    [[nodiscard]] bool looksTheSame(const FleetView& before, const FleetView& after) const override;

private:
    [[nodiscard]] const std::vector<ComponentView>& components() const
    {
        return fleet()->of<ComponentsView>().components;
    }
    [[nodiscard]] QRectF cellOf(std::uint32_t component) const;
    void paintCells(QPainter& painter) const;

    QRectF m_area;
    QRectF m_header, m_legend;
    qreal m_side = 0;
    int m_columns = 1;
    std::uint32_t m_perCell = 1;
};

}  // namespace faultglass

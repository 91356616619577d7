// The picture of a fleet of hardware: a cell for every component, dark while it is failed, amber while it waits.
#pragma once

#include "widgets/canvas/target_canvas.h"

namespace faultglass {

/// From ten to a million; where cells would be too small to see one stands for several.
class ComponentsCanvas : public TargetCanvas {
    Q_OBJECT
public:
    explicit ComponentsCanvas(QWidget* parent = nullptr);
    ~ComponentsCanvas() override;

    [[nodiscard]] std::optional<FaultTarget> targetAt(QPointF) const override { return std::nullopt; }
    [[nodiscard]] QRectF rectOf(FaultTarget) const override { return {}; }
    [[nodiscard]] QString summaryText() const override;

    /// Components, while each has a cell of its own.
    [[nodiscard]] int thingCount() const override;
    [[nodiscard]] QString thingName(int thing) const override;
    [[nodiscard]] QString thingDescription(int) const override { return {}; }
    [[nodiscard]] QRect thingRect(int thing) const override;
    [[nodiscard]] int thingAt(QPoint position) const override;
    [[nodiscard]] int focusedThing() const override { return -1; }
    void focusThing(int) override {}
    [[nodiscard]] bool thingsAct() const override { return false; }

    /// Where a component's cell is.
    [[nodiscard]] QRectF cellOf(std::uint32_t component) const;

protected:
    void layOut() override;
    void paintPicture(QPainter& painter) override;
    [[nodiscard]] bool looksTheSame(const FleetView& before, const FleetView& after) const override;
    [[nodiscard]] QStringList tooltipLines(FaultTarget) const override { return {}; }
    [[nodiscard]] std::vector<FaultTarget> targetsShown() const override { return {}; }
    [[nodiscard]] FaultTarget neighbour(std::optional<FaultTarget>, int) const override { return {}; }

private:
    void paintCells(QPainter& painter) const;

    QRectF m_area;
    QRectF m_header, m_legend;
    qreal m_side = 0;
    int m_columns = 1;
    std::uint32_t m_perCell = 1;
};

}  // namespace faultglass

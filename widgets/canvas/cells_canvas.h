// The picture of cells: a router, and below it each cell with its servers, its version and how its customers fare.
#pragma once

#include <vector>

#include "widgets/canvas/target_canvas.h"
#include "widgets/scenes/cells_layout.h"

namespace faultglass {

/// A click on a cell kills or heals it, on a spare one adds it; one on a server inside does the same to the server; one
/// on the router kills it, or heals everything. A right click can drain a cell or ship it a bad configuration.
class CellsCanvas : public TargetCanvas {
    Q_OBJECT
public:
    explicit CellsCanvas(QWidget* parent = nullptr);
    ~CellsCanvas() override;

    /// The router is the target that is no cell in particular: Level::Cell without a number.
    [[nodiscard]] static FaultTarget router() { return {Level::Cell, FaultTarget{}.value}; }
    [[nodiscard]] std::optional<FaultTarget> targetAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(FaultTarget target) const override;
    [[nodiscard]] QString summaryText() const override;

protected:
    void layOut() override;
    void paintPicture(QPainter& painter) override;
    [[nodiscard]] bool looksTheSame(const FleetView& before, const FleetView& after) const override;
    [[nodiscard]] QStringList tooltipLines(FaultTarget target) const override;
    [[nodiscard]] Fault ordinaryFault(FaultTarget target) const override;
    [[nodiscard]] FaultTarget neighbour(std::optional<FaultTarget> from, int key) const override;

private:
    struct Customers {
        std::uint32_t all = 0, down = 0, degraded = 0, movedHere = 0;
    };
    enum class Use : std::uint8_t { Serving, Drained, Spare };

    [[nodiscard]] std::vector<Customers> customersByCell() const;
    [[nodiscard]] Use useOf(std::uint32_t cell) const;
    [[nodiscard]] bool isNew(std::uint32_t cell) const;
    /// Whether a cell has no room for a sentence.
    [[nodiscard]] bool isNarrow() const { return m_layout.cells.front().width() < 150 * typeScale(); }
    [[nodiscard]] QRectF serverBox(std::uint32_t server) const;
    [[nodiscard]] QString stateText(std::uint32_t cell, const Customers& customers) const;
    [[nodiscard]] Role roleOf(std::uint32_t cell, const Customers& customers) const;

    void paintRouter(QPainter& painter) const;
    void paintCell(QPainter& painter, std::uint32_t cell, const Customers& customers) const;
    void paintCard(QPainter& painter, std::uint32_t cell, const Customers& customers) const;
    void paintServers(QPainter& painter, std::uint32_t cell) const;
    void paintBar(QPainter& painter, const QRectF& place, const Customers& customers) const;

    CellsLayout m_layout;
};

}  // namespace faultglass

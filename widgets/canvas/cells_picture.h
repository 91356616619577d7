// The picture of cells: a router, and below it each cell with its servers, its dependency, its version and
// configuration, and how its customers fare.
#pragma once

#include <vector>

#include "core/fleet/dependencies/dependencies_view.h"
#include "core/fleet/placement/cells_view.h"
#include "widgets/canvas/picture.h"
#include "widgets/scenes/cells_layout.h"

namespace faultglass {

/// A click on a cell ships it the update, or heals it; one on a spare cell adds it; one on a server or a dependency
/// kills or heals that; one on the router kills it, or heals everything. A right click can kill or drain a cell, or
/// give it a bad configuration.
class CellsPicture final : public Picture {
    Q_OBJECT
public:
    /// The router is the target that is no cell in particular: Level::Cell without a number.
    [[nodiscard]] static FaultTarget router() { return {Level::Cell, FaultTarget{}.value}; }
    [[nodiscard]] std::optional<Thing> thingAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(FaultTarget target) const override;
    [[nodiscard]] QString summaryText() const override;

protected:
    void layOut() override;
    void paint(QPainter& painter, const QRegion&) override;
    [[nodiscard]] bool looksTheSame(const FleetView& before, const FleetView& after) const override;
    [[nodiscard]] QStringList linesOf(FaultTarget target) const override;
    [[nodiscard]] std::optional<Fault> ordinaryFault(FaultTarget target) const override;
    [[nodiscard]] std::vector<Thing> inOrder() const override;
    [[nodiscard]] std::optional<Thing> neighbour(std::optional<Thing> from, int key) const override;

private:
    struct Customers {
        std::uint32_t all = 0, down = 0, degraded = 0, movedHere = 0;
    };
    enum class Use : std::uint8_t { Serving, Drained, Spare };

    [[nodiscard]] std::vector<Customers> customersByCell() const;
    [[nodiscard]] Use useOf(std::uint32_t cell) const;
    [[nodiscard]] bool isNew(std::uint32_t cell) const;
    [[nodiscard]] bool isMisconfigured(std::uint32_t cell) const;
    /// Whether a cell has no room for a sentence.
    [[nodiscard]] bool isNarrow() const { return m_layout.cells.front().width() < 150 * typeScale(); }
    [[nodiscard]] const CellsView& routing() const { return fleet()->of<CellsView>(); }
    [[nodiscard]] const std::vector<DependencyView>& dependencies() const
    {
        return fleet()->of<DependenciesView>().dependencies;
    }
    /// Whether each cell has a dependency of its own.
    [[nodiscard]] bool hasDependencies() const { return dependencies().size() == m_layout.cells.size(); }
    [[nodiscard]] bool sharesDependency() const { return !hasDependencies() && !dependencies().empty(); }
    [[nodiscard]] Role roleOfDependency(std::uint32_t dependency) const;
    [[nodiscard]] QString dependencyText(std::uint32_t dependency) const;
    /// Where the parts of a cell stand in a row: `column` of all its servers and its dependency.
    [[nodiscard]] QRectF boxAt(std::uint32_t cell, std::uint32_t column) const;
    [[nodiscard]] QRectF serverBox(std::uint32_t server) const;
    [[nodiscard]] QRectF dependencyBox(std::uint32_t dependency) const;
    [[nodiscard]] FaultTarget neighbourInside(FaultTarget from, int key) const;
    [[nodiscard]] QString stateText(std::uint32_t cell, const Customers& customers) const;
    [[nodiscard]] Role roleOf(std::uint32_t cell, const Customers& customers) const;

    void paintRouter(QPainter& painter) const;
    void paintCell(QPainter& painter, std::uint32_t cell, const Customers& customers) const;
    void paintCard(QPainter& painter, std::uint32_t cell, const Customers& customers) const;
    void paintServers(QPainter& painter, std::uint32_t cell) const;
    void paintDependency(QPainter& painter, std::uint32_t dependency) const;
    void paintSharedDependency(QPainter& painter) const;
    void paintVersion(QPainter& painter, const QRectF& place, std::uint32_t cell, const Customers& customers) const;
    void paintBar(QPainter& painter, const QRectF& place, const Customers& customers) const;

    CellsLayout m_layout;
};

}  // namespace faultglass

// The picture of whom a fault reaches: servers above, the customers dealt to them below, and the shards between.
#pragma once

#include <array>
#include <vector>

#include <QPixmap>

#include "widgets/canvas/picture.h"
#include "widgets/scenes/isolation_layout.h"

namespace faultglass {

/// Up to a few thousand servers and customers have a mark each; beyond that marks share. A click on a server, a rack or
/// a cell kills or heals it, one on a customer makes them send poison or calms them.
class IsolationPicture final : public Picture {
    Q_OBJECT
public:
    [[nodiscard]] std::optional<Thing> thingAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(FaultTarget target) const override;
    [[nodiscard]] QRectF clientsRect() const override { return m_layout.customers; }
    [[nodiscard]] QString summaryText() const override;

    /// Shows the two customers that share most servers, or no more; of very many customers the one that shares most
    /// with a bad neighbour, or with the first.
    void showUnluckiestPair(bool shown);
    [[nodiscard]] bool showsUnluckiestPair() const { return m_pair.has_value(); }
    /// How many servers the pair that is shown shares; 0 while none is.
    [[nodiscard]] std::uint32_t unluckiestShared() const { return m_pair ? m_pair->shared : 0; }

protected:
    void layOut() override;
    void paint(QPainter& painter, const QRegion&) override;
    [[nodiscard]] bool looksTheSame(const FleetView& before, const FleetView& after) const override;
    [[nodiscard]] QStringList linesOf(FaultTarget target) const override;
    [[nodiscard]] std::optional<Fault> ordinaryFault(FaultTarget target) const override;
    [[nodiscard]] std::vector<Thing> inOrder() const override;
    [[nodiscard]] std::optional<Thing> neighbour(std::optional<Thing> from, int key) const override;

private:
    [[nodiscard]] Level groupLevel() const;
    [[nodiscard]] bool isBadNeighbour(std::uint32_t customer) const;
    [[nodiscard]] std::vector<std::uint32_t> shardOf(std::uint32_t customer) const;
    [[nodiscard]] static QString recentText(const RecentShare& share);
    [[nodiscard]] static QString stateWord(CustomerState state);
    [[nodiscard]] QString groupName(std::uint32_t group) const;
    [[nodiscard]] QString dealText() const;

    void paintHeader(QPainter& painter) const;
    void paintBox(QPainter& painter, std::uint32_t box) const;
    void paintGroups(QPainter& painter) const;
    void paintShards(QPainter& painter) const;
    void paintShard(QPainter& painter, std::uint32_t customer, const QColor& color, qreal width) const;
    void paintCustomers(QPainter& painter) const;
    void paintPerson(QPainter& painter, std::uint32_t customer) const;
    void paintLegend(QPainter& painter) const;
    [[nodiscard]] const QPixmap& sprite(CustomerState state) const;

    struct Pair {
        std::uint32_t first = 0, second = 0, shared = 0;
    };
    [[nodiscard]] std::uint32_t sharedBy(std::uint32_t first, std::uint32_t second) const;
    [[nodiscard]] Pair unluckiestPair() const;

    std::optional<Pair> m_pair;
    const Placement* m_pairOf = nullptr;  ///< the dealing it was found in
    IsolationCounts m_counts;
    IsolationLayout m_layout;
    mutable std::array<QPixmap, 3> m_sprites;  // by CustomerState, for the present cell size
};

}  // namespace faultglass

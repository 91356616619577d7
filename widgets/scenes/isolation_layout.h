// Where servers and the customers they are dealt to stand: servers above, customers below. Geometry only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace faultglass {

/// What is to be laid out: servers in blocks of consecutive ones (racks, cells, shards), and customers.
struct IsolationCounts {
    std::uint32_t servers = 1;
    std::uint32_t groups = 1;
    std::uint32_t customers = 1;

    friend bool operator==(const IsolationCounts&, const IsolationCounts&) = default;
};

/// Up to a few thousand servers have a box each, and customers a mark; beyond that a box or a mark stands for as many
/// as are needed for all to fit.
struct IsolationLayout {
    struct Group {
        QRectF frame;  ///< around its boxes
        QRectF label;  ///< below them
    };

    QRectF header;  ///< what the arm is called, and what it comes to
    std::vector<QRectF> boxes;
    std::uint32_t serversPerBox = 1;
    bool named = false;         ///< boxes have room for a name
    std::vector<Group> groups;  ///< empty where they are not shown
    QRectF customers;
    std::uint32_t marks = 0;
    std::uint32_t customersPerMark = 1;
    int columns = 1;
    qreal cell = 0;       ///< side of a mark's place
    bool shards = false;  ///< few enough for curves between customers and all their servers
    QRectF legend;
    bool compact = false;  ///< low: the header is one line, and there is no legend

    [[nodiscard]] QRectF markRect(std::uint32_t mark) const;
    [[nodiscard]] std::optional<std::uint32_t> boxAt(QPointF point) const;
    [[nodiscard]] std::optional<std::uint32_t> markAt(QPointF point) const;
    [[nodiscard]] std::optional<std::uint32_t> groupAt(QPointF point) const;
};

/// The most customers and servers whose shards are all drawn.
inline constexpr std::uint32_t kMostShards = 16;
inline constexpr std::uint32_t kMostDealtServers = 24;

/// For a canvas of `canvas` pixels with type `typeScale` times as large as designed.
[[nodiscard]] IsolationLayout layOutIsolation(QSizeF canvas, const IsolationCounts& counts, qreal typeScale = 1);

}  // namespace faultglass

// Rooms within rooms: regions, zones and racks as nested frames with their servers inside. Geometry only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace faultglass {

/// A power feed is a strip along the foot of its region, not a room around its zones.
enum class RoomLevel : std::uint8_t { Region, Zone, Rack, Feed };

/// How many there are of each level, all in all; each holds consecutive ones of the next.
struct RoomCounts {
    std::uint32_t regions = 1, zones = 1, racks = 1, servers = 1;
    std::uint32_t feeds = 0;

    friend bool operator==(const RoomCounts&, const RoomCounts&) = default;
};

/// Levels of which there is no more than of the one above are left out, and so is what would be too small to see.
struct RoomsLayout {
    struct Room {
        RoomLevel level;
        std::uint32_t number;
        QRectF frame;
        QRectF label;  ///< empty where there is no room for one
    };

    QRectF header;
    std::vector<Room> rooms;      ///< outer before inner
    std::vector<QRectF> servers;  ///< by number; empty where they are too small
    QRectF legend;

    [[nodiscard]] std::optional<std::uint32_t> serverAt(QPointF point) const;
    /// The innermost room there.
    [[nodiscard]] const Room* roomAt(QPointF point) const;
    [[nodiscard]] const Room* find(RoomLevel level, std::uint32_t number) const;
};

/// For a canvas of `canvas` pixels with type `typeScale` times as large as designed.
[[nodiscard]] RoomsLayout layOutRooms(QSizeF canvas, const RoomCounts& counts, qreal typeScale = 1);

}  // namespace faultglass

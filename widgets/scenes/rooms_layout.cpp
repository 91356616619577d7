#include "widgets/scenes/rooms_layout.h"

#include <algorithm>
#include <cmath>

#include "widgets/scenes/even_grid.h"

namespace faultglass {

namespace {

constexpr qreal kMargin = 16, kGap = 8, kInset = 7;
constexpr qreal kSmallestServer = 3, kSmallestRoom = 7;

struct Block {
    std::uint32_t first = 0, count = 0;
};

/// The units of the next level that unit `number` of `units` holds, of `all`.
Block held(std::uint32_t number, std::uint32_t units, std::uint32_t all)
{
    const auto firstOf = [=](std::uint64_t n) { return static_cast<std::uint32_t>((n * all + units - 1) / units); };
    return {firstOf(number), firstOf(std::uint64_t{number} + 1) - firstOf(number)};
}

class Builder {
public:
    Builder(RoomsLayout& layout, const RoomCounts& counts, qreal scale)
        : m_layout(layout),
          m_counts{counts.regions, counts.zones, counts.racks, counts.servers},
          m_feeds(counts.feeds / std::max(1U, counts.regions)),
          m_scale(scale)
    {
        layout.servers.resize(std::min<std::size_t>(counts.servers, kMostServers));
        m_serversShown = counts.servers <= kMostServers;
    }

    /// Lays out what `block` of level `level` (0 regions, 1 zones, 2 racks, 3 servers) holds.
    void fill(const QRectF& area, int level, Block block)
    {
        if (level == 3)
            return fillServers(area, block);
        const std::uint32_t above = level == 0 ? 1 : m_counts[level - 1];
        if (m_counts[level] <= above && level < 3)
            return next(level == 0 ? aboveFeeds(area, 0) : area, level, block);
        const EvenGrid grid(area, block.count, kGap * m_scale, 1.5);
        if (std::min(grid.size().width(), grid.size().height()) < kSmallestRoom) {
            m_tooSmall = true;
            return;
        }
        for (std::uint32_t i = 0; i < block.count; ++i)
            addRoom(grid.at(i), level, block.first + i);
    }

    [[nodiscard]] bool serversShown() const { return m_serversShown && !m_tooSmall; }

private:
    static constexpr std::size_t kMostServers = 20'000;

    void next(const QRectF& area, int level, Block block)
    {
        Block inner{0, 0};
        for (std::uint32_t i = 0; i < block.count; ++i) {
            const Block part = held(block.first + i, m_counts[level], m_counts[level + 1]);
            inner.first = i == 0 ? part.first : inner.first;
            inner.count += part.count;
        }
        fill(area, level + 1, inner);
    }

    void addRoom(const QRectF& frame, int level, std::uint32_t number)
    {
        const qreal label = 17 * m_scale;
        const bool named = frame.height() >= 4.5 * label && frame.width() >= 46 * m_scale;
        const qreal inset = std::min(kInset * m_scale, frame.width() * 0.12);
        RoomsLayout::Room room{static_cast<RoomLevel>(level), number, frame, {}};
        if (named)
            room.label = QRectF(frame.left() + inset, frame.top() + 2, frame.width() - 2 * inset, label);
        m_layout.rooms.push_back(room);
        const QRectF inside = frame.adjusted(inset, named ? label + 3 : inset, -inset, -inset);
        fill(level == 0 && named ? aboveFeeds(inside, number) : inside, level + 1,
             held(number, m_counts[level], m_counts[level + 1]));
    }

    /// Puts the power feeds of a region at its foot; what is left is for its zones.
    QRectF aboveFeeds(const QRectF& area, std::uint32_t region)
    {
        const qreal height = 19 * m_scale, gap = 4 * m_scale, width = area.width() / std::max(1U, m_feeds);
        if (m_feeds == 0 || area.height() < 4 * height || width < kSmallestRoom)
            return area;
        for (std::uint32_t i = 0; i < m_feeds; ++i) {
            const QRectF strip(area.left() + i * width, area.bottom() - height, width - (m_feeds > 1 ? gap : 0),
                               height);
            m_layout.rooms.push_back({RoomLevel::Feed, region * m_feeds + i, strip, strip.adjusted(8, 0, -4, 0)});
        }
        return area.adjusted(0, 0, 0, -height - gap);
    }

    void fillServers(const QRectF& area, Block block)
    {
        if (!m_serversShown || block.count == 0)
            return;
        const qreal gap = area.width() * area.height() / block.count > 400 ? 4 : 1;
        const EvenGrid grid(area, block.count, gap, 0.8);
        const qreal side = std::min({grid.size().width(), grid.size().height() * 1.2, 64 * m_scale});
        m_tooSmall = m_tooSmall || side < kSmallestServer;
        for (std::uint32_t i = 0; i < block.count; ++i) {
            const QRectF place = grid.at(i);
            const QSizeF size(side, std::min(place.height(), side * 1.3));
            m_layout.servers[block.first + i] =
                QRectF(place.center() - QPointF(size.width() / 2, size.height() / 2), size);
        }
    }

    RoomsLayout& m_layout;
    std::uint32_t m_counts[4];
    std::uint32_t m_feeds;  ///< of a region
    qreal m_scale;
    bool m_serversShown = true;
    bool m_tooSmall = false;
};

}  // namespace

std::optional<std::uint32_t> RoomsLayout::serverAt(QPointF point) const
{
    const auto found = std::ranges::find_if(servers, [&](const QRectF& place) { return place.contains(point); });
    return found == servers.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - servers.begin()));
}

const RoomsLayout::Room* RoomsLayout::roomAt(QPointF point) const
{
    const Room* innermost = nullptr;
    for (const Room& room : rooms) {
        if (room.frame.contains(point))
            innermost = &room;
    }
    return innermost;
}

const RoomsLayout::Room* RoomsLayout::find(RoomLevel level, std::uint32_t number) const
{
    const auto found =
        std::ranges::find_if(rooms, [&](const Room& room) { return room.level == level && room.number == number; });
    return found == rooms.end() ? nullptr : &*found;
}

RoomsLayout layOutRooms(QSizeF canvas, const RoomCounts& counts, qreal typeScale)
{
    RoomsLayout layout;
    const qreal width = std::max(40.0, canvas.width() - 2 * kMargin);
    layout.header = QRectF(kMargin, 10, width, 24 * typeScale);
    constexpr qreal kLow = 150;  // below it the rooms need the line that says what can be done
    const qreal legend = canvas.height() < kLow * typeScale ? 0 : 17 * typeScale;
    layout.legend = QRectF(kMargin, canvas.height() - legend - 7, width, legend);
    const qreal top = layout.header.bottom() + 6;
    const QRectF area(kMargin, top, width, std::max(20.0, layout.legend.top() - 5 - top));
    Builder builder(layout, counts, typeScale);
    builder.fill(area, 0, {0, counts.regions});
    if (!builder.serversShown())
        layout.servers.clear();
    return layout;
}

}  // namespace faultglass

#include "widgets/scenes/isolation_layout.h"

#include <algorithm>
#include <cmath>

namespace faultglass {

namespace {

constexpr qreal kMargin = 18, kGroupGap = 14, kBoxGap = 6;
constexpr qreal kNamed = 34;  // least width of a box with a name
constexpr qreal kLeastHeight = 24;
constexpr qreal kSmallest = 5, kLargestBox = 74;
constexpr std::uint32_t kMostGroups = 32;

struct Rows {
    int rows = 1, columns = 1;
    qreal side = 0, gap = kBoxGap;
    std::uint32_t perBox = 1;
};

/// Boxes with names where there is room for them in up to three rows, else cells as large as fit, else shared ones.
Rows divide(const IsolationCounts& counts, qreal width, qreal height, qreal scale, bool grouped)
{
    const qreal gaps = grouped ? (counts.groups - 1) * (kGroupGap - kBoxGap) : 0;
    for (int rows = 1; rows <= 3; ++rows) {
        const int columns = static_cast<int>((counts.servers + rows - 1) / rows);
        const qreal side = (width - gaps - (columns - 1) * kBoxGap) / columns;
        if (side >= kNamed * scale && rows * (kLeastHeight * scale + kBoxGap) <= height)
            return {rows, columns, std::min(side, kLargestBox * scale), kBoxGap, 1};
    }
    Rows small;
    small.gap = 1;
    const auto fits = [&](qreal side) {
        const auto columns = std::floor((width - gaps) / side), rows = std::floor(height / side);
        return columns * rows;
    };
    qreal side = 22 * scale;
    while (side > kSmallest && fits(side) < counts.servers)
        side -= 0.5;
    const auto room = static_cast<std::uint32_t>(std::max(1.0, fits(side)));
    small.perBox = (counts.servers + room - 1) / room;
    const std::uint32_t boxes = (counts.servers + small.perBox - 1) / small.perBox;
    small.side = side;
    small.columns = std::max(1, static_cast<int>(std::floor((width - gaps) / side)));
    small.rows = static_cast<int>((boxes + small.columns - 1) / small.columns);
    return small;
}

std::uint32_t groupOf(std::uint32_t server, const IsolationCounts& counts)
{
    return static_cast<std::uint32_t>(std::uint64_t{server} * counts.groups / counts.servers);
}

void placeServers(IsolationLayout& layout, const IsolationCounts& counts, const QRectF& area, qreal scale)
{
    // Blocks stand apart where all servers are in one row; in several rows a line would be cut through them.
    const bool few = counts.groups > 1 && counts.groups <= kMostGroups;
    Rows rows = divide(counts, area.width(), area.height(), scale, few);
    const bool grouped = few && rows.rows == 1 && rows.perBox == 1;
    if (few && !grouped)
        rows = divide(counts, area.width(), area.height(), scale, false);
    const bool named = rows.gap > 1;
    const qreal most = area.height() / rows.rows - kBoxGap;
    const qreal height =
        named ? std::clamp(0.72 * rows.side, kLeastHeight * scale, std::max(kLeastHeight * scale, most)) : rows.side;
    const std::uint32_t boxes = (counts.servers + rows.perBox - 1) / rows.perBox;
    layout.serversPerBox = rows.perBox;
    layout.named = named;
    // One row of few spreads over what is left of the width.
    constexpr qreal kWidest = 140;
    const qreal used = boxes * rows.side + (boxes - 1) * rows.gap +
                       (grouped ? (counts.groups - 1) * (kGroupGap - kBoxGap) : 0);
    const qreal extra = named && rows.rows == 1 && boxes > 1
                            ? std::clamp((area.width() - used) / (boxes - 1), 0.0, kWidest * scale)
                            : 0;
    qreal x = area.left();
    std::uint32_t group = 0;
    for (std::uint32_t i = 0; i < boxes; ++i) {
        const int row = static_cast<int>(i) / rows.columns;
        if (i % static_cast<std::uint32_t>(rows.columns) == 0)
            x = area.left();
        if (grouped && groupOf(i, counts) != group) {
            group = groupOf(i, counts);
            x += kGroupGap - kBoxGap;
        }
        const qreal inner = named ? rows.side : rows.side - rows.gap;
        layout.boxes.emplace_back(x, area.top() + row * (height + rows.gap * (named ? 1 : 0)), inner,
                                  named ? height : inner);
        x += rows.side + (named ? rows.gap + extra : 0);
    }
    if (!grouped)
        return;
    layout.groups.resize(counts.groups);
    for (std::uint32_t i = 0; i < boxes; ++i)
        layout.groups[groupOf(i, counts)].frame |= layout.boxes[i];
    for (IsolationLayout::Group& each : layout.groups)
        each.label = QRectF(each.frame.left(), each.frame.bottom() + 3, each.frame.width(), 16 * scale);
}

void placeCustomers(IsolationLayout& layout, std::uint32_t customers, qreal scale)
{
    const QRectF& area = layout.customers;
    if (area.height() < kSmallest || customers == 0)
        return;
    if (layout.shards) {
        layout.columns = static_cast<int>(customers);
        layout.marks = customers;
        // Room for the shard below the state, while the curves keep most of the height.
        const qreal wanted = std::clamp(area.height() * 0.38, 62 * scale, 88 * scale);
        layout.cell = std::min({area.width() / customers, wanted, area.height()});
        return;
    }
    constexpr qreal kLeast = 9;
    const auto fits = [&](qreal cell) { return std::floor(area.width() / cell) * std::floor(area.height() / cell); };
    qreal cell = 56 * scale;
    while (cell > kLeast && fits(cell) < customers)
        cell -= 0.5;
    const auto room = static_cast<std::uint32_t>(std::max(1.0, fits(cell)));
    layout.customersPerMark = (customers + room - 1) / room;
    layout.marks = (customers + layout.customersPerMark - 1) / layout.customersPerMark;
    layout.cell = cell;
    // Rows alike, rather than full ones and a last one of two.
    const auto most = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::floor(area.width() / cell)));
    const std::uint32_t rows = (layout.marks + most - 1) / most;
    layout.columns = static_cast<int>((layout.marks + rows - 1) / rows);
}

}  // namespace

QRectF IsolationLayout::markRect(std::uint32_t mark) const
{
    if (shards) {
        const qreal step = customers.width() / columns;
        const qreal left = customers.left() + step * mark + (step - cell) / 2;
        return {left, customers.bottom() - cell, cell, cell};
    }
    const auto column = static_cast<int>(mark) % columns, row = static_cast<int>(mark) / columns;
    return {customers.left() + column * cell, customers.top() + row * cell, cell, cell};
}

std::optional<std::uint32_t> IsolationLayout::boxAt(QPointF point) const
{
    const auto found = std::ranges::find_if(boxes, [&](const QRectF& box) { return box.contains(point); });
    return found == boxes.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - boxes.begin()));
}

std::optional<std::uint32_t> IsolationLayout::markAt(QPointF point) const
{
    if (cell <= 0 || !customers.contains(point))
        return std::nullopt;
    if (shards) {
        const auto mark = static_cast<std::uint32_t>((point.x() - customers.left()) / customers.width() * columns);
        return mark < marks && markRect(mark).contains(point) ? std::optional(mark) : std::nullopt;
    }
    const auto column = static_cast<int>((point.x() - customers.left()) / cell);
    const auto row = static_cast<int>((point.y() - customers.top()) / cell);
    const std::int64_t mark = std::int64_t{row} * columns + column;
    return column < columns && mark < marks ? std::optional(static_cast<std::uint32_t>(mark)) : std::nullopt;
}

std::optional<std::uint32_t> IsolationLayout::groupAt(QPointF point) const
{
    const auto found = std::ranges::find_if(groups, [&](const Group& group) { return group.label.contains(point); });
    return found == groups.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - groups.begin()));
}

IsolationLayout layOutIsolation(QSizeF canvas, const IsolationCounts& counts, qreal typeScale)
{
    IsolationLayout layout;
    const qreal width = std::max(40.0, canvas.width() - 2 * kMargin);
    constexpr qreal kCompactBelow = 250;
    layout.compact = canvas.height() < kCompactBelow * typeScale;
    layout.header = layout.compact ? QRectF(kMargin, 8, width, 26 * typeScale)
                                   : QRectF(kMargin, 10, width, 44 * typeScale);
    const qreal top = layout.header.bottom() + (layout.compact ? 4 : 8);
    const qreal legendHeight = layout.compact ? 0 : 18 * typeScale;
    layout.legend = QRectF(kMargin, canvas.height() - legendHeight - 8, width, legendHeight);
    const qreal bottom = layout.legend.top() - (layout.compact ? 0 : 6);
    const qreal room = std::max(40.0, bottom - top);
    placeServers(layout, counts, QRectF(kMargin, top, width, 0.4 * room), typeScale);
    qreal below = top;
    for (const QRectF& box : layout.boxes)
        below = std::max(below, box.bottom());
    below += (layout.groups.empty() ? 0 : 18 * typeScale) + (layout.compact ? 3 : 12);
    layout.customers = QRectF(kMargin, below, width, std::max(0.0, bottom - below));
    layout.shards = counts.customers <= kMostShards && counts.servers <= kMostDealtServers && layout.named;
    placeCustomers(layout, counts.customers, typeScale);
    return layout;
}

}  // namespace faultglass

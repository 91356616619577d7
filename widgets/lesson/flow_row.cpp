#include "widgets/lesson/flow_row.h"

#include <algorithm>

#include <QWidget>

namespace faultglass {

FlowRow::FlowRow(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) { setContentsMargins({}); }

FlowRow::~FlowRow()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

QLayoutItem* FlowRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index)
{
    QLayoutItem* const item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowRow::heightForWidth(int width) const { return place({0, 0, width, 0}, false); }

void FlowRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

int FlowRow::place(const QRect& rect, bool apply) const
{
    const bool mirrored = parentWidget() != nullptr && parentWidget()->isRightToLeft();
    int x = 0, y = 0, high = 0;
    for (QLayoutItem* item : m_items) {
        QSize size = item->sizeHint().boundedTo({rect.width(), 10'000});
        if (item->hasHeightForWidth())
            size.setHeight(item->heightForWidth(size.width()));
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += high + m_gap;
            high = 0;
        }
        const int left = mirrored ? rect.right() + 1 - x - size.width() : rect.left() + x;
        if (apply)
            item->setGeometry({left, rect.top() + y, size.width(), size.height()});
        x += size.width() + m_gap;
        high = std::max(high, size.height());
    }
    return y + high;
}

}  // namespace faultglass

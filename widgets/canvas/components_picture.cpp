#include "widgets/canvas/components_picture.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "core/fleet/hardware/component_totals.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

void ComponentsPicture::layOut()
{
    constexpr qreal kMargin = 18, kLargest = 26, kSmallest = 3;
    const qreal line = 20 * typeScale(), wide = size().width() - 2 * kMargin;
    m_header = QRectF(kMargin, 10, wide, line);
    m_legend = QRectF(kMargin, size().height() - line - 6, wide, line);
    m_area = QRectF(kMargin, m_header.bottom() + 8, wide, std::max(kSmallest, m_legend.top() - m_header.bottom() - 14));
    const auto count = living() ? static_cast<double>(components().size()) : 1.0;
    const auto fits = [this](qreal side) {
        return std::floor(m_area.width() / side) * std::floor(m_area.height() / side);
    };
    m_side = kLargest * typeScale();
    while (m_side > kSmallest && fits(m_side) < count)
        m_side = m_side > 8 ? m_side - 1 : m_side - 0.5;
    m_perCell = static_cast<std::uint32_t>(std::max(1.0, std::ceil(count / std::max(1.0, fits(m_side)))));
    while (m_perCell > 1 && fits(m_side + 0.25) * m_perCell >= count)
        m_side += 0.25;  // shared cells fill what is left
    m_columns = std::max(1, static_cast<int>(std::floor(m_area.width() / m_side)));
}

namespace {

double dayOf(const FleetView& view) { return std::floor(view.at.seconds() / 86'400); }

}  // namespace

bool ComponentsPicture::looksTheSame(const FleetView& before, const FleetView& after) const
{
    return before.of<ComponentsView>().components == after.of<ComponentsView>().components &&
           dayOf(before) == dayOf(after);
}

QString ComponentsPicture::summaryText() const
{
    const ComponentTotals& totals = fleet()->of<ComponentsView>().totals;
    return tr("%1 of %2 components at work, %3 failures so far")
        .arg(formatCount(totals.working), formatCount(static_cast<double>(components().size())),
             formatCount(static_cast<double>(totals.failures)));
}

QRectF ComponentsPicture::cellOf(std::uint32_t component) const
{
    const std::uint32_t cell = component / m_perCell;
    const auto column = static_cast<int>(cell) % m_columns, row = static_cast<int>(cell) / m_columns;
    return {m_area.left() + column * m_side, m_area.top() + row * m_side, m_side, m_side};
}

QRectF ComponentsPicture::rectOf(Thing component) const
{
    return component.value < components().size() ? cellOf(component.value) : QRectF();
}

std::optional<Thing> ComponentsPicture::thingAt(QPointF point) const
{
    if (m_perCell > 1 || point.x() < m_area.left() || point.y() < m_area.top())
        return std::nullopt;
    const auto column = static_cast<int>((point.x() - m_area.left()) / m_side);
    const auto row = static_cast<int>((point.y() - m_area.top()) / m_side);
    const auto component = static_cast<std::uint32_t>(row * m_columns + column);
    return column < m_columns && component < components().size() ? std::optional(Thing{ServerId{component}})
                                                                 : std::nullopt;
}

std::vector<Thing> ComponentsPicture::inOrder() const
{
    std::vector<Thing> all;
    for (std::uint32_t i = 0; m_perCell == 1 && i < components().size(); ++i)
        all.emplace_back(ServerId{i});
    return all;
}

std::optional<Thing> ComponentsPicture::neighbour(std::optional<Thing> from, int key) const
{
    const auto columns = static_cast<std::uint32_t>(m_columns);
    const std::uint32_t step = key == Qt::Key_Left || key == Qt::Key_Right ? 1 : columns;
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const std::uint32_t at = from ? from->value : 0;
    if (!from || (forward ? at + step >= components().size() : at < step))
        return Thing{ServerId{at}};
    return Thing{ServerId{forward ? at + step : at - step}};
}

QStringList ComponentsPicture::linesOf(Thing component) const
{
    const QString name = tr("Component %1").arg(component.value + 1);
    switch (components()[component.value]) {
    case ComponentView::Working:
        return {tr("%1, at work", "a component of hardware").arg(name)};
    case ComponentView::Failed:
        return {tr("%1, failed", "a component of hardware").arg(name)};
    case ComponentView::Waiting:
        break;
    }
    return {tr("%1, waiting for a spare").arg(name)};
}

void ComponentsPicture::paintCells(QPainter& painter) const
{
    const std::vector<ComponentView>& all = components();
    const QColor works = mixed(theme().panel, theme().color(Role::Healthy), 0.5);
    const qreal gap = m_side >= 6 ? 2 : m_side >= 4 ? 1 : 0.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::uint32_t first = 0; first < all.size(); first += m_perCell) {
        const auto end = std::min<std::size_t>(all.size(), std::size_t{first} + m_perCell);
        std::uint32_t failed = 0, waiting = 0;
        for (std::size_t i = first; i < end; ++i) {
            failed += all[i] != ComponentView::Working ? 1 : 0;
            waiting += all[i] == ComponentView::Waiting ? 1 : 0;
        }
        QColor color = works;
        if (failed > 0)
            color = mixed(works, theme().color(waiting > 0 ? Role::Degraded : Role::Failed),
                          0.55 + 0.45 * failed / static_cast<double>(end - first));
        painter.fillRect(cellOf(first).adjusted(0, 0, -gap, -gap), color);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void ComponentsPicture::paint(QPainter& painter, const QRegion&)
{
    if (components().empty())
        return;
    paintCells(painter);
    painter.setFont(theme().headingFont(theme().sizes.body));
    painter.setPen(theme().text);
    painter.drawText(m_header, Qt::AlignLeft | Qt::AlignVCenter, tr("Day %1").arg(formatCount(dayOf(*fleet()))));
    painter.setFont(theme().textFont(theme().sizes.note));
    painter.setPen(theme().muted);
    painter.drawText(m_header, Qt::AlignRight | Qt::AlignVCenter, summaryText());
    QString legend = tr("red: failed and being replaced · amber: waiting for a spare");
    if (m_perCell > 1)
        legend = tr("a cell is %1 components · %2").arg(formatCount(m_perCell), legend);
    painter.setFont(theme().textFont(theme().sizes.caption));
    painter.drawText(m_legend, Qt::AlignLeft | Qt::AlignVCenter, legend);
}

}  // namespace faultglass

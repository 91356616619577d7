#include "widgets/canvas/components_canvas.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

ComponentsCanvas::ComponentsCanvas(QWidget* parent) : TargetCanvas(parent)
{
    registerAccessible(*this);
    setFocusPolicy(Qt::NoFocus);  // there is nothing on it to act on
}

ComponentsCanvas::~ComponentsCanvas() = default;

void ComponentsCanvas::layOut()
{
    constexpr qreal kMargin = 18, kLargest = 26, kSmallest = 3;
    const qreal line = 20 * typeScale();
    m_header = QRectF(kMargin, 10, width() - 2 * kMargin, line);
    m_legend = QRectF(kMargin, height() - line - 6, width() - 2 * kMargin, line);
    m_area = QRectF(kMargin, m_header.bottom() + 8, width() - 2 * kMargin,
                    std::max(kSmallest, m_legend.top() - m_header.bottom() - 14));
    const auto count = living() ? static_cast<double>(fleet()->components.size()) : 1.0;
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

bool ComponentsCanvas::looksTheSame(const FleetView& before, const FleetView& after) const
{
    return before.components == after.components && dayOf(before) == dayOf(after);
}

QString ComponentsCanvas::summaryText() const
{
    const ComponentTotals& totals = fleet()->sums.components;
    return tr("%1 of %2 components at work, %3 failures so far")
        .arg(formatCount(totals.working), formatCount(static_cast<double>(fleet()->components.size())),
             formatCount(static_cast<double>(totals.failures)));
}

QRectF ComponentsCanvas::cellOf(std::uint32_t component) const
{
    const std::uint32_t cell = component / m_perCell;
    const auto column = static_cast<int>(cell) % m_columns, row = static_cast<int>(cell) / m_columns;
    return {m_area.left() + column * m_side, m_area.top() + row * m_side, m_side, m_side};
}

int ComponentsCanvas::thingCount() const
{
    return living() && m_perCell == 1 ? static_cast<int>(fleet()->components.size()) : 0;
}

QString ComponentsCanvas::thingName(int thing) const
{
    const QString name = tr("Component %1").arg(thing + 1);
    switch (fleet()->components[static_cast<std::size_t>(thing)]) {
    case ComponentView::Working:
        return tr("%1, at work", "a component of hardware").arg(name);
    case ComponentView::Failed:
        return tr("%1, failed", "a component of hardware").arg(name);
    case ComponentView::Waiting:
        break;
    }
    return tr("%1, waiting for a spare").arg(name);
}

QRect ComponentsCanvas::thingRect(int thing) const { return cellOf(static_cast<std::uint32_t>(thing)).toAlignedRect(); }

int ComponentsCanvas::thingAt(QPoint position) const
{
    for (int thing = 0; thing < thingCount(); ++thing) {
        if (cellOf(static_cast<std::uint32_t>(thing)).contains(position))
            return thing;
    }
    return -1;
}

void ComponentsCanvas::paintCells(QPainter& painter) const
{
    const auto& components = fleet()->components;
    const QColor works = mixed(theme().panel, theme().color(Role::Healthy), 0.5);
    const qreal gap = m_side >= 6 ? 2 : m_side >= 4 ? 1 : 0.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::uint32_t first = 0; first < components.size(); first += m_perCell) {
        const auto end = std::min<std::size_t>(components.size(), std::size_t{first} + m_perCell);
        std::uint32_t failed = 0, waiting = 0;
        for (std::size_t i = first; i < end; ++i) {
            failed += components[i] != ComponentView::Working ? 1 : 0;
            waiting += components[i] == ComponentView::Waiting ? 1 : 0;
        }
        QColor color = works;
        if (failed > 0)
            color = mixed(works, theme().color(waiting > 0 ? Role::Degraded : Role::Failed),
                          0.55 + 0.45 * failed / static_cast<double>(end - first));
        painter.fillRect(cellOf(first).adjusted(0, 0, -gap, -gap), color);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void ComponentsCanvas::paintPicture(QPainter& painter)
{
    if (fleet()->components.empty())
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

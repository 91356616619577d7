#include "widgets/controls/heat_table.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/theme/theme_style.h"
#include "widgets/theme/tool_tip.h"

namespace faultglass {

namespace {
constexpr qreal kHead = 30, kTitles = 150, kRow = 64, kColumn = 112, kGap = 8;
}

HeatTable::HeatTable(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void HeatTable::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void HeatTable::setHeads(const QStringList& columns, const QVector<std::pair<QString, QString>>& rows)
{
    m_columns = columns;
    m_rows = rows;
    m_cells = QVector<HeatCell>(columns.size() * rows.size());
    m_row = m_column = 0;
    updateGeometry();
    update();
}

int HeatTable::indexOf(int row, int column) const { return row * static_cast<int>(m_columns.size()) + column; }

void HeatTable::setCell(int row, int column, const HeatCell& cell)
{
    m_cells[indexOf(row, column)] = cell;
    update(cellRect(row, column).toAlignedRect());
}

const HeatCell& HeatTable::cell(int row, int column) const { return m_cells[indexOf(row, column)]; }

QSize HeatTable::sizeHint() const
{
    return (QSizeF(kTitles + kColumn * static_cast<qreal>(m_columns.size()),
                   kHead + kRow * static_cast<qreal>(m_rows.size())) *
            scale())
        .toSize();
}

QRectF HeatTable::cellRect(int row, int column) const
{
    const qreal titles = kTitles * scale(), head = kHead * scale();
    const qreal wide = (width() - titles) / std::max(1, static_cast<int>(m_columns.size()));
    const qreal high = (height() - head) / std::max(1, static_cast<int>(m_rows.size()));
    return QRectF(titles + column * wide, head + row * high, wide, high).adjusted(0, 0, -kGap, -kGap);
}

std::pair<int, int> HeatTable::at(QPointF point) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < m_columns.size(); ++column) {
            if (cellRect(row, column).contains(point))
                return {row, column};
        }
    }
    return {-1, -1};
}

bool HeatTable::event(QEvent* event)
{
    const auto help = [this](QPoint place) {
        const auto [row, column] = at(QPointF(place));
        return row >= 0 ? cell(row, column).help : QString();
    };
    return answerToolTip(*this, *event, help) || QWidget::event(event);
}

void HeatTable::mouseReleaseEvent(QMouseEvent* event)
{
    const auto [row, column] = at(event->position());
    if (row < 0 || event->button() != Qt::LeftButton)
        return;
    m_row = row;
    m_column = column;
    update();
    emit cellChosen(row, column);
}

void HeatTable::keyPressEvent(QKeyEvent* event)
{
    const int rows = static_cast<int>(m_rows.size()), columns = static_cast<int>(m_columns.size());
    switch (event->key()) {
    case Qt::Key_Left:
        m_column = std::max(0, m_column - 1);
        break;
    case Qt::Key_Right:
        m_column = std::min(columns - 1, m_column + 1);
        break;
    case Qt::Key_Up:
        m_row = std::max(0, m_row - 1);
        break;
    case Qt::Key_Down:
        m_row = std::min(rows - 1, m_row + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (rows > 0 && columns > 0)
            emit cellChosen(m_row, m_column);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (rows > 0 && columns > 0)
        setAccessibleDescription(tr("%1, %2: %3 %4")
                                     .arg(m_rows[m_row].first, m_columns[m_column], cell(m_row, m_column).value,
                                          cell(m_row, m_column).help));
    update();
}

void HeatTable::focusInEvent(QFocusEvent*) { update(); }
void HeatTable::focusOutEvent(QFocusEvent*) { update(); }

void HeatTable::paintCell(QPainter& painter, const QRectF& place, const HeatCell& cell) const
{
    constexpr double kSome = 1e-9, kHalf = 0.5;
    const bool measured = !cell.value.isEmpty();
    const Role role = cell.share <= kSome ? Role::Healthy : cell.share < kHalf ? Role::Degraded : Role::Failed;
    painter.setPen(QPen(measured ? mixed(m_theme.panel, m_theme.color(role), 0.5) : m_theme.line, m_theme.hairline,
                        measured ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(measured ? mixed(m_theme.panel, m_theme.color(role), 0.14 + 0.16 * cell.share) : m_theme.panel);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), m_theme.controlRadius, m_theme.controlRadius);
    painter.setFont(m_theme.headingFont(m_theme.sizes.heading, QFont::Bold));
    painter.setPen(measured ? m_theme.ink(role) : m_theme.muted);
    painter.drawText(place.adjusted(2, 4, -2, -place.height() * 0.42), Qt::AlignCenter,
                     measured ? cell.value : tr("not run"));
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    painter.setPen(m_theme.muted);
    const QRectF below = place.adjusted(3, place.height() * 0.54, -3, -3);
    painter.drawText(below, Qt::AlignCenter,
                     QFontMetricsF(painter.font()).elidedText(cell.note, Qt::ElideRight, below.width()));
}

void HeatTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int column = 0; column < m_columns.size(); ++column) {
        const QRectF first = cellRect(0, column);
        painter.setFont(m_theme.textFont(m_theme.sizes.note, QFont::DemiBold));
        painter.setPen(m_theme.muted);
        const QRectF head(first.left(), 0, first.width(), first.top());
        painter.drawText(head, Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(m_columns[column], Qt::ElideRight, head.width()));
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        const QRectF first = cellRect(row, 0);
        const QRectF title(0, first.top(), first.left() - kGap, first.height());
        painter.setFont(m_theme.headingFont(m_theme.sizes.body));
        painter.setPen(m_theme.text);
        painter.drawText(title.adjusted(0, 0, 0, -title.height() / 2), Qt::AlignLeft | Qt::AlignBottom,
                         m_rows[row].first);
        painter.setFont(m_theme.textFont(m_theme.sizes.caption));
        painter.setPen(m_theme.muted);
        painter.drawText(title.adjusted(0, title.height() / 2 + 2, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         m_rows[row].second);
        for (int column = 0; column < m_columns.size(); ++column)
            paintCell(painter, cellRect(row, column), cell(row, column));
    }
    if (hasFocus() && !m_cells.isEmpty())
        drawFocusRing(painter, cellRect(m_row, m_column).adjusted(-2, -2, 2, 2), m_theme.controlRadius, m_theme);
}

}  // namespace faultglass

#include "widgets/controls/kpi_strip.h"

#include <algorithm>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "widgets/theme/arm_look.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr int kCellPadding = 16;
constexpr int kFirstPadding = 8;  // nothing separates the first from the edge
constexpr int kLeastCell = 84;
/// From this size up the role's own colour has enough contrast.
constexpr qreal kLargeText = 18;
/// Cells from this width up show their figures in full size.
constexpr qreal kFullSizeCell = 190;
/// Two arms stand below each other, so that their figures are read as a column; more have two columns.
int partColumns(qsizetype parts) { return parts > 2 ? 2 : 1; }

}  // namespace

/// Lies over a figure in a bad state, and is there only then.
class KpiStrip::Asker final : public QAbstractButton {
public:
    Asker(const Theme& theme, QWidget* cell) : QAbstractButton(cell), m_theme(theme)
    {
        setCursor(Qt::PointingHandCursor);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!hasFocus() && !underMouse())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? m_theme.color(Role::Accent) : m_theme.line, m_theme.stroke));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 1, -1, -1), 6, 6);
    }
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
            return QAbstractButton::keyPressEvent(event);
        click();
    }

private:
    const Theme& m_theme;
};

class KpiStrip::Cell final : public QWidget {
public:
    explicit Cell(KpiStrip& strip) : QWidget(&strip), m_strip(strip), m_asker(new Asker(strip.m_theme, this))
    {
        connect(m_asker, &QAbstractButton::clicked, this, [this] { emit m_strip.whyRequested(askedArm()); });
        setFocusPolicy(Qt::TabFocus);
    }

    void show(const Kpi& kpi)
    {
        if (kpi == m_kpi)
            return;
        if (kpi.label != m_kpi.label || kpi.parts.size() != m_kpi.parts.size())
            forgetWidths();
        m_kpi = kpi;
        setAccessibleName(kpi.label);
        setAccessibleDescription(kpi.accessibleText.isEmpty() ? kpi.value + QLatin1Char(' ') + kpi.note
                                                              : kpi.accessibleText);
        setToolTip(kpi.accessibleText);
        const bool asks = isBad(kpi.role, kpi.neutral) || std::ranges::any_of(kpi.parts, partIsBad);
        m_asker->setVisible(asks);
        if (asks) {
            m_asker->setToolTip(KpiStrip::tr("%1 Click to see why.").arg(kpi.accessibleText).trimmed());
            m_asker->setAccessibleName(KpiStrip::tr("Why is it so: %1").arg(kpi.label));
        }
        update();
    }
    /// "p99 latency: 1.00 s", with a line for each of several arms.
    [[nodiscard]] QString copiedText() const
    {
        QStringList lines;
        for (const KpiPart& part : m_kpi.parts)
            lines += QStringLiteral("%1 %2: %3").arg(m_kpi.label, armLetter(part.arm), part.value);
        const QString note = QString(m_kpi.note).replace(QLatin1Char('\n'), QStringLiteral("; "));
        return m_kpi.parts.isEmpty() ? QStringLiteral("%1: %2 %3").arg(m_kpi.label, m_kpi.value, note).trimmed()
                                     : lines.join(QLatin1Char('\n'));
    }
    void setFirst(bool first) { m_first = first; }
    void forgetWidths() { m_valueRoom = 0; }
    /// The widest a figure of one of several arms may be, and how wide the widest is at `pixels`.
    [[nodiscard]] qreal partRoom() const
    {
        return (width() - kCellPadding - 4.0) / partColumns(m_kpi.parts.size()) - (m_strip.m_theme.sizes.note + 3) - 12;
    }
    [[nodiscard]] qreal widestPart(qreal pixels) const
    {
        const QFontMetricsF metrics(m_strip.m_theme.textFont(pixels, QFont::Bold));
        qreal widest = 0;
        for (const KpiPart& part : m_kpi.parts)
            widest = std::max(widest, metrics.horizontalAdvance(part.value));
        return widest;
    }
    [[nodiscard]] int partRows() const
    {
        const int columns = partColumns(m_kpi.parts.size());
        return (static_cast<int>(m_kpi.parts.size()) + columns - 1) / columns;
    }

protected:
    void resizeEvent(QResizeEvent*) override
    {
        forgetWidths();
        m_asker->setGeometry(rect());
    }

    // The button over a bad figure leaves both to this.
    void keyPressEvent(QKeyEvent* event) override
    {
        if (!event->matches(QKeySequence::Copy))
            return QWidget::keyPressEvent(event);
        QApplication::clipboard()->setText(copiedText());
    }
    void contextMenuEvent(QContextMenuEvent* event) override
    {
        QMenu menu;
        menu.addAction(KpiStrip::tr("Copy this figure"), [this] { QApplication::clipboard()->setText(copiedText()); });
        menu.addAction(KpiStrip::tr("Copy all figures"),
                       [this] { QApplication::clipboard()->setText(m_strip.copiedText()); });
        menu.exec(event->globalPos());
    }
    void focusInEvent(QFocusEvent*) override { update(); }
    void focusOutEvent(QFocusEvent*) override { update(); }

    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_strip.m_theme;
        QPainter painter(this);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        if (!m_first)
            painter.fillRect(QRectF(mirrored ? width() - theme.hairline : 0, 6, theme.hairline, height() - 12),
                             theme.line);
        const int padding = m_first ? kFirstPadding : kCellPadding;
        const QRect inside = rect().adjusted(mirrored ? 4 : padding, 0, mirrored ? -padding : -4, 0);
        const int labelHeight = paintLabel(painter, inside, theme, mirrored);
        if (hasFocus())
            drawFocusRing(painter, QRectF(rect()).adjusted(2, 1, -1, -1), 6, theme);
        if (!m_kpi.parts.isEmpty())
            return paintParts(painter, inside.adjusted(0, labelHeight, 0, 0), theme, mirrored);
        paintFigure(painter, inside.adjusted(0, labelHeight, 0, 0), theme, mirrored);
    }

private:
    static bool isBad(Role role, bool neutral) { return !neutral && (role == Role::Failed || role == Role::Degraded); }
    static bool partIsBad(const KpiPart& part) { return isBad(part.role, part.neutral); }
    /// The first of several arms whose figure is bad.
    [[nodiscard]] int askedArm() const
    {
        const auto bad = std::ranges::find_if(m_kpi.parts, partIsBad);
        return bad == m_kpi.parts.end() ? -1 : bad->arm;
    }
    [[nodiscard]] bool marked() const
    {
        return m_kpi.parts.isEmpty() && !m_kpi.neutral && m_kpi.role != Role::Accent && m_kpi.role != Role::Idle;
    }

    int paintLabel(QPainter& painter, const QRect& inside, const Theme& theme, bool mirrored)
    {
        painter.setFont(theme.textFont(theme.sizes.note + 0.5));
        const QFontMetrics metrics = painter.fontMetrics();
        const int markSide = metrics.ascent();
        const int room = inside.width() - (marked() ? markSide + 6 : 0);
        const QString shown = metrics.elidedText(m_kpi.label, Qt::ElideRight, room);
        const int textWidth = metrics.horizontalAdvance(shown);
        painter.setPen(theme.muted);
        const QRect line(inside.left(), 6, inside.width(), metrics.height());
        painter.drawText(line, Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft), shown);
        if (marked()) {
            const int x = mirrored ? inside.right() - textWidth - 6 - markSide : inside.left() + textWidth + 6;
            paintRoleMark(painter, QRectF(x, line.center().y() - markSide / 2.0 + 1, markSide, markSide), m_kpi.role,
                          theme);
        }
        return line.bottom() + 1;
    }

    void paintFigure(QPainter& painter, const QRect& place, const Theme& theme, bool mirrored)
    {
        const qreal share = std::clamp(width() / kFullSizeCell, 0.68, 1.0);
        qreal pixels = theme.sizes.figure * share;
        QFont font = theme.textFont(pixels, QFont::Bold);
        int advance = QFontMetrics(font).horizontalAdvance(m_kpi.value);
        while (advance > place.width() && pixels > theme.sizes.caption) {
            pixels -= 1;
            font = theme.textFont(pixels, QFont::Bold);
            advance = QFontMetrics(font).horizontalAdvance(m_kpi.value);
        }
        // The note keeps its place when the figure gets narrower again.
        m_valueRoom = std::max(m_valueRoom, std::min(advance, place.width()));
        const QFontMetrics metrics(font);
        const int baseline = place.top() + QFontMetrics(theme.textFont(theme.sizes.figure, QFont::Bold)).ascent();
        painter.setFont(font);
        const QColor state = pixels < kLargeText ? theme.ink(m_kpi.role) : theme.color(m_kpi.role);
        painter.setPen(m_kpi.neutral ? theme.text : state);
        painter.setLayoutDirection(Qt::LeftToRight);  // a figure reads this way in every script
        const QString value = metrics.elidedText(m_kpi.value, Qt::ElideRight, place.width());
        painter.drawText(QPointF(mirrored ? place.right() - metrics.horizontalAdvance(value) : place.left(), baseline),
                         value);

        paintNote(painter, place, baseline, theme, mirrored);
    }

    /// On one line beside the figure, or on two smaller ones, or not at all: half a note says nothing. Of a note of two
    /// lines the first is shown alone where the second has no room.
    void paintNote(QPainter& painter, const QRect& place, int baseline, const Theme& theme, bool mirrored)
    {
        const int room = place.width() - m_valueRoom - 8;
        QStringList lines = m_kpi.note.split(QLatin1Char('\n'));
        const auto fits = [&](qreal pixels) {
            painter.setFont(theme.textFont(pixels));
            return std::ranges::all_of(lines, [&](const QString& line) {
                return painter.fontMetrics().horizontalAdvance(line) <= room;
            });
        };
        bool shown = lines.size() > 1 && fits(theme.sizes.caption);
        if (!shown) {
            lines = lines.mid(0, 1);
            shown = fits(theme.sizes.note - 0.5);
        }
        if (const qsizetype space = lines.front().indexOf(QLatin1Char(' ')); !shown && space > 0) {
            lines = {lines.front().left(space), lines.front().mid(space + 1)};
            shown = fits(theme.sizes.caption);
        }
        if (!shown)
            return;
        const QFontMetrics metrics = painter.fontMetrics();
        painter.setLayoutDirection(layoutDirection());
        painter.setPen(theme.muted);
        qreal y = baseline - static_cast<int>(lines.size() - 1) * (metrics.height() - 2);
        for (const QString& line : lines) {
            const int x = mirrored ? place.right() - m_valueRoom - 8 - metrics.horizontalAdvance(line)
                                   : place.left() + m_valueRoom + 8;
            painter.drawText(QPointF(x, y), line);
            y += metrics.height() - 2;
        }
    }

    void paintParts(QPainter& painter, const QRect& place, const Theme& theme, bool mirrored)
    {
        const int rows = partRows(), columns = partColumns(m_kpi.parts.size());
        const int column = place.width() / columns, row = (place.height() - 2) / rows;
        const qreal badge = std::max(theme.sizes.note + 3, m_strip.m_partPixels * 0.9), pixels = m_strip.m_partPixels;
        const QFont font = theme.textFont(pixels, QFont::Bold);
        painter.setLayoutDirection(Qt::LeftToRight);
        for (int i = 0; i < m_kpi.parts.size(); ++i) {
            const KpiPart& part = m_kpi.parts[i];
            const int turn = mirrored ? columns - 1 - i % columns : i % columns;
            const int line = i / columns;
            const QRectF cell(place.left() + turn * column, place.top() + line * row, column, row);
            // Badge, figure, mark: from the side where reading begins.
            const auto placed = [&](qreal from, qreal wide, qreal high) {
                const qreal x = mirrored ? cell.right() - from - wide : cell.left() + from;
                return QRectF(x, cell.center().y() - high / 2, wide, high);
            };
            paintArmBadge(painter, placed(0, badge, badge), part.arm, theme);
            painter.setFont(font);
            const QColor state = pixels < kLargeText ? theme.ink(part.role) : theme.color(part.role);
            painter.setPen(part.neutral ? theme.text : state);
            const qreal from = badge + 6;
            const QString value = QFontMetricsF(font).elidedText(part.value, Qt::ElideRight, cell.width() - from);
            const qreal advance = QFontMetricsF(font).horizontalAdvance(value) + 1;
            painter.drawText(placed(from, advance, cell.height()), Qt::AlignVCenter | Qt::AlignLeft, value);
            const qreal mark = theme.sizes.note, after = from + advance + 4;
            if (!part.neutral && after + mark <= cell.width() - 2)
                paintRoleMark(painter, placed(after, mark, mark), part.role, theme);
        }
    }

    KpiStrip& m_strip;
    Asker* m_asker;
    Kpi m_kpi;
    int m_valueRoom = 0;
    bool m_first = false;
};

QString KpiStrip::copiedText() const
{
    QStringList lines;
    for (const Cell* cell : m_cells)
        lines += cell->copiedText();
    return lines.join(QLatin1Char('\n'));
}

KpiStrip::KpiStrip(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void KpiStrip::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_partPixels = 0;
    fitParts();
    for (Cell* cell : m_cells) {
        cell->forgetWidths();
        cell->update();
    }
    updateGeometry();
}

void KpiStrip::setKpis(const QVector<Kpi>& kpis)
{
    const auto count = static_cast<std::size_t>(kpis.size());
    if (count != m_cells.size()) {
        while (m_cells.size() > count) {
            delete m_cells.back();
            m_cells.pop_back();
        }
        while (m_cells.size() < count) {
            m_cells.push_back(new Cell(*this));
            m_cells.back()->setVisible(true);
        }
        placeCells();
        updateGeometry();
    }
    const int rows = partRows();
    for (std::size_t i = 0; i < count; ++i)
        m_cells[i]->show(kpis[static_cast<qsizetype>(i)]);
    if (rows != partRows()) {
        m_partPixels = 0;
        updateGeometry();
    }
    fitParts();
}

qreal KpiStrip::partPixels() const
{
    // A room must read them from the last row; a desk has other use for the height.
    return m_theme.projector ? m_theme.sizes.figure * 0.85 : m_theme.sizes.heading;
}

void KpiStrip::fitParts()
{
    if (partRows() == 0)
        return;
    const qreal before = m_partPixels;
    if (m_partPixels == 0)
        m_partPixels = partPixels();
    const auto tooWide = [this](const Cell* cell) { return cell->widestPart(m_partPixels) > cell->partRoom(); };
    while (m_partPixels > m_theme.sizes.caption && std::ranges::any_of(m_cells, tooWide))
        m_partPixels -= 0.5;
    if (m_partPixels == before)
        return;
    for (Cell* cell : m_cells)
        cell->update();
}

int KpiStrip::partRows() const { return m_cells.empty() ? 0 : m_cells.front()->partRows(); }

void KpiStrip::placeCells()
{
    const int count = static_cast<int>(m_cells.size());
    for (int i = 0; i < count; ++i) {
        const int from = width() * i / count;
        const int to = width() * (i + 1) / count;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        Cell* cell = m_cells[static_cast<std::size_t>(i)];
        cell->setFirst(i == 0);
        cell->setGeometry(mirrored ? width() - to : from, 0, to - from, height());
    }
}

QSize KpiStrip::sizeHint() const
{
    const int label = QFontMetrics(m_theme.textFont(m_theme.sizes.note + 0.5)).height();
    const int figure = QFontMetrics(m_theme.textFont(m_theme.sizes.figure, QFont::Bold)).height();
    const int parts = partRows() > 1 ? partRows() * QFontMetrics(m_theme.textFont(partPixels())).height() + 2 : 0;
    return {static_cast<int>(m_cells.size()) * 200, label + std::max(figure, parts) + 8};
}

QSize KpiStrip::minimumSizeHint() const { return {static_cast<int>(m_cells.size()) * kLeastCell, sizeHint().height()}; }

void KpiStrip::resizeEvent(QResizeEvent*)
{
    placeCells();
    m_partPixels = 0;
    fitParts();
}

void KpiStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeCells();
}

}  // namespace faultglass

// How a LawChart looks.
#include <algorithm>
#include <cmath>

#include <QPainter>

#include "widgets/plots/law_chart.h"
#include "widgets/theme/card.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {
constexpr qreal kMark = 13;
}

/// How much of the card its texts take; kept, since every place on it is asked for many times in one picture.
void LawChart::measure()
{
    const QFontMetricsF small(m_theme.textFont(m_theme.sizes.caption));
    double labels = 0;
    for (int tick = 0; tick < tickCount(); ++tick)
        labels = std::max(labels, small.horizontalAdvance(tickText(tickAt(tick))) + 8);
    m_margins = QMarginsF(kCardPad + labels, belowCardTitle(m_theme) + 2 + small.height() + 6, kCardPad,
                          kCardPad + 2 * small.height());
}

QRectF LawChart::area() const
{
    const QMarginsF& m = m_margins;
    return QRectF(rect()).marginsRemoved(isRightToLeft() ? QMarginsF(m.right(), m.top(), m.left(), m.bottom()) : m);
}

void LawChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, QRectF(rect()), m_theme, m_plot.title);
    paintVerdict(painter);
    paintAxes(painter);
    paintStops(painter);
    for (int stop = 0; stop < stops(); ++stop) {
        for (std::size_t curve = 0; curve < m_plot.curves.size(); ++curve)
            paintMark(painter, curve, stop);
    }
    for (std::size_t curve = 0; curve < m_plot.curves.size(); ++curve)
        paintLaw(painter, curve);
    for (std::size_t curve = 0; curve < m_plot.curves.size(); ++curve)
        paintName(painter, curve);
    paintLive(painter);
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()), m_theme.surfaceRadius, m_theme);
}

/// Above the axis of values, which it names: what is compared, and how law and runs do, with its mark before it.
void LawChart::paintVerdict(QPainter& painter) const
{
    const QString said = verdict();
    const QString text = said.startsWith(m_plot.quantity)
                             ? said
                             : tr("%1 · %2", "a quantity, and that it was not simulated").arg(m_plot.quantity, said);
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    const QFontMetricsF metrics(painter.font());
    const Role role = verdictRole();
    const double before = role == Role::Idle ? 0 : kMark + 5;
    QRectF line(kCardPad, belowCardTitle(m_theme), width() - 2 * kCardPad, metrics.height());
    if (role != Role::Idle) {
        const double x = isRightToLeft() ? line.right() - kMark : line.left();
        paintRoleMark(painter, QRectF(x, line.center().y() - kMark / 2, kMark, kMark), role, m_theme);
    }
    line.adjust(isRightToLeft() ? 0 : before, 0, isRightToLeft() ? -before : 0, 0);
    painter.setPen(role == Role::Idle ? m_theme.muted : m_theme.ink(role));
    painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, line.width()));
}

void LawChart::paintAxes(QPainter& painter) const
{
    const QRectF place = area();
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    const QFontMetricsF metrics(painter.font());
    double last = place.bottom() + 1000;
    for (int number = 0; number < tickCount(); ++number) {
        const double tick = tickAt(number);
        const double height = (tick - m_axis.least) / (m_axis.most - m_axis.least);
        const double y = std::round(place.bottom() - height * place.height()) + 0.5;
        if (last - y < metrics.height())
            continue;
        last = y;
        painter.setPen(QPen(m_theme.line, m_theme.hairline));
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
        painter.setPen(m_theme.muted);
        const QRectF label = isRightToLeft() ? QRectF(place.right() + 8, y - 20, 200, 40)
                                             : QRectF(place.left() - 208, y - 20, 200, 40);
        painter.drawText(label, Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight), tickText(tick));
    }
    painter.setPen(m_theme.muted);
    painter.drawText(QRectF(place.left(), place.bottom() + 4 + metrics.height(), place.width(), metrics.height()),
                     Qt::AlignCenter, m_plot.axis);
}

void LawChart::paintStops(QPainter& painter) const
{
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    const QFontMetricsF metrics(painter.font());
    double widest = 0;
    for (const QString& stop : m_plot.stops)
        widest = std::max(widest, metrics.horizontalAdvance(stop));
    const double wide = area().width() / std::max(1, stops());
    const int every = std::max(1, static_cast<int>(std::ceil(std::min(widest, 90.0) / std::max(1.0, wide - 4))));
    for (int stop = 0; stop < stops(); ++stop) {
        const QRectF column = stopRect(stop);
        if (stop == m_plot.current || stop == m_walked || stop == m_hovered) {
            const qreal strength = stop == m_plot.current ? 0.12 : 0.06;
            painter.fillRect(column.adjusted(2, 0, -2, 0), mixed(m_theme.panel, m_theme.color(Role::Accent), strength));
        }
        if (stop % every != 0 && stop != m_plot.current)
            continue;
        QFont font = m_theme.textFont(m_theme.sizes.caption, stop == m_plot.current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(stop == m_plot.current ? m_theme.text : m_theme.muted);
        const double room = std::max(wide * every - 4, 20.0);
        painter.drawText(QRectF(column.center().x() - room / 2, column.bottom() + 3, room, metrics.height()),
                         Qt::AlignCenter, metrics.elidedText(m_plot.stops[stop], Qt::ElideRight, room));
    }
}

void LawChart::paintLaw(QPainter& painter, std::size_t index) const
{
    const LawCurve& curve = m_plot.curves[index];
    const double half = std::clamp(area().width() / std::max(1, stops()) * 0.36, 4.0, 30.0);
    const QColor color = index == 0 ? m_theme.text : m_theme.muted;
    painter.setFont(m_theme.textFont(m_theme.sizes.caption, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    QPointF before;
    int last = -1;
    for (int stop = 0; stop < stops(); ++stop) {
        const double value = curve.law[static_cast<std::size_t>(stop)];
        if (!std::isfinite(value))
            continue;
        const QPointF here = placeOf(stop, value);
        if (!m_plot.bars && last == stop - 1 && last >= 0) {
            painter.setPen(QPen(mixed(m_theme.panel, color, 0.45), m_theme.hairline, Qt::DotLine));
            painter.drawLine(before, here);
        }
        painter.setPen(QPen(color, m_theme.stroke + 0.3, Qt::CustomDashLine, Qt::FlatCap));
        QPen pen = painter.pen();
        pen.setDashPattern(index == 0 ? QVector<qreal>{3, 1.6} : QVector<qreal>{1, 1.6});
        painter.setPen(pen);
        painter.drawLine(here - QPointF(half, 0), here + QPointF(half, 0));
        const double room = area().width() / std::max(1, stops());
        const QString text = lawText(value, m_plot.unit);
        const bool fits = m_plot.curves.size() == 1 && room > 2 * half + metrics.horizontalAdvance(text) + 10;
        if (fits) {
            painter.setPen(m_theme.text);
            painter.drawText(QRectF(here.x() + half + 5, here.y() - 10, room, 20), Qt::AlignVCenter | Qt::AlignLeft,
                             text);
        }
        before = here;
        last = stop;
    }
}

void LawChart::paintName(QPainter& painter, std::size_t index) const
{
    const int stop = m_plot.curves.size() > 1 ? namingStop(index) : -1;
    if (stop < 0)
        return;
    const auto at = static_cast<std::size_t>(stop);
    const LawCurve& curve = m_plot.curves[index];
    const QPointF place = placeOf(stop, curve.law[at]);
    double others = 0;
    for (const LawCurve& other : m_plot.curves)
        others += &other != &curve && std::isfinite(other.law[at]) ? placeOf(stop, other.law[at]).y() - place.y() : 0;
    painter.setFont(m_theme.textFont(m_theme.sizes.caption, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double wide = metrics.horizontalAdvance(curve.name);
    const double x = std::clamp(place.x() - wide / 2, area().left(), std::max(area().left(), area().right() - wide));
    const double above = place.y() - 7, below = place.y() + metrics.ascent() + 6;
    const bool upwards = others >= 0 && above - metrics.ascent() > area().top() - 6;
    painter.setPen(index == 0 ? m_theme.text : m_theme.muted);
    painter.drawText(QPointF(x, upwards || below > area().bottom() ? above : below), curve.name);
}

void LawChart::paintMark(QPainter& painter, std::size_t index, int stop) const
{
    const LawCurve& curve = m_plot.curves[index];
    if (curve.marks.empty())
        return;
    const LawMark& mark = curve.marks[static_cast<std::size_t>(stop)];
    if (mark.state == LawMark::State::Waiting)
        return;
    const QColor color = m_theme.color(roleOf(mark.state));
    if (mark.state == LawMark::State::Broken) {  // a hollow dot on the law: nothing was measured
        painter.setPen(QPen(m_theme.muted, m_theme.stroke));
        painter.setBrush(m_theme.panel);
        const double law = curve.law[static_cast<std::size_t>(stop)];
        painter.drawEllipse(QPointF(middleOf(stop), std::isfinite(law) ? placeOf(stop, law).y() : area().bottom()), 3,
                            3);
        return;
    }
    const QPointF middle = placeOf(stop, mark.mean);
    const QPointF low = placeOf(stop, mark.low), high = placeOf(stop, mark.high);
    if (m_plot.bars) {
        const double half = std::clamp(area().width() / std::max(1, stops()) * 0.28, 3.0, 26.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(QRectF(QPointF(middle.x() - half, middle.y()), QPointF(middle.x() + half, area().bottom())));
        painter.setPen(QPen(m_theme.text, m_theme.stroke));
        painter.drawLine(low, high);
        return;
    }
    painter.setPen(QPen(color, m_theme.stroke + 0.5));
    painter.drawLine(low, high);
    for (const QPointF& end : {low, high})
        painter.drawLine(end - QPointF(3, 0), end + QPointF(3, 0));
    if (mark.state == LawMark::State::Differs) {
        painter.drawLine(middle - QPointF(5, 5), middle + QPointF(5, 5));
        painter.drawLine(middle - QPointF(5, -5), middle + QPointF(5, -5));
        return;
    }
    painter.setPen(QPen(m_theme.panel, 1));
    painter.setBrush(color);
    painter.drawEllipse(middle, 4.5, 4.5);
}

/// Where the fleet on the stage is now: a diamond, with what it is.
void LawChart::paintLive(QPainter& painter) const
{
    if (!m_plot.live || !std::isfinite(m_plot.live->second))
        return;
    const double position = std::clamp(m_plot.live->first, -0.5, stops() - 0.5);
    const QPointF middle = placeOf(position, m_plot.live->second);
    constexpr qreal kSize = 6.5;
    painter.setPen(QPen(m_theme.panel, 1.5));
    painter.setBrush(m_theme.color(Role::Accent));
    painter.drawPolygon(QPolygonF({middle + QPointF(0, -kSize), middle + QPointF(kSize, 0), middle + QPointF(0, kSize),
                                   middle + QPointF(-kSize, 0)}));
    painter.setFont(m_theme.textFont(m_theme.sizes.caption, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const QString text = tr("now");
    const double wide = metrics.horizontalAdvance(text);
    const bool right = middle.x() + 10 + wide < area().right();
    painter.setPen(m_theme.ink(Role::Accent));
    painter.drawText(QPointF(right ? middle.x() + 10 : middle.x() - 10 - wide, middle.y() + metrics.ascent() / 2 - 1),
                     text);
}

}  // namespace faultglass

#include "widgets/plots/lane_chart.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QAccessible>
#include <QPainter>

#include "widgets/plots/chart_series.h"
#include "widgets/plots/time_axis.h"
#include "widgets/theme/card.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"
#include "widgets/theme/tool_tip.h"

namespace faultglass {

LaneChart::LaneChart(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void LaneChart::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_area = placed();
    m_picture = {};
    update();
}

void LaneChart::setTitle(const QString& title, const QString& note)
{
    if (title == m_title && note == m_note)
        return;
    m_title = title;
    m_note = note;
    setAccessibleName(note.isEmpty() ? title : tr("%1, %2").arg(title, note));
    m_picture = {};
    update();
}

void LaneChart::setLanes(const std::vector<TimeLane>& lanes, double reached)
{
    const double end = wholeRangeEnd(reached);
    if (lanes == m_lanes && end == m_end)
        return;
    m_lanes = lanes;
    m_end = end;
    m_area = placed();
    m_picture = {};
    update();
}

void LaneChart::setCursor(double time)
{
    if (time == m_cursor)
        return;
    m_cursor = time;
    if (QAccessible::isActive())
        setAccessibleDescription(summaryText());
    update();
}

bool LaneChart::namesAll() const
{
    const QFontMetricsF metrics(m_theme.textFont(m_theme.sizes.caption));
    return laneRect(0).height() >= metrics.ascent();
}

QRectF LaneChart::placed() const
{
    const QFontMetricsF small(m_theme.textFont(m_theme.sizes.caption));
    double names = 0;
    for (const TimeLane& lane : m_lanes)
        names = std::max(names, small.horizontalAdvance(lane.name));
    names = std::min(names, width() / 3.0);
    const QRectF place =
        QRectF(rect()).adjusted(kCardPad, belowCardTitle(m_theme), -kCardPad - 8, -kCardPad - small.height());
    return place.adjusted(names + 8, 0, 0, 0);
}

QRectF LaneChart::laneRect(int lane) const
{
    const QRectF place = m_area;
    constexpr double kTallest = 30;
    const double all = static_cast<double>(std::max<std::size_t>(1, m_lanes.size()));
    const double high = std::min(place.height() / all, kTallest * m_theme.sizes.body / TypeSizes{}.body);
    const double gap = high > 6 ? std::min(4.0, high * 0.2) : 0;
    const double top = place.top() + (place.height() - high * all) / 2;  // few lanes stand in the middle
    return {place.left(), top + lane * high, place.width(), high - gap};
}

double LaneChart::placeAt(double time) const
{
    const QRectF place = m_area;
    const double share = std::clamp(time / m_end, 0.0, 1.0);
    return place.left() + share * place.width();  // time runs as it does in the charts beside it, in every language
}

QPointF LaneChart::placeOf(int lane, double time) const { return {placeAt(time), laneRect(lane).center().y()}; }

const LaneSegment* LaneChart::segmentAt(int lane, double time) const
{
    const auto& segments = m_lanes[static_cast<std::size_t>(lane)].segments;
    const auto after = std::ranges::upper_bound(segments, time, {}, &LaneSegment::from);
    if (after == segments.begin())
        return nullptr;
    const LaneSegment& segment = *(after - 1);
    return time <= segment.to ? &segment : nullptr;
}

QString LaneChart::summaryText() const
{
    std::map<QString, int> counts;
    QStringList each;
    for (int lane = 0; lane < static_cast<int>(m_lanes.size()); ++lane) {
        const LaneSegment* const segment = segmentAt(lane, m_cursor);
        const QString text = segment != nullptr ? segment->text : tr("nothing to note");
        ++counts[text];
        each += tr("%1 %2", "who, and what it is").arg(m_lanes[static_cast<std::size_t>(lane)].name, text);
    }
    constexpr int kMostNamed = 6;
    if (each.size() > kMostNamed) {
        each.clear();
        for (const auto& [text, count] : counts)
            each += tr("%1 %2", "how many, and what they are").arg(count).arg(text);
    }
    return tr("At %1: %2.").arg(formatClock(m_cursor), each.join(QStringLiteral(", ")));
}

QString LaneChart::tooltipAt(QPointF point) const
{
    const QRectF place = m_area;
    const double share = (point.x() - place.left()) / place.width();
    for (int lane = 0; lane < static_cast<int>(m_lanes.size()); ++lane) {
        if (!laneRect(lane).adjusted(0, -1, 0, 1).contains(point))
            continue;
        const LaneSegment* const segment = segmentAt(lane, share * m_end);
        if (segment == nullptr)
            return {};
        return tr("%1: %2\n%3 to %4, %5", "who, what, from, until, how long")
            .arg(m_lanes[static_cast<std::size_t>(lane)].name, segment->text, formatClock(segment->from),
                 formatClock(segment->to), formatSeconds(segment->to - segment->from).text());
    }
    return {};
}

bool LaneChart::event(QEvent* event)
{
    return answerToolTip(*this, *event, [this](QPoint place) { return tooltipAt(QPointF(place)); }) ||
           QWidget::event(event);
}

void LaneChart::resizeEvent(QResizeEvent*)
{
    m_area = placed();
    m_picture = {};
}

void LaneChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        m_area = placed();
        m_picture = {};
    }
    QWidget::changeEvent(event);
}

void LaneChart::paintEvent(QPaintEvent*)
{
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setLayoutDirection(layoutDirection());
        paintAll(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(QPen(m_theme.color(Role::Accent), m_theme.projector ? 2 : 1));
    const double x = std::round(placeAt(m_cursor)) + 0.5;
    painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
}

void LaneChart::paintAll(QPainter& painter) const
{
    paintCard(painter, QRectF(rect()), m_theme, m_title, m_note);
    paintAxis(painter);
    for (int lane = 0; lane < static_cast<int>(m_lanes.size()); ++lane)
        paintLane(painter, lane);
}

void LaneChart::paintAxis(QPainter& painter) const
{
    const QRectF place = m_area;
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    const QFontMetricsF metrics(painter.font());
    const double step = niceTimeStep(m_end, std::clamp(place.width() / 64, 1.0, 6.0));
    for (double time = 0; time <= m_end * (1 + 1e-9); time += step) {
        const double x = placeAt(time);
        painter.setPen(QPen(m_theme.line, m_theme.hairline));
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
        painter.setPen(m_theme.muted);
        painter.drawText(QRectF(x - 50, place.bottom() + 4, 100, metrics.height()), Qt::AlignCenter,
                         timeLabel(time, step, m_end));
    }
}

void LaneChart::paintLane(QPainter& painter, int index) const
{
    const TimeLane& lane = m_lanes[static_cast<std::size_t>(index)];
    const QRectF row = laneRect(index);
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    const QFontMetricsF metrics(painter.font());
    if (namesAll() || index == 0 || index + 1 == static_cast<int>(m_lanes.size())) {
        painter.setPen(m_theme.muted);
        const double names = row.left() - kCardPad - 8;
        painter.drawText(QRectF(kCardPad, row.center().y() - 10, names, 20),
                         Qt::AlignVCenter | Qt::AlignRight | Qt::AlignAbsolute | Qt::TextSingleLine,
                         metrics.elidedText(lane.name, Qt::ElideRight, names));
    }
    for (const LaneSegment& segment : lane.segments) {
        const double from = placeAt(segment.from), to = placeAt(segment.to);
        // What was short must be seen, too.
        QRectF place(std::min(from, to), row.top(), std::max(1.5, std::abs(to - from)), row.height());
        const QColor color = m_theme.color(segment.role);
        painter.fillRect(place, segment.strong ? color : mixed(m_theme.panel, color, 0.35));
        if (segment.role == Role::Failed && row.height() > 5 && place.width() > 4) {  // not by colour alone
            painter.setPen(QPen(m_theme.panel, 1));
            for (double x = place.left() + 3; x < place.right(); x += 6)
                painter.drawLine(QPointF(x, place.bottom() - 1),
                                 QPointF(std::min(x + 3, place.right()), place.top() + 1));
        }
        if (lane.segments.size() > 40 || segment.text.isEmpty() || row.height() < metrics.height() ||
            place.width() < metrics.horizontalAdvance(segment.text) + 8)
            continue;
        const bool filled = segment.strong;
        if (segment.role == Role::Failed) {
            const double wide = metrics.horizontalAdvance(segment.text) + 8;
            painter.fillRect(QRectF(place.center().x() - wide / 2, place.top(), wide, place.height()), color);
        }
        painter.setPen(filled ? m_theme.onColor(segment.role) : m_theme.text);
        painter.drawText(place, Qt::AlignCenter, segment.text);
    }
}

}  // namespace faultglass

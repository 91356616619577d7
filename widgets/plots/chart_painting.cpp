#include "widgets/plots/chart_painting.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/plots/chart_series.h"
#include "widgets/plots/time_axis.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

QString valueLabel(double tick, double step, double most)
{
    const QLocale locale;
    struct Prefix {
        double from, unit;
        const char* letter;
    };
    static constexpr std::array kPrefixes{Prefix{1e10, 1e9, "G"}, Prefix{1e7, 1e6, "M"}, Prefix{1e4, 1e3, "k"}};
    if (tick == 0)
        return locale.toString(0);
    const auto prefix =
        std::find_if(kPrefixes.begin(), kPrefixes.end(), [most](const Prefix& p) { return most >= p.from; });
    const double unit = prefix == kPrefixes.end() ? 1 : prefix->unit;
    if (most >= 1e14 || most < 1e-6)
        return locale.toString(tick, 'g', 3);
    // As many decimals as the steps have, so that all labels have the same.
    int decimals = 0;
    while (decimals < 9 && std::abs(std::remainder(step / unit * std::pow(10, decimals), 1.0)) > 1e-6)
        ++decimals;
    return locale.toString(tick / unit, 'f', decimals) + QLatin1String(prefix == kPrefixes.end() ? "" : prefix->letter);
}

}  // namespace

double ChartTicker::getTickStep(const QCPRange& range)
{
    if (m_kind == Kind::Time) {
        constexpr double kApart = 64, kMost = 6;  // pixels between two labels; labels
        m_most = std::max(std::abs(range.lower), std::abs(range.upper));
        m_step = niceTimeStep(range.size(), m_length > 0 ? std::clamp(m_length / kApart, 1.0, kMost) : kMost);
        return m_step;
    }
    m_step = range.lower == 0 ? niceStep(range.upper) : QCPAxisTicker::getTickStep(range);
    constexpr double least = 20;  // pixels between two labels
    while (m_length > 0 && m_step > 0 && m_step < range.size() && least * range.size() / m_step > m_length)
        m_step *= 2;
    m_most = std::max(std::abs(range.lower), std::abs(range.upper));
    return m_step;
}

int ChartTicker::getSubTickCount(double) { return 0; }

QString ChartTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return m_kind == Kind::Time ? timeLabel(tick, m_step, m_most)
                                : valueLabel(std::abs(tick) < m_step * 1e-6 ? 0 : tick, m_step, m_most);
}

QString ChartLogTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    const QLocale locale;
    return tick >= 1000 && tick < 1e12 ? valueLabel(tick, tick, std::max(tick, 1e4)) : locale.toString(tick, 'g', 4);
}

void ChartGraph::setDash(double dash, double gap)
{
    m_dash = std::max(0.0, dash);
    m_gap = std::max(1.0, gap);
}

void ChartGraph::drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const
{
    if (m_dash <= 0)
        return QCPGraph::drawLinePlot(painter, lines);
    QVector<QLineF> dashes;
    double place = 0;  // within one dash and gap
    const double period = m_dash + m_gap;
    const double far = 4.0 * mParentPlot->width();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QPointF from = lines[i - 1], step = lines[i] - from;
        const double length = std::hypot(step.x(), step.y());
        if (!std::isfinite(length) || length == 0)
            continue;
        if (length > far) {  // off the picture: what is seen of it may be solid
            dashes.append(QLineF(from, lines[i]));
            continue;
        }
        for (double at = 0; at < length;) {
            const bool inDash = place < m_dash;
            const double next = std::min(length, at + (inDash ? m_dash : period) - place);
            if (inDash)
                dashes.append(QLineF(from + step * (at / length), from + step * (next / length)));
            place = std::fmod(place + next - at, period);
            at = next > at ? next : length;
        }
    }
    applyDefaultAntialiasingHint(painter);
    QPen solid = mPen;
    solid.setCapStyle(Qt::FlatCap);
    painter->setPen(solid);
    painter->drawLines(dashes);
}

void ChartMarkers::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(false); }

/// The texts stand above the curves.
QRect ChartMarkers::clipRect() const { return mParentPlot->rect(); }

namespace {

/// Marks too close together to be told apart: one line that counts them.
struct MarkerLine {
    int x = 0;
    ChartMarker marker;
};

int weightOf(Role role)
{
    return role == Role::Failed ? 3 : role == Role::Degraded ? 2 : role == Role::Healthy ? 1 : 0;
}

std::vector<MarkerLine> markerLines(const std::vector<ChartMarker>& markers, const QCPAxis& time)
{
    constexpr int kLeastGap = 14;
    std::vector<MarkerLine> lines;
    for (const ChartMarker& marker : markers) {
        if (!time.range().contains(marker.time))
            continue;
        const int x = qRound(time.coordToPixel(marker.time));
        if (lines.empty() || x - lines.back().x >= kLeastGap) {
            lines.push_back({x, marker});
            continue;
        }
        ChartMarker& common = lines.back().marker;
        common.count += marker.count;
        if (weightOf(marker.role) > weightOf(common.role)) {
            common.role = marker.role;
            common.text = marker.text;
        }
    }
    return lines;
}

}  // namespace

void ChartMarkers::draw(QCPPainter* painter)
{
    const QRect area = mParentPlot->axisRect()->rect();
    painter->setFont(m_theme.textFont(m_theme.sizes.caption * 0.98, QFont::Medium));
    const QFontMetrics metrics(painter->font());
    const int top = std::max(0, area.top() - metrics.height());
    int freeFrom = area.left();
    for (const auto& [x, marker] : markerLines(m_markers, *mParentPlot->xAxis)) {
        QPen pen(m_theme.color(marker.role), 1);
        pen.setDashPattern({1.5, 2.5});
        painter->setPen(pen);
        const QString text = countedText(marker.text, marker.count);
        const int width = metrics.horizontalAdvance(text);
        // To the right of its line; at the right end to the left of it.
        const int left = x + 5 + width <= area.right() ? x + 5 : x - 5 - width;
        const bool told = !text.isEmpty() && left >= freeFrom;
        painter->drawLine(QLine(x, told ? top : area.top(), x, area.bottom()));
        if (!told)
            continue;
        painter->setPen(m_theme.ink(marker.role));
        painter->drawText(QRect(left, top, width + 2, metrics.height()), Qt::AlignLeft | Qt::AlignTop, text);
        freeFrom = std::max(left + width, x) + 8;
    }
}

void ChartCursor::setHover(double time, QString heading, std::vector<Reading> readings)
{
    m_hover = time;
    m_heading = std::move(heading);
    m_readings = std::move(readings);
}

void ChartCursor::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(false); }

QRect ChartCursor::clipRect() const { return mParentPlot->rect(); }

void ChartCursor::draw(QCPPainter* painter)
{
    const QRect area = mParentPlot->axisRect()->rect();
    const QCPRange range = mParentPlot->xAxis->range();
    const auto line = [&](double time, const QPen& pen) {
        if (!std::isfinite(time) || !range.contains(time))
            return;
        const int x = qRound(mParentPlot->xAxis->coordToPixel(time));
        painter->setPen(pen);
        painter->drawLine(QLine(x, area.top(), x, area.bottom()));
    };
    line(m_hover, QPen(m_theme.muted, 1, Qt::DotLine));
    line(m_time, QPen(m_theme.color(Role::Accent), m_theme.projector ? 2 : 1));
    if (std::isfinite(m_hover) && range.contains(m_hover) && !m_readings.empty())
        drawReadings(painter, area);
}

void ChartCursor::drawReadings(QCPPainter* painter, const QRect& area) const
{
    constexpr int kPad = 10, kSwatch = 16;
    const int x = qRound(mParentPlot->xAxis->coordToPixel(m_hover));
    painter->setAntialiasing(true);
    painter->setPen(QPen(m_theme.panel, 1.5));
    for (const Reading& reading : m_readings) {
        const double y = mParentPlot->yAxis->coordToPixel(reading.value);
        if (!(y >= area.top() - 1 && y <= area.bottom() + 1))
            continue;
        painter->setBrush(reading.color);
        painter->drawEllipse(QPointF(x, y), 3.6, 3.6);
    }
    const QFont font = m_theme.textFont(m_theme.sizes.note);
    const QFontMetrics metrics(font);
    int width = metrics.horizontalAdvance(m_heading);
    for (const Reading& reading : m_readings)
        width = std::max(width, metrics.horizontalAdvance(reading.text) + kSwatch);
    const int line = metrics.height() + 2;
    QRect box(x + 12, area.top() + 6, width + 2 * kPad, line * (static_cast<int>(m_readings.size()) + 1) + kPad);
    if (box.right() > mParentPlot->rect().right() - 2)
        box.moveRight(x - 12);
    box.moveLeft(std::max(2, box.left()));
    drawSurface(*painter, QRectF(box), m_theme.controlRadius, m_theme.panel, mixed(m_theme.line, m_theme.muted, 0.4));
    painter->setFont(font);
    painter->setPen(m_theme.muted);
    int top = box.top() + kPad / 2;
    painter->drawText(QRect(box.left() + kPad, top, width, line), Qt::AlignVCenter | Qt::AlignLeft, m_heading);
    for (const Reading& reading : m_readings) {
        top += line;
        painter->fillRect(QRect(box.left() + kPad, top + line / 2 - 1, 10, 3), reading.color);
        painter->setPen(m_theme.text);
        painter->drawText(QRect(box.left() + kPad + kSwatch, top, width, line), Qt::AlignVCenter | Qt::AlignLeft,
                          reading.text);
    }
}

}  // namespace faultglass

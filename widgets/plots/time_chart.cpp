#include "widgets/plots/time_chart.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <QWindow>

#include "widgets/plots/time_chart_parts.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr double kWheelStep = 1.25;

/// Its description is the sentence on the values, made when it is asked for.
class ChartAccessible final : public QAccessibleWidget {
public:
    explicit ChartAccessible(TimeChart& chart) : QAccessibleWidget(&chart, QAccessible::Chart), m_chart(chart) {}
    int childCount() const override { return 0; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? m_chart.summaryText() : QAccessibleWidget::text(kind);
    }

private:
    TimeChart& m_chart;
};

}  // namespace

TimeChart::TimeChart(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<TimeChartParts>(*this))
{
    m_parts->build();
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    QAccessible::registerAccessibleInterface(new ChartAccessible(*this));  // owned by Qt's cache
}

TimeChart::~TimeChart() = default;

void TimeChart::setTheme(const Theme& theme)
{
    m_parts->theme = theme;
    m_parts->styleAll();
    update();
}

void TimeChart::setTitle(const QString& title, const QString& unit, Values values)
{
    m_parts->values = values;
    m_parts->title = title;
    m_parts->unit = unit;
    setAccessibleName(unit.isEmpty() ? title : tr("%1 in %2").arg(title, unit));
    update();
}

void TimeChart::setCurves(const std::vector<CurveSpec>& curves)
{
    m_parts->specs = curves;
    m_parts->makeGraphs();
    update();
}

void TimeChart::setArms(const QStringList& names)
{
    if (names == m_parts->armNames)
        return;
    m_parts->armNames = names;
    m_parts->top.reset();
    m_parts->styleAll();
    update();
}

void TimeChart::setPoint(int curve, std::uint32_t index, double time, double value, int arm)
{
    if (arm < 0 || arm >= kMostArms || curve < 0 || curve >= static_cast<int>(m_parts->specs.size()))
        return;
    if (m_parts->arms[static_cast<std::size_t>(arm)][static_cast<std::size_t>(curve)].series.set(index, time, value))
        m_parts->markStale();
}

void TimeChart::cut(double time)
{
    for (auto& curves : m_parts->arms) {
        for (TimeChartParts::Curve& curve : curves) {
            if (curve.series.cut(time)) {
                m_parts->top.reset();
                m_parts->markStale();
            }
        }
    }
}

void TimeChart::clear()
{
    for (auto& curves : m_parts->arms) {
        for (TimeChartParts::Curve& curve : curves)
            curve.series.clear();
    }
    m_parts->top.reset();
    m_parts->zoomed.reset();
    m_parts->markStale();
}

void TimeChart::setCursor(double time)
{
    if (m_parts->cursor->time() == time)
        return;
    m_parts->cursor->setTime(time);
    const QCPRange shown = m_parts->plot->xAxis->range();
    if (time > shown.upper)
        m_parts->markStale();
    else
        m_parts->redrawCursor();
}

void TimeChart::setMarkers(const std::vector<ChartMarker>& markers)
{
    if (markers == m_parts->markerList)
        return;
    m_parts->markerList = markers;
    m_parts->markers->setMarkers(markers);
    m_parts->markStale();
}

void TimeChart::setFixedAxes(const std::optional<FixedAxes>& axes)
{
    m_parts->fixed = axes;
    m_parts->top.reset();
    m_parts->markStale();
}

QRectF TimeChart::plotArea() const
{
    return QRectF(m_parts->plot->axisRect()->rect()).translated(m_parts->plot->pos());
}

void TimeChart::setLogarithmic(bool logarithmic)
{
    if (logarithmic == m_parts->logarithmic)
        return;
    m_parts->logarithmic = logarithmic;
    QCPAxis& axis = *m_parts->plot->yAxis;
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new ChartLogTicker)
                               : QSharedPointer<QCPAxisTicker>(new ChartTicker(ChartTicker::Kind::Value)));
    axis.ticker()->setTickCount(4);
    for (auto& curves : m_parts->arms) {
        for (TimeChartParts::Curve& curve : curves) {
            // Zeros are gaps on one scale and points on the other: give all points again.
            curve.series.markDirty();
        }
    }
    m_parts->markStale();
}

bool TimeChart::isLogarithmic() const { return m_parts->logarithmic; }

QString TimeChart::summaryText() const
{
    const double end = m_parts->reached();
    const double cursor = m_parts->cursor->time();
    const double time = std::isfinite(cursor) ? std::min(cursor, end) : end;
    QStringList parts;
    for (int arm = 0; arm < m_parts->armCount(); ++arm) {
        for (std::size_t i = 0; i < m_parts->specs.size(); ++i) {
            const auto value = m_parts->arms[static_cast<std::size_t>(arm)][i].series.valueAt(time);
            if (!value || m_parts->specs[i].name.isEmpty() || !m_parts->shows(arm, m_parts->specs[i]))
                continue;
            const QString text = m_parts->specs[i].name + QLatin1Char(' ') + m_parts->valueText(*value);
            parts += m_parts->armCount() > 1 ? tr("%1 in %2").arg(text, m_parts->armName(arm)) : text;
        }
    }
    return parts.isEmpty() ? tr("No values yet.")
                           : tr("At %1: %2.").arg(formatClock(time), parts.join(QStringLiteral(", ")));
}

QStringList TimeChart::readingsAt(double time) const
{
    QStringList lines;
    for (const ChartCursor::Reading& reading : m_parts->readingsAt(time))
        lines += reading.text;
    return lines;
}

QImage TimeChart::toImage()
{
    m_parts->replotNow();
    QImage image((QSizeF(size()) * devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(m_parts->theme.window);
    render(&image);
    return image;
}

int TimeChart::replotCount() const { return m_parts->replots; }

QSize TimeChart::sizeHint() const { return {430, 220}; }
QSize TimeChart::minimumSizeHint() const { return {180, 120}; }

void TimeChart::setZoom(const Zoom& zoom)
{
    m_parts->zoomed = zoom ? std::optional(QCPRange(zoom->first, zoom->second)) : std::nullopt;
    m_parts->markStale();
}

TimeChart::Zoom TimeChart::zoom() const
{
    const auto& range = m_parts->zoomed;
    return range ? Zoom({range->lower, range->upper}) : std::nullopt;
}

void TimeChart::tellZoom() { emit zoomed(zoom()); }

void TimeChart::resetZoom()
{
    m_parts->zoomed.reset();
    m_parts->markStale();
    tellZoom();
}

void TimeChart::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_parts->theme;
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSurface(painter, QRectF(rect()), theme.surfaceRadius, stageSurface(theme), theme.line, theme.hairline);
    painter.setFont(theme.headingFont(theme.sizes.body));
    QRectF row(kChartPadding, 6, width() - 2 * kChartPadding, QFontMetricsF(painter.font()).height() + 8);
    painter.setPen(theme.text);
    const QString title = m_parts->unit.isEmpty() ? m_parts->title
                                                  : QStringLiteral("%1, %2").arg(m_parts->title, m_parts->unit);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeading, title);
    row.setLeft(row.left() + QFontMetricsF(painter.font()).horizontalAdvance(title) + 16);
    m_parts->paintLegend(painter, row);
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()), theme.surfaceRadius, theme);
}

void TimeChart::resizeEvent(QResizeEvent*)
{
    m_parts->place();
    m_parts->markStale();
}

void TimeChart::showEvent(QShowEvent*)
{
    disconnect(m_parts->screenChanges);
    if (QWindow* handle = window()->windowHandle()) {
        m_parts->screenChanges = connect(handle, &QWindow::screenChanged, this, [this] { m_parts->markStale(); });
    }
    m_parts->stale = true;
    m_parts->replotNow();
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const QCPRange shown = m_parts->plot->xAxis->range();
    const double cursor = m_parts->cursor->time();
    const double anchor = shown.contains(cursor) ? cursor : shown.center();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_parts->zoomTime(kWheelStep, anchor);
        break;
    case Qt::Key_Minus:
        m_parts->zoomTime(1 / kWheelStep, anchor);
        break;
    case Qt::Key_0:
        return resetZoom();
    case Qt::Key_Left:
        m_parts->panTime(-0.1);
        break;
    case Qt::Key_Right:
        m_parts->panTime(0.1);
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    tellZoom();
}

bool TimeChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_parts->plot)
        return QWidget::eventFilter(watched, event);
    const auto timeAt = [this](QPointF position) { return m_parts->plot->xAxis->pixelToCoord(position.x()); };
    switch (event->type()) {
    case QEvent::MouseMove: {
        const QPointF position = static_cast<QMouseEvent*>(event)->position();
        const bool inside = m_parts->plot->axisRect()->rect().contains(position.toPoint());
        m_parts->hover = inside ? timeAt(position) : std::numeric_limits<double>::quiet_NaN();
        m_parts->readAt(m_parts->hover);
        m_parts->redrawCursor();
        return true;
    }
    case QEvent::Leave:
        m_parts->hover = std::numeric_limits<double>::quiet_NaN();
        m_parts->readAt(m_parts->hover);
        m_parts->redrawCursor();
        return false;
    case QEvent::MouseButtonDblClick:
        resetZoom();
        return true;
    case QEvent::Wheel: {
        auto* wheel = static_cast<QWheelEvent*>(event);
        if (wheel->angleDelta().y() != 0) {
            m_parts->zoomTime(std::pow(kWheelStep, wheel->angleDelta().y() / 120.0), timeAt(wheel->position()));
            tellZoom();
        }
        wheel->accept();
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

}  // namespace faultglass

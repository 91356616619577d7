#include "widgets/controls/scrubber.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include "widgets/controls/value_slider.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/tool_tip.h"

namespace faultglass {

namespace {

constexpr qreal kMargin = kHandleRadius + 3;
constexpr qreal kGrooveHeight = 4;
constexpr qreal kMarkerHalf = 5;
constexpr qreal kMarkerHeight = 8;
constexpr qreal kMarkerReach = 7;
/// Tooltips name no more events than one can read.
constexpr int kMostNamed = 8;
/// How long the handle stays where it was put while the run is on its way there.
constexpr int kArrivalMilliseconds = 500;
constexpr double kResolution = 0.01;

}  // namespace

Scrubber::Scrubber(QWidget* parent) : RangeWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    m_arrival.setSingleShot(true);
    m_arrival.setInterval(kArrivalMilliseconds);
    connect(&m_arrival, &QTimer::timeout, this, qOverload<>(&Scrubber::update));
}

void Scrubber::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void Scrubber::setTimes(double now, double reached, double sizes)
{
    const double longest = std::max({sizes, reached, now, kResolution});
    if (now == m_now && reached == m_reached && longest == m_sizes)
        return;
    const bool moved = now != m_now;
    const bool sameLine = longest == m_sizes && std::abs(xOf(reached) - m_paintedReach) < 0.25;
    m_now = now;
    m_reached = reached;
    m_sizes = longest;
    if (m_arrival.isActive() && std::abs(now - m_asked) < rangeStep())
        m_arrival.stop();
    // A run moves the handle by a fraction of a pixel a frame; only what one would see is painted again.
    if (!sameLine || std::abs(xOf(rangeValue()) - xOf(m_painted)) >= 0.25)
        update();
    if (moved)
        announceValue();
}

void Scrubber::setMarkers(const QVector<TransportMarker>& markers)
{
    if (markers == m_markers)
        return;
    m_markers = markers;
    std::ranges::stable_sort(m_markers, {}, &TransportMarker::time);
    update();
}

QString Scrubber::rangeText() const { return formatClock(rangeValue()); }

void Scrubber::askForValue(double seconds)
{
    const double held = std::clamp(std::round(seconds / kResolution) * kResolution, 0.0, m_sizes);
    if (held == rangeValue())
        return;
    m_asked = held;
    if (!m_dragging)
        m_arrival.start();
    update();
    emit seekRequested(held);
    announceValue();
}

QSize Scrubber::sizeHint() const { return {320, 40}; }

QSize Scrubber::minimumSizeHint() const { return {96, 40}; }

QRectF Scrubber::track() const
{
    const qreal inset = kMargin - kHandleRadius;
    return {inset, (height() - kGrooveHeight) / 2.0, width() - 2 * inset, kGrooveHeight};
}

qreal Scrubber::xOf(double seconds) const
{
    return kMargin + std::clamp(seconds / m_sizes, 0.0, 1.0) * (width() - 2 * kMargin);
}

double Scrubber::timeAt(qreal x) const
{
    return std::clamp((x - kMargin) / std::max(1.0, width() - 2 * kMargin), 0.0, 1.0) * m_sizes;
}

void Scrubber::paintMarkers(QPainter& painter, const QRectF& line) const
{
    const qreal foot = line.top() - 5;
    painter.setPen(Qt::NoPen);
    qreal lastX = -1;
    Role lastRole = Role::Accent;
    for (const TransportMarker& marker : m_markers) {
        // Thousands of events in one place look like one of each colour.
        const qreal x = xOf(marker.time);
        if (std::abs(x - lastX) < 1 && marker.role == lastRole)
            continue;
        lastX = x;
        lastRole = marker.role;
        painter.setBrush(m_theme.color(marker.role));
        const QPointF corners[] = {{x - kMarkerHalf, foot - kMarkerHeight},
                                   {x + kMarkerHalf, foot - kMarkerHeight},
                                   {x, foot}};
        painter.drawPolygon(corners, 3);
    }
}

void Scrubber::paintEvent(QPaintEvent*)
{
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    TrackLook look;
    look.groove = track();
    look.from = look.groove.left();
    m_painted = rangeValue();
    look.to = xOf(m_painted);
    look.handle = look.to;
    m_paintedReach = xOf(m_reached);
    look.reached = m_paintedReach;
    look.enabled = isEnabled();
    look.hot = isEnabled() && (m_dragging || option.state.testFlag(QStyle::State_MouseOver));
    look.focused = option.state.testFlag(QStyle::State_HasFocus) &&
                   option.state.testFlag(QStyle::State_KeyboardFocusChange);
    paintMarkers(painter, look.groove);
    drawTrack(painter, look, m_theme);
}

void Scrubber::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const int marker = event->position().y() < track().top() - 3 ? markerAt(event->position()) : -1;
    const double time = marker >= 0 ? m_markers[marker].time : timeAt(event->position().x());
    m_asked = rangeValue();
    m_dragging = true;
    askForValue(time);
    update();
}

void Scrubber::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging)
        askForValue(timeAt(event->position().x()));
}

void Scrubber::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    m_arrival.start();
    update();
}

int Scrubber::markerAt(const QPointF& place) const
{
    int nearest = -1;
    qreal distance = kMarkerReach;
    for (int i = 0; i < m_markers.size(); ++i) {
        const qreal away = std::abs(xOf(m_markers[i].time) - place.x());
        if (away < distance) {
            distance = away;
            nearest = i;
        }
    }
    return nearest;
}

bool Scrubber::event(QEvent* event)
{
    return answerToolTip(*this, *event, [this](QPoint place) { return tooltipAt(place.x()); }) ||
           RangeWidget::event(event);
}

/// The marks that are near, or else the time.
QString Scrubber::tooltipAt(int x) const
{
    QStringList named;
    for (const TransportMarker& marker : m_markers) {
        if (std::abs(xOf(marker.time) - x) >= kMarkerReach)
            continue;
        if (named.size() == kMostNamed) {
            named.append(QStringLiteral("…"));
            break;
        }
        named.append(marker.text);
    }
    return named.isEmpty() ? formatClock(timeAt(x)) : named.join(QLatin1Char('\n'));
}

void Scrubber::keyPressEvent(QKeyEvent* event)
{
    const bool toMarkers = event->modifiers().testFlag(Qt::ControlModifier);
    const double now = rangeValue();
    const auto goToMarker = [&](bool forward) {
        const auto beyond = [&](const TransportMarker& m) {
            return forward ? m.time > now + kResolution : m.time < now - kResolution;
        };
        if (forward) {
            const auto next = std::ranges::find_if(m_markers, beyond);
            askForValue(next == m_markers.end() ? m_sizes : next->time);
        } else {
            const auto last = std::find_if(m_markers.rbegin(), m_markers.rend(), beyond);
            askForValue(last == m_markers.rend() ? 0 : last->time);
        }
    };
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        return toMarkers ? goToMarker(true) : askForValue(now + rangeStep());
    case Qt::Key_Left:
    case Qt::Key_Down:
        return toMarkers ? goToMarker(false) : askForValue(now - rangeStep());
    case Qt::Key_PageUp:
        return askForValue(now + m_sizes / 10);
    case Qt::Key_PageDown:
        return askForValue(now - m_sizes / 10);
    case Qt::Key_Home:
        return askForValue(0);
    case Qt::Key_End:
        return askForValue(m_sizes);
    default:
        RangeWidget::keyPressEvent(event);
    }
}

}  // namespace faultglass

#include "widgets/controls/value_slider.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>
#include <QWheelEvent>

namespace faultglass {

namespace {

/// Room for the focus halo around the handle at both ends.
constexpr qreal kMargin = kHandleRadius + 3;
constexpr qreal kGrooveHeight = 4;
/// All of it takes the pointer; the row above adds to it, so that forms stay compact.
constexpr int kHeight = 28;

}  // namespace

void drawTrack(QPainter& painter, const TrackLook& look, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = look.enabled ? theme.color(Role::Accent) : theme.faint;
    const qreal radius = look.groove.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(look.groove, radius, radius);
    if (look.reached > look.groove.left()) {
        painter.setBrush(mixed(theme.line, theme.color(Role::Accent), 0.4));
        painter.drawRoundedRect(QRectF(look.groove.topLeft(), QPointF(look.reached, look.groove.bottom())), radius,
                                radius);
    }
    QRectF filled = look.groove;
    filled.setLeft(std::min(look.from, look.to));
    filled.setRight(std::max(look.from, look.to));
    painter.setBrush(accent);
    painter.drawRoundedRect(filled, radius, radius);

    const QPointF middle(look.handle, look.groove.center().y());
    if (look.focused) {
        painter.setPen(QPen(accent, theme.focusRing));
        painter.setBrush(theme.panel);
        painter.drawEllipse(middle, kHandleRadius + 2, kHandleRadius + 2);
    }
    const qreal ring = 2.2;
    const qreal inner = kHandleRadius - ring / 2 - (look.focused ? 1.5 : 0);
    painter.setPen(QPen(accent, ring));
    painter.setBrush(look.hot ? mixed(theme.panel, accent, 0.35) : theme.panel);
    painter.drawEllipse(middle, inner, inner);
}

ValueSlider::ValueSlider(const ValueScale& scale, std::function<QString(double)> describe, QWidget* parent)
    : RangeWidget(parent), m_scale(scale), m_describe(std::move(describe)), m_value(scale.least())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ValueSlider::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void ValueSlider::setValue(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    update();
    announceValue();
}

void ValueSlider::askForValue(double value)
{
    const double held = std::clamp(value, m_scale.least(), m_scale.most());
    if (held == m_value)
        return;
    setValue(held);
    emit moved(held);
}

QSize ValueSlider::sizeHint() const { return {160, kHeight}; }

QSize ValueSlider::minimumSizeHint() const { return {64, kHeight}; }

qreal ValueSlider::handleX() const
{
    const qreal position = m_scale.positionOf(m_value);
    const qreal forward = layoutDirection() == Qt::RightToLeft ? 1 - position : position;
    return kMargin + forward * (width() - 2 * kMargin);
}

double ValueSlider::positionAt(qreal x) const
{
    const double forward = std::clamp((x - kMargin) / std::max(1.0, width() - 2 * kMargin), 0.0, 1.0);
    return layoutDirection() == Qt::RightToLeft ? 1 - forward : forward;
}

void ValueSlider::paintEvent(QPaintEvent*)
{
    QStyleOption option;
    option.initFrom(this);
    TrackLook look;
    look.groove = QRectF(kMargin - kHandleRadius, (height() - kGrooveHeight) / 2,
                         width() - 2 * (kMargin - kHandleRadius), kGrooveHeight);
    look.from = layoutDirection() == Qt::RightToLeft ? look.groove.right() : look.groove.left();
    look.handle = handleX();
    look.to = look.handle;
    look.enabled = isEnabled();
    look.hot = isEnabled() && (m_dragging || option.state.testFlag(QStyle::State_MouseOver));
    look.focused = option.state.testFlag(QStyle::State_HasFocus) &&
                   option.state.testFlag(QStyle::State_KeyboardFocusChange);
    QPainter painter(this);
    drawTrack(painter, look, m_theme);
}

void ValueSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const qreal x = event->position().x();
    m_dragging = true;
    emit grabbed();
    if (std::abs(x - handleX()) <= kHandleRadius) {
        m_grip = x - handleX();
    } else {
        m_grip = 0;
        askForValue(m_scale.valueAt(positionAt(x)));
    }
    update();
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging)
        askForValue(m_scale.valueAt(positionAt(event->position().x() - m_grip)));
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    update();
    emit released();
}

void ValueSlider::keyPressEvent(QKeyEvent* event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto step = [this](int direction, bool fine) {
        // Beyond the slider's own part, where typed values live, steps go on to the end of the range.
        const double next = m_scale.stepped(m_value, direction, fine);
        if (next == m_value)
            return;
        setValue(next);
        emit moved(next);
    };
    switch (event->key()) {
    case Qt::Key_Right:
        return step(forward, true);
    case Qt::Key_Left:
        return step(-forward, true);
    case Qt::Key_Up:
        return step(1, true);
    case Qt::Key_Down:
        return step(-1, true);
    case Qt::Key_PageUp:
        return step(1, false);
    case Qt::Key_PageDown:
        return step(-1, false);
    case Qt::Key_Home:
        return askForValue(m_scale.least());
    case Qt::Key_End:
        return askForValue(m_scale.most());
    default:
        RangeWidget::keyPressEvent(event);
    }
}

void ValueSlider::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().y();
    if (!hasFocus() || turned == 0) {
        event->ignore();
        return;
    }
    askForValue(m_scale.stepped(m_value, turned > 0 ? 1 : -1, true));
}

}  // namespace faultglass

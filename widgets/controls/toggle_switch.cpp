#include "widgets/controls/toggle_switch.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr qreal kTrackWidth = 40;
constexpr qreal kTrackHeight = 22;
constexpr qreal kKnobInset = 3;

}  // namespace

ToggleSwitch::ToggleSwitch(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ToggleSwitch::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QSize ToggleSwitch::sizeHint() const
{
    // Larger than what is drawn: the target of a finger or an unsteady hand.
    return {static_cast<int>(kTrackWidth) + 6, 32};
}

void ToggleSwitch::paintEvent(QPaintEvent*)
{
    QStyleOption option;
    option.initFrom(this);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && isEnabled();
    QRectF track(0, 0, kTrackWidth, kTrackHeight);
    // At the end of the row, whichever side that is.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    track.moveTopLeft({mirrored ? 3 : width() - kTrackWidth - 3, (height() - kTrackHeight) / 2.0});

    const QColor accent = m_theme.color(Role::Accent);
    QColor fill = isChecked() ? accent : m_theme.line;
    if (hovered)
        fill = mixed(fill, m_theme.text, 0.12);
    if (!isEnabled())
        fill = mixed(m_theme.panel, fill, 0.45);
    const QColor offKnob = m_theme.isDark() ? m_theme.muted : m_theme.panel;
    QColor knob = isChecked() ? QColor(Qt::white) : offKnob;
    if (!isEnabled())
        knob = mixed(fill, knob, 0.5);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // On a white panel the pale track alone would not be seen: an outline of at least 3:1 goes with it.
    const bool outlined = !isChecked() && !m_theme.isDark();
    painter.setPen(outlined ? QPen(isEnabled() ? m_theme.color(Role::Idle) : m_theme.faint, m_theme.hairline)
                            : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const QRectF body = outlined ? track.adjusted(0.5, 0.5, -0.5, -0.5) : track;
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);

    const qreal side = kTrackHeight - 2 * kKnobInset;
    const bool knobRight = isChecked() != mirrored;
    const qreal x = knobRight ? track.right() - kKnobInset - side : track.left() + kKnobInset;
    painter.setPen(outlined ? QPen(m_theme.color(Role::Idle), m_theme.hairline) : QPen(Qt::NoPen));
    painter.setBrush(knob);
    painter.drawEllipse(QRectF(x, track.top() + kKnobInset, side, side));
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, track.adjusted(-3, -3, 3, 3), (kTrackHeight + 6) / 2, m_theme);
}

void ToggleSwitch::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}  // namespace faultglass

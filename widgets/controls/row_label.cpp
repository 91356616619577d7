#include "widgets/controls/row_label.h"

#include <algorithm>

#include <QMouseEvent>
#include <QPainter>

#include "widgets/theme/icons.h"

namespace faultglass {

namespace {

constexpr int kMarkRoom = 18;
constexpr int kDotRoom = 10;

}  // namespace

RowLabel::RowLabel(QWidget* parent) : QLabel(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); }

void RowLabel::setTheme(const Theme& theme)
{
    m_theme = theme;
    setFont(theme.textFont(theme.sizes.body - 0.5));
    update();
}

void RowLabel::setChanged(bool changed)
{
    if (m_changed == changed)
        return;
    m_changed = changed;
    update();
}

void RowLabel::setRestarts(bool restarts)
{
    m_restarts = restarts;
    updateGeometry();
}

QSize RowLabel::sizeHint() const
{
    // The dot has its room whether it is there or not, and so has a second line of the smaller size.
    const int twoLines = 2 * QFontMetrics(m_theme.textFont(m_theme.sizes.note - 0.5)).height() - 2;
    return {fontMetrics().horizontalAdvance(text()) + kDotRoom + (m_restarts ? kMarkRoom : 0),
            std::max({28, fontMetrics().height() + 6, twoLines})};
}

QSize RowLabel::minimumSizeHint() const { return {48, sizeHint().height()}; }

void RowLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int room = width() - kDotRoom - (m_restarts ? kMarkRoom : 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int flags = Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
    const QRect place(mirrored ? width() - room : 0, 0, room, height());
    painter.setPen(isEnabled() ? m_theme.text : m_theme.faint);
    int textWidth = fontMetrics().horizontalAdvance(text());
    if (textWidth <= room) {
        painter.drawText(place, flags, text());
    } else {
        painter.setFont(m_theme.textFont(m_theme.sizes.note - 0.5));
        const QRect wrapped = painter.boundingRect(place, flags | Qt::TextWordWrap, text());
        const bool fits = wrapped.height() <= height() + 4 && wrapped.width() <= room;
        painter.drawText(place, fits ? flags | Qt::TextWordWrap | Qt::TextDontClip : flags,
                         fits ? text() : painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        textWidth = fits ? wrapped.width() : room;
    }
    paintMarks(painter, textWidth);
}

void RowLabel::paintMarks(QPainter& painter, qreal afterText) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto after = [&](qreal distance) { return mirrored ? width() - afterText - distance : afterText + distance; };
    qreal used = 6;
    if (m_restarts) {
        paintIcon(painter, QRectF(after(used + 5) - 6.5, height() / 2.0 - 6, 13, 13), Icon::Restart, m_theme.faint);
        used += kMarkRoom - 2;
    }
    if (m_changed) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Accent));
        painter.drawEllipse(QPointF(after(used), height() / 2.0), 2.5, 2.5);
    }
}

void RowLabel::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

}  // namespace faultglass

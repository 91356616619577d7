#include "widgets/theme/card.h"

#include <QFontMetricsF>
#include <QPainter>

#include "widgets/theme/theme_style.h"

namespace faultglass {

QRectF cardTitle(qreal width, const Theme& theme)
{
    const qreal high = QFontMetricsF(theme.headingFont(theme.sizes.body)).height();
    return {kCardPad, kCardPad - 3, width - 2 * kCardPad, high};
}

qreal belowCardTitle(const Theme& theme) { return cardTitle(0, theme).bottom() + 9; }

void paintCard(QPainter& painter, const QRectF& card, const Theme& theme, const QString& title, const QString& note)
{
    painter.fillRect(card, theme.window);
    drawSurface(painter, card, theme.surfaceRadius, stageSurface(theme), theme.line, theme.hairline);
    const QRectF line = cardTitle(card.width(), theme);
    painter.setFont(theme.headingFont(theme.sizes.body));
    painter.setPen(theme.text);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(title, Qt::ElideRight, line.width()));
    if (note.isEmpty())
        return;
    painter.setFont(theme.textFont(theme.sizes.note));
    painter.setPen(theme.muted);
    const qreal room = line.width() - metrics.horizontalAdvance(title) - 16;
    painter.drawText(line, Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(note, Qt::ElideRight, room));
}

}  // namespace faultglass

// The card that charts and the like stand on: its surface, its title, and a note at the other end of the title's line.
#pragma once

#include <QRectF>
#include <QString>

#include "widgets/theme/theme.h"

class QPainter;

namespace faultglass {

/// Space between the edge of a card and what is on it.
inline constexpr qreal kCardPad = 14;

/// The line of the title on a card of that width, and where the rest of the card begins.
[[nodiscard]] QRectF cardTitle(qreal width, const Theme& theme);
[[nodiscard]] qreal belowCardTitle(const Theme& theme);
/// Fills the whole of `card`, its corners with the window's colour. Each text gets what room the other leaves.
void paintCard(QPainter& painter, const QRectF& card, const Theme& theme, const QString& title,
               const QString& note = {});

}  // namespace faultglass

// How the arms of an experiment are told apart: a letter, a colour and a dash each, the same everywhere.
#pragma once

#include <QString>

#include "widgets/theme/theme.h"

class QPainter;
class QRectF;

namespace faultglass {

/// Lengths of dash and gap in pixels; a dash of 0 is a solid line.
struct ArmDash {
    qreal dash = 0;
    qreal gap = 0;
};

/// Arms are counted from 0; those beyond the fourth look like the fourth.
[[nodiscard]] Role armRole(int arm);
[[nodiscard]] ArmDash armDash(int arm);
/// "A" to "D": what an arm is called unless people named it.
[[nodiscard]] QString armLetter(int arm);
/// The letter in a rounded badge of the arm's colour.
void paintArmBadge(QPainter& painter, const QRectF& place, int arm, const Theme& theme);
/// A piece of the arm's line, as charts draw it, through the middle of `place`.
void paintArmLine(QPainter& painter, const QRectF& place, int arm, const Theme& theme);

}  // namespace faultglass

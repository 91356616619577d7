// The program's icons, drawn from paths so that they are crisp at every scale and take the theme's colours.
#pragma once

#include <cstdint>

#include <QColor>
#include <QIcon>
#include <QRectF>

#include "widgets/theme/theme.h"

class QPainter;

namespace faultglass {

enum class Icon : std::uint8_t {
    Play,
    Pause,
    StepBack,
    StepForward,
    Restart,
    Dice,
    Gear,
    Search,
    Fork,
    ChevronDown,
    ChevronRight,
    Check,
    Logo,
    Collapse,
    Close,
    Fit,
};

/// Fills the square in the middle of `place`. Icons with a direction are not mirrored; callers mirror where reading
/// direction matters (chevrons, not transport controls).
void paintIcon(QPainter& painter, const QRectF& place, Icon icon, const QColor& color);
/// As a QIcon, in the theme's text colour with a paler disabled state. Drawn on demand at the asked size.
[[nodiscard]] QIcon themedIcon(Icon icon, const Theme& theme);
/// The same in a colour of its own.
[[nodiscard]] QIcon themedIcon(Icon icon, const Theme& theme, const QColor& color);

/// The mark of a role (tick, exclamation, cross, dash, diamond) in a filled circle; outline only when idle.
void paintRoleMark(QPainter& painter, const QRectF& place, Role role, const Theme& theme);

}  // namespace faultglass

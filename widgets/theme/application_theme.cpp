#include "widgets/theme/application_theme.h"

#include <QApplication>
#include <QToolTip>

#include "widgets/theme/theme_style.h"

namespace faultglass {

void applyToApplication(const Theme& theme)
{
    QApplication::setStyle(new ThemeStyle(theme));
    QApplication::setPalette(paletteFor(theme));
    QApplication::setFont(theme.textFont(theme.sizes.body));
    QToolTip::setPalette(paletteFor(theme));
    QToolTip::setFont(theme.textFont(theme.sizes.note));
}

}  // namespace faultglass

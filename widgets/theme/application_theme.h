// A theme for the whole application: style, colours, fonts, and how texts are shown.
#pragma once

#include "widgets/theme/theme.h"

namespace faultglass {

/// Makes `theme` the look of every standard widget of the application: its style, palette, font and tooltips. Before
/// any text of a file is shown, for the style also keeps labels and tooltips plain.
void applyToApplication(const Theme& theme);

}  // namespace faultglass

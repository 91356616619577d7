// The facts a bug report needs, as text one can read before one sends it.
#pragma once

#include <QString>
#include <QStringList>

#include "app/preferences.h"

namespace faultglass {

/// Versions, platform, screens, settings and the last errors, a line each. Nothing personal: no name, no host, and no
/// folder or file of the user, of which only the suffix is left.
[[nodiscard]] QString diagnosticsText(const Preferences& preferences, const QStringList& errors);

/// A text without the places that are in it: "/home/ada/run.json" becomes "….json".
[[nodiscard]] QString withoutPaths(const QString& text);

}  // namespace faultglass

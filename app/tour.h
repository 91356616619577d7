// Pictures of every panel, before and after its fault, light and dark: what one looks at where there is no display.
#pragma once

#include <functional>
#include <optional>

#include <QString>

#include "core/base/result.h"

namespace faultglass {

/// Renders into `folder` (made if needed) and calls `done` with the path of each picture. The same build gives the same
/// pictures: runs are driven to exact instants. Needs a QApplication. The error, or nothing.
[[nodiscard]] std::optional<Error> renderTour(const QString& folder,
                                              const std::function<void(const QString& path)>& done);

}  // namespace faultglass

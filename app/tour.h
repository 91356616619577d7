// Pictures of every panel and every step, before and after its fault, light and dark: what one looks at where there is
// no display.
#pragma once

#include <functional>
#include <optional>

#include <QString>

#include "app/launch_options.h"
#include "core/base/result.h"

namespace faultglass {

/// One picture of the window as `options` say, at their instant, into `folder` (made if needed). Calls `done` with its
/// path. Needs a QApplication. The error, or nothing.
[[nodiscard]] std::optional<Error> renderShot(const LaunchOptions& options, const QString& folder,
                                              const std::function<void(const QString& path)>& done);

/// Renders into `folder` (made if needed) and calls `done` with the path of each picture. The same build gives the same
/// pictures: runs are driven to exact instants. Needs a QApplication. The error, or nothing.
[[nodiscard]] std::optional<Error> renderTour(const QString& folder,
                                              const std::function<void(const QString& path)>& done);

}  // namespace faultglass

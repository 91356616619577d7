// A picture as a PNG file.
#pragma once

#include <optional>

#include <QImage>
#include <QString>

#include "core/base/result.h"

namespace faultglass {

/// Whole or not at all, as writeAtomically does it. What went wrong, or nothing.
[[nodiscard]] std::optional<Error> writePicture(const QString& path, const QImage& picture);

}  // namespace faultglass

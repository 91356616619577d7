// Moves a file that cannot be read out of the way, so that it is neither lost nor written over.
#pragma once

#include <QString>

namespace faultglass {

/// So many are kept of one file; when all names are taken, the newest gives way and the older ones stay.
inline constexpr int kMostSetAside = 9;

/// Renames `path` to PATH.unreadable, or to PATH.unreadable-2 and so on where that is taken, and returns the new name;
/// empty when it could not be moved, and then it is where it was.
[[nodiscard]] QString setAside(const QString& path);

}  // namespace faultglass

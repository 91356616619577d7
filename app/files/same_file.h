// Whether two names are those of one file.
#pragma once

#include <QString>

namespace faultglass {

/// True for names of the same file: by another way to it, through links, and also where it is not there yet.
[[nodiscard]] bool sameFile(const QString& one, const QString& other);

}  // namespace faultglass

// All files of a project folder, read for the rules.
#pragma once

#include "tests/tidy/rules.h"

namespace faultglass::tidy {

/// In the order of their paths; those below dotted folders and build folders are left out.
[[nodiscard]] Tree readProject(const QString& root);

}  // namespace faultglass::tidy

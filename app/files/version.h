// The version of the program, as the build knows it.
#pragma once

#include <string_view>

namespace faultglass {

/// "1.2.3".
[[nodiscard]] std::string_view programVersion();

}  // namespace faultglass

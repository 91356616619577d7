// What CSV files have in common.
#pragma once

#include <string>
#include <string_view>

namespace faultglass {

/// One field by RFC 4180: quoted where it has to be.
[[nodiscard]] std::string csvField(std::string_view text);

}  // namespace faultglass

// What CSV files have in common.
#pragma once

#include <string>
#include <string_view>

namespace faultglass {

/// One field by RFC 4180: quoted where it has to be. Spreadsheets compute what begins like a formula: such a text
/// begins with an apostrophe instead; a number may begin with its sign.
[[nodiscard]] std::string csvField(std::string_view text);

}  // namespace faultglass

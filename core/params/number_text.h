// A number as text that every machine and locale reads back to the same bits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace faultglass {

/// `text` as a finite number in the C locale, all of it; nothing otherwise.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);
/// The shortest text that reads back as the same number, in the C locale.
[[nodiscard]] std::string numberText(double value);

}  // namespace faultglass

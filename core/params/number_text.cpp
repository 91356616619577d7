#include "core/params/number_text.h"

#include <charconv>
#include <cmath>
#include <cstdint>

#include "core/base/assert.h"

namespace faultglass {

std::optional<double> parseNumber(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (status != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string numberText(double value)
{
    constexpr double kPlainBelow = 1e15;  // a whole number people would write out: 1000000, not 1e+06
    const bool plain = value == std::floor(value) && std::abs(value) < kPlainBelow;
    char buffer[32];
    const auto [end, status] = plain ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<std::int64_t>(value))
                                     : std::to_chars(buffer, buffer + sizeof buffer, value);
    FG_ASSERT(status == std::errc{});
    return {buffer, end};
}

}  // namespace faultglass

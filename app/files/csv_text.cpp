#include "app/files/csv_text.h"

#include <algorithm>
#include <array>

#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

bool isFormula(std::string_view text)
{
    constexpr std::array<std::string_view, 8> kBegins{"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || parseNumber(text))
        return false;
    return std::ranges::any_of(kBegins, [&](std::string_view begin) { return text.substr(first).starts_with(begin); });
}

}  // namespace

std::string csvField(std::string_view text)
{
    const std::string field = (isFormula(text) ? "'" : "") + std::string(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

}  // namespace faultglass

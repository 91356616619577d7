#include "app/files/time_text.h"

#include <charconv>

#include "core/base/assert.h"
#include "core/params/quantity.h"

namespace faultglass {

namespace {

constexpr std::int64_t kNsPerSecond = 1'000'000'000;
constexpr std::size_t kFractionDigits = 9;

/// Digits only, all of it; nothing otherwise.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.front() == '-' || status != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// A plain decimal without loss; a double would round the nanoseconds of a long run.
std::optional<SimTime> parsePlain(std::string_view text)
{
    const std::size_t point = text.find('.');
    const auto whole = wholeNumber(text.substr(0, point));
    if (!whole || *whole > static_cast<std::int64_t>(kLongestRunSeconds))
        return std::nullopt;
    if (point == std::string_view::npos)
        return SimTime{*whole * kNsPerSecond};
    std::string fraction(text.substr(point + 1));
    if (fraction.empty() || fraction.size() > kFractionDigits)
        return std::nullopt;
    fraction.resize(kFractionDigits, '0');
    const auto ns = wholeNumber(fraction);
    return ns ? std::optional(SimTime{*whole * kNsPerSecond + *ns}) : std::nullopt;
}

}  // namespace

std::string secondsText(SimTime time)
{
    FG_ASSERT(time >= SimTime{});
    std::string text = std::to_string(time.ns / kNsPerSecond);
    if (const std::int64_t rest = time.ns % kNsPerSecond; rest > 0) {
        const std::string digits = std::to_string(kNsPerSecond + rest).substr(1);
        text += '.' + digits.substr(0, digits.find_last_not_of('0') + 1);
    }
    return text;
}

std::optional<SimTime> parseSeconds(std::string_view text)
{
    const auto seconds = parseQuantity(text, "s");
    if (!seconds || *seconds < 0 || *seconds > kLongestRunSeconds)
        return std::nullopt;
    const SimTime time = parsePlain(text).value_or(secondsToTime(*seconds));
    return time <= secondsToTime(kLongestRunSeconds) ? std::optional(time) : std::nullopt;
}

}  // namespace faultglass

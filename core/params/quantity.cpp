#include "core/params/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "core/params/number_text.h"

namespace faultglass {

namespace {

/// A name of a unit, and how many of the smallest of its kind it is: nanoseconds, bytes.
struct Scale {
    std::string_view name;
    std::uint64_t smallest;
    bool offered = false;
};

constexpr std::uint64_t kSecond = 1'000'000'000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour,
                        kWeek = 7 * kDay, kYear = 365 * kDay;

constexpr Scale kTimes[] = {
    {"ns", 1},           {"us", 1'000},        {"µs", 1'000},        {"ms", 1'000'000, true}, {"s", kSecond, true},
    {"sec", kSecond},    {"second", kSecond},  {"seconds", kSecond}, {"m", kMinute},          {"min", kMinute, true},
    {"minute", kMinute}, {"minutes", kMinute}, {"h", kHour, true},   {"hr", kHour},           {"hour", kHour},
    {"hours", kHour},    {"d", kDay},          {"day", kDay},        {"days", kDay, true},    {"w", kWeek},
    {"week", kWeek},     {"weeks", kWeek},     {"y", kYear},         {"year", kYear},         {"years", kYear, true},
};

constexpr Scale kBytes[] = {
    {"B", 1},
    {"kB", 1'000, true},
    {"KiB", 1ULL << 10, true},
    {"MB", 1'000'000, true},
    {"MiB", 1ULL << 20, true},
    {"GB", 1'000'000'000, true},
    {"GiB", 1ULL << 30, true},
    {"TB", 1'000'000'000'000},
    {"TiB", 1ULL << 40},
};

/// What people say for "requests".
constexpr std::string_view kRequests[] = {"req", "r"};

const Scale* scaleOf(std::span<const Scale> scales, std::string_view name)
{
    const auto found = std::ranges::find(scales, name, &Scale::name);
    return found == scales.end() ? nullptr : &*found;
}

WrittenUnit written(std::string name, std::uint64_t times, std::uint64_t over, bool offered)
{
    const std::uint64_t common = std::gcd(times, over);
    return {std::move(name), static_cast<double>(times / common), static_cast<double>(over / common), offered};
}

std::vector<WrittenUnit> scaled(std::span<const Scale> scales, const Scale& asked)
{
    std::vector<WrittenUnit> units;
    for (const Scale& scale : scales)
        units.push_back(written(std::string(scale.name), scale.smallest, asked.smallest, scale.offered));
    return units;
}

/// "MiB", "requests", "": what stands before the stroke of a rate, or a unit that is none.
std::vector<WrittenUnit> counted(std::string_view unit)
{
    if (const Scale* bytes = scaleOf(kBytes, unit))
        return scaled(kBytes, *bytes);
    std::vector<WrittenUnit> units{{std::string(unit), 1, 1, true}};
    if (unit == "requests") {
        for (const std::string_view name : kRequests)
            units.push_back({std::string(name)});
    }
    if (unit.empty() || unit == "x") {
        units.push_back({"%", 1, 100, true});
        units.push_back({"x"});
        units.push_back({"×"});
    }
    return units;
}

/// "requests/s": so many of `what` in a time `per`.
std::vector<WrittenUnit> rates(std::string_view what, const Scale& per)
{
    std::vector<WrittenUnit> units;
    std::vector<WrittenUnit> amounts = what == "1" ? std::vector<WrittenUnit>{{"1", 1, 1, true}} : counted(what);
    if (std::ranges::find(amounts, "", &WrittenUnit::name) == amounts.end())
        amounts.push_back({""});
    for (const WrittenUnit& amount : amounts) {
        for (const Scale& time : kTimes) {
            const auto common = std::gcd(per.smallest, time.smallest);
            const WrittenUnit unit{amount.name + "/" + std::string(time.name),
                                   amount.times * static_cast<double>(per.smallest / common),
                                   amount.over * static_cast<double>(time.smallest / common),
                                   amount.offered && &time == &per};
            units.push_back(unit);
            if (amount.name.empty())
                units.push_back({"per " + std::string(time.name), unit.times, unit.over});
        }
    }
    if (what == "requests") {
        const auto second = std::ranges::find(units, "requests/s", &WrittenUnit::name);
        units.push_back({"rps", second->times, second->over});
    }
    return units;
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool endsWith(std::string_view text, std::string_view name, bool exact)
{
    if (name.size() > text.size())
        return false;
    const std::string_view end = text.substr(text.size() - name.size());
    return exact ? end == name : std::ranges::equal(end, name, {}, lower, lower);
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char letter) { return letter == ' ' || letter == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The factor of a k, M, G or T at the end of `text`, which is taken off; 1 where there is none.
double takePrefix(std::string_view& text)
{
    constexpr std::pair<char, double> kPrefixes[] = {{'k', 1e3}, {'K', 1e3}, {'M', 1e6}, {'G', 1e9}, {'T', 1e12}};
    for (const auto& [letter, factor] : kPrefixes) {
        if (text.ends_with(letter)) {
            text = trimmed(text.substr(0, text.size() - 1));
            return factor;
        }
    }
    return 1;
}

/// `text` as a number with `unit` behind it. Glued to a unit that has multiples of its own, k, M and G are none: "Ms"
/// is what somebody makes of "ms" with the key for capitals down.
std::optional<double> inUnit(std::string_view text, const WrittenUnit& unit, bool hasMultiples,
                             const NumberReader& number)
{
    std::string_view rest = text.substr(0, text.size() - unit.name.size());
    const bool glued = !unit.name.empty() && rest == trimmed(rest);
    rest = trimmed(rest);
    const double prefix = glued && hasMultiples ? 1 : takePrefix(rest);
    const auto read = number(rest);
    if (!read)
        return std::nullopt;
    const double value = *read * prefix * unit.times / unit.over;
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool isTime(std::span<const WrittenUnit> units)
{
    return std::ranges::find(units, "min", &WrittenUnit::name) != units.end();
}

std::optional<double> parseOne(std::string_view text, std::span<const WrittenUnit> units, const NumberReader& number)
{
    const bool hasMultiples = isTime(units) || std::ranges::find(units, "KiB", &WrittenUnit::name) != units.end();
    static const WrittenUnit kBare{};
    std::vector<const WrittenUnit*> byLength;
    if (std::ranges::find(units, "", &WrittenUnit::name) == units.end())
        byLength.push_back(&kBare);
    for (const WrittenUnit& unit : units)
        byLength.push_back(&unit);
    std::ranges::stable_sort(byLength, std::ranges::greater{},
                             [](const WrittenUnit* unit) { return unit->name.size(); });
    for (const bool exact : {true, false}) {
        for (const WrittenUnit* unit : byLength) {
            if (!endsWith(text, unit->name, exact))
                continue;
            if (const auto value = inUnit(text, *unit, hasMultiples, number))
                return value;
        }
    }
    return std::nullopt;
}

/// "1h 30min": parts with a unit each, all of them positive.
std::optional<double> parseParts(std::string_view text, std::span<const WrittenUnit> units, const NumberReader& number)
{
    constexpr std::string_view kOfNumbers = "0123456789., ";
    double sum = 0;
    while (!text.empty()) {
        const std::size_t unitAt = text.find_first_not_of(kOfNumbers);
        if (unitAt == std::string_view::npos || unitAt == 0)
            return std::nullopt;
        const std::size_t end = std::min(text.find_first_of("0123456789", unitAt), text.size());
        const auto part = parseOne(trimmed(text.substr(0, end)), units, number);
        if (!part)
            return std::nullopt;
        sum += *part;
        text = trimmed(text.substr(end));
    }
    return sum;
}

}  // namespace

std::vector<WrittenUnit> writtenUnits(std::string_view unit)
{
    if (const Scale* time = scaleOf(kTimes, unit))
        return scaled(kTimes, *time);
    if (unit.starts_with("per ")) {
        if (const Scale* time = scaleOf(kTimes, unit.substr(4)))
            return rates("", *time);
    }
    if (const std::size_t stroke = unit.find('/'); stroke != std::string_view::npos) {
        if (const Scale* time = scaleOf(kTimes, unit.substr(stroke + 1)))
            return rates(unit.substr(0, stroke), *time);
    }
    return counted(unit);
}

std::optional<double> parseQuantity(std::string_view text, std::span<const WrittenUnit> units,
                                    const NumberReader& number)
{
    text = trimmed(text);
    if (const auto value = parseOne(text, units, number))
        return value;
    return isTime(units) && !text.empty() ? parseParts(text, units, number) : std::nullopt;
}

std::optional<double> parseQuantity(std::string_view text, std::string_view unit)
{
    return parseQuantity(text, writtenUnits(unit), parseNumber);
}

std::string offeredUnits(std::string_view unit)
{
    std::vector<std::string> names;
    for (const WrittenUnit& way : writtenUnits(unit)) {
        if (way.offered && !way.name.empty())
            names.push_back(way.name);
    }
    if (names.size() < 2)
        return {};
    std::string text = names.front();
    for (std::size_t i = 1; i < names.size(); ++i)
        text += (i + 1 < names.size() ? ", " : " or ") + names[i];
    return text;
}

Quantity readable(double value, std::string_view unit)
{
    constexpr std::array<std::string_view, 4> kLong{"years", "days", "h", "min"};
    constexpr double kFrom = 1000, kHundred = 100;
    const Scale* own = scaleOf(kTimes, unit);
    if (!own || !std::isfinite(value) || std::abs(value) < kFrom)
        return {value, unit};
    for (const std::string_view name : kLong) {
        const Scale& scale = *scaleOf(kTimes, name);
        if (scale.smallest <= own->smallest)
            break;
        const auto ratio = static_cast<double>(scale.smallest / own->smallest);
        const double number = std::round(value / ratio * kHundred) / kHundred;
        const bool reads = std::abs(number) > 1 || (std::abs(number) == 1 && !name.ends_with('s'));  // never "1 days"
        if (reads && number * ratio == value)
            return {number, name};
    }
    return {value, unit};
}

std::string quantityText(double value, std::string_view unit)
{
    const Quantity read = readable(value, unit);
    return read.unit.empty() ? numberText(read.number) : numberText(read.number) + " " + std::string(read.unit);
}

}  // namespace faultglass

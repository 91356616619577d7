#include "core/fleet/faults/fault.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "core/fleet/faults/fault_effects.h"
#include "core/params/parameter_set.h"
#include "core/params/quantity.h"

namespace faultglass {

namespace {

constexpr auto kFaults = faultRowsOf(FaultList{});
static_assert(areWhole(kFaults));

constexpr std::array kPlaces{Level::Server, Level::Rack, Level::Zone, Level::Feed, Level::Region, Level::Cell};
constexpr std::array kEverything{Level::Server, Level::Rack, Level::Zone,     Level::Feed,
                                 Level::Region, Level::Cell, Level::Customer, Level::Dependency};
constexpr std::array kCustomers{Level::Customer};
constexpr std::array kCells{Level::Cell};
constexpr std::array kDependencies{Level::Dependency};

constexpr FaultScopeRow kScopes[] = {
    {FaultScope::Servers, "servers", kPlaces, true, false},
    {FaultScope::Customers, "customers", kCustomers, false, false},
    {FaultScope::Cells, "cells", kCells, false, false},
    {FaultScope::Dependencies, "dependencies", kDependencies, true, true},
    {FaultScope::Router, "fleet", {}, false, true},
    {FaultScope::Fleet, "fleet", {}, false, true},
    {FaultScope::Everything, "servers", kEverything, true, true},
};
static_assert(std::ranges::is_sorted(kScopes, {}, &FaultScopeRow::scope));

constexpr double kLongest = 3.2e9;  // s; about a century

Error wrong(std::string_view part, std::string_view value, std::string accepted)
{
    return {std::string("--fault ") + std::string(part), std::string(value), std::move(accepted)};
}

std::string_view cut(std::string_view& text, char separator)
{
    const std::size_t end = text.find(separator);
    const std::string_view head = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    return head;
}

Result<FaultKind> parseKind(std::string_view text)
{
    std::vector<std::string_view> keys;
    std::string all;
    for (const FaultRow& row : kFaults) {
        if (row.key == text)
            return row.kind;
        keys.push_back(row.key);
        all += (all.empty() ? "" : ", ") + std::string(row.key);
    }
    const std::string nearest = nearestWord(text, keys);
    return wrong("kind", text, "one of " + all + (nearest.empty() ? "" : "; did you mean " + nearest + "?"));
}

const FaultScopeRow& scopeOf(const FaultRow& row) { return faultScopeRow(row.scope); }

/// What a fault of `row` can be done to; to single processes only where a server has several.
std::vector<Level> levelsOf(const FaultRow& row, const FleetSizes& sizes)
{
    const auto named = scopeOf(row).levels;
    std::vector<Level> levels(named.begin(), named.end());
    if (row.processes && sizes.processes > 1)
        levels.insert(levels.begin(), Level::Process);
    return levels;
}

std::string rangeText(Level level, std::uint32_t count)
{
    const std::string letter(1, levelLetter(level));
    return count == 1 ? letter + "1" : letter + "1 to " + letter + std::to_string(count);
}

/// "all, S1 to S5, R1 or R2": everything of which there is more than one way to say "all".
std::string acceptedTargets(const FaultRow& row, const FleetSizes& sizes)
{
    std::string accepted = scopeOf(row).takesAll ? "all" : "";
    for (const Level level : levelsOf(row, sizes)) {
        const std::uint32_t count = sizes.count(level);
        if (level == Level::Server || level == Level::Customer || row.scope == FaultScope::Cells || count > 1)
            accepted += (accepted.empty() ? "" : ", or ") + rangeText(level, count);
    }
    return accepted;
}

Result<FaultTarget> parseTarget(std::string_view text, const FaultRow& row, const FleetSizes& sizes)
{
    if (text == "all" && scopeOf(row).takesAll)
        return FaultTarget{};
    for (const Level level : levelsOf(row, sizes)) {
        const char letter = levelLetter(level);
        if (text.size() < 2 || (text[0] != letter && text[0] != static_cast<char>(letter - 'A' + 'a')) ||
            text[1] < '0' || text[1] > '9')
            continue;
        const auto number = parseNumber(text.substr(1));
        if (number && *number >= 1 && *number <= sizes.count(level) &&
            *number == static_cast<double>(static_cast<std::uint32_t>(*number)))
            return FaultTarget{level, static_cast<std::uint32_t>(*number) - 1};
    }
    return wrong("target", text, acceptedTargets(row, sizes));
}

std::string acceptedMagnitudes(const FaultMagnitude& magnitude)
{
    return (magnitude.whole ? "a whole number from " : "a number from ") + numberText(magnitude.least) + " to " +
           numberText(magnitude.most);
}

std::optional<Error> parseOption(std::string_view option, const FaultRow& row, Fault& fault)
{
    std::string_view text = option;
    const std::string_view key = cut(text, '=');
    if (key == "duration") {
        if (row.momentary)
            return wrong("duration", text, "no duration for " + std::string(row.key));
        const auto seconds = parseQuantity(text, "s");
        if (!seconds || *seconds < 0 || *seconds > kLongest)
            return wrong("duration", text, "a time such as 20, 250ms or 3h");
        fault.duration = secondsToDuration(*seconds);
        return std::nullopt;
    }
    const FaultMagnitude& magnitude = row.magnitude;
    if (!magnitude.key.empty() && key == magnitude.key) {
        const auto number = parseQuantity(text, magnitude.unit);
        if (!number || magnitudeRefusal(row, *number))
            return wrong(key, text, acceptedMagnitudes(magnitude));
        fault.magnitude = *number;
        return std::nullopt;
    }
    const std::string known = magnitude.key.empty() ? "duration" : "duration, " + std::string(magnitude.key);
    return wrong("option", option, "key=value with a key of " + std::string(row.key) + ": " + known);
}

}  // namespace

std::span<const FaultRow> faultTable() { return kFaults; }

const FaultScopeRow& faultScopeRow(FaultScope scope) { return kScopes[static_cast<std::size_t>(scope)]; }

const FaultRow& faultRow(FaultKind kind) { return kFaults[static_cast<std::size_t>(kind)]; }

Fault makeFault(FaultKind kind, FaultTarget target)
{
    return makeFault(kind, target, faultRow(kind).magnitude.initial);
}

Fault makeFault(FaultKind kind, FaultTarget target, double magnitude) { return {kind, target, magnitude, {}}; }

Result<ScheduledFault> parseFault(std::string_view text, const FleetSizes& sizes)
{
    std::string_view options = text;
    std::string_view head = cut(options, ',');
    const bool trailingComma = text.ends_with(',');
    const bool hasTime = head.find('@') != std::string_view::npos;
    const Result<FaultKind> kind = parseKind(cut(head, '@'));
    if (!kind)
        return kind.error();
    const FaultRow& row = faultRow(kind.value());
    const bool hasTarget = head.find(':') != std::string_view::npos;
    const std::string_view timeText = cut(head, ':');
    const auto time = parseQuantity(timeText, "s");
    if (!hasTime || !time || *time < 0 || *time > kLongest)
        return wrong("time", hasTime ? timeText : text, "kind@TIME such as @4, @250ms or @3h");
    ScheduledFault scheduled{secondsToTime(*time), makeFault(row.kind)};
    if (hasTarget && scopeOf(row).levels.empty())
        return wrong("target", head, "no target for " + std::string(row.key));
    if (!hasTarget && !scopeOf(row).targetOptional)
        return wrong("target", "", "a target after a colon: " + acceptedTargets(row, sizes));
    if (hasTarget) {
        const Result<FaultTarget> target = parseTarget(head, row, sizes);
        if (!target)
            return target.error();
        scheduled.fault.target = target.value();
    }
    if (trailingComma)
        return wrong("option", "", "key=value after a comma");
    while (!options.empty()) {
        if (auto error = parseOption(cut(options, ','), row, scheduled.fault))
            return *error;
    }
    return scheduled;
}

std::optional<Error> targetRefusal(const Fault& fault, const FleetSizes& sizes)
{
    const FaultRow& row = faultRow(fault.kind);
    if (scopeOf(row).levels.empty() || (!fault.target.valid() && scopeOf(row).takesAll))
        return std::nullopt;
    bool known = false;
    for (const Level level : levelsOf(row, sizes))
        known = known || (level == fault.target.level && fault.target.value < sizes.count(level));
    if (known)
        return std::nullopt;
    return Error{"fault", targetText(fault.target), acceptedTargets(row, sizes)};
}

std::optional<Error> magnitudeRefusal(const FaultRow& row, double value)
{
    const FaultMagnitude& magnitude = row.magnitude;
    // Written so that what is no number is refused, too.
    const bool accepted = magnitude.least <= value && value <= magnitude.most &&
                          (!magnitude.whole || value == std::floor(value));
    if (magnitude.key.empty() || accepted)
        return std::nullopt;
    return Error{std::string(magnitude.key), std::to_string(value), acceptedMagnitudes(magnitude)};
}

std::string targetText(FaultTarget target)
{
    if (!target.valid())
        return "all";
    return std::string(1, levelLetter(target.level)) + std::to_string(target.value + std::uint64_t{1});
}

std::string faultText(const ScheduledFault& scheduled)
{
    const FaultRow& row = faultRow(scheduled.fault.kind);
    const FaultTarget target = scheduled.fault.target;
    // Healing everything says so, though it need not: "heal" alone reads like half a sentence.
    const bool named = target.valid() ? !scopeOf(row).levels.empty()
                                      : row.scope == FaultScope::Servers || row.scope == FaultScope::Everything;
    std::string text = std::string(row.key) + "@" + numberText(static_cast<double>(scheduled.at.ns) / 1e9);
    if (named)
        text += ":" + targetText(target);
    if (!row.magnitude.key.empty())
        text += "," + std::string(row.magnitude.key) + "=" + numberText(scheduled.fault.magnitude);
    if (scheduled.fault.duration > SimDuration{})
        text += ",duration=" + numberText(static_cast<double>(scheduled.fault.duration.ns) / 1e9);
    return text;
}

}  // namespace faultglass

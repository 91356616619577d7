#include "core/fleet/fault.h"

#include <array>
#include <optional>
#include <vector>

#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

constexpr std::array<FaultRow, kFaultKindCount> kFaults{{
    {FaultKind::Crash, "crash", FG_TEXT("Kill"),
     FG_TEXT("The host dies with all it holds; requests sent to it vanish until the balancer notices."), true, "", "",
     0, 0, 0},
    {FaultKind::Slow, "slow", FG_TEXT("Slow down"), FG_TEXT("Every request takes this many times longer."), true,
     "factor", "x", 1, 1000, 4},
    {FaultKind::Pause, "pause", FG_TEXT("Freeze"),
     FG_TEXT("The server stops working but keeps accepting; what it holds waits."), true, "", "", 0, 0, 0},
    {FaultKind::Gray, "gray", FG_TEXT("Fail a share"),
     FG_TEXT("The server answers this share of its requests with an error; shallow probes do not see it."), true,
     "share", "", 0.001, 1, 0.3},
    {FaultKind::LoadSpike, "load-spike", FG_TEXT("Spike load"),
     FG_TEXT("The offered load is this many times what it was."), false, "factor", "x", 0.01, 1000, 2},
    {FaultKind::Heal, "heal", FG_TEXT("Heal"),
     FG_TEXT("Takes every fault off the target; off all, ends a load spike too."), true, "", "", 0, 0, 0},
}};

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

Result<ServerId> parseTarget(std::string_view text, std::uint32_t servers)
{
    const std::string accepted = "all, or S1 to S" + std::to_string(servers);
    if (text == "all")
        return ServerId{};
    const auto number = text.size() > 1 && (text[0] == 'S' || text[0] == 's') && text[1] >= '0' && text[1] <= '9'
                            ? parseNumber(text.substr(1))
                            : std::nullopt;
    if (!number || *number < 1 || *number > servers ||
        *number != static_cast<double>(static_cast<std::uint32_t>(*number)))
        return wrong("target", text, accepted);
    return ServerId{static_cast<std::uint32_t>(*number) - 1};
}

std::optional<Error> parseOption(std::string_view option, const FaultRow& row, Fault& fault)
{
    std::string_view text = option;
    const std::string_view key = cut(text, '=');
    const auto number = parseNumber(text);
    if (key == "duration") {
        if (row.kind == FaultKind::Heal || !number || *number < 0 || *number > kLongest)
            return wrong("duration", text, row.kind == FaultKind::Heal ? "no duration for heal" : "seconds, 0 or more");
        fault.duration = secondsToDuration(*number);
        return std::nullopt;
    }
    if (!row.magnitudeKey.empty() && key == row.magnitudeKey) {
        if (!number || *number < row.least || *number > row.most)
            return wrong(key, text, "a number from " + numberText(row.least) + " to " + numberText(row.most));
        fault.magnitude = *number;
        return std::nullopt;
    }
    const std::string known = row.magnitudeKey.empty() ? "duration" : "duration, " + std::string(row.magnitudeKey);
    return wrong("option", option, "key=value with a key of " + std::string(row.key) + ": " + known);
}

}  // namespace

std::span<const FaultRow> faultTable() { return kFaults; }

const FaultRow& faultRow(FaultKind kind) { return kFaults[static_cast<std::size_t>(kind)]; }

Fault makeFault(FaultKind kind, ServerId target) { return {kind, target, faultRow(kind).initial, {}}; }

Result<ScheduledFault> parseFault(std::string_view text, std::uint32_t servers)
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
    const auto time = parseNumber(timeText);
    if (!hasTime || !time || *time < 0 || *time > kLongest)
        return wrong("time", hasTime ? timeText : text, "kind@SECONDS, from 0 on");
    ScheduledFault scheduled{secondsToTime(*time), makeFault(row.kind)};
    if (hasTarget && !row.targetsServer)
        return wrong("target", head, "no target for " + std::string(row.key));
    if (row.targetsServer && !hasTarget && row.kind != FaultKind::Heal)
        return wrong("target", "", "a target after a colon: all, or S1 to S" + std::to_string(servers));
    if (hasTarget) {
        const Result<ServerId> target = parseTarget(head, servers);
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

std::string faultText(const ScheduledFault& scheduled)
{
    const FaultRow& row = faultRow(scheduled.fault.kind);
    std::string text = std::string(row.key) + "@" + numberText(static_cast<double>(scheduled.at.ns) / 1e9);
    if (row.targetsServer)
        text += scheduled.fault.target.valid() ? ":S" + std::to_string(scheduled.fault.target.value + 1) : ":all";
    if (!row.magnitudeKey.empty())
        text += "," + std::string(row.magnitudeKey) + "=" + numberText(scheduled.fault.magnitude);
    if (scheduled.fault.duration > SimDuration{})
        text += ",duration=" + numberText(static_cast<double>(scheduled.fault.duration.ns) / 1e9);
    return text;
}

}  // namespace faultglass

#include "core/fleet/faults/fault.h"

#include <array>
#include <optional>
#include <vector>

#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

constexpr std::array<FaultRow, kFaultKindCount> kFaults{{
    {FaultKind::Crash, "crash", FG_TEXT("Kill"),
     FG_TEXT("The host dies with all it holds; requests sent to it vanish until the balancer notices."),
     FaultScope::Servers, "", "", 0, 0, 0},
    {FaultKind::Slow, "slow", FG_TEXT("Slow down"), FG_TEXT("Every request takes this many times longer."),
     FaultScope::Servers, "factor", "x", 1, 1000, 4},
    {FaultKind::Pause, "pause", FG_TEXT("Freeze"),
     FG_TEXT("The server stops working but keeps accepting; what it holds waits."), FaultScope::Servers, "", "", 0, 0,
     0},
    {FaultKind::Gray, "gray", FG_TEXT("Fail a share"),
     FG_TEXT("The server answers this share of its requests with an error; shallow probes do not see it."),
     FaultScope::Servers, "share", "", 0.001, 1, 0.3},
    {FaultKind::BadConfig, "bad-config", FG_TEXT("Push a bad config"),
     FG_TEXT("The servers take a configuration with which they fail this share of their requests."),
     FaultScope::Servers, "share", "", 0.001, 1, 1},
    {FaultKind::DiskFull, "fill-disk", FG_TEXT("Fill the disk"),
     FG_TEXT("Its logs leave the server no disk space: it answers every request with an error."), FaultScope::Servers,
     "", "", 0, 0, 0},
    {FaultKind::Isolate, "isolate", FG_TEXT("Cut off with its users"),
     FG_TEXT("A partition: the load balancer and the other servers lose it. This share of the users is there with it, "
             "and reaches nothing else."),
     FaultScope::Servers, "share", "", 0, 1, 0.3},
    {FaultKind::FlushCache, "flush-cache", FG_TEXT("Flush the cache"),
     FG_TEXT("The server forgets what it has in its cache."), FaultScope::Servers, "", "", 0, 0, 0},
    {FaultKind::LoadSpike, "load-spike", FG_TEXT("Spike load"),
     FG_TEXT("The offered load is this many times what it was."), FaultScope::Fleet, "factor", "x", 0.01, 1000, 2},
    {FaultKind::Heal, "heal", FG_TEXT("Heal"), FG_TEXT("Takes every fault off the target; off all, everything."),
     FaultScope::Servers, "", "", 0, 0, 0},
    {FaultKind::Noisy, "noisy", FG_TEXT("Make noisy"),
     FG_TEXT("The customer sends this many times as many requests as before."), FaultScope::Tenants, "factor", "x",
     0.01, 1'000'000, 10},
    {FaultKind::Poison, "poison", FG_TEXT("Send poison"),
     FG_TEXT("This share of the customer's requests kills the process that serves them; a retry carries it on."),
     FaultScope::Tenants, "share", "", 0.000001, 1, 1},
    {FaultKind::Partition, "partition", FG_TEXT("Cut off"),
     FG_TEXT("The network no longer joins the target with the rest: 0 cuts both ways, with 1 nothing comes out of it, "
             "with 2 nothing gets in. Off all, every server falls on either side at random."),
     FaultScope::Servers, "direction", "", 0, 2, 0},
    {FaultKind::SlowDependency, "slow-dependency", FG_TEXT("Slow the dependency"),
     FG_TEXT("Calls to the other service take this many times longer."), FaultScope::Dependencies, "factor", "x", 1,
     1'000'000, 100},
    {FaultKind::DeadDependency, "dead-dependency", FG_TEXT("Kill the dependency"),
     FG_TEXT("Calls to the other service fail at once."), FaultScope::Dependencies, "", "", 0, 0, 0},
    {FaultKind::Drain, "drain", FG_TEXT("Drain the cell"),
     FG_TEXT("The router gives the customers of the cell to the other cells; it goes on without any."),
     FaultScope::Cells, "", "", 0, 0, 0},
    {FaultKind::AddCell, "add-cell", FG_TEXT("Add a cell"),
     FG_TEXT("The router begins to use one of the spare cells, and moves the customers it now finds there."),
     FaultScope::Fleet, "", "", 0, 0, 0},
    {FaultKind::RouterDown, "router-down", FG_TEXT("Kill the router"),
     FG_TEXT("What all cells share: until it is back no request finds its cell."), FaultScope::Fleet, "", "", 0, 0, 0},
    {FaultKind::Ship, "ship", FG_TEXT("Ship the update"),
     FG_TEXT(
         "The target takes the new version, with its defect; off all, the whole fleet does, as the strategy says. It "
         "is watched and rolled back like any release."),
     FaultScope::Servers, "", "", 0, 0, 0},
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

/// Whether it can be done to all there is of its kind at once.
bool takesAll(const FaultRow& row) { return row.scope == FaultScope::Servers || row.scope == FaultScope::Dependencies; }
/// Whether it is done to all where no target is named.
bool needsNoTarget(const FaultRow& row)
{
    return row.kind == FaultKind::Heal || row.scope == FaultScope::Dependencies || row.scope == FaultScope::Fleet;
}

/// What a fault of `row` can be done to. Single processes only crash, and only where a server has several.
std::vector<Level> levelsOf(const FaultRow& row, const FleetExtent& extent)
{
    if (row.scope == FaultScope::Cells)
        return {Level::Cell};
    if (row.scope == FaultScope::Dependencies)
        return {Level::Dependency};
    if (row.scope != FaultScope::Servers)
        return {Level::Tenant};
    std::vector<Level> levels{Level::Server, Level::Rack, Level::Zone, Level::Feed, Level::Region, Level::Cell};
    if (extent.processes > 1 && (row.kind == FaultKind::Crash || row.kind == FaultKind::Heal))
        levels.insert(levels.begin(), Level::Process);
    if (row.kind == FaultKind::Heal) {
        levels.push_back(Level::Tenant);
        levels.push_back(Level::Dependency);
    }
    return levels;
}

std::string rangeText(Level level, std::uint32_t count)
{
    const std::string letter(1, levelLetter(level));
    return count == 1 ? letter + "1" : letter + "1 to " + letter + std::to_string(count);
}

/// "all, S1 to S5, R1 or R2": everything of which there is more than one way to say "all".
std::string acceptedTargets(const FaultRow& row, const FleetExtent& extent)
{
    std::string accepted = takesAll(row) ? "all" : "";
    for (const Level level : levelsOf(row, extent)) {
        const std::uint32_t count = extent.count(level);
        if (level == Level::Server || level == Level::Tenant || row.scope == FaultScope::Cells || count > 1)
            accepted += (accepted.empty() ? "" : ", or ") + rangeText(level, count);
    }
    return accepted;
}

Result<FaultTarget> parseTarget(std::string_view text, const FaultRow& row, const FleetExtent& extent)
{
    if (text == "all" && takesAll(row))
        return FaultTarget{};
    for (const Level level : levelsOf(row, extent)) {
        const char letter = levelLetter(level);
        if (text.size() < 2 || (text[0] != letter && text[0] != static_cast<char>(letter - 'A' + 'a')) ||
            text[1] < '0' || text[1] > '9')
            continue;
        const auto number = parseNumber(text.substr(1));
        if (number && *number >= 1 && *number <= extent.count(level) &&
            *number == static_cast<double>(static_cast<std::uint32_t>(*number)))
            return FaultTarget{level, static_cast<std::uint32_t>(*number) - 1};
    }
    return wrong("target", text, acceptedTargets(row, extent));
}

std::optional<Error> parseOption(std::string_view option, const FaultRow& row, Fault& fault)
{
    std::string_view text = option;
    const std::string_view key = cut(text, '=');
    const auto number = parseNumber(text);
    if (key == "duration") {
        if (isMomentary(row.kind))
            return wrong("duration", text, "no duration for " + std::string(row.key));
        if (!number || *number < 0 || *number > kLongest)
            return wrong("duration", text, "seconds, 0 or more");
        fault.duration = secondsToDuration(*number);
        return std::nullopt;
    }
    if (!row.magnitudeKey.empty() && key == row.magnitudeKey) {
        const bool whole = row.kind != FaultKind::Partition || (number && *number == static_cast<int>(*number));
        if (!number || *number < row.least || *number > row.most || !whole)
            return wrong(key, text,
                         (whole ? "a number from " : "a whole number from ") + numberText(row.least) + " to " +
                             numberText(row.most));
        fault.magnitude = *number;
        return std::nullopt;
    }
    const std::string known = row.magnitudeKey.empty() ? "duration" : "duration, " + std::string(row.magnitudeKey);
    return wrong("option", option, "key=value with a key of " + std::string(row.key) + ": " + known);
}

}  // namespace

std::span<const FaultRow> faultTable() { return kFaults; }

const FaultRow& faultRow(FaultKind kind) { return kFaults[static_cast<std::size_t>(kind)]; }

Fault makeFault(FaultKind kind, FaultTarget target) { return makeFault(kind, target, faultRow(kind).initial); }

Fault makeFault(FaultKind kind, FaultTarget target, double magnitude) { return {kind, target, magnitude, {}}; }

Result<ScheduledFault> parseFault(std::string_view text, const FleetExtent& extent)
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
    if (hasTarget && row.scope == FaultScope::Fleet)
        return wrong("target", head, "no target for " + std::string(row.key));
    if (!hasTarget && !needsNoTarget(row))
        return wrong("target", "", "a target after a colon: " + acceptedTargets(row, extent));
    if (hasTarget) {
        const Result<FaultTarget> target = parseTarget(head, row, extent);
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

std::optional<Error> targetRefusal(const Fault& fault, const FleetExtent& extent)
{
    const FaultRow& row = faultRow(fault.kind);
    if (row.scope == FaultScope::Fleet || (!fault.target.valid() && takesAll(row)))
        return std::nullopt;
    bool known = false;
    for (const Level level : levelsOf(row, extent))
        known = known || (level == fault.target.level && fault.target.value < extent.count(level));
    if (known)
        return std::nullopt;
    return Error{"fault", targetText(fault.target), acceptedTargets(row, extent)};
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
    const bool named = scheduled.fault.target.valid() ? row.scope != FaultScope::Fleet
                                                      : row.scope == FaultScope::Servers;
    std::string text = std::string(row.key) + "@" + numberText(static_cast<double>(scheduled.at.ns) / 1e9);
    if (named)
        text += ":" + targetText(scheduled.fault.target);
    if (!row.magnitudeKey.empty())
        text += "," + std::string(row.magnitudeKey) + "=" + numberText(scheduled.fault.magnitude);
    if (scheduled.fault.duration > SimDuration{})
        text += ",duration=" + numberText(static_cast<double>(scheduled.fault.duration.ns) / 1e9);
    return text;
}

}  // namespace faultglass

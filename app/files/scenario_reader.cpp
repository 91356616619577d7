// The reading half of scenario_file.h.
#include <algorithm>
#include <array>
#include <charconv>

#include "app/files/catalogue.h"
#include "app/files/json_document.h"
#include "app/files/scenario_file.h"
#include "app/files/time_text.h"
#include "core/ensemble/timeline_check.h"
#include "core/params/retired_keys.h"

namespace faultglass {

namespace {

using Value = JsonDocument::Value;

/// Not in the middle of a character.
std::string cut(std::string_view text, std::size_t most = 120)
{
    if (text.size() <= most)
        return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80)
        --most;
    return std::string(text.substr(0, most)) + "...";
}

/// The value as it stands in the text, short enough for one line.
std::string shown(const Value& value)
{
    constexpr std::size_t kMost = 40;
    switch (value.kind()) {
    case JsonKind::Object:
        return "{...}";
    case JsonKind::Array:
        return "[...]";
    case JsonKind::String:
        return cut(value.string(), kMost);
    default:
        return cut(value.raw(), kMost);
    }
}

std::optional<std::uint64_t> parseSeed(std::string_view text)
{
    std::uint64_t seed = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (status != std::errc{} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return seed;
}

/// Reads part by part; the first thing wrong ends it.
class ScenarioReader {
public:
    explicit ScenarioReader(std::span<const Scenario* const> catalogue) : m_catalogue(catalogue) {}

    std::optional<Error> read(const Value& root)
    {
        if (!root.is(JsonKind::Object))
            return refusal(root, "an object");
        for (const Part& part : kParts) {
            if (auto error = (this->*part.read)(root.find(part.key)))
                return error;
        }
        std::vector<std::string_view> keys;
        for (const Part& part : kParts)
            keys.push_back(part.key);
        for (const Value& member : root.members()) {
            if (std::ranges::find(keys, member.key()) == keys.end())
                keep(member, KeptMember::Place::Document, [&] { return nearestWord(member.key(), keys); });
        }
        return checkAll();
    }

    ScenarioDocument take()
    {
        if (m_unknown > kMostNamed)
            m_document.warnings.push_back("and " + std::to_string(m_unknown - kMostNamed) +
                                          " more that are unknown here, kept but not used");
        return std::move(m_document);
    }

private:
    struct Part {
        std::string_view key;
        std::optional<Error> (ScenarioReader::*read)(const std::optional<Value>& value);
    };
    /// In this order, whatever the order in the file: what comes later needs what comes before.
    static const std::array<Part, 10> kParts;

    /// Of what is unknown so many are named.
    static constexpr std::size_t kMostNamed = 10;

    static Error refusal(const Value& value, std::string expected)
    {
        return {value.path(), shown(value), std::move(expected)};
    }

    /// `nearest` gives the known key that is most like it, at a price.
    template <class Nearest>
    void keep(const Value& member, KeptMember::Place place, Nearest nearest)
    {
        m_document.kept.push_back({place, m_entryId, member.key(), std::string(member.raw())});
        if (++m_unknown <= kMostNamed)
            warnUnknown(member.path(), nearest());
    }

    void warnUnknown(const std::string& path, const std::string& nearest)
    {
        m_document.warnings.push_back(cut(path) + ": unknown here, kept but not used" +
                                      (nearest.empty() ? "" : "; did you mean " + nearest + "?"));
    }

    void noteRenamed(const std::string& path, std::string_view key)
    {
        const std::string note = renamedNote(key);
        if (!note.empty())
            m_document.warnings.push_back(cut(path) + ": " + note);
    }

    std::optional<Error> readVersion(const std::optional<Value>& value)
    {
        if (!value)
            return Error{"faultglass", "",
                         "missing; expected the version of the format, " + std::to_string(kScenarioFileVersion)};
        if (!value->is(JsonKind::Number) || value->number() != kScenarioFileVersion)
            return refusal(*value, std::to_string(kScenarioFileVersion) + ", the version this program reads");
        return std::nullopt;
    }

    std::optional<Error> readName(const std::optional<Value>& value)
    {
        std::vector<std::string_view> keys;
        std::string all;
        for (const Scenario* scenario : m_catalogue) {
            keys.push_back(scenario->key);
            all += (all.empty() ? "" : ", ") + std::string(scenario->key);
        }
        if (!value)
            return Error{"scenario", "", "missing; expected one of " + all};
        const Scenario* scenario = value->is(JsonKind::String) ? findScenario(m_catalogue, value->string()) : nullptr;
        if (!scenario) {
            const std::string nearest = nearestWord(value->string(), keys);
            return refusal(*value, "one of " + all + (nearest.empty() ? "" : "; did you mean " + nearest + "?"));
        }
        m_document = makeScenarioDocument(*scenario);
        return std::nullopt;
    }

    std::optional<Error> readNote(const std::optional<Value>& value)
    {
        if (value && !value->is(JsonKind::String))
            return refusal(*value, "a string");
        if (value)
            m_document.note = value->string();
        return std::nullopt;
    }

    static std::optional<Error> readSeedInto(const Value& value, std::uint64_t& seed)
    {
        const auto parsed = value.is(JsonKind::String) ? parseSeed(value.string()) : std::nullopt;
        if (!parsed)
            return refusal(value, "a whole number from 0 to 18446744073709551615 in double quotes");
        seed = *parsed;
        return std::nullopt;
    }

    std::optional<Error> readSeed(const std::optional<Value>& value)
    {
        return value ? readSeedInto(*value, m_document.timeline.seed) : std::nullopt;
    }

    static std::optional<SimTime> timeOf(const Value& value)
    {
        return value.is(JsonKind::Number) ? parseSeconds(value.raw()) : std::nullopt;
    }

    std::optional<Error> readUntil(const std::optional<Value>& value)
    {
        if (!value)
            return std::nullopt;
        const auto until = timeOf(*value);
        if (!until || *until <= SimTime{})
            return refusal(*value, "seconds, more than 0 and at most " + jsonText(kLongestRunSeconds));
        m_document.until = *until;
        return std::nullopt;
    }

    static std::string jsonText(double number) { return std::to_string(static_cast<std::int64_t>(number)); }

    /// The value of a parameter as its row takes it: numbers as numbers, toggles as true or false, choices by key.
    static Result<double> parameterValue(const Value& value, const ParameterRow& row)
    {
        const std::string path = value.path();
        if (row.kind == ParameterKind::Toggle) {
            if (value.is(JsonKind::Boolean))
                return value.boolean() ? 1.0 : 0.0;
            return Error{path, shown(value), "true or false"};
        }
        if (row.kind == ParameterKind::Choice) {
            const auto choice = std::ranges::find(row.choices, value.string(), &ParameterChoice::key);
            if (value.is(JsonKind::String) && choice != row.choices.end())
                return static_cast<double>(choice - row.choices.begin());
            return Error{path, shown(value), ParameterSet::accepted(row)};
        }
        if (value.is(JsonKind::Number))
            return value.number();
        return Error{path, shown(value), ParameterSet::accepted(row)};
    }

    std::optional<Error> readParameters(const std::optional<Value>& value)
    {
        if (!value)
            return std::nullopt;
        if (!value->is(JsonKind::Object))
            return refusal(*value, "an object of parameters and their values");
        ParameterSet& parameters = m_document.timeline.parameters;
        for (const Value& member : value->members()) {
            const auto row = parameters.find(member.key());
            if (!row) {
                keep(member, KeptMember::Place::Parameters, [&] { return parameters.nearestKey(member.key()); });
                continue;
            }
            noteRenamed(member.path(), member.key());
            const Result<double> number = parameterValue(member, parameters.rows()[*row]);
            if (!number)
                return number.error();
            if (const auto refused = parameters.set(member.key(), number.value()))
                return refusal(member, refused->accepted);
        }
        return std::nullopt;
    }

    /// What there is in the fleet is checked at the end, when the parameters are known for sure.
    static constexpr std::uint32_t kMost = 1'000'000;
    static constexpr FleetSizes kAnyPart{kMost, 64, kMost, kMost, kMost, kMost, kMost};

    std::optional<Error> readFaults(const std::optional<Value>& value)
    {
        if (!value)
            return std::nullopt;
        if (!value->is(JsonKind::Array))
            return refusal(*value, "an array of faults such as \"crash@4:S1,duration=20\"");
        for (const Value& member : value->members()) {
            if (!member.is(JsonKind::String))
                return refusal(member, "a fault such as \"crash@4:S1,duration=20\"");
            const auto fault = parseFault(member.string(), kAnyPart);
            if (!fault)
                return Error{member.path(), fault.error().value.empty() ? shown(member) : fault.error().value,
                             fault.error().accepted};
            m_document.timeline.faults.push_back(fault.value());
        }
        return std::nullopt;
    }

    std::optional<Error> readEntries(const std::optional<Value>& value)
    {
        if (!value)
            return std::nullopt;
        if (!value->is(JsonKind::Array))
            return refusal(*value, "an array of entries such as {\"at\": 12.5, \"fault\": \"heal:S1\"}");
        for (const Value& member : value->members()) {
            if (auto error = readEntry(member))
                return error;
        }
        return std::nullopt;
    }

    std::optional<Error> readArmNames(const std::optional<Value>& value)
    {
        constexpr std::size_t kLongestName = 100;
        if (!value)
            return std::nullopt;
        if (!value->is(JsonKind::Array) || value->members().size() > kMostArms)
            return refusal(*value, "an array of the names of at most " + std::to_string(kMostArms) + " arms");
        for (const Value& member : value->members()) {
            if (!member.is(JsonKind::String) || member.string().size() > kLongestName)
                return refusal(member, "a name of at most " + std::to_string(kLongestName) + " bytes");
            m_document.timeline.armNames.emplace_back(member.string());
        }
        return std::nullopt;
    }

    std::optional<Error> readView(const std::optional<Value>& value)
    {
        if (!value)
            return std::nullopt;
        if (!value->is(JsonKind::Object))
            return refusal(*value, "an object such as {\"at\": 12.5, \"playing\": false}");
        SavedView view;
        for (const Value& member : value->members()) {
            std::optional<Error> error;
            if (member.key() == "at") {
                const auto at = timeOf(member);
                error = at ? std::nullopt
                           : std::optional(refusal(member, "seconds from 0 to " + jsonText(kLongestRunSeconds)));
                view.at = at.value_or(SimTime{});
            } else if (member.key() == "arm") {
                error = readArm(member, view.arm);
            } else if (bool* const flag = flagOf(view, member.key())) {
                error = member.is(JsonKind::Boolean) ? std::nullopt : std::optional(refusal(member, "true or false"));
                *flag = !error && member.boolean();
            } else {
                keep(member, KeptMember::Place::View, [] { return std::string(); });
            }
            if (error)
                return error;
        }
        m_document.view = view;
        return std::nullopt;
    }

    static bool* flagOf(SavedView& view, std::string_view key)
    {
        return key == "playing"        ? &view.playing
               : key == "side-by-side" ? &view.sideBySide
               : key == "laws"         ? &view.laws
                                       : nullptr;
    }

    std::optional<Error> readEntry(const Value& value)
    {
        static constexpr std::string_view kActions[] = {"set", "fault", "fork", "seed"};
        if (!value.is(JsonKind::Object))
            return refusal(value, "an object");
        const auto at = value.find("at");
        const auto time = at ? timeOf(*at) : std::nullopt;
        if (!time)
            return Error{value.path() + ".at", at ? shown(*at) : "",
                         std::string(at ? "" : "missing; expected ") + "seconds from 0 to " +
                             jsonText(kLongestRunSeconds)};
        std::optional<Value> action;
        for (const std::string_view key : kActions) {
            const auto found = value.find(key);
            if (found && action)
                return refusal(*found, "one of set, fault, fork or seed in an entry");
            action = found ? found : action;
        }
        if (!action)
            return refusal(value, "one of set, fault, fork or seed in an entry");
        m_entryId = m_document.timeline.entries.size() + 1;
        m_entryAt = *time;
        return readAction(value, *action);
    }

    std::optional<Error> readAction(const Value& entry, const Value& action)
    {
        int arm = -1;
        const bool ofArms = action.key() == "set" || action.key() == "fault";
        for (const Value& member : entry.members()) {
            if (member.key() == "arm" && ofArms) {
                if (auto error = readArm(member, arm))
                    return error;
            }
        }
        std::optional<Action> result;
        std::optional<Error> error;
        if (action.key() == "set") {
            error = readSet(action, arm, result);
        } else if (action.key() == "fault") {
            error = readEntryFault(action, arm, result);
        } else if (action.key() == "fork") {
            ForkArm fork;
            error = readArm(action, fork.from);
            result = fork;
        } else {
            SetSeed seed;
            error = readSeedInto(action, seed.seed);
            result = seed;
        }
        if (error)
            return error;
        if (!result) {
            m_document.kept.push_back({KeptMember::Place::Entries, m_entryId, "", std::string(entry.raw())});
            return std::nullopt;
        }
        for (const Value& member : entry.members()) {
            const bool known = member.key() == "at" || member.key() == action.key() ||
                               (member.key() == "arm" && ofArms);
            if (!known)
                keep(member, KeptMember::Place::Entry, [] { return std::string(); });
        }
        m_document.timeline.entries.push_back({m_entryId, m_entryAt, *result});
        m_entryPaths.push_back(entry.path());
        return std::nullopt;
    }

    static std::optional<Error> readArm(const Value& value, int& arm)
    {
        const bool whole = value.is(JsonKind::Number) && value.number() >= 0 &&
                           value.number() < static_cast<double>(kMostArms) &&
                           value.number() == static_cast<int>(value.number());
        if (!whole)
            return refusal(value, "the number of an arm, from 0 to " + std::to_string(kMostArms - 1));
        arm = static_cast<int>(value.number());
        return std::nullopt;
    }

    /// Leaves `result` empty for a parameter this version does not know.
    std::optional<Error> readSet(const Value& value, int arm, std::optional<Action>& result)
    {
        const auto key = value.find("key");
        const auto to = value.find("value");
        if (!key || !to || !key->is(JsonKind::String) || value.members().size() != 2)
            return refusal(value, "{\"key\": a parameter, \"value\": its value}");
        const ParameterSet& parameters = m_document.timeline.parameters;
        const auto row = parameters.find(key->string());
        if (!row) {
            if (++m_unknown <= kMostNamed)
                warnUnknown(key->path() + " \"" + key->string() + "\"", parameters.nearestKey(key->string()));
            return std::nullopt;
        }
        const Result<double> number = parameterValue(*to, parameters.rows()[*row]);
        if (!number)
            return number.error();
        if (const auto refused = parameters.refusal(*row, number.value()))
            return refusal(*to, refused->accepted);
        noteRenamed(key->path() + " \"" + key->string() + "\"", key->string());
        result = SetParameter{std::string(parameters.rows()[*row].key), number.value(), arm};
        return std::nullopt;
    }

    /// As in "faults", but without the time, which stands in "at".
    static std::optional<Error> readEntryFault(const Value& value, int arm, std::optional<Action>& result)
    {
        const std::string expected = "a fault without a time, such as \"slow:S2,factor=4\"";
        if (!value.is(JsonKind::String) || value.string().find('@') != std::string::npos)
            return refusal(value, expected);
        const std::string& text = value.string();
        const std::size_t kindEnd = std::min(text.find_first_of(":,"), text.size());
        const auto fault = parseFault(text.substr(0, kindEnd) + "@0" + text.substr(kindEnd), kAnyPart);
        if (!fault)
            return Error{value.path(), fault.error().value.empty() ? shown(value) : fault.error().value,
                         fault.error().accepted};
        result = InjectFault{fault.value().fault, arm};
        return std::nullopt;
    }

    std::optional<Error> checkAll() const
    {
        auto error = checkTimeline(m_document.timeline);
        if (error && error->key.starts_with("entries[")) {
            // Entries that were only kept have no place in the timeline, so positions differ from the file's.
            std::size_t position = 0;
            const std::size_t begin = error->key.find('[') + 1, end = error->key.find(']');
            std::from_chars(error->key.data() + begin, error->key.data() + end, position);
            error->key = m_entryPaths.at(position) + error->key.substr(end + 1);
        }
        return error;
    }

    std::span<const Scenario* const> m_catalogue;
    ScenarioDocument m_document;
    std::size_t m_unknown = 0;
    std::uint64_t m_entryId = 0;  // of the entry being read
    SimTime m_entryAt;
    std::vector<std::string> m_entryPaths;  // by position in the timeline
};

constexpr std::array<ScenarioReader::Part, 10> ScenarioReader::kParts{{
    {"faultglass", &ScenarioReader::readVersion},
    {"scenario", &ScenarioReader::readName},
    {"note", &ScenarioReader::readNote},
    {"seed", &ScenarioReader::readSeed},
    {"until", &ScenarioReader::readUntil},
    {"parameters", &ScenarioReader::readParameters},
    {"faults", &ScenarioReader::readFaults},
    {"entries", &ScenarioReader::readEntries},
    {"arms", &ScenarioReader::readArmNames},
    {"view", &ScenarioReader::readView},
}};

}  // namespace

ScenarioDocument makeScenarioDocument(const Scenario& scenario)
{
    ScenarioDocument document;
    document.timeline.scenario = &scenario;
    document.timeline.parameters = ParameterSet(scenario.rows());
    document.until = secondsToTime(scenario.duration);
    return document;
}

Result<ScenarioDocument> readScenario(std::string text, std::span<const Scenario* const> catalogue)
{
    const Result<JsonDocument> json = JsonDocument::parse(std::move(text));
    if (!json)
        return json.error();
    ScenarioReader reader(catalogue);
    if (auto error = reader.read(json.value().root()))
        return *std::move(error);
    return reader.take();
}

}  // namespace faultglass

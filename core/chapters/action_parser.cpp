#include "core/chapters/action_parser.h"

#include <algorithm>
#include <charconv>
#include <type_traits>

#include "core/params/parameter_set.h"

namespace faultglass::chapters {

namespace {

using Words = std::span<const std::string_view>;
using Read = std::optional<StageAction>;

/// A verb, how it is written, and what its other words make; nothing when they do not fit.
struct VerbRow {
    std::string_view word;
    std::size_t kind;  ///< of StageAction
    std::string_view form;
    Read (*read)(Words words);
};

template <class Action, class... All>
consteval std::size_t placeIn(std::type_identity<std::variant<All...>> /*all*/)
{
    constexpr bool same[] = {std::is_same_v<Action, All>...};
    return static_cast<std::size_t>(std::ranges::find(same, true) - std::begin(same));
}

template <class Action>
constexpr std::size_t kKind = placeIn<Action>(std::type_identity<StageAction>());

template <class Action>
Read alone(Words words)
{
    return words.empty() ? Read(Action{}) : std::nullopt;
}

Read readLaws(Words words)
{
    return words.size() <= 1 ? Read(ShowLaws{true, std::string(words.empty() ? "" : words.front())}) : std::nullopt;
}

Read readCharts(Words words) { return words.empty() ? Read(ShowLaws{false}) : std::nullopt; }

std::optional<double> onlyNumber(Words words) { return words.size() == 1 ? parseNumber(words.front()) : std::nullopt; }

Read readStart(Words words)
{
    const auto start = parseStart({}, words);
    return start ? Read(*start) : std::nullopt;
}

Read readOpen(Words words)
{
    if (words.empty() || words.front().find('=') != std::string_view::npos)
        return std::nullopt;
    const auto start = parseStart(words.front(), words.subspan(1));
    return start ? Read(*start) : std::nullopt;
}

Read readSet(Words words)
{
    const auto settings = parseSettings(words);
    return settings && !settings->empty() ? Read(SetValues{*settings}) : std::nullopt;
}

Read readInject(Words words)
{
    const bool timeless = words.size() == 1 && words.front().find('@') == std::string_view::npos;
    return timeless ? Read(Inject{std::string(words.front())}) : std::nullopt;
}

Read readSeed(Words words)
{
    if (words.size() != 1)
        return std::nullopt;
    if (words.front() == "next")
        return Reseed{};
    std::uint64_t seed = 0;
    const char* const end = words.front().data() + words.front().size();
    const auto [stopped, status] = std::from_chars(words.front().data(), end, seed);
    return status == std::errc{} && stopped == end ? Read(Reseed{seed}) : std::nullopt;
}

Read readSeek(Words words)
{
    const auto seconds = onlyNumber(words);
    return seconds && *seconds >= 0 ? Read(Seek{*seconds}) : std::nullopt;
}

Read readPlay(Words words)
{
    if (words.empty())
        return Play{};
    const auto seconds = words.front() == "for" ? onlyNumber(words.subspan(1)) : std::nullopt;
    return seconds && *seconds > 0 ? Read(Play{*seconds}) : std::nullopt;
}

Read readSpeed(Words words)
{
    const auto times = onlyNumber(words);
    return times && *times > 0 ? Read(SetSpeed{*times}) : std::nullopt;
}

constexpr VerbRow kVerbs[] = {
    {"start", kKind<StartRun>, "start [key=value ...] [fault=FAULT ...], each key once", readStart},
    {"open", kKind<StartRun>, "open SCENARIO [key=value ...] [fault=FAULT ...], each key once", readOpen},
    {"set", kKind<SetValues>, "set key=value ..., each key once", readSet},
    {"inject", kKind<Inject>, "inject KIND[:TARGET][,key=value...], without a time", readInject},
    {"heal", kKind<Heal>, "heal, alone", alone<Heal>},
    {"fork", kKind<Fork>, "fork, alone", alone<Fork>},
    {"seed", kKind<Reseed>, "seed N or seed next", readSeed},
    {"seek", kKind<Seek>, "seek SECONDS, 0 or more", readSeek},
    {"play", kKind<Play>, "play, or play for SECONDS, more than 0", readPlay},
    {"pause", kKind<Pause>, "pause, alone", alone<Pause>},
    {"speed", kKind<SetSpeed>, "speed TIMES, more than 0", readSpeed},
    {"laws", kKind<ShowLaws>, "laws or laws NAME", readLaws},
    {"charts", kKind<ShowLaws>, "charts, alone", readCharts},
};

/// Whether there is a way to write every kind of action.
consteval bool allCanBeWritten()
{
    for (std::size_t kind = 0; kind < std::variant_size_v<StageAction>; ++kind) {
        if (std::ranges::find(kVerbs, kind, &VerbRow::kind) == std::end(kVerbs))
            return false;
    }
    return true;
}
static_assert(allCanBeWritten());

std::optional<StageAction> readAction(BlockFields& fields, const Field& field)
{
    const auto words = wordsOf(field.value);
    if (words.empty())
        return std::nullopt;  // said already: the line is empty
    const auto row = std::ranges::find(kVerbs, words.front(), &VerbRow::word);
    if (row != std::end(kVerbs)) {
        auto action = row->read(Words(words).subspan(1));
        if (!action)
            fields.fault(field.line, Error{"do", shortened(field.value), std::string(row->form)}.message());
        return action;
    }
    std::vector<std::string_view> known;
    std::string all;
    for (const VerbRow& verb : kVerbs) {
        known.push_back(verb.word);
        all += (all.empty() ? "" : ", ") + std::string(verb.word);
    }
    fields.fault(field.line,
                 Error{"do", shortened(words.front()), "one of " + all}.message() + didYouMean(words.front(), known));
    return std::nullopt;
}

}  // namespace

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    for (line = trimmed(line); !line.empty(); line = trimmed(line)) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::optional<std::vector<Setting>> parseSettings(std::span<const std::string_view> words)
{
    std::vector<Setting> settings;
    for (const std::string_view word : words) {
        const std::size_t sign = word.find('=');
        if (sign == std::string_view::npos || sign == 0 || sign + 1 == word.size())
            return std::nullopt;
        if (std::ranges::find(settings, word.substr(0, sign), &Setting::key) != settings.end())
            return std::nullopt;
        settings.push_back({std::string(word.substr(0, sign)), std::string(word.substr(sign + 1))});
    }
    return settings;
}

std::optional<StartRun> parseStart(std::string_view scenario, std::span<const std::string_view> words)
{
    constexpr std::string_view kFault = "fault=";
    StartRun start{std::string(scenario), {}, {}};
    std::vector<std::string_view> others;
    for (const std::string_view word : words) {
        if (word.starts_with(kFault) && word.size() > kFault.size())
            start.faults.emplace_back(word.substr(kFault.size()));
        else
            others.push_back(word);
    }
    const auto settings = parseSettings(others);
    if (!settings)
        return std::nullopt;
    start.settings = *settings;
    return start;
}

std::vector<ActionLine> readActions(BlockFields& fields)
{
    std::vector<ActionLine> actions;
    for (const Field* field : fields.all("do")) {
        if (const auto action = readAction(fields, *field))
            actions.push_back({{field->line}, *action});
    }
    return actions;
}

}  // namespace faultglass::chapters

#include "core/chapters/block_parser.h"

#include <algorithm>
#include <type_traits>

#include "core/chapters/action_parser.h"
#include "core/chapters/block_fields.h"
#include "core/params/parameter_set.h"
#include "core/runtime/timeline.h"

namespace faultglass::chapters {

namespace {

constexpr double kLongestRun = 3.2e9;  // s; about a century, as for faults
constexpr double kShortestRun = 0.001;
constexpr double kLastArm = kMostArms - 1;
constexpr NumberRule kWithin{1e-9, 1e9};

/// "100 % | because": two texts, or a fault.
struct TwoTexts {
    std::string first, second;
};
TwoTexts twoTexts(BlockFields& fields, const Field& field, std::string_view form)
{
    const std::size_t bar = field.value.find(" | ");
    if (bar == std::string::npos) {
        fields.fault(field.line, Error{field.key, shortened(field.value), std::string(form)}.message());
        return {field.value, {}};
    }
    return {fields.checkedText(std::string_view(field.value).substr(0, bar), field.line),
            std::string(trimmed(std::string_view(field.value).substr(bar + 3)))};
}

ScenarioRun readRun(BlockFields& fields, const Field& run)
{
    const auto words = wordsOf(run.value);
    ScenarioRun read;
    const bool named = !words.empty() && words.front().find('=') == std::string_view::npos;
    const auto start = named ? parseStart(words.front(), std::span(words).subspan(1)) : std::nullopt;
    if (!start)
        fields.fault(run.line, Error{"run", shortened(run.value), "SCENARIO [key=value ...], each key once"}.message());
    else
        read.start = *start;
    for (const Field* fault : fields.all("fault"))
        read.start.faults.push_back(fault->value);
    read.until = fields.number("until", {kShortestRun, kLongestRun, false, "s"}).value_or(0);
    read.arm = static_cast<std::uint32_t>(fields.number("arm", {0, kLastArm, true}).value_or(0));
    return read;
}

LawRun readLaw(BlockFields& fields, const Field& law)
{
    const auto words = wordsOf(law.value);
    const bool named = !words.empty() && words.front().find('=') == std::string_view::npos;
    const auto settings = named ? parseSettings(std::span(words).subspan(1)) : std::nullopt;
    if (!settings) {
        fields.fault(law.line, Error{"law", shortened(law.value), "NAME [key=value ...], each key once"}.message());
        return {};
    }
    return {std::string(words.front()), *settings};
}

/// What is run: one of `run` and `law`.
RunSource readSource(BlockFields& fields)
{
    const Field* const run = fields.find("run");
    const Field* const law = fields.find("law");
    RunSource source{{fields.line()}, ScenarioRun{}, {}, kFewestSeeds};
    if ((run == nullptr) == (law == nullptr))
        fields.fault(fields.line(), "expected one of run and law, to say what is run");
    if (run)
        source = {{run->line}, readRun(fields, *run), {}, kFewestSeeds};
    else if (law)
        source = {{law->line}, readLaw(fields, *law), {}, kFewestSeeds};
    source.seeds = static_cast<std::uint32_t>(fields.neededNumber("seeds", {kFewestSeeds, kMostSeeds, true}));
    return source;
}

Part readStage(BlockFields& fields)
{
    static_cast<void>(fields.needAll("do"));
    return StepStage{{fields.line()}, readActions(fields)};
}

Part readTry(BlockFields& fields)
{
    static_cast<void>(fields.needAll("do"));
    return TryPill{{fields.line()}, fields.text("label"), readActions(fields)};
}

ChoiceGuess readChoice(BlockFields& fields)
{
    ChoiceGuess guess;
    for (const Field* field : fields.needAll("option", 2)) {
        constexpr std::string_view kForm = "TEXT | LEAST..MOST";
        const TwoTexts option = twoTexts(fields, *field, kForm);
        const auto range = parseRange(option.second);
        if (!range && !option.second.empty())
            fields.fault(field->line, Error{"option", shortened(option.second), std::string(kForm)}.message());
        guess.options.push_back({{field->line}, option.first, range.value_or(Range{})});
    }
    return guess;
}

NumberGuess readNumberGuess(BlockFields& fields)
{
    const Field* const unit = fields.find("unit");
    const Range range = fields.range("range");
    return {range, unit ? unit->value : "", fields.neededNumber("within", kWithin)};
}

CurveGuess readCurve(BlockFields& fields, RunSource& source)
{
    CurveGuess guess;
    guess.chart = static_cast<std::uint32_t>(fields.number("chart", {0, 1, true}).value_or(0));
    const Field* const series = fields.need("series");
    guess.series = series ? series->value : "";
    guess.seconds = {fields.neededNumber("from", {0, kLongestRun, false, "s"}),
                     fields.neededNumber("to", {0, kLongestRun, false, "s"})};
    guess.range = fields.range("range");
    auto* const run = std::get_if<ScenarioRun>(&source.what);
    if (run && run->until == 0)
        run->until = guess.seconds.most;
    return guess;
}

Part readPredict(BlockFields& fields)
{
    Predict predict;
    predict.line = {fields.line()};
    predict.ask = fields.text("ask");
    predict.after = fields.text("after");
    predict.source = readSource(fields);
    predict.actions = readActions(fields);
    const Field* const kind = fields.need("kind");
    const std::string_view word = kind ? std::string_view(kind->value) : "choice";
    if (word == "curve") {
        predict.guess = readCurve(fields, predict.source);
        return predict;
    }
    const Field* const measure = fields.need("measure");
    predict.source.measure = measure ? measure->value : "";
    if (word == "number")
        predict.guess = readNumberGuess(fields);
    else
        predict.guess = readChoice(fields);
    if (word != "number" && word != "choice")
        fields.fault(kind->line, Error{"kind", shortened(word), "choice, number or curve"}.message());
    return predict;
}

Part readQuiz(BlockFields& fields)
{
    Quiz quiz{{fields.line()}, {}, fields.text("ask"), {}};
    for (const std::string_view key : {"right", "wrong"}) {
        for (const Field* field : fields.needAll(key)) {
            TwoTexts texts = twoTexts(fields, *field, "ANSWER | REASON");
            texts.second = fields.checkedText(texts.second, field->line);
            quiz.answers.push_back({{field->line}, texts.first, texts.second, key == "right"});
        }
    }
    static_cast<void>(fields.find("right"));  // says which one is too many
    std::ranges::stable_sort(quiz.answers, {}, [](const Answer& answer) { return answer.line.number; });
    return quiz;
}

Part readWorked(BlockFields& fields)
{
    Worked worked;
    worked.line = {fields.line()};
    if (const Field* const law = fields.need("law"))
        worked.law = law->value;
    if (const Field* const set = fields.find("set")) {
        const auto settings = parseSettings(wordsOf(set->value));
        if (!settings)
            fields.fault(set->line, Error{"set", shortened(set->value), "key=value ..., each key once"}.message());
        worked.settings = settings.value_or(std::vector<Setting>{});
    }
    if (const Field* const edit = fields.find("edit")) {
        for (std::string_view rest = edit->value; !rest.empty();) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            worked.edited.emplace_back(trimmed(rest.substr(0, comma)));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    if (const Field* const formula = fields.find("formula"))
        worked.formula = plainTex(formula->value);
    worked.say = fields.text("say", LiveValues::Allowed);
    return worked;
}

/// What follows the measure: "< 0.5 in 90 %" or "in 3..4".
std::optional<Expectation> parseExpectation(std::span<const std::string_view> words)
{
    if (words.size() == 2 && words[0] == "in") {
        const auto range = parseRange(words[1]);
        return range ? std::optional<Expectation>(MeanWithin{*range}) : std::nullopt;
    }
    if (words.size() < 4 || words.size() > 5 || (words[0] != "<" && words[0] != ">") || words[2] != "in")
        return std::nullopt;
    std::string_view share = words[3];
    if (words.size() == 4 && share.ends_with('%'))
        share.remove_suffix(1);
    else if (words.size() == 4 || words[4] != "%")
        return std::nullopt;
    const auto bound = parseNumber(words[1]);
    const auto percent = parseNumber(share);
    if (!bound || !percent || *percent <= 0 || *percent > 100)
        return std::nullopt;
    return HoldsInShare{words[0] == "<", *bound, *percent / 100};
}

Part readClaim(BlockFields& fields)
{
    Claim claim{{fields.line()}, {}, fields.text("say"), readSource(fields), MeanWithin{}};
    const Field* const expect = fields.need("expect");
    if (!expect)
        return claim;
    const auto words = wordsOf(expect->value);
    claim.source.measure = words.empty() ? std::string_view{} : words.front();
    const auto expectation = words.empty() ? std::nullopt : parseExpectation(std::span(words).subspan(1));
    if (!expectation)
        fields.fault(
            expect->line,
            Error{"expect", shortened(expect->value), "MEASURE < NUMBER in P % (or >), or MEASURE in A..B"}.message());
    claim.expectation = expectation.value_or(MeanWithin{});
    return claim;
}

Part readCue(BlockFields& fields) { return Cue{{fields.line()}, fields.text("say"), readActions(fields)}; }

Part readNote(BlockFields& fields) { return Note{{fields.line()}, fields.text("say")}; }

struct BlockRow {
    std::string_view word;
    bool hasId;
    Part (*read)(BlockFields& fields);
};

constexpr BlockRow kBlocks[] = {
    {"stage", false, readStage},  {"try", false, readTry},    {"predict", true, readPredict}, {"quiz", true, readQuiz},
    {"worked", true, readWorked}, {"claim", true, readClaim}, {"cue", false, readCue},        {"note", false, readNote},
};

template <class P>
constexpr bool kHasId = requires(P part)
{
    part.id;
};

}  // namespace

const std::string* idOf(const Part& part)
{
    return std::visit(
        [](const auto& one) -> const std::string* {
            if constexpr (kHasId<std::remove_cvref_t<decltype(one)>>)
                return &one.id;
            else
                return nullptr;
        },
        part);
}

std::optional<Part> readBlock(const FencedBlock& block, std::vector<ChapterFault>& faults)
{
    constexpr std::string_view kId = "id=";
    const auto words = wordsOf(block.opening);
    const std::string_view word = words.empty() ? std::string_view{} : words.front();
    const auto row = std::ranges::find(kBlocks, word, &BlockRow::word);
    if (row == std::end(kBlocks)) {
        std::vector<std::string_view> known;
        for (const BlockRow& one : kBlocks)
            known.push_back(one.word);
        faults.push_back(
            {block.line, "\"" + shortened(word) +
                             "\" is no block; expected stage, try, predict, quiz, worked, claim, cue or note" +
                             didYouMean(word, known)});
        return std::nullopt;
    }
    std::string id;
    if (words.size() == 2 && words[1].starts_with(kId) && isKebabCase(words[1].substr(kId.size())))
        id = words[1].substr(kId.size());
    if (row->hasId != !id.empty() || words.size() > 2 || (words.size() == 2 && id.empty()))
        faults.push_back({block.line, Error{std::string(word), shortened(block.opening),
                                            "```" + std::string(word) +
                                                (row->hasId ? " id=lower-case-words-and-hyphens" : ", and no more")}
                                          .message()});
    BlockFields fields(block.lines, block.line + 1, block.line, faults);
    Part part = row->read(fields);
    fields.finish();
    std::visit(
        [&id](auto& one) {
            if constexpr (kHasId<std::remove_cvref_t<decltype(one)>>)
                one.id = id;
        },
        part);
    return part;
}

}  // namespace faultglass::chapters

#include "core/chapters/chapter_check.h"

#include <algorithm>
#include <set>

#include "core/base/overloaded.h"
#include "core/chapters/block_fields.h"
#include "core/chapters/chapter_runs.h"
#include "core/chapters/markup.h"
#include "core/chapters/stage_script.h"
#include "core/params/retired_keys.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass::chapters {

namespace {

using Faults = std::vector<ChapterFault>;

/// Formulas and terms that texts may use.
class TextCheck {
public:
    TextCheck(const ChapterWorld& world, Faults& faults)
        : m_terms(world.terms.begin(), world.terms.end()), m_known(m_terms.begin(), m_terms.end()), m_faults(faults)
    {
        for (const std::string& tex : world.formulas)
            m_formulas.insert(plainTex(tex));
    }

    void check(std::string_view text, SourceLine line) { check(cutMarkup(text, line.number)); }

    void check(const Markup& markup)
    {
        for (const Span& span : markup.spans) {
            if (span.kind == SpanKind::Formula || span.kind == SpanKind::Displayed)
                checkFormula(span.key, {span.line});
            if (span.kind == SpanKind::Term && !m_known.contains(span.key))
                checkUnknownTerm(span);
        }
    }

    void checkFormula(const std::string& tex, SourceLine line)
    {
        if (!m_formulas.contains(tex))
            m_faults.push_back(
                {line.number, Error{"formula", shortened(tex), "one of the list of formulas"}.message()});
    }

private:
    /// The nearest is looked for among all terms, and so for the first few only.
    void checkUnknownTerm(const Span& span)
    {
        constexpr int kMostNearest = 20;
        const std::string nearest = ++m_unknown <= kMostNearest ? didYouMean(span.key, m_terms) : std::string();
        m_faults.push_back(
            {span.line, Error{"term", "[[" + shortened(span.key) + "]]", "one of the glossary"}.message() + nearest});
    }

    std::set<std::string> m_formulas;
    std::vector<std::string_view> m_terms;
    std::set<std::string_view> m_known;
    int m_unknown = 0;
    Faults& m_faults;
};

/// The run on the stage, as far as what is done to it must be good for it.
class StageCheck {
public:
    StageCheck(const Chapter& chapter, const ChapterWorld& world, Faults& faults)
        : m_script(chapter.scenario, world, [] { return Timeline{}.seed; }), m_faults(faults)
    {
        check({{chapter.scenarioLine, StartRun{}}});
    }

    void check(const std::vector<ActionLine>& actions)
    {
        m_script.beginBlock();
        for (const ActionLine& one : actions) {
            if (const auto refused = m_script.perform(one.action))
                m_faults.push_back({one.line.number, refused->message()});
        }
    }

private:
    StageScript m_script;
    Faults& m_faults;
};

template <class Rows, class Key>
std::optional<Error> unknownAmong(const Rows& rows, Key key, std::string_view what, std::string_view word)
{
    std::vector<std::string_view> known;
    for (const auto& row : rows)
        known.push_back(std::invoke(key, row));
    if (std::ranges::find(known, currentKey(word)) != known.end())
        return std::nullopt;
    return Error{std::string(what), shortened(word), "one that there is" + didYouMean(word, known)};
}

class ChapterCheck {
public:
    ChapterCheck(const Chapter& chapter, const ChapterWorld& world)
        : m_chapter(chapter), m_world(world), m_texts(world, m_faults), m_stage(chapter, world, m_faults)
    {
    }

    Faults run()
    {
        for (const int number : m_chapter.prerequisites) {
            if (number == m_chapter.number || std::ranges::find(m_world.chapters, number) == m_world.chapters.end())
                fault(m_chapter.prerequisitesLine,
                      Error{"prerequisites", std::to_string(number), "the number of another chapter"});
        }
        m_texts.check(m_chapter.title, {1});
        checkOpening();
        for (const Step& step : m_chapter.steps) {
            m_texts.check(step.title, step.line);
            checkStages(step);
            for (const Part& part : step.parts)
                std::visit([this](const auto& one) { check(one); }, part);
        }
        std::ranges::stable_sort(m_faults, {}, &ChapterFault::line);
        return std::move(m_faults);
    }

private:
    void fault(SourceLine line, const std::optional<Error>& error)
    {
        if (error)
            m_faults.push_back({line.number, error->message()});
    }

    void checkStages(const Step& step)
    {
        int stages = 0;
        for (const Part& part : step.parts) {
            const auto* const stage = std::get_if<StepStage>(&part);
            if (stage && ++stages > 1)
                fault(stage->line, Error{"stage", "", "one in a step at most"});
        }
    }

    void check(const Prose& prose) { m_texts.check(prose.markdown, prose.line); }
    void check(const Note& note) { m_texts.check(note.say, note.line); }

    void check(const StepStage& stage)
    {
        if (!stage.actions.empty() && !std::holds_alternative<StartRun>(stage.actions.front().action))
            fault(stage.actions.front().line, Error{"do", "", "start before anything else"});
        m_stage.check(stage.actions);
    }

    void check(const Cue& cue)
    {
        m_texts.check(cue.say, cue.line);
        m_stage.check(cue.actions);
    }

    void check(const TryPill& pill)
    {
        m_texts.check(pill.label, pill.line);
        m_stage.check(pill.actions);
    }

    void check(const Quiz& quiz)
    {
        m_texts.check(quiz.ask, quiz.line);
        for (const Answer& answer : quiz.answers) {
            m_texts.check(answer.text, answer.line);
            m_texts.check(answer.reason, answer.line);
        }
    }

    void check(const Predict& predict)
    {
        m_texts.check(predict.ask, predict.line);
        m_texts.check(predict.after, predict.line);
        const auto* const law = std::get_if<LawRun>(&predict.source.what);
        const auto experiment = law ? findExperiment(law->law) : std::nullopt;
        const bool runs = checkRun(predict.source);
        std::visit([&](const auto& guess) { checkGuess(guess, predict); }, predict.guess);
        if (runs && !std::holds_alternative<CurveGuess>(predict.guess))
            fault(predict.source.line,
                  experiment
                      ? unknownAmong(experiment->outputs, &MeasuredOutput::key, "measure", predict.source.measure)
                      : unknownAmong(measureTable(), &Measure::key, "measure", predict.source.measure));
        m_stage.check(predict.actions);
    }

    void checkGuess(const ChoiceGuess& guess, const Predict&)
    {
        for (std::size_t i = 0; i < guess.options.size(); ++i) {
            const ChoiceOption& option = guess.options[i];
            m_texts.check(option.text, option.line);
            for (std::size_t j = 0; j < i; ++j) {
                const Range& a = guess.options[j].range;
                const Range& b = option.range;
                if (a == b || (a.least < b.most && b.least < a.most))
                    fault(option.line,
                          Error{"option", shortened(option.text),
                                "a range apart from that of \"" + shortened(guess.options[j].text) + "\""});
            }
        }
    }

    void checkGuess(const NumberGuess& guess, const Predict& predict)
    {
        const bool ordered = checkOrder("range", guess.range, predict.line);
        if (ordered && guess.within >= guess.range.most - guess.range.least)
            fault(predict.line, Error{"within", numberText(guess.within), "less than the length of the range"});
    }

    void checkGuess(const CurveGuess& guess, const Predict& predict)
    {
        checkOrder("range", guess.range, predict.line);
        checkOrder("to", guess.seconds, predict.line);
        const auto* const run = std::get_if<ScenarioRun>(&predict.source.what);
        if (!run)
            fault(predict.source.line, Error{"law", "", "run, since a law has no series"});
        else if (run->until < guess.seconds.most)
            fault(predict.line, Error{"until", numberText(run->until), "no less than to"});
        if (!findColumn(m_world, guess.series))
            fault(predict.line, unknownAmong(m_world.columns, &SeriesColumn::name, "series", guess.series));
    }

    bool checkOrder(const char* key, const Range& range, SourceLine line)
    {
        const bool ordered = range.least < range.most;
        if (!ordered)
            fault(line, Error{key, numberText(range.least) + ".." + numberText(range.most), "the lesser first"});
        return ordered;
    }

    /// Whether it can run.
    bool checkRun(const RunSource& source)
    {
        const auto refusal = std::visit(Overloaded{[this](const ScenarioRun& run) {
                                                       const auto spec = makeSpec(run, m_world);
                                                       return spec ? std::nullopt : std::optional(spec.error());
                                                   },
                                                   [](const LawRun& run) {
                                                       const auto point = makeSimulatedPoint(run);
                                                       return point ? std::nullopt : std::optional(point.error());
                                                   }},
                                        source.what);
        fault(source.line, refusal);
        return !refusal;
    }

    /// The chapter begins with a run of its own scenario, or with nothing.
    void checkOpening()
    {
        if (m_chapter.opening.empty())
            return;
        if (!std::holds_alternative<StartRun>(m_chapter.opening.front().action))
            fault(m_chapter.opening.front().line, Error{"do", "", "start before anything else"});
        m_stage.check(m_chapter.opening);
    }

    void check(const Claim& claim)
    {
        m_texts.check(claim.say, claim.line);
        if (!checkRun(claim.source))
            return;
        const auto* const law = std::get_if<LawRun>(&claim.source.what);
        if (!law)
            return fault(claim.source.line,
                         unknownAmong(measureTable(), &Measure::key, "expect", claim.source.measure));
        fault(claim.source.line, unknownAmong(theory::findLaw(law->law)->outputs, &theory::LawOutput::key, "expect",
                                              claim.source.measure));
        if (!std::holds_alternative<MeanWithin>(claim.expectation))
            fault(claim.source.line, Error{"expect", "", "OUTPUT in A..B, since a law has one value"});
    }

    void check(const Worked& worked)
    {
        const Markup markup = cutMarkup(worked.say, worked.line.number, LiveValues::Allowed);
        m_texts.check(markup);
        if (!worked.formula.empty())
            m_texts.checkFormula(worked.formula, worked.line);
        const auto point = makeLawPoint(worked.law, worked.settings);
        if (!point)
            return fault(worked.line, point.error());
        const theory::Law& law = *point.value().law;
        for (const std::string& key : worked.edited)
            fault(worked.line, unknownAmong(law.rows, &ParameterRow::key, "edit", key));
        for (const Span& span : markup.spans) {
            if (span.kind == SpanKind::Value)
                fault(worked.line, unknownAmong(law.rows, &ParameterRow::key, "{}", span.key));
            if (span.kind == SpanKind::Output)
                fault(worked.line, unknownAmong(law.outputs, &theory::LawOutput::key, "{=}", span.key));
        }
    }

    const Chapter& m_chapter;
    const ChapterWorld& m_world;
    Faults m_faults;
    TextCheck m_texts;
    StageCheck m_stage;
};

/// What is left of a part when its words are taken out.
Part withoutWords(Part part)
{
    std::visit(Overloaded{[](Prose& prose) { prose.markdown.clear(); }, [](StepStage&) {},
                          [](TryPill& pill) { pill.label.clear(); },
                          [](Predict& predict) {
                              predict.ask.clear();
                              predict.after.clear();
                              if (auto* choice = std::get_if<ChoiceGuess>(&predict.guess)) {
                                  for (ChoiceOption& option : choice->options)
                                      option.text.clear();
                              }
                              auto* const number = std::get_if<NumberGuess>(&predict.guess);
                              if (number && number->unit != "%")
                                  number->unit.clear();
                          },
                          [](Quiz& quiz) {
                              quiz.ask.clear();
                              for (Answer& answer : quiz.answers) {
                                  answer.text.clear();
                                  answer.reason.clear();
                              }
                          },
                          [](auto& other) { other.say.clear(); }},
               part);
    return part;
}

void compareSteps(const Step& original, const Step& translated, Faults& faults)
{
    const auto fault = [&faults](SourceLine line, const char* message) { faults.push_back({line.number, message}); };
    if (original.id != translated.id)
        return fault(translated.line, "another step stands here in the original");
    for (std::size_t i = 0; i < std::max(original.parts.size(), translated.parts.size()); ++i) {
        if (i >= translated.parts.size())
            return fault(translated.line, "the original has more in this step");
        const Part& part = translated.parts[i];
        const SourceLine line = std::visit([](const auto& one) { return one.line; }, part);
        if (i >= original.parts.size() || original.parts[i].index() != part.index())
            return fault(line, "something else stands here in the original");
        if (withoutWords(original.parts[i]) != withoutWords(part))
            fault(line, "this differs from the original in more than its words");
    }
}

/// The line of that step, or of the last one before it.
int lineOfStep(const Chapter& chapter, std::size_t step)
{
    return chapter.steps.empty() ? 1 : chapter.steps[std::min(step, chapter.steps.size() - 1)].line.number;
}

}  // namespace

std::vector<ChapterFault> checkChapter(const Chapter& chapter, const ChapterWorld& world)
{
    return ChapterCheck(chapter, world).run();
}

std::vector<ChapterFault> checkGlossary(std::span<const GlossaryEntry> entries, const ChapterWorld& world)
{
    Faults faults;
    TextCheck texts(world, faults);
    for (const GlossaryEntry& entry : entries)
        texts.check(entry.markdown, entry.line);
    return faults;
}

std::vector<ChapterFault> sameInAllLanguages(const Chapter& original, const Chapter& translated)
{
    Faults faults;
    if (original.name != translated.name || original.minutes != translated.minutes ||
        original.scenario != translated.scenario || original.prerequisites != translated.prerequisites ||
        original.opening != translated.opening)
        faults.push_back({1, "name, minutes, scenario, prerequisites or what is done first differ from the original"});
    const std::size_t steps = std::min(original.steps.size(), translated.steps.size());
    for (std::size_t i = 0; i < steps; ++i)
        compareSteps(original.steps[i], translated.steps[i], faults);
    if (original.steps.size() != translated.steps.size())
        faults.push_back({lineOfStep(translated, steps), std::to_string(translated.steps.size()) +
                                                             " steps; the original has " +
                                                             std::to_string(original.steps.size())});
    std::ranges::stable_sort(faults, {}, &ChapterFault::line);
    return faults;
}

}  // namespace faultglass::chapters

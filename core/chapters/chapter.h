// What a chapter is once it has been read: steps of prose and of blocks that act, ask and assert.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace faultglass::chapters {

/// Where something stands in its file, from 1. No part of what it is: all places are equal.
struct SourceLine {
    int number = 0;

    friend constexpr bool operator==(SourceLine, SourceLine) { return true; }
};

/// What is wrong with a text and in which of its lines, from 1. For who writes chapters: not translated.
struct ChapterFault {
    int line = 0;
    std::string message;

    friend bool operator==(const ChapterFault&, const ChapterFault&) = default;
};

/// Both ends belong to it.
struct Range {
    double least = 0;
    double most = 0;

    [[nodiscard]] bool contains(double value) const { return least <= value && value <= most; }
    friend bool operator==(const Range&, const Range&) = default;
};

/// "servers=16", of a scenario or a law.
struct Setting {
    std::string key;
    std::string text;

    friend bool operator==(const Setting&, const Setting&) = default;
};

// What a line of `do` has happen on the stage.

/// A run from 0 s, with its charts over time: the scenario from its defaults with these parameters, and faults at the
/// times they name.
struct StartRun {
    std::string scenario;  ///< empty: the chapter's own
    std::vector<Setting> settings;
    std::vector<std::string> faults;  ///< as on the command line: "crash@5:S1"

    friend bool operator==(const StartRun&, const StartRun&) = default;
};
/// Parameters of what runs, now.
struct SetValues {
    std::vector<Setting> settings;

    friend bool operator==(const SetValues&, const SetValues&) = default;
};
/// A fault now: the command line's without a time, "crash:S1" (parseInjection).
struct Inject {
    std::string fault;

    friend bool operator==(const Inject&, const Inject&) = default;
};
struct Heal {
    friend bool operator==(Heal, Heal) = default;
};
/// An arm more, with the past of the one that is looked at.
struct Fork {
    friend bool operator==(Fork, Fork) = default;
};
struct Reseed {
    std::optional<std::uint64_t> seed;  ///< nothing: the next one

    friend bool operator==(const Reseed&, const Reseed&) = default;
};
struct Seek {
    double seconds = 0;

    friend bool operator==(const Seek&, const Seek&) = default;
};
struct Play {
    std::optional<double> seconds;  ///< from there on, until it stands; nothing: it goes on

    friend bool operator==(const Play&, const Play&) = default;
};
struct Pause {
    friend bool operator==(Pause, Pause) = default;
};
/// Simulated seconds per second.
struct SetSpeed {
    double times = 1;

    friend bool operator==(const SetSpeed&, const SetSpeed&) = default;
};
/// The runs against the law in place of the charts over time, or these again.
struct ShowLaws {
    bool shown = true;
    std::string law{};  ///< which; empty: the one that was shown last, or the panel's first

    friend bool operator==(const ShowLaws&, const ShowLaws&) = default;
};

using StageAction =
    std::variant<StartRun, SetValues, Inject, Heal, Fork, Reseed, Seek, Play, Pause, SetSpeed, ShowLaws>;
struct ActionLine {
    SourceLine line;
    StageAction action;

    friend bool operator==(const ActionLine&, const ActionLine&) = default;
};

// What is run over many seeds, to score a guess or to hold a claim against.

struct ScenarioRun {
    StartRun start;         ///< its scenario is named
    double until = 0;       ///< s; 0: as long as the scenario says
    std::uint32_t arm = 0;  ///< the one that is measured

    friend bool operator==(const ScenarioRun&, const ScenarioRun&) = default;
};
/// The law's own experiment.
struct LawRun {
    std::string law;
    std::vector<Setting> settings;

    friend bool operator==(const LawRun&, const LawRun&) = default;
};
struct RunSource {
    SourceLine line;
    std::variant<ScenarioRun, LawRun> what;
    std::string measure;  ///< key of a measure, or of an output of the law; empty where a series is asked for
    std::uint32_t seeds = 0;

    friend bool operator==(const RunSource&, const RunSource&) = default;
};
inline constexpr std::uint32_t kFewestSeeds = 20;
inline constexpr std::uint32_t kMostSeeds = 200;

// The parts of a step. Texts are Markdown with formulas and glossary terms in it (markup.h).

struct Prose {
    SourceLine line;
    std::string markdown;

    friend bool operator==(const Prose&, const Prose&) = default;
};
/// What the stage is when the step is opened: one in a step at most, and it begins a run.
struct StepStage {
    SourceLine line;
    std::vector<ActionLine> actions;

    friend bool operator==(const StepStage&, const StepStage&) = default;
};
/// A pill that acts on the stage; those that follow one another make a row.
struct TryPill {
    SourceLine line;
    std::string label;
    std::vector<ActionLine> actions;

    friend bool operator==(const TryPill&, const TryPill&) = default;
};

struct ChoiceOption {
    SourceLine line;
    std::string text;
    Range range;  ///< of the measure; ranges of options share no more than an end

    friend bool operator==(const ChoiceOption&, const ChoiceOption&) = default;
};
struct ChoiceGuess {
    std::vector<ChoiceOption> options;

    friend bool operator==(const ChoiceGuess&, const ChoiceGuess&) = default;
};
struct NumberGuess {
    Range range;
    std::string unit;   ///< "%": people type per cent of what is measured
    double within = 0;  ///< what counts as close, in the measure's own unit

    friend bool operator==(const NumberGuess&, const NumberGuess&) = default;
};
struct CurveGuess {
    std::uint32_t chart = 0;  ///< of the panel
    std::string series;       ///< a column of the series, its unit left out or not
    Range seconds;
    Range range;

    friend bool operator==(const CurveGuess&, const CurveGuess&) = default;
};
/// A guess before the run. Which one is right is what the runs say, never the file.
struct Predict {
    SourceLine line;
    std::string id;
    std::string ask;
    std::string after;  ///< shown with the truth
    RunSource source;
    std::variant<ChoiceGuess, NumberGuess, CurveGuess> guess;
    std::vector<ActionLine> actions;  ///< when the guess has been given

    friend bool operator==(const Predict&, const Predict&) = default;
};

struct Answer {
    SourceLine line;
    std::string text;
    std::string reason;
    bool right = false;

    friend bool operator==(const Answer&, const Answer&) = default;
};
struct Quiz {
    SourceLine line;
    std::string id;
    std::string ask;
    std::vector<Answer> answers;  ///< one of them right

    friend bool operator==(const Quiz&, const Quiz&) = default;
};

/// Computed from a law as the reader edits its values.
struct Worked {
    SourceLine line;
    std::string id;
    std::string law;
    std::vector<Setting> settings;
    std::vector<std::string> edited;  ///< keys of parameters
    std::string formula;              ///< TeX; may be empty
    std::string say;                  ///< with {parameter} and {=output} in it

    friend bool operator==(const Worked&, const Worked&) = default;
};

/// The measure is below (or above) the bound in at least that share of the seeds.
struct HoldsInShare {
    bool below = true;
    double bound = 0;
    double share = 0;  ///< 0 to 1

    friend bool operator==(const HoldsInShare&, const HoldsInShare&) = default;
};
/// The 95 % interval of the mean over the seeds lies in the range; of a law: its value does.
struct MeanWithin {
    Range range;

    friend bool operator==(const MeanWithin&, const MeanWithin&) = default;
};
using Expectation = std::variant<HoldsInShare, MeanWithin>;
/// A sentence of the text that can be run.
struct Claim {
    SourceLine line;
    std::string id;
    std::string say;
    RunSource source;
    Expectation expectation;

    friend bool operator==(const Claim&, const Claim&) = default;
};

/// For presenting: a line in large type, and what the clicker does with it.
struct Cue {
    SourceLine line;
    std::string say;
    std::vector<ActionLine> actions;

    friend bool operator==(const Cue&, const Cue&) = default;
};
/// For who teaches.
struct Note {
    SourceLine line;
    std::string say;

    friend bool operator==(const Note&, const Note&) = default;
};

using Part = std::variant<Prose, StepStage, TryPill, Predict, Quiz, Worked, Claim, Cue, Note>;

struct Step {
    SourceLine line;
    std::string id;  ///< kebab-case, unique in the chapter, the same in every language
    std::string title;
    std::vector<Part> parts;
};

/// A chapter in one language. A value; any thread.
struct Chapter {
    int number = 0;
    std::string name;  ///< stem of the file: "03-retry-storm"
    std::string title;
    int minutes = 0;
    std::string scenario;
    std::vector<int> prerequisites;  ///< numbers of chapters
    SourceLine scenarioLine, prerequisitesLine;
    std::vector<ActionLine> opening;  ///< what the stage does when the chapter is opened; empty: its scenario as it is
    std::vector<Step> steps;
};

struct GlossaryEntry {
    SourceLine line;  ///< of the meaning
    std::string key;
    std::string term;
    std::string markdown;
};

}  // namespace faultglass::chapters

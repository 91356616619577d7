// The one place where the actions of a chapter are carried out: what a run comes to that they begin or go on with.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"
#include "core/fleet/faults/fault.h"
#include "core/runtime/timed_action.h"

namespace faultglass::chapters {

/// The run that `start` begins, checked, under the seed every run has that names none; `own` is the scenario of the
/// chapter. Errors name the scenario, the parameter or the part of the fault.
[[nodiscard]] Result<Timeline> makeTimeline(const StartRun& start, std::string_view own, const ChapterWorld& world);

/// "crash:S1", "load-spike,factor=2": a fault without its time.
[[nodiscard]] Result<Fault> parseInjection(std::string_view text, const FleetSizes& sizes);

/// The first setting that its row does not take, or nothing.
[[nodiscard]] std::optional<Error> setAll(std::span<const Setting> settings, ParameterSet& parameters);

/// What runs when actions go on with it, at the instant where the user is.
struct StageNow {
    ParameterSet parameters;  ///< of the first arm
    FleetSizes sizes;
    std::size_t arms = 1;
};

/// What actions come to. What is empty stays as it is.
struct StageOutcome {
    std::optional<Timeline> begun;   ///< a run that begins, with all that is done to it
    std::vector<TimedAction> edits;  ///< what is done to the run that goes on, where none begins
    std::optional<SimTime> at;       ///< where to look at it
    std::optional<bool> playing;
    std::optional<SimDuration> playFor;  ///< until it stands, from `at`, or from where the run begins or is
    std::optional<double> speed;
    std::optional<bool> laws;
    std::string law;  ///< which of them; empty: as it is
};

/// Takes action after action. `set`, `inject`, `heal` and `fork` happen at the instant to which `seek` has gone; after
/// a fork they are about the new arm alone. Does nothing to any run: whoever has one carries the outcome out. One
/// thread.
class StageScript {
public:
    /// For `seed next`.
    using DrawSeed = std::function<std::uint64_t()>;

    /// `own` is the scenario of the chapter; it and `world` outlive this. Without `now` nothing runs, and nothing but a
    /// start does anything.
    StageScript(std::string_view own, const ChapterWorld& world, DrawSeed draw,
                std::optional<StageNow> now = std::nullopt);

    /// Why the run does not take the action, or nothing. On an error it is as if the action had not been there.
    [[nodiscard]] std::optional<Error> perform(const StageAction& action);
    /// Whoever acts next begins anew: what is set is about all arms again.
    void beginBlock() { m_forked = -1; }

    [[nodiscard]] const StageOutcome& outcome() const { return m_outcome; }

private:
    // A kind of action without one of these does not compile.
    std::optional<Error> take(const StartRun& start);
    std::optional<Error> take(const SetValues& set);
    std::optional<Error> take(const Inject& inject);
    std::optional<Error> take(const Heal& heal);
    std::optional<Error> take(const Fork& fork);
    std::optional<Error> take(const Reseed& reseed);
    std::optional<Error> take(const Seek& seek);
    std::optional<Error> take(const Play& play);
    std::optional<Error> take(const Pause& pause);
    std::optional<Error> take(const SetSpeed& speed);
    std::optional<Error> take(const ShowLaws& laws);

    std::optional<Error> add(std::vector<Action> actions);

    std::string_view m_own;
    const ChapterWorld& m_world;
    DrawSeed m_draw;
    std::optional<StageNow> m_now;
    StageOutcome m_outcome;
    std::uint64_t m_lastId = 0;
    int m_forked = -1;  // the arm that was forked last; -1: all are meant
};

/// All of them, one after the other, from the first that begins a run where one does. The first error, or what they
/// come to.
[[nodiscard]] Result<StageOutcome> performAll(std::span<const ActionLine> actions, StageScript script);

/// Whether they begin a run.
[[nodiscard]] bool beginRun(std::span<const ActionLine> actions);

}  // namespace faultglass::chapters

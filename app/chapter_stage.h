// Does on the stage what a chapter asks for, as one step that can be undone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <QString>

#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"
#include "core/runtime/timeline.h"

class QUndoStack;

namespace faultglass {

class LabEdits;
class LabLink;
class ScenarioSession;

/// A run and where to look at it first.
struct StagedRun {
    Timeline timeline;
    SimTime at;
    std::optional<bool> playing;
    std::optional<double> speed;
    std::optional<bool> laws;
};

/// What actions that begin a run come to: `set`, `inject` and `fork` stand on its timeline at the instant that `seek`
/// has gone to; after a fork they are about the new arm alone. Nothing where they begin none; an error names what the
/// scenario refuses.
[[nodiscard]] std::optional<Result<StagedRun>> stagedRun(const std::vector<chapters::ActionLine>& actions,
                                                         std::string_view own, const chapters::ChapterWorld& world);

/// None of its parts is owned; all outlive it. User-interface thread.
class ChapterStage {
public:
    ChapterStage(LabLink& link, LabEdits& edits, ScenarioSession& session, QUndoStack& stack);

    /// `own` is the scenario of the chapter. The error, or nothing; on an error nothing has changed.
    [[nodiscard]] std::optional<Error> perform(const std::vector<chapters::ActionLine>& actions, std::string_view own,
                                               const chapters::ChapterWorld& world);
    /// The stage as it was before the last perform().
    void undo();
    /// Whether the charts should show the laws since the last perform(); nothing: as they are.
    [[nodiscard]] std::optional<bool> laws() const { return m_laws; }

private:
    void begin(const StagedRun& run);
    [[nodiscard]] std::optional<Error> change(const std::vector<chapters::ActionLine>& actions);
    void change(const chapters::StageAction& action, ParameterSet parsed, const FleetExtent& extent);

    LabLink& m_link;
    LabEdits& m_edits;
    ScenarioSession& m_session;
    QUndoStack& m_stack;
    std::optional<Timeline> m_before;  ///< where another scenario ran
    SimTime m_leftAt;                  ///< at this instant
    bool m_played = false;
    int m_index = 0;  ///< of the stack, before
    std::optional<bool> m_laws;
};

}  // namespace faultglass

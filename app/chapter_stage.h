// Does on the stage what a chapter asks for, as one step that can be undone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <QObject>
#include <QString>

#include "app/scenario_session.h"
#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"
#include "core/chapters/stage_script.h"
#include "core/runtime/timeline.h"

class QUndoCommand;
class QUndoStack;

namespace faultglass {

class LabEdits;
class LabLink;

/// A run and where to look at it first.
struct StagedRun {
    Timeline timeline;
    SimTime at;
    std::optional<bool> playing;
    std::optional<SimDuration> playFor;
    std::optional<double> speed;
    std::optional<bool> laws;
    std::string law;
};

/// What actions that begin a run come to: `set`, `inject` and `fork` stand on its timeline at the instant that `seek`
/// has gone to; after a fork they are about the new arm alone. Nothing where they begin none; an error names what the
/// scenario refuses.
[[nodiscard]] std::optional<Result<StagedRun>> stagedRun(const std::vector<chapters::ActionLine>& actions,
                                                         std::string_view own, const chapters::ChapterWorld& world);

/// None of its parts is owned; all outlive it. User-interface thread.
class ChapterStage : public QObject {
    Q_OBJECT
public:
    ChapterStage(LabLink& link, LabEdits& edits, ScenarioSession& session, QUndoStack& stack);

    /// `own` is the scenario of the chapter; `lawsShown`: the charts show the laws now; `arm`: the one that is chosen,
    /// which changes of a run that goes on concern. The error, or nothing; on an error nothing has changed.
    [[nodiscard]] std::optional<Error> perform(const std::vector<chapters::ActionLine>& actions, std::string_view own,
                                               const chapters::ChapterWorld& world, bool lawsShown = false,
                                               int arm = -1);
    /// Begins `run` as a lesson has it, without a step to undo: where nothing is lost by it.
    void open(const StagedRun& run, double usualSpeed);
    /// Whether what runs is a lesson's or the scenario's own, and nobody has changed it by hand.
    [[nodiscard]] bool isUntouched() const;
    /// Whether it plays to where the last perform() stops it.
    [[nodiscard]] bool isUnderWay() const { return m_until.has_value(); }
    /// The stage as it was before the last perform(): the run, its instant, its pace, what the charts show.
    void undo();
    /// Takes note of what the undo stack has done. Whether what perform() did last still stands; what was taken back
    /// once does not, even when it is done again.
    [[nodiscard]] bool followStack();
    /// Whether the charts should show the laws since the last perform() or undo(); nothing: as they are.
    [[nodiscard]] std::optional<bool> laws() const { return m_laws; }
    /// Which of them; empty: as it is.
    [[nodiscard]] const std::string& law() const { return m_law; }

signals:
    /// It stands where the last perform() has it stop.
    void arrived();

private:
    void followRun(const Frame& frame);
    void stopAfter(SimTime from, std::optional<SimDuration> playFor);
    /// What actions that begin no run come to, in the run that goes on.
    [[nodiscard]] Result<chapters::StageOutcome> changesOf(const std::vector<chapters::ActionLine>& actions,
                                                           std::string_view own, const chapters::ChapterWorld& world,
                                                           int arm) const;
    void carryOut(chapters::StageOutcome outcome);
    [[nodiscard]] int placeOfStep() const;

    LabLink& m_link;
    LabEdits& m_edits;
    ScenarioSession& m_session;
    QUndoStack& m_stack;
    bool m_performed = false;
    std::optional<KeptRun> m_before;       ///< what perform() began to change
    bool m_otherScenario = false;          ///< which was of another scenario
    const QUndoCommand* m_step = nullptr;  ///< which it put on the stack; not to be looked into
    std::optional<SimTime> m_until;
    bool m_lawsBefore = false;
    std::optional<bool> m_laws;
    std::string m_law;
};

}  // namespace faultglass

// The steps of undo that edits of a run are: each sends what it changes, and goes when the worker refuses it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QString>
#include <QUndoCommand>

#include "core/runtime/timed_action.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

class EditStep;

/// What all steps of one stack share. They may outlive whoever made it.
struct EditSender {
    LabLink* link = nullptr;
    bool silent = false;                       ///< steps are moved about and send nothing
    std::function<void(EditStep& step)> drop;  ///< takes a step of which the worker has refused all off the stack
    std::function<void()> renamed;             ///< a step is called otherwise than before
};

/// Undo and redo send; what comes of it is known later. User-interface thread, as are all steps.
class EditStep : public QUndoCommand {
public:
    EditStep(std::shared_ptr<EditSender> desk, const QString& text) : QUndoCommand(text), m_sender(std::move(desk)) {}

    void redo() final
    {
        if (!m_sender->silent)
            send();
    }
    void undo() final
    {
        if (!m_sender->silent)
            takeBack();
    }

protected:
    virtual void send() = 0;
    virtual void takeBack() = 0;
    [[nodiscard]] LabLink& link() const { return *m_sender->link; }
    [[nodiscard]] const EditSender& desk() const { return *m_sender; }
    /// To be told what came of an edit that concerns the whole step: if it is refused the step goes.
    [[nodiscard]] LabLink::Answered orDrop();

private:
    std::shared_ptr<EditSender> m_sender;
    std::shared_ptr<EditStep*> m_self = std::make_shared<EditStep*>(this);  // not there any more: nobody to tell
};

/// An entry of the timeline that a step has made, or several steps of one drag.
struct StepEntry {
    std::uint64_t id = 0;
    Action action;                   ///< the last that was sent
    std::optional<Action> accepted;  ///< the last that stands on the timeline
    std::uint64_t lastEdit = 0;
    bool refused = false;  ///< and there is none
    std::optional<SimTime> at;
    EditStep* step = nullptr;  ///< whose it is; null when that has gone
};

/// How a step that sets a parameter is called: "Offered load 5,000 → 6,200".
struct ParameterWords {
    const ParameterRow* row = nullptr;
    QString label;
    QString before;
};

/// Puts actions on the timeline when it is done first, takes them off on undo and puts them back on redo.
class ActionStep final : public EditStep {
public:
    ActionStep(const std::shared_ptr<EditSender>& desk, const QString& text, std::vector<TimedAction> actions);
    /// Sets a parameter. If `drags`, an earlier step of the same drag, is there, the entry of that takes the value, and
    /// the two will merge.
    ActionStep(const std::shared_ptr<EditSender>& desk, ParameterWords words, const SetParameter& change, int gesture,
               const ActionStep* drags);
    ~ActionStep() override;

    [[nodiscard]] int id() const override { return m_gesture > 0 ? 1 : -1; }
    bool mergeWith(const QUndoCommand* other) override;
    /// A step of the same drag, of the same parameter in the same arms.
    [[nodiscard]] bool isDrag(int gesture, const SetParameter& change) const;

protected:
    void send() override;
    void takeBack() override;

private:
    void apply(const std::shared_ptr<StepEntry>& entry);
    void answered(StepEntry& entry, bool accepted);
    void nameByValue();

    std::vector<std::shared_ptr<StepEntry>> m_entries;
    ParameterWords m_words;
    int m_gesture = 0;
    bool m_sent = false;
};

/// Gives a parameter a value from the start; the steps of one drag merge. Undoing it goes back to the run there was,
/// where it was left, and redoing to the new one.
class FromStartStep final : public EditStep {
public:
    /// `drags`: an earlier step of the same drag, if there is one.
    FromStartStep(const std::shared_ptr<EditSender>& desk, ParameterWords words, SetFromStart change, int gesture,
                  const FromStartStep* drags);
    ~FromStartStep() override;

    [[nodiscard]] int id() const override { return m_gesture > 0 ? 2 : -1; }
    bool mergeWith(const QUndoCommand* other) override;
    /// A step of the same drag, of the same parameter in the same arm.
    [[nodiscard]] bool isDrag(int gesture, const SetFromStart& change) const;

protected:
    void send() override;
    void takeBack() override;

private:
    /// What the steps of one drag share.
    struct Drag {
        FromStartStep* step = nullptr;     ///< that on the stack; null when it has gone
        std::optional<LeftRunKey> before;  ///< the run there was
        std::optional<double> accepted;    ///< the last value that was
        int unanswered = 0;
    };
    void refused();
    void nameByValue();

    ParameterWords m_words;
    SetFromStart m_change;
    int m_gesture;
    std::shared_ptr<Drag> m_drag;
    std::optional<LeftRunKey> m_after;
};

/// Puts another run in place of the one that is there, by any edit; undoing it goes back to the old one, where it was
/// left, and redoing to the new one.
class RunStep final : public EditStep {
public:
    using Begin = std::function<void(LabLink& link, LabLink::Answered answered)>;

    RunStep(const std::shared_ptr<EditSender>& desk, const QString& text, Begin begin);

protected:
    void send() override;
    void takeBack() override;

private:
    Begin m_begin;
    std::optional<LeftRunKey> m_before, m_after;
};

class NameStep final : public EditStep {
public:
    NameStep(const std::shared_ptr<EditSender>& desk, const QString& text, int arm, QString before, QString after);

protected:
    void send() override;
    void takeBack() override;

private:
    int m_arm;
    QString m_before, m_after;
};

}  // namespace faultglass

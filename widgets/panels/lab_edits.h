// Everything a user changes about a run, as steps that can be undone: parameters, faults, the seed, a reset.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <QObject>
#include <QString>

#include "core/fleet/faults/fault.h"
#include "core/runtime/timeline.h"
#include "widgets/panels/edit_steps.h"

class QUndoCommand;
class QUndoStack;

namespace faultglass {

/// Undoing takes the action off the timeline, and the run becomes what it would have been without it; redoing puts it
/// back where it was. What the worker refuses leaves no step. Neither `link` nor `stack` is owned; both outlive this.
/// User-interface thread.
class LabEdits : public QObject {
    Q_OBJECT
public:
    LabEdits(LabLink& link, QUndoStack& stack, QObject* parent = nullptr);
    ~LabEdits() override;

    /// Edits of one `gesture` (a drag, a run of arrow keys) become one step and one entry of the timeline, which stands
    /// where the gesture began and has the value with which it ended. Values a row does not take are ignored.
    /// `arm` below 0: in all of them, which is also what a parameter that needs a rebuild does.
    void setParameter(const QString& key, double value, int gesture, int arm = -1);
    /// The same, but from the very start, or from the fork of that arm: whatever was done to the parameter later is
    /// gone, and no instant is kept with it.
    void setParameterFromStart(const QString& key, double value, int gesture, int arm = -1);
    /// Several parameters at once, in all arms, as one step called `name`; the run is what it would have been with them
    /// from the start.
    void setTogether(const QString& name, std::span<const std::pair<std::string, double>> values);
    void inject(const Fault& fault, int arm = -1);
    /// Several faults at one instant, as one step called `name`.
    void injectTogether(const QString& name, std::span<const Fault> faults, int arm = -1);
    /// Actions of any kind as one step called `name`.
    void together(const QString& name, std::vector<TimedAction> actions);
    void setSeed(quint64 seed);
    /// A new arm with the past of arm `from`, from this instant on.
    void fork(int from);
    void nameArm(int arm, const QString& name);
    /// As if it had never been forked. Does nothing where it cannot go.
    void removeArm(int arm);
    /// All defaults, no faults but the scenario's own, the default seed, from the start. Does nothing before the first
    /// picture.
    void reset();
    /// The same with these settings, as people type them, instead of the defaults; `name` is what the step is called.
    /// Settings that are refused are left out.
    void start(const QString& name, std::span<const std::pair<std::string_view, std::string_view>> settings);
    /// In one arm, from this instant on: what can be changed while it runs. Of what cannot, and is the same in all
    /// arms, LabLink::refused tells.
    void startInArm(const QString& name, std::span<const std::pair<std::string_view, std::string_view>> settings,
                    int arm);
    /// The same with a timeline of the scenario that runs.
    void start(const QString& name, Timeline timeline);

private:
    /// The row of `key` where arm `arm` takes `value` for it, and its words; nothing where it does not.
    [[nodiscard]] std::optional<ParameterWords> wordsFor(const QString& key, double value, int arm) const;
    /// The last step, if a gesture may go on with it.
    [[nodiscard]] const QUndoCommand* openStep() const;
    [[nodiscard]] QString inArm(const QString& what, int arm) const;
    /// Takes a step that the worker has refused off the stack, wherever it stands.
    void drop(EditStep& step);
    void announceNames();

    LabLink& m_link;
    QUndoStack& m_stack;
    std::shared_ptr<EditSender> m_sender;
};

/// The timeline of a scenario as it stands in the catalogue.
[[nodiscard]] Timeline defaultTimeline(const Scenario& scenario);

}  // namespace faultglass

#include "widgets/panels/lab_edits.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include "core/scenarios/scenario.h"
#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/lab_link.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

namespace {

constexpr int kActionStep = 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabEdits)
};

/// Sends `action` on the first redo, takes it off the timeline on undo and puts it back on later ones.
class ActionStep final : public QUndoCommand {
public:
    /// Steps with the same `gesture` above 0 on the same `key` merge.
    ActionStep(LabLink& link, const QString& text, Action action, const QString& key = {}, int gesture = 0)
        : QUndoCommand(text), m_link(link), m_key(key), m_gesture(gesture)
    {
        m_parts.push_back({0, std::move(action)});
    }

    /// For a parameter: what the step is called is made from the first value and the last.
    void setValues(const QString& label, const QString& before, const QString& after)
    {
        m_label = label;
        m_before = before;
        m_after = after;
        setText(Words::tr("%1 %2 → %3").arg(m_label, m_before, m_after));
    }

    void redo() override
    {
        for (Part& part : m_parts) {
            if (part.id == 0)
                part.id = m_link.apply(part.action);
            else if (m_loadsAtUndo == m_link.loads())
                m_link.reinstate(part.id);
            else  // another run was loaded in between: the worker has forgotten the action, so it happens now
                m_link.applyAgain(part.id, part.action);
        }
    }

    void undo() override
    {
        m_loadsAtUndo = m_link.loads();
        for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part)
            m_link.retract(part->id);
    }

    [[nodiscard]] int id() const override { return m_gesture > 0 ? kActionStep : -1; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* later = static_cast<const ActionStep*>(other);
        if (later->m_gesture != m_gesture || later->m_key != m_key)
            return false;
        m_parts.insert(m_parts.end(), later->m_parts.begin(), later->m_parts.end());
        setValues(m_label, m_before, later->m_after);
        return true;
    }

private:
    struct Part {
        std::uint64_t id;  ///< 0 until it was sent
        Action action;
    };

    LabLink& m_link;
    std::vector<Part> m_parts;
    QString m_key;
    QString m_label, m_before, m_after;
    int m_gesture;
    std::uint64_t m_loadsAtUndo = 0;
};

/// Runs another timeline; undoing it goes back to the old one, at the instant where it was left.
class TimelineStep final : public QUndoCommand {
public:
    enum class Then : std::uint8_t { StartAgain, StayHere };

    TimelineStep(LabLink& link, const QString& text, Timeline after, Then then)
        : QUndoCommand(text),
          m_link(link),
          m_before(link.frame()->timeline),
          m_leftAt(link.destination()),
          m_after(std::move(after)),
          m_then(then)
    {
    }

    void redo() override
    {
        m_link.load(m_after, m_then == Then::StartAgain || m_link.playing());
        if (m_then == Then::StayHere)
            m_link.seek(m_leftAt);
    }

    void undo() override
    {
        m_link.load(*m_before, m_link.playing());
        m_link.seek(m_leftAt);
    }

private:
    LabLink& m_link;
    std::shared_ptr<const Timeline> m_before;
    SimTime m_leftAt;
    Timeline m_after;
    Then m_then;
};

class NameStep final : public QUndoCommand {
public:
    NameStep(LabLink& link, int arm, QString before, QString after)
        : QUndoCommand(Words::tr("Call a future %1").arg(literalLabel(after))),
          m_link(link),
          m_arm(arm),
          m_before(std::move(before)),
          m_after(std::move(after))
    {
    }
    void redo() override { m_link.nameArm(m_arm, m_after); }
    void undo() override { m_link.nameArm(m_arm, m_before); }

private:
    LabLink& m_link;
    int m_arm;
    QString m_before, m_after;
};

}  // namespace

LabEdits::LabEdits(LabLink& link, QUndoStack& stack, QObject* parent) : QObject(parent), m_link(link), m_stack(stack) {}

void LabEdits::setParameter(const QString& key, double value, int gesture, int arm)
{
    const auto frame = m_link.frame();
    if (!frame || frame->arms.empty())
        return;
    const auto shown = static_cast<std::size_t>(std::max(arm, 0));
    const ParameterSet& present = frame->arms[std::min(shown, frame->arms.size() - 1)].parameters;
    const auto row = present.find(key.toStdString());
    if (!row || present.refusal(*row, value))
        return;
    const ParameterRow& what = present.rows()[*row];
    const int which = what.change == ParameterChange::Rebuild ? -1 : arm;
    const QString sameStep = key + QLatin1Char('@') + QString::number(which);
    auto step = std::make_unique<ActionStep>(m_link, QString(), SetParameter{key.toStdString(), value, which}, sameStep,
                                             gesture);
    step->setValues(inArm(coreText(what.label), which), valueText(what, present.value(*row)), valueText(what, value));
    m_stack.push(step.release());
}

void LabEdits::setTogether(const QString& name, std::span<const std::pair<std::string, double>> values)
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || !frame->timeline->scenario)
        return;
    Timeline timeline = *frame->timeline;
    for (const auto& [key, value] : values) {
        std::erase_if(timeline.entries, [&key](const TimelineEntry& entry) {
            const auto* const set = std::get_if<SetParameter>(&entry.action);
            return set != nullptr && set->key == key;
        });
        (void)timeline.parameters.set(key, value);
    }
    m_stack.push(new TimelineStep(m_link, name, std::move(timeline), TimelineStep::Then::StayHere));
}

void LabEdits::inject(const Fault& fault, int arm)
{
    m_stack.push(new ActionStep(m_link, inArm(faultStepText(fault), arm), InjectFault{fault, arm}));
}

void LabEdits::injectTogether(const QString& name, std::span<const Fault> faults, int arm)
{
    if (faults.empty())
        return;
    m_stack.beginMacro(inArm(name, arm));
    for (const Fault& fault : faults)
        inject(fault, arm);
    m_stack.endMacro();
}

void LabEdits::setSeed(quint64 seed)
{
    if (const auto frame = m_link.frame(); frame && frame->seed != seed)
        m_stack.push(new ActionStep(m_link, Words::tr("Seed %1 → %2").arg(frame->seed).arg(seed), SetSeed{seed}));
}

void LabEdits::fork(int from)
{
    if (m_link.frame() && armLineage(*m_link.frame()).size() < kMostArms)
        m_stack.push(new ActionStep(m_link, Words::tr("Fork"), ForkArm{from}));
}

void LabEdits::forkAtStart(int from)
{
    m_link.seek(SimTime{});
    fork(from);
}

void LabEdits::nameArm(int arm, const QString& name)
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline)
        return;
    const QString before = givenArmName(*frame->timeline, arm);
    if (before != name)
        m_stack.push(new NameStep(m_link, arm, before, name));
}

void LabEdits::removeArm(int arm)
{
    const auto frame = m_link.frame();
    auto changed = frame ? withoutArm(*frame, arm) : std::nullopt;
    if (changed)
        m_stack.push(new TimelineStep(m_link, Words::tr("Remove %1").arg(armName(*frame, arm)), std::move(*changed),
                                      TimelineStep::Then::StayHere));
}

void LabEdits::reset()
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || !frame->timeline->scenario)
        return;
    m_stack.push(new TimelineStep(m_link, Words::tr("Reset to defaults"), defaultTimeline(*frame->timeline->scenario),
                                  TimelineStep::Then::StartAgain));
}

void LabEdits::start(const QString& name, std::span<const std::pair<std::string_view, std::string_view>> settings)
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || !frame->timeline->scenario)
        return;
    Timeline timeline = defaultTimeline(*frame->timeline->scenario);
    for (const auto& [key, value] : settings) {
        if (const auto refused = timeline.parameters.setText(key, value))
            qWarning("%s", refused->message().c_str());
    }
    start(name, std::move(timeline));
}

void LabEdits::start(const QString& name, Timeline timeline)
{
    m_stack.push(new TimelineStep(m_link, name, std::move(timeline), TimelineStep::Then::StartAgain));
}

QString LabEdits::inArm(const QString& what, int arm) const
{
    const auto& frame = m_link.frame();
    return arm < 0 || !frame || !frame->timeline
               ? what
               : Words::tr("%1 in %2", "an edit, and the future it is made to").arg(what, armName(*frame, arm));
}

QString faultStepText(const Fault& fault)
{
    const FaultRow& row = faultRow(fault.kind);
    const FaultTarget target = fault.target;
    const QString whom = !target.valid()                     ? Words::tr("all servers")
                         : target.level == Level::Dependency ? QString::number(target.value + std::uint64_t{1})
                                                             : QString::fromStdString(targetText(target));
    const QString magnitude = row.magnitude.unit.empty() ? formatShare(fault.magnitude).text()
                                                         : formatFactor(fault.magnitude).text();
    return coreText(target.valid() || row.stepAll.empty() ? row.step : row.stepAll)
        .replace(QLatin1String("%1"), whom)
        .replace(QLatin1String("%2"), magnitude);
}

QString valueText(const ParameterRow& row, double value)
{
    switch (row.kind) {
    case ParameterKind::Toggle:
        return value != 0 ? Words::tr("on") : Words::tr("off");
    case ParameterKind::Choice: {
        const auto index = static_cast<std::size_t>(value);
        return index < row.choices.size() ? coreText(row.choices[index].label) : QString();
    }
    case ParameterKind::Real:
    case ParameterKind::Whole:
        break;
    }
    return formatValue(value);
}

Timeline defaultTimeline(const Scenario& scenario)
{
    Timeline timeline;
    timeline.scenario = &scenario;
    timeline.parameters = ParameterSet(scenario.rows());
    return timeline;
}

}  // namespace faultglass

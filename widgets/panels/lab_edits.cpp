#include "widgets/panels/lab_edits.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <QCoreApplication>
#include <QSignalBlocker>
#include <QUndoStack>

#include "core/scenarios/scenario.h"
#include "widgets/controls/fault_text.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/value_text.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabEdits)
};

}  // namespace

LabEdits::LabEdits(LabLink& link, QUndoStack& stack, QObject* parent)
    : QObject(parent), m_link(link), m_stack(stack), m_sender(std::make_shared<EditSender>())
{
    m_sender->link = &link;
    m_sender->drop = [this](EditStep& step) { drop(step); };
    m_sender->renamed = [this] { announceNames(); };
}

LabEdits::~LabEdits()
{
    m_sender->drop = nullptr;
    m_sender->renamed = nullptr;
}

std::optional<ParameterWords> LabEdits::wordsFor(const QString& key, double value, int arm) const
{
    const auto frame = m_link.frame();
    if (!frame || frame->arms.empty())
        return std::nullopt;
    const auto shown = static_cast<std::size_t>(std::max(arm, 0));
    const ParameterSet& present = frame->arms[std::min(shown, frame->arms.size() - 1)].parameters;
    const auto row = present.find(key.toStdString());
    if (!row || present.refusal(*row, value))
        return std::nullopt;
    const ParameterRow& what = present.rows()[*row];
    const int whose = what.change == ParameterChange::Rebuild ? -1 : arm;
    return ParameterWords{&what, inArm(coreText(what.label), whose), valueText(what, present.value(*row))};
}

/// The conditions under which the stack merges; else the entry of a step that stands for itself would change.
const QUndoCommand* LabEdits::openStep() const
{
    const int index = m_stack.index();
    return index > 0 && index != m_stack.cleanIndex() ? m_stack.command(index - 1) : nullptr;
}

void LabEdits::setParameter(const QString& key, double value, int gesture, int arm)
{
    const auto words = wordsFor(key, value, arm);
    if (!words)
        return;
    const SetParameter change{key.toStdString(), value, words->row->change == ParameterChange::Rebuild ? -1 : arm};
    const auto* last = dynamic_cast<const ActionStep*>(openStep());
    const bool drags = last && last->isDrag(gesture, change);
    m_stack.push(new ActionStep(m_sender, *words, change, gesture, drags ? last : nullptr));
}

void LabEdits::setParameterFromStart(const QString& key, double value, int gesture, int arm)
{
    const auto words = wordsFor(key, value, arm);
    if (!words)
        return;
    const bool inAll = arm < 0 || words->row->change == ParameterChange::Rebuild;
    const SetFromStart change{{{key.toStdString(), value}}, inAll ? -1 : arm, inAll ? 0 : m_link.newEntry()};
    const auto* last = dynamic_cast<const FromStartStep*>(openStep());
    const bool drags = last && last->isDrag(gesture, change);
    m_stack.push(new FromStartStep(m_sender, *words, change, gesture, drags ? last : nullptr));
}

void LabEdits::setTogether(const QString& name, std::span<const std::pair<std::string, double>> values)
{
    if (!m_link.scenario())
        return;
    const SetFromStart set{{values.begin(), values.end()}};
    m_stack.push(new RunStep(m_sender, name, [set](LabLink& link, LabLink::Answered answered) {
        link.edit(set, std::move(answered));
    }));
}

void LabEdits::inject(const Fault& fault, int arm)
{
    together(inArm(faultStepText(fault), arm), {{InjectFault{fault, arm}}});
}

void LabEdits::injectTogether(const QString& name, std::span<const Fault> faults, int arm)
{
    std::vector<TimedAction> actions;
    for (const Fault& fault : faults)
        actions.push_back({InjectFault{fault, arm}});
    together(inArm(name, arm), std::move(actions));
}

void LabEdits::together(const QString& name, std::vector<TimedAction> actions)
{
    if (!actions.empty())
        m_stack.push(new ActionStep(m_sender, name, std::move(actions)));
}

void LabEdits::setSeed(quint64 seed)
{
    const auto frame = m_link.frame();
    if (frame && frame->timeline && !(m_link.settled() && frame->seed == seed))
        together(Words::tr("Seed %1 → %2").arg(frame->seed).arg(seed), {{SetSeed{seed}}});
}

void LabEdits::fork(int from)
{
    const auto frame = m_link.frame();
    if (frame && !(m_link.settled() && armOrigins(*frame).size() >= kMostArms))
        together(Words::tr("Fork"), {{ForkArm{from}}});
}

void LabEdits::nameArm(int arm, const QString& name)
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline)
        return;
    const QString before = givenArmName(*frame->timeline, arm);
    if (before != name)
        m_stack.push(new NameStep(m_sender, Words::tr("Call an arm %1").arg(literalLabel(name)), arm, before, name));
}

void LabEdits::removeArm(int arm)
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || !withoutArm(*frame->timeline, frame->ownArms, arm))
        return;
    m_stack.push(new RunStep(m_sender, Words::tr("Remove %1").arg(armName(*frame, arm)),
                             [arm](LabLink& link, LabLink::Answered answered) {
                                 link.edit(RemoveArm{arm}, std::move(answered));
                             }));
}

void LabEdits::reset()
{
    if (const Scenario* scenario = m_link.scenario())
        start(Words::tr("Reset to defaults"), defaultTimeline(*scenario));
}

void LabEdits::start(const QString& name, std::span<const std::pair<std::string_view, std::string_view>> settings)
{
    if (!m_link.scenario())
        return;
    Timeline timeline = defaultTimeline(*m_link.scenario());
    for (const auto& [key, value] : settings) {
        if (const auto refused = timeline.parameters.setText(key, value))
            qWarning("%s", refused->message().c_str());
    }
    start(name, std::move(timeline));
}

void LabEdits::startInArm(const QString& name, std::span<const std::pair<std::string_view, std::string_view>> settings,
                          int arm)
{
    const auto frame = m_link.frame();
    if (!frame || arm < 0 || static_cast<std::size_t>(arm) >= frame->arms.size())
        return;
    const ParameterSet& present = frame->arms[static_cast<std::size_t>(arm)].parameters;
    ParameterSet wanted(present.rows());
    for (const auto& [key, value] : settings) {
        if (const auto refused = wanted.setText(key, value))
            qWarning("%s", refused->message().c_str());
    }
    std::vector<TimedAction> actions;
    QStringList left;
    for (std::size_t i = 0; i < present.size(); ++i) {
        const ParameterRow& row = present.rows()[i];
        if (wanted.value(i) == present.value(i))
            continue;
        if (row.change == ParameterChange::Live)
            actions.push_back({SetParameter{std::string(row.key), wanted.value(i), arm}});
        else
            left += coreText(row.label);
    }
    together(inArm(name, arm), std::move(actions));
    if (!left.isEmpty())
        emit m_link.refused(
            Words::tr("The same in all arms, and left as it is: %1.").arg(left.join(QStringLiteral(", "))));
}

void LabEdits::start(const QString& name, Timeline timeline)
{
    m_stack.push(new RunStep(m_sender, name, [timeline](LabLink& link, LabLink::Answered answered) {
        link.load(timeline, true, std::move(answered));
    }));
}

QString LabEdits::inArm(const QString& what, int arm) const
{
    const auto& frame = m_link.frame();
    return arm < 0 || !frame || !frame->timeline
               ? what
               : Words::tr("%1 in %2", "an edit, and the arm it is made to").arg(what, armName(*frame, arm));
}

/// The stack has no way to take a step out of its middle: it is moved there while the steps are silent.
void LabEdits::drop(EditStep& step)
{
    int place = 0;
    while (place < m_stack.count() && m_stack.command(place) != &step)
        ++place;
    if (place == m_stack.count())
        return;
    const int index = m_stack.index();
    const bool clean = m_stack.isClean();
    m_sender->silent = true;
    {
        const QSignalBlocker quiet(m_stack);
        step.setObsolete(true);
        if (place < index) {
            m_stack.setIndex(place + 1);
            m_stack.undo();
            m_stack.setIndex(index - 1);
        } else {
            m_stack.setIndex(place);
            m_stack.redo();
            m_stack.setIndex(index);
        }
        if (clean)
            m_stack.setClean();  // what was saved never had it
    }
    m_sender->silent = false;
    emit m_stack.indexChanged(m_stack.index());
    emit m_stack.cleanChanged(m_stack.isClean());
    announceNames();
}

void LabEdits::announceNames()
{
    emit m_stack.canUndoChanged(m_stack.canUndo());
    emit m_stack.canRedoChanged(m_stack.canRedo());
    emit m_stack.undoTextChanged(m_stack.undoText());
    emit m_stack.redoTextChanged(m_stack.redoText());
}

Timeline defaultTimeline(const Scenario& scenario)
{
    Timeline timeline;
    timeline.scenario = &scenario;
    timeline.parameters = ParameterSet(scenario.rows());
    return timeline;
}

}  // namespace faultglass

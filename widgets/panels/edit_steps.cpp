#include "widgets/panels/edit_steps.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>

#include "widgets/panels/value_text.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabEdits)
};

}  // namespace

LabLink::Answered EditStep::orDrop()
{
    return [self = std::weak_ptr(m_self)](const EditAnswer& answer) {
        const auto step = self.lock();
        if (!step || answer.outcome == EditOutcome::Accepted)
            return;
        if (const auto drop = (*step)->desk().drop)
            drop(**step);
    };
}

ActionStep::ActionStep(const std::shared_ptr<EditSender>& desk, const QString& text, std::vector<TimedAction> actions)
    : EditStep(desk, text)
{
    for (TimedAction& timed : actions)
        m_entries.push_back(std::make_shared<StepEntry>(
            StepEntry{link().newEntry(), std::move(timed.action), {}, 0, false, timed.at, this}));
}

ActionStep::ActionStep(const std::shared_ptr<EditSender>& desk, ParameterWords words, const SetParameter& change,
                       int gesture, const ActionStep* drags)
    : EditStep(desk, {}), m_words(std::move(words)), m_gesture(gesture)
{
    if (drags) {
        m_entries = drags->m_entries;
        m_entries.front()->action = change;
        m_words.before = drags->m_words.before;
    } else {
        m_entries.push_back(std::make_shared<StepEntry>(StepEntry{link().newEntry(), change, {}, 0, false, {}, this}));
    }
    nameByValue();
}

ActionStep::~ActionStep()
{
    for (const auto& entry : m_entries) {
        if (entry->step == this)
            entry->step = nullptr;
    }
}

bool ActionStep::isDrag(int gesture, const SetParameter& change) const
{
    if (gesture <= 0 || gesture != m_gesture)
        return false;
    const auto& mine = std::get<SetParameter>(m_entries.front()->action);
    return mine.key == change.key && mine.arm == change.arm;
}

bool ActionStep::mergeWith(const QUndoCommand* other)
{
    const auto* later = dynamic_cast<const ActionStep*>(other);
    if (!later || later->m_entries != m_entries)
        return false;
    nameByValue();
    return true;
}

void ActionStep::send()
{
    for (const auto& entry : m_entries) {
        if (!m_sent)
            apply(entry);
        else if (!entry->refused)
            link().edit(Reinstate{entry->id}, orDrop());
    }
    m_sent = true;
}

void ActionStep::takeBack()
{
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (!(*entry)->refused)
            link().edit(Retract{(*entry)->id}, orDrop());
    }
}

void ActionStep::apply(const std::shared_ptr<StepEntry>& entry)
{
    const auto told = [entry, action = entry->action](const EditAnswer& answer) {
        const bool accepted = answer.outcome == EditOutcome::Accepted;
        if (accepted)
            entry->accepted = action;
        if (answer.edit == entry->lastEdit && entry->step)
            static_cast<ActionStep*>(entry->step)->answered(*entry, accepted);
    };
    entry->lastEdit = link().edit(Apply{entry->id, entry->action, entry->at}, told);
}

/// What came of the last edit of an entry. The step may be gone behind this.
void ActionStep::answered(StepEntry& entry, bool accepted)
{
    if (accepted)
        return;
    if (entry.accepted) {  // a drag ends where it was good last
        entry.action = *entry.accepted;
        nameByValue();
        if (desk().renamed)
            desk().renamed();
        return;
    }
    entry.refused = true;
    if (std::ranges::all_of(m_entries, &StepEntry::refused, [](const auto& one) -> const StepEntry& { return *one; })) {
        if (const auto drop = desk().drop)
            drop(*this);
    }
}

void ActionStep::nameByValue()
{
    const auto& change = std::get<SetParameter>(m_entries.front()->action);
    setText(Words::tr("%1 %2 → %3").arg(m_words.label, m_words.before, valueText(*m_words.row, change.value)));
}

FromStartStep::FromStartStep(const std::shared_ptr<EditSender>& desk, ParameterWords words, SetFromStart change,
                             int gesture, const FromStartStep* drags)
    : EditStep(desk, {}),
      m_words(std::move(words)),
      m_change(std::move(change)),
      m_gesture(gesture),
      m_drag(drags ? drags->m_drag : std::make_shared<Drag>(Drag{this, {}, {}, 0}))
{
    if (drags) {
        m_words.before = drags->m_words.before;
        m_change.entry = drags->m_change.entry;
    }
    nameByValue();
}

FromStartStep::~FromStartStep()
{
    if (m_drag->step == this)
        m_drag->step = nullptr;
}

bool FromStartStep::isDrag(int gesture, const SetFromStart& change) const
{
    return gesture > 0 && gesture == m_gesture && replaces(change, m_change);
}

bool FromStartStep::mergeWith(const QUndoCommand* other)
{
    const auto* later = dynamic_cast<const FromStartStep*>(other);
    if (!later || later->m_drag != m_drag)
        return false;
    m_change = later->m_change;
    nameByValue();
    return true;
}

void FromStartStep::send()
{
    if (m_after)
        return link().returnTo(*m_after, link().playing(), orDrop());
    if (!m_drag->before)
        m_drag->before = link().keep();
    ++m_drag->unanswered;
    link().edit(m_change, [drag = m_drag, value = m_change.values.front().second](const EditAnswer& answer) {
        --drag->unanswered;
        const bool accepted = answer.outcome == EditOutcome::Accepted;
        if (accepted)
            drag->accepted = value;
        if (drag->unanswered == 0 && !accepted && drag->step)
            drag->step->refused();
    });
}

void FromStartStep::takeBack()
{
    m_after = link().keep();
    link().returnTo(*m_drag->before, link().playing(), orDrop());
}

/// The last value was; the step may be gone behind this.
void FromStartStep::refused()
{
    if (!m_drag->accepted) {
        if (const auto drop = desk().drop)
            drop(*this);
        return;
    }
    m_change.values.front().second = *m_drag->accepted;  // a drag ends where it was good last
    nameByValue();
    if (desk().renamed)
        desk().renamed();
}

void FromStartStep::nameByValue()
{
    setText(Words::tr("%1 %2 → %3, from the start")
                .arg(m_words.label, m_words.before, valueText(*m_words.row, m_change.values.front().second)));
}

RunStep::RunStep(const std::shared_ptr<EditSender>& desk, const QString& text, Begin begin)
    : EditStep(desk, text), m_begin(std::move(begin))
{
}

void RunStep::send()
{
    if (m_after)
        return link().returnTo(*m_after, link().playing(), orDrop());
    m_before = link().keep();
    m_begin(link(), orDrop());
}

void RunStep::takeBack()
{
    m_after = link().keep();
    link().returnTo(*m_before, link().playing(), orDrop());
}

NameStep::NameStep(const std::shared_ptr<EditSender>& desk, const QString& text, int arm, QString before, QString after)
    : EditStep(desk, text), m_arm(arm), m_before(std::move(before)), m_after(std::move(after))
{
}

void NameStep::send() { link().edit(NameArm{m_arm, m_after.toStdString()}, orDrop()); }

void NameStep::takeBack() { link().edit(NameArm{m_arm, m_before.toStdString()}, orDrop()); }

}  // namespace faultglass

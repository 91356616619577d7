#include "widgets/panels/compare_control.h"

#include <algorithm>
#include <utility>

#include <QAction>

#include "widgets/controls/arm_bar.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/arm_views.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/panel_action.h"
#include "widgets/theme/arm_look.h"

namespace faultglass {

CompareControl::CompareControl(ArmViews& deck, ArmBar& bar, LabEdits& edits, QObject* parent)
    : QObject(parent), m_armViews(deck), m_bar(bar), m_edits(edits)
{
    m_bar.hide();
    m_fork = add(tr("&Fork here"), Qt::Key_F, [this] { fork(); });
    m_compare = add(tr("Compare"), Qt::Key_C, [this] { compare(); });
    m_compare->setPriority(QAction::LowPriority);  // of the header's buttons the one that is elsewhere too
    m_compare->setToolTip(
        tr("A second arm beside this one, with the same past and the same luck: change one thing in it (C)"));
    addChoice(tr("Change &all arms"), Qt::Key_A, -1);
    for (int arm = 0; arm < static_cast<int>(kMostArms); ++arm)
        addChoice(tr("Change arm %1").arg(armLetter(arm)), QKeySequence(Qt::Key_1 + arm), arm);
    m_comparing.push_back(
        add(tr("Side by side, or &one"), Qt::Key_V, [this] { m_armViews.setSplit(!m_armViews.isSplit()); }));
    m_comparing.push_back(
        add(tr("Re&name the arm"), Qt::Key_F2, [this] { m_bar.rename(std::max(0, m_armViews.chosen())); }));
    m_comparing.push_back(add(tr("Re&move the arm"), Qt::Key_Delete, [this] { remove(m_armViews.chosen()); }));

    connect(&m_bar, &ArmBar::chosen, &m_armViews, &ArmViews::choose);
    connect(&m_bar, &ArmBar::splitToggled, &m_armViews, &ArmViews::setSplit);
    connect(&m_bar, &ArmBar::renameRequested, &m_edits, &LabEdits::nameArm);
    connect(&m_bar, &ArmBar::removeRequested, this, &CompareControl::remove);
    showCount();
}

QAction* CompareControl::add(const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    m_actions += panelAction(this, text, keys, std::move(act));
    return m_actions.back();
}

void CompareControl::addChoice(const QString& text, const QKeySequence& keys, int arm)
{
    QAction* action = add(text, keys, [this, arm] { m_armViews.choose(arm); });
    action->setProperty("arm", arm);
    m_comparing.push_back(action);
}

void CompareControl::fork()
{
    if (m_count >= static_cast<int>(kMostArms)) {
        emit refused(tr("There are %n arms, as many as there can be. Remove one first.", nullptr, m_count));
        return;
    }
    m_wanted = m_count < 1 ? 1 : m_count;
    m_edits.fork(std::max(0, m_armViews.target()));
}

void CompareControl::compare()
{
    if (m_count < 2)
        fork();
    m_armViews.setSplit(true);
}

void CompareControl::chooseWhenThere(int arm)
{
    m_wanted = arm;
    if (arm < m_count)
        m_armViews.choose(std::exchange(m_wanted, -1));
}

void CompareControl::remove(int arm)
{
    // Where all are chosen, the latest goes.
    m_edits.removeArm(arm < 0 ? m_armViews.armCount() - 1 : arm);
}

void CompareControl::follow(const Frame& frame)
{
    const int count = m_armViews.armCount();
    if (count != m_count) {
        m_count = count;
        showCount();
        emit countChanged();
    }
    if (m_wanted >= 0 && m_wanted < count)
        m_armViews.choose(std::exchange(m_wanted, -1));
    QVector<ArmChip> chips;
    for (int arm = 0; arm < count && count > 1; ++arm)
        chips += ArmChip{givenArmName(*frame.timeline, arm), wordsOf(frame, arm), m_armViews.noteOf(arm),
                         withoutArm(*frame.timeline, frame.ownArms, arm).has_value()};
    m_bar.setArms(chips);
    showChoice();
}

/// What tells an arm from the others where nobody has named it.
QString CompareControl::wordsOf(const Frame& frame, int arm) const
{
    const QString name = armName(frame, arm);
    return name != armLetter(arm) ? name : m_armViews.noteOf(arm);
}

void CompareControl::showChoice()
{
    m_bar.setChosen(m_armViews.chosen());
    m_bar.setSplit(m_armViews.isSplit());
}

void CompareControl::showCount()
{
    const bool comparing = m_count > 1;
    m_bar.setVisible(comparing);
    for (QAction* action : m_comparing) {
        const QVariant arm = action->property("arm");
        action->setEnabled(comparing && (!arm.isValid() || arm.toInt() < m_count));
    }
}

QStringList CompareControl::names(const Frame& frame) const
{
    QStringList names;
    for (int arm = 0; arm < m_count && m_count > 1; ++arm)
        names += armName(frame, arm);
    return names;
}

QString CompareControl::subject(const Frame& frame) const
{
    const int target = m_armViews.target();
    if (m_armViews.armCount() == 1)
        return {};
    return target < 0 ? tr("all arms") : target != m_armViews.chosen() ? tr("before the fork") : armName(frame, target);
}

}  // namespace faultglass

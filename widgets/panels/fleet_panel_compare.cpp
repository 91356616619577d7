// The half of the panel that compares: forks, the choice between futures, and how figures and charts show several.
#include <algorithm>

#include <QAction>

#include "widgets/controls/arm_bar.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/panels/arm_deck.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/fleet_panel.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"
#include "widgets/plots/time_chart.h"
#include "widgets/theme/arm_look.h"

namespace faultglass {

namespace {

/// How values in that unit of a PanelSpec are written.
TimeChart::Values valuesOf(std::string_view unit)
{
    return unit == "s"     ? TimeChart::Values::Seconds
           : unit == "rps" ? TimeChart::Values::Rate
           : unit == "%"   ? TimeChart::Values::PerCent
                           : TimeChart::Values::Plain;
}

}  // namespace

void FleetPanel::buildCompareActions()
{
    m_forkAction = addStep(tr("&Fork here"), Qt::Key_F, [this] { fork(false); });
    m_compareAction = addStep(tr("Compare"), Qt::Key_C, [this] { fork(true); });
    m_compareAction->setPriority(QAction::LowPriority);  // of the header's buttons the one that is elsewhere too
    m_compareAction->setToolTip(tr("Two futures from the very start, with the same luck: change one thing in one (C)"));
    addChoice(tr("Change &all futures"), Qt::Key_A, -1);
    for (int arm = 0; arm < static_cast<int>(kMostArms); ++arm)
        addChoice(tr("Change future %1").arg(armLetter(arm)), QKeySequence(Qt::Key_1 + arm), arm);
    m_comparing.push_back(
        addStep(tr("Side by side, or &one"), Qt::Key_V, [this] { m_deck->setSplit(!m_deck->isSplit()); }));
    m_comparing.push_back(
        addStep(tr("Re&name the future"), Qt::Key_F2, [this] { m_armBar->rename(std::max(0, m_deck->chosen())); }));
    m_comparing.push_back(addStep(tr("Re&move the future"), Qt::Key_Delete, [this] { remove(m_deck->chosen()); }));
    for (QAction* action : m_comparing)
        action->setEnabled(false);
}

void FleetPanel::addChoice(const QString& text, const QKeySequence& keys, int arm)
{
    QAction* action = addStep(text, keys, [this, arm] { m_deck->choose(arm); });
    action->setEnabled(false);
    action->setProperty("arm", arm);
    m_comparing.push_back(action);
}

void FleetPanel::fork(bool fromTheStart)
{
    m_forkAsked = true;
    const int from = std::max(0, m_deck->target());
    if (fromTheStart)
        m_edits.forkAtStart(from);
    else
        m_edits.fork(from);
}

void FleetPanel::remove(int arm)
{
    // Where all are chosen, the latest goes.
    m_edits.removeArm(arm < 0 ? m_deck->armCount() - 1 : arm);
}

void FleetPanel::showArms(const Frame& frame)
{
    const int count = m_deck->armCount();
    if (count != m_shownArms) {
        const bool added = count > m_shownArms;
        m_shownArms = count;
        if (added && std::exchange(m_forkAsked, false))
            m_deck->choose(count - 1);
        showComparing();
    }
    QStringList names;
    QVector<ArmChip> chips;
    for (int arm = 0; arm < count && count > 1; ++arm) {
        names += armName(frame, arm);
        chips += ArmChip{givenArmName(*frame.timeline, arm), m_deck->noteOf(arm), withoutArm(frame, arm).has_value()};
    }
    for (TimeChart* plot : m_plots)
        plot->setArms(names);
    m_armBar->setArms(chips);
    showChoice();
}

void FleetPanel::showFigures(const Frame& frame)
{
    QVector<QVector<Kpi>> figures;
    for (int arm = 0; arm < m_deck->armCount(); ++arm)
        figures += m_spec.kpis(frame, m_link.series(), m_deck->lineage(), arm);
    m_kpis->setKpis(figures.size() == 1 ? figures.front() : comparedKpis(figures));
}

void FleetPanel::showComparing()
{
    const bool comparing = m_shownArms > 1;
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        const ChartSpec& chart = m_spec.charts[i];
        m_plots[i]->setTitle(specText(comparing ? chart.comparedTitle : chart.title), specText(chart.unit),
                             valuesOf(chart.unit));
    }
    m_armBar->setVisible(comparing);
    const bool more = m_shownArms < static_cast<int>(kMostArms);
    m_transport->setForkEnabled(more);
    m_forkAction->setEnabled(more);
    m_compareAction->setEnabled(more);
    divideRows();
    for (QAction* action : m_comparing) {
        const QVariant arm = action->property("arm");
        action->setEnabled(comparing && (!arm.isValid() || arm.toInt() < m_shownArms));
    }
}

void FleetPanel::showChoice()
{
    m_armBar->setChosen(m_deck->chosen());
    m_armBar->setSplit(m_deck->isSplit());
    const auto frame = this->frame();
    if (!frame || frame->arms.empty())
        return;
    const int target = m_deck->target();
    QString subject;
    if (m_deck->armCount() > 1)
        subject = target < 0                   ? tr("all futures")
                  : target != m_deck->chosen() ? tr("before the fork")
                                               : armName(*frame, target);
    m_inspector->setSubject(subject);
    m_inspector->setValues(frame->arms[static_cast<std::size_t>(std::max(0, target))].parameters);
}

}  // namespace faultglass

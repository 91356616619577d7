#include "widgets/panels/lower_pane.h"

#include <QPushButton>

#include "widgets/panels/lab_edits.h"

namespace faultglass {

LowerPane::LowerPane(const PanelSpec& spec, double duration, LabEdits& edits)
    : m_charts(new RunCharts(spec, duration, spec.extra != nullptr ? spec.extra(edits) : nullptr))
{
    addWidget(m_charts);
    if (spec.laws.empty())
        return;
    m_laws = new LawPane(spec.laws);
    addWidget(m_laws);
    m_button = new QPushButton(tr("Runs against the law"));
    m_button->setCheckable(true);
    m_button->setToolTip(tr("Shows what theory says beside what was simulated, instead of the charts over time (Y)"));
    connect(m_button, &QPushButton::clicked, this, &LowerPane::showLaws);
    connect(m_laws, &LawPane::armChosen, this, &LowerPane::armChosen);
    connect(m_laws, &LawPane::parameterChosen, this, [this, &edits](const QString& key, double value) {
        constexpr int kOwnStep = -1;  // each click is one step of undo
        edits.setParameter(key, value, kOwnStep, m_target);
    });
}

void LowerPane::setTheme(const Theme& theme)
{
    m_charts->setTheme(theme);
    if (m_laws)
        m_laws->setTheme(theme);
}

void LowerPane::follow(const ShownRun& run)
{
    m_target = run.target;
    m_charts->follow(run);
    if (m_laws)
        m_laws->setFrame(run.frame, run.target);
}

void LowerPane::chooseLaw(std::string_view law)
{
    if (m_laws)
        m_laws->chooseLaw(law);
}

std::vector<LawStart> LowerPane::lawStarts() const { return m_laws ? m_laws->starts() : std::vector<LawStart>(); }

LawChoice LowerPane::lawChoice() const { return m_laws ? m_laws->choice() : LawChoice(); }

void LowerPane::setLawChoice(const LawChoice& choice)
{
    if (m_laws)
        m_laws->setChoice(choice);
}

void LowerPane::showLaws(bool laws)
{
    if (!m_laws)
        return;
    m_button->setChecked(laws);
    setCurrentIndex(laws ? 1 : 0);
    emit lawsShown(laws);
}

}  // namespace faultglass

#include "app/window/window_dialogs.h"

#include "app/about_dialog.h"
#include "app/blast_matrix.h"
#include "app/event_log.h"
#include "app/law_dialog.h"
#include "app/measures_dialog.h"
#include "app/scenario_session.h"
#include "app/shortcut_sheet.h"
#include "app/window/window_look.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

WindowDialogs::WindowDialogs(QWidget& window, ScenarioSession& session, LabLink& link, LabEdits& edits,
                             WindowLook& look)
    : m_window(window), m_session(session), m_link(link), m_edits(edits), m_look(look)
{
}

WindowDialogs::~WindowDialogs()
{
    for (const QPointer<QDialog>& dialog : m_open)
        delete dialog;
}

void WindowDialogs::open(QDialog* dialog)
{
    std::erase_if(m_open, [](const QPointer<QDialog>& one) { return one.isNull(); });
    m_open.emplace_back(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void WindowDialogs::showLaws(std::vector<LawStart> starts)
{
    open(new LawDialog(m_look.theme(), m_session.scenario().key, std::move(starts), &m_window));
}

void WindowDialogs::showMeasures()
{
    if (const auto frame = m_link.frame(); frame && frame->timeline && !frame->arms.empty())
        open(new MeasuresDialog(m_look.theme(), *frame->timeline, frame->now, &m_window));
}

void WindowDialogs::showEvents() { open(new EventLog(m_link, &m_window)); }

void WindowDialogs::showMatrix()
{
    const auto frame = m_link.frame();
    const Scenario& scenario = m_session.scenario();
    const bool shown = frame && frame->timeline && frame->timeline->scenario == &scenario && !frame->arms.empty();
    auto* matrix = new BlastMatrix(m_look.theme(), scenario,
                                   shown ? frame->arms.front().parameters : ParameterSet(scenario.rows()), &m_window);
    connect(matrix, &BlastMatrix::replayRequested, this, [this](const QString& trigger) {
        const std::string value = trigger.toStdString();
        const std::pair<std::string_view, std::string_view> settings[] = {{"trigger", value}};
        m_edits.start(tr("Replay %1").arg(trigger), settings);
    });
    open(matrix);
}

void WindowDialogs::showShortcuts(const QList<QAction*>& menus) { open(new ShortcutSheet(menus, &m_window)); }

void WindowDialogs::showAbout(const QString& diagnostics)
{
    open(new AboutDialog(m_look.theme(), diagnostics, &m_window));
}

}  // namespace faultglass

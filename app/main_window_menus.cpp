// The half of the window that says what one can do: every action, its shortcut and its place in the menus.
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

#include "app/about_dialog.h"
#include "app/blast_matrix.h"
#include "app/event_log.h"
#include "app/law_dialog.h"
#include "app/main_window.h"
#include "app/shortcut_sheet.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/stage_header.h"
#include "widgets/panels/panel.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

namespace {
constexpr double kTextStep = 1.1;
}

QAction* MainWindow::add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, std::function<void()> act)
{
    auto* action = menu->addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);  // its shortcut works while the menu bar is hidden
    return action;
}

QAction* MainWindow::addToggle(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, bool on,
                               std::function<void(bool)> act)
{
    auto* action = menu->addAction(text);
    action->setShortcuts(keys);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

void MainWindow::buildMenus()
{
    m_mainMenu = new QMenu(this);
    buildExportMenu();
    for (QMenu* menu :
         {buildFileMenu(), buildEditMenu(), buildViewMenu(), buildLessonMenu(), buildRunMenu(), buildHelpMenu()}) {
        m_mainMenu->addMenu(menu);
        menuBar()->addMenu(menu);
    }
    m_sidebar->setFooterActions({m_openAction, m_helpAction});
}

QMenu* MainWindow::buildFileMenu()
{
    auto* menu = new QMenu(tr("&File"), this);
    m_openAction = add(menu, tr("&Open…"), {QKeySequence::Open}, [this] { chooseFileToOpen(); });
    m_openAction->setToolTip(tr("Open a scenario file (Ctrl+O)"));
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    menu->addSeparator();
    add(menu, tr("&Save"), {QKeySequence::Save}, [this] { save(); });
    add(menu, tr("Save &as…"), {QKeySequence(tr("Ctrl+Shift+S"))}, [this] { chooseFileToSave(); });
    menu->addMenu(m_exportMenu);
    menu->addSeparator();
    add(menu, tr("&Quit"), {QKeySequence(tr("Ctrl+Q"))}, [this] { close(); });
    return menu;
}

void MainWindow::buildExportMenu()
{
    m_exportMenu = new QMenu(tr("&Export"), this);
    add(m_exportMenu, tr("&Copy image"), {QKeySequence(tr("Ctrl+Shift+C"))}, [this] { copyImage(); });
    add(m_exportMenu, tr("Save &image…"), {QKeySequence(tr("Ctrl+Shift+E"))}, [this] {
        chooseTarget(tr("Save image"), tr("Pictures (*.png)"), QStringLiteral("png"), &MainWindow::saveImage);
    });
    add(m_exportMenu, tr("Save series as CS&V…"), {QKeySequence(tr("Ctrl+Shift+D"))}, [this] {
        chooseTarget(tr("Save series"), tr("Tables (*.csv)"), QStringLiteral("csv"), &MainWindow::saveSeries);
    });
    m_exportMenu->addSeparator();
    m_exportMenu->addAction(tr("Save &scenario…"), this, &MainWindow::chooseFileToSave);
    m_exportAction = new QAction(tr("Export"), this);
    m_exportAction->setToolTip(tr("Copy or save the picture, the series or the scenario"));
    connect(m_exportAction, &QAction::triggered, this, [this] {
        const QPoint corner = m_header->mapToGlobal(m_header->rect().bottomRight());
        const int width = m_exportMenu->sizeHint().width();
        m_exportMenu->popup(isRightToLeft() ? m_header->mapToGlobal(m_header->rect().bottomLeft())
                                            : corner - QPoint(width + 28, 8));
    });
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString& path : m_preferences.recentFiles) {
        QAction* action = m_recentMenu->addAction(literalLabel(QFileInfo(path).fileName()));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("No files yet"))->setEnabled(false);
}

QMenu* MainWindow::buildEditMenu()
{
    auto* menu = new QMenu(tr("&Edit"), this);
    QAction* undo = m_undo.createUndoAction(this, tr("&Undo"));
    undo->setShortcuts({QKeySequence(tr("Ctrl+Z"))});
    undo->setProperty(ShortcutSheet::kNameProperty, tr("Undo"));
    QAction* redo = m_undo.createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    redo->setProperty(ShortcutSheet::kNameProperty, tr("Redo"));
    for (QAction* action : {undo, redo}) {
        menu->addAction(action);
        addAction(action);
    }
    menu->addSeparator();
    add(menu, tr("Reset to &defaults"), {QKeySequence(tr("Ctrl+Shift+R"))}, [this] { m_edits.reset(); });
    return menu;
}

QMenu* MainWindow::buildThemeMenu()
{
    auto* menu = new QMenu(tr("&Theme"), this);
    auto* group = new QActionGroup(menu);
    const std::pair<QString, ThemeChoice> choices[] = {{tr("&System"), ThemeChoice::System},
                                                       {tr("&Light"), ThemeChoice::Light},
                                                       {tr("&Dark"), ThemeChoice::Dark},
                                                       {tr("&Projector"), ThemeChoice::Projector}};
    for (const auto& [text, choice] : choices) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = choice] { setThemeChoice(wanted); });
        connect(menu, &QMenu::aboutToShow, action, [this, action, wanted = choice] {
            action->setChecked(m_launchTheme.value_or(m_preferences.theme) == wanted);
        });
    }
    return menu;
}

QMenu* MainWindow::buildViewMenu()
{
    auto* menu = new QMenu(tr("&View"), this);
    menu->addMenu(buildThemeMenu());
    menu->addMenu(buildLanguageMenu());
    add(menu, tr("&Larger text"), {QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))},
        [this] { setTextScale(m_preferences.textScale * kTextStep); });
    add(menu, tr("S&maller text"), {QKeySequence(tr("Ctrl+-"))},
        [this] { setTextScale(m_preferences.textScale / kTextStep); });
    add(menu, tr("&Normal text"), {QKeySequence(tr("Ctrl+0"))}, [this] { setTextScale(1); });
    QAction* reduce = addToggle(menu, tr("&Reduce motion"), {}, m_preferences.motion == MotionChoice::Reduced,
                                [this](bool on) { setMotionChoice(on ? MotionChoice::Reduced : MotionChoice::Full); });
    connect(menu, &QMenu::aboutToShow, reduce, [this, reduce] {
        reduce->setChecked(m_preferences.motion == MotionChoice::Reduced ||
                           (m_preferences.motion == MotionChoice::System && m_system.reducedMotion()));
    });
    menu->addSeparator();
    m_sidebarAction = addToggle(menu, tr("&Chapters"), {QKeySequence(tr("Ctrl+B"))}, true,
                                [this](bool on) { setSidebarCollapsed(!on); });
    m_lessonAction = addToggle(menu, tr("Lesso&n"), {QKeySequence(tr("Ctrl+T"))}, m_preferences.lessonShown,
                               [this](bool on) { setLessonShown(on); });
    m_inspectorAction = addToggle(menu, tr("Inspector"), {QKeySequence(tr("Ctrl+I"))}, true,
                                  [this](bool on) { setInspectorShown(on); });
    m_inspectorAction->setToolTip(tr("Parameters, defences and faults (Ctrl+I)"));
    addToggle(menu, tr("Menu &bar"), {QKeySequence(tr("Ctrl+M"))}, m_preferences.menuBarShown, [this](bool on) {
        m_preferences.menuBarShown = on;
        menuBar()->setVisible(on);
    });
    add(menu, tr("&What happens, as text"), {QKeySequence(tr("Ctrl+E"))}, [this] { showEvents(); });
    add(menu, tr("&Find a chapter"), {QKeySequence(tr("Ctrl+F"))}, [this] { m_sidebar->focusSearch(); });
    add(menu, tr("&Main menu"), {QKeySequence(tr("F10"))}, [this] { popUpMainMenu(); });
    menu->addSeparator();
    m_presentAction = addToggle(menu, tr("Present"), {QKeySequence(tr("F5")), QKeySequence(tr("F11"))}, false,
                                [this](bool on) { setPresenting(on); });
    m_presentAction->setToolTip(tr("Full screen with large type (F5)"));
    QAction* leave =
        add(menu, tr("L&eave full screen"), {QKeySequence(Qt::Key_Escape)}, [this] { setPresenting(false); });
    leave->setEnabled(false);
    connect(m_presentAction, &QAction::toggled, leave, &QAction::setEnabled);
    return menu;
}

QMenu* MainWindow::buildRunMenu()
{
    m_runMenu = new QMenu(tr("&Run"), this);
    QMenu* menu = m_runMenu;
    m_playAction = add(menu, tr("&Pause"), {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_P)},
                       [this] { m_link.setPlaying(!m_link.playing()); });
    add(menu, tr("&Restart"), {QKeySequence(Qt::Key_R)}, [this] { m_link.seek(SimTime{}); });
    add(menu, tr("Step &forward"), {QKeySequence(Qt::Key_Period)}, [this] { m_link.step(1); });
    add(menu, tr("Step &back"), {QKeySequence(Qt::Key_Comma)}, [this] { m_link.step(-1); });
    add(menu, tr("Jump to the start"), {QKeySequence(Qt::Key_Home)}, [this] { m_link.seek(SimTime{}); });
    add(menu, tr("Jump to the &end"), {QKeySequence(Qt::Key_End)}, [this] { jumpToEnd(); });
    add(menu, tr("F&aster"), {QKeySequence(Qt::Key_BracketRight)}, [this] { changeSpeed(1); });
    add(menu, tr("Slo&wer"), {QKeySequence(Qt::Key_BracketLeft)}, [this] { changeSpeed(-1); });
    add(menu, tr("&Hold against a law ..."), {QKeySequence(tr("Ctrl+L"))}, [this] { showLaws(); });
    m_matrixAction =
        add(menu, tr("&Measure all faults ..."), {QKeySequence(tr("Ctrl+Shift+M"))}, [this] { showMatrix(); });
    menu->addSeparator();
    return menu;
}

QMenu* MainWindow::buildHelpMenu()
{
    auto* menu = new QMenu(tr("&Help"), this);
    m_helpAction = add(menu, tr("&Shortcuts"),
                       {QKeySequence(tr("Ctrl+/")), QKeySequence(tr("F1")), QKeySequence(tr("?"))},
                       [this] { showShortcuts(); });
    m_helpAction->setToolTip(tr("What the keyboard does (Ctrl+/)"));
    add(menu, tr("&About Faultglass"), {}, [this] { showAbout(); });
    return menu;
}

void MainWindow::popUpMainMenu()
{
    const QSize size = m_mainMenu->sizeHint();
    m_mainMenu->popup(m_sidebar->mapToGlobal(QPoint(12, m_sidebar->height() - size.height() - 60)));
}

void MainWindow::showShortcuts()
{
    auto* sheet = new ShortcutSheet(m_mainMenu->actions(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void MainWindow::showLaws()
{
    auto* laws = new LawDialog(m_theme, m_session.scenario().key, this);
    laws->setAttribute(Qt::WA_DeleteOnClose);
    laws->show();
}

void MainWindow::showEvents()
{
    auto* log = new EventLog(m_link, this);
    log->setAttribute(Qt::WA_DeleteOnClose);
    log->show();
}

void MainWindow::showMatrix()
{
    const auto frame = m_link.frame();
    const Scenario& scenario = m_session.scenario();
    const bool shown = frame && frame->timeline && frame->timeline->scenario == &scenario && !frame->arms.empty();
    auto* matrix = new BlastMatrix(m_theme, scenario,
                                   shown ? frame->arms.front().parameters : ParameterSet(scenario.rows()), this);
    matrix->setAttribute(Qt::WA_DeleteOnClose);
    connect(matrix, &BlastMatrix::replayRequested, this, [this](const QString& trigger) {
        const std::string value = trigger.toStdString();
        const std::pair<std::string_view, std::string_view> settings[] = {{"trigger", value}};
        m_edits.start(tr("Replay %1").arg(trigger), settings);
    });
    matrix->show();
}

void MainWindow::showAbout()
{
    auto* about = new AboutDialog(m_theme, m_preferencesPath, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->show();
}

}  // namespace faultglass

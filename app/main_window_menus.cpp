// The half of the window that says what one can do: every action, its shortcut and its place in the menus.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenuBar>

#include "app/diagnostics.h"
#include "app/main_window.h"
#include "app/message_bar.h"
#include "app/shortcut_sheet.h"
#include "app/window/action_menu.h"
#include "app/window/language_menu.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/panels/panel.h"

namespace faultglass {

void MainWindow::buildMenus()
{
    m_mainMenu = std::make_unique<ActionMenu>(QString(), *this, this);
    const std::pair<QString, void (MainWindow::*)(ActionMenu&)> menus[] = {
        {tr("&File"), &MainWindow::fillFileMenu}, {tr("&Edit"), &MainWindow::fillEditMenu},
        {tr("&View"), &MainWindow::fillViewMenu}, {tr("&Lesson"), &MainWindow::fillLessonMenu},
        {tr("&Run"), &MainWindow::fillRunMenu},   {tr("&Help"), &MainWindow::fillHelpMenu},
    };
    for (const auto& [title, fill] : menus) {
        ActionMenu* menu = m_mainMenu->addSubmenu(title);
        (this->*fill)(*menu);
        menuBar()->addMenu(menu);
    }
    m_sidebar->setFooterActions({m_files->openAction(), m_helpAction});
    m_stage->setButtons({m_layout->inspectorAction(), m_files->exportAction(), m_layout->presentAction()});
}

void MainWindow::fillFileMenu(ActionMenu& menu)
{
    m_files->addTo(menu);
    menu.addSeparator();
    menu.add(tr("&Quit"), {QKeySequence(tr("Ctrl+Q"))}, [this] { close(); });
}

void MainWindow::fillEditMenu(ActionMenu& menu)
{
    QAction* undo = m_undo.createUndoAction(&menu, tr("&Undo"));
    undo->setShortcuts({QKeySequence(tr("Ctrl+Z"))});
    undo->setProperty(ShortcutSheet::kNameProperty, tr("Undo"));
    QAction* redo = m_undo.createRedoAction(&menu, tr("&Redo"));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    redo->setProperty(ShortcutSheet::kNameProperty, tr("Redo"));
    menu.take(undo);
    menu.take(redo);
    menu.addSeparator();
    menu.add(tr("Reset to &defaults"), {QKeySequence(tr("Ctrl+Shift+R"))}, [this] { m_edits.reset(); });
}

void MainWindow::fillViewMenu(ActionMenu& menu)
{
    m_look.addThemes(menu);
    addLanguages(
        menu, [this] { return preferences().language; }, [this](const QString& code) { setLanguage(code); });
    m_look.addSizes(menu);
    menu.addSeparator();
    m_layout->addTo(menu);
    menu.addToggle(tr("Menu &bar"), {QKeySequence(tr("Ctrl+M"))}, preferences().menuBarShown, [this](bool on) {
        m_preferences.edit([on](Preferences& preferences) { preferences.menuBarShown = on; });
        menuBar()->setVisible(on);
    });
    menu.add(tr("&What happens, as text"), {QKeySequence(tr("Ctrl+E"))}, [this] { m_dialogs->showEvents(); });
    menu.add(tr("&Find a chapter"), {QKeySequence(tr("Ctrl+F"))}, [this] { m_sidebar->focusSearch(); });
    menu.add(tr("&Main menu"), {QKeySequence(tr("F10"))}, [this] { popUpMainMenu(); });
    menu.addSeparator();
    m_layout->addPresenting(menu);
}

void MainWindow::fillLessonMenu(ActionMenu& menu)
{
    menu.add(tr("&Next step"), {QKeySequence(tr("Ctrl+Right"))}, [this] { m_lesson->nextStep(); });
    menu.add(tr("&Previous step"), {QKeySequence(tr("Ctrl+Left"))}, [this] { m_lesson->previousStep(); });
    menu.add(tr("&All chapters"), {QKeySequence(tr("Ctrl+J"))}, [this] { m_chapters->showMap(); });
    // The keys of a clicker; at a desk they page through what has the keyboard.
    QAction* forth = menu.add(tr("Next &cue"), {QKeySequence(Qt::Key_PageDown)}, [this] { m_lesson->nextCue(); });
    QAction* back = menu.add(tr("Cue &before"), {QKeySequence(Qt::Key_PageUp)}, [this] { m_lesson->previousStep(); });
    for (QAction* action : {forth, back}) {
        action->setEnabled(isPresenting());
        connect(m_layout->presentAction(), &QAction::toggled, action, &QAction::setEnabled);
    }
    menu.addSeparator();
    menu.add(tr("&Verify this chapter"), {}, [this] { m_chapters->verifyAll(); });
    menu.addToggle(tr("Notes for who &teaches"), {}, preferences().notesShown, [this](bool on) {
        m_preferences.edit([on](Preferences& preferences) { preferences.notesShown = on; });
        m_lesson->setNotesShown(on);
    });
    menu.addSeparator();
    menu.add(tr("Save chapter as P&DF…"), {}, [this] {
        m_files->chooseTarget(tr("Save chapter"), tr("Documents (*.pdf)"), QStringLiteral("pdf"),
                              [this](const QString& path) { saveChapter(path); });
    });
    menu.add(tr("Save pro&gress as a table…"), {}, [this] {
        m_files->chooseTarget(tr("Save progress"), tr("Tables (*.csv)"), QStringLiteral("csv"),
                              [this](const QString& path) { saveProgressTable(path); });
    });
    menu.add(tr("&Forget my progress…"), {}, [this] { m_chapters->clearProgress(); });
}

void MainWindow::fillRunMenu(ActionMenu& menu)
{
    m_runMenu = &menu;
    m_run = std::make_unique<RunMenu>(menu, m_link);
    menu.add(tr("&Hold against a law ..."), {QKeySequence(tr("Ctrl+L"))},
             [this] { m_dialogs->showLaws(panel() != nullptr ? panel()->lawStarts() : std::vector<LawStart>()); });
    menu.add(tr("All that was meas&ured ..."), {QKeySequence(tr("Ctrl+Shift+I"))},
             [this] { m_dialogs->showMeasures(); });
    m_matrixAction = menu.add(tr("&Measure all faults ..."), {QKeySequence(tr("Ctrl+Shift+M"))},
                              [this] { m_dialogs->showMatrix(); });
    menu.addSeparator();
}

void MainWindow::fillHelpMenu(ActionMenu& menu)
{
    m_helpAction = menu.add(tr("&Shortcuts"),
                            {QKeySequence(tr("Ctrl+/")), QKeySequence(tr("F1")), QKeySequence(tr("?"))},
                            [this] { m_dialogs->showShortcuts(m_mainMenu->actions()); });
    m_helpAction->setToolTip(tr("What the keyboard does (Ctrl+/)"));
    menu.add(tr("&Copy diagnostics"), {}, [this] {
        QApplication::clipboard()->setText(diagnosticsText(preferences(), messages().errors()));
        messages().showNotice(
            tr("What a report needs is on the clipboard: versions, platform, settings, last errors."));
    });
    menu.add(tr("&About Faultglass"), {},
             [this] { m_dialogs->showAbout(diagnosticsText(preferences(), messages().errors())); });
}

void MainWindow::popUpMainMenu()
{
    const QSize size = m_mainMenu->sizeHint();
    m_mainMenu->popup(m_sidebar->mapToGlobal(QPoint(12, m_sidebar->height() - size.height() - 60)));
}

}  // namespace faultglass

// The window: chapters, stage and menus, put together from parts that each do one thing.
#pragma once

#include <memory>
#include <optional>

#include <QMainWindow>
#include <QUndoStack>

#include "app/chapter_stage.h"
#include "app/kept_session.h"
#include "app/languages.h"
#include "app/launch_options.h"
#include "app/scenario_session.h"
#include "app/window/chapters.h"
#include "app/window/kept_preferences.h"
#include "app/window/kept_progress.h"
#include "app/window/parts_layout.h"
#include "app/window/run_menu.h"
#include "app/window/stage_pane.h"
#include "app/window/window_dialogs.h"
#include "app/window/window_files.h"
#include "app/window/window_look.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

class ActionMenu;

/// Owns the laboratory. What lasts as long as it does are members; what shows words is built anew when the language
/// changes, which is the one way in which it does.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `preferencesPath` empty: nothing is remembered.
    explicit MainWindow(const LaunchOptions& options = {}, const QString& preferencesPath = {},
                        QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] LabLink& link() { return m_link; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    [[nodiscard]] ScenarioSession& session() { return m_session; }
    [[nodiscard]] Panel* panel() const { return m_stage->panel(); }
    [[nodiscard]] MessageBar& messages() { return m_stage->messages(); }
    [[nodiscard]] LessonView& lesson() { return *m_lesson; }
    [[nodiscard]] const Theme& theme() const { return m_look.theme(); }
    [[nodiscard]] bool isPresenting() const { return m_look.isPresenting(); }
    [[nodiscard]] const Preferences& preferences() const { return m_preferences.values(); }
    [[nodiscard]] const Progress& progress() const { return m_progress.values(); }
    [[nodiscard]] const QString& language() const { return m_language.code(); }
    [[nodiscard]] int chapter() const { return m_chapters->current(); }
    /// Of the chapter that is open; 0 where it is not written.
    [[nodiscard]] int lessonSteps() const { return m_chapters->steps(); }

    void openFile(const QString& path) { m_files->open(path); }
    void saveFile(const QString& path) { m_files->save(path); }
    void saveImage(const QString& path) { m_files->saveImage(path); }
    void saveSeries(const QString& path) { m_files->saveSeries(path); }
    void copyImage() { m_files->copyImage(); }
    void setThemeChoice(ThemeChoice choice) { m_look.setThemeChoice(choice); }
    void setTextScale(double scale) { m_look.setTextScale(scale); }
    void setPresenting(bool presenting) { m_layout->setPresenting(presenting); }
    void setLessonShown(bool shown) { m_layout->setLessonShown(shown); }
    /// Opens the chapter `number`, its lesson at step `step` (from 0; below 0: where the reader was).
    void openChapter(int number, int step = -1) { m_chapters->open(number, step); }
    /// A code of languages(); everything on the screen changes at once. Empty: the system's.
    void setLanguage(const QString& code);
    /// The chapter that is open, with its figures as they are now, as a PDF.
    void saveChapter(const QString& path);
    void saveProgressTable(const QString& path);

public slots:
    /// Stores what is remembered and closes without a question: the system ends.
    void leave();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Everything that shows words, in the language that is installed now.
    void build();
    void takeDown();
    void rebuild();
    void connectParts();
    void buildMenus();
    void fillFileMenu(ActionMenu& menu);
    void fillEditMenu(ActionMenu& menu);
    void fillViewMenu(ActionMenu& menu);
    void fillLessonMenu(ActionMenu& menu);
    void fillRunMenu(ActionMenu& menu);
    void fillHelpMenu(ActionMenu& menu);
    void popUpMainMenu();

    void openFirst(const LaunchOptions& options);
    void openSession();
    void followPanel(Panel* panel);
    void followPresenting(bool presenting);
    void showTitle();
    void updateActivity();
    void restoreGeometryFor(const LaunchOptions& options);
    /// Whether all that is remembered was stored; else asks whether to lose it.
    [[nodiscard]] bool storeAll();
    /// From now on what runs is kept as it changes; offers what the last start left.
    void keepSession();
    void goOnWith(const LeftSession& left);

    LabLink m_link;
    QUndoStack m_undo;
    LabEdits m_edits;
    ScenarioSession m_session;
    std::unique_ptr<KeptSession> m_kept;  // null where nothing is remembered
    ChapterStage m_chapterStage;
    KeptPreferences m_preferences;
    KeptProgress m_progress;
    WindowLook m_look;
    InstalledLanguage m_language;
    bool m_lessons;  // chapters have one at all
    bool m_closeConfirmed = false;
    bool m_leaving = false;  // whatever cannot be stored

    // From here on built anew with the language.
    ChapterSidebar* m_sidebar = nullptr;
    LessonView* m_lesson = nullptr;
    StagePane* m_stage = nullptr;
    std::unique_ptr<ActionMenu> m_mainMenu;
    std::unique_ptr<WindowFiles> m_files;
    std::unique_ptr<WindowDialogs> m_dialogs;
    std::unique_ptr<Chapters> m_chapters;
    std::unique_ptr<PartsLayout> m_layout;
    std::unique_ptr<RunMenu> m_run;
    ActionMenu* m_runMenu = nullptr;
    QAction* m_matrixAction = nullptr;  // for experiments that have it
    QAction* m_helpAction = nullptr;
};

}  // namespace faultglass

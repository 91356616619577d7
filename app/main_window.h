// The window: chapters, header, the panel of the scenario that runs, and everything its menus do.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include <QMainWindow>
#include <QTimer>
#include <QUndoStack>

#include "app/chapter_stage.h"
#include "app/kept_session.h"
#include "app/languages.h"
#include "app/launch_options.h"
#include "app/preferences.h"
#include "app/progress_file.h"
#include "app/scenario_session.h"
#include "core/runtime/frame.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"
#include "widgets/theme/system_theme.h"
#include "widgets/theme/theme.h"

class QAction;
class QMenu;
class QVBoxLayout;

namespace faultglass {

class ChapterSidebar;
class LessonShelf;
struct PanelEntry;
class LessonView;
class MessageBar;
class Panel;
class StageHeader;

/// Owns the laboratory. Everything it does is an action with a shortcut; errors appear in a bar within the window.
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
    [[nodiscard]] Panel* panel() const { return m_panel.get(); }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] const Preferences& preferences() const { return m_preferences; }
    [[nodiscard]] bool isPresenting() const { return m_presenting; }
    [[nodiscard]] LessonView& lesson() { return *m_lesson; }
    [[nodiscard]] int chapter() const { return m_chapter; }
    /// Of the chapter that is open; 0 where it is not written.
    [[nodiscard]] int lessonSteps() const;
    [[nodiscard]] const QString& language() const { return m_language->code(); }
    [[nodiscard]] const Progress& progress() const { return m_reading.progress; }

public slots:
    void openFile(const QString& path);
    void saveFile(const QString& path);
    void saveImage(const QString& path);
    void saveSeries(const QString& path);
    void copyImage();
    void setThemeChoice(faultglass::ThemeChoice choice);
    void setPresenting(bool presenting);
    void setTextScale(double scale);
    /// Opens the chapter `number`, its lesson at step `step` (from 0; below 0: where the reader was).
    void openChapter(int number, int step = -1);
    void setLessonShown(bool shown);
    /// A code of languages(); everything on the screen changes at once. Empty: the system's.
    void setLanguage(const QString& code);
    /// The chapter that is open, with its figures as they are now, as a PDF.
    void saveChapter(const QString& path);
    void saveProgressTable(const QString& path);
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
    void build();
    void buildMenus();
    QMenu* buildFileMenu();
    QMenu* buildEditMenu();
    QMenu* buildViewMenu();
    QMenu* buildThemeMenu();
    QMenu* buildRunMenu();
    QMenu* buildHelpMenu();
    QAction* add(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, std::function<void()> act);
    QAction* addToggle(QMenu* menu, const QString& text, const QList<QKeySequence>& keys, bool on,
                       std::function<void(bool)> act);
    void buildExportMenu();
    void fillRecentMenu();
    void popUpMainMenu();

    void buildLesson();
    QMenu* buildLanguageMenu();
    QMenu* buildLessonMenu();
    void showLesson(int number);
    void fitLesson();
    /// Below this width, at text scale 1, the stage needs the room of the lesson.
    static constexpr int kNoLessonBelow = 1180;
    void act(const std::vector<chapters::ActionLine>& actions);
    void undoAct();
    /// Keeps what runs, to be found again by whoever comes back to the chapter that is open.
    void keepStage();
    /// Starts the scenario of a chapter, as its lesson has it where that is shown.
    void startStage(const PanelEntry& entry, std::optional<std::uint64_t> seed = std::nullopt);
    /// Goes on with what ran in the chapter `number`; whether there was anything.
    bool resumeStage(int number);
    void followUndo();
    void search(const QString& words);
    void takeProgress(const LessonProgress& progress);
    void showProgress();
    std::optional<Error> storeProgress();
    void clearProgress();
    void fillSidebar();
    /// All texts anew, in the language that is installed now.
    void rebuild();
    void showPanel();
    void openSession();
    void showTitle();
    void showFrame(const std::shared_ptr<const Frame>& frame);
    void jumpToEnd();
    void changeSpeed(int direction);

    void chooseFileToOpen();
    void save();
    void chooseFileToSave();
    /// Asks where to write, beside the rest of the window, and then calls `write` with the path.
    void chooseTarget(const QString& title, const QString& filter, const QString& suffix,
                      void (MainWindow::*write)(const QString& path));
    void remember(const QString& path);
    void showSaved(const std::optional<Error>& error, const QString& path);
    void askWhetherToLose(const Error& error);

    void applyTheme();
    void setMotionChoice(MotionChoice choice);
    void applyMotion();
    void setInspectorShown(bool shown);
    void setSidebarCollapsed(bool collapsed);
    void fitPartsToWidth();
    void updateActivity();
    void restorePreferences(const LaunchOptions& options);
    /// The error, or nothing.
    std::optional<Error> storePreferences();
    /// From now on what runs and what is preferred is kept as it changes; offers what the last start left.
    void keepFromNowOn();
    void goOnWith(const LeftSession& left);
    void showShortcuts();
    void showAbout();
    void showLaws();
    void showEvents();
    void showMatrix();

    LabLink m_link;
    QUndoStack m_undo;
    LabEdits m_edits;
    ScenarioSession m_session;
    SystemTheme m_system;
    LoadedPreferences m_loaded;
    Preferences& m_preferences = m_loaded.preferences;
    QString m_preferencesPath;
    LoadedProgress m_reading;
    QString m_progressPath;
    QTimer m_saveProgress;
    QTimer m_savePreferences;
    std::unique_ptr<KeptSession> m_kept;  // null where nothing is remembered
    std::unique_ptr<InstalledLanguage> m_language;
    std::unique_ptr<LessonShelf> m_shelf;
    ChapterStage m_stage;
    std::optional<ThemeChoice> m_launchTheme;  // asked for by the command line: for this window, not to be remembered

    ChapterSidebar* m_sidebar = nullptr;
    StageHeader* m_header = nullptr;
    MessageBar* m_messages = nullptr;
    LessonView* m_lesson = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::unique_ptr<Panel> m_panel;

    QMenu* m_mainMenu = nullptr;
    QMenu* m_exportMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_runMenu = nullptr;
    QAction* m_exportAction = nullptr;
    QAction* m_matrixAction = nullptr;  // there for one experiment only
    QAction* m_presentAction = nullptr;
    QAction* m_inspectorAction = nullptr;
    QAction* m_sidebarAction = nullptr;
    QAction* m_lessonAction = nullptr;
    QAction* m_playAction = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_helpAction = nullptr;

    struct LeftStage {
        KeptRun run;
        QByteArray layout;  // of the panel
    };

    Theme m_theme;
    bool m_lessons = true;                        // chapters have one at all
    int m_chapter = -1;                           // the one that is open
    std::map<int, LeftStage> m_left;              // by chapter, what ran when one turned to another
    bool m_acting = false;                        // the stage changes because the lesson asked for it
    std::vector<std::pair<int, QString>> m_hits;  // chapter and step of what the search found
    bool m_presenting = false;
    bool m_narrow = false;
    bool m_closeConfirmed = false;
    bool m_leaving = false;  // whatever cannot be stored
    bool m_failureShown = false;
};

}  // namespace faultglass

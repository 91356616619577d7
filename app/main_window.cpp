#include "app/main_window.h"

#include <algorithm>

#include <QAbstractButton>
#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QScreen>

#include "app/files/catalogue.h"
#include "app/files/panel_catalogue.h"
#include "app/message_bar.h"
#include "app/window/action_menu.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/range_widget.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

constexpr QSize kDefaultSize{1440, 900};
constexpr QSize kLeastSize{760, 560};
constexpr int kUndoSteps = 1000;
constexpr int kFirstChapter = 3;  // what a newcomer sees first: a fleet that goes down

/// True when `key` means something to the widget that has the keyboard, so that no shortcut may take it.
bool needsKey(const QWidget* focused, const QKeyEvent& key)
{
    if (focused == nullptr || key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const bool presses = key.key() == Qt::Key_Space;
    const bool moves = key.key() == Qt::Key_Home || key.key() == Qt::Key_End;
    if (qobject_cast<const QComboBox*>(focused))
        return !key.text().isEmpty() || moves;
    if (qobject_cast<const RangeWidget*>(focused))
        return moves;
    // On the canvas Space plays and pauses as everywhere; Enter acts on the server that has the focus.
    if (const auto* canvas = qobject_cast<const StageCanvas*>(focused))
        return moves && canvas->focusedServer();
    return presses && qobject_cast<const QAbstractButton*>(focused);
}

/// Beside the preferences.
QString progressPath(const QString& preferencesPath)
{
    return preferencesPath.isEmpty() ? QString()
                                     : QFileInfo(preferencesPath).dir().filePath(QStringLiteral("progress.json"));
}

}  // namespace

MainWindow::MainWindow(const LaunchOptions& options, const QString& preferencesPath, QWidget* parent)
    : QMainWindow(parent),
      m_edits(m_link, m_undo),
      m_session(m_link, m_undo),
      m_chapterStage(m_link, m_edits, m_session, m_undo),
      m_preferences(preferencesPath),
      m_progress(progressPath(preferencesPath)),
      m_look(m_preferences, options.theme),
      m_language(languageFor(options.language.isEmpty() ? m_preferences.values().language : options.language)),
      m_lessons(options.lesson)
{
    m_link.setActive(false);  // until it is shown
    m_undo.setUndoLimit(kUndoSteps);
    if (const auto mebibytes = options.memoryLimitMiB.value_or(preferences().memoryLimitMiB); mebibytes > 0)
        m_link.setMemoryLimit(static_cast<std::size_t>(mebibytes) << 20);
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    build();
    connect(&m_session, &ScenarioSession::changed, this, &MainWindow::openSession);
    m_session.setViewSource([this] {
        const ArmChoice arms = panel()->armChoice();
        SavedView view;
        view.arm = arms.arm;
        view.sideBySide = arms.sideBySide;
        view.laws = panel()->showsLaws();
        return view;
    });
    connect(&m_undo, &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
    connect(&m_undo, &QUndoStack::indexChanged, this, [this] { m_chapters->followUndo(); });
    connect(&m_look, &WindowLook::themeChanged, this, [this](const Theme& theme) {
        m_sidebar->setTheme(theme);
        m_lesson->setTheme(theme);
    });
    openFirst(options);
    if (!preferencesPath.isEmpty())
        keepSession();
}

MainWindow::~MainWindow()
{
    // The stack says that it was cleared when it goes, to a window of which parts are gone already.
    m_undo.disconnect(this);
    m_link.disconnect(this);
    takeDown();
}

void MainWindow::build()
{
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_sidebar = new ChapterSidebar(centre);
    m_lesson = new LessonView(centre);
    m_stage = new StagePane(m_link, m_edits, m_look, centre);
    row->addWidget(m_sidebar);
    row->addWidget(m_lesson);
    row->addWidget(m_stage, 1);
    setCentralWidget(centre);
    m_sidebar->setTheme(m_look.theme());
    m_lesson->setTheme(m_look.theme());
    m_lesson->setNotesShown(m_preferences.values().notesShown);
    m_lesson->setPresenting(m_look.isPresenting());

    m_files = std::make_unique<WindowFiles>(*this, *m_stage, m_session, m_link, m_preferences);
    m_dialogs = std::make_unique<WindowDialogs>(*this, m_session, m_link, m_edits, m_look);
    m_layout = std::make_unique<PartsLayout>(PartsLayout::Parts{*this, *m_sidebar, *m_lesson, *m_stage}, m_preferences,
                                             m_look);
    m_chapters = std::make_unique<Chapters>(Chapters::Parts{*m_sidebar, *m_lesson, *m_stage, m_session, m_chapterStage,
                                                            m_progress, m_preferences},
                                            m_language.code(), m_lessons);
    buildMenus();
    connectParts();
}

void MainWindow::takeDown()
{
    menuBar()->clear();
    m_run.reset();
    m_chapters.reset();
    m_layout.reset();
    m_dialogs.reset();
    m_files.reset();
    m_mainMenu.reset();
    delete takeCentralWidget();
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &ChapterSidebar::chapterChosen, this, [this](int number) { openChapter(number); });
    connect(m_sidebar, &ChapterSidebar::settingsRequested, this, &MainWindow::popUpMainMenu);
    connect(m_stage, &StagePane::panelOpened, this, &MainWindow::followPanel);
    connect(m_chapters.get(), &Chapters::opened, m_layout.get(),
            [this] { m_layout->setLessonThere(m_chapters->hasLesson()); });
    connect(m_chapters.get(), &Chapters::lessonRequested, m_layout.get(), [this] { setLessonShown(true); });
    connect(m_files.get(), &WindowFiles::aboutToOpen, m_chapters.get(), &Chapters::keepStage);
    connect(m_layout.get(), &PartsLayout::presentingChanged, this, &MainWindow::followPresenting);
}

void MainWindow::setLanguage(const QString& code)
{
    m_preferences.edit([&code](Preferences& preferences) { preferences.language = code; });
    if (languageFor(code) == m_language.code())
        return;
    m_language.change(languageFor(code));
    rebuild();
}

void MainWindow::rebuild()
{
    const ReadingPlace place = m_chapters->place();
    const QByteArray layout = panel()->layoutState();
    const ArmChoice arms = panel()->armChoice();
    takeDown();
    build();
    m_sidebar->setVisible(!isPresenting());
    menuBar()->setVisible(m_preferences.values().menuBarShown && !isPresenting());
    m_stage->open(m_session.scenario());
    panel()->restoreLayout(layout);
    panel()->setArmChoice(arms);
    m_chapters->goTo(place);
    showTitle();
    m_layout->fit();
    centralWidget()->show();  // now, not when the event loop comes to it
}

/// What the command line asks for, or else where the last window was closed; at first, what a newcomer sees.
void MainWindow::openFirst(const LaunchOptions& options)
{
    // As on the command line: a name of the catalogue, unless there is a file of that name.
    const Scenario* named =
        QFileInfo::exists(options.file) ? nullptr : findScenario(scenarioCatalogue(), options.file.toStdString());
    const bool newcomer = progress().chapters.isEmpty();
    const bool anythingAsked = options.chapter >= 0 || !options.file.isEmpty();
    const int chapter = anythingAsked ? options.chapter : preferences().chapter;
    const int step = anythingAsked ? options.step - 1 : preferences().step;
    const PanelEntry* const entry = chapter >= 0 ? findPanel(chapter) : nullptr;
    if (named != nullptr)
        m_session.start(*named, options.seed);
    else
        m_chapters->startStage(entry != nullptr ? *entry : *findPanel(kFirstChapter), options.seed);
    if (entry != nullptr)
        openChapter(chapter, std::min(step, lessonSteps() - 1));
    restoreGeometryFor(options);
    if (m_lessons && entry == nullptr && !anythingAsked && newcomer)
        m_chapters->showMap();
    for (const QString& report : {m_preferences.report(), m_progress.report()}) {
        if (!report.isEmpty())
            messages().showError(report);
    }
    if (!options.file.isEmpty() && named == nullptr)
        openFile(options.file);
}

void MainWindow::openSession()
{
    const Scenario& scenario = m_session.scenario();
    if (!m_stage->shows(scenario)) {
        m_stage->open(scenario);
        m_link.setSpeed(findPanelSpec(scenario)->speed);
    }
    m_chapters->followSession();
    showTitle();
    if (!m_session.warnings().isEmpty())
        messages().showNotice(
            tr("Opened %1. Note: %2").arg(m_session.name(), m_session.warnings().join(QLatin1String("; "))));
}

void MainWindow::followPanel(Panel* panel)
{
    m_runMenu->addActions(panel->actions());
    m_matrixAction->setEnabled(findPanelSpec(m_session.scenario())->faultMatrix);
}

void MainWindow::showTitle()
{
    setWindowTitle(m_session.path().isEmpty()
                       ? tr("%1 – Faultglass").arg(m_session.name())
                       : tr("%1[*] – %2 – Faultglass")
                             .arg(m_session.name().replace(QLatin1String("[*]"), QLatin1String("[*][*]")),
                                  coreText(m_session.scenario().title)));
    setWindowModified(m_session.isModified());
    setWindowFilePath({});
}

void MainWindow::followPresenting(bool presenting)
{
    menuBar()->setVisible(!presenting && m_preferences.values().menuBarShown);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, presenting));
    if (presenting)
        messages().showNotice(tr("Presenting. Space plays and pauses, Page Down goes on; Esc, F5 or F11 leaves."));
    else
        messages().dismiss();
}

void MainWindow::saveChapter(const QString& path)
{
    if (m_lesson->chapter() != nullptr)
        m_files->showSaved(m_chapters->savePdf(path), path);
}

void MainWindow::saveProgressTable(const QString& path)
{
    m_files->showSaved(m_chapters->saveProgressTable(path), path);
}

void MainWindow::restoreGeometryFor(const LaunchOptions& options)
{
    resize(kDefaultSize.boundedTo(screen()->availableGeometry().size()));
    if (!preferences().geometry.isEmpty())
        restoreGeometry(preferences().geometry);
    if (options.size)
        resize(*options.size);
    if (!preferences().layout.isEmpty())
        panel()->restoreLayout(preferences().layout);
    menuBar()->setVisible(preferences().menuBarShown);
    m_layout->fit();
}

bool MainWindow::storeAll()
{
    m_preferences.edit([this](Preferences& preferences) {
        if (!isPresenting())
            preferences.geometry = saveGeometry();
        preferences.layout = panel()->layoutState();
        preferences.chapter = m_chapters->current();
        preferences.step = m_chapters->place().step;
    });
    const auto progressError = m_progress.store(), preferencesError = m_preferences.store();
    const auto& error = progressError ? progressError : preferencesError;
    if (error && m_leaving)
        qWarning("Not everything was saved: %s", error->message().c_str());
    else if (error)
        messages().ask(tr("What you changed was not saved: %1").arg(QString::fromStdString(error->message())),
                       {{tr("Try again"), [this] { close(); }}, {tr("Close without saving"), [this] { leave(); }}});
    return !error || m_leaving;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const auto closeAnyway = [this] {
        m_closeConfirmed = true;
        close();
    };
    event->setAccepted((m_closeConfirmed || m_files->mayClose(closeAnyway)) && storeAll());
    if (!event->isAccepted() || !m_kept)
        return;
    if (m_leaving)
        m_kept->write();  // it is sent away: there again at the next start
    else
        m_kept->end();
}

void MainWindow::keepSession()
{
    m_kept = std::make_unique<KeptSession>(QFileInfo(m_preferences.path()).path(), m_link, m_session);
    const auto left = m_kept->left();
    if (!left)
        return;
    messages().ask(tr("The last time, %1 was running when the program ended.")
                       .arg(coreText(left->document.timeline.scenario->title)),
                   {{tr("Go on with it"),
                     [this, left] {
                         goOnWith(*left);
                         m_kept->forgetLeft();
                     }},
                    {tr("Leave it"), [this] { m_kept->forgetLeft(); }}});
}

void MainWindow::goOnWith(const LeftSession& left)
{
    m_chapters->keepStage();
    m_session.takeUp(left.document, left.path);
    m_link.setSpeed(left.speed);
    m_link.seek(left.at);
}

void MainWindow::leave()
{
    m_closeConfirmed = m_leaving = true;
    close();
}

void MainWindow::updateActivity() { m_link.setActive(isVisible() && !isMinimized()); }

bool MainWindow::event(QEvent* event)
{
    // Reaches the window when the widget that has the keyboard did not claim the key for itself.
    if (event->type() == QEvent::ShortcutOverride && needsKey(focusWidget(), *static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange || m_layout == nullptr)
        return;
    updateActivity();
    if (isPresenting() && !isFullScreen() && !isMinimized())
        setPresenting(false);  // the window system took it out of full screen
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    updateActivity();
}

void MainWindow::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    updateActivity();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (event->oldSize().width() != event->size().width() && m_layout != nullptr)
        m_layout->followWidth(event->oldSize().width());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!WindowFiles::draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = WindowFiles::draggedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

}  // namespace faultglass

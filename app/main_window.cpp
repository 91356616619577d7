#include "app/main_window.h"

#include <algorithm>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include "app/files/catalogue.h"
#include "app/files/panel_catalogue.h"
#include "app/lesson_shelf.h"
#include "app/message_bar.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/range_widget.h"
#include "widgets/controls/stage_header.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/panels/fleet_panel.h"
#include "widgets/theme/application_theme.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

/// Below these widths (at text scale 1) the chapters become a rail, and the inspector waits to be asked for.
constexpr int kRailBelow = 1400;
constexpr int kNoInspectorBelow = 900;
constexpr int kNoInspectorBesideLesson = 1720, kRailBesideLesson = 1800;
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

}  // namespace

MainWindow::MainWindow(const LaunchOptions& options, const QString& preferencesPath, QWidget* parent)
    : QMainWindow(parent),
      m_edits(m_link, m_undo),
      m_session(m_link, m_undo),
      m_preferencesPath(preferencesPath),
      m_stage(m_link, m_edits, m_session, m_undo)
{
    m_link.setActive(false);  // until it is shown
    m_undo.setUndoLimit(kUndoSteps);
    if (!preferencesPath.isEmpty()) {
        m_loaded = loadPreferences(preferencesPath);
        m_progressPath = QFileInfo(preferencesPath).dir().filePath(QStringLiteral("progress.json"));
        m_reading = loadProgress(m_progressPath);
    }
    if (const auto mebibytes = options.memoryLimitMiB.value_or(m_preferences.memoryLimitMiB); mebibytes > 0)
        m_link.setMemoryLimit(static_cast<std::size_t>(mebibytes) << 20);
    m_launchTheme = options.theme;
    m_lessons = options.lesson;
    m_language = std::make_unique<InstalledLanguage>(
        languageFor(options.language.isEmpty() ? m_preferences.language : options.language));
    build();
    buildLesson();
    buildMenus();
    connect(&m_session, &ScenarioSession::changed, this, &MainWindow::openSession);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
    connect(&m_undo, &QUndoStack::indexChanged, this, &MainWindow::followUndo);
    connect(&m_link, &LabLink::frameChanged, this, &MainWindow::showFrame);
    connect(&m_link, &LabLink::refused, this, [this](const QString& text) { m_messages->showError(text); });
    connect(&m_system, &SystemTheme::preferredChanged, this, &MainWindow::applyTheme);
    connect(&m_system, &SystemTheme::reducedMotionChanged, this, &MainWindow::applyMotion);
    // As on the command line: a name of the catalogue, unless there is a file of that name.
    const Scenario* named =
        QFileInfo::exists(options.file) ? nullptr : findScenario(scenarioCatalogue(), options.file.toStdString());
    const PanelEntry* const asked = options.chapter >= 0 ? findPanel(options.chapter) : nullptr;
    if (named != nullptr)
        m_session.start(*named, options.seed);
    else
        startStage(asked != nullptr ? *asked : *findPanel(kFirstChapter), options.seed);
    if (asked != nullptr)
        openChapter(options.chapter, options.step - 1);
    restorePreferences(options);
    applyTheme();
    for (const QString& report : {m_loaded.report, m_reading.report}) {
        if (!report.isEmpty())
            m_messages->showError(report);
    }
    if (!options.file.isEmpty() && named == nullptr)
        openFile(options.file);
    if (!preferencesPath.isEmpty())
        keepFromNowOn();
}

MainWindow::~MainWindow()
{
    // The stack says that it was cleared when it goes, to a window of which parts are gone already.
    m_undo.disconnect(this);
    m_link.disconnect(this);
}

void MainWindow::build()
{
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_sidebar = new ChapterSidebar(centre);
    m_header = new StageHeader(centre);
    m_messages = new MessageBar(centre);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_messages);
    m_lesson = new LessonView(centre);
    row->addWidget(m_sidebar);
    row->addWidget(m_lesson);
    row->addLayout(m_column, 1);
    setCentralWidget(centre);

    fillSidebar();
    connect(m_sidebar, &ChapterSidebar::chapterChosen, this, [this](int number) { openChapter(number); });
    connect(m_sidebar, &ChapterSidebar::settingsRequested, this, &MainWindow::popUpMainMenu);
    connect(m_sidebar, &ChapterSidebar::collapsedChanged, this, &MainWindow::setSidebarCollapsed);
}

void MainWindow::openSession()
{
    const PanelEntry* entry = findPanel(m_session.scenario());
    if (entry != nullptr && (m_panel == nullptr || entry->number != m_panel->property("chapter").toInt()))
        showPanel();
    // A lesson may show another experiment on the stage and goes on; whoever opens one goes to its chapter.
    if (entry != nullptr && !m_acting)
        showLesson(entry->number);
    const PanelSpec* const spec = findPanelSpec(m_session.scenario());
    m_matrixAction->setEnabled(spec != nullptr && spec->faultMatrix);
    m_failureShown = false;
    showTitle();
    if (!m_session.warnings().isEmpty())
        m_messages->showNotice(
            tr("Opened %1. Left aside: %2").arg(m_session.name(), m_session.warnings().join(QLatin1String("; "))));
}

/// The panel of the scenario that runs.
void MainWindow::showPanel()
{
    const Scenario& scenario = m_session.scenario();
    const PanelEntry& entry = *findPanel(scenario);
    const PanelSpec* spec = findPanelSpec(scenario);
    FG_ASSERT(spec != nullptr);
    m_header->setTitle(coreText(scenario.title));
    m_header->setSubtitle(coreText(scenario.summary));
    m_panel = std::make_unique<FleetPanel>(*spec, scenario, m_link, m_edits);
    m_link.setSpeed(spec->speed);
    m_panel->setProperty("chapter", entry.number);
    m_column->addWidget(m_panel.get(), 1);
    m_panel->setTheme(m_theme);
    applyMotion();
    connect(m_panel.get(), &Panel::inspectorVisibleChanged, m_inspectorAction, &QAction::setChecked);
    for (QAction* action : m_panel->actions())
        m_runMenu->addAction(action);
    QList<QAction*> buttons{m_inspectorAction, m_exportAction, m_presentAction};
    if (m_panel->compareAction() != nullptr)
        buttons.insert(2, m_panel->compareAction());
    m_header->setButtons(buttons, m_presentAction);
    m_panel->setFocus(Qt::OtherFocusReason);
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

void MainWindow::showFrame(const std::shared_ptr<const Frame>& frame)
{
    const bool failed = frame->status == LabStatus::Failed;
    if (failed && !m_failureShown)
        m_messages->showError(tr("The run failed: %1").arg(QString::fromStdString(frame->failure)),
                              {{tr("Start again"), [this] { m_edits.reset(); }}});
    m_failureShown = failed;
    m_playAction->setText(m_link.playing() ? tr("&Pause") : tr("&Play"));
}

void MainWindow::jumpToEnd()
{
    if (m_link.frame())
        m_link.seek(m_link.frame()->reached);
}

void MainWindow::changeSpeed(int direction)
{
    const std::span speeds = transportSpeeds();
    const double speed = m_link.speed();
    if (direction > 0) {
        const auto faster = std::ranges::upper_bound(speeds, speed);
        m_link.setSpeed(faster == speeds.end() ? speeds.back() : *faster);
    } else {
        const auto present = std::ranges::lower_bound(speeds, speed);
        m_link.setSpeed(present == speeds.begin() ? speeds.front() : *(present - 1));
    }
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_launchTheme.reset();
    m_preferences.theme = choice;
    applyTheme();
}

void MainWindow::setTextScale(double scale)
{
    m_preferences.textScale = std::clamp(scale, kLeastTextScale, kMostTextScale);
    applyTheme();
    fitPartsToWidth();
}

void MainWindow::applyTheme()
{
    const ThemeChoice choice = m_launchTheme.value_or(m_preferences.theme);
    ThemeName base = m_system.preferred();
    if (choice == ThemeChoice::Light)
        base = ThemeName::Light;
    else if (choice == ThemeChoice::Dark)
        base = ThemeName::Dark;
    const bool projector = m_presenting || choice == ThemeChoice::Projector;
    const Theme plain = base == ThemeName::Light ? lightTheme() : darkTheme();
    const Theme theme = (projector ? projectorTheme(base) : plain).withTextScale(m_preferences.textScale);
    if (theme == m_theme)
        return;
    m_theme = theme;
    applyToApplication(theme);
    m_sidebar->setTheme(theme);
    m_header->setTheme(theme);
    m_messages->setTheme(theme);
    m_panel->setTheme(theme);
    m_lesson->setTheme(theme);
    fitLesson();
}

void MainWindow::setMotionChoice(MotionChoice choice)
{
    m_preferences.motion = choice;
    applyMotion();
}

void MainWindow::applyMotion()
{
    const MotionChoice choice = m_preferences.motion;
    const bool reduced = choice == MotionChoice::Reduced ||
                         (choice == MotionChoice::System && m_system.reducedMotion());
    if (m_panel)
        m_panel->setReducedMotion(reduced);
}

void MainWindow::setInspectorShown(bool shown)
{
    m_panel->setInspectorVisible(shown);
    if (!m_presenting && width() >= kNoInspectorBelow)
        m_preferences.inspectorShown = shown;
}

void MainWindow::setSidebarCollapsed(bool collapsed)
{
    m_sidebar->setCollapsed(collapsed);
    m_sidebarAction->setChecked(!collapsed);
    if (!m_presenting && !m_narrow)
        m_preferences.sidebarCollapsed = collapsed;
}

void MainWindow::fitPartsToWidth()
{
    const double scale = m_preferences.textScale;
    fitLesson();
    const bool lesson = m_lesson->isVisibleTo(this);
    m_narrow = width() < (lesson ? kRailBesideLesson : kRailBelow) * scale;
    m_sidebar->setCollapsed(m_narrow || m_preferences.sidebarCollapsed);
    m_sidebarAction->setChecked(!m_sidebar->isCollapsed());
    const int least = lesson ? kNoInspectorBesideLesson : kNoInspectorBelow;
    if (!m_presenting)
        m_panel->setInspectorVisible(m_preferences.inspectorShown && width() >= least * scale);
}

void MainWindow::setPresenting(bool presenting)
{
    if (presenting == m_presenting)
        return;
    m_presenting = presenting;
    m_presentAction->setChecked(presenting);
    m_lesson->setPresenting(presenting);
    m_sidebar->setVisible(!presenting);
    menuBar()->setVisible(!presenting && m_preferences.menuBarShown);
    if (presenting)
        m_panel->setInspectorVisible(false);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, presenting));
    applyTheme();
    fitPartsToWidth();
    if (presenting)
        m_messages->showNotice(tr("Presenting. Space plays and pauses, Page Down goes on; Esc, F5 or F11 leaves."));
    else
        m_messages->dismiss();
}

void MainWindow::restorePreferences(const LaunchOptions& options)
{
    resize(kDefaultSize.boundedTo(screen()->availableGeometry().size()));
    if (!m_preferences.geometry.isEmpty())
        restoreGeometry(m_preferences.geometry);
    if (options.size)
        resize(*options.size);
    if (!m_preferences.layout.isEmpty())
        m_panel->restoreLayout(m_preferences.layout);
    menuBar()->setVisible(m_preferences.menuBarShown);
    fitPartsToWidth();
}

std::optional<Error> MainWindow::storePreferences()
{
    if (m_preferencesPath.isEmpty() || !m_loaded.writable)
        return std::nullopt;
    if (!m_presenting)
        m_preferences.geometry = saveGeometry();
    m_preferences.layout = m_panel->layoutState();
    return saveChanges(m_preferencesPath, m_loaded);
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
    if (event->type() != QEvent::WindowStateChange || m_panel == nullptr)
        return;
    updateActivity();
    if (m_presenting && !isFullScreen() && !isMinimized())
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
    if (event->oldSize().width() == event->size().width() || m_panel == nullptr)
        return;
    // Only where a threshold is crossed, so that what was opened by hand stays open while the window is dragged.
    const double scale = m_preferences.textScale;
    const auto crossed = [&](double threshold) {
        return (event->oldSize().width() < threshold * scale) != (event->size().width() < threshold * scale);
    };
    if (event->oldSize().width() < 0 || crossed(kRailBelow) || crossed(kNoInspectorBelow) ||
        crossed(kNoInspectorBesideLesson) || crossed(kRailBesideLesson) || crossed(kNoLessonBelow))
        fitPartsToWidth();
}

}  // namespace faultglass

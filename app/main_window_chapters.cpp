// The part of the window that is about chapters: the lesson, what it does to the stage, progress, languages.
#include <algorithm>

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include "app/files/panel_catalogue.h"
#include "app/lesson_shelf.h"
#include "app/main_window.h"
#include "app/message_bar.h"
#include "app/progress_merge.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/stage_header.h"
#include "widgets/lesson/lesson_print.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/panels/panel.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

constexpr int kSaveAfter = 600;  // ms without a change
/// The lesson has this part of the window, within limits at text scale 1.
constexpr double kLessonShare = 0.27;
constexpr int kLeastLesson = 330, kMostLesson = 520;

}  // namespace

void MainWindow::buildLesson()
{
    m_shelf = std::make_unique<LessonShelf>(m_language->code());
    m_saveProgress.setSingleShot(true);
    m_saveProgress.setInterval(kSaveAfter);
    connect(&m_saveProgress, &QTimer::timeout, this, &MainWindow::storeProgress);
    m_lesson->setNotesShown(m_preferences.notesShown);
    m_lesson->setOpenPad([this](int chart, const TimeChart::FixedAxes& axes) -> CurvePad* {
        const chapters::Chapter* const chapter = m_lesson->chapter();
        const bool own = chapter != nullptr && m_session.scenario().key == chapter->scenario;
        return own && m_panel ? m_panel->openPad(chart, axes) : nullptr;
    });
    connect(m_lesson, &LessonView::actionsRequested, this, &MainWindow::act);
    connect(m_lesson, &LessonView::undoRequested, this, &MainWindow::undoAct);
    connect(m_lesson, &LessonView::progressChanged, this, &MainWindow::takeProgress);
    connect(m_sidebar, &ChapterSidebar::searched, this, &MainWindow::search);
    connect(m_sidebar, &ChapterSidebar::hitChosen, this, [this](int hit) {
        const auto [chapter, step] = m_hits[static_cast<std::size_t>(hit)];
        openChapter(chapter);
        m_lesson->setStep(step);
        setLessonShown(true);
    });
    showProgress();
}

void MainWindow::openChapter(int number, int step)
{
    const PanelEntry* const entry = findPanel(number);
    if (entry == nullptr)
        return;
    const bool other = number != m_chapter;
    if (other)
        keepStage();
    if (!(other && resumeStage(number)) && &entry->scenario() != &m_session.scenario())
        startStage(*entry);
    showLesson(number);
    if (step >= 0)
        m_lesson->setStep(step);
}

void MainWindow::keepStage()
{
    if (const auto kept = m_session.keep(); kept && m_chapter >= 0)
        m_left.insert_or_assign(m_chapter, LeftStage{*kept, m_panel->layoutState()});
}

void MainWindow::startStage(const PanelEntry& entry, std::optional<std::uint64_t> seed)
{
    const bool taught = m_lessons && m_preferences.lessonShown;
    const chapters::Chapter* const chapter = taught ? m_shelf->find(entry.number) : nullptr;
    const auto run = chapter != nullptr ? stagedRun(chapter->opening, chapter->scenario, m_shelf->book().world)
                                        : std::optional<Result<StagedRun>>();
    if (!run || !run->ok())
        return m_session.start(entry.scenario(), seed);
    Timeline timeline = run->value().timeline;
    timeline.seed = seed.value_or(timeline.seed);
    m_session.start(timeline);
}

bool MainWindow::resumeStage(int number)
{
    const auto left = m_left.find(number);
    if (left == m_left.end())
        return false;
    m_acting = true;  // a lesson may have left another experiment than its own on the stage
    m_session.resume(left->second.run);
    m_acting = false;
    m_panel->restoreLayout(left->second.layout);
    return true;
}

void MainWindow::showLesson(int number)
{
    m_sidebar->setCurrent(number);
    if (number == m_chapter)
        return;
    m_chapter = number;
    if (const chapters::Chapter* const chapter = m_shelf->find(number))
        m_lesson->setChapter(*chapter, m_shelf->book(), m_reading.progress.chapters.value(number),
                             m_reading.progress.seed);
    else
        m_lesson->clear();
    fitPartsToWidth();
}

void MainWindow::setLessonShown(bool shown)
{
    m_preferences.lessonShown = shown;
    m_lessonAction->setChecked(shown);
    fitPartsToWidth();
    // Where there is no room for both, whoever asks for the lesson gets it.
    if (shown && m_shelf->find(m_chapter) != nullptr)
        m_lesson->show();
}

void MainWindow::fitLesson()
{
    const double scale = m_preferences.textScale;
    const bool there = m_lessons && m_shelf && m_shelf->find(m_chapter) != nullptr;
    m_lesson->setVisible(there && m_preferences.lessonShown && width() >= kNoLessonBelow * scale);
    m_lesson->setFixedWidth(
        static_cast<int>(std::clamp(width() * kLessonShare, kLeastLesson * scale, kMostLesson * scale)));
    if (m_lessonAction != nullptr)
        m_lessonAction->setEnabled(there);
}

int MainWindow::lessonSteps() const
{
    const chapters::Chapter* const chapter = m_shelf->find(m_chapter);
    return chapter == nullptr ? 0 : static_cast<int>(chapter->steps.size());
}

void MainWindow::act(const std::vector<chapters::ActionLine>& actions)
{
    const chapters::Chapter* const chapter = m_lesson->chapter();
    m_acting = true;
    const auto error = m_stage.perform(actions, chapter->scenario, m_shelf->book().world, m_panel->showsLaws());
    m_acting = false;
    if (error)
        m_messages->showError(tr("That could not be done: %1").arg(QString::fromStdString(error->message())));
    if (m_stage.laws())
        m_panel->showLaws(*m_stage.laws());
    m_lesson->setStageDone(!error);
}

void MainWindow::undoAct()
{
    m_acting = true;
    m_stage.undo();
    m_acting = false;
    if (m_stage.laws())
        m_panel->showLaws(*m_stage.laws());
    m_lesson->setStageDone(false);
}

/// Whoever takes back what a pill did by other means than the pill sees it as not done.
void MainWindow::followUndo()
{
    if (!m_acting)
        m_lesson->setStageDone(m_stage.followStack());
}

void MainWindow::search(const QString& words)
{
    QStringList texts;
    m_hits.clear();
    for (const LessonHit& hit : m_shelf->search(words)) {
        m_hits.emplace_back(hit.chapter, hit.step);
        texts += hit.text;
    }
    m_sidebar->setHits(texts);
}

void MainWindow::takeProgress(const LessonProgress& progress)
{
    if (m_chapter < 0)
        return;
    m_reading.progress.chapters[m_chapter] = progress;
    showProgress();
    if (!m_progressPath.isEmpty())
        m_saveProgress.start();
}

void MainWindow::showProgress()
{
    for (const PanelEntry& entry : panelCatalogue()) {
        const chapters::Chapter* const chapter = m_shelf->find(entry.number);
        if (chapter == nullptr)
            continue;
        const auto seen = m_reading.progress.chapters.value(entry.number).seen;
        const auto known =
            std::ranges::count_if(chapter->steps, [&](const auto& step) { return seen.contains(verbatim(step.id)); });
        m_sidebar->setProgress(entry.number, static_cast<double>(known) / static_cast<double>(chapter->steps.size()));
    }
}

std::optional<Error> MainWindow::storeProgress()
{
    m_saveProgress.stop();
    if (m_progressPath.isEmpty() || !m_reading.writable || m_reading.progress == m_reading.stored)
        return std::nullopt;
    auto error = saveChanges(m_progressPath, m_reading);
    if (error)
        m_messages->showError(tr("Your progress was not saved: %1").arg(QString::fromStdString(error->message())));
    return error;
}

void MainWindow::clearProgress()
{
    m_messages->ask(tr("Forget what you have read, guessed and answered in all chapters?"),
                    {{tr("Forget it"),
                      [this] {
                          m_reading.progress.chapters.clear();
                          const int chapter = std::exchange(m_chapter, -1);
                          showLesson(chapter);
                          showProgress();
                          storeProgress();
                      }},
                     {tr("Keep it"), [] {}}});
}

void MainWindow::saveProgressTable(const QString& path)
{
    QMap<int, QString> titles;
    for (const PanelEntry& entry : panelCatalogue())
        titles[entry.number] = coreText(entry.scenario().title);
    showSaved(exportProgress(path, m_reading.progress, titles), path);
}

void MainWindow::saveChapter(const QString& path)
{
    const chapters::Chapter* const chapter = m_lesson->chapter();
    if (chapter == nullptr)
        return;
    showSaved(writeLesson(path, *chapter, m_shelf->book(), m_panel->picture()), path);
}

QMenu* MainWindow::buildLessonMenu()
{
    auto* menu = new QMenu(tr("&Lesson"), this);
    add(menu, tr("&Next step"), {QKeySequence(tr("Ctrl+Right"))}, [this] { m_lesson->nextStep(); });
    add(menu, tr("&Previous step"), {QKeySequence(tr("Ctrl+Left"))}, [this] { m_lesson->previousStep(); });
    // The keys of a clicker; at a desk they page through what has the keyboard.
    QAction* forth = add(menu, tr("Next &cue"), {QKeySequence(Qt::Key_PageDown)}, [this] { m_lesson->nextCue(); });
    QAction* back = add(menu, tr("Cue &before"), {QKeySequence(Qt::Key_PageUp)}, [this] { m_lesson->previousStep(); });
    for (QAction* action : {forth, back}) {
        action->setEnabled(m_presenting);
        connect(m_presentAction, &QAction::toggled, action, &QAction::setEnabled);
    }
    menu->addSeparator();
    add(menu, tr("&Verify this chapter"), {}, [this] {
        setLessonShown(true);
        m_lesson->verifyAll();
    });
    addToggle(menu, tr("Notes for who &teaches"), {}, m_preferences.notesShown, [this](bool on) {
        m_preferences.notesShown = on;
        m_lesson->setNotesShown(on);
    });
    menu->addSeparator();
    add(menu, tr("Save chapter as P&DF…"), {}, [this] {
        chooseTarget(tr("Save chapter"), tr("Documents (*.pdf)"), QStringLiteral("pdf"), &MainWindow::saveChapter);
    });
    add(menu, tr("Save pro&gress as a table…"), {}, [this] {
        chooseTarget(tr("Save progress"), tr("Tables (*.csv)"), QStringLiteral("csv"), &MainWindow::saveProgressTable);
    });
    add(menu, tr("&Forget my progress…"), {}, [this] { clearProgress(); });
    return menu;
}

QMenu* MainWindow::buildLanguageMenu()
{
    auto* menu = new QMenu(tr("La&nguage"), this);
    auto* group = new QActionGroup(menu);
    std::vector<Language> choices{{QString(), tr("&System")}};
    std::ranges::copy(languages(), std::back_inserter(choices));
    for (const Language& language : choices) {
        QAction* action = menu->addAction(language.name);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            // The menu that was clicked goes with the old language.
            QTimer::singleShot(0, this, [this, code] { setLanguage(code); });
        });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, code = language.code] { action->setChecked(m_preferences.language == code); });
    }
    return menu;
}

void MainWindow::setLanguage(const QString& code)
{
    m_preferences.language = code;
    if (languageFor(code) == m_language->code())
        return;
    m_language->change(languageFor(code));
    rebuild();
}

void MainWindow::rebuild()
{
    const int step = m_lesson->step();
    const QByteArray layout = m_panel->layoutState();
    m_panel.reset();
    menuBar()->clear();
    for (QMenu* menu : findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        delete menu;
    for (QAction* action : findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        delete action;
    buildMenus();
    menuBar()->setVisible(m_preferences.menuBarShown && !m_presenting);
    fillSidebar();
    // The old shelf goes only when nothing shows it any more.
    auto shelf = std::make_unique<LessonShelf>(m_language->code());
    std::swap(m_shelf, shelf);
    const int chapter = std::exchange(m_chapter, -1);
    showPanel();
    m_panel->restoreLayout(layout);
    showLesson(chapter);
    if (m_shelf->find(chapter) != nullptr)
        m_lesson->setStep(step);
    showTitle();
    showProgress();
    fitPartsToWidth();
}

void MainWindow::fillSidebar()
{
    QVector<ChapterEntry> chapters;
    for (const PanelEntry& entry : panelCatalogue())
        chapters += ChapterEntry{entry.number, QString::number(entry.number), coreText(entry.scenario().title),
                                 coreText(entry.section), -1};
    m_sidebar->setChapters(chapters);
}

}  // namespace faultglass

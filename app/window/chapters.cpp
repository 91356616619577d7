#include "app/window/chapters.h"

#include <algorithm>
#include <utility>

#include <QMap>

#include "app/files/panel_catalogue.h"
#include "app/lesson_library.h"
#include "app/message_bar.h"
#include "app/window/kept_preferences.h"
#include "app/window/kept_progress.h"
#include "app/window/stage_pane.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/lesson/chapter_map.h"
#include "widgets/lesson/lesson_print.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/lesson/try_row.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

/// The next chapter in the order of the list that has a lesson; null behind the last.
const PanelEntry* nextTaught(int number, const LessonLibrary& shelf)
{
    const auto all = panelCatalogue();
    const auto here = std::ranges::find(all, number, &PanelEntry::number);
    for (auto entry = here; entry != all.end(); ++entry) {
        if (entry != here && shelf.find(entry->number) != nullptr)
            return &*entry;
    }
    return nullptr;
}

}  // namespace

Chapters::Chapters(const Parts& parts, const QString& language, bool lessons)
    : m_parts(parts), m_library(std::make_unique<LessonLibrary>(language)), m_lessons(lessons)
{
    fillSidebar();
    connectParts();
    showProgress();
}

Chapters::~Chapters() = default;

void Chapters::fillSidebar()
{
    QVector<ChapterEntry> chapters;
    for (const PanelEntry& entry : panelCatalogue())
        chapters += ChapterEntry{entry.number, QString::number(entry.number), coreText(entry.scenario().title),
                                 coreText(entry.section), -1};
    m_parts.sidebar.setChapters(chapters);
}

void Chapters::connectParts()
{
    LessonView& lesson = m_parts.lesson;
    lesson.setOpenPad([this](int chart, const TimeChart::FixedAxes& axes) -> CurvePad* {
        const chapters::Chapter* const chapter = m_parts.lesson.chapter();
        const bool own = chapter != nullptr && m_parts.session.scenario().key == chapter->scenario;
        return own && m_parts.stage.panel() ? m_parts.stage.panel()->openPad(chart, axes) : nullptr;
    });
    connect(&lesson, &LessonView::actionsRequested, this, &Chapters::act);
    connect(&lesson, &LessonView::undoRequested, this, &Chapters::undoAct);
    connect(&lesson, &LessonView::stepChanged, this, &Chapters::openStep);
    connect(&lesson, &LessonView::onwardRequested, this, &Chapters::goOnward);
    connect(&lesson.map(), &ChapterMap::chapterChosen, this, [this](int number) { open(number, -1); });
    connect(&m_parts.chapterStage, &ChapterStage::arrived, this,
            [this] { m_parts.lesson.setStageState(StageState::Done); });
    connect(&lesson, &LessonView::progressChanged, this, [this](const LessonProgress& progress) {
        if (m_place.chapter < 0)
            return;
        m_parts.progress.take(m_place.chapter, progress);
        showProgress();
    });
    connect(&m_parts.progress, &KeptProgress::notStored, this, [this](const QString& reason) {
        m_parts.stage.messages().showError(tr("Your progress was not saved: %1").arg(reason));
    });
    connect(&m_parts.sidebar, &ChapterSidebar::searched, this, &Chapters::search);
    connect(&m_parts.sidebar, &ChapterSidebar::hitChosen, this, &Chapters::openHit);
}

int Chapters::steps() const
{
    const chapters::Chapter* const chapter = m_library->find(m_place.chapter);
    return chapter == nullptr ? 0 : static_cast<int>(chapter->steps.size());
}

bool Chapters::hasLesson() const { return m_lessons && m_library->find(m_place.chapter) != nullptr; }

void Chapters::open(int number, int step)
{
    const PanelEntry* const entry = findPanel(number);
    if (entry == nullptr)
        return;
    m_parts.lesson.map().hide();
    const bool other = number != m_place.chapter;
    if (other)
        keepStage();
    if (!(other && resumeStage(number)) && &entry->scenario() != &m_parts.session.scenario())
        startStage(*entry);
    show(number);
    if (step >= 0)
        m_parts.lesson.setStep(step);
}

void Chapters::keepStage()
{
    if (const auto kept = m_parts.session.keep(); kept && m_place.chapter >= 0)
        m_place.left.insert_or_assign(m_place.chapter, LeftStage{*kept, m_parts.stage.panel()->layoutState()});
}

void Chapters::startStage(const PanelEntry& entry, std::optional<std::uint64_t> seed)
{
    m_seed = seed;
    const bool taught = m_lessons && m_parts.preferences.values().lessonShown;
    const chapters::Chapter* const chapter = taught ? m_library->find(entry.number) : nullptr;
    if (chapter != nullptr)
        show(entry.number);
    if (chapter == nullptr || !openStage(m_parts.lesson.stage()))
        m_parts.session.start(entry.scenario(), seed);
}

/// A run as the lesson has it, in place of what ran; false where it has none.
bool Chapters::openStage(const std::vector<chapters::ActionLine>& actions)
{
    const auto made = stagedRun(actions, m_parts.lesson.chapter()->scenario, m_library->book().world);
    if (!made || !made->ok())
        return false;
    StagedRun run = made->value();
    run.timeline.seed = m_seed.value_or(run.timeline.seed);
    m_acting = true;
    m_parts.chapterStage.open(run, findPanelSpec(*run.timeline.scenario)->speed);
    m_acting = false;
    followLaws();
    return true;
}

/// What the reader made of the stage by hand stays, and that is said.
void Chapters::openStep()
{
    const auto& stage = m_parts.lesson.stage();
    if (m_acting || stage.empty() || !m_parts.preferences.values().lessonShown)
        return;
    if (!m_parts.chapterStage.isUntouched())
        return m_parts.lesson.tellStageKept();
    openStage(stage);
}

void Chapters::followLaws()
{
    const auto laws = m_parts.chapterStage.laws();
    if (!laws || m_parts.stage.panel() == nullptr)
        return;
    m_parts.stage.panel()->showLaws(*laws);
    if (!m_parts.chapterStage.law().empty())
        m_parts.stage.panel()->chooseLaw(m_parts.chapterStage.law());
}

bool Chapters::resumeStage(int number)
{
    const auto left = m_place.left.find(number);
    if (left == m_place.left.end())
        return false;
    m_acting = true;  // a lesson may have left another experiment than its own on the stage
    m_parts.session.resume(left->second.run);
    m_acting = false;
    m_parts.stage.panel()->restoreLayout(left->second.layout);
    return true;
}

void Chapters::show(int number)
{
    m_parts.sidebar.setCurrent(number);
    if (number == m_place.chapter)
        return;
    m_place.chapter = number;
    const Progress& progress = m_parts.progress.values();
    if (const chapters::Chapter* const chapter = m_library->find(number))
        m_parts.lesson.setChapter(*chapter, m_library->book(), progress.chapters.value(number), progress.seed);
    else
        m_parts.lesson.clear();
    m_parts.lesson.map().hide();
    showOnward();
    emit opened();
}

void Chapters::showOnward()
{
    const PanelEntry* const next = nextTaught(m_place.chapter, *m_library);
    m_parts.lesson.setOnward(next == nullptr ? tr("All chapters →")
                                             : tr("Next chapter: %1 →").arg(coreText(next->scenario().title)));
}

void Chapters::goOnward()
{
    if (const PanelEntry* const next = nextTaught(m_place.chapter, *m_library))
        open(next->number, 0);
    else
        showMap();
}

void Chapters::showMap()
{
    std::vector<MapEntry> entries;
    for (const PanelEntry& entry : panelCatalogue()) {
        MapEntry on{entry.number,
                    coreText(entry.section),
                    coreText(entry.scenario().title),
                    coreText(entry.scenario().summary),
                    {}};
        if (const chapters::Chapter* const chapter = m_library->find(entry.number))
            on.lesson = tr("Lesson, %1 min · %2 of %n steps done", nullptr, static_cast<int>(chapter->steps.size()))
                            .arg(chapter->minutes)
                            .arg(stepsDone(*chapter));
        entries.push_back(on);
    }
    const int first = m_place.chapter >= 0 && hasLesson() ? m_place.chapter : panelCatalogue().front().number;
    const QString title = coreText(findPanel(first)->scenario().title);
    const bool begun = m_parts.progress.values().chapters.value(first).seen.size() > 1;
    m_parts.lesson.map().setEntries(entries, (begun ? tr("Go on: %1") : tr("Begin here: %1")).arg(title), first);
    m_parts.lesson.map().show();
    m_parts.lesson.map().raise();
    emit lessonRequested();
}

void Chapters::followSession()
{
    const PanelEntry* const entry = findPanel(m_parts.session.scenario());
    if (entry != nullptr && !m_acting)
        show(entry->number);
}

void Chapters::followUndo()
{
    if (!m_acting)
        m_parts.lesson.setStageState(m_parts.chapterStage.followStack() ? StageState::Done : StageState::Undone);
}

ReadingPlace Chapters::place() const
{
    ReadingPlace place = m_place;
    place.step = m_parts.lesson.step();
    return place;
}

void Chapters::goTo(const ReadingPlace& place)
{
    m_place.left = place.left;
    m_acting = true;  // the stage stays as it is
    show(place.chapter);
    if (m_library->find(place.chapter) != nullptr)
        m_parts.lesson.setStep(place.step);
    m_acting = false;
}

void Chapters::act(const std::vector<chapters::ActionLine>& actions)
{
    const chapters::Chapter* const chapter = m_parts.lesson.chapter();
    m_acting = true;
    const auto error = m_parts.chapterStage.perform(actions, chapter->scenario, m_library->book().world,
                                                    m_parts.stage.panel()->showsLaws(),
                                                    m_parts.stage.panel()->armChoice().arm);
    m_acting = false;
    if (error)
        m_parts.stage.messages().showError(
            tr("That could not be done: %1").arg(QString::fromStdString(error->message())));
    followLaws();
    m_parts.lesson.setStageState(error                               ? StageState::Undone
                                 : m_parts.chapterStage.isUnderWay() ? StageState::UnderWay
                                                                     : StageState::Done);
}

void Chapters::undoAct()
{
    m_acting = true;
    m_parts.chapterStage.undo();
    m_acting = false;
    followLaws();
    m_parts.lesson.setStageState(StageState::Undone);
}

void Chapters::search(const QString& words)
{
    QStringList texts;
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_hits = m_library->search(words);
    for (const LessonHit& hit : m_hits)
        texts += hit.text;
    m_parts.sidebar.setHits(texts);
}

void Chapters::openHit(int hit)
{
    const LessonHit found = m_hits[static_cast<std::size_t>(hit)];
    const QStringList words = m_words;
    emit lessonRequested();
    open(found.chapter, -1);
    m_parts.lesson.setStep(found.step);
    const auto term = m_library->book().terms.constFind(found.term);
    m_parts.lesson.showFound(term == m_library->book().terms.constEnd() ? words : QStringList(term->term), found.term);
}

/// Steps that were read, and whose predictions were made and questions solved: a tick says that nothing is left.
int Chapters::stepsDone(const chapters::Chapter& chapter) const
{
    const LessonProgress progress = m_parts.progress.values().chapters.value(chapter.number);
    const auto isDone = [&progress](const chapters::Part& part) {
        if (const auto* predict = std::get_if<chapters::Predict>(&part))
            return progress.guesses.contains(verbatim(predict->id));
        if (const auto* quiz = std::get_if<chapters::Quiz>(&part))
            return progress.answers.value(verbatim(quiz->id)).solved;
        return true;
    };
    return static_cast<int>(std::ranges::count_if(chapter.steps, [&](const chapters::Step& step) {
        return progress.seen.contains(verbatim(step.id)) && std::ranges::all_of(step.parts, isDone);
    }));
}

void Chapters::showProgress()
{
    for (const PanelEntry& entry : panelCatalogue()) {
        const chapters::Chapter* const chapter = m_library->find(entry.number);
        if (chapter == nullptr)
            continue;
        m_parts.sidebar.setProgress(entry.number, static_cast<double>(stepsDone(*chapter)) /
                                                      static_cast<double>(chapter->steps.size()));
    }
}

void Chapters::verifyAll()
{
    emit lessonRequested();
    m_parts.lesson.verifyAll();
}

void Chapters::clearProgress()
{
    const auto forget = [this] {
        m_parts.progress.clear();
        show(std::exchange(m_place.chapter, -1));
        showProgress();
    };
    m_parts.stage.messages().ask(tr("Forget what you have read, guessed and answered in all chapters?"),
                                 {{tr("Forget it"), forget}, {tr("Keep it"), [] {}}});
}

std::optional<Error> Chapters::saveProgressTable(const QString& path) const
{
    QMap<int, QString> titles;
    for (const PanelEntry& entry : panelCatalogue())
        titles[entry.number] = coreText(entry.scenario().title);
    return exportProgress(path, m_parts.progress.values(), titles);
}

std::optional<Error> Chapters::savePdf(const QString& path) const
{
    const chapters::Chapter* const chapter = m_parts.lesson.chapter();
    return chapter == nullptr ? std::nullopt
                              : writeLesson(path, *chapter, m_library->book(), m_parts.stage.panel()->picture());
}

}  // namespace faultglass

// The lesson within the whole window: what its pills do to the stage, what is remembered, and languages, live.
#include <algorithm>

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include "app/files/panel_catalogue.h"
#include "app/lesson_library.h"
#include "tests/app/lesson_fixture.h"
#include "widgets/controls/chapter_entry.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/stage_header.h"
#include "widgets/lesson/answer_option.h"
#include "widgets/lesson/chapter_map.h"
#include "widgets/lesson/lesson_text.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/lesson/predict_card.h"
#include "widgets/lesson/prose_view.h"
#include "widgets/lesson/quiz_card.h"
#include "widgets/lesson/try_row.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/curve_pad.h"
#include "widgets/plots/time_chart.h"
#include "widgets/theme/core_text.h"

using namespace faultglass;

class LessonWindowTest : public QObject, private LessonFixture {
    Q_OBJECT
private slots:
    void cleanup() { leave(); }
    void cleanupTestCase() { verifyNothingIsLeft(); }
    void aStepThatIsNamedIsShown();
    void aPillSaysWhatItDoesBefore();
    void aPillThatOnlyLooksIsNoStep();
    void aForkIsPutWhereThePillWentTo();
    void progressSurvivesTheWindow();
    void progressIsSavedBeforeTheWindowGoes();
    void aBrokenProgressFileIsSaid();
    void aChapterThatIsNotWrittenHasNoLesson();
    void aChapterOpensBeforeItsStory();
    void whatFollowsAPredictionWaits();
    void pillsStayWholeWhenTheySayWhatTheyDid();
    void aDrawingGoesWithItsStage();
    void afterThePredictionTheChartShowsTheRun();
    void aNewcomerIsGreetedWithAMap();
    void enterGoesToWhatWasFound();
    void aTermThatWasFoundIsExplained();
    void aTickSaysThatNothingIsLeft();
    void aChapterLeadsToTheNext();

private:
    [[nodiscard]] QString progressPath() const { return m_folder->filePath("progress.json"); }
};

void LessonWindowTest::aStepThatIsNamedIsShown()
{
    openLesson("en", 3);
    QCOMPARE(m_window->chapter(), 3);
    QCOMPARE(lesson().step(), 0);
    m_window->openChapter(6, 3);
    QCOMPARE(m_window->chapter(), 6);
    QCOMPARE(lesson().step(), 3);
    QVERIFY(shows("step 4 of 10"));
    QVERIFY(shows("Count the shards"));
    QCOMPARE(m_window->session().scenario().key, std::string_view("shuffle-sharding"));
    m_window->openChapter(6, 99);
    QCOMPARE(lesson().step(), m_window->lessonSteps() - 1);
    m_window->openChapter(77, 1);
    QCOMPARE(m_window->chapter(), 6);
}

void LessonWindowTest::aPillSaysWhatItDoesBefore()
{
    openLesson("en", 6, 5);
    QAbstractButton* const button = pill("Fork at 12 s, failover off in one arm");
    QVERIFY(button != nullptr);
    const QString said = button->toolTip();
    QCOMPARE(button->accessibleDescription(), said);
    for (const char* part : {"Shuffle sharding", "00:12", "second arm", "off", "plays"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    QCOMPARE(m_window->undoStack().count(), 0);
}

void LessonWindowTest::aPillThatOnlyLooksIsNoStep()
{
    openLesson("en", 3, 3);
    press(QStringLiteral("Runs against the law"));
    QCOMPARE(m_window->undoStack().count(), 0);
    QVERIFY(shows("Done: "));
}

void LessonWindowTest::aForkIsPutWhereThePillWentTo()
{
    openLesson("en", 6, 5);
    press(QStringLiteral("Fork at 12 s, failover off in one arm"));
    QCOMPARE(m_window->undoStack().count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->arms.size() == 2 && frame()->now >= secondsToTime(12), kPatience);
    const auto& entries = frame()->timeline->entries;
    QCOMPARE(entries.size(), std::size_t{2});
    QVERIFY(std::holds_alternative<ForkArm>(entries[0].action));
    const auto* set = std::get_if<SetParameter>(&entries[1].action);
    QVERIFY(set != nullptr);
    QCOMPARE(set->key, std::string("client-failover"));
    QCOMPARE(set->arm, 1);
    for (const TimelineEntry& entry : entries)
        QCOMPARE(entry.at, secondsToTime(12));
    QCOMPARE(frame()->arms[0].parameters.value("client-failover"), 1.0);
    QCOMPARE(frame()->arms[1].parameters.value("client-failover"), 0.0);
}

void LessonWindowTest::progressSurvivesTheWindow()
{
    openLesson("en", 6, 3);
    auto& quiz = part<QuizCard>();
    const auto first = quiz.findChildren<AnswerOption*>().front();
    QTest::mouseClick(first, Qt::LeftButton);
    saySure(quiz);
    const AnswerRecord answer = m_window->progress().chapters.value(6).answers.value("fair-comparison");
    QCOMPARE(answer.first, quiz.order().front());
    m_window->openChapter(6, 4);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(progressPath()), kPatience);  // without closing anything
    const Progress before = m_window->progress();
    open([] {
        LaunchOptions wanted;
        wanted.chapter = 6;
        wanted.language = QStringLiteral("en");
        return wanted;
    }());
    QCOMPARE(m_window->progress().chapters.value(6), before.chapters.value(6));
    QCOMPARE(m_window->progress().seed, before.seed);
    QCOMPARE(lesson().step(), 4);
    m_window->openChapter(6, 2);
    QCOMPARE(part<QuizCard>().order().front(), answer.first);  // the same order for the same reader
    QVERIFY(part<QuizCard>().findChildren<AnswerOption*>().front()->isChecked());
}

void LessonWindowTest::progressIsSavedBeforeTheWindowGoes()
{
    openLesson("en", 6, 1);
    press(Qt::Key_Right, Qt::ControlModifier);
    m_window->close();
    QCOMPARE(loadProgress(progressPath()).progress.chapters.value(6).step, QStringLiteral("fixed-shards"));
}

void LessonWindowTest::aBrokenProgressFileIsSaid()
{
    QFile file(progressPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": ");
    file.close();
    openLesson("en", 6, 1);
    QVERIFY2(m_window->messages().text().contains("progress"), qPrintable(m_window->messages().text()));
    QVERIFY(QFile::exists(progressPath() + QStringLiteral(".unreadable")));
    QVERIFY(lesson().isVisible());
    m_window->close();
    QVERIFY(QFile::exists(progressPath()));
}

void LessonWindowTest::aChapterThatIsNotWrittenHasNoLesson()
{
    openLesson("en", 3, 2);
    const LessonLibrary shelf(QStringLiteral("en"));
    int unwritten = 0;
    while (unwritten < 20 && (shelf.find(unwritten) != nullptr || findPanel(unwritten) == nullptr))
        ++unwritten;
    if (unwritten == 20)
        QSKIP("all chapters are written");
    m_window->openChapter(unwritten);
    QVERIFY(!lesson().isVisible());
    QVERIFY(lesson().chapter() == nullptr);
    press(Qt::Key_Right, Qt::ControlModifier);  // goes nowhere, and remembers nothing of the chapter before
    QVERIFY(!m_window->progress().chapters.contains(unwritten));
    m_window->setLanguage(QStringLiteral("uk"));
    m_window->setTextScale(1.2);
    m_window->openChapter(3);
    QVERIFY(lesson().isVisible());
    QCOMPARE(lesson().step(), 1);
}

void LessonWindowTest::aChapterOpensBeforeItsStory()
{
    // The reader presses; nothing dies while the first sentence is read. Without a lesson the scenario is as it is.
    openLesson("en", 3);
    QCOMPARE(frame()->timeline->parameters.value("kill"), 0.0);
    QVERIFY(m_window->link().playing());
    m_window->openChapter(6);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("shuffle-sharding"), kPatience);
    const ParameterSet& parameters = frame()->timeline->parameters;
    QCOMPARE(parameters.text(*parameters.find("trigger")), std::string("none"));
    QVERIFY(!m_window->undoStack().canUndo());
    LaunchOptions stage = stageOnly();
    stage.chapter = 3;
    open(stage);
    QCOMPARE(frame()->timeline->parameters.value("kill"), 1.0);
    LaunchOptions seeded;
    seeded.chapter = 3;
    seeded.seed = 77;
    open(seeded);
    QCOMPARE(frame()->timeline->parameters.value("kill"), 0.0);
    QCOMPARE(frame()->seed, std::uint64_t{77});
    seeded.step = 4;  // whose stage is another
    open(seeded);
    QCOMPARE(frame()->seed, std::uint64_t{77});
}

void LessonWindowTest::whatFollowsAPredictionWaits()
{
    openLesson("en", 6, 6);  // a choice, and below it the table that has the answer
    const auto tells = [this] {
        for (const auto* prose : lesson().findChildren<ProseView*>()) {
            if (prose->isVisible() && prose->toPlainText().contains(QStringLiteral("730,862,190,080")))
                return true;
        }
        return false;
    };
    QVERIFY(!tells());
    press(QStringLiteral("Read on without a guess"));
    QVERIFY(tells());
    QVERIFY(!pill(QStringLiteral("Read on without a guess"))->isVisible());
    // It stays so for whoever comes back, and is open from the start for whoever has guessed.
    m_window->openChapter(6, 4);
    m_window->openChapter(6, 5);
    QVERIFY(tells());
    forget();
    openLesson("en", 6, 6);
    QVERIFY(!tells());
    const auto options = part<PredictCard>().findChildren<AnswerOption*>();
    QTest::mouseClick(options.front(), Qt::LeftButton);
    saySure(part<PredictCard>());
    press(QStringLiteral("Run it to find out"));
    QTRY_VERIFY_WITH_TIMEOUT(tells(), kPatience);
}

void LessonWindowTest::pillsStayWholeWhenTheySayWhatTheyDid()
{
    for (const auto& [chapter, step] : {std::pair{6, 3}, std::pair{3, 6}, std::pair{3, 9}}) {
        openLesson("en", chapter, step);
        m_window->resize(1280, 800);
        auto& row = part<TryRow>();
        const auto pills = row.findChildren<QAbstractButton*>();
        QTest::mouseClick(pills.front(), Qt::LeftButton);
        QTest::qWait(50);
        for (const auto* one : pills) {
            if (one->isVisible())
                QVERIFY2(one->parentWidget()->rect().contains(one->geometry()), qPrintable(one->text()));
        }
        for (const auto* label : row.findChildren<QLabel*>()) {
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
}

void LessonWindowTest::aDrawingGoesWithItsStage()
{
    openLesson("en", 6, 5);
    QAbstractButton* const draw = pill("Draw on the chart");
    QVERIFY(draw != nullptr);
    QTest::mouseClick(draw, Qt::LeftButton);
    auto* const pad = m_window->findChild<CurvePad*>();
    QVERIFY(pad != nullptr && pad->isVisible());
    QTest::keyClick(pad, Qt::Key_Up);
    saySure(part<PredictCard>());
    QAbstractButton* const run = pill("Run it to find out");
    QVERIFY(run != nullptr && run->isEnabled());
    chapters::ActionLine start;
    start.action = chapters::StartRun{"partition", {}, {}};
    emit lesson().actionsRequested({start});
    QVERIFY(m_window->findChild<CurvePad*>() == nullptr);
    run->click();
    QVERIFY(!run->isEnabled());
    QVERIFY(m_window->progress().chapters.value(6).guesses.isEmpty());
    draw->click();
    QVERIFY(shows("another experiment"));
}

void LessonWindowTest::afterThePredictionTheChartShowsTheRun()
{
    openLesson("en", 3, 7);
    QTest::mouseClick(pill("Draw on the chart"), Qt::LeftButton);
    auto* const pad = m_window->findChild<CurvePad*>();
    QVERIFY(pad != nullptr);
    QTest::keyClick(pad, Qt::Key_Up);
    saySure(part<PredictCard>());
    press(QStringLiteral("Run it to find out"));
    QTRY_VERIFY_WITH_TIMEOUT(pill("Only the run") != nullptr && pill("Only the run")->isVisible(), kPatience);
    QVERIFY(pad->testAttribute(Qt::WA_TransparentForMouseEvents));
    press(QStringLiteral("Push it"));
    QVERIFY(m_window->findChild<CurvePad*>() == nullptr);
    QVERIFY(!pill("Only the run")->isVisible());
}

void LessonWindowTest::aNewcomerIsGreetedWithAMap()
{
    LaunchOptions wanted;
    wanted.lesson = true;
    wanted.language = QStringLiteral("en");
    open(wanted);
    ChapterMap& map = lesson().map();
    QVERIFY(map.isVisible());
    QCOMPARE(map.beginButton().text(), QStringLiteral("Begin here: Cascading failures"));
    QTest::mouseClick(&map.beginButton(), Qt::LeftButton);
    QVERIFY(!map.isVisible());
    QCOMPARE(m_window->chapter(), 3);
    press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(map.isVisible());
    QVERIFY2(map.beginButton().text().startsWith(QStringLiteral("Go on:")), qPrintable(map.beginButton().text()));
    QTest::keyClick(&map, Qt::Key_Escape);
    QVERIFY(!map.isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(progressPath()), kPatience);
    open(wanted);  // no newcomer any more
    QVERIFY(!lesson().map().isVisible());
}

void LessonWindowTest::enterGoesToWhatWasFound()
{
    openLesson("en", 3);
    auto* const field = part<ChapterSidebar>().findChild<QLineEdit*>();
    field->setText(QStringLiteral("hyperbola"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->chapter(), 3);
    QCOMPARE(lesson().step(), 2);
    QVERIFY(field->text().isEmpty());
    int marked = 0;
    for (const auto* prose : lesson().findChildren<ProseView*>()) {
        for (const auto& mark : prose->extraSelections()) {
            QCOMPARE(mark.cursor.selectedText().toLower(), QStringLiteral("hyperbola"));
            ++marked;
        }
    }
    QCOMPARE(marked, 2);
    press(Qt::Key_Right, Qt::ControlModifier);
    for (const auto* prose : lesson().findChildren<ProseView*>())
        QVERIFY(prose->extraSelections().isEmpty());
}

void LessonWindowTest::aTermThatWasFoundIsExplained()
{
    openLesson("en", 3);
    auto* const field = part<ChapterSidebar>().findChild<QLineEdit*>();
    field->setText(QStringLiteral("overlap"));
    const auto buttons = part<ChapterSidebar>().findChildren<QAbstractButton*>();
    const auto term = std::ranges::find(buttons, QStringLiteral("Overlap (term)"), &QAbstractButton::toolTip);
    QVERIFY(term != buttons.end());
    QTRY_VERIFY_WITH_TIMEOUT((*term)->isVisible(), kPatience);
    QTest::mouseClick(*term, Qt::LeftButton);
    const LessonLibrary shelf(QStringLiteral("en"));
    const QString meaning = lessonWords(shelf.book().terms.value("overlap").meaning.toStdString(), shelf.book());
    QVERIFY(!meaning.isEmpty());
    const auto isExplained = [&] {
        return std::ranges::any_of(lesson().findChildren<ProseView*>(), [&](const ProseView* prose) {
            return prose->isVisible() && prose->toPlainText().contains(meaning.left(40));
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isExplained(), kPatience);
    QVERIFY(field->text().isEmpty());
}

void LessonWindowTest::aTickSaysThatNothingIsLeft()
{
    openLesson("en", 6);
    for (int step = 0; step < m_window->lessonSteps(); ++step)
        m_window->openChapter(6, step);
    const auto& entries = part<ChapterSidebar>().findChildren<ChapterButton*>();
    const auto six = std::ranges::find_if(entries, [](const ChapterButton* one) { return one->entry().id == 6; });
    QVERIFY(six != entries.end());
    QVERIFY((*six)->entry().progress > 0);
    QVERIFY((*six)->entry().progress < 1);  // nothing was predicted or answered
}

void LessonWindowTest::aChapterLeadsToTheNext()
{
    openLesson("en", 3, 10);
    press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_window->chapter(), 6);
    QCOMPARE(lesson().step(), 0);
    m_window->openChapter(6, 9);
    press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_window->chapter(), 6);
    QVERIFY(lesson().map().isVisible());
}

QTEST_MAIN(LessonWindowTest)
#include "lesson_window_test.moc"

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
#include "app/lesson_shelf.h"
#include "tests/app/window_fixture.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/controls/stage_header.h"
#include "widgets/lesson/answer_option.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/lesson/quiz_card.h"
#include "widgets/lesson/try_row.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/curve_pad.h"
#include "widgets/plots/time_chart.h"
#include "widgets/theme/core_text.h"

using namespace faultglass;

namespace {

/// Hears nothing but its name: its own text in brackets, so that what nobody translates shows.
class Brackets : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override
    {
        const QString source = QString::fromUtf8(text);
        const bool qt = qstrncmp(context, "Q", 1) == 0;
        const bool key = source.startsWith("Ctrl+") || source.startsWith("Alt+") || source.startsWith("Shift+") ||
                         source.size() < 2;
        return qt || key || source.isEmpty() ? QString() : QStringLiteral("⟦%1⟧").arg(source);
    }
};

bool hasWords(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{3,}"));
    return text.contains(word);
}

/// All texts of a chapter that are shown as they stand in its file.
QString wordsOf(const LessonShelf& shelf, int number)
{
    const chapters::Chapter& chapter = *shelf.find(number);
    QString all = verbatim(chapter.title);
    for (const chapters::Step& step : chapter.steps) {
        all += '\n' + verbatim(step.title);
        for (const chapters::Part& part : step.parts) {
            if (const auto* pill = std::get_if<chapters::TryPill>(&part))
                all += '\n' + lessonWords(pill->label, shelf.book());
            if (const auto* quiz = std::get_if<chapters::Quiz>(&part)) {
                for (const chapters::Answer& answer : quiz->answers)
                    all += '\n' + lessonWords(answer.text, shelf.book());
            }
            if (const auto* predict = std::get_if<chapters::Predict>(&part)) {
                if (const auto* choice = std::get_if<chapters::ChoiceGuess>(&predict->guess)) {
                    for (const chapters::ChoiceOption& option : choice->options)
                        all += '\n' + lessonWords(option.text, shelf.book());
                }
            }
        }
    }
    return all;
}

}  // namespace

class LessonWindowTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void cleanup()
    {
        close();
        forget();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void cleanupTestCase() { verifyNothingIsLeft(); }
    void aStepThatIsNamedIsShown();
    void aPillSaysWhatItDoesBefore();
    void aPillIsOneStepThatCanBeUndone();
    void aPillThatOnlyLooksIsNoStep();
    void undoBringsBackAnotherScenario();
    void aForkIsPutWhereThePillWentTo();
    void goingBackAndForthKeepsTheRun();
    void progressSurvivesTheWindow();
    void progressIsSavedBeforeTheWindowGoes();
    void aBrokenProgressFileIsSaid();
    void aChapterThatIsNotWrittenHasNoLesson();
    void aDrawingGoesWithItsStage();
    void theLanguageSwitchesLive();
    void nothingStaysInEnglish_data();
    void nothingStaysInEnglish();
    void everyStepIsPaintedFromRightToLeft();

private:
    void openLesson(const QString& language = QStringLiteral("en"), int chapter = 6, int step = 0)
    {
        LaunchOptions wanted;
        wanted.lesson = true;
        wanted.language = language;
        wanted.chapter = chapter;
        wanted.step = step;
        wanted.size = QSize(1900, 1000);
        open(wanted);
    }
    [[nodiscard]] LessonView& lesson() const { return m_window->lesson(); }
    /// The pill that says `text`, in the step that is shown.
    [[nodiscard]] QAbstractButton* pill(const QString& text) const
    {
        for (auto* button : lesson().findChildren<QAbstractButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    void press(const QString& text)
    {
        QAbstractButton* const button = pill(text);
        QVERIFY2(button != nullptr, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    using WindowFixture::press;
    [[nodiscard]] bool shows(const QString& words) const
    {
        for (const auto* label : lesson().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] QString progressPath() const { return m_folder->filePath("progress.json"); }
    void verifyBracketed(const QString& chapterWords);
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
    QVERIFY(shows("Count the hands"));
    QCOMPARE(m_window->session().scenario().key, std::string_view("shuffle-sharding"));
    m_window->openChapter(6, 99);
    QCOMPARE(lesson().step(), m_window->lessonSteps() - 1);
    m_window->openChapter(77, 1);
    QCOMPARE(m_window->chapter(), 6);
}

void LessonWindowTest::aPillSaysWhatItDoesBefore()
{
    openLesson("en", 6, 5);
    QAbstractButton* const button = pill("Fork at 12 s, failover off in one future");
    QVERIFY(button != nullptr);
    const QString said = button->toolTip();
    QCOMPARE(button->accessibleDescription(), said);
    for (const char* part : {"Shuffle sharding", "00:12", "second future", "off", "plays"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
    QCOMPARE(m_window->undoStack().count(), 0);
}

void LessonWindowTest::aPillIsOneStepThatCanBeUndone()
{
    openLesson("en", 6, 1);
    goTo(2);
    const double before = frame()->arms.front().parameters.value("placement");
    QAbstractButton* const button = pill("One pool, poison from A");
    QVERIFY(button != nullptr);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(m_window->undoStack().count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->arms.front().parameters.value("placement") != before, kPatience);
    QVERIFY(m_window->link().playing());
    QVERIFY(shows("Done: "));
    QPushButton* const undo = buttonOf(lesson(), "Undo");
    QVERIFY(undo != nullptr && undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.front().parameters.value("placement"), before, kPatience);
    QVERIFY(!undo->isVisible());
    QVERIFY(!m_window->undoStack().canUndo());
    // And by the keyboard of the window.
    press(QStringLiteral("One pool, poison from A"));
    QTRY_VERIFY_WITH_TIMEOUT(frame()->arms.front().parameters.value("placement") != before, kPatience);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.front().parameters.value("placement"), before, kPatience);
}

void LessonWindowTest::aPillThatOnlyLooksIsNoStep()
{
    openLesson("en", 3, 3);
    press(QStringLiteral("Runs against the law"));
    QCOMPARE(m_window->undoStack().count(), 0);
    QVERIFY(shows("Done: "));
}

void LessonWindowTest::undoBringsBackAnotherScenario()
{
    openLesson("en", 6, 1);
    press(QStringLiteral("One pool, poison from A"));
    goTo(3);
    chapters::ActionLine start, seek;
    start.action = chapters::StartRun{"partition", {}, {}};
    seek.action = chapters::Seek{1};
    emit lesson().actionsRequested({start, seek});
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("partition"), kPatience);
    QCOMPARE(m_window->chapter(), 6);  // the lesson goes on
    QVERIFY(lesson().isVisible());
    emit lesson().undoRequested();
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("shuffle-sharding"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, secondsToTime(3), kPatience);
    QCOMPARE(frame()->arms.front().parameters.value("placement"), 0.0);
    QVERIFY(!m_window->link().playing());
    QCOMPARE(m_window->chapter(), 6);
}

void LessonWindowTest::aForkIsPutWhereThePillWentTo()
{
    openLesson("en", 6, 5);
    press(QStringLiteral("Fork at 12 s, failover off in one future"));
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

void LessonWindowTest::goingBackAndForthKeepsTheRun()
{
    openLesson("en", 6, 1);
    press(QStringLiteral("One pool, poison from A"));
    goTo(4);
    const std::uint64_t loads = m_window->link().loads();
    for (int i = 0; i < m_window->lessonSteps(); ++i)
        press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(lesson().step(), m_window->lessonSteps() - 1);
    press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(lesson().step(), m_window->lessonSteps() - 2);
    m_window->openChapter(6, 0);
    QCOMPARE(lesson().step(), 0);
    QCOMPARE(m_window->link().loads(), loads);
    QCOMPARE(frame()->now, secondsToTime(4));
    m_window->openChapter(3);
    m_window->openChapter(6);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("shuffle-sharding"), kPatience);
    QCOMPARE(lesson().step(), 0);
}

void LessonWindowTest::progressSurvivesTheWindow()
{
    openLesson("en", 6, 3);
    auto& quiz = part<QuizCard>();
    const auto first = quiz.findChildren<AnswerOption*>().front();
    QTest::mouseClick(first, Qt::LeftButton);
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
    const LessonShelf shelf(QStringLiteral("en"));
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

void LessonWindowTest::aDrawingGoesWithItsStage()
{
    openLesson("en", 6, 5);
    QAbstractButton* const draw = pill("Draw on the chart");
    QVERIFY(draw != nullptr);
    QTest::mouseClick(draw, Qt::LeftButton);
    auto* const pad = m_window->findChild<CurvePad*>();
    QVERIFY(pad != nullptr && pad->isVisible());
    QTest::keyClick(pad, Qt::Key_Up);
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

void LessonWindowTest::theLanguageSwitchesLive()
{
    openLesson("en", 6, 4);
    press(QStringLiteral("Hold the deals against the law"));
    goTo(3);
    const auto texts = [this] {
        QStringList all{m_window->windowTitle()};
        for (const QAction* menu : m_window->menuBar()->actions())
            all += menu->text();
        for (const auto* label : part<StageHeader>().findChildren<QLabel*>())
            all += label->text();
        for (const auto* label : lesson().findChildren<QLabel*>())
            all += label->text();
        for (const auto* button : part<ChapterSidebar>().findChildren<QAbstractButton*>())
            all += button->text();
        for (const auto* chart : m_window->findChildren<TimeChart*>())
            all += chart->accessibleName();
        all.removeIf([](const QString& text) { return text.isEmpty() || text.startsWith("Done: "); });
        all.sort();
        return all;
    };
    const QStringList english = texts();
    const std::uint64_t seed = frame()->seed;
    m_window->setLanguage(QStringLiteral("uk"));
    QCOMPARE(m_window->language(), QStringLiteral("uk"));
    QCOMPARE(lesson().step(), 3);
    QCOMPARE(m_window->chapter(), 6);
    QVERIFY(shows(verbatim(LessonShelf(QStringLiteral("uk")).find(6)->steps[3].title)));
    static const QRegularExpression latin(QStringLiteral("[a-z]{4,}"));
    for (const QAction* menu : m_window->menuBar()->actions())
        QVERIFY2(!menu->text().contains(latin), qPrintable(menu->text()));
    for (const auto* label : lesson().findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(latin), qPrintable(label->text()));
    for (const auto* chart : m_window->findChildren<TimeChart*>())
        QVERIFY2(!chart->accessibleName().contains(latin), qPrintable(chart->accessibleName()));
    QVERIFY(actionOf(*m_window, QStringLiteral("Open")) == nullptr);
    QTest::qWait(50);
    QCOMPARE(frame()->now, secondsToTime(3));
    QCOMPARE(frame()->seed, seed);
    QCOMPARE(m_window->undoStack().count(), 1);
    m_window->setLanguage(QStringLiteral("en"));
    QCOMPARE(texts(), english);
    QCOMPARE(lesson().step(), 3);
    QCOMPARE(frame()->now, secondsToTime(3));
    QVERIFY(actionOf(*m_window, QStringLiteral("Open")) != nullptr);
}

void LessonWindowTest::verifyBracketed(const QString& chapterWords)
{
    QStringList plain;
    const auto look = [&](QString text, const QString& whose) {
        text.remove(QLatin1Char('&'));
        const bool name = text == QStringLiteral("Faultglass") ||
                          std::ranges::any_of(languages(), [&](const Language& one) { return one.name == text; });
        const bool ours = name || text.contains(u'⟦') || chapterWords.contains(text, Qt::CaseInsensitive);
        if (hasWords(text) && !ours && !plain.contains(whose + text))
            plain += whose + text;
    };
    for (const auto* label : m_window->findChildren<QLabel*>()) {
        if (label->isVisible())
            look(label->text(), QStringLiteral("label: "));
    }
    for (const auto* button : m_window->findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            look(button->text(), QStringLiteral("button: "));
    }
    for (const auto* action : m_window->findChildren<QAction*>()) {
        if (qobject_cast<const QLineEdit*>(action->parent()) == nullptr)
            look(action->text(), QStringLiteral("action: "));
    }
    QVERIFY2(plain.isEmpty(), qPrintable(plain.join(QLatin1Char('\n'))));
}

void LessonWindowTest::nothingStaysInEnglish_data()
{
    QTest::addColumn<int>("chapter");
    QTest::addRow("chapter 3") << 3;
    QTest::addRow("chapter 6") << 6;
}

void LessonWindowTest::nothingStaysInEnglish()
{
    QFETCH(int, chapter);
    openLesson("uk", chapter, 1);
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    m_window->setLanguage(QStringLiteral("en"));
    const QString words = wordsOf(LessonShelf(QStringLiteral("en")), chapter);
    for (int step = 0; step < m_window->lessonSteps() && !QTest::currentTestFailed(); ++step) {
        m_window->openChapter(chapter, step);
        QCoreApplication::processEvents();
        verifyBracketed(words);
    }
    QCoreApplication::removeTranslator(&brackets);
}

void LessonWindowTest::everyStepIsPaintedFromRightToLeft()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    openLesson("en", 6, 1);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    QVERIFY(lesson().isRightToLeft());
    QVERIFY(lesson().mapTo(m_window.get(), QPoint()).x() > m_window->width() / 2);
    for (const int chapter : {3, 6}) {
        m_window->openChapter(chapter, 0);
        for (int step = 0; step < m_window->lessonSteps(); ++step) {
            m_window->openChapter(chapter, step);
            QCoreApplication::processEvents();
            const QImage picture = lesson().grab().toImage();
            QVERIFY(picture.size().width() >= lesson().width());
            QVERIFY(picture != QImage());
        }
    }
}

QTEST_MAIN(LessonWindowTest)
#include "lesson_window_test.moc"

// The ways back: what a pill did is undone, and a chapter one comes back to stands where it stood.
#include <cmath>

#include <QFile>
#include <QTest>

#include "tests/app/lesson_fixture.h"
#include "widgets/lesson/predict_card.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/curve_pad.h"

using namespace faultglass;

class LessonReturnTest : public QObject, private LessonFixture {
    Q_OBJECT
private slots:
    void cleanup() { leave(); }
    void cleanupTestCase() { verifyNothingIsLeft(); }
    void aPillIsOneStepThatCanBeUndone();
    void undoBringsBackAnotherScenario();
    void aStepOpensOnItsOwnStage();
    void whatTheReaderMadeOfTheStageStays();
    void aPillStopsAtWhatItIsAbout();
    void aChapterOneComesBackToStandsWhereItStood();
    void aFileOneComesBackToIsStillThatFile();
    void whatIsTakenBackByKeysNoLongerSaysDone();
    void undoBringsTheChartsBack();
    void aCurveOfAnEarlierVisitIsDrawnAgain();
};

void LessonReturnTest::aPillIsOneStepThatCanBeUndone()
{
    openLesson("en", 6, 1);
    goTo(2);
    const double before = frame()->arms.front().parameters.value("trigger");
    QAbstractButton* const button = pill("One pool, poison from A");
    QVERIFY(button != nullptr);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(m_window->undoStack().count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->arms.front().parameters.value("trigger") != before, kPatience);
    QVERIFY(m_window->link().playing());
    QVERIFY(shows("Under way: "));
    QPushButton* const undo = buttonOf(lesson(), "Undo");
    QVERIFY(undo != nullptr && undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.front().parameters.value("trigger"), before, kPatience);
    QVERIFY(!undo->isVisible());
    QVERIFY(!m_window->undoStack().canUndo());
    // And by the keyboard of the window.
    press(QStringLiteral("One pool, poison from A"));
    QTRY_VERIFY_WITH_TIMEOUT(frame()->arms.front().parameters.value("trigger") != before, kPatience);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.front().parameters.value("trigger"), before, kPatience);
}

void LessonReturnTest::undoBringsBackAnotherScenario()
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

void LessonReturnTest::aStepOpensOnItsOwnStage()
{
    openLesson("en", 6, 1);
    press(QStringLiteral("One pool, poison from A"));
    goTo(4);
    press(Qt::Key_Right, Qt::ControlModifier);
    const auto placement = [this] {
        const ParameterSet& parameters = frame()->timeline->parameters;
        return parameters.text(*parameters.find("placement")) + ' ' + parameters.text(*parameters.find("trigger"));
    };
    QTRY_COMPARE_WITH_TIMEOUT(placement(), std::string("fixed-shards none"), kPatience);
    QVERIFY(m_window->link().playing());
    QVERIFY(!m_window->undoStack().canUndo());
    press(Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(placement(), std::string("everywhere none"), kPatience);
    openLesson("en", 3, 10);  // the text speaks of the queues at 10 s
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now == secondsToTime(10) && frame()->status == LabStatus::Paused, kPatience);
    QCOMPARE(frame()->timeline->faults.size(), std::size_t{1});
}

void LessonReturnTest::whatTheReaderMadeOfTheStageStays()
{
    openLesson("en", 6, 1);
    press(Qt::Key_R);  // restart is no change
    press(QStringLiteral("One pool, poison from A"));
    goTo(4);
    m_window->panel()->actions().front()->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->link().settled(), kPatience);
    const std::uint64_t run = frame()->runNumber;
    const auto fingerprint = frame()->arms.front().fleet.fingerprint;
    QVERIFY(!shows("keeps what you made of it"));
    press(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(shows("keeps what you made of it"));
    QCOMPARE(frame()->runNumber, run);
    QCOMPARE(frame()->arms.front().fleet.fingerprint, fingerprint);
    press(QStringLiteral("Set it up for this step"));
    QVERIFY(!shows("keeps what you made of it"));
    QTRY_VERIFY_WITH_TIMEOUT(frame()->runNumber != run, kPatience);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
    // Another language and another chapter in between change nothing on the stage either.
    m_window->setLanguage(QStringLiteral("uk"));
    QCOMPARE(entries(), std::size_t{1});
}

void LessonReturnTest::aPillStopsAtWhatItIsAbout()
{
    openLesson("en", 6, 3);
    press(QStringLiteral("Deal these six shards"));
    QVERIFY(shows("Under way: "));
    m_window->link().setSpeed(100);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now == secondsToTime(15) && frame()->status == LabStatus::Paused, kPatience);
    QVERIFY(!m_window->link().playing());
    QVERIFY(shows("Done: "));
    // Whoever wants to see more goes on.
    m_window->link().setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now > secondsToTime(20), kPatience);
    // And whoever goes past it beforehand is not called back.
    press(QStringLiteral("Deal these six shards"));
    m_window->link().seek(secondsToTime(30));
    m_window->link().setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now > secondsToTime(31), kPatience);
}

void LessonReturnTest::aChapterOneComesBackToStandsWhereItStood()
{
    openLesson("en", 6, 1);
    press(QStringLiteral("One pool, poison from A"));
    goTo(4);
    m_window->link().setSpeed(2);
    m_window->panel()->showLaws(true);
    const auto before = frame();
    m_window->openChapter(3);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("cascading-failure"), kPatience);
    QVERIFY(m_window->link().playing());
    QVERIFY(!m_window->panel()->showsLaws());
    goTo(2);
    // A panel without a chapter of its own in between.
    m_window->openChapter(11);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("partition"), kPatience);
    m_window->openChapter(6);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("shuffle-sharding"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->now == secondsToTime(4) && frame()->status == LabStatus::Paused, kPatience);
    QCOMPARE(frame()->arms.front().fleet.fingerprint, before->arms.front().fleet.fingerprint);
    QCOMPARE(entries(), before->timeline->entries.size());
    QVERIFY(!m_window->link().playing());
    QCOMPARE(m_window->link().speed(), 2.0);
    QVERIFY(m_window->panel()->showsLaws());
    m_window->openChapter(3);
    QTRY_VERIFY_WITH_TIMEOUT(frame()->timeline->scenario->key == "cascading-failure" &&
                                 frame()->now == secondsToTime(2) && frame()->status == LabStatus::Paused,
                             kPatience);
}

void LessonReturnTest::aFileOneComesBackToIsStillThatFile()
{
    openLesson("en", 6, 1);
    goTo(1);
    const QString path = m_folder->filePath(QStringLiteral("mine.faultglass.json"));
    m_window->saveFile(path);
    QVERIFY(QFile::exists(path));
    QVERIFY(!m_window->session().isModified());
    press(QStringLiteral("One pool, poison from A"));
    QVERIFY(m_window->session().isModified());
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms.front().parameters.value("placement"), 0.0, kPatience);
    m_window->openChapter(3);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->timeline->scenario->key, std::string_view("cascading-failure"), kPatience);
    QVERIFY(m_window->session().path().isEmpty());
    m_window->openChapter(6);
    QCOMPARE(m_window->session().path(), path);
    QVERIFY(m_window->session().isModified());
}

void LessonReturnTest::whatIsTakenBackByKeysNoLongerSaysDone()
{
    openLesson("en", 6, 1);
    goTo(2);
    press(QStringLiteral("One pool, poison from A"));
    QVERIFY(shows("Under way: "));
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!shows("Under way: "));
    QPushButton* const undo = buttonOf(lesson(), "Undo");
    QVERIFY(undo == nullptr || !undo->isVisible());
    // A step that somebody makes by hand after it is not the pill's.
    goTo(2);
    press(Qt::Key_K);
    QVERIFY(m_window->undoStack().canUndo());
    QVERIFY(!shows("Under way: "));
    press(QStringLiteral("One pool, poison from A"));
    QVERIFY(shows("Under way: "));
}

void LessonReturnTest::undoBringsTheChartsBack()
{
    openLesson("en", 3, 3);
    goTo(3);
    m_window->link().setSpeed(0.5);
    QVERIFY(!m_window->panel()->showsLaws());
    press(QStringLiteral("Runs against the law"));
    QVERIFY(m_window->panel()->showsLaws());
    QTest::mouseClick(buttonOf(lesson(), "Undo"), Qt::LeftButton);
    QVERIFY(!m_window->panel()->showsLaws());
    QVERIFY(!shows("Done: "));
    QCOMPARE(m_window->link().speed(), 0.5);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->now, secondsToTime(3), kPatience);
}

void LessonReturnTest::aCurveOfAnEarlierVisitIsDrawnAgain()
{
    openLesson("en", 6, 5);
    QTest::mouseClick(pill("Draw on the chart"), Qt::LeftButton);
    auto* pad = m_window->findChild<CurvePad*>();
    QVERIFY(pad != nullptr);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(pad, i % 2 == 0 ? Qt::Key_Up : Qt::Key_Right);
    const std::vector<double> drawn = pad->values();
    saySure(part<PredictCard>());
    QTest::mouseClick(pill("Run it to find out"), Qt::LeftButton);
    m_window->openChapter(6, 3);
    QVERIFY(m_window->findChild<CurvePad*>() == nullptr);
    m_window->openChapter(6, 4);
    QVERIFY(pill("Draw on the chart") == nullptr);
    QTest::mouseClick(pill("Show my curve"), Qt::LeftButton);
    pad = m_window->findChild<CurvePad*>();
    QVERIFY(pad != nullptr);
    QCOMPARE(pad->values().size(), drawn.size());
    for (std::size_t i = 0; i < drawn.size(); ++i)
        QVERIFY(std::abs(pad->values()[i] - drawn[i]) < 1e-4);
    QVERIFY(pill("Run it to find out")->isEnabled());
}

QTEST_MAIN(LessonReturnTest)
#include "lesson_return_test.moc"

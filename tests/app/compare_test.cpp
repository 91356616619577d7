// Arms side by side in the window: forked, changed alone, named, removed, undone, saved.
#include <QLabel>
#include <QLineEdit>

#include "tests/app/window_fixture.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/controls/arm_bar.h"
#include "widgets/controls/toggle_switch.h"
#include "widgets/panels/arm_views.h"
#include "widgets/panels/caption_bar.h"
#include "widgets/panels/panel.h"

using namespace faultglass;

class CompareTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup()
    {
        close();
        forget();
    }
    void cleanupTestCase() { verifyNothingIsLeft(); }
    void oneArmDiesAndTheOtherLives();
    void aForkIsOneStepOfUndo();
    void compareOpensASecondArmBesideTheFirstAndChangesNothingElse();
    void aFaultConcernsTheChosenArmOrAll();
    void beforeTheForkNothingMovesAndEditsConcernBoth();
    void aArmIsRenamedAndRemoved();
    void aFileKeepsTheFutures();
    void thereAreFourAtMost();
    void aClickOnASwitchLeavesSpaceToPlay();

private:
    [[nodiscard]] ArmViews& deck() const { return part<ArmViews>(); }
    [[nodiscard]] double value(std::size_t arm, const char* key) const
    {
        return frame()->arms.at(arm).parameters.value(key);
    }
    void fork()
    {
        const int before = deck().armCount();
        press(Qt::Key_F);
        QTRY_COMPARE(deck().armCount(), before + 1);
        QCOMPARE(deck().chosen(), before);
    }
};

void CompareTest::oneArmDiesAndTheOtherLives()
{
    goTo(3);
    fork();
    auto* retries = m_window->findChild<ToggleSwitch*>();
    for (auto* toggle : m_window->findChildren<ToggleSwitch*>()) {
        if (toggle->accessibleName().startsWith(QStringLiteral("Clients retry")))
            retries = toggle;
    }
    retries->click();
    QTRY_COMPARE(value(1, "retries"), 0.0);
    QCOMPARE(value(0, "retries"), 1.0);
    goTo(30);
    QVERIFY(frame()->arms[0].fleet.latest.goodputShare() < 0.2);
    QVERIFY(frame()->arms[1].fleet.latest.goodputShare() > 0.9);
    QVERIFY(part<CaptionBar>().caption().text.startsWith(QStringLiteral("Same luck, one difference")));
    QCOMPARE(m_window->findChildren<StageCanvas*>().size(), 2);
}

void CompareTest::aForkIsOneStepOfUndo()
{
    goTo(2);
    fork();
    QVERIFY(part<ArmBar>().isVisible());
    m_window->undoStack().undo();
    QTRY_COMPARE(deck().armCount(), 1);
    QVERIFY(!part<ArmBar>().isVisible());
    QCOMPARE(deck().target(), -1);
    m_window->undoStack().redo();
    QTRY_COMPARE(deck().armCount(), 2);
    QCOMPARE(frame()->timeline->entries.front().at, secondsToTime(2));
}

void CompareTest::compareOpensASecondArmBesideTheFirstAndChangesNothingElse()
{
    goTo(2);
    const double speed = m_window->link().speed();
    press(Qt::Key_C);
    QTRY_COMPARE(deck().armCount(), 2);
    QCOMPARE(frame()->timeline->entries.front().at, secondsToTime(2));
    QCOMPARE(frame()->now, secondsToTime(2));
    QVERIFY(!m_window->link().playing());
    QCOMPARE(m_window->link().speed(), speed);
    // Where there are two it shows both, and makes no third.
    press(Qt::Key_V);
    QVERIFY(!deck().isSplit());
    press(Qt::Key_C);
    QVERIFY(deck().isSplit());
    goTo(2.5);
    QCOMPARE(deck().armCount(), 2);
}

void CompareTest::aFaultConcernsTheChosenArmOrAll()
{
    goTo(2);
    fork();
    press(Qt::Key_K);
    QTRY_COMPARE(entries(), std::size_t{2});
    QCOMPARE(std::get<InjectFault>(frame()->timeline->entries[1].action).arm, 1);
    press(Qt::Key_A);
    QCOMPARE(deck().chosen(), -1);
    press(Qt::Key_U);
    QTRY_COMPARE(entries(), std::size_t{3});
    QCOMPARE(std::get<InjectFault>(frame()->timeline->entries[2].action).arm, -1);
    press(Qt::Key_1);
    QCOMPARE(deck().target(), 0);
}

void CompareTest::beforeTheForkNothingMovesAndEditsConcernBoth()
{
    goTo(3);
    fork();
    goTo(1);
    QCOMPARE(frame()->arms.size(), std::size_t{1});
    QCOMPARE(deck().armCount(), 2);
    QCOMPARE(deck().target(), 0);
    press(Qt::Key_K);
    goTo(3);
    QCOMPARE(frame()->arms[1].fleet.latest.serversUp, frame()->arms[0].fleet.latest.serversUp);
}

void CompareTest::aArmIsRenamedAndRemoved()
{
    goTo(2);
    fork();
    press(Qt::Key_F2);
    auto* field = part<ArmBar>().findChild<QLineEdit*>();
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("no retries"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(frame()->timeline->armNames.size(), std::size_t{2});
    QCOMPARE(frame()->timeline->armNames[1], std::string("no retries"));
    press(Qt::Key_Space);  // the keyboard is where it was
    QVERIFY(m_window->link().playing());
    goTo(2);
    press(Qt::Key_Delete);
    QTRY_COMPARE(deck().armCount(), 1);
    QTRY_COMPARE(frame()->now, secondsToTime(2));
    m_window->undoStack().undo();
    QTRY_COMPARE(deck().armCount(), 2);
    QCOMPARE(frame()->timeline->armNames[1], std::string("no retries"));
    m_window->undoStack().undo();
    QTRY_VERIFY(frame()->timeline->armNames.empty());
}

void CompareTest::aFileKeepsTheFutures()
{
    goTo(2);
    fork();
    press(Qt::Key_K);
    part<ArmBar>().renameRequested(1, QStringLiteral("broken"));
    QTRY_VERIFY(!frame()->timeline->armNames.empty());
    const QString path = m_folder->filePath(QStringLiteral("two.faultglass.json"));
    m_window->saveFile(path);
    m_window->undoStack().clear();
    m_window->session().start(m_window->session().scenario());
    QTRY_COMPARE(deck().armCount(), 1);
    m_window->openFile(path);
    QTRY_COMPARE(deck().armCount(), 2);
    QCOMPARE(deck().chosen(), 1);
    QCOMPARE(frame()->timeline->armNames[1], std::string("broken"));
    goTo(3);
    QCOMPARE(frame()->arms.size(), std::size_t{2});
    QVERIFY(frame()->arms[1].fleet.latest.serversUp <= frame()->arms[0].fleet.latest.serversUp);
}

void CompareTest::thereAreFourAtMost()
{
    goTo(1);
    for (int i = 0; i < 3; ++i)
        fork();
    press(Qt::Key_F);
    QVERIFY(m_window->messages().text().contains(QStringLiteral("4 arms")));
    goTo(2);
    QCOMPARE(deck().armCount(), 4);
    QCOMPARE(m_window->findChildren<StageCanvas*>().size(), 4);
    press(Qt::Key_V);
    QVERIFY(!deck().isSplit());
    int seen = 0;
    for (const auto* canvas : m_window->findChildren<StageCanvas*>())
        seen += canvas->isVisible() ? 1 : 0;
    QCOMPARE(seen, 1);
}

void CompareTest::aClickOnASwitchLeavesSpaceToPlay()
{
    goTo(1);
    auto* toggle = m_window->findChild<ToggleSwitch*>();
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(m_window->undoStack().count(), 1);
    press(Qt::Key_Space);
    QVERIFY(m_window->link().playing());
    QCOMPARE(m_window->undoStack().count(), 1);
}

QTEST_MAIN(CompareTest)
#include "compare_test.moc"

// Editing in the window: where the keyboard goes, and from when a change holds.
#include <algorithm>

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>

#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "tests/app/window_fixture.h"
#include "widgets/controls/arm_bar.h"
#include "widgets/controls/number_field.h"
#include "widgets/controls/parameter_form.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/panels/arm_views.h"
#include "widgets/panels/panel.h"

using namespace faultglass;

class EditingTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup()
    {
        close();
        forget();
    }
    void cleanupTestCase() { verifyNothingIsLeft(); }

    void afterEnterTheKeysAreTheStagesAgain()
    {
        goTo(1);
        QVERIFY(part<ParameterForm>().revealRow("offered-load"));
        auto* field = qobject_cast<NumberField*>(m_window->focusWidget());
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, QStringLiteral("5200"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->hasFocus());
        QVERIFY(!m_window->link().playing());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
        QVERIFY(m_window->link().playing());
    }

    void beforeTheFaultAChangeLeavesNoInstantAndAfterItItDoes()
    {
        goTo(2);  // S1 is killed at 4 s
        type("offered-load", "4000");
        QTRY_COMPARE(load(), 4000.0);
        QCOMPARE(entries(), std::size_t{0});
        QTRY_COMPARE(frame()->now, secondsToTime(2));
        goTo(6);
        type("offered-load", "4500");
        QTRY_COMPARE(load(), 4500.0);
        QCOMPARE(entries(), std::size_t{1});
        QCOMPARE(frame()->timeline->entries.front().at, secondsToTime(6));
    }

    void theKeyTurnsTheSwitchAndLaterValuesAreSaid()
    {
        goTo(2);
        press(Qt::Key_S);
        type("offered-load", "4000");
        QTRY_COMPARE(entries(), std::size_t{1});
        goTo(1);
        QCOMPARE(load(), 5000.0);
        const auto says = [this] {
            const auto labels = part<ParameterForm>().findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->isVisible() && label->text() == QStringLiteral("4,000\u00A0rps from 00:02.0 on");
            });
        };
        QTRY_VERIFY(says());
        goTo(3);
        QTRY_VERIFY(!says());
    }

    void aPanelOpenedBehindAFastOneBeginsAtZero()
    {
        m_window->openChapter(2);
        m_window->link().setSpeed(kFastest);
        QTRY_VERIFY_WITH_TIMEOUT(frame()->now > secondsToTime(3600), kPatience);
        QElapsedTimer wall;
        wall.start();
        m_window->session().start(cascadingFailureScenario());
        const auto begun = [this] { return frame()->timeline->scenario == &cascadingFailureScenario(); };
        QTRY_VERIFY_WITH_TIMEOUT(begun(), kPatience);
        // However slow the machine is: at the pace of one no more than the wall's time can have passed.
        QVERIFY2(frame()->now.seconds() <= static_cast<double>(wall.elapsed()) / 1000 + 0.001,
                 qPrintable(QString::number(frame()->now.seconds())));
    }

    void aFileComesBackAtItsInstantPausedWithItsChoice()
    {
        goTo(2);
        press(Qt::Key_F);
        QTRY_COMPARE(part<ArmViews>().armCount(), 2);
        press(Qt::Key_V);
        goTo(2.5);
        const QString path = m_folder->filePath(QStringLiteral("left.faultglass.json"));
        m_window->saveFile(path);
        m_window->session().start(cascadingFailureScenario());
        QTRY_COMPARE(part<ArmViews>().armCount(), 1);
        m_window->openFile(path);
        QTRY_VERIFY_WITH_TIMEOUT(frame()->arms.size() == 2 && frame()->now == secondsToTime(2.5) &&
                                     frame()->status == LabStatus::Paused,
                                 kPatience);
        QVERIFY(!m_window->link().playing());
        QCOMPARE(part<ArmViews>().chosen(), 1);
        QVERIFY(!part<ArmViews>().isSplit());
    }

    void theWindowReopensWhereItWasClosed()
    {
        open(LaunchOptions());
        m_window->openChapter(6, 3);
        QTRY_COMPARE(m_window->lesson().step(), 3);
        m_window->close();
        open(LaunchOptions());
        QCOMPARE(m_window->chapter(), 6);
        QCOMPARE(m_window->lesson().step(), 3);
        m_window->openChapter(9);
        m_window->close();
        open(LaunchOptions());
        QCOMPARE(m_window->chapter(), 9);
    }

    void anExampleAppliesToTheChosenArm()
    {
        goTo(2);
        press(Qt::Key_F);
        QTRY_COMPARE(part<ArmViews>().armCount(), 2);
        goTo(2.5);
        QAction* examples = actionOf(*m_window->panel(), QStringLiteral("Examples"));
        QVERIFY(examples != nullptr);
        const ParameterSet before = frame()->arms[0].parameters;
        for (QAction* example : examples->menu()->actions().mid(0, 1))
            example->trigger();
        QTRY_VERIFY(!(frame()->arms[1].parameters == before));
        QCOMPARE(frame()->arms.size(), std::size_t{2});
        QVERIFY(frame()->arms[0].parameters == before);
        QCOMPARE(frame()->now, secondsToTime(2.5));
        m_window->undoStack().undo();
        QTRY_VERIFY(frame()->arms[1].parameters == before);
    }

    void twoArmsAreToldApartInANarrowWindow()
    {
        LaunchOptions narrow = stageOnly();
        narrow.size = QSize(1280, 720);
        open(narrow);
        goTo(5);
        press(Qt::Key_C);
        QTRY_COMPARE(part<ArmViews>().armCount(), 2);
        m_window->link().setPlaying(false);
        type("client-timeout", "0.2");
        QTRY_COMPARE(frame()->arms[1].parameters.value("client-timeout"), 0.2);
        const auto chips = [this] {
            QList<QAbstractButton*> found;
            for (auto* chip : part<ArmBar>().findChildren<QAbstractButton*>()) {
                if (chip->accessibleName().startsWith(QStringLiteral("Arm ")))
                    found += chip;
            }
            return found;
        };
        const auto haveWords = [&chips](bool wanted) {  // beside the letter, which is about as wide as high
            const auto all = chips();
            return std::ranges::all_of(all, [wanted](const QAbstractButton* chip) {
                return (chip->width() > 2 * chip->height()) == wanted;
            });
        };
        QCOMPARE(chips().size(), 2);
        QTRY_VERIFY(chips()[1]->text().contains(QStringLiteral("0.2")));
        QVERIFY(chips()[0]->text() != chips()[1]->text());
        QTRY_VERIFY(haveWords(true));
        m_window->resize(800, 720);
        QTRY_VERIFY(haveWords(false));
        m_window->resize(1280, 720);
        QTRY_VERIFY(haveWords(true));
    }

private:
    [[nodiscard]] double load() const { return frame()->arms.front().parameters.value("offered-load"); }
    void type(std::string_view row, const char* text)
    {
        QVERIFY(part<ParameterForm>().revealRow(row));
        auto* field = qobject_cast<NumberField*>(m_window->focusWidget());
        QVERIFY(field != nullptr);
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(text));
        QTest::keyClick(field, Qt::Key_Return);
    }
};

QTEST_MAIN(EditingTest)
#include "editing_test.moc"

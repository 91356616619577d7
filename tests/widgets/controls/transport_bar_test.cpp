// The transport bar and its scrubber: every control asks for what it says, and frames cost next to nothing.
#include <memory>

#include <QAbstractButton>
#include <QAccessible>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/runtime/command.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/theme/application_theme.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

class TransportBarTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyToApplication(lightTheme());
    }
    void init()
    {
        m_bar = std::make_unique<TransportBar>();
        m_bar->setTheme(lightTheme());
        m_bar->setState({.now = 5, .reached = 8, .sizes = 10, .seed = 42});
        m_bar->resize(1000, 64);
        m_bar->show();
        m_scrubber = m_bar->findChild<Scrubber*>();
    }
    void cleanup() { m_bar.reset(); }

    void playAsksForTheOppositeOfWhatIs()
    {
        QSignalSpy played(m_bar.get(), &TransportBar::playToggled);
        press("Play");
        QCOMPARE(played.takeFirst().at(0).toBool(), true);
        TransportState state = m_bar->state();
        state.playing = true;
        m_bar->setState(state);
        press("Pause");
        QCOMPARE(played.takeFirst().at(0).toBool(), false);
    }

    void stepsRestartAndForkAreAskedFor()
    {
        QSignalSpy steps(m_bar.get(), &TransportBar::stepRequested);
        QSignalSpy restarts(m_bar.get(), &TransportBar::restartRequested);
        QSignalSpy forks(m_bar.get(), &TransportBar::forkRequested);
        press("Step back");
        press("Step forward");
        press("Restart");
        QCOMPARE(steps.at(0).at(0).toInt(), -1);
        QCOMPARE(steps.at(1).at(0).toInt(), 1);
        QCOMPARE(restarts.size(), 1);
        auto* fork = buttonWithText(QStringLiteral("Fork here"));
        QVERIFY(!fork->isVisible());
        m_bar->setForkVisible(true);
        QVERIFY(fork->isVisible());
        fork->click();
        QCOMPARE(forks.size(), 1);
    }

    void aClickOnTheLineSeeksThere()
    {
        QSignalSpy seeks(m_bar.get(), &TransportBar::seekRequested);
        QTest::mouseClick(m_scrubber, Qt::LeftButton, {},
                          QPoint(m_scrubber->width() / 2, m_scrubber->height() / 2 + 2));
        QVERIFY(qAbs(seeks.takeFirst().at(0).toDouble() - 5) < 0.05);
        QTest::mouseClick(m_scrubber, Qt::LeftButton, {}, QPoint(0, m_scrubber->height() / 2 + 2));
        QCOMPARE(seeks.takeFirst().at(0).toDouble(), 0.0);
        QTest::mouseClick(m_scrubber, Qt::LeftButton, {},
                          QPoint(m_scrubber->width() - 1, m_scrubber->height() / 2 + 2));
        QCOMPARE(seeks.takeFirst().at(0).toDouble(), 10.0);
    }

    void theHandleStaysWhereItWasPutUntilTheRunArrives()
    {
        QTest::mouseClick(m_scrubber, Qt::LeftButton, {}, QPoint(0, m_scrubber->height() / 2 + 2));
        m_scrubber->setTimes(5.01, 8, 10);
        QCOMPARE(m_scrubber->rangeValue(), 0.0);
        m_scrubber->setTimes(0, 8, 10);
        m_scrubber->setTimes(0.5, 8, 10);
        QCOMPARE(m_scrubber->rangeValue(), 0.5);
    }

    void keysSeekAndCtrlGoesToMarkers()
    {
        m_bar->setMarkers({{7, Role::Failed, QStringLiteral("b")}, {2, Role::Degraded, QStringLiteral("a")}});
        QSignalSpy seeks(m_bar.get(), &TransportBar::seekRequested);
        const auto after = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
            QTest::keyClick(m_scrubber, key, with);
            return seeks.takeLast().at(0).toDouble();
        };
        QCOMPARE(after(Qt::Key_Right), 5.1);
        QCOMPARE(after(Qt::Key_Left), 5.0);
        QCOMPARE(after(Qt::Key_Right, Qt::ControlModifier), 7.0);
        QCOMPARE(after(Qt::Key_Left, Qt::ControlModifier), 2.0);
        QCOMPARE(after(Qt::Key_Home), 0.0);
        QCOMPARE(after(Qt::Key_End), 10.0);
        QCOMPARE(after(Qt::Key_PageDown), 9.0);
    }

    void theScrubberTellsItsTimeToAssistiveTools()
    {
        QAccessibleInterface* scrubber = QAccessible::queryAccessibleInterface(m_scrubber);
        QCOMPARE(scrubber->text(QAccessible::Value), QStringLiteral("00:05.0"));
        QCOMPARE(scrubber->valueInterface()->maximumValue().toDouble(), 10.0);
    }

    void strangeTimesAreSurvived()
    {
        for (const double time : {0.0, -1.0, 1e18})
            m_bar->setState({.now = time, .reached = time, .sizes = time, .seed = ~quint64{0}});
        m_bar->setMarkers({{-5, Role::Failed, {}}, {1e30, Role::Failed, {}}});
        QVERIFY(!m_bar->grab().isNull());
    }

    void aRunThatIsBehindSaysSo()
    {
        QPushButton* speed = buttonWithText(QStringLiteral("1×"));
        QVERIFY(speed != nullptr);
        m_bar->setState({.playing = true, .sizes = 10, .speedAsked = 1, .speedReached = 0.6, .seed = 42});
        QCOMPARE(speed->text(), QStringLiteral("0.6× of 1×"));
        m_bar->setState({.playing = true, .sizes = 10, .speedAsked = 1, .speedReached = 0.98, .seed = 42});
        QCOMPARE(speed->text(), QStringLiteral("1×"));
        m_bar->setState({.playing = true, .sizes = 10, .speedAsked = kFastest, .speedReached = 34, .seed = 42});
        QCOMPARE(speed->text(), QStringLiteral("34× max"));
    }

    void everySpeedOfTheMenuIsAskedFor()
    {
        QSignalSpy speeds(m_bar.get(), &TransportBar::speedRequested);
        for (QAction* action : m_bar->findChild<QMenu*>()->actions())
            action->trigger();
        QCOMPARE(speeds.size(), 12);
        QCOMPARE(speeds.constFirst().at(0).toDouble(), 0.1);
        QCOMPARE(speeds.constLast().at(0).toDouble(), kFastest);
    }

    void theDicePicksAnotherSeed()
    {
        QSignalSpy seeds(m_bar.get(), &TransportBar::seedRequested);
        QPushButton* seed = buttonWithText(QStringLiteral("seed 42"));
        seed->click();
        QCOMPARE(seeds.size(), 1);
        QVERIFY(seeds.at(0).at(0).toULongLong() >= 1);
    }

    void aRunningClockMovesAndLaysOutNothing()
    {
        QCoreApplication::processEvents();
        const QList<QWidget*> parts = m_bar->findChildren<QWidget*>();
        QList<QRect> before;
        for (const QWidget* part : parts)
            before.append(part->geometry());
        LayoutCount layouts;
        for (int frame = 0; frame < 60; ++frame) {
            m_bar->setState(
                {.playing = true, .now = frame / 60.0, .reached = 8, .sizes = 10, .speedReached = 1, .seed = 42});
            QCoreApplication::processEvents();
        }
        QVERIFY(layouts.count <= 1);  // the first frame takes the speed from unknown to known
        for (qsizetype i = 0; i < parts.size(); ++i)
            QCOMPARE(parts[i]->geometry(), before[i]);
    }

private:
    class LayoutCount : public QObject {
    public:
        LayoutCount() { qApp->installEventFilter(this); }
        int count = 0;

    protected:
        bool eventFilter(QObject*, QEvent* event) override
        {
            count += event->type() == QEvent::LayoutRequest ? 1 : 0;
            return false;
        }
    };

    void press(const char* name)
    {
        for (auto* button : m_bar->findChildren<QAbstractButton*>())
            if (button->accessibleName() == QString::fromUtf8(name)) {
                button->click();
                return;
            }
        QFAIL(name);
    }
    QPushButton* buttonWithText(const QString& text)
    {
        for (auto* button : m_bar->findChildren<QPushButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    std::unique_ptr<TransportBar> m_bar;
    Scrubber* m_scrubber = nullptr;
};

QTEST_MAIN(TransportBarTest)
#include "transport_bar_test.moc"

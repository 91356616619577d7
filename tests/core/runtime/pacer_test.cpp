// Simulated time against a wall clock that the test turns by hand.
#include <QtTest>

#include <cmath>

#include "core/runtime/pacer.h"

using namespace faultglass;

namespace {
bool near(double a, double b) { return std::abs(a - b) < 1e-6; }
}  // namespace

class PacerTest : public QObject {
    Q_OBJECT

private slots:
    void runsAtTheChosenSpeed_data();
    void runsAtTheChosenSpeed();
    void asFastAsItGoesHasNoTarget();
    void changingTheSpeedDoesNotJump();
    void aPauseIsNotCaughtUp();
    void smallDelaysAreMadeUp();
    void largeDelaysAreForgiven();
    void aSlowMachineIsReportedAsItIs();
    void theSpeedIsThatOfTheLastHalfSecond();
    void remembersNoMoreThanItMust();
};

void PacerTest::runsAtTheChosenSpeed_data()
{
    QTest::addColumn<double>("speed");
    for (const double speed : {0.1, 0.5, 1.0, 10.0, 1000.0})
        QTest::newRow(qPrintable(QString::number(speed))) << speed;
}

void PacerTest::runsAtTheChosenSpeed()
{
    QFETCH(double, speed);
    Pacer pacer;
    pacer.setSpeed(speed, 100, secondsToTime(7));
    QCOMPARE(pacer.speed(), speed);
    for (int i = 0; i <= 250; ++i) {
        const double wall = 100 + i * 0.004;
        QVERIFY(near(pacer.target(wall).seconds(), 7 + i * 0.004 * speed));
        pacer.note(wall, pacer.target(wall));
    }
    QVERIFY(std::abs(pacer.speedReached() / speed - 1) < 1e-6);
}

void PacerTest::asFastAsItGoesHasNoTarget()
{
    Pacer pacer;
    pacer.setSpeed(kFastest, 0, SimTime{});
    QCOMPARE(pacer.target(0), kNever);
    pacer.note(0.25, secondsToTime(5000));
    pacer.note(0.4, secondsToTime(6000));
    QVERIFY(near(pacer.speedReached(), 6000 / 0.4));
}

void PacerTest::changingTheSpeedDoesNotJump()
{
    Pacer pacer;
    pacer.anchor(0, SimTime{});
    pacer.setSpeed(10, 3, secondsToTime(3));
    QVERIFY(near(pacer.target(3).seconds(), 3));
    QVERIFY(near(pacer.target(4).seconds(), 13));
    pacer.setSpeed(0.1, 4, secondsToTime(13));
    QVERIFY(near(pacer.target(5).seconds(), 13.1));
}

void PacerTest::aPauseIsNotCaughtUp()
{
    Pacer pacer;
    pacer.anchor(0, SimTime{});
    pacer.note(1, secondsToTime(1));
    pacer.anchor(1000, secondsToTime(1));
    QVERIFY(near(pacer.target(1000).seconds(), 1));
    QVERIFY(near(pacer.target(1001).seconds(), 2));
    QCOMPARE(pacer.speedReached(), 0.0);
}

void PacerTest::smallDelaysAreMadeUp()
{
    Pacer pacer;
    pacer.anchor(0, SimTime{});
    pacer.note(1, secondsToTime(0.95));
    QVERIFY(near(pacer.target(1.01).seconds(), 1.01));
}

void PacerTest::largeDelaysAreForgiven()
{
    Pacer pacer;
    pacer.anchor(0, SimTime{});
    pacer.note(5, secondsToTime(1));
    QVERIFY(near(pacer.target(5).seconds(), 1));
    QVERIFY(near(pacer.target(5.01).seconds(), 1.01));
}

void PacerTest::aSlowMachineIsReportedAsItIs()
{
    // The machine makes 0.6 simulated seconds in a second, whatever is asked.
    Pacer pacer;
    pacer.setSpeed(2, 0, SimTime{});
    SimTime now;
    for (int i = 1; i <= 1000; ++i) {
        const double wall = i * 0.01;
        now = std::min(pacer.target(wall), now + secondsToDuration(0.006));
        pacer.note(wall, now);
        QVERIFY((pacer.target(wall) - now).seconds() <= 0.2 + 1e-9);
    }
    QVERIFY(std::abs(pacer.speedReached() - 0.6) < 0.01);
}

void PacerTest::theSpeedIsThatOfTheLastHalfSecond()
{
    Pacer pacer;
    pacer.setSpeed(kFastest, 0, SimTime{});
    for (int i = 1; i <= 100; ++i)
        pacer.note(i * 0.1, secondsToTime(i * 10));
    for (int i = 1; i <= 10; ++i)
        pacer.note(10 + i * 0.1, secondsToTime(1000 + i));
    QVERIFY2(near(pacer.speedReached(), 10), qPrintable(QString::number(pacer.speedReached())));
}

void PacerTest::remembersNoMoreThanItMust()
{
    Pacer pacer;
    QCOMPARE(pacer.speedReached(), 0.0);
    pacer.anchor(1, SimTime{});
    pacer.note(1, SimTime{});  // no time has passed: no division by it
    QCOMPARE(pacer.speedReached(), 0.0);
}

QTEST_GUILESS_MAIN(PacerTest)
#include "pacer_test.moc"

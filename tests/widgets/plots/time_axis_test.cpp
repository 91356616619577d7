// Ticks of time: round, few enough, and said in the unit people count in.
#include <QtTest>

#include "widgets/plots/time_axis.h"

using namespace faultglass;

class TimeAxisTest : public QObject {
    Q_OBJECT

private slots:
    void stepsAreRoundAndFewEnough_data();
    void stepsAreRoundAndFewEnough();
    void ticksAreSaidInTheirUnit_data();
    void ticksAreSaidInTheirUnit();
    void anySpanHasAStep();
};

void TimeAxisTest::stepsAreRoundAndFewEnough_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<double>("step");
    QTest::newRow("a second") << 1.0 << 0.2;
    QTest::newRow("half a minute") << 30.0 << 5.0;
    QTest::newRow("ten minutes") << 600.0 << 120.0;
    QTest::newRow("two hours") << 7200.0 << 1200.0;
    QTest::newRow("a day") << 86'400.0 << 21'600.0;
    QTest::newRow("a year") << 365 * 86'400.0 << 100 * 86'400.0;
    QTest::newRow("thirty years") << 30 * 365 * 86'400.0 << 2000 * 86'400.0;
}

void TimeAxisTest::stepsAreRoundAndFewEnough()
{
    QFETCH(double, span);
    QFETCH(double, step);
    QCOMPARE(niceTimeStep(span, 6), step);
    QVERIFY(niceTimeStep(span, 6) * 6 >= span * (1 - 1e-9));
}

void TimeAxisTest::ticksAreSaidInTheirUnit_data()
{
    QTest::addColumn<double>("tick");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("most");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << 0.5 << 3.0 << QStringLiteral("0\u00a0s");
    QTest::newRow("halves") << 1.5 << 0.5 << 3.0 << QStringLiteral("1.5\u00a0s");
    QTest::newRow("whole") << 20.0 << 5.0 << 60.0 << QStringLiteral("20\u00a0s");
    QTest::newRow("minutes") << 360.0 << 120.0 << 600.0 << QStringLiteral("06:00");
    QTest::newRow("days") << 57 * 86'400.0 << 86'400.0 << 365 * 86'400.0 << QStringLiteral("57 d");
}

void TimeAxisTest::ticksAreSaidInTheirUnit()
{
    QFETCH(double, tick);
    QFETCH(double, step);
    QFETCH(double, most);
    QFETCH(QString, text);
    QCOMPARE(timeLabel(tick, step, most), text);
}

void TimeAxisTest::anySpanHasAStep()
{
    for (const double span : {0.0, 1e-12, 1e12, 3e18})
        QVERIFY(niceTimeStep(span, 5) > 0);
    QVERIFY(niceTimeStep(100, 0) >= 100);
}

QTEST_APPLESS_MAIN(TimeAxisTest)
#include "time_axis_test.moc"

// Simulated time rounds to the nearest nanosecond, never overflows, and typed ids keep to themselves.
#include <QtTest>

#include "core/base/ids.h"
#include "core/base/sim_time.h"

using namespace faultglass;

class SimTimeTest : public QObject {
    Q_OBJECT

private slots:
    void secondsRoundToTheNearestNanosecond();
    void hugeSpansAreHeldInRange();
    void arithmeticIsExact();
    void idsAreInvalidUntilGiven();
};

void SimTimeTest::secondsRoundToTheNearestNanosecond()
{
    QCOMPARE(secondsToDuration(1).ns, 1'000'000'000);
    QCOMPARE(secondsToDuration(0.1).ns, 100'000'000);
    QCOMPARE(secondsToDuration(1.4e-9).ns, 1);
    QCOMPARE(secondsToDuration(1.6e-9).ns, 2);
    QCOMPARE(secondsToDuration(-1.6e-9).ns, -2);
    QCOMPARE(secondsToDuration(0).ns, 0);
    for (std::int64_t ns = 1; ns < 100'000'000'000; ns = ns * 3 + 1)
        QCOMPARE(secondsToDuration(SimDuration{ns}.seconds()).ns, ns);
}

void SimTimeTest::hugeSpansAreHeldInRange()
{
    const SimDuration most = secondsToDuration(1e300);
    const SimDuration least = secondsToDuration(-std::numeric_limits<double>::infinity());
    QVERIFY(most.ns > 0 && most + most > most);
    QVERIFY(least.ns < 0 && least + least < least);
    QVERIFY(SimTime{} + most < kNever);
}

void SimTimeTest::arithmeticIsExact()
{
    const SimTime start = secondsToTime(2);
    const SimDuration step = secondsToDuration(0.25);
    QCOMPARE((start + step).ns, 2'250'000'000);
    QCOMPARE((start - step).ns, 1'750'000'000);
    QCOMPARE(((start + step) - start).ns, step.ns);
    QCOMPARE((step * 8).ns, 2'000'000'000);
    QCOMPARE(secondsToDuration(1) / step, 4);
    QVERIFY(start < start + step);
    QVERIFY(start < kNever);
}

void SimTimeTest::idsAreInvalidUntilGiven()
{
    QVERIFY(!ServerId().valid());
    QVERIFY(ServerId{0}.valid());
    QVERIFY(ServerId{1} < ServerId{2});
    QVERIFY((!std::is_convertible_v<ServerId, CustomerId>));
}

QTEST_GUILESS_MAIN(SimTimeTest)
#include "sim_time_test.moc"

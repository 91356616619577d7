// CoDel's control law: patience below the target, and drops that come ever closer above it.
#include <QtTest>

#include <cmath>
#include <vector>

#include "core/fleet/shedding/codel.h"

using namespace faultglass;

namespace {

constexpr SimDuration kTarget = secondsToDuration(0.02);
constexpr SimDuration kInterval = secondsToDuration(0.1);
constexpr SimDuration kStep = secondsToDuration(0.0001);

/// A request leaves the queue every 0.1 ms after `wait`; the instants of the drops, in seconds.
std::vector<double> drops(CoDel& codel, double from, double until, double wait, bool last = false)
{
    std::vector<double> times;
    for (SimTime now = secondsToTime(from); now < secondsToTime(until); now = now + kStep) {
        if (codel.drop(kTarget, kInterval, now, secondsToDuration(wait), last))
            times.push_back(now.seconds());
    }
    return times;
}

}  // namespace

class CoDelTest : public QObject {
    Q_OBJECT

private slots:
    void neverDropsBelowTheTarget();
    void neverDropsTheLastInTheQueue();
    void waitsOneIntervalBeforeTheFirstDrop();
    void aMomentBelowTheTargetStartsTheIntervalAgain();
    void dropsComeAtIntervalsOverTheSquareRoot();
    void stopsAtOnceWhenTheWaitIsGood();
    void comingBackSoonResumesNearTheOldRate();
    void comingBackLateStartsAfresh();
};

void CoDelTest::neverDropsBelowTheTarget()
{
    CoDel codel;
    QVERIFY(drops(codel, 0, 100, 0.019'999).empty());
}

void CoDelTest::neverDropsTheLastInTheQueue()
{
    CoDel codel;
    QVERIFY(drops(codel, 0, 10, 5, true).empty());
}

void CoDelTest::waitsOneIntervalBeforeTheFirstDrop()
{
    CoDel codel;
    QVERIFY(drops(codel, 1, 1.0999, 0.5).empty());
    QVERIFY(!drops(codel, 1.0999, 1.1002, 0.5).empty());
}

void CoDelTest::aMomentBelowTheTargetStartsTheIntervalAgain()
{
    CoDel codel;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(drops(codel, i * 0.1, i * 0.1 + 0.0999, 0.5).empty());
        QVERIFY(!codel.drop(kTarget, kInterval, secondsToTime(i * 0.1 + 0.0999), secondsToDuration(0.01), false));
    }
}

void CoDelTest::dropsComeAtIntervalsOverTheSquareRoot()
{
    CoDel codel;
    const std::vector<double> times = drops(codel, 0, 4, 0.5);
    QVERIFY(times.size() > 300);
    double expected = times.front();
    for (std::size_t n = 1; n < times.size(); ++n) {
        expected += 0.1 / std::sqrt(static_cast<double>(n));
        QVERIFY2(times[n] >= expected - 1e-6 && times[n] < expected + 0.000'2,
                 qPrintable(QStringLiteral("drop %1 at %2, expected %3").arg(n).arg(times[n]).arg(expected)));
    }
}

void CoDelTest::stopsAtOnceWhenTheWaitIsGood()
{
    CoDel codel;
    QVERIFY(!drops(codel, 0, 2, 0.5).empty());
    QVERIFY(drops(codel, 2, 3, 0.01).empty());
    QVERIFY(drops(codel, 3, 3.0999, 0.5).empty());
}

void CoDelTest::comingBackSoonResumesNearTheOldRate()
{
    CoDel codel;
    const std::size_t before = drops(codel, 0, 2, 0.5).size();
    QVERIFY(drops(codel, 2, 2.1, 0.01).empty());
    const std::size_t again = drops(codel, 2.1, 2.1 + 0.1 + 0.1, 0.5).size();
    // 0.1 s of patience, then 0.1 s at spacing 0.1 / sqrt(count).
    QVERIFY(static_cast<double>(again) > 0.8 * std::sqrt(static_cast<double>(before)));
}

void CoDelTest::comingBackLateStartsAfresh()
{
    CoDel codel;
    QVERIFY(!drops(codel, 0, 2, 0.5).empty());
    QVERIFY(drops(codel, 2, 10, 0.01).empty());
    QCOMPARE(drops(codel, 10, 10.1 + 0.095, 0.5).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(CoDelTest)
#include "codel_test.moc"

// Recovery after an outage: published thresholds and times, regimes and bad input.
#include "core/theory/metastability.h"

#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

namespace {

/// 300 requests/s, 1 s timeout, an outage of 10 s.
double recovery(double load, int retries) { return recoveryTime(load, 300, 1, retries, 10).value(); }

}  // namespace

class MetastabilityTest : public QObject {
    Q_OBJECT

private slots:
    void oneRetryHalvesTheStableLoad();
    void regimesMeetAtTheirBounds();
    void backlogCountsEveryAttemptMade();
    void recoveryTimesMatchTheirTable();
    void vulnerableLoadsNeverRecover();
    void shortOutagesLeaveNoTrace();
    void timeoutsScaleWithTheOutage();
    void coldCachesExposeTheBackend();
    void badArgumentsAreNamed();
};

void MetastabilityTest::oneRetryHalvesTheStableLoad()
{
    FG_NEAR(stableLoadBound(300, 1).value(), 150, 0);
    FG_NEAR(stableLoadBound(300, 0).value(), 300, 0);
    FG_NEAR(stableLoadBound(300, 2).value(), 100, 1e-15);
}

void MetastabilityTest::regimesMeetAtTheirBounds()
{
    QCOMPARE(loadRegime(149.9, 300, 1).value(), LoadRegime::Stable);
    QCOMPARE(loadRegime(150, 300, 1).value(), LoadRegime::Vulnerable);
    QCOMPARE(loadRegime(280, 300, 1).value(), LoadRegime::Vulnerable);
    QCOMPARE(loadRegime(300, 300, 1).value(), LoadRegime::Overloaded);
    QCOMPARE(loadRegime(299, 300, 0).value(), LoadRegime::Stable);
}

void MetastabilityTest::backlogCountsEveryAttemptMade()
{
    FG_NEAR(backlogAfterOutage(120, 1, 1, 10).value(), 19 * 120, 1e-15);
    FG_NEAR(backlogAfterOutage(280, 1, 0, 10).value(), 2800, 1e-15);
    FG_NEAR(backlogAfterOutage(100, 4, 3, 10).value(), (10 + 6 + 2) * 100, 1e-15);
    FG_NEAR(backlogAfterOutage(100, 1, 3, 0).value(), 0, 0);
}

void MetastabilityTest::recoveryTimesMatchTheirTable()
{
    FG_NEAR(recovery(120, 1), 33.0, 1e-12);
    FG_NEAR(recovery(130, 1), 54.25, 1e-12);
    FG_NEAR(recovery(140, 1), 118, 1e-12);
    FG_NEAR(recovery(280, 0), 125, 1e-12);
}

void MetastabilityTest::vulnerableLoadsNeverRecover()
{
    for (const double load : {150.0, 155.0, 160.0, 200.0, 280.0, 400.0})
        QVERIFY(std::isinf(recovery(load, 1)));
    QVERIFY(std::isinf(recovery(300, 0)));
}

void MetastabilityTest::shortOutagesLeaveNoTrace()
{
    FG_NEAR(recoveryTime(100, 300, 1, 1, 0).value(), 0, 0);
    // Vulnerable, but the trigger is too small: 280 * 1 s is less than one timeout of work.
    FG_NEAR(recoveryTime(280, 300, 1, 1, 1).value(), 0, 0);
    QVERIFY(std::isinf(recoveryTime(280, 300, 1, 1, 1.1).value()));
    // Above the capacity nothing needs a trigger.
    QVERIFY(std::isinf(recoveryTime(310, 300, 1, 1, 0).value()));
}

void MetastabilityTest::timeoutsScaleWithTheOutage()
{
    // The same in tenths of a second.
    FG_NEAR(recoveryTime(1200, 3000, 0.1, 1, 1).value(), 3.3, 1e-12);
    FG_NEAR(recoveryTime(140, 300, 2, 1, 10).value(), (140 * 18 - 600) / 20.0, 1e-12);
}

void MetastabilityTest::coldCachesExposeTheBackend()
{
    FG_NEAR(cachedCapacity(300, 0.9).value(), 3000, 1e-14);
    FG_NEAR(cachedCapacity(300, 0).value(), 300, 0);
}

void MetastabilityTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(stableLoadBound(0, 1), "capacity");
    FG_REFUSED(stableLoadBound(1, -1), "retries");
    FG_REFUSED(loadRegime(nan, 1, 1), "load");
    FG_REFUSED(backlogAfterOutage(1, 0, 1, 1), "timeout");
    FG_REFUSED(backlogAfterOutage(1, 1, 1, -1), "outage");
    FG_REFUSED(recoveryTime(-1, 1, 1, 1, 1), "load");
    FG_REFUSED(recoveryTime(1, nan, 1, 1, 1), "capacity");
    FG_REFUSED(recoveryTime(1, 1, 1, 1, nan), "outage");
    FG_REFUSED(cachedCapacity(1, 1), "hitShare");
    FG_REFUSED(cachedCapacity(1, -0.1), "hitShare");
}

QTEST_GUILESS_MAIN(MetastabilityTest)
#include "metastability_test.moc"

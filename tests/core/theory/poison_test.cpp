// Poison requests and leaks against published figures, other laws and a count by hand.
#include "core/theory/poison.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/theory/queueing.h"
#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class PoisonTest : public QObject {
    Q_OBJECT

private slots:
    void aRetriedPillTakesTheFleetInStep();
    void aRetriedPillMatchesACountByHand();
    void randomPoisonMatchesItsTable();
    void leaksMatchTheirTable();
    void oneServerIsNeverSeveral();
    void badArgumentsAreNamed();
};

void PoisonTest::aRetriedPillTakesTheFleetInStep()
{
    const RetriedPoison all = retriedPoison(50, 2, 100).value();
    QCOMPARE(all.mostDown, 50);
    FG_NEAR(all.allDownAfter, 98, 1e-12);
    QVERIFY(all.staysDown);
    // A little sooner and someone is back before the next try, if only just.
    const RetriedPoison almost = retriedPoison(50, 2, 99).value();
    QCOMPARE(almost.mostDown, 50);
    FG_NEAR(almost.allDownAfter, 98, 1e-12);
    QVERIFY(!almost.staysDown);
    const RetriedPoison some = retriedPoison(50, 2, 30).value();
    QCOMPARE(some.mostDown, 15);
    QVERIFY(std::isinf(some.allDownAfter) && !some.staysDown);
    // 2.1 / 0.3 is a little more than 7 in binary.
    QCOMPARE(retriedPoison(50, 0.3, 2.1).value().mostDown, 7);
}

void PoisonTest::aRetriedPillMatchesACountByHand()
{
    for (const double restart : {0.5, 3.0, 7.5, 9.9, 10.1, 40.0}) {
        constexpr int kServers = 10;
        std::vector<double> backAt(kServers, 0);
        int most = 0;
        for (int attempt = 0; attempt < 200; ++attempt) {
            const double now = attempt;
            const auto healthy = std::ranges::find_if(backAt, [&](double back) { return back <= now; });
            if (healthy != backAt.end())
                *healthy = now + restart;
            most = std::max(most, int(std::ranges::count_if(backAt, [&](double back) { return back > now; })));
        }
        QCOMPARE(retriedPoison(kServers, 1, restart).value().mostDown, most);
    }
}

void PoisonTest::randomPoisonMatchesItsTable()
{
    FG_NEAR(randomPoison(50, 1, 30).value().allDown, 2.21e-4, 3e-3);
    FG_NEAR(randomPoison(50, 2, 30).value().allDown, 0.2161, 1e-3);
    FG_NEAR(randomPoison(10, 0.1, 60).value().allDown, 0.04314, 1e-3);
    FG_NEAR(randomPoison(10, 0.2, 60).value().allDown, 0.3019, 1e-3);
    FG_NEAR(randomPoison(20, 0.5, 30).value().allDown, 0.04559, 1e-3);
    const SteadyState loss = mgcc(0.1, 1.0 / 60, 10).value();
    FG_NEAR(randomPoison(10, 0.1, 60).value().meanDown, loss.meanInSystem, 1e-12);
}

void PoisonTest::leaksMatchTheirTable()
{
    const Leak leaking = leak(8000, 2000, 50, 5.0 / 60, 10).value();
    FG_NEAR(leaking.timeToCrash, 120, 1e-12);
    FG_NEAR(leaking.downShare, 6.94e-4, 1e-3);
    FG_NEAR(leaking.severalDown, 2.16e-5, 1e-3);
    FG_NEAR(leaking.allDown, std::pow(leaking.downShare, 10), 1e-12);
    FG_NEAR(leak(8000, 2000, 125, 5.0 / 60, 10).value().severalDown, 1.34e-4, 5e-3);
    FG_NEAR(leak(8000, 2000, 50, 10.0 / 60, 50).value().severalDown, 2.25e-3, 5e-3);
}

void PoisonTest::oneServerIsNeverSeveral()
{
    FG_NEAR(leak(8, 2, 1, 1, 1).value().severalDown, 0, 0);
    const Leak two = leak(8, 2, 1, 1, 2).value();
    FG_NEAR(two.severalDown, two.allDown, 1e-12);
    FG_NEAR(two.allDown, 1.0 / 49, 1e-12);
}

void PoisonTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(retriedPoison(0, 1, 1), "servers");
    FG_REFUSED(retriedPoison(1, 0, 1), "interval");
    FG_REFUSED(retriedPoison(1, 1, nan), "restart");
    FG_REFUSED(randomPoison(1, -1, 1), "rate");
    FG_REFUSED(randomPoison(1, 1, 0), "restart");
    FG_REFUSED(leak(1, 1, 1, 1, 1), "start");
    FG_REFUSED(leak(0, 0, 1, 1, 1), "limit");
    FG_REFUSED(leak(1, 0, 0, 1, 1), "growth");
    FG_REFUSED(leak(1, 0, 1, 0, 1), "downtime");
    FG_REFUSED(leak(1, 0, 1, 1, 0), "servers");
}

QTEST_GUILESS_MAIN(PoisonTest)
#include "poison_test.moc"

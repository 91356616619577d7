// The scenario "redundancy-planner": a year of failures and repairs against k of n, and what spares are worth.
#include <QtTest>

#include "core/base/statistics.h"
#include "core/scenarios/redundancy_planner/redundancy_planner.h"
#include "core/theory/redundancy.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

namespace {

constexpr double kYear = 365 * 86'400.0;

Statistics shortShares(plays::Settings settings, std::uint64_t seeds)
{
    Statistics shares;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed)
        shares.add(plays::playOne(redundancyPlannerScenario(), settings, seed, kYear).totals().shortSeconds / kYear);
    return shares;
}

}  // namespace

class RedundancyPlannerTest : public QObject {
    Q_OBJECT

private slots:
    void fourOfFiveIsAsTheLawSays();
    void everySpareIsWorthSomething();
    void aSharedZoneUndoesTheSpares();
};

void RedundancyPlannerTest::fourOfFiveIsAsTheLawSays()
{
    const Statistics found = shortShares({}, 100);
    const double law = theory::kOfN(0.99, 5, 4).value().unavailable;
    QVERIFY2(found.meanInterval(0.999).contains(law), qPrintable(QString::number(found.mean())));
}

void RedundancyPlannerTest::everySpareIsWorthSomething()
{
    double before = 1;
    for (const char* servers : {"4", "5", "6"}) {
        const double now = shortShares({{"servers", servers}}, 20).mean();
        QVERIFY2(now < before, servers);
        before = now;
    }
}

void RedundancyPlannerTest::aSharedZoneUndoesTheSpares()
{
    // A zone that is down one hour in a hundred takes all of its servers along, however many there are.
    const plays::Settings shared{{"servers", "8"}, {"zone-mtbf", "356400"}, {"zone-repair", "3600"}};
    const Statistics found = shortShares(shared, 30);
    QVERIFY2(found.meanInterval(0.999).contains(0.01), qPrintable(QString::number(found.mean())));
}

QTEST_GUILESS_MAIN(RedundancyPlannerTest)
#include "redundancy_planner_test.moc"

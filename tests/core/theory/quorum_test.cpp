// Agreement against published figures and counts by hand: quorums, even splits, messages, conflicts.
#include "core/theory/quorum.h"

#include <bit>
#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class QuorumTest : public QObject {
    Q_OBJECT

private slots:
    void majoritiesMatchTheirTable();
    void evenSplitsMatchACountOfAll();
    void messagesMatchTheirTable();
    void conflictsMatchTheirFigure();
    void lagLosesWhatItHolds();
    void badArgumentsAreNamed();
};

void QuorumTest::majoritiesMatchTheirTable()
{
    const double good[] = {0.999702, 0.99999015, 0.99999966};
    const double poor[] = {0.972, 0.99144, 0.99727};
    for (int i = 0; i < 3; ++i) {
        const int replicas = 3 + 2 * i;
        const int quorum = majorityOf(replicas).value();
        FG_NEAR(quorumAvailability(0.99, replicas, quorum).value().unavailable, 1 - good[i], 2e-2);
        FG_NEAR(quorumAvailability(0.9, replicas, quorum).value().available, poor[i], 1e-5);
    }
    QCOMPARE(majorityOf(1).value(), 1);
    QCOMPARE(majorityOf(4).value(), 3);
    // A fourth replica is one more that can fail, not one more that may.
    QVERIFY(quorumAvailability(0.99, 4, 3).value().available < quorumAvailability(0.99, 3, 2).value().available);
}

void QuorumTest::evenSplitsMatchACountOfAll()
{
    FG_NEAR(evenSplit(4).value(), 0.375, 1e-15);
    FG_NEAR(evenSplit(6).value(), 0.3125, 1e-15);
    for (int replicas = 1; replicas <= 12; ++replicas) {
        int stuck = 0;
        for (unsigned side = 0; side < (1U << replicas); ++side) {
            const int here = std::popcount(side);
            stuck += std::max(here, replicas - here) < majorityOf(replicas).value();
        }
        FG_NEAR(evenSplit(replicas).value(), double(stuck) / (1U << replicas), 1e-14);
    }
}

void QuorumTest::messagesMatchTheirTable()
{
    FG_NEAR(byzantineCost(4, 1).value().pbftMessages, 24, 0);
    FG_NEAR(byzantineCost(7, 2).value().pbftMessages, 84, 0);
    FG_NEAR(byzantineCost(10, 3).value().pbftMessages, 180, 0);
    FG_NEAR(byzantineCost(4, 1).value().oralMessages, 9, 0);
    FG_NEAR(byzantineCost(7, 2).value().oralMessages, 6 + 6 * 5 + 6 * 5 * 4, 0);
    FG_NEAR(byzantineCost(5, 0).value().oralMessages, 4, 0);
    QCOMPARE(byzantineCost(7, 2).value().leastReplicas, 7);
    QCOMPARE(byzantineCost(7, 2).value().crashReplicas, 5);
}

void QuorumTest::conflictsMatchTheirFigure()
{
    FG_NEAR(splitBrainConflicts(1000, 500, 300).value(), 102.1, 5e-4);
    FG_NEAR(splitBrainConflicts(1000, 1, 1).value(), 1.0 / 1000, 1e-9);
    FG_NEAR(splitBrainConflicts(1, 3, 2).value(), 1, 0);
    FG_NEAR(splitBrainConflicts(1, 0, 2).value(), 0, 0);
    FG_NEAR(splitBrainConflicts(10, 1e6, 1e6).value(), 10, 1e-12);
}

void QuorumTest::lagLosesWhatItHolds()
{
    FG_NEAR(unreplicatedWrites(2000, 30).value(), 60'000, 0);
    FG_NEAR(unreplicatedWrites(2000, 0).value(), 0, 0);
}

void QuorumTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(majorityOf(0), "replicas");
    FG_REFUSED(quorumAvailability(0.9, 3, 4), "quorum");
    QVERIFY(quorumAvailability(0.9, 3, 4).error().accepted.find("to 3, the number of replicas") != std::string::npos);
    FG_REFUSED(quorumAvailability(nan, 3, 2), "availability");
    FG_REFUSED(evenSplit(-2), "replicas");
    FG_REFUSED(byzantineCost(3, 1), "replicas");
    QVERIFY(byzantineCost(3, 1).error().accepted.find("from 4") != std::string::npos);
    FG_REFUSED(byzantineCost(100, 31), "faults");
    FG_REFUSED(byzantineCost(100, std::numeric_limits<int>::max()), "faults");
    FG_REFUSED(splitBrainConflicts(0, 1, 1), "keys");
    FG_REFUSED(splitBrainConflicts(1, -1, 1), "writesHere");
    FG_REFUSED(splitBrainConflicts(1, 1, nan), "writesThere");
    FG_REFUSED(unreplicatedWrites(-1, 1), "writeRate");
    FG_REFUSED(unreplicatedWrites(1, -1), "lagSeconds");
}

QTEST_GUILESS_MAIN(QuorumTest)
#include "quorum_test.moc"

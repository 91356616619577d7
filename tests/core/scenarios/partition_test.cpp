// The scenario partition: what it builds, and what its defaults show.
#include <QtTest>

#include "core/fleet/replication/replication_totals.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/partition/partition.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

namespace {

std::vector<ReplicationTotals> run(plays::Settings settings)
{
    std::vector<ReplicationTotals> totals;
    for (const Fleet& fleet : plays::play(partitionScenario(), settings, 42, partitionScenario().duration))
        totals.push_back(fleet.totals().replication);
    return totals;
}

}  // namespace

class PartitionTest : public QObject {
    Q_OBJECT

private slots:
    void fencingPreventsTheSplitBrain();
    void aMajorityLosesNothingInEitherArm();
    void withoutACutNothingHappens();
    void aQuorumOverTheReplicasIsRefused();
};

void PartitionTest::fencingPreventsTheSplitBrain()
{
    const auto totals = run({});
    QCOMPARE(totals.size(), std::size_t{2});
    QCOMPARE(totals[0].twoLeadersSeconds, 0.0);
    QVERIFY(totals[1].twoLeadersSeconds > 15);
    QVERIFY(totals[1].conflicts > 5 * totals[0].conflicts);
    QVERIFY(totals[1].writesLost > 5 * totals[0].writesLost);
    QVERIFY(totals[1].writesAcknowledged > totals[0].writesAcknowledged);  // that is the price
}

void PartitionTest::aMajorityLosesNothingInEitherArm()
{
    for (const ReplicationTotals& totals : run({{"write-quorum", "3"}})) {
        QCOMPARE(totals.conflicts, std::uint64_t{0});
        QCOMPARE(totals.writesLost, std::uint64_t{0});
        QVERIFY(totals.elections >= 1);
    }
}

void PartitionTest::withoutACutNothingHappens()
{
    for (const ReplicationTotals& totals : run({{"cut", "off"}})) {
        QCOMPARE(totals.elections + totals.conflicts + totals.writesLost, std::uint64_t{0});
        QVERIFY(totals.writes - totals.writesAcknowledged < 3);
    }
}

void PartitionTest::aQuorumOverTheReplicasIsRefused()
{
    ParameterSet parameters(partitionScenario().rows());
    QVERIFY(!parameters.set("write-quorum", 6));
    const auto arms = partitionScenario().build(parameters, 1);
    QVERIFY(!arms.ok());
    QCOMPARE(arms.error().key, std::string("write-quorum"));
    QVERIFY(arms.error().accepted.ends_with("5"));
}

QTEST_GUILESS_MAIN(PartitionTest)
#include "partition_test.moc"

// The scenario fault-domains: what it builds, and that a spread survives the faults it is wider than.
#include <QtTest>

#include "core/fleet/fleet.h"
#include "core/fleet/replication/replication_totals.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fault_domains/fault_domains.h"

using namespace faultglass;

class FaultDomainsTest : public QObject {
    Q_OBJECT

private slots:
    void aSpreadSurvivesWhatIsNarrower_data();
    void aSpreadSurvivesWhatIsNarrower();
    void withoutAPowerFeedNoneCanFail();
    void spreadingCostsLatency();
    void twoZonesDoNotSurviveTheFirst();
};

namespace {

std::vector<ReplicationTotals> run(const ParameterSet& parameters)
{
    const auto arms = faultDomainsScenario().build(parameters, 42);
    std::vector<ReplicationTotals> totals;
    for (const ArmSpec& arm : arms.value()) {
        Fleet fleet(arm.fleet);
        fleet.advance(secondsToTime(faultDomainsScenario().duration));
        totals.push_back(fleet.totals().replication);
    }
    return totals;
}

}  // namespace

void FaultDomainsTest::aSpreadSurvivesWhatIsNarrower_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("replicas");
    for (int level = 0; level <= 5; ++level) {
        for (const int replicas : {3, 5, 7})
            QTest::addRow("level %d, %d replicas", level, replicas) << level << replicas;
    }
}

void FaultDomainsTest::aSpreadSurvivesWhatIsNarrower()
{
    QFETCH(int, level);
    QFETCH(int, replicas);
    ParameterSet parameters(faultDomainsScenario().rows());
    const double majority = replicas / 2 + 1;
    QVERIFY(!parameters.set("trigger-level", level) && !parameters.set("replicas", replicas) &&
            !parameters.set("write-quorum", majority) && !parameters.set("read-quorum", majority) &&
            !parameters.set("power-feeds", 1));
    const auto totals = run(parameters);
    QCOMPARE(totals.size(), std::size_t{4});
    for (int spread = 0; spread < 4; ++spread) {
        // One server never takes a majority; a unit takes it unless the replicas stand in several of them. The one
        // power feed of a region takes all that the region has.
        const bool survives = level <= 1 || spread >= std::min(level - 1, 3);
        const ReplicationTotals& t = totals[static_cast<std::size_t>(spread)];
        QVERIFY2(survives ? t.quorumLostSeconds == 0 : std::abs(t.quorumLostSeconds - 20) < 0.2,
                 qPrintable(QString::number(spread)));
    }
}

void FaultDomainsTest::withoutAPowerFeedNoneCanFail()
{
    ParameterSet parameters(faultDomainsScenario().rows());
    QVERIFY(!parameters.setText("trigger-level", "feed"));
    const auto refused = faultDomainsScenario().build(parameters, 42);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().key, std::string("trigger-level"));
}

void FaultDomainsTest::spreadingCostsLatency()
{
    const auto totals = run(ParameterSet(faultDomainsScenario().rows()));
    for (std::size_t i = 1; i < totals.size(); ++i) {
        const auto mean = [](const ReplicationTotals& t) {
            return t.writeSeconds / static_cast<double>(t.writesAcknowledged);
        };
        QVERIFY(mean(totals[i]) > 1.5 * mean(totals[i - 1]));
    }
}

void FaultDomainsTest::twoZonesDoNotSurviveTheFirst()
{
    ParameterSet parameters(faultDomainsScenario().rows());
    QVERIFY(!parameters.set("zones", 2));
    QVERIFY(run(parameters)[2].quorumLostSeconds > 19);
}

QTEST_GUILESS_MAIN(FaultDomainsTest)
#include "fault_domains_test.moc"

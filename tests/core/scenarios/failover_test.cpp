// The scenario "failover": two arms of the same requests, and what each loses.
#include <QtTest>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/failover/failover.h"
#include "tests/core/runtime/labs.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

namespace {

std::vector<Fleet> run(plays::Settings settings, std::uint64_t seed, double seconds)
{
    return plays::play(failoverScenario(), settings, seed, seconds);
}

}  // namespace

class FailoverTest : public QObject {
    Q_OBJECT

private slots:
    void theArmsServeTheSameRequests();
    void activeActiveLosesLess_data();
    void activeActiveLosesLess();
    void aColdStandbyWarmsUp();
    void aPartitionSplitsUnfencedPairs();
    void aStandbyWhoseFailoverNeverWorksIsNone();
    void goingBackAndForkingShowTheSame();
    void shardsAreRefusedByName();
};

void FailoverTest::theArmsServeTheSameRequests()
{
    const auto fleets = run({}, 7, 60);
    QCOMPARE(fleets.size(), std::size_t{2});
    QCOMPARE(fleets[0].totals().offered, fleets[1].totals().offered);
    QCOMPARE(fleets[0].parameters().redundancy.form, RedundancyForm::ActivePassive);
    QCOMPARE(fleets[1].parameters().redundancy.form, RedundancyForm::ActiveActive);
}

void FailoverTest::activeActiveLosesLess_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void FailoverTest::activeActiveLosesLess()
{
    QFETCH(quint64, seed);
    const auto fleets = run({}, seed, 90);
    QVERIFY(fleets[0].totals().failed > 3 * fleets[1].totals().failed);
    // Two to three periods, the timeout of the last probe, and five seconds for the promotion.
    QVERIFY(fleets[0].totals().downtimeSeconds >= 8 && fleets[0].totals().downtimeSeconds < 9.1);
    QCOMPARE(fleets[1].totals().downtimeSeconds, 0.0);
    QVERIFY(fleets[0].totals().writesLost > 10);
    QCOMPARE(fleets[1].totals().writesLost, 0U);
    QCOMPARE(fleets[0].totals().promotions, 1U);
}

void FailoverTest::aColdStandbyWarmsUp()
{
    const auto cold = run({}, 3, 60), warm = run({{"standby", "warm"}}, 3, 60);
    QVERIFY(cold[0].totals().warmingSeconds >= 2);
    QVERIFY(warm[0].totals().failed < cold[0].totals().failed);
    QVERIFY(warm[0].totals().cacheMisses < cold[0].totals().cacheMisses);
}

void FailoverTest::aPartitionSplitsUnfencedPairs()
{
    const auto fenced = run({{"loss", "cut-off"}}, 3, 60);
    const auto open = run({{"loss", "cut-off"}, {"fencing", "off"}}, 3, 60);
    QCOMPARE(fenced[0].totals().conflicts, 0U);
    QVERIFY(fenced[0].totals().writesFenced > 0);
    QVERIFY(open[0].totals().conflicts > 0);
    QVERIFY(open[0].totals().failed < fenced[0].totals().failed);  // the price of fencing: those writes fail
}

void FailoverTest::aStandbyWhoseFailoverNeverWorksIsNone()
{
    const auto fleets = run({{"coverage", "0"}}, 3, 90);
    QVERIFY(fleets[0].totals().downtimeSeconds >= 40);
    QCOMPARE(fleets[0].totals().uncoveredFailovers, 1U);
}

void FailoverTest::goingBackAndForkingShowTheSame()
{
    labs::Store screen;
    Timeline timeline;
    timeline.scenario = &failoverScenario();
    timeline.parameters = ParameterSet(failoverScenario().rows());
    for (const auto& [key, value] : {std::pair{"loss", "cut-off"}, {"fencing", "off"}, {"standby", "warm"}})
        FG_ASSERT(!timeline.parameters.setText(key, value));
    Lab lab = labs::loaded(timeline);
    labs::goTo(lab, 16);  // two primaries
    FG_ASSERT(!lab.apply(1, ForkArm{0}));
    labs::applyAt(lab, 20, 2, labs::strike("flush-cache@0:all", 0));
    labs::applyAt(lab, 22, 3, labs::strike("dead-dependency@0"));
    labs::applyAt(lab, 25, 4, labs::set("fencing", 1, 2));
    labs::goTo(lab, 60);
    for (const double seconds : {12.0, 17.0, 3.0, 55.0, 60.0}) {
        labs::goTo(lab, seconds);
        screen.take(lab.takeItems());
        const std::string difference = labs::differenceToStraight(lab, screen);
        QVERIFY2(difference.empty(), (std::to_string(seconds) + " s: " + difference).c_str());
    }
}

void FailoverTest::shardsAreRefusedByName()
{
    ParameterSet parameters(failoverScenario().rows());
    FG_ASSERT(!parameters.setText("placement", "shuffle"));
    const auto refused = failoverScenario().build(parameters, 1);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().key, std::string("redundancy"));
}

QTEST_GUILESS_MAIN(FailoverTest)
#include "failover_test.moc"

// The scenario as it stands in the catalogue: its table, what it builds, and that its words are fit to be shown.
#include <QtTest>

#include <set>
#include <string>

#include "core/fleet/fleet.h"
#include "core/params/parameter_set.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"

using namespace faultglass;

namespace {

const Scenario& scenario() { return cascadingFailureScenario(); }

ArmSpec built(const ParameterSet& parameters, std::uint64_t seed = 1)
{
    const auto arms = scenario().build(parameters, seed);
    FG_ASSERT(arms.ok() && arms.value().size() == 1);
    return arms.value().front();
}

ParameterSet with(std::initializer_list<std::pair<const char*, double>> values)
{
    ParameterSet set(scenario().rows());
    for (const auto& [key, value] : values)
        FG_ASSERT(!set.set(key, value));
    return set;
}

double goodputShareAt60(const ParameterSet& parameters)
{
    Fleet fleet(built(parameters).fleet);
    fleet.advance(secondsToTime(60));
    return fleet.view().latest.goodputShare();
}

}  // namespace

class CascadingFailureTest : public QObject {
    Q_OBJECT

private slots:
    void everyKeyIsThereOnce();
    void textsAreSentences();
    void defaultsAreThoseOfTheStory();
    void theTriggerIsAFaultOfTheFleet();
    void withoutATriggerNothingIsScheduled();
    void aDurationOfZeroMeansUntilHealed();
    void theSeedIsPassedOn();
    void everyParameterReachesTheFleet();
    void oneKillBringsTheFleetDownForGood();
    void withoutRetriesItRecovers();
};

void CascadingFailureTest::everyKeyIsThereOnce()
{
    std::set<std::string_view> keys;
    for (const ParameterRow& row : scenario().rows())
        QVERIFY2(keys.insert(row.key).second, std::string(row.key).c_str());
    QCOMPARE(keys.size(), kFleetParameterCount + 3);
    QCOMPARE(scenario().rows().data(), scenario().rows().data());  // one table, however often one asks
}

void CascadingFailureTest::textsAreSentences()
{
    QCOMPARE(scenario().key, std::string_view("cascading-failure"));
    QVERIFY(!scenario().title.empty() && scenario().summary.ends_with('.'));
    QVERIFY(scenario().duration > 0);
    QVERIFY(!built(with({})).name.empty());
    for (const ParameterRow& row : scenario().rows())
        QVERIFY2(!row.label.empty() && row.help.ends_with('.') && !row.group.empty(), std::string(row.key).c_str());
}

void CascadingFailureTest::defaultsAreThoseOfTheStory()
{
    const FleetParameters p = built(with({})).fleet.parameters;
    QCOMPARE(p.servers, 5U);
    QCOMPARE(p.workers, 1U);
    QCOMPARE(p.capacityPerServer, 1250.0);
    QCOMPARE(p.offeredLoad, 5000.0);
    QCOMPARE(p.clientTimeout, 0.1);
    QCOMPARE(p.maxAttempts, 3U);
    QCOMPARE(p.queueLimit, 5000U);
    QVERIFY(p.serviceLaw == ServiceLaw::Exponential && p.balancing == BalancingPolicy::RoundRobin);
    QVERIFY(p == FleetParameters{});
}

void CascadingFailureTest::theTriggerIsAFaultOfTheFleet()
{
    const auto faults = built(with({{"kill-at", 7}, {"kill-for", 3}})).fleet.faults;
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults[0].at, secondsToTime(7));
    QCOMPARE(faults[0].fault.kind, FaultKind::Crash);
    QCOMPARE(faults[0].fault.target, ServerId{0});
    QCOMPARE(faults[0].fault.duration, secondsToDuration(3));
}

void CascadingFailureTest::withoutATriggerNothingIsScheduled()
{
    QVERIFY(built(with({{"kill", 0}})).fleet.faults.empty());
}

void CascadingFailureTest::aDurationOfZeroMeansUntilHealed()
{
    Fleet fleet(built(with({{"kill-for", 0}, {"offered-load", 100}})).fleet);
    fleet.advance(secondsToTime(120));
    QCOMPARE(fleet.view().servers[0].state, ServerState::Down);
}

void CascadingFailureTest::theSeedIsPassedOn() { QCOMPARE(built(with({}), 4711).fleet.seed, std::uint64_t{4711}); }

void CascadingFailureTest::everyParameterReachesTheFleet()
{
    for (const BoundRow<FleetParameters>& bound : fleetParameterTable()) {
        const ParameterRow& row = bound.row;
        const double other = row.initial == row.most ? row.least : row.most;
        // A fleet in which each value can be had by itself.
        ParameterSet set = with({{"servers", 1'000'000},
                                 {"workers", 1000},
                                 {"fine-from", 1},
                                 {"cache-size", 1},
                                 {"cache-items", 1},
                                 {"layer-attempts", 1}});
        QVERIFY(!set.set(row.key, other));
        QVERIFY2(bound.get(built(set).fleet.parameters) == other, std::string(row.key).c_str());
    }
}

void CascadingFailureTest::oneKillBringsTheFleetDownForGood()
{
    // Long after the server is back. tests/truth asks this of many seeds.
    QVERIFY(goodputShareAt60(with({})) < 0.2);
    QVERIFY(goodputShareAt60(with({{"kill", 0}})) > 0.95);
}

void CascadingFailureTest::withoutRetriesItRecovers()
{
    QVERIFY(goodputShareAt60(with({{"retries", 0}})) > 0.95);
    QVERIFY(goodputShareAt60(with({{"queue-limit", 100}})) > 0.95);
}

QTEST_GUILESS_MAIN(CascadingFailureTest)
#include "cascading_failure_test.moc"

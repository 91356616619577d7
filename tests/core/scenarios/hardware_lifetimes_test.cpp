// The scenario hardware-lifetimes: what it builds, and what its defaults show.
#include <QtTest>

#include "core/fleet/fleet.h"
#include "core/fleet/hardware/component_totals.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/hardware_lifetimes/hardware_lifetimes.h"

using namespace faultglass;

class HardwareLifetimesTest : public QObject {
    Q_OBJECT

private slots:
    void byDefaultNoWeekIsQuiet();
    void aMillionComponentsCanBeAsked();
    void copiesBeyondTheComponentsAreRefused();
};

namespace {

ComponentTotals run(const ParameterSet& parameters)
{
    Fleet fleet(hardwareLifetimesScenario().build(parameters, 42).value().front().fleet);
    fleet.advance(secondsToTime(hardwareLifetimesScenario().duration));
    return fleet.totals().components;
}

}  // namespace

void HardwareLifetimesTest::byDefaultNoWeekIsQuiet()
{
    const ComponentTotals totals = run(ParameterSet(hardwareLifetimesScenario().rows()));
    QCOMPARE(totals.quietWeeks, 0U);
    QCOMPARE(totals.weeks, 52U);
    QVERIFY(totals.failures > 700 && totals.failures < 900);
    QCOMPARE(totals.groupsLost, 0U);
}

void HardwareLifetimesTest::aMillionComponentsCanBeAsked()
{
    ParameterSet parameters(hardwareLifetimesScenario().rows());
    QVERIFY(!parameters.set("component-count", 1'000'000));
    const ComponentTotals totals = run(parameters);
    QVERIFY(totals.failures > 19'000 && totals.failures < 21'000);
}

void HardwareLifetimesTest::copiesBeyondTheComponentsAreRefused()
{
    ParameterSet parameters(hardwareLifetimesScenario().rows());
    QVERIFY(!parameters.set("component-count", 10) && !parameters.set("group-size", 20));
    const auto arms = hardwareLifetimesScenario().build(parameters, 1);
    QVERIFY(!arms.ok());
    QCOMPARE(arms.error().key, std::string("group-size"));
}

QTEST_GUILESS_MAIN(HardwareLifetimesTest)
#include "hardware_lifetimes_test.moc"

#include <QtTest>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measures.h"
#include "core/params/parameter_set.h"
#include "tests/core/fleet/fleets.h"
#include "tests/core/fleet/grown/pulses/pulses_view.h"

using namespace faultglass;

namespace {

FleetParameters pulsing()
{
    FleetParameters p = fleets::small();
    p.pulses.period = 0.5;
    return p;
}

}  // namespace

/// The fleet as it is with one mechanism more.
class GrownTest : public QObject {
    Q_OBJECT

private slots:
    void itsParameterIsOneOfTheFleets();
    void itsRefusalIsTheFleets();
    void itsEventComesAndIsInTheFingerprint();
    void itHearsWhatHappensToServers();
    void itsMeasureIsInTheTable();
    void itsMemoryIsCounted();
    void whereItIsOffNothingChanges();
};

void GrownTest::itsParameterIsOneOfTheFleets()
{
    ParameterSet set(fleetParameterRows());
    QVERIFY(!set.setText("pulse-period", "2"));
    QCOMPARE(toStruct(fleetParameterTable(), set).pulses.period, 2.0);
    QVERIFY(set.setText("pulse-period", "4000").has_value());
}

void GrownTest::itsRefusalIsTheFleets()
{
    FleetParameters p = pulsing();
    QVERIFY(!fleetRefusal(p, 1));
    p.pulses.period = 0.001;
    const auto refused = fleetRefusal(p, 1);
    QVERIFY(refused && refused->key == "pulse-period");
}

void GrownTest::itsEventComesAndIsInTheFingerprint()
{
    Fleet with({pulsing(), {}, 7}), without({fleets::small(), {}, 7});
    with.advance(secondsToTime(10.25));
    without.advance(secondsToTime(10.25));
    QCOMPARE(with.totals().pulses, std::uint64_t{20} * 5);
    QCOMPARE(with.eventsHandled(), without.eventsHandled() + 20);
    QVERIFY(with.fingerprint() != without.fingerprint());
    QCOMPARE(with.totals().offered, without.totals().offered);
}

void GrownTest::itHearsWhatHappensToServers()
{
    Fleet fleet({pulsing(), {fleets::fault("crash@2:S1,duration=3")}, 7});
    fleet.advance(secondsToTime(10.25));
    const FleetView view = fleet.view();
    const auto& pulses = view.of<PulsesView>();
    QCOMPARE(pulses.byServer.size(), std::size_t{5});
    QCOMPARE(pulses.byServer[1], 20U);
    QVERIFY2(pulses.byServer[0] == 10 || pulses.byServer[0] == 11, "counted anew since it came up at 5 s");
    QCOMPARE(pulses.pulses, fleet.totals().pulses);
}

void GrownTest::itsMeasureIsInTheTable()
{
    Fleet fleet({pulsing(), {}, 7});
    fleet.advance(secondsToTime(1.25));
    ArmOutcome outcome;
    outcome.totals = fleet.totals();
    const auto row = findMeasure("pulses");
    QVERIFY(row.has_value());
    QCOMPARE(measureTable()[*row].of(outcome).part, 10.0);
    QCOMPARE(*row, measureTable().size() - 1);
}

void GrownTest::itsMemoryIsCounted()
{
    FleetParameters few = pulsing();
    const Fleet fleet({few, {}, 7});
    FleetState state;
    const std::size_t none = heapBytes(static_cast<const Pulses::State&>(state));
    state.pulsesOf.resize(1000);
    QCOMPARE(heapBytes(static_cast<const Pulses::State&>(state)), none + 4000);
    QVERIFY(fleet.memoryBytes() > sizeof(FleetState));
}

void GrownTest::whereItIsOffNothingChanges()
{
    Fleet fleet({fleets::small(), {}, 7});
    fleet.advance(secondsToTime(10));
    QCOMPARE(fleet.totals().pulses, std::uint64_t{0});
    QCOMPARE(fleet.view().of<PulsesView>().pulses, std::uint64_t{0});
}

QTEST_GUILESS_MAIN(GrownTest)
#include "grown.moc"

// Cuts in the network: who reaches whom, what clients see of it, and how it heals.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

FleetParameters zoned()
{
    FleetParameters p = fleets::small();
    p.servers = 6;
    p.topology.zones = 3;
    return p;
}

ScheduledFault cut(std::string_view text) { return parseFault(text, sizesOf(zoned())).value(); }

Fleet run(const FleetParameters& p, double seconds, std::vector<ScheduledFault> faults)
{
    Fleet fleet({p, std::move(faults), 1});
    fleet.advance(secondsToTime(seconds));
    return fleet;
}

}  // namespace

class PartitionsTest : public QObject {
    Q_OBJECT

private slots:
    void aCutZoneIsEjectedAndComesBack();
    void requestsToACutServerVanish();
    void answersOfACutServerGetLost();
    void everyAttemptStillHasOneOutcome();
    void healingTheTargetMendsTheCut();
    void overlappingCutsEndOnTheirOwn();
    void directionsAreWholeNumbers();
};

void PartitionsTest::aCutZoneIsEjectedAndComesBack()
{
    Fleet fleet = run(zoned(), 18, {cut("partition@5:Z1,duration=20")});
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Ejected);
    QCOMPARE(fleets::stateOf(fleet, 1), ServerState::Ejected);
    QVERIFY(fleets::stateOf(fleet, 2) != ServerState::Ejected);
    fleet.advance(secondsToTime(40));
    QVERIFY(fleets::stateOf(fleet, 0) != ServerState::Ejected);
    QCOMPARE(fleets::transitions(fleet, TransitionKind::Partitioned, CauseId::kNoValue).size(), std::size_t{1});
    QCOMPARE(fleets::transitions(fleet, TransitionKind::PartitionHealed, CauseId::kNoValue).size(), std::size_t{1});
    QCOMPARE(fleets::transitions(fleet, TransitionKind::Killed, 0).size(), std::size_t{0});
}

void PartitionsTest::requestsToACutServerVanish()
{
    FleetParameters p = zoned();
    p.healthChecks = false;
    const Fleet whole = run(p, 20, {});
    const Fleet torn = run(p, 20, {cut("partition@0:Z1,direction=2")});
    QCOMPARE(whole.totals().vanished, std::uint64_t{0});
    const double share = fleets::share(torn.totals().vanished, torn.totals().attempts);
    QVERIFY2(std::abs(share - 1.0 / 3) < 0.01, qPrintable(QString::number(share)));
}

void PartitionsTest::answersOfACutServerGetLost()
{
    FleetParameters p = zoned();
    p.healthChecks = false;
    const Fleet torn = run(p, 20, {cut("partition@0:Z1,direction=1")});
    QCOMPARE(torn.totals().vanished, std::uint64_t{0});
    const double timedOut = fleets::share(fleets::outcome(torn, Outcome::TimedOut), torn.totals().attempts);
    QVERIFY2(std::abs(timedOut - 1.0 / 3) < 0.02, qPrintable(QString::number(timedOut)));
    QVERIFY(fleets::share(torn.totals().wasted, torn.totals().served) > 0.3);  // it did the work
}

void PartitionsTest::everyAttemptStillHasOneOutcome()
{
    for (const char* text : {"partition@2:Z1,duration=5", "partition@2:all,duration=5",
                             "partition@2:Z2,direction=1,duration=5", "partition@2:S1,direction=2,duration=5"}) {
        const Fleet fleet = run(zoned(), 10, {cut(text), cut("crash@4:S1,duration=2")});
        QVERIFY(fleets::outcomes(fleet) <= fleet.totals().attempts);
        QVERIFY(fleet.totals().attempts - fleets::outcomes(fleet) < 60);  // those of the last 0.2 s
    }
}

void PartitionsTest::healingTheTargetMendsTheCut()
{
    for (const char* heal : {"heal@8:Z1", "heal@8"}) {
        const Fleet fleet = run(zoned(), 12, {cut("partition@5:Z1"), cut(heal)});
        QCOMPARE(fleets::transitions(fleet, TransitionKind::PartitionHealed, CauseId::kNoValue).size(), std::size_t{1});
    }
    const Fleet other = run(zoned(), 12, {cut("partition@5:Z1"), cut("heal@8:Z2")});
    QVERIFY(fleets::transitions(other, TransitionKind::PartitionHealed, CauseId::kNoValue).empty());
}

void PartitionsTest::overlappingCutsEndOnTheirOwn()
{
    Fleet fleet = run(zoned(), 17, {cut("partition@5:Z1,duration=10"), cut("partition@6:S1,duration=30")});
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Ejected);
    QVERIFY(fleets::stateOf(fleet, 1) != ServerState::Ejected);
    Fleet copy = fleet;
    fleet.advance(secondsToTime(50));
    copy.advance(secondsToTime(50));
    QVERIFY(fleets::stateOf(fleet, 0) != ServerState::Ejected);
    QCOMPARE(copy.fingerprint(), fleet.fingerprint());
}

void PartitionsTest::directionsAreWholeNumbers()
{
    const FleetSizes sizes = sizesOf(zoned());
    QVERIFY(parseFault("partition@1:Z1,direction=2", sizes).ok());
    const auto half = parseFault("partition@1:Z1,direction=1.5", sizes);
    QVERIFY(!half.ok());
    QVERIFY(half.error().accepted.starts_with("a whole number"));
    QVERIFY(!parseFault("partition@1:Z1,direction=3", sizes).ok());
    QVERIFY(!parseFault("partition@1:Z4", sizes).ok());
}

QTEST_GUILESS_MAIN(PartitionsTest)
#include "partitions_test.moc"

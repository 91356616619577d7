// What probes see, what they do not, and that there is one of them at a time.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

class HealthChecksTest : public QObject {
    Q_OBJECT

private slots:
    void deepProbesEjectAnOverloadedServerShallowOnesDoNot();
    void aFrozenServerFailsEvenShallowProbes();
    void aProbeOfADeadHostWaitsForItsTimeout();
    void aHostThatLivesRefusesAProbeAtOnce();
    void aServerReturnsAfterItsThresholdOfGoodProbes();
    void switchingChecksOffReadmitsEverybody();
    void switchingChecksOffAndOnDoesNotMultiplyProbes();
    void withoutChecksNobodyIsEverEjected();
    void whenAllAreEjectedRequestsFindNoServer();
};

void HealthChecksTest::deepProbesEjectAnOverloadedServerShallowOnesDoNot()
{
    FleetParameters p = fleets::small();
    p.servers = 1;
    p.offeredLoad = 300;
    p.queueBounded = false;
    p.clientTimeout = 5;
    const Fleet shallow = fleets::run(p, 30);
    QVERIFY(fleets::transitions(shallow, TransitionKind::Ejected, 0).empty());
    QCOMPARE(fleets::stateOf(shallow, 0), ServerState::Overloaded);
    p.probeDepth = ProbeDepth::Deep;
    const Fleet deep = fleets::run(p, 30);
    QVERIFY(!fleets::transitions(deep, TransitionKind::Ejected, 0).empty());
}

void HealthChecksTest::aFrozenServerFailsEvenShallowProbes()
{
    FleetParameters p = fleets::small();
    p.probeTimeout = 0.5;
    const Fleet fleet = fleets::run(p, 20, {"pause@4.2:S1"});
    const auto ejected = fleets::transitions(fleet, TransitionKind::Ejected, 0);
    QCOMPARE(ejected.size(), std::size_t{1});
    QCOMPARE(ejected[0].at, secondsToTime(7.5));  // sent at 5, 6 and 7
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Paused);
}

void HealthChecksTest::aProbeOfADeadHostWaitsForItsTimeout()
{
    FleetParameters p = fleets::small();
    p.probePeriod = 5;
    for (const double timeout : {0.1, 1.0, 4.0}) {
        p.probeTimeout = timeout;
        for (const ProbeDepth depth : {ProbeDepth::Shallow, ProbeDepth::Deep}) {
            p.probeDepth = depth;
            const auto ejected = fleets::transitions(fleets::run(p, 40, {"crash@4.2:S1"}), TransitionKind::Ejected, 0);
            QCOMPARE(ejected.size(), std::size_t{1});
            QCOMPARE(ejected[0].at, secondsToTime(15 + timeout));  // sent at 5, 10 and 15
        }
    }
}

void HealthChecksTest::aHostThatLivesRefusesAProbeAtOnce()
{
    FleetParameters p = fleets::small();
    p.workers = p.topology.processes = 2;
    Fleet fleet = fleets::run(p, 4.2);
    for (const std::uint32_t process : {0U, 1U})
        fleet.inject(makeFault(FaultKind::Crash, {Level::Process, process}));
    fleet.advance(secondsToTime(20));
    const auto ejected = fleets::transitions(fleet, TransitionKind::Ejected, 0);
    QCOMPARE(ejected.size(), std::size_t{1});
    QCOMPARE(ejected[0].at, secondsToTime(7));
}

void HealthChecksTest::aServerReturnsAfterItsThresholdOfGoodProbes()
{
    FleetParameters p = fleets::small();
    p.healthyThreshold = 4;
    const Fleet fleet = fleets::run(p, 30, {"crash@4:S1,duration=10.5"});
    const auto readmitted = fleets::transitions(fleet, TransitionKind::Readmitted, 0);
    QCOMPARE(readmitted.size(), std::size_t{1});
    QCOMPARE(readmitted[0].at, secondsToTime(18));  // probes at 15, 16, 17, 18
}

void HealthChecksTest::switchingChecksOffReadmitsEverybody()
{
    FleetParameters p = fleets::small();
    Fleet fleet = fleets::run(p, 20, {"crash@4:S1", "pause@4:S2"});
    QCOMPARE(fleet.view().latest.serversUp, 3U);
    p.healthChecks = false;
    fleet.reconfigure(p);
    for (const ServerView& server : fleet.view().servers)
        QVERIFY(server.inRotation);
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Down);
    QVERIFY(fleet.view().servers[0].cause.valid());
}

void HealthChecksTest::switchingChecksOffAndOnDoesNotMultiplyProbes()
{
    FleetParameters p = fleets::small();
    p.probeTimeout = 0.25;
    Fleet fleet = fleets::run(p, 4);
    for (int i = 0; i < 20; ++i) {
        p.healthChecks = i % 2 != 0;
        fleet.reconfigure(p);
        fleet.advance(fleet.now() + secondsToDuration(0.01));
    }
    fleets::inject(fleet, "crash@0:S1");
    const SimTime killed = fleet.now();
    fleet.advance(killed + secondsToDuration(10));
    const auto ejected = fleets::transitions(fleet, TransitionKind::Ejected, 0);
    QCOMPARE(ejected.size(), std::size_t{1});
    // Three probes of one prober: more than two periods and at most three, and then its timeout.
    QVERIFY(ejected[0].at > killed + secondsToDuration(2.25));
    QVERIFY(ejected[0].at <= killed + secondsToDuration(3.25));
}

void HealthChecksTest::withoutChecksNobodyIsEverEjected()
{
    FleetParameters p = fleets::small();
    p.healthChecks = false;
    const Fleet fleet = fleets::run(p, 30, {"crash@1:all"});
    QCOMPARE(fleets::outcome(fleet, Outcome::NoServer), std::uint64_t{0});
    for (std::uint32_t i = 0; i < 5; ++i)
        QVERIFY(fleets::transitions(fleet, TransitionKind::Ejected, i).empty());
}

void HealthChecksTest::whenAllAreEjectedRequestsFindNoServer()
{
    const Fleet before = fleets::run(fleets::small(), 10, {"crash@1:all"});
    Fleet after = before;
    after.advance(secondsToTime(20));
    QCOMPARE(fleets::outcome(after, Outcome::NoServer) - fleets::outcome(before, Outcome::NoServer),
             fleets::gained(before, after, &Totals::attempts));
    QCOMPARE(after.view().latest.serversUp, 0U);
    for (const CustomerState customer : after.view().customers)
        QCOMPARE(customer, CustomerState::Down);
    QCOMPARE(after.view().downShareMost, 1.0);
}

QTEST_GUILESS_MAIN(HealthChecksTest)
#include "health_checks_test.moc"

// The autoscaler: when it orders, how far it goes, what it retires, and what a place is like when it is used again.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

FleetParameters scaling()
{
    FleetParameters p = fleets::small();
    p.autoscaling = true;
    p.scaleTarget = 0.6;
    p.scalePeriod = 1;
    p.scaleLag = 10;
    p.scaleCooldown = 5;
    p.scaleMost = 3;
    return p;
}

std::vector<Transition> all(const Fleet& fleet, TransitionKind kind)
{
    std::vector<Transition> found;
    std::ranges::copy_if(fleet.transitions(), std::back_inserter(found),
                         [kind](const Transition& transition) { return transition.kind == kind; });
    return found;
}

std::uint32_t present(const Fleet& fleet)
{
    const auto servers = fleet.view().servers;
    const auto isThere = [](const ServerView& server) {
        return server.state != ServerState::Absent && server.state != ServerState::Starting;
    };
    return static_cast<std::uint32_t>(std::ranges::count_if(servers, isThere));
}

}  // namespace

class AutoscalerTest : public QObject {
    Q_OBJECT

private slots:
    void growsAfterTheLag();
    void holdsTheTargetUtilisation();
    void neverGrowsBeyondTheLargestFleet();
    void neverShrinksBelowTheStart();
    void waitsForTheCooldown();
    void retiredServersFinishWhatTheyHold();
    void aPlaceUsedAgainForgetsItsFaults();
    void retiringAndReturningDoesNotMultiplyProbes();
    void aRetiredServerIsNeverPutBackIntoRotation();
    void switchingOffAndOnKeepsOneClock();
    void growsToManyServersInOneStep();
};

void AutoscalerTest::growsAfterTheLag()
{
    Fleet fleet = fleets::run(scaling(), 60, {"load-spike@60,factor=2.5,duration=100"});
    QCOMPARE(present(fleet), 5U);
    fleet.advance(secondsToTime(69.9));
    QCOMPARE(present(fleet), 5U);
    QVERIFY(std::ranges::count(fleet.view().servers, ServerState::Starting, &ServerView::state) > 0);
    fleet.advance(secondsToTime(80));
    QVERIFY(present(fleet) > 5);
    const auto added = all(fleet, TransitionKind::ServerAdded);
    QVERIFY(!added.empty() && added[0].at >= secondsToTime(70));
}

void AutoscalerTest::holdsTheTargetUtilisation()
{
    FleetParameters p = scaling();
    p.offeredLoad = 600;
    const Fleet warm = fleets::run(p, 100);
    Fleet fleet = warm;
    fleet.advance(secondsToTime(200));
    const double busy = fleet.totals().busySeconds - warm.totals().busySeconds;
    const double capacity = fleet.totals().capacitySeconds - warm.totals().capacitySeconds;
    QVERIFY2(busy / capacity > 0.5 && busy / capacity < 0.63, qPrintable(QString::number(busy / capacity)));
}

void AutoscalerTest::neverGrowsBeyondTheLargestFleet()
{
    FleetParameters p = scaling();
    p.offeredLoad = 5000;
    p.scaleMost = 2.5;
    const Fleet fleet = fleets::run(p, 200);
    QCOMPARE(present(fleet), 12U);  // 5 x 2.5, rounded down
    QCOMPARE(fleet.view().servers.size(), std::size_t{12});
}

void AutoscalerTest::neverShrinksBelowTheStart()
{
    FleetParameters p = scaling();
    p.offeredLoad = 1;
    QCOMPARE(present(fleets::run(p, 200)), 5U);
    const Fleet fleet = fleets::run(scaling(), 300, {"load-spike@20,factor=4,duration=60"});
    QCOMPARE(present(fleet), 5U);
    QVERIFY(all(fleet, TransitionKind::ServerAdded).size() >= 5);
    QCOMPARE(all(fleet, TransitionKind::ServerRetired).size(), all(fleet, TransitionKind::ServerAdded).size());
}

void AutoscalerTest::waitsForTheCooldown()
{
    FleetParameters p = scaling();
    p.scaleLag = 0;
    p.scaleCooldown = 20;
    const Fleet fleet = fleets::run(p, 400, {"load-spike@30,factor=4,duration=100", "load-spike@200,factor=3"});
    std::vector<SimTime> changes;
    for (const Transition& t : fleet.transitions()) {
        const bool change = t.kind == TransitionKind::ServerAdded || t.kind == TransitionKind::ServerRetired;
        if (change && (changes.empty() || changes.back() != t.at))
            changes.push_back(t.at);
    }
    QVERIFY(changes.size() > 3);
    for (std::size_t i = 1; i < changes.size(); ++i)
        QVERIFY(changes[i] - changes[i - 1] >= secondsToDuration(20));
}

void AutoscalerTest::retiredServersFinishWhatTheyHold()
{
    FleetParameters p = scaling();
    p.clientsTimeOut = false;
    p.queueBounded = false;
    p.offeredLoad = 700;
    p.scaleLag = 0;
    Fleet fleet = fleets::run(p, 100);
    p.offeredLoad = 0.001;
    fleet.reconfigure(p);
    fleet.advance(secondsToTime(300));
    QCOMPARE(present(fleet), 5U);
    QCOMPARE(fleet.totals().failed, std::uint64_t{0});
    QCOMPARE(fleet.totals().succeeded, fleet.totals().offered);
}

void AutoscalerTest::aPlaceUsedAgainForgetsItsFaults()
{
    FleetParameters p = scaling();
    p.scaleLag = 1;
    p.scaleCooldown = 1;
    Fleet fleet = fleets::run(p, 40, {"load-spike@10,factor=3,duration=50"});
    QVERIFY(present(fleet) > 5);
    // The sixth server is slow, gray and frozen when it is retired.
    for (const char* text : {"slow@0:S6,factor=20", "gray@0:S6,share=1"})
        fleets::inject(fleet, text);
    fleet.advance(secondsToTime(150));
    QCOMPARE(fleets::stateOf(fleet, 5), ServerState::Absent);
    fleets::inject(fleet, "load-spike@0,factor=3");
    fleet.advance(secondsToTime(200));
    QCOMPARE(fleets::stateOf(fleet, 5), ServerState::Healthy);
    const Fleet before = fleet;
    fleet.advance(secondsToTime(300));
    QCOMPARE(fleets::outcome(fleet, Outcome::Failed), fleets::outcome(before, Outcome::Failed));
    QVERIFY(fleet.view().servers[5].utilisation < 950);
}

void AutoscalerTest::retiringAndReturningDoesNotMultiplyProbes()
{
    FleetParameters p = scaling();
    p.scaleLag = 0;
    p.scaleCooldown = 0;
    p.probePeriod = 30;
    p.probeTimeout = 1;
    Fleet fleet = fleets::run(p, 10);
    for (int i = 0; i < 8; ++i) {
        fleets::inject(fleet, "load-spike@0,factor=3");
        fleet.advance(fleet.now() + secondsToDuration(3));
        QVERIFY(present(fleet) > 5);
        fleets::inject(fleet, "heal@0:all");
        fleet.advance(fleet.now() + secondsToDuration(3));
        QCOMPARE(present(fleet), 5U);
    }
    fleets::inject(fleet, "load-spike@0,factor=3");
    fleet.advance(fleet.now() + secondsToDuration(10));
    QVERIFY(present(fleet) > 5);
    fleets::inject(fleet, "crash@0:S6");
    const SimTime killed = fleet.now();
    fleet.advance(killed + secondsToDuration(100));
    const auto ejected = fleets::transitions(fleet, TransitionKind::Ejected, 5);
    QCOMPARE(ejected.size(), std::size_t{1});
    QVERIFY(ejected[0].at > killed + secondsToDuration(60));
}

void AutoscalerTest::aRetiredServerIsNeverPutBackIntoRotation()
{
    FleetParameters p = scaling();
    p.scaleLag = 0;
    p.scaleCooldown = 0;
    p.probeDepth = ProbeDepth::Deep;
    p.unhealthyThreshold = 1;
    p.probePeriod = 3;
    p.probeTimeout = 3;
    for (int tenths = 0; tenths < 30; ++tenths) {
        // Retired at different moments of a probe that a frozen server never answers.
        Fleet fleet = fleets::run(p, 20 + tenths * 0.1, {"load-spike@10,factor=3"});
        fleets::inject(fleet, "pause@0:S6");
        fleets::inject(fleet, "load-spike@0,factor=0.1");
        fleet.advance(secondsToTime(60));
        p.healthChecks = false;
        fleet.reconfigure(p);
        p.healthChecks = true;
        const FleetView view = fleet.view();
        for (const ServerView& server : view.servers)
            QVERIFY(server.state != ServerState::Absent || !server.inRotation);
    }
}

void AutoscalerTest::switchingOffAndOnKeepsOneClock()
{
    FleetParameters p = scaling();
    p.scaleLag = 0;
    p.scaleCooldown = 0;
    Fleet plain = fleets::run(p, 10.05);
    Fleet fleet = plain;
    for (int i = 0; i < 20; ++i) {
        p.autoscaling = !p.autoscaling;
        fleet.reconfigure(p);
    }
    // As many events a second as before: there is one clock, not twenty-one.
    const auto before = fleet.eventsHandled();
    fleet.advance(secondsToTime(20));
    plain.advance(secondsToTime(20));
    QCOMPARE(fleet.eventsHandled() - before, plain.eventsHandled() - before);
}

void AutoscalerTest::growsToManyServersInOneStep()
{
    // Ordering tens of thousands looks at each place once; looking from the start each time would take minutes.
    FleetParameters p = scaling();
    p.servers = 30'000;
    p.scaleMost = 10;
    p.scaleTarget = 0.05;
    p.capacityPerServer = 0.1;
    p.offeredLoad = 2000;
    p.healthChecks = false;
    p.scalePeriod = 30;
    p.scaleLag = 3600;
    const Fleet fleet = fleets::run(p, 31);
    QVERIFY(fleet.view().servers.size() > 100'000);
}

QTEST_GUILESS_MAIN(AutoscalerTest)
#include "autoscaler_test.moc"

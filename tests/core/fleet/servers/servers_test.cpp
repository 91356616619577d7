// Queues, workers, memory and the defences that stand in a server's door.
#include <QtTest>

#include <cmath>

#include "tests/core/fleet/fleets.h"
#include "tests/core/near.h"

using namespace faultglass;

namespace {

/// One server at three times what it can do.
FleetParameters flooded()
{
    FleetParameters p = fleets::small();
    p.servers = 1;
    p.offeredLoad = 300;
    p.healthChecks = false;
    return p;
}

}  // namespace

class ServersTest : public QObject {
    Q_OBJECT

private slots:
    void aQueueOfZeroLosesWhatFindsTheWorkersBusy();
    void aQueueHoldsNoMoreThanItsLimit();
    void anUnboundedQueueTurnsNobodyAway();
    void manyWorkersServeAtOnce();
    void workGoesOnAfterTheClientHasGone();
    void skippingExpiredWorkWastesNothing();
    void sheddingKeepsTheQueueAtItsBound();
    void coDelKeepsTheWaitNearItsTarget();
    void bulkheadsBoundWhatOneUserHasInside();
    void aServerOutOfMemoryCrashesAndRestarts();
    void aRestartedServerIsColdAndWarmsUp();
    void leastLoadedPrefersTheIdle();
    void twoChoicesWorkWithOneServer();
};

void ServersTest::aQueueOfZeroLosesWhatFindsTheWorkersBusy()
{
    FleetParameters p = flooded();
    p.offeredLoad = 100;
    p.queueLimit = 0;
    Fleet fleet = fleets::build(p);
    for (int i = 0; i < 1000; ++i) {
        fleet.advance(fleet.now() + secondsToDuration(0.1));
        QCOMPARE(fleet.view().servers[0].waiting, 0U);
    }
    // M/M/1/1 at load 1 loses one half.
    FG_NEAR(fleets::share(fleets::outcome(fleet, Outcome::Rejected), fleet.totals().attempts), 0.5, 0.04);
}

void ServersTest::aQueueHoldsNoMoreThanItsLimit()
{
    FleetParameters p = flooded();
    p.queueLimit = 7;
    Fleet fleet = fleets::build(p);
    std::uint32_t most = 0;
    for (int i = 0; i < 2000; ++i) {
        fleet.advance(fleet.now() + secondsToDuration(0.01));
        most = std::max(most, fleet.view().servers[0].waiting);
    }
    QCOMPARE(most, 7U);
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Overloaded);
}

void ServersTest::anUnboundedQueueTurnsNobodyAway()
{
    FleetParameters p = flooded();
    p.queueBounded = false;
    const Fleet fleet = fleets::run(p, 60);
    QCOMPARE(fleets::outcome(fleet, Outcome::Rejected), std::uint64_t{0});
    FG_NEAR(fleet.view().servers[0].waiting, 200 * 60, 0.05);
}

void ServersTest::manyWorkersServeAtOnce()
{
    FleetParameters p = flooded();
    p.workers = 50;
    p.capacityPerServer = 400;  // each service takes 125 ms on average
    p.clientTimeout = 10;
    const Fleet fleet = fleets::run(p, 200);
    FG_NEAR(fleet.totals().busySeconds / static_cast<double>(fleet.totals().served), 0.125, 0.02);
    FG_NEAR(fleet.totals().busySeconds / fleet.totals().capacitySeconds, 0.75, 0.02);
    QCOMPARE(fleets::share(fleet.totals().failed, fleet.totals().offered), 0.0);
}

void ServersTest::workGoesOnAfterTheClientHasGone()
{
    const Fleet fleet = fleets::run(flooded(), 60);
    QVERIFY(fleet.totals().wasted > 1000);
    QVERIFY(fleet.totals().wasted + fleet.totals().succeeded == fleet.totals().served);
    FG_NEAR(static_cast<double>(fleet.totals().served), 100 * 60, 0.05);
}

void ServersTest::skippingExpiredWorkWastesNothing()
{
    FleetParameters p = flooded();
    p.skipExpired = true;
    const Fleet fleet = fleets::run(p, 60);
    QVERIFY(fleet.totals().expired > 1000);
    // Only what times out under the worker's hands is still in vain.
    const Fleet plain = fleets::run(flooded(), 60);
    QVERIFY(fleets::share(plain.totals().wasted, plain.totals().served) > 0.9);
    QVERIFY2(fleets::share(fleet.totals().wasted, fleet.totals().served) < 0.7,
             qPrintable(QString::number(fleets::share(fleet.totals().wasted, fleet.totals().served))));
    QVERIFY(fleet.totals().succeeded > 4 * plain.totals().succeeded);
}

void ServersTest::sheddingKeepsTheQueueAtItsBound()
{
    for (const std::uint32_t bound : {0U, 5U}) {
        FleetParameters p = flooded();
        p.loadShedding = true;
        p.shedAbove = bound;
        Fleet fleet = fleets::build(p);
        std::uint32_t most = 0;
        for (int i = 0; i < 2000; ++i) {
            fleet.advance(fleet.now() + secondsToDuration(0.01));
            most = std::max(most, fleet.view().servers[0].waiting);
        }
        QCOMPARE(most, bound);
        QVERIFY(fleets::outcome(fleet, Outcome::Rejected) > 1000);
    }
}

void ServersTest::coDelKeepsTheWaitNearItsTarget()
{
    FleetParameters p = flooded();
    p.offeredLoad = 120;
    p.clientTimeout = 60;
    p.queueBounded = false;
    const Fleet plain = fleets::run(p, 120);
    p.loadShedding = true;
    p.sheddingForm = SheddingForm::CoDel;
    const Fleet fleet = fleets::run(p, 120);
    const auto wait = [](const Fleet& f) { return f.totals().waitSeconds / static_cast<double>(f.totals().started); };
    QVERIFY2(wait(fleet) < 0.2 * wait(plain), qPrintable(QString::number(wait(fleet))));
    QVERIFY(fleets::outcome(fleet, Outcome::Rejected) > 500);
}

void ServersTest::bulkheadsBoundWhatOneUserHasInside()
{
    FleetParameters p = flooded();
    p.customers = 3;
    p.bulkheads = true;
    p.bulkheadLimit = 4;
    p.queueBounded = false;
    Fleet fleet = fleets::build(p);
    std::uint32_t most = 0;
    for (int i = 0; i < 3000; ++i) {
        fleet.advance(fleet.now() + secondsToDuration(0.01));
        most = std::max(most, fleet.view().servers[0].waiting);
    }
    QCOMPARE(most, 3U * 4 - 1);  // one of the twelve is running
    QVERIFY(fleets::outcome(fleet, Outcome::Rejected) > 1000);
    // A crash empties the bulkheads too.
    fleets::inject(fleet, "crash@0:S1");
    fleets::inject(fleet, "heal@0:S1");
    const auto before = fleets::outcome(fleet, Outcome::Succeeded);
    fleet.advance(fleet.now() + secondsToDuration(5));
    QVERIFY(fleets::outcome(fleet, Outcome::Succeeded) > before + 300);
}

void ServersTest::aServerOutOfMemoryCrashesAndRestarts()
{
    FleetParameters p = flooded();
    p.queueBounded = false;
    p.memoryLimited = true;
    p.memoryLimitMiB = 10;
    p.memoryPerRequestKiB = 100;  // room for 102
    p.restartDelay = 3;
    const Fleet fleet = fleets::run(p, 60);
    const auto died = fleets::transitions(fleet, TransitionKind::OutOfMemory, 0);
    const auto back = fleets::transitions(fleet, TransitionKind::Restarted, 0);
    QVERIFY(died.size() > 5);
    QVERIFY(back.size() + 1 >= died.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
        QCOMPARE(back[i].at, died[i].at + secondsToDuration(3));
        QCOMPARE(back[i].parent, died[i].id);
    }
    QVERIFY(fleet.totals().vanished == 0);  // its host answers: clients are told
    QVERIFY(fleets::outcome(fleet, Outcome::Failed) > 100 && fleets::outcome(fleet, Outcome::Rejected) > 1000);
}

void ServersTest::aRestartedServerIsColdAndWarmsUp()
{
    FleetParameters p = fleets::small();
    p.servers = 1;
    p.offeredLoad = 8;
    p.clientTimeout = 30;
    p.healthChecks = false;
    p.serviceLaw = ServiceLaw::Deterministic;
    p.coldFactor = 5;
    p.warmTime = 20;
    const auto longest = [&p](double from, double until) {
        const Fleet fleet = fleets::run(p, until, {"crash@10:S1,duration=1"});
        double most = 0;
        for (const RequestSample& request : fleet.view().requests) {
            if (request.outcome == Outcome::Succeeded && request.sentAt >= secondsToTime(from))
                most = std::max(most, (request.endedAt - request.sentAt).seconds());
        }
        return most;
    };
    QVERIFY(longest(0, 10) < 0.04);
    QVERIFY(longest(11, 13) > 0.045);
    QVERIFY(longest(31.5, 60) < 0.04);
}

void ServersTest::leastLoadedPrefersTheIdle()
{
    FleetParameters p = fleets::small();
    p.balancing = BalancingPolicy::LeastLoaded;
    const Fleet fleet = fleets::run(p, 60, {"slow@10:S1,factor=50"});
    const FleetView view = fleet.view();
    for (std::size_t i = 1; i < 5; ++i)
        QVERIFY(view.servers[i].waiting <= 3);
    QVERIFY(fleets::share(fleet.totals().succeeded, fleet.totals().offered) > 0.95);
}

void ServersTest::twoChoicesWorkWithOneServer()
{
    FleetParameters p = flooded();
    p.balancing = BalancingPolicy::TwoChoices;
    const Fleet fleet = fleets::run(p, 10);
    QVERIFY(fleet.totals().served > 800);
}

QTEST_GUILESS_MAIN(ServersTest)
#include "servers_test.moc"

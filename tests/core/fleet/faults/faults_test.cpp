// What each fault does to a running fleet, how it ends, and what several at once leave behind.
#include <QtTest>

#include <array>
#include <cmath>
#include <random>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

/// One server, one customer, services of exactly 1 s, a request every 50 s or so: each is alone.
FleetParameters oneAtATime()
{
    FleetParameters p;
    p.servers = 1;
    p.customers = 1;
    p.capacityPerServer = 1;
    p.serviceLaw = ServiceLaw::Deterministic;
    p.offeredLoad = 0.02;
    p.clientsTimeOut = false;
    p.clientsRetry = false;
    p.healthChecks = false;
    return p;
}

/// When the first request after 100 s is sent, whatever happens to it.
SimTime firstSent()
{
    const Fleet fleet = fleets::run(oneAtATime(), 1000);
    for (const RequestSample& request : fleet.view().requests) {
        if (request.sentAt > secondsToTime(100))
            return request.sentAt;
    }
    return kNever;
}

struct Step {
    double after;  // s from the request's arrival
    const char* fault;
};

/// How long that request takes when these faults strike it, in ns.
std::int64_t sojournUnder(std::initializer_list<Step> steps)
{
    const SimTime sent = firstSent();
    Fleet fleet = fleets::build(oneAtATime());
    for (const Step& step : steps) {
        fleet.advance(sent + secondsToDuration(step.after));
        fleets::inject(fleet, step.fault);
    }
    fleet.advance(sent + secondsToDuration(20));
    for (const RequestSample& request : fleet.view().requests) {
        if (request.sentAt == sent)
            return request.endedAt == kNever ? -1 : (request.endedAt - request.sentAt).ns;
    }
    return -2;
}

constexpr std::int64_t kMillisecond = 1'000'000;

}  // namespace

class FaultsTest : public QObject {
    Q_OBJECT

private slots:
    void aServerBeginsUnderNoFault();
    void crashLosesWhatTheServerHeldAndWhatIsSentToIt();
    void crashedServerIsEjectedAfterItsThresholdOfProbes_data();
    void crashedServerIsEjectedAfterItsThresholdOfProbes();
    void crashEndsAfterItsDuration();
    void slowRescalesTheRemainingWorkExactly();
    void pauseFreezesTheRemainingWork();
    void slowAndPauseTogetherKeepTheirEnds();
    void slowMeansThisManyTimesLonger();
    void grayFailsItsShare_data();
    void grayFailsItsShare();
    void shallowProbesDoNotSeeGrayDeepOnesDo();
    void loadSpikeMultipliesTheOfferedLoadAndEnds();
    void laterSpikeReplacesTheEarlier();
    void healingOneServerLeavesTheSpike();
    void laterCrashDecidesTheReturn();
    void aFaultHealedByHandDoesNotEndTheNextOne();
    void faultsUnderACrashSurviveIt();
    void healTakesEveryFaultOffItsTarget();
    void healBringsBackAServerOutOfMemory();
    void faultsOnServersThatDoNotExistDoNothing();
    void allMeansEveryServer();
    void deadAndFrozenServersNeverCatchUp();
    void whatIsWrongWithAServerHasACause_data();
    void whatIsWrongWithAServerHasACause();
    void theCauseThatIsLeftExplainsTheStateThatIsLeft();
};

void FaultsTest::aServerBeginsUnderNoFault()
{
    // With room for one kind more than there are: what nobody has written to is no fault, and not fault 0.
    const std::array<ServerFault, ServerFaults::kSize + 1> faults{};
    for (const ServerFault& fault : faults)
        QVERIFY(!fault.id.valid() && !fault.begun.valid());
    const ServerHealth fresh;
    QCOMPARE(fresh.faults.size(), ServerFaults::kSize);
    for (const ServerFault& fault : fresh.faults)
        QVERIFY(!fault.id.valid());
}

void FaultsTest::crashLosesWhatTheServerHeldAndWhatIsSentToIt()
{
    FleetParameters p = fleets::small();
    p.healthChecks = false;
    const Fleet before = fleets::run(p, 10, {"crash@10:S1"});
    Fleet after = before;
    after.advance(secondsToTime(20));
    QCOMPARE(fleets::stateOf(before, 0), ServerState::Down);
    // A fifth of the requests goes to the dead one, and every one of them times out.
    const double lost = fleets::share(fleets::gained(before, after, &Totals::vanished),
                                      fleets::gained(before, after, &Totals::attempts));
    QVERIFY2(std::abs(lost - 0.2) < 0.02, qPrintable(QString::number(lost)));
    QVERIFY(fleets::outcome(after, Outcome::TimedOut) >= after.totals().vanished - 20);
    for (std::uint32_t i = 1; i < 5; ++i)
        QCOMPARE(fleets::stateOf(after, i), ServerState::Healthy);
}

void FaultsTest::crashedServerIsEjectedAfterItsThresholdOfProbes_data()
{
    QTest::addColumn<quint32>("threshold");
    for (const quint32 threshold : {1U, 2U, 3U, 7U})
        QTest::newRow(qPrintable(QString::number(threshold))) << threshold;
}

void FaultsTest::crashedServerIsEjectedAfterItsThresholdOfProbes()
{
    QFETCH(quint32, threshold);
    FleetParameters p = fleets::small();
    p.unhealthyThreshold = threshold;
    p.probeTimeout = 0.25;
    // S1 is probed at every full second; a probe at the instant of the crash still passes, the others hang.
    const Fleet fleet = fleets::run(p, 20, {"crash@4:S1"});
    const auto ejected = fleets::transitions(fleet, TransitionKind::Ejected, 0);
    QCOMPARE(ejected.size(), std::size_t{1});
    QCOMPARE(ejected[0].at, secondsToTime(4.25 + threshold));
    const auto killed = fleets::transitions(fleet, TransitionKind::Killed, 0);
    QCOMPARE(ejected[0].parent, killed.at(0).id);
    QVERIFY(!fleet.view().servers[0].inRotation);
}

void FaultsTest::crashEndsAfterItsDuration()
{
    const Fleet fleet = fleets::run(fleets::small(), 40, {"crash@4:S1,duration=20.5"});
    const auto restarted = fleets::transitions(fleet, TransitionKind::Restarted, 0);
    const auto readmitted = fleets::transitions(fleet, TransitionKind::Readmitted, 0);
    QCOMPARE(restarted.size(), std::size_t{1});
    QCOMPARE(restarted[0].at, secondsToTime(24.5));
    QCOMPARE(readmitted.size(), std::size_t{1});
    QCOMPARE(readmitted[0].at, secondsToTime(25));
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Healthy);
    QVERIFY(!fleet.view().servers[0].cause.valid());
}

void FaultsTest::slowRescalesTheRemainingWorkExactly()
{
    QCOMPARE(sojournUnder({}), 1000 * kMillisecond);
    QCOMPARE(sojournUnder({{0.25, "slow@0:S1,factor=4"}}), (250 + 4 * 750) * kMillisecond);
    // Healed after another second: 0.25 + 1/4 of work done, 0.5 left.
    QCOMPARE(sojournUnder({{0.25, "slow@0:S1,factor=4"}, {1.25, "heal@0:S1"}}), 1750 * kMillisecond);
    QCOMPARE(sojournUnder({{0.25, "slow@0:S1,factor=4,duration=1"}}), 1750 * kMillisecond);
    // From four times to eight: 0.25 + 0.25 done, 0.5 left at an eighth.
    QCOMPARE(sojournUnder({{0.25, "slow@0:S1,factor=4"}, {1.25, "slow@0:S1,factor=8"}}), (1250 + 4000) * kMillisecond);
}

void FaultsTest::pauseFreezesTheRemainingWork()
{
    QCOMPARE(sojournUnder({{0.25, "pause@0:S1"}}), std::int64_t{-1});
    QCOMPARE(sojournUnder({{0.25, "pause@0:S1"}, {3.25, "heal@0:S1"}}), 4000 * kMillisecond);
    QCOMPARE(sojournUnder({{0.25, "pause@0:S1,duration=2"}}), 3000 * kMillisecond);
    // What arrives while it is frozen waits for it and then takes its full time.
    QCOMPARE(sojournUnder({{-1, "pause@0:S1,duration=3"}}), 3000 * kMillisecond);
}

void FaultsTest::slowAndPauseTogetherKeepTheirEnds()
{
    // Frozen from 0.25 to 1.25; slow from 0.5: the 0.75 left take 3 s from 1.25 on.
    QCOMPARE(sojournUnder({{0.25, "pause@0:S1,duration=1"}, {0.5, "slow@0:S1,factor=4"}}), 4250 * kMillisecond);
    // The slowness ends while it is frozen.
    QCOMPARE(sojournUnder({{0.25, "slow@0:S1,factor=4,duration=2"}, {1.25, "pause@0:S1,duration=3"}}),
             (4250 + 500) * kMillisecond);
}

void FaultsTest::slowMeansThisManyTimesLonger()
{
    FleetParameters p = fleets::small();
    p.servers = 1;
    p.offeredLoad = 5;
    p.clientTimeout = 100;
    p.healthChecks = false;
    const Fleet plain = fleets::run(p, 2000);
    const Fleet slow = fleets::run(p, 2000, {"slow@0:S1,factor=10"});
    const double before = plain.totals().busySeconds / static_cast<double>(plain.totals().served);
    const double after = slow.totals().busySeconds / static_cast<double>(slow.totals().served);
    QVERIFY2(std::abs(after / before - 10) < 0.05, qPrintable(QString::number(after / before)));
    QCOMPARE(fleets::stateOf(slow, 0), ServerState::Slow);
}

void FaultsTest::grayFailsItsShare_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<double>("share");
    QTest::newRow("a tenth") << QByteArray("gray@0:all,share=0.1") << 0.1;
    QTest::newRow("most") << QByteArray("gray@0:all,share=0.75") << 0.75;
    QTest::newRow("all") << QByteArray("gray@0:all,share=1") << 1.0;
}

void FaultsTest::grayFailsItsShare()
{
    QFETCH(QByteArray, fault);
    QFETCH(double, share);
    const Fleet fleet = fleets::run(fleets::small(), 100, {fault.constData()});
    const auto failed = fleets::outcome(fleet, Outcome::Failed);
    const auto answered = failed + fleets::outcome(fleet, Outcome::Succeeded);
    const double deviation = std::sqrt(share * (1 - share) / static_cast<double>(answered));
    QVERIFY2(std::abs(fleets::share(failed, answered) - share) <= 4 * deviation,
             qPrintable(QString::number(fleets::share(failed, answered))));
    QCOMPARE(fleets::stateOf(fleet, 2), ServerState::Gray);
}

void FaultsTest::shallowProbesDoNotSeeGrayDeepOnesDo()
{
    FleetParameters p = fleets::small();
    QVERIFY(fleets::transitions(fleets::run(p, 60, {"gray@5:S1,share=1"}), TransitionKind::Ejected, 0).empty());
    p.probeDepth = ProbeDepth::Deep;
    const Fleet deep = fleets::run(p, 60, {"gray@5:S1,share=1"});
    QCOMPARE(fleets::transitions(deep, TransitionKind::Ejected, 0).size(), std::size_t{1});
    QCOMPARE(fleets::stateOf(deep, 0), ServerState::Ejected);
}

void FaultsTest::loadSpikeMultipliesTheOfferedLoadAndEnds()
{
    FleetParameters p = fleets::small();
    p.customers = 1000;  // many are waiting for an arrival when it starts and when it ends
    const Fleet before = fleets::run(p, 100, {"load-spike@100,factor=3,duration=100"});
    Fleet during = before;
    during.advance(secondsToTime(200));
    Fleet after = during;
    after.advance(secondsToTime(300));
    const auto rate = [](const Fleet& a, const Fleet& b) {
        return static_cast<double>(fleets::gained(a, b, &Totals::offered)) / 100;
    };
    QVERIFY(std::abs(rate(before, during) - 600) < 4 * std::sqrt(6.0));
    QVERIFY(std::abs(rate(during, after) - 200) < 4 * std::sqrt(2.0));
    QCOMPARE(fleets::transitions(after, TransitionKind::LoadSpiked, kNone).size(), std::size_t{1});
    QCOMPARE(fleets::transitions(after, TransitionKind::SpikeEnded, kNone).size(), std::size_t{1});
}

void FaultsTest::laterSpikeReplacesTheEarlier()
{
    const Fleet fleet =
        fleets::run(fleets::small(), 10, {"load-spike@10,factor=5,duration=10", "load-spike@15,factor=2,duration=20"});
    Fleet second = fleet;
    second.advance(secondsToTime(20));
    Fleet alone = second;
    alone.advance(secondsToTime(30));
    Fleet over = alone;
    over.advance(secondsToTime(40));
    // The first one's end, at 20 s, ends nothing; the second goes on at twice the load until 35 s.
    QVERIFY(std::abs(static_cast<double>(fleets::gained(second, alone, &Totals::offered)) / 10 - 400) < 30);
    QVERIFY(std::abs(static_cast<double>(fleets::gained(alone, over, &Totals::offered)) / 10 - 300) < 25);
    QCOMPARE(fleets::transitions(over, TransitionKind::SpikeEnded, kNone).size(), std::size_t{1});
}

void FaultsTest::healingOneServerLeavesTheSpike()
{
    Fleet fleet = fleets::run(fleets::small(), 10, {"load-spike@5,factor=2", "crash@6:S1", "heal@7:S1"});
    QVERIFY(fleets::transitions(fleet, TransitionKind::SpikeEnded, kNone).empty());
    fleets::inject(fleet, "heal@0:all");
    QCOMPARE(fleets::transitions(fleet, TransitionKind::SpikeEnded, kNone).size(), std::size_t{1});
    fleets::inject(fleet, "heal@0:all");
    QCOMPARE(fleets::transitions(fleet, TransitionKind::SpikeEnded, kNone).size(), std::size_t{1});
}

void FaultsTest::laterCrashDecidesTheReturn()
{
    const auto returns = [](std::initializer_list<std::string_view> faults) {
        const Fleet fleet = fleets::run(fleets::small(), 60, faults);
        const auto restarted = fleets::transitions(fleet, TransitionKind::Restarted, 0);
        return restarted.size() == 1 ? restarted[0].at.seconds() : -static_cast<double>(restarted.size());
    };
    QCOMPARE(returns({"crash@4:S1,duration=10", "crash@6:S1,duration=20"}), 26.0);
    QCOMPARE(returns({"crash@4:S1,duration=20", "crash@6:S1,duration=10"}), 16.0);
    QCOMPARE(returns({"crash@4:S1,duration=10", "crash@6:S1"}), 0.0);
    QCOMPARE(returns({"crash@4:S1,duration=10", "crash@6:all"}), 0.0);
}

void FaultsTest::aFaultHealedByHandDoesNotEndTheNextOne()
{
    const Fleet fleet =
        fleets::run(fleets::small(), 30, {"crash@4:S1,duration=10", "heal@6:S1", "crash@8:S1,duration=20"});
    const auto restarted = fleets::transitions(fleet, TransitionKind::Restarted, 0);
    QCOMPARE(restarted.size(), std::size_t{2});
    QCOMPARE(restarted[0].at, secondsToTime(6));
    QCOMPARE(restarted[1].at, secondsToTime(28));
}

void FaultsTest::faultsUnderACrashSurviveIt()
{
    FleetParameters p = fleets::small();
    p.offeredLoad = 50;
    Fleet fleet = fleets::run(p, 10, {"crash@2:S1,duration=6", "slow@3:S1,factor=4", "gray@3:S1,share=0.5"});
    QCOMPARE(fleets::transitions(fleet, TransitionKind::Restarted, 0).size(), std::size_t{1});
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Slow);
    fleets::inject(fleet, "heal@0:S1");
    fleet.advance(secondsToTime(11));
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Healthy);
}

void FaultsTest::healTakesEveryFaultOffItsTarget()
{
    Fleet fleet =
        fleets::run(fleets::small(), 4, {"slow@1:all,factor=4", "pause@2:all", "gray@2:all,share=1", "crash@3:S2"});
    QCOMPARE(fleets::stateOf(fleet, 1), ServerState::Down);
    fleets::inject(fleet, "heal@0:S1");
    QCOMPARE(fleets::stateOf(fleet, 1), ServerState::Down);
    QCOMPARE(fleets::stateOf(fleet, 2), ServerState::Paused);
    fleets::inject(fleet, "heal@0:all");
    const Fleet healed = fleet;
    fleet.advance(secondsToTime(60));
    for (std::uint32_t i = 0; i < 5; ++i)
        QCOMPARE(fleets::stateOf(fleet, i), ServerState::Healthy);
    Fleet settled = fleets::run(fleets::small(), 60);
    QVERIFY(fleets::outcome(fleet, Outcome::Failed) <= fleets::outcome(healed, Outcome::Failed));
    QCOMPARE(fleet.view().latest.serversUp, settled.view().latest.serversUp);
}

void FaultsTest::healBringsBackAServerOutOfMemory()
{
    FleetParameters p = fleets::small();
    p.memoryLimited = true;
    p.memoryLimitMiB = 1;
    p.restartDelay = 1000;
    Fleet fleet = fleets::run(p, 10, {"pause@2:S1", "heal@5:S1"});
    QCOMPARE(fleets::transitions(fleet, TransitionKind::OutOfMemory, 0).size(), std::size_t{1});
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Healthy);
    // Its own restart, a thousand seconds later, finds nothing to do.
    fleet.advance(secondsToTime(1100));
    QCOMPARE(fleets::transitions(fleet, TransitionKind::Restarted, 0).size(), std::size_t{1});
}

void FaultsTest::faultsOnServersThatDoNotExistDoNothing()
{
    Fleet plain = fleets::run(fleets::small(), 10);
    Fleet fleet = fleets::run(fleets::small(), 5);
    using enum FaultKind;
    for (const FaultKind kind : {Crash, Slow, Pause, Gray, Heal}) {
        for (const std::uint32_t server : {5U, 6U, 1'000'000U, 0xfffffffeU})
            fleet.inject(makeFault(kind, ServerId{server}));
    }
    fleet.advance(secondsToTime(10));
    QCOMPARE(fleet.fingerprint(), plain.fingerprint());
    QVERIFY(fleet.transitions().empty());
    // With a duration there is one more event, and nothing else.
    Fault crash = makeFault(FaultKind::Crash, ServerId{77});
    crash.duration = secondsToDuration(1);
    fleet.inject(crash);
    fleet.advance(secondsToTime(20));
    plain.advance(secondsToTime(20));
    QCOMPARE(fleet.totals().succeeded, plain.totals().succeeded);
    QVERIFY(fleet.transitions().empty());
}

void FaultsTest::allMeansEveryServer()
{
    Fleet fleet = fleets::run(fleets::small(), 10, {"crash@5:all,duration=2"});
    QCOMPARE(fleet.view().latest.serversUp, 5U);
    for (std::uint32_t i = 0; i < 5; ++i) {
        QCOMPARE(fleets::transitions(fleet, TransitionKind::Killed, i).size(), std::size_t{1});
        QCOMPARE(fleets::transitions(fleet, TransitionKind::Restarted, i).size(), std::size_t{1});
    }
}

void FaultsTest::deadAndFrozenServersNeverCatchUp()
{
    FleetParameters p = fleets::small();
    p.offeredLoad = 800;
    p.healthChecks = false;
    for (const char* text : {"crash@0:S1", "pause@0:S1"}) {
        Fleet fleet = fleets::run(p, 10);
        QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Overloaded);
        const auto before = fleets::transitions(fleet, TransitionKind::CaughtUp, 0).size();
        fleets::inject(fleet, text);
        fleet.advance(secondsToTime(20));
        QCOMPARE(fleets::transitions(fleet, TransitionKind::CaughtUp, 0).size(), before);
    }
}

void FaultsTest::whatIsWrongWithAServerHasACause_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void FaultsTest::whatIsWrongWithAServerHasACause()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    Fleet fleet = fleets::build(seed % 2 == 0 ? fleets::small() : fleets::busy(), {}, seed);
    for (int step = 0; step < 400; ++step) {
        Fault fault = makeFault(static_cast<FaultKind>(words() % kFaultKindCount));
        fault.target.value = static_cast<std::uint32_t>(words() % 6);
        if (words() % 4 == 0)
            fault.target = {};
        if (words() % 2 == 0)
            fault.duration = secondsToDuration(static_cast<double>(words() % 50) / 10);
        fleet.inject(fault);
        fleet.advance(fleet.now() + SimDuration{static_cast<std::int64_t>(words() % 700'000'000)});
        const FleetView view = fleet.view();
        for (std::size_t i = 0; i < view.servers.size(); ++i) {
            const ServerState state = view.servers[i].state;
            const bool wrong = state != ServerState::Healthy && state != ServerState::Busy &&
                               state != ServerState::Starting && state != ServerState::Absent;
            QVERIFY2(!wrong || view.servers[i].cause.valid(),
                     qPrintable(QStringLiteral("seed %1, step %2: server %3 is in state %4 for no reason")
                                    .arg(seed)
                                    .arg(step)
                                    .arg(i)
                                    .arg(static_cast<int>(state))));
        }
    }
}

void FaultsTest::theCauseThatIsLeftExplainsTheStateThatIsLeft()
{
    const auto causeIs = [](const Fleet& fleet, TransitionKind kind) {
        const CauseId cause = fleet.view().servers[0].cause;
        return cause.valid() && fleet.transitions()[cause.value].kind == kind;
    };
    Fleet fleet = fleets::run(fleets::small(), 4, {"slow@1:S1,factor=2", "gray@2:S1,share=0.1,duration=1"});
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Slow);
    QVERIFY(causeIs(fleet, TransitionKind::Slowed));
    QCOMPARE(fleets::transitions(fleet, TransitionKind::Healed, 0).at(0).parent,
             fleets::transitions(fleet, TransitionKind::TurnedGray, 0).at(0).id);
    // Killed and healed by its end, ejected and readmitted: the slowness is still there, and still explained.
    Fault crash = makeFault(FaultKind::Crash, ServerId{0});
    crash.duration = secondsToDuration(6);
    fleet.inject(crash);
    QVERIFY(causeIs(fleet, TransitionKind::Killed));
    fleets::inject(fleet, "gray@0:S1,share=0.1");
    QVERIFY(causeIs(fleet, TransitionKind::Killed));
    fleet.advance(secondsToTime(9));
    QVERIFY(causeIs(fleet, TransitionKind::Ejected));
    fleet.advance(secondsToTime(12));
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Slow);
    QVERIFY(causeIs(fleet, TransitionKind::Slowed));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"

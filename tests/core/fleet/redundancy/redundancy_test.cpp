// Primary and standbys: who serves when, what a failover takes, what is lost, and two that believe they are primary.
#include <QtTest>

#include <random>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

/// A primary with a standby at half of its capacity; detection within 0.3 s of a crash, promotion 2 s later.
FleetParameters pair()
{
    FleetParameters p = fleets::small();
    p.servers = 2;
    p.offeredLoad = 50;
    p.probePeriod = 0.1;
    p.probeTimeout = 0.1;
    p.redundancy.form = RedundancyForm::ActivePassive;
    p.redundancy.promotionDelay = 2;
    p.redundancy.writeShare = 0.5;
    return p;
}

bool serves(const Fleet& fleet, std::uint32_t server) { return fleet.view().servers.at(server).inRotation; }

std::size_t count(const Fleet& fleet, TransitionKind kind, std::uint32_t server)
{
    return fleets::transitions(fleet, kind, server).size();
}

}  // namespace

class RedundancyTest : public QObject {
    Q_OBJECT

private slots:
    void heartbeatsAreMissedWithinTheirTimeout();
    void aLinkThatComesBackInTimeIsNoFailover();
    void aWitnessStopsAPrimaryThatIsCutOff();
    void aStandbyIsSeenAsOne();
    void onlyThePrimaryServes();
    void aDeadPrimaryIsReplacedAndComesBackAsAStandby();
    void everyPromotionHasItsCause();
    void anUncoveredFailoverWaitsForThePrimary();
    void withoutAStandbyTheFirstToComeBackServes();
    void aDeadStandbyHarmsNobody();
    void aStandbyThatServesReadsLosesOnlyWrites();
    void spuriousFailoversInterruptAHealthyPrimary();
    void nobodyIsTakenForDeadWithoutHealthChecks();
    void writesWithinTheLagAreLost();
    void aPrimaryThatIsBackInTimeLosesNothing();
    void withoutFencingBothSidesWrite();
    void fencingRefusesTheOldPrimary();
    void aSplitEndsWhenThePartitionHeals();
    void aRivalOutlivesTheNextPrimary();
    void coldStandbysStartSlowly();
    void everyPoolHasItsOwnPrimary();
    void everyAttemptHasOneFate_data();
    void everyAttemptHasOneFate();
    void copiesAndPiecesGiveTheSame();
    void amongActiveServersAnUncoveredFailureTakesAllOut();
    void shardsCannotBeActivePassive();
};

void RedundancyTest::onlyThePrimaryServes()
{
    const Fleet fleet = fleets::run(pair(), 20);
    QVERIFY(serves(fleet, 0) && !serves(fleet, 1));
    QCOMPARE(fleet.view().latest.serversUp, 1U);
    QCOMPARE(fleet.totals().serversUpLeast, 1U);
    QCOMPARE(fleet.view().servers[1].arrivals, 0.0F);
    QCOMPARE(fleet.totals().failed, 0U);
    QCOMPARE(fleet.totals().downtimeSeconds, 0.0);
}

void RedundancyTest::aDeadPrimaryIsReplacedAndComesBackAsAStandby()
{
    Fleet fleet = fleets::run(pair(), 11, {"crash@10:S1,duration=20"});
    QVERIFY(!serves(fleet, 0) && !serves(fleet, 1));
    fleet.advance(secondsToTime(20));
    QVERIFY(!serves(fleet, 0) && serves(fleet, 1));
    fleet.advance(secondsToTime(60));
    QVERIFY(!serves(fleet, 0) && serves(fleet, 1));
    QCOMPARE(count(fleet, TransitionKind::StoodBy, 0), std::size_t{1});
    QCOMPARE(fleet.totals().promotions, 1U);
    const double down = fleet.totals().downtimeSeconds;
    // Two to three periods of probes, the timeout of the last one, and the promotion.
    QVERIFY2(down >= 2.3 && down <= 2.41, qPrintable(QString::number(down)));
    fleets::inject(fleet, "crash@0:S2");  // and back again
    fleet.advance(secondsToTime(70));
    QVERIFY(serves(fleet, 0) && !serves(fleet, 1));
}

void RedundancyTest::everyPromotionHasItsCause()
{
    const Fleet fleet = fleets::run(pair(), 20, {"crash@10:S1"});
    const Transition promoted = fleets::transitions(fleet, TransitionKind::Promoted, 1).at(0);
    const Transition ejected = fleet.transitions()[promoted.parent.value];
    QCOMPARE(ejected.kind, TransitionKind::Ejected);
    QCOMPARE(fleet.transitions()[ejected.parent.value].kind, TransitionKind::Killed);
}

void RedundancyTest::anUncoveredFailoverWaitsForThePrimary()
{
    FleetParameters p = pair();
    p.redundancy.coverage = 0;
    const Fleet fleet = fleets::run(p, 60, {"crash@10:S1,duration=20"});
    QVERIFY(serves(fleet, 0) && !serves(fleet, 1));
    QCOMPARE(fleet.totals().promotions, 0U);
    QCOMPARE(fleet.totals().uncoveredFailovers, 1U);
    QCOMPARE(count(fleet, TransitionKind::FailoverFailed, 0), std::size_t{1});
    QVERIFY(fleet.totals().downtimeSeconds >= 20 && fleet.totals().downtimeSeconds < 20.2);
}

void RedundancyTest::withoutAStandbyTheFirstToComeBackServes()
{
    Fleet fleet = fleets::run(pair(), 60, {"crash@10:S1", "crash@10:S2,duration=20"});
    QVERIFY(!serves(fleet, 0) && serves(fleet, 1));
    QVERIFY(fleet.totals().downtimeSeconds >= 20 && fleet.totals().downtimeSeconds < 20.2);
    fleet = fleets::run(pair(), 60, {"crash@10:S1,duration=20", "crash@10:S2,duration=30"});
    QVERIFY(serves(fleet, 0) && !serves(fleet, 1));
    QCOMPARE(fleet.totals().promotions, 0U);
    // Alone, it is primary again once it is back.
    FleetParameters alone = pair();
    alone.servers = 1;
    fleet = fleets::run(alone, 60, {"crash@10:S1,duration=1", "crash@20:S1,duration=10"});
    QVERIFY(serves(fleet, 0));
}

void RedundancyTest::aDeadStandbyHarmsNobody()
{
    const Fleet fleet = fleets::run(pair(), 60, {"crash@10:S2,duration=20"});
    QCOMPARE(fleet.totals().failed, 0U);
    QCOMPARE(fleet.totals().promotions, 0U);
    QVERIFY(serves(fleet, 0) && !serves(fleet, 1));
}

void RedundancyTest::aStandbyThatServesReadsLosesOnlyWrites()
{
    FleetParameters p = pair();
    p.redundancy.standby = StandbyForm::Reads;
    p.redundancy.promotionDelay = 20;
    Fleet fleet = fleets::run(p, 10.5, {"crash@10:S1"});
    QVERIFY(!serves(fleet, 0) && serves(fleet, 1));
    const Fleet before = fleet;
    fleet.advance(secondsToTime(30));
    const auto failed = fleets::gained(before, fleet, &Totals::failed);
    const auto offered = fleets::gained(before, fleet, &Totals::offered);
    QVERIFY(std::abs(fleets::share(failed, offered) - 0.5) < 0.06);
    const Fleet promoted = [&fleet] {
        Fleet later = fleet;
        later.advance(secondsToTime(32));
        return later;
    }();
    fleet.advance(secondsToTime(60));
    QCOMPARE(fleets::gained(promoted, fleet, &Totals::failed), 0U);
    // While all is well, the standby takes its part of the reads and none of the writes.
    const Fleet well = fleets::run(p, 60);
    QVERIFY(std::abs(static_cast<double>(well.view().latest.serversUp) - 2) < 0.5);
    QCOMPARE(well.totals().failed, 0U);
    QCOMPARE(well.totals().writesFenced, 0U);
}

void RedundancyTest::spuriousFailoversInterruptAHealthyPrimary()
{
    FleetParameters p = pair();
    p.redundancy.spuriousPerHour = 360;
    const Fleet fleet = fleets::run(p, 1000);
    const auto spurious = static_cast<double>(fleet.totals().spuriousFailovers);
    QVERIFY2(std::abs(spurious - 80) < 30, qPrintable(QString::number(spurious)));
    QVERIFY(fleet.totals().promotions + 1 >= fleet.totals().spuriousFailovers);
    QVERIFY(std::abs(fleet.totals().downtimeSeconds - 2 * static_cast<double>(fleet.totals().promotions)) < 2.5);
    QCOMPARE(fleet.totals().writesLost, 0U);  // it lives, and hands over
    p.redundancy.coverage = 0;
    const Fleet broken = fleets::run(p, 1000);
    QCOMPARE(broken.totals().promotions, 0U);
    QVERIFY(serves(broken, 0));
    QVERIFY(broken.totals().downtimeSeconds < 0.11 * static_cast<double>(broken.totals().spuriousFailovers));
}

void RedundancyTest::nobodyIsTakenForDeadWithoutHealthChecks()
{
    FleetParameters p = pair();
    p.redundancy.spuriousPerHour = 3600;
    p.healthChecks = false;
    const Fleet fleet = fleets::run(p, 100, {"crash@50:S1"});
    QCOMPARE(fleet.totals().spuriousFailovers, 0U);
    QCOMPARE(fleet.totals().promotions, 0U);
}

void RedundancyTest::writesWithinTheLagAreLost()
{
    FleetParameters p = pair();
    p.redundancy.writeShare = 1;
    p.redundancy.replicationLag = 4;
    const Fleet before = fleets::run(p, 6), atDeath = fleets::run(p, 10);
    const Fleet fleet = fleets::run(p, 30, {"crash@10:S1"});
    const auto acknowledged = fleets::gained(before, atDeath, &Totals::writesAcknowledged);
    QVERIFY(acknowledged > 150);
    QCOMPARE(fleet.totals().writesLost, acknowledged);
    p.redundancy.replicationLag = 0;
    QCOMPARE(fleets::run(p, 30, {"crash@10:S1"}).totals().writesLost, 0U);
}

void RedundancyTest::aPrimaryThatIsBackInTimeLosesNothing()
{
    FleetParameters p = pair();
    p.redundancy.coverage = 0;
    QCOMPARE(fleets::run(p, 30, {"crash@10:S1,duration=5"}).totals().writesLost, 0U);
    p.redundancy.coverage = 1;
    QVERIFY(fleets::run(p, 30, {"crash@10:S1,duration=5"}).totals().writesLost > 0);
}

void RedundancyTest::withoutFencingBothSidesWrite()
{
    FleetParameters p = pair();
    p.redundancy.fencing = false;
    p.redundancy.keys = 20;
    p.customers = 100;
    Fleet fleet = fleets::run(p, 40, {"isolate@10:S1,share=0.5,duration=20"});
    QCOMPARE(count(fleet, TransitionKind::SplitBrain, 0), std::size_t{1});
    QCOMPARE(count(fleet, TransitionKind::SplitBrainEnded, 0), std::size_t{1});
    QCOMPARE(fleet.totals().conflicts, 20U);  // a hundred writes on each side, and twenty keys
    QVERIFY(fleet.totals().writesDivergent > 100);
    QCOMPARE(fleet.totals().writesFenced, 0U);
}

void RedundancyTest::fencingRefusesTheOldPrimary()
{
    FleetParameters p = pair();
    p.customers = 100;
    const Fleet fleet = fleets::run(p, 40, {"isolate@10:S1,share=0.5,duration=20"});
    QCOMPARE(fleet.totals().conflicts, 0U);
    QCOMPARE(fleet.totals().writesDivergent, 0U);
    QVERIFY(fleet.totals().writesFenced > 100);
    QVERIFY(fleets::outcome(fleet, Outcome::Failed) >= fleet.totals().writesFenced);
    // Those cut off wrote to it until the promotion, and that is lost.
    QVERIFY(fleet.totals().writesLost > 10);
}

void RedundancyTest::aSplitEndsWhenThePartitionHeals()
{
    FleetParameters p = pair();
    p.redundancy.fencing = false;
    Fleet fleet = fleets::run(p, 20, {"isolate@10:S1,share=1"});
    fleets::inject(fleet, "heal@0:S1");
    const std::uint64_t divergent = fleet.totals().writesDivergent;
    QCOMPARE(count(fleet, TransitionKind::SplitBrainEnded, 0), std::size_t{1});
    fleet.advance(secondsToTime(60));
    QVERIFY(fleet.totals().writesDivergent <= divergent + 5);  // what it still held
    QVERIFY(serves(fleet, 1) && !serves(fleet, 0));
}

void RedundancyTest::aRivalOutlivesTheNextPrimary()
{
    FleetParameters p = pair();
    p.servers = 3;
    p.customers = 100;
    p.redundancy.fencing = false;
    Fleet fleet = fleets::run(p, 30, {"isolate@10:S1,share=0.5,duration=30", "crash@20:S2"});
    QCOMPARE(fleet.totals().promotions, 2U);
    QVERIFY(serves(fleet, 2));
    const Fleet before = fleet;
    fleet.advance(secondsToTime(39));
    QVERIFY(fleets::gained(before, fleet, &Totals::writesDivergent) > 50);
    QCOMPARE(fleets::gained(before, fleet, &Totals::failed), 0U);
    fleet.advance(secondsToTime(60));
    QCOMPARE(count(fleet, TransitionKind::SplitBrainEnded, 0), std::size_t{1});
    QVERIFY(serves(fleet, 2) && !serves(fleet, 0));
}

void RedundancyTest::coldStandbysStartSlowly()
{
    FleetParameters p = pair();
    p.offeredLoad = 10;
    p.clientTimeout = 5;
    p.coldFactor = 5;
    p.warmTime = 30;
    const auto slowest = [](const Fleet& fleet) { return fleet.totals().successLatency.quantileSeconds(0.9); };
    const Fleet cold = fleets::run(p, 40, {"crash@10:S1"});
    p.redundancy.standby = StandbyForm::Warm;
    const Fleet warm = fleets::run(p, 40, {"crash@10:S1"});
    QVERIFY(slowest(cold) > 1.5 * slowest(warm));
    p.offeredLoad = 50;
    p.cache.cache = true;
    p.coldFactor = 1;
    p.cache.missCost = 1;
    const std::uint64_t warmMisses = fleets::run(p, 40, {"crash@10:S1"}).totals().cacheMisses;
    p.redundancy.standby = StandbyForm::Cold;
    QVERIFY(fleets::run(p, 40, {"crash@10:S1"}).totals().cacheMisses > warmMisses + 100);
}

void RedundancyTest::everyPoolHasItsOwnPrimary()
{
    FleetParameters p = pair();
    p.servers = 8;
    p.offeredLoad = 200;
    p.customers = 40;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 4;
    Fleet fleet = fleets::run(p, 9);
    QCOMPARE(fleet.view().latest.serversUp, 4U);
    fleets::inject(fleet, "crash@0:S3");
    fleet.advance(secondsToTime(20));
    QVERIFY(serves(fleet, 3) && !serves(fleet, 2) && serves(fleet, 0) && serves(fleet, 4));
    QCOMPARE(fleet.totals().promotions, 1U);
    QVERIFY(fleet.totals().downtimeSeconds < 0.7);  // a quarter of the pools
}

void RedundancyTest::everyAttemptHasOneFate_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %llu", seed) << seed;
}

void RedundancyTest::everyAttemptHasOneFate()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    const auto play = [seed] {
        std::mt19937_64 draws(seed);
        FleetParameters p = pair();
        p.servers = 4;
        p.customers = 40;
        p.clientsRetry = seed % 2 == 0;
        p.redundancy.standby = static_cast<StandbyForm>(seed % 3);
        p.redundancy.coverage = 0.8;
        p.redundancy.fencing = seed % 4 < 2;
        p.redundancy.spuriousPerHour = 200;
        p.redundancy.connectWork = 0.005;
        p.cache.cache = true;
        p.dependency.dependency = seed % 5 != 0;
        p.dependency.connections = 1;
        p.dependency.latency = 0.005;
        p.dependency.timeout = 0.05;
        Fleet fleet = fleets::build(p, {}, seed);
        for (int step = 0; step < 150; ++step) {
            Fault fault = makeFault(static_cast<FaultKind>(draws() % kFaultKindCount));
            fault.target.value = static_cast<std::uint32_t>(draws() % 6);
            fault.duration = secondsToDuration(static_cast<double>(draws() % 50) / 10);
            fleet.inject(fault);
            fleet.advance(fleet.now() + SimDuration{static_cast<std::int64_t>(draws() % 1'500'000'000)});
        }
        fleet.inject(makeFault(FaultKind::Heal));
        return fleet;
    };
    Fleet fleet = play();
    QCOMPARE(play().fingerprint(), fleet.fingerprint());
    QVERIFY(fleets::stillOut(fleet) <= 1);
    QVERIFY(fleet.totals().promotions + fleet.totals().uncoveredFailovers > 0);
    QVERIFY(fleet.totals().writesLost <= fleet.totals().writesAcknowledged);
    const std::uint32_t all = static_cast<StandbyForm>(seed % 3) == StandbyForm::Reads ? 4U : 1U;
    for (int i = 0; i < 100 && fleet.view().latest.serversUp != all; ++i)  // a spurious failover may be under way
        fleet.advance(fleet.now() + secondsToDuration(0.1));
    QCOMPARE(fleet.view().latest.serversUp, all);
}

void RedundancyTest::copiesAndPiecesGiveTheSame()
{
    FleetParameters p = pair();
    p.redundancy.fencing = false;
    p.redundancy.spuriousPerHour = 300;
    Fleet whole = fleets::build(p, {"isolate@10:S1,duration=20", "crash@40:S2,duration=5"});
    Fleet pieces = whole;
    whole.advance(secondsToTime(60));
    pieces.advance(secondsToTime(20));  // two primaries
    Fleet copy = pieces;
    pieces.advance(secondsToTime(60));
    QCOMPARE(pieces.fingerprint(), whole.fingerprint());
    while (copy.now() < secondsToTime(60))
        copy.advance(std::min(secondsToTime(60), copy.now() + secondsToDuration(0.37)), 100);
    while (!copy.advance(secondsToTime(60))) {}
    QCOMPARE(copy.fingerprint(), whole.fingerprint());
    QCOMPARE(copy.totals().conflicts, whole.totals().conflicts);
    QCOMPARE(copy.totals().writesLost, whole.totals().writesLost);
}

void RedundancyTest::amongActiveServersAnUncoveredFailureTakesAllOut()
{
    FleetParameters p = pair();
    p.servers = 3;
    p.redundancy.form = RedundancyForm::ActiveActive;
    p.redundancy.coverage = 0;
    Fleet fleet = fleets::run(p, 12, {"crash@10:S2,duration=20", "crash@15:S3,duration=5"});
    QCOMPARE(fleet.view().latest.serversUp, 0U);
    fleet.advance(secondsToTime(29));
    QCOMPARE(fleet.view().latest.serversUp, 0U);  // S3 is back, and S2 still in the way
    fleet.advance(secondsToTime(40));
    QCOMPARE(fleet.view().latest.serversUp, 3U);
    QVERIFY(fleet.totals().downtimeSeconds > 19.5 && fleet.totals().downtimeSeconds < 20.2);
    p.redundancy.coverage = 1;
    QCOMPARE(fleets::run(p, 40, {"crash@10:S2,duration=20"}).totals().downtimeSeconds, 0.0);
}

void RedundancyTest::shardsCannotBeActivePassive()
{
    FleetParameters p = pair();
    for (const PlacementPolicy policy : {PlacementPolicy::FixedShards, PlacementPolicy::Shuffle}) {
        p.placement.policy = policy;
        const auto refused = fleetRefusal(p, 1);
        QVERIFY(refused.has_value());
        QCOMPARE(refused->key, std::string("redundancy"));
    }
    p.redundancy.form = RedundancyForm::ActiveActive;
    QVERIFY(!fleetRefusal(p, 1));
}

void RedundancyTest::heartbeatsAreMissedWithinTheirTimeout()
{
    // Deaths all over a period of half a second: noticed between 1.5 and 2 s later, evenly.
    FleetParameters p = pair();
    p.healthChecks = false;
    p.redundancy.detection = FailoverDetection::Heartbeats;
    p.redundancy.promotionDelay = 1;
    double sum = 0;
    constexpr int kTrials = 50;
    for (int i = 0; i < kTrials; ++i) {
        const double at = 10 + 0.5 * (i + 0.5) / kTrials;
        Fleet fleet({p, {{secondsToTime(at), makeFault(FaultKind::Crash, ServerId{0})}}, 1});
        fleet.advance(secondsToTime(at + 2.4));
        QCOMPARE(count(fleet, TransitionKind::Promoted, 1), std::size_t{0});
        fleet.advance(secondsToTime(20));
        QCOMPARE(count(fleet, TransitionKind::Promoted, 1), std::size_t{1});
        for (const Transition& link : fleet.transitions())
            sum += link.kind == TransitionKind::Promoted ? link.at.seconds() - at - 1 : 0;
    }
    QVERIFY2(std::abs(sum / kTrials - 1.75) < 0.01, qPrintable(QString::number(sum / kTrials)));
}

void RedundancyTest::aLinkThatComesBackInTimeIsNoFailover()
{
    FleetParameters p = pair();
    p.healthChecks = false;
    p.redundancy.detection = FailoverDetection::Heartbeats;
    const auto promotionsAfter = [&p](double lasts) {
        Fault cut = makeFault(FaultKind::Isolate, ServerId{0}, 0.5);
        cut.duration = secondsToDuration(lasts);
        Fleet fleet({p, {{secondsToTime(10.1), cut}, {secondsToTime(12.0), cut}}, 1});
        fleet.advance(secondsToTime(40));
        return fleet.totals().promotions;
    };
    QCOMPARE(promotionsAfter(1.2), std::uint64_t{0});
    QCOMPARE(promotionsAfter(10), std::uint64_t{1});
}

void RedundancyTest::aWitnessStopsAPrimaryThatIsCutOff()
{
    FleetParameters p = pair();
    p.offeredLoad = 500;
    p.redundancy.fencing = false;
    p.redundancy.writeShare = 1;
    const auto run = [&p](bool witness, double lease) {
        p.redundancy.witness = witness;
        p.redundancy.witnessLease = lease;
        Fleet fleet({p, {{secondsToTime(10), makeFault(FaultKind::Isolate, ServerId{0}, 0.4)}}, 3});
        fleet.advance(secondsToTime(60));
        return fleet.totals();
    };
    QVERIFY(run(false, 0).conflicts > 100);
    // The lease ends before anybody else is promoted: the two never write at the same time.
    const Totals safe = run(true, 1);
    QCOMPARE(safe.conflicts, std::uint64_t{0});
    QCOMPARE(safe.writesDivergent, std::uint64_t{0});
    QVERIFY(safe.writesFenced > 0);
    // A lease longer than the failover leaves a gap in which both write.
    const Totals late = run(true, 20);
    QVERIFY(late.writesDivergent > 0 && late.writesDivergent < run(false, 0).writesDivergent);
}

void RedundancyTest::aStandbyIsSeenAsOne()
{
    FleetParameters p = pair();
    Fleet fleet({p, {{secondsToTime(10), makeFault(FaultKind::Crash, ServerId{0})}}, 1});
    fleet.advance(secondsToTime(5));
    QVERIFY(fleets::stateOf(fleet, 0) != ServerState::Standby);
    QCOMPARE(fleets::stateOf(fleet, 1), ServerState::Standby);
    fleet.advance(secondsToTime(40));
    QCOMPARE(fleets::stateOf(fleet, 0), ServerState::Down);
    QVERIFY(fleets::stateOf(fleet, 1) != ServerState::Standby);
}

QTEST_GUILESS_MAIN(RedundancyTest)
#include "redundancy_test.moc"

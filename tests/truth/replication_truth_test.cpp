// Replicas against closed forms: quorums, fault domains, even splits, conflicts; and what a majority never loses.
#include <QtTest>

#include <random>

#include "core/fleet/replication/replication_totals.h"
#include "core/theory/correlated.h"
#include "core/theory/quorum.h"
#include "tests/truth/runs.h"

using namespace faultglass;
using namespace faultglass::truth;

namespace {

/// Replicas on servers of their own behind clients that hardly ask.
FleetParameters replicated(std::uint32_t replicas, std::uint32_t writeQuorum)
{
    FleetParameters p;
    p.servers = replicas;
    p.customers = 1;
    p.offeredLoad = 1e-6;
    p.healthChecks = false;
    p.sampleInterval = 10;
    p.customerWindow = 1000;
    p.replication.replicated = true;
    p.replication.replicas = replicas;
    p.replication.spread = ReplicaSpread::Servers;
    p.replication.form = ReplicationForm::Quorum;
    p.replication.writeQuorum = writeQuorum;
    p.replication.readQuorum = replicas + 1 - writeQuorum;
    p.replication.writeRate = 0;
    return p;
}

/// Five replicas, two of them in the first of three zones, with an elected leader.
FleetParameters led(std::uint32_t writeQuorum)
{
    FleetParameters p = replicated(5, writeQuorum);
    p.servers = 9;
    p.topology.zones = 3;
    p.replication.spread = ReplicaSpread::Zones;
    p.replication.form = ReplicationForm::Leader;
    p.replication.writeRate = 100;
    return p;
}

ScheduledFault fault(const char* text) { return parseFault(text, FleetSizes{100, 1, 9, 9, 9, 9, 1, 1}).value(); }

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

class ReplicationTruthTest : public QObject {
    Q_OBJECT

private slots:
    void aQuorumIsThereAsOftenAsTheLawSays();
    void spreadingHelpsAsMuchAsTheHierarchySays();
    void latencyIsThatOfTheSlowestNeeded();
    void randomSplitsLeaveNoMajorityAsOftenAsTheLawSays();
    void bothSidesOfASplitBrainConflictAsTheLawSays();
    void asynchronousReplicationLosesRateTimesLag();
    void quorumsThatOverlapNeverReadStale();
    void aMajorityLosesNothingWhateverHappens_data();
    void aMajorityLosesNothingWhateverHappens();
    void whatComesOutDecidesAOneWayCut();
};

void ReplicationTruthTest::aQuorumIsThereAsOftenAsTheLawSays()
{
    for (const auto& [replicas, up] : {std::pair{3U, 0.9}, {5U, 0.9}, {7U, 0.9}, {4U, 0.8}, {5U, 0.7}}) {
        const std::uint32_t majority = replicas / 2 + 1;
        FleetParameters p = replicated(replicas, majority);
        p.topology.randomFailures = true;
        p.topology.serverRepair = 1;
        p.topology.serverMtbf = up / (1 - up);
        const auto theory =
            theory::quorumAvailability(up, static_cast<int>(replicas), static_cast<int>(majority)).value();
        QVERIFY(agrees("no quorum",
                       overSeeds(10, 1,
                                 [&](auto seed) {
                                     return runFleet(p, seed, 20'000).totals().replication.quorumLostSeconds / 20'000;
                                 }),
                       theory.unavailable, 0.01));
    }
}

void ReplicationTruthTest::spreadingHelpsAsMuchAsTheHierarchySays()
{
    const theory::DomainFaults down{0.1, 0.06, 0.04, 0.05, 0.03};
    for (int spread = 0; spread < 5; ++spread) {
        const auto over = static_cast<theory::Spread>(spread);
        const bool oneFeed = over == theory::Spread::ZonesOnOneFeed;
        FleetParameters p = replicated(3, 2);
        p.servers = 81;
        p.topology.regions = p.topology.zones = p.topology.racks = 3;
        p.topology.feeds = oneFeed ? 1 : 3;
        p.replication.spread = static_cast<ReplicaSpread>(spread > 2 ? spread - 1 : spread);
        p.topology.randomFailures = true;
        p.topology.serverRepair = p.topology.rackRepair = p.topology.zoneRepair = 1;
        p.topology.feedRepair = p.topology.regionRepair = 1;
        p.topology.serverMtbf = (1 - down.server) / down.server;
        p.topology.rackMtbf = (1 - down.rack) / down.rack;
        p.topology.zoneMtbf = (1 - down.zone) / down.zone;
        p.topology.feedMtbf = (1 - down.feed) / down.feed;
        p.topology.regionMtbf = (1 - down.region) / down.region;
        Statistics quorum, all;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const ReplicationTotals totals = runFleet(p, seed, 10'000).totals().replication;
            quorum.add(totals.quorumLostSeconds / 10'000);
            all.add(totals.allLostSeconds / 10'000);
        }
        QVERIFY(agrees("no quorum", quorum, theory::lostInDomains(over, down, 3, 2).value(), 0.01));
        QVERIFY(agrees("all lost", all, theory::lostInDomains(over, down, 3, 1).value(), 0.02));
    }
}

void ReplicationTruthTest::latencyIsThatOfTheSlowestNeeded()
{
    for (const auto& [spread, roundTrip] : {std::pair{ReplicaSpread::Servers, 0.0002},
                                            {ReplicaSpread::Racks, 0.0005},
                                            {ReplicaSpread::Zones, 0.002},
                                            {ReplicaSpread::Regions, 0.07}}) {
        FleetParameters p = replicated(3, 2);
        p.servers = 81;
        p.topology.regions = p.topology.zones = p.topology.racks = 3;
        p.replication.spread = spread;
        p.replication.writeRate = 20;
        const ReplicationTotals totals = runFleet(p, 1, 100).totals().replication;
        QVERIFY(totals.writesAcknowledged > 1900);
        QVERIFY(std::abs(totals.slowestWrite - roundTrip) < 1e-9);
        QVERIFY(std::abs(totals.writeSeconds / static_cast<double>(totals.writesAcknowledged) - roundTrip) < 1e-9);
    }
    // Replicas 1 and 4 of five stand in the same zone: with two copies needed a client beside either waits for the
    // other one only, within the zone; so does one beside 2 or 5. Only the one beside 3 asks another zone.
    FleetParameters p = led(2);
    p.servers = 9;
    p.replication.form = ReplicationForm::Quorum;
    p.replication.writeRate = 200;
    const double near = p.replication.rackRoundTrip;
    QVERIFY(agrees("mean latency",
                   overSeeds(10, 1,
                             [&](auto seed) {
                                 const ReplicationTotals t = runFleet(p, seed, 100).totals().replication;
                                 return t.writeSeconds / static_cast<double>(t.writesAcknowledged);
                             }),
                   0.8 * near + 0.2 * p.replication.regionRoundTrip));
}

void ReplicationTruthTest::randomSplitsLeaveNoMajorityAsOftenAsTheLawSays()
{
    for (const int replicas : {3, 4, 5, 6}) {
        const auto count = static_cast<std::uint32_t>(replicas);
        const FleetParameters p = replicated(count, count / 2 + 1);
        QVERIFY(agrees("even split",
                       overSeeds(1500, 1,
                                 [&](auto seed) {
                                     const Fleet fleet = runFleet(p, seed, 10, {fault("partition@1:all")});
                                     return fleet.totals().replication.quorumLostSeconds > 0 ? 1.0 : 0.0;
                                 }),
                       theory::evenSplit(replicas).value()));
    }
}

void ReplicationTruthTest::bothSidesOfASplitBrainConflictAsTheLawSays()
{
    std::mt19937_64 words(954);
    for (int i = 0; i < 4; ++i) {
        FleetParameters p = led(1);
        p.replication.fencing = false;
        p.replication.keys = i == 0 ? 1000 : static_cast<std::uint32_t>(100 + words() % 5000);
        p.replication.writeRate = i == 0 ? 40 : 20 + static_cast<double>(words() % 100);
        Statistics ratio;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const ReplicationTotals t =
                runFleet(p, seed, 60, {fault("partition@10:Z1,duration=30")}).totals().replication;
            QVERIFY(t.writesInside > 0 && t.writesOutside > 0 && t.twoLeadersSeconds > 20);
            const double expected = theory::splitBrainConflicts(static_cast<int>(p.replication.keys),
                                                                static_cast<double>(t.writesInside),
                                                                static_cast<double>(t.writesOutside))
                                        .value();
            ratio.add(static_cast<double>(t.conflicts) / expected);
        }
        QVERIFY(agrees("conflicts over what the law says, seed 954", ratio, 1));
    }
    // With a lease the old leader stops: hardly any conflicts, and two leaders never.
    FleetParameters fenced = led(1);
    const ReplicationTotals t = runFleet(fenced, 1, 60, {fault("partition@10:Z1,duration=30")}).totals().replication;
    QCOMPARE(t.twoLeadersSeconds, 0.0);
    QVERIFY(t.writesLost <= t.writesInside && t.writesLost > 0);
    QVERIFY(static_cast<double>(t.writesInside) < 100 * 0.4 * (fenced.replication.lease + 0.5));
}

void ReplicationTruthTest::asynchronousReplicationLosesRateTimesLag()
{
    // What the leader acknowledged alone before the cut and nobody else had yet, beside what it acknowledged after it.
    for (const auto& [rate, roundTrip] : {std::pair{1000.0, 0.07}, {500.0, 0.4}}) {
        FleetParameters p = replicated(3, 1);
        p.topology.regions = 3;
        p.replication.spread = ReplicaSpread::Regions;
        p.replication.form = ReplicationForm::Leader;
        p.replication.writeRate = rate;
        p.replication.worldRoundTrip = roundTrip;
        QVERIFY(agrees("lost with the lag",
                       overSeeds(100, 1,
                                 [&](auto seed) {
                                     const ReplicationTotals t =
                                         runFleet(p, seed, 20, {fault("partition@10:S1")}).totals().replication;
                                     return static_cast<double>(t.writesLost) - static_cast<double>(t.writesInside);
                                 }),
                       theory::unreplicatedWrites(rate, roundTrip / 2).value(), 0.01));
    }
}

void ReplicationTruthTest::quorumsThatOverlapNeverReadStale()
{
    for (const std::uint32_t write : {1U, 2U, 3U, 4U, 5U}) {
        for (const std::uint32_t read : {1U, 2U, 3U, 4U, 5U}) {
            FleetParameters p = led(write);
            p.replication.form = ReplicationForm::Quorum;
            p.replication.readQuorum = read;
            p.replication.readRate = 200;
            p.replication.keys = 10;
            p.replication.roundTripJitter = 3;
            const ReplicationTotals t =
                runFleet(p, 5, 60, {fault("partition@10:Z1,duration=20"), fault("crash@35:S4,duration=10")})
                    .totals()
                    .replication;
            const bool overlap = read + write > 5;
            QVERIFY2((t.staleReads == 0) == overlap || (!overlap && read + write == 5),
                     qPrintable(QStringLiteral("w %1 r %2: %3 stale").arg(write).arg(read).arg(t.staleReads)));
        }
    }
}

void ReplicationTruthTest::aMajorityLosesNothingWhateverHappens_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 100; ++seed)
        QTest::addRow("seed %d", static_cast<int>(seed)) << seed;
}

void ReplicationTruthTest::aMajorityLosesNothingWhateverHappens()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    FleetParameters p = led(3);
    p.sampleInterval = 1;
    p.replication.roundTripJitter = 0.5;
    std::vector<ScheduledFault> faults;
    for (int i = 0; i < 12; ++i) {
        const auto upTo = [&words](unsigned count) { return static_cast<std::uint32_t>(words() % count); };
        const std::uint32_t kind = upTo(4), unit = upTo(3), server = upTo(9);
        Fault what = makeFault(kind == 0 ? FaultKind::Crash : kind == 1 ? FaultKind::Pause : FaultKind::Partition);
        what.target = kind < 2    ? FaultTarget(Level::Server, server)
                      : kind == 2 ? FaultTarget(Level::Zone, unit)
                                  : FaultTarget{};
        if (kind >= 2)
            what.magnitude = static_cast<double>(words() % 3);
        what.duration = secondsToDuration(0.5 + static_cast<double>(words() % 80) / 10);
        faults.push_back({secondsToTime(static_cast<double>(words() % 600) / 10), what});
    }
    const ReplicationTotals t = runFleet(p, seed, 80, faults).totals().replication;
    QVERIFY(t.writesAcknowledged > 100);
    QCOMPARE(t.writesLost, std::uint64_t{0});
    QCOMPARE(t.twoLeadersSeconds, 0.0);
    QVERIFY(t.writesAcknowledged + t.writesRefused <= t.writes);
}

void ReplicationTruthTest::whatComesOutDecidesAOneWayCut()
{
    const auto run = [](const char* cut, std::uint32_t quorum, bool fencing) {
        FleetParameters p = led(quorum);
        p.replication.fencing = fencing;
        return runFleet(p, 1, 40, {fault(cut)}).totals().replication;
    };
    // Nothing gets out: the old leader hears of the new one, and stands down, lease or not.
    const ReplicationTotals out = run("partition@10:Z1,direction=1", 3, false);
    QCOMPARE(out.elections, std::uint64_t{1});
    QVERIFY(share(out.twoLeadersSeconds, 40) < 0.001);
    // Nothing gets in: the others hear it and wait; it hears nobody and acknowledges nothing.
    const ReplicationTotals in = run("partition@10:Z1,direction=2", 3, false);
    QCOMPARE(in.elections, std::uint64_t{0});
    QVERIFY(static_cast<double>(in.writesAcknowledged) < 10.1 / 40 * static_cast<double>(in.writes) * 1.1);
    // What the old leader still writes is heard of outside, so nothing contradicts it; the other way it is not.
    QCOMPARE(run("partition@10:Z1,direction=2", 1, true).conflicts, std::uint64_t{0});
    QVERIFY(run("partition@10:Z1,direction=1", 1, true).conflicts > 0);
    // With a lease it stops leading, and somebody else is elected.
    const ReplicationTotals fenced = run("partition@10:Z1,direction=2", 3, true);
    QVERIFY(fenced.elections >= 1 && fenced.writesAcknowledged > 2 * in.writesAcknowledged / 1);
}

QTEST_GUILESS_MAIN(ReplicationTruthTest)
#include "replication_truth_test.moc"

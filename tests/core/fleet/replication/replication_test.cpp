// Replicas: where they stand, refusals, elections, leases, copies of the state.
#include <QtTest>

#include <set>

#include "core/fleet/replication/mechanism.h"
#include "core/fleet/replication/replication_totals.h"
#include "core/fleet/replication/replication_view.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

FleetParameters replicated(std::uint32_t replicas)
{
    FleetParameters p = fleets::small();
    p.servers = 27;
    p.topology.regions = p.topology.zones = p.topology.racks = 3;
    p.replication.replicated = true;
    p.replication.replicas = replicas;
    p.replication.writeQuorum = p.replication.readQuorum = replicas / 2 + 1;
    p.replication.readRate = 50;
    return p;
}

std::size_t elections(const Fleet& fleet) { return fleet.totals().replication.elections; }

}  // namespace

class ReplicationTest : public QObject {
    Q_OBJECT

private slots:
    void replicasStandWhereTheSpreadSays();
    void replicasStandWhereTheyArePut();
    void impossibleReplicasAreRefusedByName();
    void aCopyGoesOnWithTheSameFingerprint_data();
    void aCopyGoesOnWithTheSameFingerprint();
    void aQuietFleetKeepsItsLeaderAndAnswersAll();
    void aDeadLeaderIsReplacedWithinTwoTimeouts();
    void oneReplicaNeedsNobody();
    void aFrozenLeaderWakesUpToBeRefused();
    void withoutAMajorityNobodyLeads();
    void replicasDisturbNobody();
};

void ReplicationTest::replicasStandWhereTheSpreadSays()
{
    for (const std::uint32_t replicas : {1U, 3U, 5U, 7U}) {
        FleetParameters p = replicated(replicas);
        p.servers = 189;
        const FleetSizes sizes = sizesOf(p);
        for (int spread = 0; spread < 4; ++spread) {
            p.replication.spread = static_cast<ReplicaSpread>(spread);
            QVERIFY(!fleetRefusal(p, 1).has_value());
            std::set<std::uint32_t> servers, racks, zones, regions;
            for (std::uint32_t i = 0; i < replicas; ++i) {
                const std::uint32_t server = serverOfReplica(p, ReplicaId{i});
                servers.insert(server);
                racks.insert(sizes.unitOf(Level::Rack, ServerId{server}));
                zones.insert(sizes.unitOf(Level::Zone, ServerId{server}));
                regions.insert(sizes.unitOf(Level::Region, ServerId{server}));
            }
            const auto most = std::size_t{std::min(replicas, 3U)};
            QCOMPARE(servers.size(), std::size_t{replicas});
            QVERIFY(spread >= 1 || racks.size() == 1);
            QCOMPARE(zones.size(), spread >= 2 ? most : std::size_t{1});
            QCOMPARE(regions.size(), spread >= 3 ? most : std::size_t{1});
            QVERIFY(spread < 1 || racks.size() >= most);
        }
    }
}

void ReplicationTest::replicasStandWhereTheyArePut()
{
    FleetParameters p = replicated(3);
    p.replication.place1 = 27;
    p.replication.place3 = 2;
    QVERIFY(!fleetRefusal(p, 1));
    QCOMPARE(serverOfReplica(p, ReplicaId{0}), 26U);
    QCOMPARE(serverOfReplica(p, ReplicaId{2}), 1U);
    const Fleet fleet({p, {}, 1});
    QCOMPARE(fleet.view().of<ReplicationView>().replicas[0].server, 26U);
    p.replication.place1 = 2;  // where the third one is
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("replica-3-on"));
    p.replication.place1 = 28;
    QCOMPARE(fleetRefusal(p, 1)->message(),
             std::string("replica-1-on: \"28\" is not accepted; expected at most the servers: 27"));
    p.replication.place1 = serverOfReplica(replicated(3), ReplicaId{1}) + 1;  // where the spread puts the second one
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("replica-2-on"));
    p.replication.place1 = 0;
    p.replication.place9 = 2;  // of a replica that there is not
    QVERIFY(!fleetRefusal(p, 1));
}

void ReplicationTest::impossibleReplicasAreRefusedByName()
{
    const auto key = [](const FleetParameters& p) { return QString::fromStdString(fleetRefusal(p, 1)->key); };
    FleetParameters p = replicated(3);
    p.replication.writeQuorum = 4;
    QCOMPARE(key(p), QStringLiteral("write-quorum"));
    QVERIFY(fleetRefusal(p, 1)->accepted.ends_with("3"));
    p.replication.writeQuorum = 1;
    p.replication.readQuorum = 5;
    QCOMPARE(key(p), QStringLiteral("read-quorum"));
    p = replicated(5);
    p.servers = 4;
    p.topology = {};
    QCOMPARE(key(p), QStringLiteral("replicas"));
    QVERIFY(fleetRefusal(p, 1)->accepted.find("4") != std::string::npos);
    p = replicated(3);
    p.replication.spread = ReplicaSpread::Servers;
    p.servers = 54;  // two in a rack
    QCOMPARE(key(p), QStringLiteral("replicas"));
    QVERIFY(fleetRefusal(p, 1)->accepted.starts_with("at most 2"));
    p = replicated(3);
    p.replication.writeRate = 100'000;
    p.replication.operationTimeout = 1000;
    QCOMPARE(key(p), QStringLiteral("operation-timeout"));
    p.replication.operationTimeout = 1;
    p.replication.replicas = 27;
    p.replication.worldRoundTrip = 10;
    QCOMPARE(key(p), QStringLiteral("write-rate"));
    p.replication.replicated = false;
    QVERIFY(!fleetRefusal(p, 1).has_value());
}

void ReplicationTest::aCopyGoesOnWithTheSameFingerprint_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("replicas");
    for (int form = 0; form < 2; ++form) {
        for (const int replicas : {1, 3, 6})
            QTest::addRow("form %d, %d replicas", form, replicas) << form << replicas;
    }
}

void ReplicationTest::aCopyGoesOnWithTheSameFingerprint()
{
    QFETCH(int, form);
    QFETCH(int, replicas);
    FleetParameters p = replicated(static_cast<std::uint32_t>(replicas));
    p.replication.form = static_cast<ReplicationForm>(form);
    p.replication.roundTripJitter = 1;
    Fleet fleet = fleets::build(p, {"crash@3:S1,duration=4", "partition@8:S1,duration=5"});
    fleet.advance(secondsToTime(4.567));
    Fleet copy = fleet;
    fleet.advance(secondsToTime(20));
    copy.advance(secondsToTime(9));
    copy.advance(secondsToTime(20));
    QCOMPARE(copy.fingerprint(), fleet.fingerprint());
    QCOMPARE(copy.totals().replication.writesAcknowledged, fleet.totals().replication.writesAcknowledged);
    QCOMPARE(copy.totals().replication.writeSeconds, fleet.totals().replication.writeSeconds);
}

void ReplicationTest::aQuietFleetKeepsItsLeaderAndAnswersAll()
{
    for (const bool fencing : {true, false}) {
        FleetParameters p = replicated(5);
        p.replication.fencing = fencing;
        p.replication.spread = ReplicaSpread::Zones;
        p.servers = 54;
        const ReplicationTotals t = fleets::run(p, 60).totals().replication;
        QCOMPARE(t.elections, std::uint64_t{0});
        QVERIFY(t.writes - t.writesAcknowledged <= 2 && t.reads - t.readsAnswered <= 2);  // under way
        QCOMPARE(t.staleReads, std::uint64_t{0});
        QCOMPARE(t.leaderlessSeconds, 0.0);
        QCOMPARE(t.writesLost + t.conflicts + t.writesFenced + t.writesRefused, std::uint64_t{0});
    }
}

void ReplicationTest::aDeadLeaderIsReplacedWithinTwoTimeouts()
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Fleet fleet = fleets::run(replicated(3), 30, {"crash@10:S1"}, seed);
        QVERIFY(elections(fleet) >= 1);
        Transition elected;
        for (const Transition& transition : fleet.transitions()) {
            if (transition.kind == TransitionKind::LeaderElected && elected.at == SimTime{})
                elected = transition;
        }
        const double after = elected.at.seconds() - 10;
        QVERIFY2(after > 0.8 && after < 4, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(after)));
        QVERIFY(elected.parent.valid());
        QCOMPARE(fleet.totals().replication.writesLost, std::uint64_t{0});
        QVERIFY(std::abs(fleet.totals().replication.leaderlessSeconds - after) < 2);
    }
}

void ReplicationTest::oneReplicaNeedsNobody()
{
    const Fleet fleet = fleets::run(replicated(1), 20, {"crash@5:S1,duration=5"});
    const ReplicationTotals& t = fleet.totals().replication;
    QVERIFY(t.writesAcknowledged > 1000 && t.writesAcknowledged < t.writes);
    QVERIFY(std::abs(t.quorumLostSeconds - 5) < 0.1);
    QCOMPARE(t.conflicts, std::uint64_t{0});
}

void ReplicationTest::aFrozenLeaderWakesUpToBeRefused()
{
    // A pause longer than the lease: somebody else leads when the old leader wakes up. Unfenced it writes on until it
    // hears of that; its own clock tells a fenced one.
    FleetParameters p = replicated(3);
    p.replication.writeQuorum = 1;
    const auto run = [&p](bool fencing) {
        p.replication.fencing = fencing;
        return fleets::run(p, 30, {"pause@10:S1,duration=10"}).totals().replication;
    };
    const ReplicationTotals fenced = run(true), unfenced = run(false);
    QVERIFY(fenced.elections >= 1 && unfenced.elections >= 1);
    QCOMPARE(fenced.twoLeadersSeconds, 0.0);
    QVERIFY(unfenced.twoLeadersSeconds > 5);
}

void ReplicationTest::withoutAMajorityNobodyLeads()
{
    FleetParameters p = replicated(3);
    p.replication.spread = ReplicaSpread::Regions;
    const Fleet fleet = fleets::run(p, 40, {"crash@10:S1", "crash@10:S10"});
    const ReplicationTotals& t = fleet.totals().replication;
    QVERIFY(std::abs(t.quorumLostSeconds - 30) < 0.2);
    QCOMPARE(t.elections, std::uint64_t{0});
    QVERIFY(static_cast<double>(t.writesAcknowledged) < 1.05 * static_cast<double>(t.writes) / 4);
}

void ReplicationTest::replicasDisturbNobody()
{
    FleetParameters p = replicated(3);
    const Fleet with = fleets::run(p, 10);
    p.replication = {};
    const Fleet without = fleets::run(p, 10);
    QCOMPARE(with.totals().offered, without.totals().offered);
    QCOMPARE(with.totals().waitSeconds, without.totals().waitSeconds);
}

QTEST_GUILESS_MAIN(ReplicationTest)
#include "replication_test.moc"

// Whom a fault reaches, by simulation: the four placements of the blast radius against counting, and loss against k/n.
#include <QtTest>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/blast_radius/blast_radius.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

constexpr int kSeeds = 40;
enum ArmIndex { kNobodyIsolated, kDomains, kShuffle, kCells };

struct Reached {
    Statistics down, degraded;
};

/// The shares of all customers that were down, and degraded but never down, over the seeds.
Reached reached(const char* trigger, ArmIndex arm)
{
    Reached found;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        ParameterSet parameters(blastRadiusScenario().rows());
        FG_ASSERT(!parameters.setText("trigger", trigger));
        const auto arms = blastRadiusScenario().build(parameters, seed).value();
        Fleet fleet(arms[arm].fleet);
        fleet.advance(secondsToTime(60));
        const double customers = arms[arm].fleet.parameters.customers;
        found.down.add(fleet.totals().customersEverDown / customers);
        found.degraded.add(fleet.totals().customersEverDegraded / customers);
    }
    return found;
}

bool agreeAll(const char* what, const Reached& found, double down, double degraded)
{
    // A slow request by chance now and then makes a customer degraded who should be fine: a few in a thousand.
    constexpr double kChance = 0.01;
    const auto near = [](const Statistics& s, double expected) {
        const Interval interval = s.meanInterval(0.999);
        return interval.low - kChance <= expected && expected <= interval.high + kChance;
    };
    const bool good = near(found.down, down) && near(found.degraded, degraded);
    const QByteArray line = QByteArray(what) + ": down " + QByteArray::number(found.down.mean()) + " of " +
                            QByteArray::number(down) + ", degraded " + QByteArray::number(found.degraded.mean()) +
                            " of " + QByteArray::number(degraded) + ", seeds from 1";
    if (!good)
        qWarning("%s", line.constData());
    return good;
}

}  // namespace

class IsolationTruthTest : public QObject {
    Q_OBJECT

private slots:
    void aRackTakesHalfTheCellsAndAFifthOfTheShards();
    void aBadConfigStopsAtTheCellAndNowhereElse();
    void oneBadCustomerReachesItsShardItsShardOrEverybody_data();
    void oneBadCustomerReachesItsShardItsShardOrEverybody();
    void oneServerLosesItsShareUnderEveryPlacement();
    void aShardOfAllServersIsNoIsolation();
    void oneCellIsNoIsolation();
    void moreCellsNeverRaiseTheBlastRadius();
};

void IsolationTruthTest::aRackTakesHalfTheCellsAndAFifthOfTheShards()
{
    // Seed claim 3.66: of 28 pairs of 8 servers 6 lie in the dead rack of 4, 16 have one server in it, 6 none.
    QVERIFY(agreeAll("no isolation", reached("rack", kNobodyIsolated), 0, 1));
    QVERIFY(agreeAll("fault domains", reached("rack", kDomains), 0, 1));
    QVERIFY(agreeAll("shuffle", reached("rack", kShuffle), 6.0 / 28, 16.0 / 28));
    QVERIFY(agreeAll("cells", reached("rack", kCells), 0.5, 0));
}

void IsolationTruthTest::aBadConfigStopsAtTheCellAndNowhereElse()
{
    // Seed claim 3.67: one of four cells is a quarter of the customers, not three per cent.
    for (const ArmIndex arm : {kNobodyIsolated, kDomains, kShuffle})
        QVERIFY(agreeAll("without cells", reached("bad-config", arm), 1, 0));
    QVERIFY(agreeAll("cells", reached("bad-config", kCells), 0.25, 0));
}

void IsolationTruthTest::oneBadCustomerReachesItsShardItsShardOrEverybody_data()
{
    QTest::addColumn<QByteArray>("trigger");
    QTest::newRow("noisy") << QByteArray("noisy");
    QTest::newRow("poison") << QByteArray("poison");
}

void IsolationTruthTest::oneBadCustomerReachesItsShardItsShardOrEverybody()
{
    // Seed claim 3.68. The bad customer is one of the 56; of the 55 others 1/28 share its shard, 12/28 a part.
    QFETCH(QByteArray, trigger);
    QVERIFY(agreeAll("no isolation", reached(trigger, kNobodyIsolated), 1, 0));
    QVERIFY(agreeAll("fixed pairs", reached(trigger, kDomains), 0.25, 0));
    QVERIFY(agreeAll("shuffle", reached(trigger, kShuffle), (1 + 55.0 / 28) / 56, 55 * 12.0 / 28 / 56));
    QVERIFY(agreeAll("cells", reached(trigger, kCells), 0.25, 0));
}

void IsolationTruthTest::oneServerLosesItsShareUnderEveryPlacement()
{
    // Seed claim 3.65: until the balancer reacts an eighth of the requests is lost, cells or no cells.
    for (const ArmIndex arm : {kNobodyIsolated, kDomains, kShuffle, kCells}) {
        const Statistics lost = overSeeds(kSeeds, 1, [&](std::uint64_t seed) {
            ParameterSet parameters(blastRadiusScenario().rows());
            FG_ASSERT(!parameters.setText("trigger", "server") && !parameters.set("trigger-at", 10));
            Fleet fleet(blastRadiusScenario().build(parameters, seed).value()[arm].fleet);
            fleet.advance(secondsToTime(10));
            const Totals before = fleet.totals();
            fleet.advance(secondsToTime(12));  // three probes, one a second, have not failed yet
            return static_cast<double>(fleet.totals().vanished - before.vanished) /
                   static_cast<double>(fleet.totals().attempts - before.attempts);
        });
        QVERIFY(agrees("lost until detection", lost, 0.125, 0.01));
    }
}

/// Two placements of the same fleet that should be the same to every customer: equal means of requests lost.
bool alike(FleetParameters a, FleetParameters b)
{
    Statistics difference;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const auto lost = [seed](const FleetParameters& p) {
            const std::vector<ScheduledFault> faults{
                {secondsToTime(2), makeFault(FaultKind::Poison, {Level::Customer, 0})}};
            const Fleet fleet = runFleet(p, seed, 20, faults);
            return static_cast<double>(fleet.totals().failed) / static_cast<double>(fleet.totals().offered);
        };
        difference.add(lost(a) - lost(b));
    }
    const Interval interval = difference.meanInterval(0.999);
    return interval.low - 0.01 <= 0 && 0 <= interval.high + 0.01;
}

FleetParameters shared()
{
    FleetParameters p;
    p.servers = 6;
    p.capacityPerServer = 100;
    p.customers = 30;
    p.offeredLoad = 240;
    p.clientTimeout = 0.5;
    p.clientsRetry = false;
    p.restartDelay = 2;
    p.balancing = BalancingPolicy::Random;
    return p;
}

void IsolationTruthTest::aShardOfAllServersIsNoIsolation()
{
    FleetParameters shard = shared();
    shard.placement.policy = PlacementPolicy::Shuffle;
    shard.placement.shardSize = shard.servers;
    QVERIFY(alike(shared(), shard));
}

void IsolationTruthTest::oneCellIsNoIsolation()
{
    FleetParameters cell = shared();
    cell.placement.policy = PlacementPolicy::Cells;
    cell.placement.cells = 1;
    QVERIFY(alike(shared(), cell));
}

void IsolationTruthTest::moreCellsNeverRaiseTheBlastRadius()
{
    double before = 1;
    for (const std::uint32_t cells : {1U, 2U, 3U, 6U}) {
        FleetParameters p = shared();
        p.placement.policy = PlacementPolicy::Cells;
        p.placement.cells = cells;
        Statistics touched;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Fleet fleet =
                runFleet(p, seed, 20, {{secondsToTime(2), makeFault(FaultKind::Poison, {Level::Customer, 0})}});
            touched.add(fleet.totals().touchedMost);
        }
        QVERIFY2(touched.mean() <= before, qPrintable(QString("%1 cells").arg(cells)));
        before = touched.mean();
    }
    QVERIFY(before < 0.2);
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::IsolationTruthTest)
#include "isolation_truth_test.moc"

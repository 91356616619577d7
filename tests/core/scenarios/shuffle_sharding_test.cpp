// The scenario "shuffle-sharding": whom one customer's poison reaches, by how shards are dealt.
#include <QtTest>

#include "core/base/statistics.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/shuffle_sharding/shuffle_sharding.h"
#include "core/theory/shuffle.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

namespace {

struct Reach {
    double down, degraded;  ///< customers that were so by the worst of their windows
};

Reach reachOf(plays::Settings settings, std::uint64_t seed)
{
    const Fleet fleet = plays::playOne(shuffleShardingScenario(), settings, seed, 40);
    Reach reach{};
    for (const CustomerLedger& customer : fleet.ledger()) {
        reach.down += customer.worst == CustomerState::Down ? 1 : 0;
        reach.degraded += customer.worst == CustomerState::Degraded ? 1 : 0;
    }
    return reach;
}

}  // namespace

class ShuffleShardingTest : public QObject {
    Q_OBJECT

private slots:
    void poisonTakesThoseWithTheSameShard();
    void fixedPairsLoseAQuarterAndOnePoolAll();
    void withoutFailoverMoreNotice();
    void aQuietFleetLosesNobody();
    void theLedgerAddsUpToTheTotals();
    void aShardLargerThanTheFleetIsNamed();
};

void ShuffleShardingTest::poisonTakesThoseWithTheSameShard()
{
    // The culprit and whoever holds the same two of eight: 1 + 55 / 28 on average.
    Statistics down;
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        down.add(reachOf({}, seed).down);
    const double expected = 1 + 55 / 28.0;
    QVERIFY2(down.meanInterval(0.999).contains(expected), qPrintable(QString::number(down.mean())));
}

void ShuffleShardingTest::fixedPairsLoseAQuarterAndOnePoolAll()
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        QCOMPARE(reachOf({{"placement", "fixed-shards"}}, seed).down, 14.0);
        QCOMPARE(reachOf({{"placement", "everywhere"}}, seed).down, 56.0);
        QCOMPARE(reachOf({{"shard-size", "8"}}, seed).down, 56.0);  // a shard of all is no isolation
    }
}

void ShuffleShardingTest::withoutFailoverMoreNotice()
{
    double with = 0, without = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        with += reachOf({}, seed).degraded;
        without += reachOf({{"client-failover", "off"}}, seed).degraded;
    }
    QVERIFY(without > 3 * with);
}

void ShuffleShardingTest::aQuietFleetLosesNobody()
{
    const Reach reach = reachOf({{"trigger", "none"}}, 1);
    QCOMPARE(reach.down + reach.degraded, 0.0);
}

void ShuffleShardingTest::theLedgerAddsUpToTheTotals()
{
    for (const char* placement : {"shuffle", "fixed-shards", "cells"}) {
        const Fleet fleet = plays::playOne(shuffleShardingScenario(), {{"placement", placement}}, 5, 40);
        const Totals& totals = fleet.totals();
        std::uint64_t lost = 0, down = 0, degraded = 0;
        double downSeconds = 0, degradedSeconds = 0;
        for (const CustomerLedger& customer : fleet.ledger()) {
            lost += customer.lost;
            down += customer.worst == CustomerState::Down ? 1 : 0;
            degraded += customer.worst == CustomerState::Degraded ? 1 : 0;
            downSeconds += customer.downSeconds;
            degradedSeconds += customer.degradedSeconds;
        }
        QCOMPARE(lost, totals.failed);
        QCOMPARE(down, totals.customersEverDown);
        QCOMPARE(degraded, totals.customersEverDegraded);
        QVERIFY(std::abs(downSeconds - totals.downCustomerSeconds) < 1e-6);
        QVERIFY(std::abs(degradedSeconds - totals.degradedCustomerSeconds) < 1e-6);
        QVERIFY(downSeconds > 0);
    }
}

void ShuffleShardingTest::aShardLargerThanTheFleetIsNamed()
{
    const Scenario& scenario = shuffleShardingScenario();
    const auto refused = scenario.build(plays::parametersOf(scenario, {{"shard-size", "9"}}), 1);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().key, std::string("shard-size"));
    QVERIFY(refused.error().accepted.find('8') != std::string::npos);
}

QTEST_GUILESS_MAIN(ShuffleShardingTest)
#include "shuffle_sharding_test.moc"

// Retry layers: what they multiply to, whose turn a retry is, and what is refused.
#include <QtTest>

#include "core/fleet/calls/retry_layers.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

FleetParameters layered(std::uint32_t layers, std::uint32_t attempts)
{
    FleetParameters p = fleets::small();
    p.offeredLoad = 5;
    p.backoff = BackoffLaw::None;
    p.healthChecks = false;
    p.layers = {layers, attempts};
    return p;
}

}  // namespace

class RetryLayersTest : public QObject {
    Q_OBJECT

private slots:
    void threeLayersOfFourMakeSixtyFourAttempts();
    void theClientIsOneLayerMore();
    void theInnermostLayerRetriesFirst();
    void backoffGoesByTheLayersOwnCount();
    void aRetryBudgetHoldsTheLayersToo();
    void withoutLayersNothingChanges();
    void layersThatMakeTooManyAttemptsAreRefused();
    void noRequestEverMakesMoreThan255();
};

void RetryLayersTest::threeLayersOfFourMakeSixtyFourAttempts()
{
    const Fleet fleet = fleets::run(layered(3, 4), 60, {"gray@0:all,share=1"});
    QVERIFY(fleet.totals().failed > 100);
    QVERIFY(fleet.totals().attempts >= 64 * fleet.totals().failed);
    QVERIFY(fleet.totals().attempts <= 64 * fleet.totals().offered);
}

void RetryLayersTest::theClientIsOneLayerMore()
{
    FleetParameters p = layered(2, 3);
    p.clientsRetry = true;
    p.maxAttempts = 5;
    const Fleet fleet = fleets::run(p, 60, {"gray@0:all,share=1"});
    QVERIFY(fleet.totals().attempts >= 45 * fleet.totals().failed);
    QVERIFY(fleet.totals().attempts <= 45 * fleet.totals().offered);
}

void RetryLayersTest::theInnermostLayerRetriesFirst()
{
    const RetryLayerParameters p{2, 3};
    const std::uint32_t expected[] = {1, 2, 1, 1, 2, 2, 1, 2, 1, 1, 2, 1, 1, 2, 2, 1, 2, 2};
    for (std::uint32_t i = 0; i < std::size(expected); ++i)
        QCOMPARE(attemptsOfLayer(p, i + 1), expected[i]);
}

void RetryLayersTest::backoffGoesByTheLayersOwnCount()
{
    // Nine attempts, so eight pauses without jitter: every layer waits 0.1 s, then 0.2 s.
    FleetParameters p = layered(2, 3);
    p.serviceLaw = ServiceLaw::Deterministic;
    p.offeredLoad = 0.5;
    p.backoff = BackoffLaw::Exponential;
    p.jitter = JitterLaw::None;
    p.backoffBase = 0.1;
    const Fleet fleet = fleets::run(p, 60, {"gray@0:all,share=1"});
    const double pauses = fleet.totals().latency.quantileSeconds(0.5) - 9 * 0.01;
    QVERIFY2(std::abs(pauses - 4 * (0.1 + 0.2)) < 0.03, qPrintable(QString::number(pauses)));
}

void RetryLayersTest::aRetryBudgetHoldsTheLayersToo()
{
    FleetParameters p = layered(3, 4);
    p.offeredLoad = 50;
    p.retryBudget = true;
    p.budgetRatio = 0.1;
    const Fleet fleet = fleets::run(p, 100, {"gray@0:all,share=1"});
    QVERIFY(10 * fleet.totals().retries <= fleet.totals().offered + 100 * p.customers + 10);
    QVERIFY(fleet.totals().retries > 100);
}

void RetryLayersTest::withoutLayersNothingChanges()
{
    FleetParameters p = fleets::busy();
    const Fleet plain = fleets::run(p, 10);
    p.layers.attempts = 9;
    QCOMPARE(fleets::run(p, 10).fingerprint(), plain.fingerprint());
    p.layers = {4, 1};
    QCOMPARE(fleets::run(p, 10).fingerprint(), plain.fingerprint());
}

void RetryLayersTest::layersThatMakeTooManyAttemptsAreRefused()
{
    FleetParameters p = layered(4, 4);
    const auto refused = fleetRefusal(p, 1);
    QVERIFY(refused.has_value());
    QCOMPARE(refused->key, std::string("layer-attempts"));
    QVERIFY2(refused->accepted.starts_with("1 to 3 "), refused->accepted.c_str());
    p.layers = {3, 6};
    QVERIFY(!fleetRefusal(p, 1));
    p.clientsRetry = true;
    p.maxAttempts = 2;
    QVERIFY(fleetRefusal(p, 1).has_value());
}

void RetryLayersTest::noRequestEverMakesMoreThan255()
{
    FleetParameters p = layered(3, 6);
    Fleet fleet = fleets::build(p, {"gray@0:all,share=1"});
    p.clientsRetry = true;
    p.maxAttempts = 20;
    fleet.reconfigure(p);
    fleet.advance(secondsToTime(30));
    QVERIFY(fleet.totals().attempts >= 255 * fleet.totals().failed);
    QVERIFY(fleet.totals().attempts <= 255 * fleet.totals().offered);
}

QTEST_GUILESS_MAIN(RetryLayersTest)
#include "retry_layers_test.moc"

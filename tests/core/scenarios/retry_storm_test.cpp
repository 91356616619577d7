// The scenario "retry-storm": layers that all retry keep the fleet down, one that does does not.
#include <QtTest>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/retry_storm/retry_storm.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

namespace {

std::vector<Fleet> run(plays::Settings settings, std::uint64_t seed)
{
    return plays::play(retryStormScenario(), settings, seed, 60);
}

}  // namespace

class RetryStormTest : public QObject {
    Q_OBJECT

private slots:
    void everyLayerRetryingKeepsTheFleetDown();
    void aRetryBudgetEndsIt();
    void tooManyLayersAreRefusedByName();
};

void RetryStormTest::everyLayerRetryingKeepsTheFleetDown()
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const auto fleets = run({}, seed);
        QVERIFY2(fleets[0].view().latest.goodputShare() < 0.1, qPrintable(QString("seed %1").arg(seed)));
        QVERIFY2(fleets[1].view().latest.goodputShare() > 0.6, qPrintable(QString("seed %1").arg(seed)));
        QVERIFY(fleets[1].totals().attempts <= 4 * fleets[1].totals().offered);
    }
}

void RetryStormTest::aRetryBudgetEndsIt()
{
    const auto fleets = run({{"retry-budget", "on"}}, 1);
    QVERIFY(fleets[0].view().latest.goodputShare() > 0.6);
    QVERIFY(fleets[0].totals().attempts < 3 * fleets[0].totals().offered);
}

void RetryStormTest::tooManyLayersAreRefusedByName()
{
    ParameterSet parameters(retryStormScenario().rows());
    FG_ASSERT(!parameters.setText("layers", "6"));
    const auto refused = retryStormScenario().build(parameters, 1);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().key, std::string("layer-attempts"));
}

QTEST_GUILESS_MAIN(RetryStormTest)
#include "retry_storm_test.moc"

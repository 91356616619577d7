// The scenario "slow-dependency": slow is worse than dead, over several seeds, and what ends it.
#include <QtTest>

#include "core/params/parameter_set.h"
#include "core/scenarios/slow_dependency/slow_dependency.h"

using namespace faultglass;

namespace {

using Settings = std::initializer_list<std::pair<const char*, const char*>>;

std::vector<Totals> run(Settings settings, std::uint64_t seed)
{
    ParameterSet parameters(slowDependencyScenario().rows());
    for (const auto& [key, value] : settings)
        FG_ASSERT(!parameters.setText(key, value));
    std::vector<Totals> totals;
    const auto arms = slowDependencyScenario().build(parameters, seed);
    for (const ArmSpec& arm : arms.value()) {
        Fleet fleet(arm.fleet);
        fleet.advance(secondsToTime(60));
        totals.push_back(fleet.totals());
    }
    return totals;
}

double failedShare(const Totals& totals)
{
    return static_cast<double>(totals.failed) / static_cast<double>(totals.offered);
}

}  // namespace

class SlowDependencyTest : public QObject {
    Q_OBJECT

private slots:
    void essentialsAreKeysOfTheTable();
    void slowIsWorseThanDead();
    void aTimeoutThatFitsTheWorkersSavesTheOthers();
    void withoutTheTriggerBothAreAlike();
};

void SlowDependencyTest::essentialsAreKeysOfTheTable()
{
    const ParameterSet parameters(slowDependencyScenario().rows());
    for (const std::string_view key : slowDependencyScenario().essentials)
        QVERIFY2(parameters.find(key).has_value(), key.data());
}

void SlowDependencyTest::slowIsWorseThanDead()
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const auto totals = run({}, seed);
        QCOMPARE(totals[0].offered, totals[1].offered);
        QVERIFY2(std::abs(failedShare(totals[1]) - 0.1) < 0.01, qPrintable(QString("seed %1").arg(seed)));
        QVERIFY2(failedShare(totals[0]) > 2 * failedShare(totals[1]), qPrintable(QString("seed %1").arg(seed)));
    }
}

void SlowDependencyTest::aTimeoutThatFitsTheWorkersSavesTheOthers()
{
    const auto totals = run({{"dependency-timeout", "1"}}, 1);  // 200 of 1000 workers wait
    QVERIFY(failedShare(totals[0]) < 0.11);
}

void SlowDependencyTest::withoutTheTriggerBothAreAlike()
{
    const auto totals = run({{"trigger", "off"}}, 1);
    QCOMPARE(totals[0].succeeded, totals[1].succeeded);
    QCOMPARE(totals[0].failed, totals[1].failed);
}

QTEST_GUILESS_MAIN(SlowDependencyTest)
#include "slow_dependency_test.moc"

// The scenario "slow-dependency": slow is worse than dead, over several seeds, and what ends it.
#include <QtTest>

#include "core/scenarios/slow_dependency/slow_dependency.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

namespace {

std::vector<Totals> run(plays::Settings settings, std::uint64_t seed)
{
    std::vector<Totals> totals;
    for (const Fleet& fleet : plays::play(slowDependencyScenario(), settings, seed, 60))
        totals.push_back(fleet.totals());
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
    void slowIsWorseThanDead();
    void aTimeoutThatFitsTheWorkersSavesTheOthers();
    void withoutTheTriggerBothAreAlike();
};

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

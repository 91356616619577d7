// The scenario "correlated-faults": one full disk is nothing, the same bug on all three is everything.
#include <QtTest>

#include "core/scenarios/correlated_faults/correlated_faults.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

class CorrelatedFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void fullDisksTakeAwayWhatTheyShare_data();
    void fullDisksTakeAwayWhatTheyShare();
    void allAtOnceIsNotThreeTimesOne();
    void moreThanThereAreIsAllOfThem();
};

namespace {

/// The share of requests lost from the moment the disks are full until they are cleared.
double lostMeanwhile(const char* affected, std::uint64_t seed)
{
    const Scenario& scenario = correlatedFaultsScenario();
    Fleet fleet = plays::playOne(scenario, {{"affected", affected}, {"fills-at", "5"}, {"fills-for", "20"}}, seed, 5);
    const Totals before = fleet.totals();
    fleet.advance(secondsToTime(25));
    return plays::share(fleet.totals().failed - before.failed, fleet.totals().offered - before.offered);
}

}  // namespace

void CorrelatedFaultsTest::fullDisksTakeAwayWhatTheyShare_data()
{
    QTest::addColumn<QByteArray>("affected");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("none") << QByteArray("0") << 0.0 << 0.001;
    QTest::newRow("one of three: until the balancer notices") << QByteArray("1") << 0.001 << 0.15;
    QTest::newRow("all three") << QByteArray("3") << 0.99 << 1.01;
}

void CorrelatedFaultsTest::fullDisksTakeAwayWhatTheyShare()
{
    QFETCH(QByteArray, affected);
    QFETCH(double, least);
    QFETCH(double, most);
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const double lost = lostMeanwhile(affected.constData(), seed);
        QVERIFY2(lost >= least && lost <= most, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(lost)));
    }
}

void CorrelatedFaultsTest::allAtOnceIsNotThreeTimesOne()
{
    // A shared cause is worth more than the sum of what it does to each: nobody is left to take over.
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        QVERIFY(lostMeanwhile("3", seed) > 3 * lostMeanwhile("1", seed));
}

void CorrelatedFaultsTest::moreThanThereAreIsAllOfThem() { QCOMPARE(lostMeanwhile("1000", 3), lostMeanwhile("3", 3)); }

QTEST_GUILESS_MAIN(CorrelatedFaultsTest)
#include "correlated_faults_test.moc"

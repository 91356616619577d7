// Means, deviations and intervals: known values, and coverage by repetition.
#include "core/base/statistics.h"

#include <random>

#include "tests/core/near.h"

using namespace faultglass;

class StatisticsTest : public QObject {
    Q_OBJECT

private slots:
    void knownSampleHasKnownMoments();
    void fewObservationsHaveNoSpread();
    void smallSpreadSurvivesALargeMean();
    void studentIntervalMatchesTables();
    void studentIntervalCoversTheMean();
};

void StatisticsTest::knownSampleHasKnownMoments()
{
    Statistics sample;
    for (const double value : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0})
        sample.add(value);
    QCOMPARE(sample.count(), std::uint64_t{8});
    FG_NEAR(sample.mean(), 5, 1e-15);
    FG_NEAR(sample.deviation(), std::sqrt(32.0 / 7), 1e-14);
}

void StatisticsTest::fewObservationsHaveNoSpread()
{
    Statistics sample;
    FG_NEAR(sample.mean(), 0, 0);
    FG_NEAR(sample.meanInterval().halfWidth(), 0, 0);
    sample.add(3);
    FG_NEAR(sample.deviation(), 0, 0);
    QVERIFY(sample.meanInterval().contains(3));
}

void StatisticsTest::smallSpreadSurvivesALargeMean()
{
    Statistics sample;
    for (const double value : {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16})
        sample.add(value);
    FG_NEAR(sample.deviation(), std::sqrt(30), 1e-12);
}

void StatisticsTest::studentIntervalMatchesTables()
{
    // t(0.975, 9 degrees of freedom) = 2.262157, t(0.995, 9) = 3.249836.
    Statistics sample;
    for (int i = 1; i <= 10; ++i)
        sample.add(i);
    const double error = sample.deviation() / std::sqrt(10);
    FG_NEAR(sample.meanInterval().halfWidth(), 2.262157 * error, 1e-6);
    FG_NEAR(sample.meanInterval(0.99).halfWidth(), 3.249836 * error, 1e-6);
}

void StatisticsTest::studentIntervalCoversTheMean()
{
    constexpr std::uint64_t kSeed = 99;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    std::normal_distribution<double> law(7, 2);
    int covered = 0;
    for (int run = 0; run < 4000; ++run) {
        Statistics sample;
        for (int i = 0; i < 5; ++i)
            sample.add(law(words));
        covered += sample.meanInterval(0.9).contains(7);
    }
    // 3600 expected, standard deviation 19.
    QVERIFY2(std::abs(covered - 3600) < 4 * 19, qPrintable(QString::number(covered)));
}

QTEST_GUILESS_MAIN(StatisticsTest)
#include "statistics_test.moc"

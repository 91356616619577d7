// Mean waits of the jitter laws against draws made here, and the cost of a herd.
#include "core/theory/backoff.h"

#include <limits>
#include <random>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class BackoffTest : public QObject {
    Q_OBJECT

private slots:
    void exponentialDoublesUpToItsCap();
    void jitterMeansMatchTheirFormulas();
    void decorrelatedMeanMatchesDraws();
    void herdWithoutJitterIsQuadratic();
    void badArgumentsAreNamed();
};

void BackoffTest::exponentialDoublesUpToItsCap()
{
    FG_NEAR(exponentialBackoff(0.005, 2, 1).value(), 0.005, 0);
    FG_NEAR(exponentialBackoff(0.005, 2, 4).value(), 0.040, 1e-15);
    FG_NEAR(exponentialBackoff(0.005, 2, 10).value(), 2, 0);
    FG_NEAR(exponentialBackoff(0.005, 2, 1000).value(), 2, 0);
}

void BackoffTest::jitterMeansMatchTheirFormulas()
{
    FG_NEAR(meanFullJitter(0.4).value(), 0.2, 1e-15);
    FG_NEAR(meanEqualJitter(0.4).value(), 0.3, 1e-15);
    FG_NEAR(meanFullJitter(0).value(), 0, 0);
    FG_NEAR(meanDecorrelatedJitter(5, 1).value(), 10, 1e-15);
    FG_NEAR(meanDecorrelatedJitter(5, 2).value(), 17.5, 1e-15);
    FG_NEAR(meanDecorrelatedJitter(5, 3).value(), 28.75, 1e-15);
}

void BackoffTest::decorrelatedMeanMatchesDraws()
{
    constexpr std::uint64_t kSeed = 7117;
    constexpr int kDraws = 400'000;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    double sums[4] = {};
    for (int i = 0; i < kDraws; ++i) {
        double wait = 1;
        for (double& sum : sums) {
            wait = std::uniform_real_distribution<double>(1, 3 * wait)(words);
            sum += wait;
        }
    }
    for (int retry = 1; retry <= 4; ++retry)
        FG_NEAR(sums[retry - 1] / kDraws, meanDecorrelatedJitter(1, retry).value(), 0.01);
}

void BackoffTest::herdWithoutJitterIsQuadratic()
{
    FG_NEAR(callsWithoutJitter(1).value(), 1, 0);
    FG_NEAR(callsWithoutJitter(100).value(), 5050, 0);
    FG_NEAR(callsWithoutJitter(1'000'000).value(), 500'000'500'000.0, 0);
}

void BackoffTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(exponentialBackoff(0, 1, 1), "base");
    FG_REFUSED(exponentialBackoff(1, 0.5, 1), "cap");
    FG_REFUSED(exponentialBackoff(1, 2, 0), "retry");
    FG_REFUSED(meanFullJitter(-1), "ceiling");
    FG_REFUSED(meanEqualJitter(nan), "ceiling");
    FG_REFUSED(meanDecorrelatedJitter(nan, 1), "base");
    FG_REFUSED(meanDecorrelatedJitter(1, 0), "retry");
    FG_REFUSED(callsWithoutJitter(0), "clients");
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "backoff_test.moc"

// Intervals of shares, counts and medians: known values, and that they cover what they should.
#include "core/base/intervals.h"

#include <algorithm>
#include <random>

#include "core/base/assert.h"
#include "tests/core/near.h"

using namespace faultglass;

class IntervalsTest : public QObject {
    Q_OBJECT

private slots:
    void sharesAreClopperPearson();
    void sharesAreCovered();
    void impossibleSharesAreAnAssertion();
    void countsAreGarwood();
    void countsAreCovered();
    void whatNoRunShowedMayStillHaveAChance();
    void mediansAreBetweenOrderStatistics();
};

namespace {

constexpr std::uint64_t kSeed = 100;
constexpr int kRepetitions = 2000;

/// How many of the repetitions are covered; each draws from `words`.
template <class Covers>
int covered(const Covers& covers)
{
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    int count = 0;
    for (int i = 0; i < kRepetitions; ++i)
        count += covers(words) ? 1 : 0;
    return count;
}

}  // namespace

void IntervalsTest::sharesAreClopperPearson()
{
    // Nothing in n: the upper bound is 1 - (alpha / 2)^(1 / n).
    const Interval none = shareInterval(0, 20);
    FG_NEAR(none.low, 0, 0);
    FG_NEAR(none.high, 1 - std::pow(0.025, 0.05), 1e-10);
    const Interval all = shareInterval(20, 20);
    FG_NEAR(all.low, std::pow(0.025, 0.05), 1e-10);
    FG_NEAR(all.high, 1, 0);
    const Interval half = shareInterval(5, 10);
    FG_NEAR(half.low, 0.1870860, 1e-6);
    FG_NEAR(half.high, 0.8129140, 1e-6);
}

void IntervalsTest::sharesAreCovered()
{
    for (const double share : {0.001, 0.1, 0.5, 0.9, 0.999}) {
        std::binomial_distribution<int> law(30, share);
        const int found = covered([&](auto& words) { return shareInterval(law(words), 30).contains(share); });
        // Exact intervals cover at least 95 %: 1900, standard deviation 10.
        QVERIFY2(found > 1900 - 3 * 10, qPrintable(QString::number(found)));
    }
}

void IntervalsTest::impossibleSharesAreAnAssertion()
{
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(shareInterval(0, 0)));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(shareInterval(3, 2)));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, static_cast<void>(countInterval(-1)));
}

void IntervalsTest::countsAreGarwood()
{
    // Tables of the exact 95 % limits of a Poisson mean.
    FG_NEAR(countInterval(0).low, 0, 0);
    FG_NEAR(countInterval(0).high, 3.688879, 1e-6);
    FG_NEAR(countInterval(1).low, 0.025318, 1e-4);
    FG_NEAR(countInterval(1).high, 5.571643, 1e-6);
    FG_NEAR(countInterval(10).low, 4.795389, 1e-6);
    FG_NEAR(countInterval(10).high, 18.390356, 1e-6);
}

void IntervalsTest::countsAreCovered()
{
    for (const double mean : {0.1, 1.0, 10.0, 1000.0}) {
        std::poisson_distribution<int> law(mean);
        const int found = covered([&](auto& words) { return countInterval(law(words)).contains(mean); });
        QVERIFY2(found > 1900 - 3 * 10, qPrintable(QString::number(found)));
    }
}

void IntervalsTest::whatNoRunShowedMayStillHaveAChance()
{
    FG_NEAR(unvariedShareInterval(0, 20).high, 1 - std::pow(0.025, 0.05), 1e-12);
    const Interval quarter = unvariedShareInterval(0.25, 100);
    FG_NEAR(quarter.low, 0.25 * std::pow(0.025, 0.01), 1e-12);
    FG_NEAR(quarter.high, 1 - 0.75 * std::pow(0.025, 0.01), 1e-12);
}

void IntervalsTest::mediansAreBetweenOrderStatistics()
{
    std::vector<double> values{1, 2, 3, 4, 5};
    QVERIFY(!medianInterval(values));
    values.push_back(6);
    FG_NEAR(medianInterval(values)->low, 1, 0);
    FG_NEAR(medianInterval(values)->high, 6, 0);
    values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};  // ranks 2 and 9 in every table
    FG_NEAR(medianInterval(values)->low, 2, 0);
    FG_NEAR(medianInterval(values)->high, 9, 0);
    std::exponential_distribution<double> law(1);
    const int found = covered([&](auto& words) {
        std::vector<double> sample(20);
        std::ranges::generate(sample, [&] { return law(words); });
        std::ranges::sort(sample);
        return medianInterval(sample)->contains(std::log(2));
    });
    QVERIFY2(found > 1900 - 3 * 10, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(IntervalsTest)
#include "intervals_test.moc"

// Named draws: the same for the same name in any order, and of the laws they claim by moments, chi-square and
// Kolmogorov-Smirnov. Limits are set at about one false alarm in a million, and the seeds are fixed.
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

#include "core/random/keyed_random.h"

using namespace faultglass;

namespace {

constexpr int kDraws = 200'000;
constexpr double kAlarm = 1e-6;

/// Draws 0 .. kDraws - 1 of one entity.
template <class Law>
std::vector<double> sample(std::uint64_t seed, Purpose purpose, std::uint32_t entity, Law law)
{
    const KeyedRandom random(seed);
    std::vector<double> values(kDraws);
    for (std::uint32_t i = 0; i < kDraws; ++i) {
        KeyedDraw draw = random.draw(purpose, entity, i);
        values[i] = law(draw);
    }
    return values;
}

/// The largest distance between the sample's distribution and `cdf`, times the root of the sample size. Its law is
/// Kolmogorov's: above 2.7 in less than one case in a million.
template <class Cdf>
double kolmogorovDistance(std::vector<double> values, Cdf cdf)
{
    std::ranges::sort(values);
    const auto n = static_cast<double>(values.size());
    double largest = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double at = cdf(values[i]);
        largest = std::max({largest, at - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - at});
    }
    return largest * std::sqrt(n);
}
constexpr double kKolmogorovLimit = 2.7;

/// The chance of counts as uneven as these or more, if all cells are equally likely.
double chiSquareChance(const std::vector<int>& counts)
{
    double total = 0;
    for (const int count : counts)
        total += count;
    const double expected = total / static_cast<double>(counts.size());
    double statistic = 0;
    for (const int count : counts)
        statistic += (count - expected) * (count - expected) / expected;
    const boost::math::chi_squared_distribution<double> law(static_cast<double>(counts.size()) - 1);
    return boost::math::cdf(boost::math::complement(law, statistic));
}

double mean(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// Correlation times the root of the sample size: standard normal for independent samples.
double correlation(const std::vector<double>& a, const std::vector<double>& b, std::size_t lag = 0)
{
    const double meanA = mean(a), meanB = mean(b);
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i + lag < a.size(); ++i) {
        ab += (a[i] - meanA) * (b[i + lag] - meanB);
        aa += (a[i] - meanA) * (a[i] - meanA);
        bb += (b[i + lag] - meanB) * (b[i + lag] - meanB);
    }
    return ab / std::sqrt(aa * bb) * std::sqrt(static_cast<double>(a.size() - lag));
}
constexpr double kNormalLimit = 4.9;

double uniform(KeyedDraw& draw) { return draw.uniform(); }
double exponential(KeyedDraw& draw) { return draw.exponential(); }

}  // namespace

class KeyedRandomTest : public QObject {
    Q_OBJECT

private slots:
    void sameNameGivesTheSameNumber();
    void orderOfDrawingChangesNothing();
    void wordsAreThoseOfSplitmix();
    void everyPartOfTheNameMatters();
    void oneDrawGivesManyWords();
    void uniformIsUniform_data();
    void uniformIsUniform();
    void entitiesOfOneIndexAreUniform();
    void uniformStaysBelowOne();
    void belowIsEven();
    void exponentialHasItsLaw();
    void lognormalHasItsLaw();
    void purposesAreUncorrelated();
    void neighboursAreUncorrelated();
    void nearSeedsAreUncorrelated();
};

void KeyedRandomTest::sameNameGivesTheSameNumber()
{
    const KeyedRandom first(42), second(42);
    const KeyedRandom copy = first;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const std::uint64_t word = first.draw(Purpose::Service, i % 7, i)();
        QCOMPARE(second.draw(Purpose::Service, i % 7, i)(), word);
        QCOMPARE(copy.draw(Purpose::Service, i % 7, i)(), word);
    }
}

void KeyedRandomTest::orderOfDrawingChangesNothing()
{
    const KeyedRandom random(42);
    std::vector<double> forwards, backwards;
    for (std::uint32_t i = 0; i < 1000; ++i)
        forwards.push_back(random.draw(Purpose::Arrival, 3, i).exponential());
    for (std::uint32_t i = 1000; i-- > 0;) {
        // Draws of other names in between, of varying number.
        for (std::uint32_t j = 0; j < i % 3; ++j)
            static_cast<void>(random.draw(Purpose::Backoff, i, j).uniform());
        backwards.push_back(random.draw(Purpose::Arrival, 3, i).exponential());
    }
    std::ranges::reverse(backwards);
    QVERIFY(forwards == backwards);
}

void KeyedRandomTest::wordsAreThoseOfSplitmix()
{
    // The first outputs of the reference splitmix64 for seed 0: gamma added, then mixed.
    QCOMPARE(mixBits(0x9e3779b97f4a7c15ULL), 0xe220a8397b1dcdafULL);
    QCOMPARE(mixBits(2 * 0x9e3779b97f4a7c15ULL), 0x6e789e6aa1b965f4ULL);
    QCOMPARE(mixBits(3 * 0x9e3779b97f4a7c15ULL), 0x06c45d188009454fULL);
}

void KeyedRandomTest::everyPartOfTheNameMatters()
{
    std::set<std::uint64_t> words;
    int names = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        for (std::uint32_t purpose = 0; purpose < kPurposeCount; ++purpose) {
            for (std::uint32_t entity = 0; entity < 30; ++entity) {
                for (std::uint32_t index = 0; index < 30; ++index, ++names)
                    words.insert(KeyedRandom(seed).draw(static_cast<Purpose>(purpose), entity, index)());
            }
        }
    }
    QCOMPARE(words.size(), static_cast<std::size_t>(names));
}

void KeyedRandomTest::oneDrawGivesManyWords()
{
    KeyedDraw draw = KeyedRandom(5).draw(Purpose::Service, 0, 0);
    std::set<std::uint64_t> words;
    for (int i = 0; i < 10'000; ++i)
        words.insert(draw());
    QCOMPARE(words.size(), std::size_t{10'000});
}

void KeyedRandomTest::uniformIsUniform_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {quint64{0}, quint64{1}, quint64{2}, quint64{0xffffffffffffffff}})
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void KeyedRandomTest::uniformIsUniform()
{
    QFETCH(quint64, seed);
    for (std::uint32_t purpose = 0; purpose < kPurposeCount; ++purpose) {
        const std::vector<double> values = sample(seed, static_cast<Purpose>(purpose), purpose, uniform);
        std::vector<int> counts(256);
        for (const double value : values)
            ++counts.at(static_cast<std::size_t>(value * 256));
        const QByteArray place = "seed " + QByteArray::number(seed) + " purpose " + QByteArray::number(purpose);
        QVERIFY2(std::abs(mean(values) - 0.5) * std::sqrt(12.0 * kDraws) < kNormalLimit, place.constData());
        QVERIFY2(chiSquareChance(counts) > kAlarm, place.constData());
        QVERIFY2(kolmogorovDistance(values, [](double x) { return x; }) < kKolmogorovLimit, place.constData());
    }
}

void KeyedRandomTest::entitiesOfOneIndexAreUniform()
{
    constexpr std::uint64_t kSeed = 77;
    const KeyedRandom random(kSeed);
    std::vector<double> values;
    for (std::uint32_t entity = 0; entity < kDraws; ++entity)
        values.push_back(random.draw(Purpose::Arrival, entity, 0).uniform());
    QVERIFY2(kolmogorovDistance(values, [](double x) { return x; }) < kKolmogorovLimit, "seed 77");
    QVERIFY2(std::abs(correlation(values, values, 1)) < kNormalLimit, "seed 77");
}

void KeyedRandomTest::uniformStaysBelowOne()
{
    double least = 1, most = 0;
    const KeyedRandom random(3);
    for (std::uint32_t i = 0; i < 1'000'000; ++i) {
        const double value = random.draw(Purpose::Balance, 0, i).uniform();
        least = std::min(least, value);
        most = std::max(most, value);
    }
    QVERIFY(least >= 0 && least < 1e-4);
    QVERIFY(most < 1 && most > 1 - 1e-4);
    // The largest word there is.
    QVERIFY(static_cast<double>(KeyedDraw::max() >> 11) * 0x1.0p-53 < 1);
}

void KeyedRandomTest::belowIsEven()
{
    for (const std::uint32_t bound : {1U, 2U, 3U, 5U, 7U, 100U, 1000U}) {
        const KeyedRandom random(bound);
        std::vector<int> counts(bound);
        for (std::uint32_t i = 0; i < kDraws; ++i) {
            const std::uint32_t value = random.draw(Purpose::Balance, 1, i).below(bound);
            QVERIFY(value < bound);
            ++counts[value];
        }
        if (bound > 1)
            QVERIFY2(chiSquareChance(counts) > kAlarm, qPrintable(QStringLiteral("seed and bound %1").arg(bound)));
    }
    QVERIFY(KeyedRandom(1).draw(Purpose::Balance, 0, 0).below(0xffffffffU) < 0xffffffffU);
}

void KeyedRandomTest::exponentialHasItsLaw()
{
    for (const std::uint64_t seed : {1ULL, 2ULL, 3ULL}) {
        const std::vector<double> values = sample(seed, Purpose::Service, 9, exponential);
        const QByteArray place = QByteArray("seed ") + QByteArray::number(static_cast<quint64>(seed));
        QVERIFY2(std::abs(mean(values) - 1) * std::sqrt(double{kDraws}) < kNormalLimit, place.constData());
        double squares = 0;
        for (const double value : values)
            squares += value * value / kDraws;
        // E[X^2] = 2, its variance 24 - 4.
        QVERIFY2(std::abs(squares - 2) * std::sqrt(kDraws / 20.0) < kNormalLimit, place.constData());
        QVERIFY2(kolmogorovDistance(values, [](double x) { return -std::expm1(-x); }) < kKolmogorovLimit,
                 place.constData());
    }
}

void KeyedRandomTest::lognormalHasItsLaw()
{
    for (const std::uint64_t seed : {4ULL, 5ULL, 6ULL}) {
        const std::vector<double> values =
            sample(seed, Purpose::Service, 2, [](KeyedDraw& draw) { return std::log(draw.lognormal(-0.8, 1.25)); });
        const QByteArray place = QByteArray("seed ") + QByteArray::number(static_cast<quint64>(seed));
        const boost::math::normal_distribution<double> law(-0.8, 1.25);
        QVERIFY2(std::abs(mean(values) + 0.8) / 1.25 * std::sqrt(double{kDraws}) < kNormalLimit, place.constData());
        QVERIFY2(kolmogorovDistance(values, [&](double x) { return boost::math::cdf(law, x); }) < kKolmogorovLimit,
                 place.constData());
    }
}

void KeyedRandomTest::purposesAreUncorrelated()
{
    constexpr std::uint64_t kSeed = 8;
    std::vector<std::vector<double>> samples;
    for (std::uint32_t purpose = 0; purpose < kPurposeCount; ++purpose)
        samples.push_back(sample(kSeed, static_cast<Purpose>(purpose), 4, uniform));
    for (std::size_t a = 0; a < samples.size(); ++a) {
        for (std::size_t b = a + 1; b < samples.size(); ++b) {
            for (const std::size_t lag : {0U, 1U}) {
                const double distance = correlation(samples[a], samples[b], lag);
                QVERIFY2(std::abs(distance) < kNormalLimit,
                         qPrintable(QStringLiteral("seed 8, purposes %1 and %2: %3").arg(a).arg(b).arg(distance)));
            }
        }
    }
}

void KeyedRandomTest::neighboursAreUncorrelated()
{
    constexpr std::uint64_t kSeed = 9;
    const std::vector<double> one = sample(kSeed, Purpose::Arrival, 0, uniform);
    const std::vector<double> next = sample(kSeed, Purpose::Arrival, 1, uniform);
    QVERIFY2(std::abs(correlation(one, next)) < kNormalLimit, "seed 9");
    for (const std::size_t lag : {1U, 2U, 3U, 64U})
        QVERIFY2(std::abs(correlation(one, one, lag)) < kNormalLimit, qPrintable(QStringLiteral("lag %1").arg(lag)));
    // The second word of a draw is not the first word of the next.
    const std::vector<double> second = sample(kSeed, Purpose::Arrival, 0, [](KeyedDraw& draw) {
        draw();
        return draw.uniform();
    });
    QVERIFY2(std::abs(correlation(one, second)) < kNormalLimit, "seed 9");
    QVERIFY2(std::abs(correlation(second, one, 1)) < kNormalLimit, "seed 9");
}

void KeyedRandomTest::nearSeedsAreUncorrelated()
{
    const std::vector<double> base = sample(1000, Purpose::Service, 0, uniform);
    for (const std::uint64_t seed : {1001ULL, 1002ULL, 1000ULL ^ (1ULL << 63), 1000ULL + 0x9e3779b97f4a7c15ULL}) {
        const std::vector<double> other = sample(seed, Purpose::Service, 0, uniform);
        QVERIFY2(std::abs(correlation(base, other)) < kNormalLimit,
                 qPrintable(QStringLiteral("seeds 1000 and %1").arg(seed)));
        QVERIFY2(std::abs(correlation(base, other, 1)) < kNormalLimit,
                 qPrintable(QStringLiteral("seeds 1000 and %1").arg(seed)));
    }
}

QTEST_GUILESS_MAIN(KeyedRandomTest)
#include "keyed_random_test.moc"

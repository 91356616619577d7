// The portable logarithm beside libm's.
#include <QtTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/assert.h"
#include "core/random/portable_math.h"

using namespace faultglass;

class PortableMathTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithLibmEverywhere();
    void agreesNearOne();
    void isExactWhereItMustBe();
    void neverDecreases();
    void refusesWhatHasNoLogarithm();
};

void PortableMathTest::agreesWithLibmEverywhere()
{
    std::mt19937_64 words(1);
    double worst = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const std::uint64_t exponent = 1 + words() % 2046;
        const double x = std::bit_cast<double>((exponent << 52) | (words() >> 12));
        const double expected = std::log(x);
        worst = std::max(worst, std::abs(naturalLogarithm(x) - expected) / std::max(0.5, std::abs(expected)));
    }
    QVERIFY2(worst < 5e-16, qPrintable(QString::number(worst)));
}

void PortableMathTest::agreesNearOne()
{
    std::mt19937_64 words(2);
    std::uniform_real_distribution<double> near(-0.3, 0.3);
    for (int i = 0; i < 200'000; ++i) {
        const double x = 1 + near(words) * std::pow(10.0, -static_cast<double>(words() % 12));
        QVERIFY(std::abs(naturalLogarithm(x) - std::log(x)) < 2e-16);
    }
}

void PortableMathTest::isExactWhereItMustBe()
{
    QCOMPARE(naturalLogarithm(1), 0.0);
    QCOMPARE(naturalLogarithm(2), std::log(2.0));
    QCOMPARE(naturalLogarithm(0.5), std::log(0.5));
    QCOMPARE(naturalLogarithm(0x1p-1022), std::log(0x1p-1022));
    QCOMPARE(naturalLogarithm(std::numeric_limits<double>::max()), std::log(std::numeric_limits<double>::max()));
}

void PortableMathTest::neverDecreases()
{
    double x = 0.6, last = naturalLogarithm(x);
    for (int i = 0; i < 300'000; ++i) {
        x *= 1 + 3e-6;
        const double next = naturalLogarithm(x);
        QVERIFY(next > last);
        last = next;
    }
}

void PortableMathTest::refusesWhatHasNoLogarithm()
{
    for (const double x : {0.0, -1.0, 5e-324, std::numeric_limits<double>::infinity(), std::nan("")})
        QVERIFY_THROWS_EXCEPTION(AssertionFailure, (void)naturalLogarithm(x));
}

QTEST_GUILESS_MAIN(PortableMathTest)
#include "portable_math_test.moc"

// Bounds and means of every pause before a retry.
#include <QtTest>

#include "core/fleet/calls/backoff.h"
#include "core/fleet/fleet_config.h"
#include "core/fleet/fleet_parameters.h"
#include "tests/core/near.h"

using namespace faultglass;

namespace {

constexpr double kBase = 0.01, kCap = 1;

CallPolicy configOf(BackoffLaw law, JitterLaw jitter)
{
    FleetParameters parameters;
    parameters.backoff = law;
    parameters.jitter = jitter;
    parameters.backoffBase = kBase;
    parameters.backoffCap = kCap;
    return compile(parameters).customerCalls;
}

struct Spread {
    double least = 1e9, most = 0, mean = 0;
};

Spread pauses(const CallPolicy& config, std::uint32_t failed, SimDuration last = {})
{
    constexpr std::uint32_t kDraws = 40'000;
    const KeyedRandom random(5);
    Spread spread;
    for (std::uint32_t i = 0; i < kDraws; ++i) {
        const double s = backoffPause(config, failed, last, random.draw(Purpose::Backoff, 3, i)).seconds();
        spread.least = std::min(spread.least, s);
        spread.most = std::max(spread.most, s);
        spread.mean += s / kDraws;
    }
    return spread;
}

}  // namespace

class BackoffTest : public QObject {
    Q_OBJECT

private slots:
    void noneDoesNotPause();
    void pauseDoublesUpToTheCap();
    void fixedStaysAtItsBase();
    void jitterSpreadsAsItsNameSays_data();
    void jitterSpreadsAsItsNameSays();
    void decorrelatedBuildsOnTheLastPause();
    void decorrelatedNeverExceedsTheCap();
};

void BackoffTest::noneDoesNotPause()
{
    for (const JitterLaw jitter : {JitterLaw::None, JitterLaw::Full, JitterLaw::Decorrelated})
        QCOMPARE(pauses(configOf(BackoffLaw::None, jitter), 3).most, 0.0);
}

void BackoffTest::pauseDoublesUpToTheCap()
{
    const CallPolicy config = configOf(BackoffLaw::Exponential, JitterLaw::None);
    const KeyedDraw draw = KeyedRandom(1).draw(Purpose::Backoff, 0, 0);
    double expected = kBase;
    for (std::uint32_t failed = 1; failed <= 255; ++failed) {
        QCOMPARE(backoffPause(config, failed, {}, draw).ns, secondsToDuration(expected).ns);
        expected = std::min(kCap, 2 * expected);
    }
}

void BackoffTest::fixedStaysAtItsBase()
{
    const CallPolicy config = configOf(BackoffLaw::Fixed, JitterLaw::None);
    const KeyedDraw draw = KeyedRandom(1).draw(Purpose::Backoff, 0, 0);
    for (std::uint32_t failed = 1; failed <= 20; ++failed)
        QCOMPARE(backoffPause(config, failed, {}, draw).ns, secondsToDuration(kBase).ns);
}

void BackoffTest::jitterSpreadsAsItsNameSays_data()
{
    QTest::addColumn<int>("jitter");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("full") << static_cast<int>(JitterLaw::Full) << 0.0 << 1.0;
    QTest::newRow("equal") << static_cast<int>(JitterLaw::Equal) << 0.5 << 1.0;
    QTest::newRow("proportional") << static_cast<int>(JitterLaw::Proportional) << 0.5 << 1.5;
}

void BackoffTest::jitterSpreadsAsItsNameSays()
{
    QFETCH(int, jitter);
    QFETCH(double, least);
    QFETCH(double, most);
    for (const BackoffLaw law : {BackoffLaw::Fixed, BackoffLaw::Exponential}) {
        for (const std::uint32_t failed : {1U, 2U, 5U, 12U}) {
            const double v = law == BackoffLaw::Fixed ? kBase : std::min(kCap, kBase * (1U << (failed - 1)));
            const Spread spread = pauses(configOf(law, static_cast<JitterLaw>(jitter)), failed);
            QVERIFY(spread.least >= least * v - 1e-9 && spread.least < (least + 0.01) * v);
            QVERIFY(spread.most <= most * v + 1e-9 && spread.most > (most - 0.01) * v);
            FG_NEAR(spread.mean, (least + most) / 2 * v, 0.02);
        }
    }
}

void BackoffTest::decorrelatedBuildsOnTheLastPause()
{
    const CallPolicy config = configOf(BackoffLaw::Exponential, JitterLaw::Decorrelated);
    for (const double last : {0.0, 0.004, 0.01, 0.05, 0.2}) {
        const double most = 3 * std::max(last, kBase);
        const Spread spread = pauses(config, 1, secondsToDuration(last));
        QVERIFY(spread.least >= kBase - 1e-9);
        QVERIFY(spread.most <= most + 1e-9 && spread.most > 0.99 * most);
        FG_NEAR(spread.mean, (kBase + most) / 2, 0.02);
    }
}

void BackoffTest::decorrelatedNeverExceedsTheCap()
{
    const CallPolicy config = configOf(BackoffLaw::Exponential, JitterLaw::Decorrelated);
    QCOMPARE(pauses(config, 9, secondsToDuration(1)).most, kCap);
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "backoff_test.moc"

// The throttle's rejection chance, and where it settles.
#include <QtTest>

#include <random>

#include "core/fleet/calls/adaptive_throttle.h"

using namespace faultglass;

namespace {
constexpr SimDuration kWindow = secondsToDuration(120);
}

class AdaptiveThrottleTest : public QObject {
    Q_OBJECT

private slots:
    void rejectsWithExactlyTheChanceOfTheFormula();
    void sendsEverythingWhileMoreThanOneInKIsAccepted();
    void settlesAtKTimesWhatIsAccepted();
    void keepsProbingABackendThatAcceptsNothing();
    void forgetsAfterItsWindow();
};

void AdaptiveThrottleTest::rejectsWithExactlyTheChanceOfTheFormula()
{
    // 99 calls before this one, 20 accepted, K = 2: p = (99 - 40) / 100.
    AdaptiveThrottle throttle;
    for (int i = 0; i < 99; ++i) {
        if (!throttle.allow(2, kWindow, SimTime{}, 0.999'999))
            QFAIL("a draw this high is never rejected");
    }
    for (int i = 0; i < 20; ++i)
        throttle.onAccepted(kWindow, SimTime{});
    AdaptiveThrottle other = throttle;
    QVERIFY(!throttle.allow(2, kWindow, SimTime{}, 0.589'999));
    QVERIFY(other.allow(2, kWindow, SimTime{}, 0.590'001));
}

void AdaptiveThrottleTest::sendsEverythingWhileMoreThanOneInKIsAccepted()
{
    AdaptiveThrottle throttle;
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(throttle.allow(2, kWindow, secondsToTime(i * 0.01), 0.0) || i == 1);
        if (i % 2 == 0)
            throttle.onAccepted(kWindow, secondsToTime(i * 0.01));
    }
}

void AdaptiveThrottleTest::settlesAtKTimesWhatIsAccepted()
{
    // A backend that accepts 10 of the calls of each second, of 100 wanted: about K x 10 are sent.
    for (const double factor : {1.1, 2.0, 5.0}) {
        std::mt19937_64 words(7);
        std::uniform_real_distribution<double> uniform(0, 1);
        AdaptiveThrottle throttle;
        int sent = 0;
        for (int second = 0; second < 600; ++second) {
            int accepted = 0;
            for (int i = 0; i < 100; ++i) {
                const SimTime now = secondsToTime(second + i * 0.01);
                if (!throttle.allow(factor, kWindow, now, uniform(words)))
                    continue;
                sent += second >= 300 ? 1 : 0;
                if (accepted++ < 10)
                    throttle.onAccepted(kWindow, now);
            }
        }
        const double rate = sent / 300.0;
        QVERIFY2(std::abs(rate - factor * 10) < 1.5, qPrintable(QString::number(rate)));
    }
}

void AdaptiveThrottleTest::keepsProbingABackendThatAcceptsNothing()
{
    std::mt19937_64 words(11);
    std::uniform_real_distribution<double> uniform(0, 1);
    AdaptiveThrottle throttle;
    int sent = 0;
    for (int i = 0; i < 100'000; ++i)
        sent += throttle.allow(2, kWindow, secondsToTime(i * 0.01), uniform(words)) ? 1 : 0;
    // p = r / (r + 1) with some 11,400 calls in the window: one call in some 11,400 is sent.
    QVERIFY2(sent > 5 && sent < 40, qPrintable(QString::number(sent)));
}

void AdaptiveThrottleTest::forgetsAfterItsWindow()
{
    AdaptiveThrottle throttle;
    for (int i = 0; i < 1000; ++i)
        (void)throttle.allow(2, kWindow, SimTime{}, 0.9999);
    QVERIFY(!throttle.allow(2, kWindow, secondsToTime(1), 0.5));
    QVERIFY(throttle.allow(2, kWindow, secondsToTime(121), 0.0));
}

QTEST_GUILESS_MAIN(AdaptiveThrottleTest)
#include "adaptive_throttle_test.moc"

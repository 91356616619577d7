// When breakers of each form open, what they let by half-open, and what closes them.
#include <QtTest>

#include <optional>

#include "core/fleet/calls/circuit_breaker.h"

using namespace faultglass;

namespace {

/// Calls at `rate` from `from` until `until`, all `good` or all not; the instant the breaker opened, in seconds.
std::optional<double> call(CircuitBreaker& breaker, const BreakerRule& rule, double rate, double from, double until,
                           bool good)
{
    for (int i = 0; from + i / rate < until; ++i) {
        const SimTime now = secondsToTime(from + i / rate);
        if (breaker.allow(rule, now) && breaker.onResult(rule, now, good))
            return now.seconds();
    }
    return std::nullopt;
}

CircuitBreaker opened(const BreakerRule& rule, SimTime at)
{
    CircuitBreaker breaker;
    while (breaker.state() == CircuitBreaker::State::Closed)
        breaker.onResult(rule, at, false);
    return breaker;
}

const BreakerRule kConsecutive{BreakerForm::Consecutive, {}, 5, 0, 1, secondsToDuration(5), 1};

}  // namespace

class CircuitBreakerTest : public QObject {
    Q_OBJECT

private slots:
    void timeWindowOpensHalfAWindowAfterTotalFailure_data();
    void timeWindowOpensHalfAWindowAfterTotalFailure();
    void timeWindowWaitsForItsMinimumOfCalls();
    void timeWindowForgetsOldFailures();
    void callWindowOpensAfterHalfItsCallsFailed();
    void callWindowWaitsForItsMinimumOfCalls();
    void consecutiveOpensAtTheFifthFailureInARow();
    void staysClosedBelowTheThreshold();
    void letsNothingByWhileOpen();
    void halfOpenLetsItsProbesByAndNoMore();
    void halfOpenClosesWhenAllProbesSucceed();
    void halfOpenReopensAtOneFailureForTheWholeOpenTime();
    void lateAnswersOfAnOpenBreakerAreIgnored();
    void closingForgetsThePast();
    void changingTheRuleInUseIsHarmless();
};

void CircuitBreakerTest::timeWindowOpensHalfAWindowAfterTotalFailure_data()
{
    QTest::addColumn<double>("failsFrom");
    for (const double from : {60.0, 60.25, 60.5, 60.75})
        QTest::newRow(qPrintable(QString::number(from))) << from;
}

void CircuitBreakerTest::timeWindowOpensHalfAWindowAfterTotalFailure()
{
    // Hystrix: 10 s in ten parts, 50 %. The window is 9 to 10 s long, so half of it takes 4.5 to 5 s.
    QFETCH(double, failsFrom);
    const BreakerRule rule;
    for (const double rate : {10.0, 100.0, 1000.0}) {
        CircuitBreaker breaker;
        QVERIFY(!call(breaker, rule, rate, 0, failsFrom, true));
        const auto at = call(breaker, rule, rate, failsFrom, 100, false);
        QVERIFY(at.has_value());
        QVERIFY2(*at - failsFrom > 4.3 && *at - failsFrom < 5.2, qPrintable(QString::number(*at - failsFrom)));
    }
}

void CircuitBreakerTest::timeWindowWaitsForItsMinimumOfCalls()
{
    const BreakerRule rule;
    CircuitBreaker breaker;
    for (int i = 1; i < 20; ++i)
        QVERIFY(!breaker.onResult(rule, secondsToTime(1), false));
    QVERIFY(breaker.onResult(rule, secondsToTime(1), false));
    QCOMPARE(breaker.state(), CircuitBreaker::State::Open);
    // One call a second never makes 20 in 10 s: it stays closed for good.
    CircuitBreaker slow;
    QVERIFY(!call(slow, rule, 1, 0, 1000, false));
}

void CircuitBreakerTest::timeWindowForgetsOldFailures()
{
    const BreakerRule rule;
    CircuitBreaker breaker;
    for (int i = 0; i < 19; ++i)
        QVERIFY(!breaker.onResult(rule, secondsToTime(1), false));
    QVERIFY(!breaker.onResult(rule, secondsToTime(12), false));
    QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
}

void CircuitBreakerTest::callWindowOpensAfterHalfItsCallsFailed()
{
    // resilience4j: 100 calls, 50 %: after a healthy past 50 failures, that is 50 / rate seconds.
    BreakerRule rule;
    rule.form = BreakerForm::CallWindow;
    for (const double rate : {1.0, 10.0, 1000.0}) {
        CircuitBreaker breaker;
        QVERIFY(!call(breaker, rule, rate, 0, 300 / rate, true));
        const auto at = call(breaker, rule, rate, 300 / rate, 1000, false);
        QVERIFY(at.has_value());
        QVERIFY(std::abs(*at - (300 + 49) / rate) < 1e-6);
    }
}

void CircuitBreakerTest::callWindowWaitsForItsMinimumOfCalls()
{
    BreakerRule rule;
    rule.form = BreakerForm::CallWindow;
    CircuitBreaker breaker;
    for (int i = 1; i < 20; ++i)
        QVERIFY(!breaker.onResult(rule, SimTime{}, false));
    QVERIFY(breaker.onResult(rule, SimTime{}, false));
    // A window shorter than the minimum can fill up to itself only.
    rule.calls = 4;
    CircuitBreaker small;
    for (int i = 1; i < 4; ++i)
        QVERIFY(!small.onResult(rule, SimTime{}, false));
    QVERIFY(small.onResult(rule, SimTime{}, false));
}

void CircuitBreakerTest::consecutiveOpensAtTheFifthFailureInARow()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!breaker.onResult(kConsecutive, SimTime{}, i % 5 == 4));
    for (int i = 1; i < 5; ++i)
        QVERIFY(!breaker.onResult(kConsecutive, SimTime{}, false));
    QVERIFY(breaker.onResult(kConsecutive, SimTime{}, false));
}

void CircuitBreakerTest::staysClosedBelowTheThreshold()
{
    for (const BreakerForm form : {BreakerForm::TimeWindow, BreakerForm::CallWindow}) {
        BreakerRule rule;
        rule.form = form;
        CircuitBreaker breaker;
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(!breaker.onResult(rule, secondsToTime(i * 0.01), i % 5 >= 2));  // 40 % fail
        QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
    }
}

void CircuitBreakerTest::letsNothingByWhileOpen()
{
    CircuitBreaker breaker = opened(kConsecutive, secondsToTime(10));
    for (const double at : {10.0, 12.0, 14.999'999'999})
        QVERIFY(!breaker.allow(kConsecutive, secondsToTime(at)));
    QVERIFY(breaker.allow(kConsecutive, secondsToTime(15)));
    QCOMPARE(breaker.state(), CircuitBreaker::State::HalfOpen);
}

void CircuitBreakerTest::halfOpenLetsItsProbesByAndNoMore()
{
    BreakerRule rule = kConsecutive;
    rule.probes = 3;
    CircuitBreaker breaker = opened(rule, SimTime{});
    int passed = 0;
    for (int i = 0; i < 100; ++i)
        passed += breaker.allow(rule, secondsToTime(6 + i)) ? 1 : 0;
    QCOMPARE(passed, 3);
}

void CircuitBreakerTest::halfOpenClosesWhenAllProbesSucceed()
{
    BreakerRule rule = kConsecutive;
    rule.probes = 3;
    CircuitBreaker breaker = opened(rule, SimTime{});
    const SimTime now = secondsToTime(6);
    for (int i = 0; i < 3; ++i)
        QVERIFY(breaker.allow(rule, now));
    QVERIFY(!breaker.onResult(rule, now, true));
    QVERIFY(!breaker.onResult(rule, now, true));
    QCOMPARE(breaker.state(), CircuitBreaker::State::HalfOpen);
    QVERIFY(breaker.onResult(rule, now, true));
    QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
}

void CircuitBreakerTest::halfOpenReopensAtOneFailureForTheWholeOpenTime()
{
    BreakerRule rule = kConsecutive;
    rule.probes = 3;
    CircuitBreaker breaker = opened(rule, SimTime{});
    for (int i = 0; i < 3; ++i)
        QVERIFY(breaker.allow(rule, secondsToTime(6)));
    breaker.onResult(rule, secondsToTime(6), true);
    breaker.onResult(rule, secondsToTime(7), false);
    QCOMPARE(breaker.state(), CircuitBreaker::State::Open);
    QVERIFY(!breaker.allow(rule, secondsToTime(11.9)));
    QVERIFY(breaker.allow(rule, secondsToTime(12)));
    // The successes of the last time do not count.
    QVERIFY(!breaker.onResult(rule, secondsToTime(12), true));
    QCOMPARE(breaker.state(), CircuitBreaker::State::HalfOpen);
}

void CircuitBreakerTest::lateAnswersOfAnOpenBreakerAreIgnored()
{
    CircuitBreaker breaker = opened(kConsecutive, secondsToTime(1));
    QVERIFY(!breaker.onResult(kConsecutive, secondsToTime(2), true));
    QVERIFY(!breaker.onResult(kConsecutive, secondsToTime(3), false));
    QCOMPARE(breaker.state(), CircuitBreaker::State::Open);
    QVERIFY(breaker.allow(kConsecutive, secondsToTime(6)));  // a late failure has not prolonged it
}

void CircuitBreakerTest::closingForgetsThePast()
{
    for (const BreakerForm form : {BreakerForm::TimeWindow, BreakerForm::CallWindow, BreakerForm::Consecutive}) {
        BreakerRule rule;
        rule.form = form;
        rule.openTime = secondsToDuration(0.1);
        rule.minimumCalls = 4;
        CircuitBreaker breaker = opened(rule, SimTime{});
        const SimTime now = secondsToTime(0.2);
        QVERIFY(breaker.allow(rule, now));
        QVERIFY(breaker.onResult(rule, now, true));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!breaker.onResult(rule, now, false));
    }
}

void CircuitBreakerTest::changingTheRuleInUseIsHarmless()
{
    BreakerRule rule;
    rule.form = BreakerForm::CallWindow;
    rule.calls = 256;
    CircuitBreaker breaker;
    for (int i = 0; i < 256; ++i)
        breaker.onResult(rule, SimTime{}, true);
    rule.calls = 1;  // the ring's next place now lies outside of it
    rule.minimumCalls = 1;
    QVERIFY(breaker.onResult(rule, SimTime{}, false));
    rule.form = BreakerForm::TimeWindow;
    rule.window = secondsToDuration(3600);
    QVERIFY(breaker.allow(rule, secondsToTime(100)));
    QVERIFY(breaker.onResult(rule, secondsToTime(100), true));
    rule.window = secondsToDuration(0.1);
    QVERIFY(!breaker.onResult(rule, secondsToTime(101), true));
    QCOMPARE(breaker.state(), CircuitBreaker::State::Closed);
}

QTEST_GUILESS_MAIN(CircuitBreakerTest)
#include "circuit_breaker_test.moc"

// Opening times of the breakers of well-known libraries, chance openings and bad input.
#include "core/theory/breakers.h"

#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class BreakersTest : public QObject {
    Q_OBJECT

private slots:
    void timeWindowsOpenAfterTheirShare();
    void callWindowsOpenAfterTheirShareOfCalls();
    void consecutiveFailuresOpenAfterTheirCount();
    void runsOfFailuresMatchTheirTable();
    void runsOfFailuresSolveTheirRecurrence();
    void callWindowsTripByChance();
    void badArgumentsAreNamed();
};

void BreakersTest::timeWindowsOpenAfterTheirShare()
{
    FG_NEAR(timeWindowOpening(10, 0.5).value(), 5, 1e-15);  // Hystrix
    FG_NEAR(timeWindowOpening(30, 0.1).value(), 3, 1e-15);  // Polly
}

void BreakersTest::callWindowsOpenAfterTheirShareOfCalls()
{
    FG_NEAR(callWindowOpening(100, 0.5, 20).value(), 2.5, 1e-15);  // resilience4j
    // 0.07 * 100 is a little more than 7 in binary.
    FG_NEAR(callWindowOpening(100, 0.07, 1).value(), 7, 1e-15);
    FG_NEAR(callWindowOpening(7, 0.5, 1).value(), 4, 1e-15);
    FG_NEAR(callWindowOpening(10, 1, 1).value(), 10, 1e-15);
}

void BreakersTest::consecutiveFailuresOpenAfterTheirCount()
{
    FG_NEAR(consecutiveOpening(5, 200).value(), 0.025, 1e-15);  // Envoy
}

void BreakersTest::runsOfFailuresMatchTheirTable()
{
    FG_NEAR(meanCallsToRun(5, 0.1).value(), 111'110, 1e-12);
    FG_NEAR(meanCallsToRun(5, 0.3).value(), 586, 1e-3);
    FG_NEAR(meanCallsToRun(5, 0.5).value(), 62, 1e-14);
    FG_NEAR(meanCallsToRun(3, 0.1).value(), 1110, 1e-12);
    FG_NEAR(meanCallsToRun(4, 1).value(), 4, 0);
    FG_NEAR(meanCallsToRun(1, 0.2).value(), 5, 1e-15);
}

void BreakersTest::runsOfFailuresSolveTheirRecurrence()
{
    // E_k = E_{k-1} + 1 + (1 - f) E_k: one more call, and a success starts over.
    for (const double f : {0.05, 0.4, 0.95}) {
        for (const int k : {2, 3, 8}) {
            const double run = meanCallsToRun(k, f).value();
            FG_NEAR(run, meanCallsToRun(k - 1, f).value() + 1 + (1 - f) * run, 1e-12);
            FG_NEAR(run, (1 - std::pow(f, k)) / ((1 - f) * std::pow(f, k)), 1e-11);
        }
    }
}

void BreakersTest::callWindowsTripByChance()
{
    FG_NEAR(callWindowTrip(100, 0.5, 0.4).value(), 0.0271, 2e-3);
    FG_NEAR(callWindowTrip(100, 0.5, 0).value(), 0, 0);
    FG_NEAR(callWindowTrip(100, 0.5, 1).value(), 1, 1e-14);
    FG_NEAR(callWindowTrip(2, 0.5, 0.1).value(), 1 - 0.81, 1e-13);
    FG_NEAR(callWindowTrip(3, 1, 0.1).value(), 0.001, 1e-12);
}

void BreakersTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(timeWindowOpening(0, 0.5), "window");
    FG_REFUSED(timeWindowOpening(10, 0), "threshold");
    FG_REFUSED(timeWindowOpening(10, 1.5), "threshold");
    FG_REFUSED(timeWindowOpening(10, nan), "threshold");
    FG_REFUSED(callWindowOpening(0, 0.5, 1), "calls");
    FG_REFUSED(callWindowOpening(10, 0.5, -1), "rate");
    FG_REFUSED(consecutiveOpening(0, 1), "failures");
    FG_REFUSED(consecutiveOpening(1, nan), "rate");
    FG_REFUSED(meanCallsToRun(5, 0), "failure");
    FG_REFUSED(meanCallsToRun(5, 1.1), "failure");
    FG_REFUSED(meanCallsToRun(0, 0.5), "failures");
    FG_REFUSED(callWindowTrip(10, 0.5, -0.1), "failure");
    FG_REFUSED(callWindowTrip(10, -0.5, 0.1), "threshold");
}

QTEST_GUILESS_MAIN(BreakersTest)
#include "breakers_test.moc"

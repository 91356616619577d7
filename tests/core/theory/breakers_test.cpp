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
    FG_NEAR(timeWindowOpening(10, 0.5, 10).value(), 4.75, 1e-15);  // Hystrix: from 4.5 to 5 s
    FG_NEAR(timeWindowOpening(30, 0.1, 10).value(), 2.85, 1e-15);  // Polly
    FG_NEAR(timeWindowOpening(10, 0.5, 1000).value(), 5, 1e-3);
    // Failures from a phase u of a part on, stepped through: the first x at which they are that share of the window.
    for (const double threshold : {0.05, 0.37, 0.5, 0.9, 1.0}) {
        constexpr int kPhases = 500, kParts = 10;
        constexpr double kStep = 1e-3;
        double sum = 0;
        for (int i = 0; i < kPhases; ++i) {
            const double phase = (i + 0.5) / kPhases;
            double after = 0;
            while (after < threshold * (kParts - 1 + phase + after - std::floor(phase + after)))
                after += kStep;
            sum += after;
        }
        FG_NEAR(timeWindowOpening(kParts, threshold, kParts).value(), sum / kPhases, 2 * kStep / threshold);
    }
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
    FG_REFUSED(timeWindowOpening(0, 0.5, 10), "window");
    FG_REFUSED(timeWindowOpening(10, 0, 10), "threshold");
    FG_REFUSED(timeWindowOpening(10, 1.5, 10), "threshold");
    FG_REFUSED(timeWindowOpening(10, nan, 10), "threshold");
    FG_REFUSED(timeWindowOpening(10, 0.5, 0), "parts");
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

// Failure detectors against closed forms: NFD-S, probes, phi accrual, and what holds for all of them.
#include <QtTest>

#include <random>

#include "core/fleet/detection/detector_totals.h"
#include "core/fleet/detection/mechanism.h"
#include "core/theory/breakers.h"
#include "core/theory/detection.h"
#include "tests/truth/runs.h"

using namespace faultglass;
using namespace faultglass::truth;

namespace {

/// A watched process in a fleet that does nothing.
FleetParameters watched(DetectorForm form)
{
    FleetParameters p;
    p.servers = 1;
    p.customers = 1;
    p.offeredLoad = 1e-6;
    p.healthChecks = false;
    p.sampleInterval = 1000;
    p.customerWindow = 1000;
    p.detector.detector = true;
    p.detector.form = form;
    p.detector.loss = 0;
    return p;
}

DetectorTotals run(const FleetParameters& p, std::uint64_t seed, double seconds)
{
    return runFleet(p, seed, seconds).totals().detector;
}

/// Time to detection of a crash at `at`.
double detection(const FleetParameters& p, std::uint64_t seed, double at, double wait)
{
    const Fleet fleet = runFleet(p, seed, at + wait, {{secondsToTime(at), makeFault(FaultKind::Crash, ServerId{0})}});
    return fleet.totals().detector.detectedBy == 1 ? fleet.totals().detector.detectionSeconds : -1;
}

}  // namespace

class DetectionTruthTest : public QObject {
    Q_OBJECT

private slots:
    void nfdSMakesTheMistakesOfTheLaw_data();
    void nfdSMakesTheMistakesOfTheLaw();
    void nfdSDetectsWithinEtaAndDelta();
    void probesNoticeACrashWithinTheLawsRange();
    void lossFailsProbesInARowAsOftenAsTheLawSays();
    void phiReachesItsThresholdWhenTheLawSays();
    void aFixedTimeoutWithoutVariationIsNeverWrong();
    void theTradeIsTheSameForAll();
    void aPauseIsATimingFailure();
    void gossipTellsAllMembers();
};

void DetectionTruthTest::nfdSMakesTheMistakesOfTheLaw_data()
{
    QTest::addColumn<double>("eta");
    QTest::addColumn<double>("delta");
    QTest::addColumn<double>("loss");
    QTest::addColumn<double>("delay");
    const auto add = [](const char* what, double eta, double delta, double loss, double delay) {
        QTest::addRow("%s: eta %g delta %g loss %g delay %g", what, eta, delta, loss, delay)
            << eta << delta << loss << delay;
    };
    add("facts", 1, 1, 0.01, 0.02);
    add("facts", 1, 0.5, 0.05, 0.1);
    add("facts", 5, 10, 0.1, 0.5);
    std::mt19937_64 words(2002);
    for (int i = 0; i < 6; ++i) {
        const auto uniform = [&words] { return static_cast<double>(words() % 10'000) / 10'000; };
        const double eta = 0.5 + 2 * uniform();
        add("seed 2002", eta, eta * (0.3 + 1.2 * uniform()), 0.05 + 0.2 * uniform(), eta * (0.05 + 0.4 * uniform()));
    }
}

void DetectionTruthTest::nfdSMakesTheMistakesOfTheLaw()
{
    QFETCH(double, eta);
    QFETCH(double, delta);
    QFETCH(double, loss);
    QFETCH(double, delay);
    FleetParameters p = watched(DetectorForm::NfdS);
    p.detector.period = eta;
    p.detector.shift = delta;
    p.detector.loss = loss;
    p.detector.delay = delay;
    const auto theory = theory::nfdS(eta, delta, loss, delay).value();
    const double seconds = std::ceil(eta * 200) * 1000;
    std::vector<DetectorTotals> runs;
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        runs.push_back(run(p, seed, seconds));
    const auto over = [&](auto measure) {
        Statistics statistics;
        for (const DetectorTotals& totals : runs)
            statistics.add(measure(totals));
        return statistics;
    };
    QVERIFY(agrees("mistake rate",
                   over([](const DetectorTotals& t) { return static_cast<double>(t.mistakes) / t.watchedSeconds; }),
                   1 / theory.mistakeRecurrence));
    QVERIFY(agrees("mistake duration",
                   over([](const DetectorTotals& t) { return t.suspectedSeconds / static_cast<double>(t.mistakes); }),
                   theory.mistakeDuration));
    QVERIFY(agrees("time in error", over([](const DetectorTotals& t) { return t.suspectedSeconds / t.watchedSeconds; }),
                   1 - theory.queryAccuracy));
}

void DetectionTruthTest::nfdSDetectsWithinEtaAndDelta()
{
    FleetParameters p = watched(DetectorForm::NfdS);
    p.detector.shift = 1.5;
    p.detector.loss = 0.2;
    const double most = theory::nfdS(1, 1.5, 0.2, p.detector.delay).value().detectionAtMost;
    double longest = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const double found = detection(p, seed, 50 + static_cast<double>(seed) / 300, 20);
        QVERIFY(found >= 0 && found <= most + 1e-9);
        longest = std::max(longest, found);
    }
    QVERIFY2(longest > 0.95 * most, qPrintable(QString::number(longest)));
}

void DetectionTruthTest::probesNoticeACrashWithinTheLawsRange()
{
    for (const auto& [period, failures, hang] : {std::tuple{10.0, 3U, 1.0}, {5.0, 3U, 1.0}, {2.0, 1U, 2.0}}) {
        FleetParameters p = watched(DetectorForm::Probes);
        p.detector.period = period;
        p.detector.failures = failures;
        p.detector.probeTimeout = hang;
        p.detector.delayLaw = DelayLaw::Constant;
        p.detector.delay = 1e-6;
        const auto theory = theory::probeDetection(period, static_cast<int>(failures), hang, 1000, 2).value();
        Statistics found;
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            const double at = 10 * period + period * (static_cast<double>(seed) - 0.5) / 400;
            const double time = detection(p, seed, at, theory.most + 1);
            QVERIFY(theory.least - 0.001 <= time && time <= theory.most + 0.001);
            found.add(time);
        }
        QVERIFY(agrees("probes", found, theory.mean));
    }
}

void DetectionTruthTest::lossFailsProbesInARowAsOftenAsTheLawSays()
{
    for (const auto& [loss, failures] : {std::pair{0.1, 3U}, {0.2, 3U}, {0.05, 2U}}) {
        FleetParameters p = watched(DetectorForm::Probes);
        p.detector.period = 1;
        p.detector.probeTimeout = 1;
        p.detector.failures = failures;
        p.detector.loss = loss;
        p.detector.delayLaw = DelayLaw::Constant;
        // There and back: a probe fails unless neither way loses it. A mistake ends with the next good probe, and the
        // count of failures begins again.
        const double failure = 1 - (1 - loss) * (1 - loss);
        const double escape = theory::grayEscape(1, static_cast<int>(failures), failure).value();
        const double expected = escape + 1 / (1 - failure);
        QVERIFY(agrees("mistake rate",
                       overSeeds(20, 1,
                                 [&](auto seed) {
                                     const DetectorTotals t = run(p, seed, 50'000);
                                     return static_cast<double>(t.mistakes) / t.watchedSeconds;
                                 }),
                       1 / expected, 0.01));
    }
}

void DetectionTruthTest::phiReachesItsThresholdWhenTheLawSays()
{
    for (const double threshold : {1.0, 3.0, 8.0, 10.0}) {
        const auto theory = theory::phiAccrual(1, 0.1, 3, threshold).value();
        QVERIFY(std::abs(akkaDeviations(threshold) - theory.akkaDeviations) < 1e-6);
        FleetParameters p = watched(DetectorForm::PhiAkka);
        p.detector.phiThreshold = threshold;
        p.detector.delayLaw = DelayLaw::Constant;
        // Intervals without variation: after the window has forgotten its start, the least deviation of 0.1 s.
        const double lastReceived = 2000 + p.detector.delay;
        QVERIFY(std::abs(detection(p, 1, 2000.5, 60) + 2000.5 - lastReceived - theory.akka) < 1e-6);
        // Freshly bootstrapped: a deviation of a quarter of the period.
        const auto fresh = theory::phiAccrual(1, 0.25, 3, threshold).value();
        QVERIFY(std::abs(detection(p, 1, 1.5, 60) + 1.5 - (1 + p.detector.delay) - fresh.akka) < 1e-6);
        p.detector.form = DetectorForm::PhiCassandra;
        QVERIFY(std::abs(detection(p, 1, 2000.5, 60) + 2000.5 - lastReceived - theory.cassandra) < 1e-6);
    }
    QVERIFY(std::abs(theory::phiAccrual(1, 0.1, 3, 8).value().akka - 4.5226) < 1e-4);
}

void DetectionTruthTest::aFixedTimeoutWithoutVariationIsNeverWrong()
{
    FleetParameters p = watched(DetectorForm::FixedTimeout);
    p.detector.delayLaw = DelayLaw::Constant;
    p.detector.timeout = 1;  // to the nanosecond
    QCOMPARE(run(p, 1, 10'000).mistakes, std::uint64_t{0});
    p.detector.timeout = 0.999;
    QCOMPARE(run(p, 1, 10'000).mistakes, std::uint64_t{9998});
    QVERIFY(std::abs(detection(p, 1, 100.5, 10) - (100.02 + 0.999 - 100.5)) < 1e-6);
}

void DetectionTruthTest::theTradeIsTheSameForAll()
{
    // The later a detector suspects, the rarer its mistakes: whatever its form.
    const auto rate = [](const FleetParameters& p) { return run(p, 3, 50'000).mistakes; };
    FleetParameters p = watched(DetectorForm::FixedTimeout);
    p.detector.loss = 0.1;
    p.detector.delay = 0.3;
    std::uint64_t before = ~std::uint64_t{0};
    for (const double timeout : {1.1, 1.5, 2.0, 3.0, 4.0}) {
        p.detector.timeout = timeout;
        QVERIFY(rate(p) < before);
        before = rate(p);
    }
    p.detector.form = DetectorForm::PhiAkka;
    p.detector.phiPause = 0;
    before = ~std::uint64_t{0};
    for (const double threshold : {0.5, 1.0, 2.0, 4.0}) {
        p.detector.phiThreshold = threshold;
        QVERIFY(rate(p) < before);
        before = rate(p);
    }
}

void DetectionTruthTest::aPauseIsATimingFailure()
{
    FleetParameters p = watched(DetectorForm::FixedTimeout);
    p.detector.delayLaw = DelayLaw::Constant;
    p.detector.timeout = 2;
    QCOMPARE(run(p, 1, 20'000).mistakes, std::uint64_t{0});
    p.detector.pauses = true;
    p.detector.pauseEvery = 100;
    p.detector.pauseLength = 2;
    // A pause is noticed when it outlasts the timeout less what was left until the next heartbeat: with a phase u of
    // the period, one longer than 1 + u. Mean of e^(-(1 + u) / 2) over u.
    const double chance = 2 * (std::exp(-0.5) - std::exp(-1.0));
    QVERIFY(agrees("mistakes by pauses",
                   overSeeds(20, 1,
                             [&](auto seed) { return static_cast<double>(run(p, seed, 100'000).mistakes) / 100'000; }),
                   chance / 102, 0.02));
}

void DetectionTruthTest::gossipTellsAllMembers()
{
    FleetParameters p = watched(DetectorForm::Gossip);
    p.detector.gossipMembers = 20;
    p.detector.gossipFanOut = 3;
    p.detector.timeout = 10;
    Statistics found;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Fleet fleet = runFleet(p, seed, 200, {{secondsToTime(100.5), makeFault(FaultKind::Crash, ServerId{0})}});
        const DetectorTotals& totals = fleet.totals().detector;
        QCOMPARE(totals.detectedBy, 19U);
        QVERIFY(totals.detectionSeconds <= totals.lastDetectionSeconds && totals.lastDetectionSeconds < 20);
        QCOMPARE(totals.mistakes, std::uint64_t{0});
    }
}

QTEST_GUILESS_MAIN(DetectionTruthTest)
#include "detection_truth_test.moc"

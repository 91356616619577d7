// Failure detection against published figures, direct draws and special cases.
#include "core/theory/detection.h"

#include <limits>
#include <random>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class DetectionTest : public QObject {
    Q_OBJECT

private slots:
    void probesMatchTheirDefaults();
    void grayServersEscapeForHours();
    void whereARetryGoesMatters();
    void nfdSMatchesItsTable();
    void nfdSMatchesDirectDraws();
    void nfdSWithoutDelayFailsByLossAlone();
    void configurationsMatchThePaper();
    void configurationsMeetTheirRequirement();
    void phiMatchesItsTables();
    void phiOfAkkaIsItsOwnInverse();
    void phiOfCassandraIsExponential();
    void tailsGrowWithTheFanOut();
    void badArgumentsAreNamed();
};

void DetectionTest::probesMatchTheirDefaults()
{
    const ProbeDetection kubernetes = probeDetection(10, 3, 0, 1000, 2).value();
    FG_NEAR(kubernetes.least, 20, 0);
    FG_NEAR(kubernetes.mean, 25, 0);
    FG_NEAR(kubernetes.most, 30, 0);
    FG_NEAR(kubernetes.requestsLost, 12'500, 1e-12);
    const ProbeDetection readiness = probeDetection(5, 3, 0, 1, 1).value();
    FG_NEAR(readiness.least, 10, 0);
    FG_NEAR(readiness.mean, 12.5, 0);
    FG_NEAR(readiness.most, 15, 0);
    FG_NEAR(probeDetection(10, 3, 1, 1000, 2).value().mean, 26, 0);
}

void DetectionTest::grayServersEscapeForHours()
{
    const double table[][2] = {{0.01, 1.01e6}, {0.05, 8420}, {0.1, 1110}, {0.2, 155}, {0.3, 51.5}, {0.5, 14}};
    for (const auto& [failure, probes] : table)
        FG_NEAR(grayEscape(1, 3, failure).value(), probes, 1e-3);
    FG_NEAR(grayEscape(10, 3, 0.05).value() / 3600, 23.4, 1e-3);
    FG_NEAR(grayEscape(10, 3, 0.1).value() / 3600, 3.08, 2e-3);
    FG_NEAR(grayEscape(10, 3, 1).value(), 30, 1e-12);
}

void DetectionTest::whereARetryGoesMatters()
{
    const GrayErrors errors = grayErrors(10, 0.1).value();
    FG_NEAR(errors.noRetry, 0.01, 1e-12);
    FG_NEAR(errors.sameServer, 0.001, 1e-12);
    FG_NEAR(errors.randomServer, 0.0001, 1e-12);
    FG_NEAR(errors.differentServer, 0, 0);
    const GrayErrors alone = grayErrors(1, 0.1).value();
    FG_NEAR(alone.differentServer, alone.sameServer, 1e-12);
    FG_NEAR(alone.randomServer, alone.sameServer, 1e-12);
}

void DetectionTest::nfdSMatchesItsTable()
{
    const NfdS one = nfdS(1, 1, 0.01, 0.02).value();
    FG_NEAR(one.detectionAtMost, 2, 0);
    FG_NEAR(one.mistakeRecurrence, 101.01, 1e-5);
    FG_NEAR(one.mistakeDuration, 0.030101, 2e-5);
    FG_NEAR(one.queryAccuracy, 0.999702, 1e-7);
    // By hand: the heartbeat before is lost for certain in time, the last one lost or late.
    FG_NEAR(1 - one.queryAccuracy, 0.01 * (0.01 + 0.99 * 0.02), 1e-9);
    FG_NEAR(nfdS(1, 2, 0.01, 0.02).value().mistakeRecurrence, 10'101, 1e-5);
    const NfdS half = nfdS(1, 0.5, 0.05, 0.1).value();
    FG_NEAR(half.mistakeRecurrence, 18.663, 3e-5);
    FG_NEAR(half.mistakeDuration, 0.58987, 1e-5);
    FG_NEAR(half.queryAccuracy, 0.968394, 1e-6);
    const NfdS slow = nfdS(5, 10, 0.1, 0.5).value();
    FG_NEAR(slow.mistakeRecurrence, 555.33, 1e-5);
    FG_NEAR(slow.mistakeDuration, 1.0552, 5e-5);
    FG_NEAR(slow.queryAccuracy, 0.9981, 1e-5);
}

/// One run of the detector itself: heartbeat i is sent at i and fresh until i + 1 + delta.
void DetectionTest::nfdSMatchesDirectDraws()
{
    constexpr std::uint64_t kSeed = 161803;
    constexpr int kHeartbeats = 400'000;
    constexpr double kDelta = 1.3, kLoss = 0.1, kDelay = 0.5;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    const auto uniform = [&] { return (static_cast<double>(words() >> 11) + 0.5) * 0x1.0p-53; };
    std::vector<double> arrival(kHeartbeats + 4);
    for (std::size_t i = 0; i < arrival.size(); ++i) {
        const bool lost = uniform() < kLoss;
        const double at = static_cast<double>(i) - kDelay * std::log(uniform());
        arrival[i] = lost ? std::numeric_limits<double>::infinity() : at;
    }
    // In [i + delta, i + 1 + delta) the sender is trusted once heartbeat i or a later one is there.
    double suspected = 0;
    double mistakes = 0;
    bool trustedBefore = true;
    for (int i = 0; i < kHeartbeats; ++i) {
        const double from = i + kDelta;
        double trusted = from + 1;
        for (int j = i; j <= i + 3; ++j)
            trusted = std::min(trusted, std::max(from, arrival[j]));
        suspected += trusted - from;
        mistakes += trusted > from && trustedBefore;
        trustedBefore = trusted < from + 1;
    }
    const NfdS law = nfdS(1, kDelta, kLoss, kDelay).value();
    FG_NEAR(1 - suspected / kHeartbeats, law.queryAccuracy, 1e-3);
    FG_NEAR(kHeartbeats / mistakes, law.mistakeRecurrence, 0.02);
    FG_NEAR(suspected / mistakes, law.mistakeDuration, 0.02);
}

void DetectionTest::nfdSWithoutDelayFailsByLossAlone()
{
    // Half an interval of slack and next to no delay: a mistake starts with a lost heartbeat after one that came, and
    // lasts until the next is sent, half an interval later, or is lost too.
    const NfdS law = nfdS(1, 0.5, 0.2, 1e-6).value();
    FG_NEAR(law.mistakeRecurrence, 1 / (0.8 * 0.2), 1e-9);
    FG_NEAR(law.queryAccuracy, 1 - (0.5 * 0.2 + 0.5 * 0.2 * 0.2), 1e-5);
}

void DetectionTest::configurationsMatchThePaper()
{
    const DetectionRequirement needed{30, 30 * 86'400, 60};
    const NfdSConfiguration known = configureNfdS(needed, 0.01, 0.02).value();
    FG_NEAR(known.eta, 9.976, 1e-4);
    FG_NEAR(known.delta, 30 - known.eta, 1e-12);
    const NfdSConfiguration unknown = configureNfdSByMoments(needed, 0.01, 0.02, 0.02).value();
    FG_NEAR(unknown.eta, 9.7098, 1e-5);
    FG_NEAR(unknown.delta, 20.29, 1e-4);
    // Where any recurrence will do, the duration decides: each mistake lasts until the next heartbeat that is in time.
    FG_NEAR(configureNfdS({30, 0.001, 2}, 0.01, 0.02).value().eta, 0.99 * 2, 1e-9);
    FG_NEAR(configureNfdSByMoments({30, 0.001, 2}, 0.01, 0.02, 0.02).value().eta, 0.99 * 2, 1e-4);
}

void DetectionTest::configurationsMeetTheirRequirement()
{
    for (const DetectionRequirement& needed : {DetectionRequirement{30, 2'592'000, 60}, {5, 1000, 2}, {1, 1e9, 0.1}}) {
        for (const double loss : {0.0, 0.01, 0.3}) {
            const NfdSConfiguration rarest = configureNfdS(needed, loss, 0.05).value();
            const NfdS is = nfdS(rarest.eta, rarest.delta, loss, 0.05).value();
            FG_NEAR(is.detectionAtMost, needed.detectionAtMost, 1e-12);
            QVERIFY(is.mistakeRecurrence >= needed.recurrenceAtLeast * (1 - 1e-9));
            QVERIFY(is.mistakeDuration <= needed.durationAtMost);
            // Rarer ones do not, unless it is the duration that binds; and less knowledge never allows rarer ones.
            const double rarer = rarest.eta * (1 + 1e-6);
            const bool durationBinds = rarer > (1 - loss) * needed.durationAtMost;
            QVERIFY(durationBinds || nfdS(rarer, needed.detectionAtMost - rarer, loss, 0.05).value().mistakeRecurrence <
                                         needed.recurrenceAtLeast);
            QVERIFY(configureNfdSByMoments(needed, loss, 0.05, 0.05 * 0.05).value().eta <= rarest.eta);
        }
    }
}

void DetectionTest::phiMatchesItsTables()
{
    const double exact[][2] = {{1, 1.2816}, {3, 3.0902}, {8, 5.6120}, {10, 6.3613}};
    for (const auto& [phi, deviations] : exact)
        FG_NEAR(phiAccrual(1, 0.1, 0, phi).value().normalDeviations, deviations, 5e-5);
    const double akka[][2] = {{1, 1.2822}, {3, 3.0589}, {8, 5.2260}, {10, 5.7990}};
    for (const auto& [phi, deviations] : akka)
        FG_NEAR(phiAccrual(1, 0.1, 0, phi).value().akkaDeviations, deviations, 3e-5);
    const PhiAccrual defaults = phiAccrual(1, 0.1, 3, 8).value();
    FG_NEAR(defaults.akka, 4.5226, 1e-5);
    FG_NEAR(defaults.normal, 4.561, 1e-4);
    FG_NEAR(phiAccrual(1, 0.25, 3, 8).value().akka, 5.306, 2e-4);
}

void DetectionTest::phiOfAkkaIsItsOwnInverse()
{
    for (const double threshold : {0.1, 0.30103, 0.5, 4.0, 15.0}) {
        const double y = phiAccrual(1, 0.1, 0, threshold).value().akkaDeviations;
        const double e = std::exp(-y * (1.5976 + 0.070566 * y * y));
        FG_NEAR(-std::log10(y > 0 ? e / (1 + e) : 1 - 1 / (1 + e)), threshold, 1e-9);
    }
}

void DetectionTest::phiOfCassandraIsExponential()
{
    FG_NEAR(phiAccrual(1, 0.1, 3, 8).value().cassandra, 18.42, 1e-4);
    FG_NEAR(std::exp(-phiAccrual(2, 0.1, 3, 5).value().cassandra / 2), 1e-5, 1e-9);
}

void DetectionTest::tailsGrowWithTheFanOut()
{
    FG_NEAR(fanOut(100, 0.01).value().slow, 0.634, 1e-4);
    FG_NEAR(fanOut(2000, 0.0001).value().slow, 0.181, 2e-3);
    FG_NEAR(fanOut(100, 0.01).value().hedged, 0.00995, 1e-4);
    FG_NEAR(fanOut(1, 0.3).value().slow, 0.3, 1e-12);
    FG_NEAR(fanOut(5, 1).value().slow, 1, 0);
    FG_NEAR(fanOut(5, 0).value().hedged, 0, 0);
}

void DetectionTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(probeDetection(0, 3, 0, 1, 1), "period");
    FG_REFUSED(probeDetection(1, 0, 0, 1, 1), "failures");
    FG_REFUSED(probeDetection(1, 1, -1, 1, 1), "hang");
    FG_REFUSED(probeDetection(1, 1, 0, 0, 1), "load");
    FG_REFUSED(probeDetection(1, 1, 0, 1, 0), "servers");
    FG_REFUSED(grayEscape(0, 3, 0.1), "period");
    FG_REFUSED(grayEscape(1, 3, 0), "failure");
    FG_REFUSED(grayErrors(0, 0.1), "servers");
    FG_REFUSED(grayErrors(1, 1.1), "failure");
    FG_REFUSED(nfdS(0, 1, 0, 1), "eta");
    FG_REFUSED(nfdS(1, 201, 0, 1), "delta");
    FG_REFUSED(nfdS(1, 0, 0, 1), "delta");
    FG_REFUSED(nfdS(1, 1, 1, 1), "loss");
    FG_REFUSED(nfdS(1, 1, 0, nan), "meanDelay");
    FG_REFUSED(configureNfdS({0, 1, 1}, 0, 1), "detectionAtMost");
    FG_REFUSED(configureNfdS({1, nan, 1}, 0, 1), "recurrenceAtLeast");
    FG_REFUSED(configureNfdS({1, 1, -1}, 0, 1), "durationAtMost");
    FG_REFUSED(configureNfdS({1, 1, 1}, 1, 1), "loss");
    FG_REFUSED(configureNfdS({0.01, 1e12, 1}, 0.5, 1), "recurrenceAtLeast");
    FG_REFUSED(configureNfdSByMoments({1, 1, 1}, 0, 1, 1), "meanDelay");
    FG_REFUSED(configureNfdSByMoments({1, 1, 1}, 0, 0.1, 0), "delayVariance");
    FG_REFUSED(phiAccrual(0, 1, 0, 8), "meanInterval");
    FG_REFUSED(phiAccrual(1, 0, 0, 8), "deviation");
    FG_REFUSED(phiAccrual(1, 1, -1, 8), "pause");
    FG_REFUSED(phiAccrual(1, 1, 0, 16), "threshold");
    FG_REFUSED(fanOut(0, 0.1), "fanOut");
    FG_REFUSED(fanOut(1, -0.1), "slow");
}

QTEST_GUILESS_MAIN(DetectionTest)
#include "detection_test.moc"

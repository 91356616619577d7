// A fleet that stays down after the trigger is gone: bounds and recovery times against theory.
#include <QtTest>

#include "core/theory/metastability.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

constexpr double kCapacity = 300, kTimeout = 1, kOutageFrom = 50, kOutage = 10;
constexpr int kSeeds = 24;

FleetParameters oneServerThatWastesWork(double load, std::uint32_t attempts)
{
    FleetParameters p = plainQueue();
    p.capacityPerServer = kCapacity;
    p.offeredLoad = load;
    p.clientsTimeOut = true;
    p.clientTimeout = kTimeout;
    p.clientsRetry = attempts > 1;
    p.maxAttempts = attempts;
    p.backoff = BackoffLaw::None;
    p.sampleInterval = 1;
    return p;
}

Fleet runOutage(const FleetParameters& parameters, std::uint64_t seed, double seconds)
{
    Fault pause = makeFault(FaultKind::Pause, ServerId{0});
    pause.duration = secondsToDuration(kOutage);
    return runFleet(parameters, seed, seconds, {{secondsToTime(kOutageFrom), pause}});
}

/// Seconds from the end of the outage until half of what is offered succeeds again; negative if it never does.
double recovery(const FleetParameters& parameters, std::uint64_t seed, double seconds)
{
    Fleet fleet = runOutage(parameters, seed, seconds);
    for (const Sample& sample : fleet.takeSamples().samples) {
        if (sample.at.seconds() > kOutageFrom + kOutage && sample.goodput > parameters.offeredLoad / 2)
            return sample.at.seconds() - 1 - kOutageFrom - kOutage;
    }
    return -1;
}

}  // namespace

class MetastabilityTruthTest : public QObject {
    Q_OBJECT

private slots:
    void belowTheBoundItRecoversInTheTimeOfTheLaw_data();
    void belowTheBoundItRecoversInTheTimeOfTheLaw();
    void aboveTheBoundItNeverRecovers_data();
    void aboveTheBoundItNeverRecovers();
    void withoutRetriesEvenAHighLoadRecovers();
    void skippingExpiredWorkRecoversAtOnce();
};

void MetastabilityTruthTest::belowTheBoundItRecoversInTheTimeOfTheLaw_data()
{
    QTest::addColumn<double>("load");
    for (const double load : {120.0, 130.0, 140.0})
        QTest::addRow("%g/s", load) << load;
}

void MetastabilityTruthTest::belowTheBoundItRecoversInTheTimeOfTheLaw()
{
    QFETCH(double, load);
    QVERIFY(load < theory::stableLoadBound(kCapacity, 1).value());
    const double law = theory::recoveryTime(load, kCapacity, kTimeout, 1, kOutage).value();
    Statistics found;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const double seconds = recovery(oneServerThatWastesWork(load, 2), seed, 600);
        QVERIFY2(seconds >= 0, qPrintable(QString("seed %1 did not recover").arg(seed)));
        found.add(seconds);
    }
    // The law is the mean of a fluid; near the bound the queue's own noise moves single runs by tens of seconds.
    QVERIFY(agrees("recovery, s", found, law, 0.08));
}

void MetastabilityTruthTest::aboveTheBoundItNeverRecovers_data()
{
    QTest::addColumn<double>("load");
    for (const double load : {155.0, 160.0, 200.0, 280.0})
        QTest::addRow("%g/s", load) << load;
}

void MetastabilityTruthTest::aboveTheBoundItNeverRecovers()
{
    QFETCH(double, load);
    QVERIFY(std::isinf(theory::recoveryTime(load, kCapacity, kTimeout, 1, kOutage).value()));
    for (std::uint64_t seed = 1; seed <= kSeeds / 2; ++seed) {
        Fleet fleet = runOutage(oneServerThatWastesWork(load, 2), seed, 600);
        double goodput = 0, attempts = 0, offered = 0;
        for (const Sample& sample : fleet.takeSamples().samples) {
            if (sample.at.seconds() <= 540)
                continue;
            goodput += sample.goodput;
            attempts += sample.attempts;
            offered += sample.offered;
        }
        QVERIFY2(goodput < 0.01 * offered, qPrintable(QString("seed %1").arg(seed)));
        QVERIFY(std::abs(attempts / offered - 2) < 0.05);
    }
}

void MetastabilityTruthTest::withoutRetriesEvenAHighLoadRecovers()
{
    const double law = theory::recoveryTime(280, kCapacity, kTimeout, 0, kOutage).value();
    const Statistics found =
        overSeeds(kSeeds, 1, [](std::uint64_t seed) { return recovery(oneServerThatWastesWork(280, 1), seed, 900); });
    QVERIFY(agrees("recovery, s", found, law, 0.08));
}

void MetastabilityTruthTest::skippingExpiredWorkRecoversAtOnce()
{
    for (const double load : {120.0, 140.0}) {
        for (std::uint64_t seed = 1; seed <= kSeeds / 2; ++seed) {
            FleetParameters p = oneServerThatWastesWork(load, 2);
            p.skipExpired = true;
            const double seconds = recovery(p, seed, 200);
            QVERIFY2(seconds >= 0 && seconds <= 15,
                     qPrintable(QString("load %1, seed %2: %3 s").arg(load).arg(seed).arg(seconds)));
        }
    }
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::MetastabilityTruthTest)
#include "metastability_truth_test.moc"

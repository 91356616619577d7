// A primary and its standby against theory: how long a failover takes, what coverage is worth, what is lost with it.
#include <QtTest>

#include <array>

#include "core/theory/detection.h"
#include "core/theory/quorum.h"
#include "core/theory/redundancy.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

FleetParameters pair()
{
    FleetParameters p;
    p.servers = 2;
    p.customers = 100;
    p.capacityPerServer = 10'000;
    p.offeredLoad = 200;
    p.clientsRetry = false;
    p.clientTimeout = 10;
    p.redundancy.form = RedundancyForm::ActivePassive;
    p.redundancy.promotionDelay = 4;
    p.redundancy.writeShare = 0.5;
    return p;
}

ScheduledFault at(double seconds, FaultKind kind, double magnitude = 0)
{
    ScheduledFault scheduled{secondsToTime(seconds), makeFault(kind, ServerId{0})};
    scheduled.fault.magnitude = magnitude;
    return scheduled;
}

/// When there was nobody for the first time to take the place of one that failed.
double firstFailure(const FleetParameters& parameters, std::uint64_t seed)
{
    const bool standby = parameters.redundancy.form == RedundancyForm::ActivePassive;
    Fleet fleet({parameters, {}, seed});
    std::size_t seen = 0;
    std::array<bool, 2> failed{};
    for (;;) {
        fleet.advance(fleet.now() + secondsToDuration(500));
        const auto& links = fleet.transitions();
        for (; seen < links.size(); ++seen) {
            const Transition& link = links[seen];
            if (link.kind == TransitionKind::PartFailed || link.kind == TransitionKind::Restarted)
                failed.at(link.subject) = link.kind == TransitionKind::PartFailed;
            if (link.kind == TransitionKind::FailoverFailed || (!standby && failed[0] && failed[1]))
                return link.at.seconds();
        }
    }
}

}  // namespace

class FailoverTruthTest : public QObject {
    Q_OBJECT

private slots:
    void aFailoverTakesDetectionAndPromotion();
    void coverageDecidesHowLongAPairLasts_data();
    void coverageDecidesHowLongAPairLasts();
    void atHalfCoverageAStandbyStillHelps();
    void lostWritesAreRateTimesLag();
    void conflictsAreThoseOfTwoSidesThatWriteAtRandom();
    void neitherFencingNorCoverageChangesWhatIsOffered();
};

void FailoverTruthTest::aFailoverTakesDetectionAndPromotion()
{
    FleetParameters p = pair();
    p.offeredLoad = 1;
    p.probeTimeout = 0.25;
    const Statistics down = overSeeds(300, 1, [&p](std::uint64_t seed) {
        const double phase = KeyedRandom(seed).draw(Purpose::Arrival, 77, 0).uniform();
        return runFleet(p, seed, 40, {at(10 + phase, FaultKind::Crash)}).totals().downtimeSeconds;
    });
    const auto detection = theory::probeDetection(1, 3, p.probeTimeout, 1000, 2).value();
    const auto year = theory::failoverBudget(1, detection.mean, 4, 0).value();
    QVERIFY(agrees("s without a server", down, year.secondsPerYear, 0.001));
}

void FailoverTruthTest::coverageDecidesHowLongAPairLasts_data()
{
    QTest::addColumn<bool>("standby");
    QTest::addColumn<double>("coverage");
    for (const double coverage : {0.0, 0.5, 0.75})
        QTest::addRow("active-passive, %g", coverage) << true << coverage;
    for (const double coverage : {0.0, 0.25, 0.5, 0.75, 0.9})
        QTest::addRow("active-active, %g", coverage) << false << coverage;
}

void FailoverTruthTest::coverageDecidesHowLongAPairLasts()
{
    QFETCH(bool, standby);
    QFETCH(double, coverage);
    FleetParameters p = pair();
    p.offeredLoad = 0.001;
    p.customers = 1;
    p.probePeriod = 0.2;
    p.probeTimeout = 0.1;
    p.unhealthyThreshold = 1;
    p.redundancy.form = standby ? RedundancyForm::ActivePassive : RedundancyForm::ActiveActive;
    p.redundancy.promotionDelay = 0;
    p.redundancy.coverage = coverage;
    p.topology.randomFailures = true;
    p.topology.serverMtbf = 1000;
    p.topology.serverRepair = 10;
    p.sampleInterval = p.customerWindow = 500;
    const Statistics lasts = overSeeds(1200, 1, [&p](std::uint64_t seed) { return firstFailure(p, seed); });
    // One failure in a hundred is repaired before a probe notices it, and needs no failover.
    const auto law = theory::coveredPair(1000, 10, coverage).value();
    QVERIFY(agrees("mean time to failure, s", lasts, standby ? law.activePassive : law.activeActive, 0.02));
}

void FailoverTruthTest::atHalfCoverageAStandbyStillHelps()
{
    // Active-active is worth one server at coverage one half; a standby whose failures harm nobody is worth two.
    const auto law = theory::coveredPair(1000, 10, 0.5).value();
    QVERIFY(std::abs(law.activeActive - 1000) < 1e-6);
    QVERIFY(law.activePassive > 1.9 * law.activeActive);
}

void FailoverTruthTest::lostWritesAreRateTimesLag()
{
    FleetParameters p = pair();
    for (const double lag : {0.5, 3.0}) {
        p.redundancy.replicationLag = lag;
        const Statistics lost = overSeeds(800, 1, [&p](std::uint64_t seed) {
            return static_cast<double>(runFleet(p, seed, 25, {at(10, FaultKind::Crash)}).totals().writesLost);
        });
        QVERIFY(agrees("writes lost", lost, theory::unreplicatedWrites(100, lag).value()));
    }
}

void FailoverTruthTest::conflictsAreThoseOfTwoSidesThatWriteAtRandom()
{
    FleetParameters p = pair();
    p.redundancy.fencing = false;
    for (const std::uint32_t keys : {1000U, 300U}) {
        p.redundancy.keys = keys;
        const Statistics ratio = overSeeds(200, 1, [&](std::uint64_t seed) {
            Fleet fleet({p, {at(10, FaultKind::Isolate, 0.4)}, seed});
            while (fleet.totals().promotions == 0)
                fleet.advance(secondsToTime(60), 1);
            const std::uint64_t before = fleet.totals().writesAcknowledged;
            fleet.advance(fleet.now() + secondsToDuration(10));
            const Totals& totals = fleet.totals();
            const auto there = static_cast<double>(totals.writesDivergent);
            const double here = static_cast<double>(totals.writesAcknowledged - before) - there;
            return static_cast<double>(totals.conflicts) /
                   theory::splitBrainConflicts(static_cast<int>(keys), here, there).value();
        });
        QVERIFY(agrees("conflicts over expected", ratio, 1));
    }
}

void FailoverTruthTest::neitherFencingNorCoverageChangesWhatIsOffered()
{
    FleetParameters p = pair();
    const std::uint64_t offered = runFleet(p, 3, 40).totals().offered;
    for (const bool fencing : {false, true}) {
        for (const double coverage : {0.0, 0.5, 1.0}) {
            p.redundancy.fencing = fencing;
            p.redundancy.coverage = coverage;
            const Fleet fleet = runFleet(p, 3, 40, {at(10, FaultKind::Isolate, 0.5)});
            QCOMPARE(fleet.totals().offered, offered);
        }
    }
    p.redundancy.form = RedundancyForm::ActiveActive;
    QCOMPARE(runFleet(p, 3, 40, {at(10, FaultKind::Crash)}).totals().offered, offered);
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::FailoverTruthTest)
#include "failover_truth_test.moc"

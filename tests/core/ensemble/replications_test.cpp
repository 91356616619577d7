#include "core/ensemble/replications.h"

#include <bit>

#include <QtTest>

#include "core/runtime/lab.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class ReplicationsTest : public QObject {
    Q_OBJECT

private slots:
    void theNumberOfJobsChangesNothing();
    void replicationsAreTheRunsOfTheFollowingSeeds();
    void seedsWrapAround();
    void entriesAreAppliedWhereTheyStand();
    void anEntryThatSetsTheSeedSetsTheFirst();
    void theSeriesIsOfTheFirstReplicationAndComplete();
    void theTailDoesNotDependOnKeepingTheSeries();
    void aBrokenRunNamesItsSeed();
    void anInterruptedRunSaysHowFarItGot();
    void anInterruptedEnsembleKeepsItsUnbrokenBeginning();
    void stoppedBeforeItsFirstStepARunIsEmpty();
    void stoppedBeforeItBeganThereIsNothing();
    void progressGoesFromNothingToAll();
};

namespace {

EnsembleSpec smallSpec(const Scenario& scenario = test::twoArms())
{
    EnsembleSpec spec;
    spec.timeline = test::smallTimeline(scenario);
    spec.until = secondsToTime(3);
    return spec;
}

double mean(const Ensemble& ensemble, std::size_t arm, std::string_view key)
{
    return ensemble.arms[arm].measures[*findMeasure(key)].value().value();
}

/// Everything in it as bits, so that a difference in the last place shows.
std::vector<std::uint64_t> bits(const Ensemble& ensemble)
{
    std::vector<std::uint64_t> all{ensemble.replications, static_cast<std::uint64_t>(ensemble.simulated.ns),
                                   ensemble.eventsHandled};
    for (const ArmEnsemble& arm : ensemble.arms) {
        all.push_back(arm.fingerprint);
        for (const Estimate& values : arm.measures) {
            const Interval interval = values.interval().value_or(Interval{-1, -1});
            for (const double value : {values.value().value_or(-1), interval.low, interval.high})
                all.push_back(std::bit_cast<std::uint64_t>(value));
        }
    }
    return all;
}

}  // namespace

void ReplicationsTest::theNumberOfJobsChangesNothing()
{
    EnsembleSpec spec = smallSpec();
    spec.replications = 23;
    const auto one = bits(runReplications(spec));
    for (const unsigned jobs : {2U, 7U, 64U}) {
        spec.jobs = jobs;
        QCOMPARE(bits(runReplications(spec)), one);
    }
}

void ReplicationsTest::replicationsAreTheRunsOfTheFollowingSeeds()
{
    EnsembleSpec spec = smallSpec();
    spec.replications = 3;
    const Ensemble together = runReplications(spec);
    QCOMPARE(together.replications, std::uint64_t{3});
    QVERIFY(!together.interrupted);
    Estimate goodput(FigureKind::Rate);
    Fingerprint fingerprints;
    for (std::uint64_t seed = 42; seed < 45; ++seed) {
        EnsembleSpec alone = smallSpec();
        alone.timeline.seed = seed;
        const Ensemble single = runReplications(alone);
        goodput.add({3 * mean(single, 1, "goodput-rate"), 3});
        fingerprints.add(single.arms[1].fingerprint);

        Lab lab;
        QVERIFY(!lab.load(alone.timeline));
        QVERIFY(lab.advance(alone.until));
        QCOMPARE(single.arms[1].fingerprint, lab.arms()[1].fleet.fingerprint());
    }
    QCOMPARE(mean(together, 1, "goodput-rate"), goodput.value().value());
    QCOMPARE(together.arms[1].fingerprint, fingerprints.value());
    QVERIFY(together.arms[0].name == "With" && together.arms[1].name == "Without");
    QVERIFY(mean(together, 0, "amplification") > 1);
    QCOMPARE(mean(together, 1, "amplification"), 1.0);
    QCOMPARE(together.arms[0].faults.size(), std::size_t{1});
}

void ReplicationsTest::seedsWrapAround()
{
    EnsembleSpec last = smallSpec(), first = smallSpec();
    last.timeline.seed = ~std::uint64_t{0};
    last.replications = 2;
    first.timeline.seed = 0;
    const double second = 2 * mean(runReplications(last), 0, "requests-offered");
    last.replications = 1;
    QCOMPARE(second - mean(runReplications(last), 0, "requests-offered"),
             mean(runReplications(first), 0, "requests-offered"));
}

void ReplicationsTest::entriesAreAppliedWhereTheyStand()
{
    EnsembleSpec spec = smallSpec();
    spec.timeline.entries = {{1, secondsToTime(1), ForkArm{1}},
                             {2, secondsToTime(1), SetParameter{"offered-load", 1000, 2}},
                             {3, secondsToTime(2), ForkArm{1}}};
    const Ensemble ensemble = runReplications(spec);
    QCOMPARE(ensemble.arms.size(), std::size_t{4});
    QCOMPARE(QString::fromStdString(ensemble.arms[2].name), QStringLiteral("Without (fork)"));
    QCOMPARE(QString::fromStdString(ensemble.arms[3].name), QStringLiteral("Without (fork 2)"));
    QVERIFY(mean(ensemble, 2, "requests-offered") > 4 * mean(ensemble, 1, "requests-offered"));
    QCOMPARE(ensemble.arms[3].fingerprint, ensemble.arms[1].fingerprint);
    const Ensemble plain = runReplications(smallSpec());
    QCOMPARE(ensemble.arms[0].fingerprint, plain.arms[0].fingerprint);
}

void ReplicationsTest::anEntryThatSetsTheSeedSetsTheFirst()
{
    EnsembleSpec spec = smallSpec(), plain = smallSpec();
    spec.timeline.entries = {{1, SimTime{}, SetSeed{7}}};
    spec.replications = plain.replications = 4;
    plain.timeline.seed = 7;
    QCOMPARE(bits(runReplications(spec)), bits(runReplications(plain)));
}

void ReplicationsTest::theSeriesIsOfTheFirstReplicationAndComplete()
{
    EnsembleSpec spec = smallSpec();
    QVERIFY(runReplications(spec).arms[0].series.empty());
    spec.keepSeries = true;
    const Ensemble alone = runReplications(spec);
    spec.replications = 5;
    spec.jobs = 3;
    const Ensemble many = runReplications(spec);
    QCOMPARE(alone.arms[0].series.size(), std::size_t{30});
    QCOMPARE(many.arms[0].series.size(), std::size_t{30});
    for (std::size_t i = 0; i < 30; ++i) {
        QCOMPARE(alone.arms[0].series[i].at, secondsToTime(0.1 * static_cast<double>(i + 1)));
        QCOMPARE(alone.arms[0].series[i].offered, many.arms[0].series[i].offered);
    }
}

void ReplicationsTest::theTailDoesNotDependOnKeepingTheSeries()
{
    EnsembleSpec spec = smallSpec();
    QVERIFY(!spec.timeline.parameters.set("sample-interval", 0.01));
    spec.until = secondsToTime(60);
    const Ensemble without = runReplications(spec);
    spec.keepSeries = true;
    const Ensemble with = runReplications(spec);
    QCOMPARE(with.arms[0].series.size(), std::size_t{6000});
    QCOMPARE(bits(with), bits(without));
    double offered = 0, goodput = 0;
    for (std::size_t i = 5500; i < 6000; ++i) {
        offered += with.arms[0].series[i].offered;
        goodput += with.arms[0].series[i].goodput;
    }
    QCOMPARE(mean(with, 0, "goodput-share-end"), std::min(1.0, goodput / offered));
}

void ReplicationsTest::aBrokenRunNamesItsSeed()
{
    EnsembleSpec spec = smallSpec(test::broken());
    spec.replications = 20;
    for (const unsigned jobs : {1U, 4U}) {
        spec.jobs = jobs;
        try {
            const Ensemble ensemble = runReplications(spec);
            QFAIL("nothing was thrown");
        } catch (const RunFailure& failure) {
            QCOMPARE(failure.seed(), std::uint64_t{44});
            QVERIFY(failure.message().find("seed 44") != std::string::npos);
            QVERIFY(failure.message().find("seed != 44") != std::string::npos);
        }
    }
}

void ReplicationsTest::anInterruptedRunSaysHowFarItGot()
{
    EnsembleSpec spec = smallSpec();
    spec.until = secondsToTime(1e7);
    std::stop_source stop;
    EnsembleWatch watch;
    watch.stop = stop.get_token();
    watch.progress = [&](double share) {
        if (share > 0)
            stop.request_stop();
    };
    const Ensemble ensemble = runReplications(spec, watch);
    QVERIFY(ensemble.interrupted);
    QCOMPARE(ensemble.replications, std::uint64_t{1});
    QVERIFY(ensemble.simulated > SimTime{} && ensemble.simulated < spec.until);
    QVERIFY(mean(ensemble, 0, "requests-offered") > 0);

    // What it reports is what a run of that length gives.
    EnsembleSpec shorter = spec;
    shorter.until = ensemble.simulated;
    QCOMPARE(bits(runReplications(shorter)), bits(ensemble));
}

void ReplicationsTest::anInterruptedEnsembleKeepsItsUnbrokenBeginning()
{
    EnsembleSpec spec = smallSpec();
    spec.replications = 1'000'000;
    for (const unsigned jobs : {1U, 4U}) {
        spec.jobs = jobs;
        std::stop_source stop;
        EnsembleWatch watch;
        watch.stop = stop.get_token();
        watch.progress = [&](double share) {
            if (share > 50e-6)  // of which 16 at most can be out of order
                stop.request_stop();
        };
        const Ensemble ensemble = runReplications(spec, watch);
        QVERIFY(ensemble.interrupted);
        QVERIFY(ensemble.replications >= 10 && ensemble.replications < 100'000);
        QCOMPARE(ensemble.simulated, spec.until);
        EnsembleSpec fewer = spec;
        fewer.replications = ensemble.replications;
        QCOMPARE(bits(runReplications(fewer)), bits(ensemble));
    }
}

void ReplicationsTest::stoppedBeforeItsFirstStepARunIsEmpty()
{
    // A scenario that is interrupted by the very building of it.
    static std::stop_source stop;
    static constexpr std::string_view kEssentials[] = {"servers"};
    static constexpr Scenario kScenario{"stops",
                                        "Stops",
                                        "Is stopped.",
                                        3,
                                        fleetParameterRows,
                                        [](const ParameterSet& parameters, std::uint64_t seed) {
                                            stop.request_stop();
                                            return test::buildTwoArms(parameters, seed);
                                        },
                                        kEssentials};
    EnsembleWatch watch;
    watch.stop = stop.get_token();
    const Ensemble ensemble = runReplications(smallSpec(kScenario), watch);
    QVERIFY(ensemble.interrupted);
    QCOMPARE(ensemble.simulated, SimTime{});
    QCOMPARE(ensemble.arms.size(), std::size_t{2});
    QVERIFY(!ensemble.arms[0].measures[*findMeasure("goodput-share")].value());
}

void ReplicationsTest::stoppedBeforeItBeganThereIsNothing()
{
    std::stop_source stop;
    stop.request_stop();
    EnsembleWatch watch;
    watch.stop = stop.get_token();
    const Ensemble ensemble = runReplications(smallSpec(), watch);
    QVERIFY(ensemble.interrupted && ensemble.arms.empty());
    QCOMPARE(ensemble.replications, std::uint64_t{0});
}

void ReplicationsTest::progressGoesFromNothingToAll()
{
    EnsembleSpec spec = smallSpec();
    spec.replications = 50;
    for (const unsigned jobs : {1U, 3U}) {
        spec.jobs = jobs;
        double last = 0;
        EnsembleWatch watch;
        watch.progress = [&](double share) {
            QVERIFY(share >= last && share <= 1);
            last = share;
        };
        const Ensemble ensemble = runReplications(spec, watch);
        QVERIFY(!ensemble.interrupted);
        QCOMPARE(last, 1.0);
    }
}

QTEST_GUILESS_MAIN(ReplicationsTest)
#include "replications_test.moc"

#include "core/chapters/chapter_runs.h"
#include "core/chapters/stage_script.h"

#include <QtTest>

#include "core/runtime/parallel.h"
#include "tests/core/chapters/sample_chapter.h"

using namespace faultglass;
using namespace faultglass::chapters;

class ChapterRunsTest : public QObject {
    Q_OBJECT

private slots:
    void aStartBecomesATimeline();
    void anInjectionIsAFaultWithoutItsTime();
    void lawPointsStandWhereTheyAreSaidTo();
    void valuesAreThoseOfTheFollowingSeeds();
    void theNumberOfJobsChangesNothing();
    void aSeriesIsThatOfTheRun();
    void aLawIsMeasuredByItsExperiment();
    void whatCannotRunIsRefused_data();
    void whatCannotRunIsRefused();
    void aStoppedRunIsAnError();
    void aRunStoppedInItsLastSeedIsAnErrorToo();
    void aBrokenRunNamesItsSeed();
    void progressGoesFromNothingToAll();
    void trueClaimsHoldAndFalseOnesDoNot_data();
    void trueClaimsHoldAndFalseOnesDoNot();
    void verdictsAreThoseWorkedOutByHand();
    void aLawThatDiffersFromItsExperimentClaimsNothing();
    void columnsAreFoundWithAndWithoutTheirUnit();
};

namespace {

StartRun smallStart() { return {"two-arms", {{"offered-load", "100"}, {"capacity", "30"}}, {}}; }

RunSource smallRun(std::string_view measure = "amplification", std::uint32_t arm = 0)
{
    return {{}, ScenarioRun{smallStart(), 2, arm}, std::string(measure), kFewestSeeds};
}

RunSource overlapRun(std::string_view output = "all", std::string_view fleet = "8")
{
    LawRun law{"shuffle-overlap", {{"fleet", std::string(fleet)}, {"shard", "2"}}};
    return {{}, std::move(law), std::string(output), kFewestSeeds};
}

chapters::Claim claimOf(RunSource source, Expectation expectation)
{
    return {{}, "a", "A.", std::move(source), expectation};
}

std::vector<double> valuesOf(const RunSource& source, unsigned jobs = 1)
{
    return runSource(source, test::sampleWorld(), {jobs, {}, {}}).value().values;
}

}  // namespace

void ChapterRunsTest::aStartBecomesATimeline()
{
    StartRun start = smallStart();
    start.faults = {"crash@0.5:S2,duration=1"};
    const auto timeline = makeTimeline(start, "broken", test::sampleWorld());
    QVERIFY2(timeline.ok(), timeline.ok() ? "" : timeline.error().message().c_str());
    QVERIFY(timeline.value().scenario == &test::twoArms());
    QCOMPARE(timeline.value().parameters.value("capacity"), 30.0);
    QCOMPARE(timeline.value().seed, Timeline{}.seed);
    QCOMPARE(timeline.value().faults.size(), std::size_t{1});
    QCOMPARE(timeline.value().faults[0].at, secondsToTime(0.5));
    start.scenario.clear();
    QVERIFY(makeTimeline(start, "broken", test::sampleWorld()).value().scenario == &test::broken());
    QCOMPARE(makeTimeline(start, "braken", test::sampleWorld()).error().key, std::string("scenario"));
    start.faults = {"crash@0.5:S9"};
    QCOMPARE(makeTimeline(start, "broken", test::sampleWorld()).error().key, std::string("--fault target"));
}

void ChapterRunsTest::anInjectionIsAFaultWithoutItsTime()
{
    FleetSizes sizes;
    sizes.servers = 3;
    QVERIFY(parseInjection("crash:S2", sizes).value() == makeFault(FaultKind::Crash, ServerId{1}));
    QVERIFY(parseInjection("load-spike,factor=3", sizes).value() == makeFault(FaultKind::LoadSpike, {}, 3));
    QVERIFY(parseInjection("heal", sizes).value() == makeFault(FaultKind::Heal));
    for (const char* bad : {"", "crash", "crash:S4", "crash@1:S1", ":", ",", "load-spike,factor", "heal,duration=3"})
        QVERIFY2(!parseInjection(bad, sizes).ok(), bad);
}

void ChapterRunsTest::lawPointsStandWhereTheyAreSaidTo()
{
    const auto point = makeLawPoint("capacity-plan", {});
    QVERIFY(point.ok());
    const auto simulated = makeSimulatedPoint({"capacity-plan", {}});
    QVERIFY(simulated.ok());
    QCOMPARE(simulated.value().parameters.value("load"), 1500.0);  // where its experiment is at home
    QVERIFY(point.value().parameters.value("load") != 1500);
    const std::vector<Setting> settings{{"load", "1600"}};
    QCOMPARE(makeLawPoint("capacity-plan", settings).value().parameters.value("load"), 1600.0);
    QCOMPARE(makeSimulatedPoint({"capacity-plan", settings}).value().parameters.value("load"), 1600.0);
    QVERIFY(makeLawPoint("capacity-plane", {}).error().message().find("did you mean") != std::string::npos);
}

void ChapterRunsTest::valuesAreThoseOfTheFollowingSeeds()
{
    const auto values = valuesOf(smallRun("requests-offered", 1));
    QCOMPARE(values.size(), std::size_t{kFewestSeeds});
    QVERIFY(std::ranges::adjacent_find(values, std::not_equal_to()) != values.end());
    EnsembleSpec spec;
    spec.timeline = test::smallTimeline(test::twoArms());
    spec.until = secondsToTime(2);
    for (std::uint64_t i : {0U, 1U, 19U}) {
        EnsembleSpec alone = spec;
        alone.timeline.seed += i;
        QCOMPARE(values[i], runReplications(alone).arms[1].measures[*findMeasure("requests-offered")].value().value());
    }
    QVERIFY(valuesOf(smallRun("amplification", 0))[0] > 1);
    QCOMPARE(valuesOf(smallRun("amplification", 1))[0], 1.0);
}

void ChapterRunsTest::theNumberOfJobsChangesNothing()
{
    QCOMPARE(valuesOf(smallRun("latency-p99"), 3), valuesOf(smallRun("latency-p99")));
    QCOMPARE(valuesOf(overlapRun(), 3), valuesOf(overlapRun()));
}

void ChapterRunsTest::aSeriesIsThatOfTheRun()
{
    const auto runs = runSource(smallRun(""), test::sampleWorld(), {2, {}, {}}, test::goodputOf).value();
    QVERIFY(runs.values.empty());
    QCOMPARE(runs.curves.size(), std::size_t{kFewestSeeds});
    EnsembleSpec spec;
    spec.timeline = test::smallTimeline(test::twoArms());
    spec.timeline.seed += 3;
    spec.until = secondsToTime(2);
    spec.keepSeries = true;
    const auto series = runReplications(spec).arms[0].series;
    QCOMPARE(runs.curves[3].size(), series.size());
    for (std::size_t i = 0; i < series.size(); ++i)
        QVERIFY(runs.curves[3][i] == (CurvePoint{series[i].at.seconds(), series[i].goodput}));
    RunSource whole = smallRun("");
    std::get<ScenarioRun>(whole.what).until = 0;
    const auto curves = runSource(whole, test::sampleWorld(), {}, test::goodputOf).value().curves;
    QCOMPARE(curves[0].back().seconds, 3.0);  // as long as the scenario says
}

void ChapterRunsTest::aLawIsMeasuredByItsExperiment()
{
    const auto values = valuesOf(overlapRun());
    const auto experiment = *findExperiment("shuffle-overlap");
    const auto point = makeSimulatedPoint(std::get<LawRun>(overlapRun().what)).value();
    for (std::uint64_t i : {0U, 19U}) {
        const Observation found = experiment.measure(point.parameters, AgreementRequest{}.seed + i)[3];
        QCOMPARE(values[i], found.part / found.whole);
    }
}

void ChapterRunsTest::whatCannotRunIsRefused_data()
{
    QTest::addColumn<RunSource>("source");
    QTest::addColumn<QString>("key");
    RunSource scenario = smallRun(), arm = smallRun("amplification", 2), until = smallRun(), fault = smallRun();
    std::get<ScenarioRun>(scenario.what).start.scenario = "none";
    std::get<ScenarioRun>(until.what).until = 1e-12;
    std::get<ScenarioRun>(fault.what).start.faults = {"crash@1:S1", "crash@1"};
    RunSource law = overlapRun();
    std::get<LawRun>(law.what).law = "none";
    QTest::newRow("scenario") << scenario << "scenario";
    QTest::newRow("arm") << arm << "arm";
    QTest::newRow("until") << until << "until";
    QTest::newRow("fault") << fault << "--fault target";
    QTest::newRow("measure") << smallRun("none") << "measure";
    QTest::newRow("law") << law << "law";
    QTest::newRow("parameter") << overlapRun("all", "x") << "fleet";
    QTest::newRow("output") << overlapRun("combinations") << "measure";
}

void ChapterRunsTest::whatCannotRunIsRefused()
{
    QFETCH(RunSource, source);
    QFETCH(QString, key);
    const auto runs = runSource(source, test::sampleWorld(), {});
    QVERIFY(!runs.ok());
    QCOMPARE(QString::fromStdString(runs.error().key), key);
    QVERIFY(!judge(claimOf(source, MeanWithin{}), test::sampleWorld(), {}).ok() || key == "measure");
}

void ChapterRunsTest::aStoppedRunIsAnError()
{
    std::stop_source stop;
    stop.request_stop();
    for (const RunSource& source : {smallRun(), overlapRun()}) {
        const auto runs = runSource(source, test::sampleWorld(), {1, {}, stop.get_token()});
        QVERIFY(!runs.ok() && runs.error().key == "seeds");
        QVERIFY(!judge(claimOf(source, MeanWithin{}), test::sampleWorld(), {1, {}, stop.get_token()}).ok());
    }
    for (const double until : {2.0, 1e7}) {  // after some seeds, and in the midst of the first
        std::stop_source later;
        RunSource source = smallRun();
        std::get<ScenarioRun>(source.what).until = until;
        const auto progress = [&](double done) {
            if (done > (until > 2 ? 0 : 0.4))
                later.request_stop();
        };
        const auto runs = runSource(source, test::sampleWorld(), {1, progress, later.get_token()});
        QVERIFY(!runs.ok() && runs.error().key == "seeds");
    }
}

void ChapterRunsTest::aRunStoppedInItsLastSeedIsAnErrorToo()
{
    static std::stop_source stop;  // used by the scenario as it is built for the last seed
    static constexpr std::string_view kEssentials[] = {"servers"};
    static constexpr Scenario kStops{"two-arms",
                                     "Stops",
                                     "Is stopped.",
                                     3,
                                     fleetParameterRows,
                                     [](const ParameterSet& parameters, std::uint64_t seed) {
                                         if (seed == Timeline{}.seed + kFewestSeeds - 1)
                                             stop.request_stop();
                                         return test::buildTwoArms(parameters, seed);
                                     },
                                     kEssentials};
    static constexpr std::array kScenarios{&kStops};
    ChapterWorld world = test::sampleWorld();
    world.scenarios = kScenarios;
    const auto runs = runSource(smallRun(), world, {1, {}, stop.get_token()});
    QVERIFY(!runs.ok() && runs.error().key == "seeds");
}

void ChapterRunsTest::aBrokenRunNamesItsSeed()
{
    RunSource source = smallRun();
    std::get<ScenarioRun>(source.what).start.scenario = "broken";
    try {
        static_cast<void>(runSource(source, test::sampleWorld(), {2, {}, {}}));
        QFAIL("nothing was thrown");
    } catch (const RunFailure& failure) {
        QCOMPARE(failure.seed(), std::uint64_t{44});
    }
}

void ChapterRunsTest::progressGoesFromNothingToAll()
{
    for (const RunSource& source : {smallRun(), overlapRun()}) {
        std::vector<double> shares;
        const auto runs =
            runSource(source, test::sampleWorld(), {1, [&](double share) { shares.push_back(share); }, {}});
        QVERIFY(runs.ok() && shares.size() > kFewestSeeds / 2);
        QVERIFY(std::ranges::is_sorted(shares) && shares.front() >= 0 && shares.back() == 1.0);
    }
}

void ChapterRunsTest::trueClaimsHoldAndFalseOnesDoNot_data()
{
    QTest::addColumn<RunSource>("source");
    QTest::addColumn<Expectation>("expectation");
    QTest::addColumn<bool>("holds");
    const auto add = [](const char* name, const RunSource& source, const Expectation& expectation, bool holds) {
        QTest::newRow(name) << source << expectation << holds;
    };
    add("below, always", smallRun("amplification", 1), HoldsInShare{true, 1.001, 1}, true);
    add("below, never", smallRun("amplification", 0), HoldsInShare{true, 1.001, 0.05}, false);
    add("above, always", smallRun("amplification", 0), HoldsInShare{false, 1.001, 1}, true);
    add("above, never", smallRun("amplification", 1), HoldsInShare{false, 1, 0.05}, false);
    add("mean within", smallRun("amplification", 1), MeanWithin{{0.999, 1.001}}, true);
    add("mean outside", smallRun("amplification", 0), MeanWithin{{0.999, 1.001}}, false);
    add("law within", overlapRun(), MeanWithin{{1 / 28.1, 1 / 27.9}}, true);
    add("law outside", overlapRun(), MeanWithin{{0.036, 0.04}}, false);
    add("law that is not measured", overlapRun("combinations"), MeanWithin{{28, 28}}, true);
}

void ChapterRunsTest::trueClaimsHoldAndFalseOnesDoNot()
{
    QFETCH(RunSource, source);
    QFETCH(Expectation, expectation);
    QFETCH(bool, holds);
    const auto verdict = judge(claimOf(source, expectation), test::sampleWorld(), {2, {}, {}});
    QVERIFY2(verdict.ok(), verdict.ok() ? "" : verdict.error().message().c_str());
    QCOMPARE(verdict.value().holds, holds);
    const bool measured = source.measure != "combinations";
    QCOMPARE(verdict.value().measured.has_value(), measured);
    QCOMPARE(verdict.value().law.has_value(), std::holds_alternative<LawRun>(source.what));
}

void ChapterRunsTest::verdictsAreThoseWorkedOutByHand()
{
    // Hand-made: half of the values on the right side, and an interval that is 1.5 +- t(19) x s / sqrt(20).
    std::vector<double> values(10, 1.0);
    values.resize(20, 2.0);
    const ClaimVerdict half = checkValues(HoldsInShare{true, 2, 0.5}, values);
    QVERIFY(half.holds && half.share == 0.5 && std::abs(*half.measured - 1.5) < 1e-12);
    QVERIFY(std::abs(half.interval.halfWidth() - 2.0930 * 0.512989 / std::sqrt(20.0)) < 1e-4);
    QVERIFY(!checkValues(HoldsInShare{true, 2, 0.51}, values).holds);
    QVERIFY(checkValues(HoldsInShare{false, 1, 0.5}, values).holds);
    QVERIFY(!checkValues(HoldsInShare{false, 2, 0.05}, values).holds);
    QVERIFY(checkValues(MeanWithin{{1.25, 1.75}}, values).holds);
    QVERIFY(!checkValues(MeanWithin{{1.3, 1.75}}, values).holds && !checkValues(MeanWithin{{1.25, 1.7}}, values).holds);
    QVERIFY(!checkValues(MeanWithin{{-1, 1}}, {}).holds && !checkValues(HoldsInShare{true, 2, 0.5}, {}).holds);
    const auto share = judge(claimOf(overlapRun(), HoldsInShare{}), test::sampleWorld(), {});
    QVERIFY(!share.ok() && share.error().key == "expect");
}

void ChapterRunsTest::aLawThatDiffersFromItsExperimentClaimsNothing()
{
    Agreement agreement;
    AgreementRow row;
    row.output = 2;
    row.theory = row.simulated.emplace(7);
    row.interval = {6, 8};
    agreement.rows = {row};
    QVERIFY(checkAgreement({6, 8}, 7, 2, agreement).holds && !checkAgreement({6, 6.5}, 7, 2, agreement).holds);
    QCOMPARE(checkAgreement({6, 8}, 7, 2, agreement).interval.high, 8.0);
    QCOMPARE(checkAgreement({6, 8}, 7, 1, agreement).interval.high, 0.0);
    for (const Verdict verdict : {Verdict::Undecided, Verdict::Differs, Verdict::AssumptionBroken}) {
        agreement.verdict = verdict;
        QVERIFY(!checkAgreement({6, 8}, 7, 2, agreement).holds);
    }
}

void ChapterRunsTest::columnsAreFoundWithAndWithoutTheirUnit()
{
    const ChapterWorld world = test::sampleWorld();
    QVERIFY(findColumn(world, "goodput") == &world.columns[0]);
    QVERIFY(findColumn(world, "goodput (requests/s)") == &world.columns[0]);
    for (const char* bad : {"", "good", "goodput (", "goodput (x)"})
        QVERIFY2(!findColumn(world, bad), bad);
}

QTEST_GUILESS_MAIN(ChapterRunsTest)
#include "chapter_runs_test.moc"

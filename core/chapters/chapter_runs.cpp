#include "core/chapters/chapter_runs.h"

#include <algorithm>

#include "core/chapters/block_fields.h"
#include "core/chapters/markup.h"
#include "core/chapters/stage_script.h"
#include "core/params/retired_keys.h"
#include "core/runtime/parallel.h"
#include "core/scenarios/arm_spec.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass::chapters {

namespace {

Result<const theory::Law*> namedLaw(std::string_view name)
{
    if (const theory::Law* const law = theory::findLaw(name))
        return law;
    std::vector<std::string_view> known;
    for (const theory::Law& law : theory::lawCatalogue())
        known.push_back(law.text.name);
    return Error{"law", shortened(name), "one that there is" + didYouMean(name, known)};
}

Result<LawPoint> pointFrom(const theory::Law& law, ParameterSet parameters, std::span<const Setting> settings)
{
    if (auto refused = setAll(settings, parameters))
        return *refused;
    if (const auto values = law.evaluate(parameters); !values)
        return values.error();
    return LawPoint{&law, std::move(parameters)};
}

Error stopped() { return {"seeds", "", "a run that is not interrupted"}; }

/// task(seed, report) under each seed, their results in order; an error when it was stopped before the last.
template <class Task>
auto overSeeds(std::uint32_t seeds, const SeedWatch& watch, const Task& task)
{
    using Value = std::invoke_result_t<const Task&, std::size_t, const ShareReport&>;
    std::vector<Value> all;
    OrderedWork work;
    work.jobs = watch.jobs;
    work.count = seeds;
    work.stop = watch.stop;
    if (watch.progress)
        work.progress = [&](double done) { watch.progress(done / seeds); };
    mapInOrder(work, task, [&all](std::size_t, Value&& value) { all.push_back(std::move(value)); });
    return all;
}

Result<SeedRuns> runLaw(const RunSource& source, const LawRun& run, const SeedWatch& watch)
{
    const auto point = makeSimulatedPoint(run);
    if (!point)
        return point.error();
    const Experiment experiment = *findExperiment(run.law);
    const auto output = std::ranges::find(experiment.outputs, source.measure, &MeasuredOutput::key);
    if (output == experiment.outputs.end()) {
        std::vector<std::string_view> known;
        for (const MeasuredOutput& one : experiment.outputs)
            known.push_back(one.key);
        return Error{"measure", shortened(source.measure),
                     "an output that the experiment measures" + didYouMean(source.measure, known)};
    }
    const auto position = static_cast<std::size_t>(output - experiment.outputs.begin());
    const std::uint64_t first = AgreementRequest{}.seed;
    auto values = overSeeds(source.seeds, watch, [&](std::size_t index, const ShareReport&) {
        return experiment.measure(point.value().parameters, first + index)[position];
    });
    if (values.size() < source.seeds)
        return stopped();
    SeedRuns runs;
    for (const Observation& value : values) {
        if (value.whole > 0)
            runs.values.push_back(value.part / value.whole);
    }
    return runs;
}

/// One seed of a scenario; nothing when it was stopped on the way.
std::optional<ArmEnsemble> runArm(EnsembleSpec spec, std::uint64_t index, std::uint32_t arm,
                                  const std::stop_token& stop, const ShareReport& report)
{
    spec.timeline.seed += index;
    Ensemble ensemble = runReplications(spec, {report, stop});
    if (ensemble.interrupted)
        return std::nullopt;
    return std::move(ensemble.arms[arm]);
}

Curve curveOf(std::span<const Sample> samples, double (*column)(const Sample& sample))
{
    Curve curve;
    for (const Sample& sample : samples)
        curve.push_back({sample.at.seconds(), column(sample)});
    return curve;
}

}  // namespace

Result<EnsembleSpec> makeSpec(const ScenarioRun& run, const ChapterWorld& world)
{
    auto timeline = makeTimeline(run.start, {}, world);
    if (!timeline)
        return timeline.error();
    EnsembleSpec spec;
    spec.timeline = std::move(timeline).value();
    const Scenario& scenario = *spec.timeline.scenario;
    spec.until = secondsToTime(run.until > 0 ? run.until : scenario.duration);
    const auto arms = scenario.build(spec.timeline.parameters, spec.timeline.seed).value();
    if (run.arm >= arms.size())
        return Error{"arm", std::to_string(run.arm), "at most " + std::to_string(arms.size() - 1)};
    for (const ArmSpec& arm : arms) {
        if (secondsToTime(arm.fleet.parameters.measureFrom) >= spec.until)
            return Error{"until", numberText(spec.until.seconds()), "more than measure-from"};
    }
    return spec;
}

Result<LawPoint> makeLawPoint(std::string_view law, std::span<const Setting> settings)
{
    const auto found = namedLaw(law);
    return found ? pointFrom(*found.value(), ParameterSet(found.value()->rows), settings) : found.error();
}

Result<LawPoint> makeSimulatedPoint(const LawRun& run)
{
    const auto found = namedLaw(run.law);
    if (!found)
        return found.error();
    const auto experiment = findExperiment(run.law);
    if (!experiment)
        return Error{"law", run.law, "one that has an experiment; see faultglass-cli agree"};
    auto point = pointFrom(*found.value(), experimentDefaults(*found.value(), *experiment), run.settings);
    if (!point)
        return point.error();
    const std::string broken = experiment->broken ? experiment->broken(point.value().parameters) : std::string();
    if (!broken.empty())
        return Error{"law", run.law, "what its experiment covers: " + broken};
    return point;
}

Result<SeedRuns> runSource(const RunSource& source, const ChapterWorld& world, const SeedWatch& watch,
                           double (*column)(const Sample& sample))
{
    if (const auto* law = std::get_if<LawRun>(&source.what))
        return runLaw(source, *law, watch);
    const auto& run = std::get<ScenarioRun>(source.what);
    auto made = makeSpec(run, world);
    if (!made)
        return made.error();
    EnsembleSpec spec = std::move(made).value();
    spec.keepSeries = column != nullptr;
    const auto measure = findMeasure(source.measure);
    if (!measure && !column)
        return Error{"measure", shortened(source.measure), "one that there is"};
    const auto arms = overSeeds(source.seeds, watch, [&](std::size_t index, const ShareReport& report) {
        return runArm(spec, index, run.arm, watch.stop, report);
    });
    SeedRuns runs;
    for (const auto& arm : arms) {
        if (!arm)
            return stopped();
        if (column)
            runs.curves.push_back(curveOf(arm->series, column));
        else if (const auto value = arm->measures[*measure].value())
            runs.values.push_back(*value);
    }
    if (arms.size() < source.seeds)
        return stopped();
    return runs;
}

const SeriesColumn* findColumn(const ChapterWorld& world, std::string_view name)
{
    name = currentKey(name);
    for (const SeriesColumn& column : world.columns) {
        if (!name.empty() && (column.name == name || column.name.substr(0, column.name.find(" (")) == name))
            return &column;
    }
    return nullptr;
}

ClaimVerdict checkValues(const Expectation& expectation, std::span<const double> values)
{
    ClaimVerdict verdict;
    if (values.empty())
        return verdict;
    Statistics measured;
    for (const double value : values)
        measured.add(value);
    verdict.measured = measured.mean();
    verdict.interval = measured.meanInterval();
    if (const auto* within = std::get_if<MeanWithin>(&expectation)) {
        verdict.holds = within->range.contains(verdict.interval.low) && within->range.contains(verdict.interval.high);
        return verdict;
    }
    const auto& expected = std::get<HoldsInShare>(expectation);
    const auto met = std::ranges::count_if(values, [&expected](double value) {
        return expected.below ? value < expected.bound : value > expected.bound;
    });
    verdict.share = static_cast<double>(met) / static_cast<double>(values.size());
    verdict.holds = *verdict.share >= expected.share;
    return verdict;
}

ClaimVerdict checkAgreement(const Range& range, double law, std::size_t output, const Agreement& agreement)
{
    ClaimVerdict verdict;
    verdict.law = law;
    verdict.agreement = agreement.verdict;
    verdict.holds = range.contains(law) && agreement.verdict == Verdict::Agrees;
    for (const AgreementRow& row : agreement.rows) {
        if (row.output == output) {
            verdict.measured = row.simulated;
            verdict.interval = row.interval;
        }
    }
    return verdict;
}

Result<ClaimVerdict> judge(const Claim& claim, const ChapterWorld& world, const SeedWatch& watch)
{
    const auto* const law = std::get_if<LawRun>(&claim.source.what);
    if (!law) {
        const auto runs = runSource(claim.source, world, watch);
        return runs ? Result(checkValues(claim.expectation, runs.value().values)) : runs.error();
    }
    const auto point = makeSimulatedPoint(*law);
    if (!point)
        return point.error();
    const theory::Law& found = *point.value().law;
    const auto output = std::ranges::find(found.outputs, claim.source.measure, &theory::LawOutput::key);
    const auto* const within = std::get_if<MeanWithin>(&claim.expectation);
    if (output == found.outputs.end() || !within)
        return Error{"expect", shortened(claim.source.measure), "OUTPUT in A..B, of a law"};
    AgreementRequest request;
    request.replications = claim.source.seeds;
    request.jobs = watch.jobs;
    request.progress = watch.progress;
    request.stop = watch.stop;
    const auto agreement = agree(found, *findExperiment(law->law), point.value().parameters, request);
    if (!agreement)
        return agreement.error();
    const auto position = static_cast<std::size_t>(output - found.outputs.begin());
    const double value = found.evaluate(point.value().parameters).value()[position];
    return checkAgreement(within->range, value, position, agreement.value());
}

Quantity quantityOf(const RunSource& source)
{
    if (const auto* run = std::get_if<LawRun>(&source.what)) {
        const theory::Law* const law = theory::findLaw(run->law);
        if (law == nullptr)
            return {};
        const auto output = std::ranges::find(law->outputs, source.measure, &theory::LawOutput::key);
        return output != law->outputs.end() ? Quantity{output->label, output->unit} : Quantity{};
    }
    const auto measure = findMeasure(source.measure);
    return measure ? Quantity{measureTable()[*measure].label, measureTable()[*measure].unit} : Quantity{};
}

}  // namespace faultglass::chapters

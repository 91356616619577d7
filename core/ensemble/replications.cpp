#include "core/ensemble/replications.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/ensemble/timeline_check.h"
#include "core/fleet/measuring/arm_outcome.h"
#include "core/runtime/lab.h"
#include "core/runtime/parallel.h"
#include "core/runtime/run_estimate.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

namespace {

/// Between two looks at the stop token lie at most so many events and so many servers and customers looked at by ticks:
/// some ten milliseconds.
constexpr std::uint64_t kEventsPerStep = 100'000;
constexpr double kLooksPerStep = 1'000'000;

struct ArmRun {
    std::string name;
    std::vector<Observation> measures;
    std::uint64_t fingerprint = 0;
    std::vector<Sample> series;
    std::vector<CustomerLedger> ledger;
};

/// One replication: what is left of it once its fleets are gone.
struct Run {
    SimTime reached;
    bool complete = false;
    std::uint64_t eventsHandled = 0;
    std::vector<ArmRun> arms;
};

/// Collects the samples of a lab as it goes.
class SampleKeeper {
public:
    explicit SampleKeeper(bool keepAll) : m_keepAll(keepAll) {}

    void take(Lab& lab)
    {
        m_arms.resize(lab.arms().size());
        for (const SeriesItem& item : lab.takeItems()) {
            if (const auto* point = std::get_if<SeriesPoint>(&item))
                add(m_arms[point->arm], point->sample);
        }
    }

    /// The samples of the last `kTailSeconds`.
    [[nodiscard]] std::vector<Sample> tail(std::size_t arm) const
    {
        const std::vector<Sample>& samples = m_arms[arm];
        return {firstOfTail(samples), samples.end()};
    }
    [[nodiscard]] std::vector<Sample> all(std::size_t arm) { return std::move(m_arms[arm]); }

private:
    static std::vector<Sample>::const_iterator firstOfTail(const std::vector<Sample>& samples)
    {
        if (samples.empty())
            return samples.end();
        // A sample stands for the interval before it, so one exactly at the border is of before.
        const SimTime from = samples.back().at - secondsToDuration(kTailSeconds);
        return std::ranges::find_if(samples, [from](const Sample& sample) { return sample.at > from; });
    }

    void add(std::vector<Sample>& samples, const Sample& sample) const
    {
        constexpr std::size_t kTidyFrom = 4096;
        samples.push_back(sample);
        if (!m_keepAll && samples.size() >= kTidyFrom && samples.size() % kTidyFrom == 0)
            samples.erase(samples.cbegin(), firstOfTail(samples));
    }

    bool m_keepAll;
    std::vector<std::vector<Sample>> m_arms;
};

std::string armName(const std::vector<ArmRun>& before, std::string_view name)
{
    const auto copies = std::ranges::count_if(before, [&](const ArmRun& arm) {
        return arm.name == name || arm.name.starts_with(std::string(name) + " (fork");
    });
    if (copies == 0)
        return std::string(name);
    return std::string(name) + (copies == 1 ? " (fork)" : " (fork " + std::to_string(copies) + ")");
}

/// `keep` says what else of the run is wanted; null: nothing.
void measure(const Lab& lab, SampleKeeper& samples, const EnsembleSpec* keep, Run& run)
{
    for (std::size_t i = 0; i < lab.arms().size(); ++i) {
        const Arm& arm = lab.arms()[i];
        const Fleet closed = arm.fleet.closed();
        const ArmOutcome outcome{closed.totals(), lab.now(), closed.latest(), samples.tail(i),
                                 closed.parameters().topology.needed};
        const auto& given = lab.timeline().armNames;
        const bool called = i < given.size() && !given[i].empty();
        ArmRun result{called ? given[i] : armName(run.arms, arm.name), {}, arm.fleet.fingerprint(), {}, {}};
        for (const Measure& row : measureTable()) {
            result.measures.push_back(row.of(outcome));
        }
        if (keep && keep->keepSeries)
            result.series = samples.all(i);
        if (keep && keep->keepLedger)
            result.ledger = closed.ledger();
        run.eventsHandled += arm.fleet.eventsHandled();
        run.arms.push_back(std::move(result));
    }
}

/// Simulated time whose samples cost no more than a step should.
SimDuration longestStep(const Lab& lab)
{
    double looks = 0, interval = std::numeric_limits<double>::infinity();
    for (const Arm& arm : lab.arms()) {
        const FleetParameters& parameters = arm.fleet.parameters();
        looks += parameters.servers + static_cast<double>(parameters.customers);
        interval = std::min({interval, parameters.sampleInterval, parameters.customerWindow});
    }
    return secondsToDuration(interval * std::max(1.0, kLooksPerStep / looks));
}

Run runOnce(const EnsembleSpec& spec, std::uint64_t index, const ShareReport& report, const std::stop_token& stop)
{
    Timeline timeline = spec.timeline;
    timeline.seed += index;
    const std::uint64_t seed = timeline.seed;
    Lab lab(0);  // nobody travels back here, so no checkpoint is worth its memory
    lab.setMemoryLimit(spec.memoryLimit);
    try {
        const auto refused = lab.load(std::move(timeline));
        if (refused)
            throw std::runtime_error(refused->message());
        SampleKeeper samples(spec.keepSeries && index == 0);
        samples.take(lab);  // so that it knows the arms even if the run is stopped before its first step
        Run run;
        while (!run.complete && !stop.stop_requested()) {
            const SimTime target = std::min(spec.until, lab.now() + longestStep(lab));
            run.complete = lab.advance(target, kEventsPerStep) && target == spec.until;
            samples.take(lab);
            report(lab.now().seconds() / spec.until.seconds());
        }
        run.reached = lab.now();
        measure(lab, samples, index == 0 ? &spec : nullptr, run);
        return run;
    } catch (const std::bad_alloc&) {
        throw RunFailure("out of memory", seed, lab.now());
    } catch (const std::exception& error) {
        throw RunFailure(error.what(), seed, lab.now());
    }
}

/// Adds runs up, one by one and in order.
class Reduction {
public:
    explicit Reduction(const EnsembleSpec& spec) : m_asked(spec.replications) {}

    void add(std::uint64_t index, Run&& run)
    {
        // What follows a run that stopped short does not count, even if it was complete.
        m_broken = m_broken || !run.complete;
        if (m_broken && index > 0)
            return;
        FG_ASSERT(index == 0 || run.arms.size() == m_result.arms.size());
        m_result.arms.resize(run.arms.size());
        m_result.simulated = run.reached;
        m_result.eventsHandled += run.eventsHandled;
        ++m_result.replications;
        m_fingerprints.resize(run.arms.size());
        for (std::size_t i = 0; i < run.arms.size(); ++i)
            add(m_result.arms[i], m_fingerprints[i], std::move(run.arms[i]));
    }

    Ensemble finish()
    {
        m_result.interrupted = m_broken || m_result.replications < m_asked;
        if (m_result.replications > 1) {
            for (std::size_t i = 0; i < m_result.arms.size(); ++i)
                m_result.arms[i].fingerprint = m_fingerprints[i].value();
        }
        return std::move(m_result);
    }

private:
    void add(ArmEnsemble& sum, Fingerprint& fingerprints, ArmRun&& run) const
    {
        fingerprints.add(run.fingerprint);
        if (sum.measures.empty()) {
            sum.name = std::move(run.name);
            for (const Measure& row : measureTable())
                sum.measures.emplace_back(row.kind);
            sum.fingerprint = run.fingerprint;
            sum.series = std::move(run.series);
            sum.ledger = std::move(run.ledger);
        }
        for (std::size_t i = 0; i < run.measures.size(); ++i)
            sum.measures[i].add(run.measures[i]);
    }

    std::uint64_t m_asked;
    bool m_broken = false;
    Ensemble m_result;
    std::vector<Fingerprint> m_fingerprints;  // by arm
};

/// The schedule of the arms there are from the start; a fork has that of the arm it was copied from behind it.
void addSchedules(const Timeline& timeline, Ensemble& ensemble)
{
    const auto built = timeline.scenario->build(timeline.parameters, timeline.seed);
    FG_ASSERT(built.ok());
    for (std::size_t i = 0; i < std::min(built.value().size(), ensemble.arms.size()); ++i) {
        ensemble.arms[i].faults = built.value()[i].fleet.faults;
        ensemble.arms[i].faults.insert(ensemble.arms[i].faults.end(), timeline.faults.begin(), timeline.faults.end());
    }
}

}  // namespace

std::string RunFailure::message() const
{
    return std::string("the run with seed ") + std::to_string(m_seed) + " failed at " + numberText(m_at.seconds()) +
           " s: " + what();
}

unsigned jobsThatFit(const EnsembleSpec& spec)
{
    if (spec.jobs == 1 || spec.replications == 1)
        return spec.jobs;
    const auto arms = spec.timeline.scenario->build(spec.timeline.parameters, spec.timeline.seed);
    if (!arms)
        return spec.jobs;  // the run itself says why not
    const double fit = static_cast<double>(spec.memoryLimit) / estimateRun(arms.value(), spec.until).bytes;
    return static_cast<unsigned>(std::clamp(fit, 1.0, static_cast<double>(spec.jobs)));
}

Ensemble runReplications(const EnsembleSpec& asked, const EnsembleWatch& watch)
{
    FG_ASSERT(asked.until > SimTime{} && asked.replications > 0);
    EnsembleSpec spec = asked;
    spec.timeline = withFoldedStart(asked.timeline);  // an entry that sets the seed would give all the same
    Reduction reduction(spec);
    OrderedWork work;
    work.jobs = jobsThatFit(spec);
    spec.memoryLimit /= std::min<std::uint64_t>(work.jobs, spec.replications);
    work.count = spec.replications;
    work.stop = watch.stop;
    if (watch.progress) {
        work.progress = [&](double tasksDone) { watch.progress(tasksDone / static_cast<double>(spec.replications)); };
    }
    mapInOrder(
        work, [&](std::size_t index, const ShareReport& report) { return runOnce(spec, index, report, watch.stop); },
        [&](std::size_t index, Run&& run) { reduction.add(index, std::move(run)); });
    Ensemble ensemble = reduction.finish();
    addSchedules(spec.timeline, ensemble);
    return ensemble;
}

}  // namespace faultglass

#include "core/agreement/agree.h"

#include <algorithm>
#include <cmath>

#include "core/runtime/parallel.h"

namespace faultglass {

namespace {

constexpr double kLevel = 0.999;
constexpr double kFewestForRanks = 12;  // below it no order statistics bracket a median that surely

std::size_t positionOf(const theory::Law& law, std::string_view key)
{
    const auto found = std::ranges::find(law.outputs, key, &theory::LawOutput::key);
    FG_ASSERT(found != law.outputs.end());
    return static_cast<std::size_t>(found - law.outputs.begin());
}

/// By how many times as many replications there would be enough to decide; 1 at most when there are.
double lacking(double theory, const Estimate& simulated, const Interval& interval)
{
    // None of something that never happens is told by how often it could have.
    const bool never = theory == 0 || (theory == 1 && simulated.kind() == FigureKind::Trials);
    const double events = never ? simulated.events() : simulated.rarerEvents();
    const double width = std::max(interval.high - *simulated.value(), *simulated.value() - interval.low);
    const double allowed = kWidest * std::abs(theory);
    const double byEvents = kLeastEvents / std::max(events, 0.5);
    return never ? byEvents : std::max(byEvents, width * width / (allowed * allowed));
}

}  // namespace

std::vector<Experiment> experimentCatalogue()
{
    std::vector<Experiment> all;
    for (const auto& part :
         {queueingExperiments(), redundancyExperiments(), durabilityExperiments(), hardwareExperiments(),
          cascadeExperiments(), clientExperiments(), isolationExperiments(), detectionExperiments(),
          failoverExperiments(), mechanismExperiments(), processExperiments()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::optional<Experiment> findExperiment(std::string_view law)
{
    for (const Experiment& experiment : experimentCatalogue()) {
        if (experiment.law == law)
            return experiment;
    }
    return std::nullopt;
}

ParameterSet experimentDefaults(const theory::Law& law, const Experiment& experiment)
{
    ParameterSet parameters(law.rows);
    if (const std::size_t sign = experiment.at.find('='); sign != std::string_view::npos) {
        const auto refused = parameters.setText(experiment.at.substr(0, sign), experiment.at.substr(sign + 1));
        FG_ASSERT(!refused);
    }
    return parameters;
}

AgreementRow judge(const theory::LawOutput& output, double theory, const Estimate& simulated)
{
    AgreementRow row;
    row.theory = theory;
    row.simulated = simulated.value();
    row.replications = simulated.runs();
    row.events = simulated.events();
    const auto replications = static_cast<double>(row.replications);
    if (!row.simulated) {
        row.verdict = Verdict::Undecided;
        row.decidedBy = kLeastEvents * replications;
        return row;
    }
    const auto interval = simulated.interval(kLevel);
    row.interval = interval.value_or(Interval{*row.simulated, *row.simulated});
    const double margin = (output.accuracy == theory::Accuracy::Approximation ? output.within : 0) * std::abs(theory);
    const double rounding = kRounding * std::abs(theory);
    const bool notAbove = row.interval.low <= theory + margin + rounding;
    const bool notBelow = row.interval.high >= theory - margin - rounding;
    if (!interval && !simulated.unvaried()) {
        row.verdict = Verdict::Undecided;  // too few runs for any interval
        row.decidedBy = std::max(2 * replications, kFewestForRanks);
        return row;
    }
    const bool bound = output.accuracy == theory::Accuracy::UpperBound;
    row.verdict = notAbove && (notBelow || bound) ? Verdict::Agrees : Verdict::Differs;
    const double more = interval && !bound ? lacking(theory, simulated, row.interval) : 1;
    if (row.verdict == Verdict::Agrees && more > 1) {
        row.verdict = Verdict::Undecided;
        row.decidedBy = std::ceil(replications * more);
    }
    return row;
}

Result<Agreement> agree(const theory::Law& law, const Experiment& experiment, const ParameterSet& parameters,
                        const AgreementRequest& request)
{
    const auto values = law.evaluate(parameters);
    if (!values)
        return values.error();
    Agreement agreement;
    agreement.broken = experiment.broken ? experiment.broken(parameters) : std::string();
    if (!agreement.broken.empty()) {
        agreement.verdict = Verdict::AssumptionBroken;
        return agreement;
    }
    std::vector<Estimate> found;
    for (const MeasuredOutput& output : experiment.outputs)
        found.emplace_back(output.kind);
    std::uint64_t taken = 0;
    OrderedWork work;
    work.jobs = request.jobs;
    work.count = request.replications > 0 ? request.replications : experiment.replications;
    work.stop = request.stop;
    if (request.progress)
        work.progress = [&](double done) { request.progress(done / static_cast<double>(work.count)); };
    mapInOrder(
        work,
        [&](std::size_t index, const ShareReport&) { return experiment.measure(parameters, request.seed + index); },
        [&](std::size_t, const std::vector<Observation>& measured) {
            FG_ASSERT(measured.size() == found.size());
            for (std::size_t i = 0; i < found.size(); ++i)
                found[i].add(measured[i]);
            ++taken;
        });
    if (taken < work.count)
        return Error{"agree", std::to_string(taken) + " replications", "a run that is not interrupted"};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t output = positionOf(law, experiment.outputs[i].key);
        AgreementRow row = judge(law.outputs[output], values.value()[output], found[i]);
        row.output = output;
        row.event = experiment.outputs[i].event;
        agreement.rows.push_back(row);
        agreement.verdict = std::max(agreement.verdict, agreement.rows.back().verdict);
    }
    return agreement;
}

}  // namespace faultglass

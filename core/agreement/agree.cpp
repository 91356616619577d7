#include "core/agreement/agree.h"

#include <algorithm>
#include <cmath>

#include "core/runtime/parallel.h"

namespace faultglass {

namespace {

constexpr double kLevel = 0.999;

std::size_t positionOf(const theory::Law& law, std::string_view key)
{
    const auto found = std::ranges::find(law.outputs, key, &theory::LawOutput::key);
    FG_ASSERT(found != law.outputs.end());
    return static_cast<std::size_t>(found - law.outputs.begin());
}

AgreementRow judge(const Experiment& experiment, std::size_t output, double theory, const Statistics& simulated)
{
    AgreementRow row{output, theory, simulated, simulated.meanInterval(kLevel), Verdict::Agrees};
    const double margin = experiment.slack * std::abs(theory) + experiment.resolution;
    const bool notAbove = row.interval.low - margin <= theory;
    const bool notBelow = theory <= row.interval.high + margin;
    const bool holds = experiment.claim == Claim::AtMost ? notAbove : notAbove && notBelow;
    row.verdict = holds ? Verdict::Agrees : Verdict::Differs;
    return row;
}

}  // namespace

std::vector<Experiment> experimentCatalogue()
{
    std::vector<Experiment> all;
    for (const auto& part : {queueingExperiments(), redundancyExperiments(), hardwareExperiments(),
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
    std::vector<Statistics> found(experiment.outputs.size());
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
        [&](std::size_t, const std::vector<double>& measured) {
            FG_ASSERT(measured.size() == found.size());
            for (std::size_t i = 0; i < found.size(); ++i)
                found[i].add(measured[i]);
            ++taken;
        });
    if (taken < work.count)
        return Error{"agree", std::to_string(taken) + " replications", "a run that is not interrupted"};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t output = positionOf(law, experiment.outputs[i]);
        agreement.rows.push_back(judge(experiment, output, values.value()[output], found[i]));
        agreement.verdict = std::max(agreement.verdict, agreement.rows.back().verdict);
    }
    return agreement;
}

}  // namespace faultglass

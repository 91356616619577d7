// Holds a law against its experiment: theory, simulation, interval, and a verdict for each number.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/agreement/experiment.h"
#include "core/base/statistics.h"
#include "core/theory/laws/law.h"

namespace faultglass {

enum class Verdict : std::uint8_t { Agrees, Differs, AssumptionBroken };

/// One output of the law.
struct AgreementRow {
    std::size_t output = 0;  ///< position among the law's outputs
    double theory = 0;
    Statistics simulated;  ///< over the replications
    Interval interval;     ///< 99.9 %, of the mean
    Verdict verdict = Verdict::Agrees;
};

struct Agreement {
    Verdict verdict = Verdict::Agrees;  ///< the worst of the rows
    std::string broken;                 ///< the condition that does not hold; nothing was run then
    std::vector<AgreementRow> rows;
};

struct AgreementRequest {
    std::uint64_t replications = 0;  ///< 0: as many as the experiment asks for
    std::uint64_t seed = 1;          ///< of the first replication
    unsigned jobs = 1;
    std::function<void(double share)> progress;  ///< 0 to 1; may be empty
    std::stop_token stop;
};

/// The experiment of a law; nothing where there is none.
[[nodiscard]] std::optional<Experiment> findExperiment(std::string_view law);

/// The parameters of the law at which the experiment runs unless one says otherwise.
[[nodiscard]] ParameterSet experimentDefaults(const theory::Law& law, const Experiment& experiment);

/// Runs the experiment. A value agrees when the interval of the simulated mean, widened by the experiment's slack,
/// holds it. An error when the law refuses the parameters, or when it was stopped. Equal requests give equal results,
/// whatever `jobs` is.
[[nodiscard]] Result<Agreement> agree(const theory::Law& law, const Experiment& experiment,
                                      const ParameterSet& parameters, const AgreementRequest& request);

}  // namespace faultglass

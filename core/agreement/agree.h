// Holds a law against its experiment: theory, simulation, interval, and a verdict for each number.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/agreement/experiment.h"
#include "core/base/estimate.h"
#include "core/theory/laws/law.h"

namespace faultglass {

/// From good to bad: of several, the worst is that of all.
enum class Verdict : std::uint8_t { Agrees, Undecided, Differs, AssumptionBroken };

/// One output of the law.
struct AgreementRow {
    std::size_t output = 0;  ///< position among the law's outputs
    double theory = 0;
    std::optional<double> simulated;  ///< nothing where no replication had occasion
    Interval interval;                ///< 99.9 %; of no width where nothing varies
    std::uint64_t replications = 0;
    double events = 0;       ///< the simulated value rests on so many
    std::string_view event;  ///< of these: "requests"; marked for translation
    double decidedBy = 0;    ///< while undecided: about so many replications would tell
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

/// What simulation gives for an output, held against what the law says. It agrees when the interval holds the value of
/// the law (of an approximation: a value within its size; of a bound: one on the right side) and is narrow enough to
/// mean something: kLeastEvents of what is counted, and kWidest of the value at most to either side. A value the
/// interval does not hold differs. What is neither is undecided.
[[nodiscard]] AgreementRow judge(const theory::LawOutput& output, double theory, const Estimate& simulated);

inline constexpr double kLeastEvents = 100;
inline constexpr double kWidest = 0.25;
/// Times are whole nanoseconds and services of the simulation take a microsecond: numbers nearer than this are equal.
inline constexpr double kRounding = 1e-5;

/// Runs the experiment. An error when the law refuses the parameters, or when it was stopped. Equal requests give equal
/// results, whatever `jobs` is.
[[nodiscard]] Result<Agreement> agree(const theory::Law& law, const Experiment& experiment,
                                      const ParameterSet& parameters, const AgreementRequest& request);

}  // namespace faultglass

// Runs what a chapter asks for, over its seeds, and judges its claims.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/agreement/agree.h"
#include "core/base/statistics.h"
#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"
#include "core/chapters/scoring.h"
#include "core/ensemble/replications.h"
#include "core/theory/laws/law.h"

namespace faultglass::chapters {

/// One run of what is measured, with its length and its arm checked.
[[nodiscard]] Result<EnsembleSpec> makeSpec(const ScenarioRun& run, const ChapterWorld& world);

/// A law at some of its parameters.
struct LawPoint {
    const theory::Law* law = nullptr;
    ParameterSet parameters;
};
/// From the law's defaults.
[[nodiscard]] Result<LawPoint> makeLawPoint(std::string_view law, std::span<const Setting> settings);
/// From those of its experiment, which there must be and which must cover the point.
[[nodiscard]] Result<LawPoint> makeSimulatedPoint(const LawRun& run);

/// How many threads to use, and whether to end early. `progress` is called on the caller's thread.
struct SeedWatch {
    unsigned jobs = 1;                           ///< changes how long it takes and nothing else
    std::function<void(double share)> progress;  ///< 0 to 1; may be empty
    std::stop_token stop;
};

/// What came out, by seed. The seeds are those of `faultglass-cli run` and `agree` without --seed, and following.
struct SeedRuns {
    std::vector<double> values;  ///< of the measure; a run that had no occasion for it has none
    std::vector<Curve> curves;   ///< of the column, where one was given; there are no values then
};

/// Runs the source under each of its seeds. An error when it cannot run or was stopped; throws RunFailure. Equal
/// sources give equal results, bit for bit, on any thread.
[[nodiscard]] Result<SeedRuns> runSource(const RunSource& source, const ChapterWorld& world, const SeedWatch& watch,
                                         double (*column)(const Sample& sample) = nullptr);

/// The column of that name, with its unit or without; null where there is none.
[[nodiscard]] const SeriesColumn* findColumn(const ChapterWorld& world, std::string_view name);

struct ClaimVerdict {
    bool holds = false;
    std::optional<double> measured;    ///< over the seeds; nothing where a law's experiment does not measure the output
    Interval interval;                 ///< of the mean: 95 %, of a law 99.9 %
    std::optional<double> share;       ///< of the seeds in which the measure was on the side it should be
    std::optional<double> law;         ///< the law's value
    std::optional<Verdict> agreement;  ///< of the law with its experiment
};

/// What a source gives, as measures and laws say it: label (marked for translation) and unit; empty for what nobody
/// declares.
struct Quantity {
    std::string_view label, unit;
};
[[nodiscard]] Quantity quantityOf(const RunSource& source);

/// Whether values, one a seed, meet what is expected. No value meets nothing.
[[nodiscard]] ClaimVerdict checkValues(const Expectation& expectation, std::span<const double> values);

/// Whether the law's value of that output lies in the range, and the law agrees with its experiment.
[[nodiscard]] ClaimVerdict checkAgreement(const Range& range, double law, std::size_t output,
                                          const Agreement& agreement);

/// Runs the claim and judges it; errors as of runSource.
[[nodiscard]] Result<ClaimVerdict> judge(const Claim& claim, const ChapterWorld& world, const SeedWatch& watch);

}  // namespace faultglass::chapters

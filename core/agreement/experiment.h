// An experiment: the simulation that should agree with a law, and what of the law's conditions it cannot give.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/estimate.h"
#include "core/params/parameter_set.h"

namespace faultglass {

/// One output of the law as a replication measures it.
struct MeasuredOutput {
    std::string_view key;    ///< of the law's outputs
    FigureKind kind;         ///< what an observation of it is, and so which interval it gets
    std::string_view event;  ///< what is counted, in the plural: "requests"; marked for translation
};

/// Plain data and functions without state. Any thread.
struct Experiment {
    std::string_view law;  ///< its name in the catalogue of laws
    std::string_view run;  ///< one sentence, what is run; marked for translation
    std::span<const MeasuredOutput> outputs;
    std::uint32_t replications = 10;
    /// The condition of the law that does not hold with these parameters, as a sentence; empty when all do.
    std::string (*broken)(const ParameterSet& parameters) = nullptr;
    /// One replication: an observation for each of `outputs`.
    std::vector<Observation> (*measure)(const ParameterSet& parameters, std::uint64_t seed) = nullptr;
    /// "key=value": where to run it when nothing is said, for a law whose own default is out of reach.
    std::string_view at{};
};

/// All experiments, in the order of the catalogue of laws.
[[nodiscard]] std::vector<Experiment> experimentCatalogue();

// One for each subject, in the file of that name.
[[nodiscard]] std::span<const Experiment> queueingExperiments();
[[nodiscard]] std::span<const Experiment> redundancyExperiments();
[[nodiscard]] std::span<const Experiment> durabilityExperiments();
[[nodiscard]] std::span<const Experiment> clientExperiments();
[[nodiscard]] std::span<const Experiment> isolationExperiments();
[[nodiscard]] std::span<const Experiment> detectionExperiments();
[[nodiscard]] std::span<const Experiment> mechanismExperiments();
[[nodiscard]] std::span<const Experiment> cascadeExperiments();
[[nodiscard]] std::span<const Experiment> failoverExperiments();
[[nodiscard]] std::span<const Experiment> hardwareExperiments();
[[nodiscard]] std::span<const Experiment> processExperiments();

}  // namespace faultglass

// A law: a closed form with a name, what it says, when it holds, what it takes and what it gives.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/params/parameter_set.h"

namespace faultglass::theory {

/// How what a law says stands to what is true under its assumptions.
enum class Accuracy : std::uint8_t {
    Exact,
    Approximation,  ///< true but for `within`
    UpperBound,     ///< what is true is nowhere above it
};

/// One number a law gives.
struct LawOutput {
    std::string_view key;  ///< kebab-case
    std::string_view label;
    std::string_view unit;       ///< "s", "requests/s", "" for shares, counts and ratios
    std::string_view help;       ///< one or more sentences, each with its full stop
    bool mayBeInfinite = false;  ///< infinity is one of its answers; the help says of what
    Accuracy accuracy = Accuracy::Exact;
    double within = 0;  ///< of an approximation: by how much of its value it may be wrong; the help says of what kind
};

/// Texts for people are marked for translation; formula and source are the same in every language.
struct LawText {
    std::string_view name;     ///< kebab-case, unique
    std::string_view title;    ///< a few words, no full stop
    std::string_view help;     ///< one paragraph
    std::string_view formula;  ///< plain text, in the letters of the literature
    std::string_view source;
    std::string_view scenario;  ///< the key of the scenario whose experiment should agree; empty for none
};

/// Plain data with static storage behind every view. Any thread.
struct Law {
    LawText text;
    std::span<const std::string_view> assumptions;  ///< sentences; under all of them the law holds
    std::span<const ParameterRow> rows;
    std::span<const LawOutput> outputs;
    /// One value for each output, or an error that names one of the rows. `parameters` has the rows of this law.
    Result<std::vector<double>> (*evaluate)(const ParameterSet& parameters) = nullptr;
};

}  // namespace faultglass::theory

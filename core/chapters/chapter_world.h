// What a chapter may speak of: scenarios, columns of series, formulas, glossary terms, other chapters.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/fleet/measuring/sample.h"
#include "core/scenarios/scenario.h"

namespace faultglass::chapters {

/// A column of the series, by its header: "goodput (requests/s)".
struct SeriesColumn {
    std::string_view name;
    double (*of)(const Sample& sample) = nullptr;
    /// Whether there was anything to measure in that interval; null: always.
    bool (*measured)(const Sample& sample) = nullptr;
};

/// Whoever checks or runs chapters hands this in; what it refers to outlives the call. Any thread.
struct ChapterWorld {
    std::span<const Scenario* const> scenarios;
    std::span<const SeriesColumn> columns;
    std::span<const std::string> formulas;  ///< TeX
    std::span<const std::string> terms;     ///< keys of the glossary
    std::span<const int> chapters;          ///< numbers
};

}  // namespace faultglass::chapters

// The measures of a run: each declared once, with its unit, its meaning and how it is computed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/sim_time.h"
#include "core/fleet/measuring/sample.h"
#include "core/params/parameter.h"

namespace faultglass {

/// What one arm has to show at the end of a run.
struct ArmOutcome {
    Totals totals;
    SimTime end;               ///< how far it got
    Sample latest;             ///< the last finished sample; nothing in it before the first
    std::vector<Sample> tail;  ///< the samples of the last kTailSeconds, oldest first; may be empty
};
inline constexpr double kTailSeconds = 5;

/// How a measure is best written: decides decimals, never the value.
enum class MeasureForm : std::uint8_t {
    Rate,      ///< a second
    Share,     ///< 0 to 1; people read per cent
    Time,      ///< seconds
    Multiple,  ///< times
    Count,     ///< whole in one run, not in a mean
    Amount,    ///< any number
};

struct Measure {
    std::string_view key;    ///< "goodput-share"; what files and scripts say
    std::string_view label;  ///< marked for translation, as are help and group
    std::string_view help;   ///< one or more sentences, each with its full stop
    std::string_view unit;   ///< "share" for a part of a whole, "x" for a multiple
    std::string_view group;  ///< heading of the section it stands in
    MeasureForm form;
    double (*of)(const ArmOutcome& outcome);  ///< finite for every outcome, that of an empty run included
};

/// All measures, in the order they are shown; those of one group stand together.
[[nodiscard]] std::span<const Measure> measureTable();
/// The position in the table; nothing for an unknown key.
[[nodiscard]] std::optional<std::size_t> findMeasure(std::string_view key);

}  // namespace faultglass

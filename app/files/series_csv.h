// The series of a run as CSV: units in the header, full precision, the same bytes in every locale.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/chapters/chapter_world.h"
#include "core/fleet/measuring/sample.h"

namespace faultglass {

/// The samples of one arm, oldest first.
struct ArmSeries {
    std::string_view name;
    std::span<const Sample> samples;
};

/// The columns after time and arm, in the order of the file.
[[nodiscard]] std::span<const chapters::SeriesColumn> seriesColumns();

/// Writes a header and one row for each sample of each arm, by time, then by arm. Hands the text to `write` in pieces.
void writeSeriesCsv(std::span<const ArmSeries> arms, const std::function<void(std::string_view text)>& write);

}  // namespace faultglass

// What one can set about what is measured, and when.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

struct MeasuringParameters {
    double sampleInterval = 0.1;
    double customerWindow = 1;
    double measureFrom = 0;

    friend bool operator==(const MeasuringParameters&, const MeasuringParameters&) = default;
};

namespace measuring_rows {

using P = MeasuringParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kMeasuring = FG_TEXT("Measuring");

inline constexpr std::array<BoundRow<P>, 3> kTable{{
    real<&P::sampleInterval>({"sample-interval", FG_TEXT("Sample interval"),
                              FG_TEXT("Time between two points of a chart."), "s"},
                             {0.01, 86'400, Logarithmic}, kMeasuring, Rebuild),
    real<&P::customerWindow>(
        {"customer-window", FG_TEXT("Customer window"),
         FG_TEXT("A customer is down when fewer than half of its requests of the last window succeeded, and "
                 "degraded below 99 %."),
         "s"},
        {0.1, 86'400, Logarithmic}, kMeasuring, Rebuild),
    real<&P::measureFrom>({"measure-from", FG_TEXT("Measure from"),
                           FG_TEXT("Totals leave out what happened before this time."), "s"},
                          {0, 31'536'000}, kMeasuring, Rebuild),
}};
static_assert(tableIsSound(kTable));

}  // namespace measuring_rows

}  // namespace faultglass

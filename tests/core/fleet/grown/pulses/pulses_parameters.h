// What one can set about pulses.
#pragma once

#include <array>

#include "core/params/parameter_table.h"

namespace faultglass {

struct PulsesParameters {
    double period = 0;

    friend bool operator==(const PulsesParameters&, const PulsesParameters&) = default;
};

namespace pulses_rows {

using P = PulsesParameters;

inline constexpr std::array<BoundRow<P>, 1> kTable{{
    real<&P::period>({"pulse-period", "Pulse", "Time between two pulses of the fleet; 0 means none.", "s"}, {0, 3600},
                     "Pulses", ParameterChange::Rebuild),
}};
static_assert(tableIsSound(kTable));

}  // namespace pulses_rows

}  // namespace faultglass

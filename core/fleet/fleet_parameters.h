// Every number one can set on a fleet, in the units people use; the rows of each mechanism declare its own once.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/fleet/mechanisms.h"
#include "core/params/parameter_table.h"

namespace faultglass {

/// Plain and small; the model compiles it to nanoseconds. Defaults: five servers at 80 %, clients that retry.
struct FleetParameters : PartsOf<ParametersOf, Mechanisms> {
    friend bool operator==(const FleetParameters&, const FleetParameters&) = default;
};

inline constexpr std::size_t kFleetParameterCount = [] {
    std::size_t count = 0;
    forEachMechanism([&]<class M>() {
        if constexpr (requires { M::kRows; })
            count += std::size(M::kRows);
    });
    return count;
}();

/// The rows, in the order forms and `describe` show them, bound to the fields.
[[nodiscard]] const std::array<BoundRow<FleetParameters>, kFleetParameterCount>& fleetParameterTable();
/// The same without the binding, for ParameterSet.
[[nodiscard]] std::span<const ParameterRow> fleetParameterRows();

}  // namespace faultglass

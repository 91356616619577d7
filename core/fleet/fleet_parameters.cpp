#include "core/fleet/fleet_parameters.h"

#include <algorithm>
#include <utility>

namespace faultglass {

namespace {

/// Row I of a mechanism, bound to the fleet's parameters, which the mechanism's are a part of.
template <class M, std::size_t I>
constexpr BoundRow<FleetParameters> kRowOfFleet{
    M::kRows[I].row, [](const FleetParameters& parameters) { return M::kRows[I].get(parameters); },
    [](FleetParameters& parameters, double value) { M::kRows[I].set(parameters, value); }};

constexpr auto kTable = [] {
    std::array<BoundRow<FleetParameters>, kFleetParameterCount> all;
    std::size_t end = 0;
    forEachMechanism([&]<class M>() {
        if constexpr (requires { M::kRows; }) {
            [&]<std::size_t... I>(std::index_sequence<I...> /*rows*/) { ((all[end++] = kRowOfFleet<M, I>), ...); }
            (std::make_index_sequence<std::size(M::kRows)>{});
        }
    });
    return all;
}();

/// Each key once, and what a row depends on is a key.
consteval bool isSound()
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        bool dependencyKnown = kTable[i].row.enabledBy.empty();
        for (std::size_t j = 0; j < kTable.size(); ++j) {
            dependencyKnown = dependencyKnown || kTable[j].row.key == kTable[i].row.enabledBy;
            if (i != j && kTable[i].row.key == kTable[j].row.key)
                return false;
        }
        if (!dependencyKnown)
            return false;
    }
    return true;
}
static_assert(isSound());

constexpr auto kRows = [] {
    std::array<ParameterRow, kFleetParameterCount> rows;
    for (std::size_t i = 0; i < kFleetParameterCount; ++i)
        rows[i] = kTable[i].row;
    return rows;
}();

}  // namespace

const std::array<BoundRow<FleetParameters>, kFleetParameterCount>& fleetParameterTable() { return kTable; }

std::span<const ParameterRow> fleetParameterRows() { return kRows; }

}  // namespace faultglass

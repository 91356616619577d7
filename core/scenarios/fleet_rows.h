// What scenarios of one fleet share: its rows with other defaults, and the check that it can be built.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "core/scenarios/scenario.h"

namespace faultglass {

/// What a parameter of the fleet is in this scenario unless one says otherwise.
struct OtherDefault {
    std::string_view key;
    double value;
};

/// The fleet's rows with other defaults, then the scenario's own. A key or value that does not fit is a bug.
[[nodiscard]] std::vector<ParameterRow> fleetRows(std::initializer_list<OtherDefault> defaults,
                                                  std::span<const ParameterRow> own = {});

/// The rows of a table without what binds them, for the above.
template <class S, std::size_t N>
[[nodiscard]] std::vector<ParameterRow> rowsOf(const std::array<BoundRow<S>, N>& table)
{
    std::vector<ParameterRow> rows;
    for (const BoundRow<S>& bound : table)
        rows.push_back(bound.row);
    return rows;
}

/// The fleet that `parameters` describe, without faults.
[[nodiscard]] FleetSpec fleetOf(const ParameterSet& parameters, std::uint64_t seed);

/// The arms, or why one of them cannot be built.
[[nodiscard]] Result<std::vector<ArmSpec>> checkedArms(std::vector<ArmSpec> arms);

}  // namespace faultglass

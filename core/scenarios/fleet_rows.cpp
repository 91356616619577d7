#include "core/scenarios/fleet_rows.h"

#include <algorithm>

#include "core/base/assert.h"
#include "core/fleet/fleet.h"
#include "core/fleet/fleet_parameters.h"

namespace faultglass {

std::vector<ParameterRow> fleetRows(std::initializer_list<OtherDefault> defaults, std::span<const ParameterRow> own)
{
    std::vector<ParameterRow> rows(fleetParameterRows().begin(), fleetParameterRows().end());
    for (const OtherDefault& other : defaults) {
        const auto row = std::ranges::find(rows, other.key, &ParameterRow::key);
        FG_ASSERT(row != rows.end() && row->least <= other.value && other.value <= row->most);
        row->initial = other.value;
    }
    rows.insert(rows.end(), own.begin(), own.end());
    return rows;
}

void strike(FleetSpec& fleet, Fault fault, double at, double lasts)
{
    fault.duration = secondsToDuration(lasts);
    fleet.faults.push_back({secondsToTime(at), fault});
}

FleetSpec fleetOf(const ParameterSet& parameters, std::uint64_t seed)
{
    return {toStruct(fleetParameterTable(), parameters), {}, seed};
}

Result<std::vector<ArmSpec>> checkedArms(std::vector<ArmSpec> arms)
{
    for (const ArmSpec& arm : arms) {
        if (auto refused = fleetRefusal(arm.fleet.parameters, arm.fleet.seed))
            return *refused;
    }
    return arms;
}

}  // namespace faultglass

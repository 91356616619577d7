// What scenarios of one fleet share: its rows with other defaults, and the check that it can be built.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "core/scenarios/arm_spec.h"
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

// A trigger: most scenarios have one that comes at a time, lasts a while, and is off while the row "trigger" is at 0.

inline constexpr std::string_view kTriggerGroup = FG_TEXT("Trigger");

template <auto Member>
constexpr auto triggerAt()
{
    return real<Member>({"trigger-at", FG_TEXT("At"), FG_TEXT("When it begins."), "s"}, {0, 86'400}, kTriggerGroup,
                        ParameterChange::Rebuild, "trigger");
}
template <auto Member>
constexpr auto triggerFor()
{
    return real<Member>({"trigger-for", FG_TEXT("Lasts"),
                         FG_TEXT("How long it goes on; 0 means until it is healed by hand."), "s"},
                        {0, 86'400}, kTriggerGroup, ParameterChange::Rebuild, "trigger");
}
/// What a noisy customer does.
template <auto Member>
constexpr auto noiseFactor()
{
    return real<Member>({"noise-factor", FG_TEXT("Noise"),
                         FG_TEXT("How many times its own load the noisy customer sends."), "x"},
                        {1, 1'000'000, ParameterScale::Logarithmic}, kTriggerGroup, ParameterChange::Rebuild,
                        "trigger");
}

/// Schedules `fault` at `at` seconds, for `lasts` of them; 0 means until healed.
void strike(FleetSpec& fleet, Fault fault, double at, double lasts);

/// The fleet that `parameters` describe, without faults.
[[nodiscard]] FleetSpec fleetOf(const ParameterSet& parameters, std::uint64_t seed);

/// The arms, or why one of them cannot be built.
[[nodiscard]] Result<std::vector<ArmSpec>> checkedArms(std::vector<ArmSpec> arms);

}  // namespace faultglass

// Scenarios that exist for tests: two arms, and one that breaks.
#pragma once

#include <algorithm>
#include <array>

#include "core/runtime/timeline.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass::test {

/// Two arms, the second without retries. Refuses more customers than offered requests a second.
inline Result<std::vector<ArmSpec>> buildTwoArms(const ParameterSet& parameters, std::uint64_t seed)
{
    FleetSpec with{toStruct(fleetParameterTable(), parameters), {}, seed};
    if (with.parameters.customers > with.parameters.offeredLoad)
        return Error{"customers", numberText(with.parameters.customers), "no more than offered-load"};
    with.faults.push_back({secondsToTime(1), makeFault(FaultKind::Crash, ServerId{0})});
    FleetSpec without = with;
    without.parameters.clientsRetry = false;
    return std::vector<ArmSpec>{{"With", with}, {"Without", without}};
}

inline const Scenario& twoArms()
{
    static constexpr std::string_view kEssentials[] = {"servers"};
    static constexpr Scenario kScenario{"two-arms", "Two arms",         "One retries, the other does not.",
                                        3,          fleetParameterRows, buildTwoArms,
                                        kEssentials};
    return kScenario;
}

/// One arm; cannot be built under the seed 44.
inline Result<std::vector<ArmSpec>> buildBroken(const ParameterSet& parameters, std::uint64_t seed)
{
    FG_ASSERT(seed != 44);
    return std::vector<ArmSpec>{{"Fleet", {toStruct(fleetParameterTable(), parameters), {}, seed}}};
}

inline const Scenario& broken()
{
    static constexpr std::string_view kEssentials[] = {"servers"};
    static constexpr Scenario kScenario{"broken",    "Broken",   "Fails under one seed.", 3, fleetParameterRows,
                                        buildBroken, kEssentials};
    return kScenario;
}

inline std::span<const Scenario* const> smallScenarios()
{
    static const std::array kAll{&twoArms(), &broken()};
    return kAll;
}

/// A timeline of `scenario` at a load that runs in no time.
inline Timeline smallTimeline(const Scenario& scenario)
{
    Timeline timeline;
    timeline.scenario = &scenario;
    timeline.parameters = ParameterSet(scenario.rows());
    for (const auto& [key, value] : {std::pair{"offered-load", 100.0}, std::pair{"capacity", 30.0}}) {
        const auto refused = timeline.parameters.set(key, value);
        FG_ASSERT(!refused);
    }
    return timeline;
}

}  // namespace faultglass::test

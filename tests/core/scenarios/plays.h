// Scenarios played by tests: parameters as text, as people give them.
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "core/fleet/fleet.h"
#include "core/params/parameter_set.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass::plays {

using Settings = std::initializer_list<std::pair<const char*, const char*>>;

inline ParameterSet parametersOf(const Scenario& scenario, Settings settings)
{
    ParameterSet parameters(scenario.rows());
    for (const auto& [key, value] : settings)
        FG_ASSERT(!parameters.setText(key, value));
    return parameters;
}

/// All arms of the scenario, `seconds` after their start.
inline std::vector<Fleet> play(const Scenario& scenario, Settings settings, std::uint64_t seed, double seconds)
{
    const auto arms = scenario.build(parametersOf(scenario, settings), seed);
    std::vector<Fleet> fleets;
    for (const ArmSpec& arm : arms.value()) {
        fleets.emplace_back(arm.fleet);
        fleets.back().advance(secondsToTime(seconds));
    }
    return fleets;
}

/// The same of a scenario with one arm.
inline Fleet playOne(const Scenario& scenario, Settings settings, std::uint64_t seed, double seconds)
{
    auto fleets = play(scenario, settings, seed, seconds);
    FG_ASSERT(fleets.size() == 1);
    return std::move(fleets.front());
}

inline double share(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace faultglass::plays

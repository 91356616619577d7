#include "core/scenarios/cells/cells.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 44},
                                       {"capacity", 50},
                                       {"customers", 200},
                                       {"offered-load", 1000},
                                       {"client-timeout", 0.5},
                                       {"retries", 0},
                                       {"queue-limit", 50},
                                       {"customer-window", 2},
                                       {"placement", static_cast<double>(PlacementPolicy::Cells)},
                                       {"cells", 11},
                                       {"spare-cells", 1},
                                       {"dependency", 1},
                                       {"dependency-scope", static_cast<double>(DependencyScope::Cell)},
                                       {"dependency-latency", 0.004},
                                       {"dependency-timeout", 0.25},
                                       {"release", 1},
                                       {"release-at", 2},
                                       {"release-strategy", static_cast<double>(ReleaseStrategy::CellByCell)},
                                       {"bake-time", 4},
                                       {"defect-delay", 4}});
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    FleetSpec fleet = fleetOf(parameters, seed);
    const auto strategy = static_cast<std::size_t>(fleet.parameters.release.strategy);
    ArmSpec staged{release_rows::kStrategies[strategy].label, std::move(fleet)};
    ArmSpec atOnce{FG_TEXT("everywhere at once"), fleetOf(parameters, seed)};
    atOnce.fleet.parameters.release.strategy = ReleaseStrategy::AllAtOnce;
    return checkedArms({std::move(staged), std::move(atOnce)});
}

constexpr std::string_view kEssentials[] = {"cells",        "spare-cells",      "servers",          "customers",
                                            "cell-router",  "dependency-scope", "release-strategy", "bake-time",
                                            "defect-delay", "detect-above"};

constexpr Scenario kScenario{
    "cells",
    FG_TEXT("Cells"),
    FG_TEXT("The same bad release, shipped one cell at a time and everywhere at once."),
    120,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& cellsScenario() { return kScenario; }

}  // namespace faultglass

#include "core/scenarios/redundancy_planner/redundancy_planner.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

constexpr double kDay = 86'400;

std::span<const ParameterRow> rows()
{
    // Years pass between requests that matter: a thin stream of them, looked at once a day.
    static const auto all = fleetRows({{"servers", 5},
                                       {"capacity", 1},
                                       {"offered-load", 0.001},
                                       {"customers", 1},
                                       {"client-timeout", 60},
                                       {"retries", 0},
                                       {"health-checks", 0},
                                       {"needed-servers", 4},
                                       {"random-failures", 1},
                                       {"server-mtbf", 99 * 3600},
                                       {"server-repair", 3600},
                                       {"sample-interval", kDay},
                                       {"customer-window", kDay}});
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    return checkedArms({{FG_TEXT("Fleet"), fleetOf(parameters, seed)}});
}

constexpr std::string_view kEssentials[] = {"servers", "needed-servers", "server-mtbf", "server-repair",
                                            "zones",   "zone-mtbf",      "zone-repair", "failure-shape"};

constexpr Scenario kScenario{
    "redundancy-planner",
    FG_TEXT("Redundancy planner"),
    FG_TEXT("Servers, racks, zones and regions that fail and are repaired: how long too few are left."),
    365 * kDay,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& redundancyPlannerScenario() { return kScenario; }

}  // namespace faultglass

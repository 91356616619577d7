#include "core/scenarios/hardware_lifetimes/hardware_lifetimes.h"

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

constexpr double kDay = 86'400;

std::span<const ParameterRow> rows()
{
    // The fleet behind the components idles: a request in an hour, looked at once a day.
    static const auto all = fleetRows({{"servers", 1},
                                       {"capacity", 1},
                                       {"offered-load", 0.001},
                                       {"customers", 1},
                                       {"client-timeout", 60},
                                       {"retries", 0},
                                       {"health-checks", 0},
                                       {"sample-interval", kDay},
                                       {"customer-window", kDay},
                                       {"components", 1},
                                       {"component-count", 40'000},
                                       {"component-mtbf", 50},
                                       {"spares", 100},
                                       {"group-size", 3}});
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    return checkedArms({{FG_TEXT("Components"), fleetOf(parameters, seed)}});
}

constexpr std::string_view kEssentials[] = {"component-count", "component-kind", "life-law",
                                            "component-mtbf",  "burn-in",        "batch-spread",
                                            "spares-limited",  "group-size",     "memory-errors"};

constexpr Scenario kScenario{
    "hardware-lifetimes",
    FG_TEXT("Hardware lifetimes"),
    FG_TEXT("Each disk lasts fifty years on average, and among forty thousand of them two fail every day: at this size "
            "there is no quiet week."),
    365 * kDay,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& hardwareLifetimesScenario() { return kScenario; }

}  // namespace faultglass

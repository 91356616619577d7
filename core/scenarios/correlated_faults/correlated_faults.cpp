#include "core/scenarios/correlated_faults/correlated_faults.h"

#include <algorithm>
#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

struct Settings {
    std::uint32_t affected = 3;
    double at = 5;
    double lasts = 20;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr std::array<BoundRow<Settings>, 3> kTable{{
    whole<&Settings::affected>(
        {"affected", FG_TEXT("Disks that fill"),
         FG_TEXT("On how many servers the logging bug meets its input: one is an independent fault, all "
                 "is what a shared cause does."),
         "servers"},
        {0, 1'000'000}, kTriggerGroup, kRebuild),
    real<&Settings::at>({"fills-at", FG_TEXT("At"), FG_TEXT("When the disks are full."), "s"}, {0, 86'400},
                        kTriggerGroup, kRebuild),
    real<&Settings::lasts>({"fills-for", FG_TEXT("Cleared after"),
                            FG_TEXT("How long until somebody clears them; 0 means until it is done by hand."), "s"},
                           {0, 86'400}, kTriggerGroup, kRebuild),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 3},
                                       {"capacity", 200},
                                       {"offered-load", 240},
                                       {"client-timeout", 1},
                                       {"max-attempts", 2},
                                       {"probe-depth", static_cast<double>(ProbeDepth::Deep)}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    ArmSpec arm{FG_TEXT("Fleet"), fleetOf(parameters, seed)};
    const std::uint32_t affected = std::min(settings.affected, arm.fleet.parameters.servers);
    for (std::uint32_t i = 0; i < affected; ++i)
        strike(arm.fleet, makeFault(FaultKind::DiskFull, ServerId{i}), settings.at, settings.lasts);
    return checkedArms({std::move(arm)});
}

constexpr std::string_view kEssentials[] = {"servers",  "affected", "offered-load",
                                            "capacity", "retries",  "probe-depth"};

constexpr Scenario kScenario{
    "correlated-faults",
    FG_TEXT("Correlated and independent faults"),
    FG_TEXT("Three servers, one logging bug. Whether it meets one of them or all is the whole difference."),
    40,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& correlatedFaultsScenario() { return kScenario; }

}  // namespace faultglass

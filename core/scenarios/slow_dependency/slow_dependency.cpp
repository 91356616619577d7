#include "core/scenarios/slow_dependency/slow_dependency.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

struct Settings {
    bool trigger = true;
    double factor = 1000;
    double at = 10;
    double lasts = 30;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr std::array<BoundRow<Settings>, 4> kTable{{
    toggle<&Settings::trigger>({"trigger", FG_TEXT("The other service fails"),
                                FG_TEXT("Whether it turns slow in the one fleet and dies in the other, by itself."),
                                ""},
                               kTriggerGroup, kRebuild),
    real<&Settings::factor>({"slow-factor", FG_TEXT("Slower"), FG_TEXT("How many times longer its calls take."), "x"},
                            {1, 1'000'000, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild, "trigger"),
    triggerAt<&Settings::at>(),
    triggerFor<&Settings::lasts>(),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    // Every fifth request needs the other service. While it hangs, 200 a second hold a worker for 10 s each: 2000
    // workers, and there are 1000.
    static const auto all = fleetRows({{"servers", 10},
                                       {"workers", 100},
                                       {"capacity", 2000},
                                       {"offered-load", 1000},
                                       {"client-timeout", 2},
                                       {"retries", 0},
                                       {"queue-limit", 10},
                                       {"dependency", 1},
                                       {"dependency-share", 0.2},
                                       {"dependency-latency", 0.05},
                                       {"dependency-timeout", 10},
                                       {"connections", 1000}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    ArmSpec slow{FG_TEXT("Slow"), fleetOf(parameters, seed)};
    ArmSpec dead{FG_TEXT("Dead"), fleetOf(parameters, seed)};
    if (settings.trigger) {
        strike(slow.fleet, makeFault(FaultKind::SlowDependency, {}, settings.factor), settings.at, settings.lasts);
        strike(dead.fleet, makeFault(FaultKind::DeadDependency), settings.at, settings.lasts);
    }
    return checkedArms({std::move(slow), std::move(dead)});
}

constexpr std::string_view kEssentials[] = {"dependency-share", "dependency-timeout", "dependency-latency", "workers",
                                            "connections",      "hang-share",         "slow-factor"};

constexpr Scenario kScenario{
    "slow-dependency",
    FG_TEXT("A slow dependency"),
    FG_TEXT("The service behind turns slow, or it dies: slow is worse, for it takes the workers of all requests."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& slowDependencyScenario() { return kScenario; }

}  // namespace faultglass

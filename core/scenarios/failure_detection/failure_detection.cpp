#include "core/scenarios/failure_detection/failure_detection.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

struct Settings {
    double at = 540.5;
};

constexpr std::array<BoundRow<Settings>, 1> kTable{{
    real<&Settings::at>({"crash-at", FG_TEXT("It dies at"), FG_TEXT("When the watched process dies; 0 means never."),
                         "s"},
                        {0, 1e9}, FG_TEXT("Trigger"), ParameterChange::Rebuild),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 1},
                                       {"capacity", 10},
                                       {"offered-load", 0.1},
                                       {"customers", 1},
                                       {"retries", 0},
                                       {"health-checks", 0},
                                       {"sample-interval", 1},
                                       {"customer-window", 10},
                                       {"detector", 1},
                                       {"detect-timeout", 1.2},
                                       {"link-delay", 0.1},
                                       {"link-loss", 0.02}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    ArmSpec arm{FG_TEXT("Monitor"), fleetOf(parameters, seed)};
    if (settings.at > 0)
        arm.fleet.faults.push_back({secondsToTime(settings.at), makeFault(FaultKind::Crash, ServerId{0})});
    return checkedArms({std::move(arm)});
}

constexpr std::string_view kEssentials[] = {"detection",     "heartbeat-period", "detect-timeout", "heartbeat-shift",
                                            "phi-threshold", "link-delay",       "link-loss",      "process-pauses"};

constexpr Scenario kScenario{
    "failure-detection",
    FG_TEXT("Failure detection"),
    FG_TEXT("A monitor cannot tell a dead process from a slow one: the sooner it notices a crash, the more often it "
            "cries wolf."),
    600,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& failureDetectionScenario() { return kScenario; }

}  // namespace faultglass

#include "core/scenarios/retry_storm/retry_storm.h"

#include <algorithm>
#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

struct Settings {
    bool trigger = true;
    double share = 1;
    double at = 10;
    double lasts = 5;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr std::array<BoundRow<Settings>, 4> kTable{{
    toggle<&Settings::trigger>({"trigger", FG_TEXT("The servers fail"),
                                FG_TEXT("Whether all servers answer with errors for a while, by themselves."), ""},
                               kTriggerGroup, kRebuild),
    real<&Settings::share>({"trigger-share", FG_TEXT("Errors"), FG_TEXT("The part of their requests they fail."), ""},
                           {0.001, 1}, kTriggerGroup, kRebuild, "trigger"),
    triggerAt<&Settings::at>(),
    triggerFor<&Settings::lasts>(),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    // A fifth of the capacity: four attempts for each request still fit, 64 do not.
    static const auto all = fleetRows({{"servers", 5},
                                       {"capacity", 200},
                                       {"offered-load", 200},
                                       {"client-timeout", 0.5},
                                       {"max-attempts", 1},
                                       {"queue-limit", 1000},
                                       {"layers", 3}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    ArmSpec every{FG_TEXT("Every layer retries"), fleetOf(parameters, seed)};
    if (settings.trigger)
        strike(every.fleet, makeFault(FaultKind::Gray, {}, settings.share), settings.at, settings.lasts);
    ArmSpec one{FG_TEXT("One layer retries"), every.fleet};
    RetryLayerParameters& layers = one.fleet.parameters.layers;
    layers.layers = std::min(layers.layers, 1U);
    return checkedArms({std::move(every), std::move(one)});
}

constexpr std::string_view kEssentials[] = {"layers",         "layer-attempts", "backoff",    "offered-load",
                                            "client-timeout", "retry-budget",   "trigger-for"};

constexpr Scenario kScenario{
    "retry-storm",
    FG_TEXT("Retry storm"),
    FG_TEXT("Three layers of services that try four times each make 64 attempts of one request, and five seconds of "
            "errors never end."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& retryStormScenario() { return kScenario; }

}  // namespace faultglass

#include "core/scenarios/gray_failure/gray_failure.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

struct Settings {
    double share = 0.1;
    double at = 5;
};

constexpr std::array<BoundRow<Settings>, 2> kTable{{
    real<&Settings::share>({"gray-share", FG_TEXT("S1 fails"),
                            FG_TEXT("The part of its requests that S1 answers with an "
                                    "error, while its probes look good."),
                            ""},
                           {0.001, 1, ParameterScale::Logarithmic}, kTriggerGroup, ParameterChange::Rebuild),
    real<&Settings::at>({"gray-at", FG_TEXT("From"), FG_TEXT("When it begins."), "s"}, {0, 86'400}, kTriggerGroup,
                        ParameterChange::Rebuild),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 10},
                                       {"capacity", 100},
                                       {"offered-load", 500},
                                       {"client-timeout", 1},
                                       {"retries", 0},
                                       {"max-attempts", 2},
                                       {"backoff", 0},
                                       {"balancing", static_cast<double>(BalancingPolicy::Random)}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    ArmSpec arm{FG_TEXT("Fleet"), fleetOf(parameters, seed)};
    strike(arm.fleet, makeFault(FaultKind::Gray, ServerId{0}, settings.share), settings.at, 0);
    return checkedArms({std::move(arm)});
}

constexpr std::string_view kEssentials[] = {"servers", "gray-share",   "probe-depth",        "probe-period",
                                            "retries", "max-attempts", "unhealthy-threshold"};

constexpr Scenario kScenario{
    "gray-failure",
    FG_TEXT("Gray failure"),
    FG_TEXT("One server fails a part of its requests and passes its probes: customers see what the balancer does not."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& grayFailureScenario() { return kScenario; }

}  // namespace faultglass

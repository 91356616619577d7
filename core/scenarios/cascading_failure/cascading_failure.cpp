#include "core/scenarios/cascading_failure/cascading_failure.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

struct Trigger {
    bool kill = true;
    double killAt = 4;
    double killFor = 20;
};

constexpr std::array<BoundRow<Trigger>, 3> kTriggerTable{{
    toggle<&Trigger::kill>({"kill", FG_TEXT("Kill S1 by itself"),
                            FG_TEXT("Whether the first server dies at a set time, as the trigger."), ""},
                           kTriggerGroup, ParameterChange::Rebuild),
    real<&Trigger::killAt>({"kill-at", FG_TEXT("Kill at"), FG_TEXT("When the first server dies."), "s"}, {0, 86'400},
                           kTriggerGroup, ParameterChange::Rebuild, "kill"),
    real<&Trigger::killFor>({"kill-for", FG_TEXT("Back after"),
                             FG_TEXT("How long it stays dead; 0 means until it is healed by hand."), "s"},
                            {0, 86'400}, kTriggerGroup, ParameterChange::Rebuild, "kill"),
}};
static_assert(tableIsSound(kTriggerTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({}, rowsOf(kTriggerTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto trigger = toStruct(kTriggerTable, parameters);
    ArmSpec arm{FG_TEXT("Fleet"), fleetOf(parameters, seed)};
    if (trigger.kill)
        strike(arm.fleet, makeFault(FaultKind::Crash, ServerId{0}), trigger.killAt, trigger.killFor);
    return checkedArms({std::move(arm)});
}

constexpr std::string_view kEssentials[] = {"servers",        "offered-load", "capacity",    "queue-limit",
                                            "client-timeout", "retries",      "max-attempts"};

constexpr Scenario kScenario{
    "cascading-failure",
    FG_TEXT("Cascading failures"),
    FG_TEXT("One server dies. Whether the rest follow depends on headroom and on what clients do next."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& cascadingFailureScenario() { return kScenario; }

}  // namespace faultglass

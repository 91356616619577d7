#include "core/scenarios/shuffle_sharding/shuffle_sharding.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Trigger : std::uint8_t { None, Poison, Noisy, Crash };

struct Settings {
    Trigger trigger = Trigger::Poison;
    std::uint32_t victim = 1;
    double factor = 100;
    double at = 5;
    double lasts = 30;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr ParameterChoice kTriggers[] = {{"none", FG_TEXT("none")},
                                         {"poison", FG_TEXT("a customer sends poison")},
                                         {"noisy", FG_TEXT("a customer turns noisy")},
                                         {"crash", FG_TEXT("a server dies")}};
constexpr std::array<BoundRow<Settings>, 5> kTable{{
    choice<&Settings::trigger>({"trigger", FG_TEXT("Trigger"), FG_TEXT("What goes wrong by itself."), ""}, kTriggers,
                               kTriggerGroup, kRebuild),
    whole<&Settings::victim>({"trigger-number", FG_TEXT("Which one"),
                              FG_TEXT("The number of the customer or the server, from 1 on."), ""},
                             {1, 1'000'000, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild, "trigger"),
    noiseFactor<&Settings::factor>(),
    triggerAt<&Settings::at>(),
    triggerFor<&Settings::lasts>(),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 8},
                                       {"capacity", 100},
                                       {"racks", 2},
                                       {"customers", 56},
                                       {"offered-load", 280},
                                       {"client-timeout", 0.5},
                                       {"max-attempts", 2},
                                       {"queue-limit", 50},
                                       {"restart-delay", 20},
                                       {"customer-window", 5},
                                       {"placement", static_cast<double>(PlacementPolicy::Shuffle)},
                                       {"down-below", 0.25}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    ArmSpec arm{FG_TEXT("Fleet"), fleetOf(parameters, seed)};
    const FleetParameters& p = arm.fleet.parameters;
    if (settings.trigger != Trigger::None) {
        const bool server = settings.trigger == Trigger::Crash;
        const std::uint32_t most = server ? p.servers : p.customers;
        if (settings.victim > most)
            return Error{"trigger-number", std::to_string(settings.victim), "1 to " + std::to_string(most)};
        const FaultKind kind = server                               ? FaultKind::Crash
                               : settings.trigger == Trigger::Noisy ? FaultKind::Noisy
                                                                    : FaultKind::Poison;
        Fault fault = makeFault(kind, {server ? Level::Server : Level::Customer, settings.victim - 1});
        if (kind == FaultKind::Noisy)
            fault.magnitude = settings.factor;
        strike(arm.fleet, fault, settings.at, settings.lasts);
    }
    return checkedArms({std::move(arm)});
}

constexpr std::string_view kEssentials[] = {"servers",      "shard-size",      "customers", "placement",
                                            "most-overlap", "client-failover", "trigger"};

constexpr Scenario kScenario{
    "shuffle-sharding",
    FG_TEXT("Shuffle sharding"),
    FG_TEXT("Each customer is dealt a shard of servers. Whom one bad customer can hurt depends on who holds the same "
            "shard."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& shuffleShardingScenario() { return kScenario; }

}  // namespace faultglass

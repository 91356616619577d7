#include "core/scenarios/blast_radius/blast_radius.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Trigger : std::uint8_t { None, Server, Rack, Config, Noisy, Poison };

struct Settings {
    Trigger trigger = Trigger::Rack;
    double factor = 400;
    double at = 5;
    double lasts = 30;
    PlacementPolicy first = PlacementPolicy::Everywhere;
    PlacementPolicy second = PlacementPolicy::DomainSpread;
    PlacementPolicy third = PlacementPolicy::Shuffle;
    PlacementPolicy fourth = PlacementPolicy::Cells;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr ParameterChoice kTriggers[] = {{"none", FG_TEXT("none")},
                                         {"server", FG_TEXT("server S1 dies")},
                                         {"rack", FG_TEXT("rack R1 loses power")},
                                         {"bad-config", FG_TEXT("a bad config reaches cell C1")},
                                         {"noisy", FG_TEXT("customer T1 turns noisy")},
                                         {"poison", FG_TEXT("customer T1 sends poison")}};
constexpr std::string_view kStrategyGroup = FG_TEXT("The four fleets");
constexpr std::string_view kStrategyHelp =
    FG_TEXT("How this fleet places its customers; those with two names lay one strategy on another.");

constexpr std::array<BoundRow<Settings>, 8> kTable{{
    choice<&Settings::trigger>({"trigger", FG_TEXT("Trigger"),
                                FG_TEXT(
                                    "What goes wrong by itself, in all four fleets alike. A fleet without cells is one "
                                    "cell."),
                                ""},
                               kTriggers, kTriggerGroup, kRebuild),
    noiseFactor<&Settings::factor>(),
    triggerAt<&Settings::at>(),
    triggerFor<&Settings::lasts>(),
    choice<&Settings::first>({"arm-a", FG_TEXT("Arm A"), kStrategyHelp, ""}, placement_rows::kPolicies, kStrategyGroup,
                             kRebuild),
    choice<&Settings::second>({"arm-b", FG_TEXT("Arm B"), kStrategyHelp, ""}, placement_rows::kPolicies, kStrategyGroup,
                              kRebuild),
    choice<&Settings::third>({"arm-c", FG_TEXT("Arm C"), kStrategyHelp, ""}, placement_rows::kPolicies, kStrategyGroup,
                             kRebuild),
    choice<&Settings::fourth>({"arm-d", FG_TEXT("Arm D"), kStrategyHelp, ""}, placement_rows::kPolicies, kStrategyGroup,
                              kRebuild),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    // No retries: what is shown is whom a fault reaches, before any defence hides it.
    static const auto all = fleetRows({{"servers", 8},
                                       {"capacity", 100},
                                       {"racks", 2},
                                       {"customers", 56},
                                       {"offered-load", 280},
                                       {"client-timeout", 0.5},
                                       {"retries", 0},
                                       {"queue-limit", 50},
                                       {"restart-delay", 20},
                                       {"customer-window", 5},
                                       {"shard-size", 2},
                                       {"cells", 4},
                                       {"down-below", 0.25}},
                                      rowsOf(kTable));
    return all;
}

Fault faultOf(const Settings& settings)
{
    switch (settings.trigger) {
    case Trigger::None:
    case Trigger::Server:
        return makeFault(FaultKind::Crash, ServerId{0});
    case Trigger::Rack:
        return makeFault(FaultKind::Crash, {Level::Rack, 0});
    case Trigger::Config:
        return makeFault(FaultKind::BadConfig, {Level::Cell, 0});
    case Trigger::Noisy:
        return makeFault(FaultKind::Noisy, {Level::Customer, 0}, settings.factor);
    case Trigger::Poison:
        return makeFault(FaultKind::Poison, {Level::Customer, 0});
    }
    FG_ASSERT(false);
}

/// In the order of PlacementPolicy.
constexpr std::string_view kNames[] = {FG_TEXT("No isolation"),    FG_TEXT("Fixed shards"),
                                       FG_TEXT("Fault domains"),   FG_TEXT("Shuffle sharding"),
                                       FG_TEXT("Shuffle, spread"), FG_TEXT("Shuffle, bounded"),
                                       FG_TEXT("Cells"),           FG_TEXT("Shuffle inside cells")};

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    std::vector<ArmSpec> arms;
    for (const PlacementPolicy policy : {settings.first, settings.second, settings.third, settings.fourth}) {
        ArmSpec& arm = arms.emplace_back(ArmSpec{kNames[static_cast<std::size_t>(policy)], fleetOf(parameters, seed)});
        arm.fleet.parameters.placement.policy = policy;
        if (settings.trigger == Trigger::None)
            continue;
        strike(arm.fleet, faultOf(settings), settings.at, settings.lasts);
    }
    return checkedArms(std::move(arms));
}

constexpr std::string_view kEssentials[] = {"trigger", "servers", "racks", "cells", "shard-size", "customers",
                                            "retries", "arm-a",   "arm-b", "arm-c", "arm-d"};

constexpr Scenario kScenario{
    "blast-radius",
    FG_TEXT("Blast radius"),
    FG_TEXT("Four ways to place the same customers on the same servers, and one fault for all four."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& blastRadiusScenario() { return kScenario; }

}  // namespace faultglass

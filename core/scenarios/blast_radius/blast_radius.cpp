#include "core/scenarios/blast_radius/blast_radius.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Trigger : std::uint8_t { None, Server, Rack, Config, Noisy, Poison };

struct Story {
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

constexpr std::array<BoundRow<Story>, 8> kTable{{
    choice<&Story::trigger>({"trigger", FG_TEXT("Trigger"),
                             FG_TEXT(
                                 "What goes wrong by itself, in all four fleets alike. A fleet without cells is one "
                                 "cell."),
                             ""},
                            kTriggers, kTriggerGroup, kRebuild),
    noiseFactor<&Story::factor>(),
    triggerAt<&Story::at>(),
    triggerFor<&Story::lasts>(),
    choice<&Story::first>({"fleet-a", FG_TEXT("Fleet A"), kStrategyHelp, ""}, placement_rows::kPolicies, kStrategyGroup,
                          kRebuild),
    choice<&Story::second>({"fleet-b", FG_TEXT("Fleet B"), kStrategyHelp, ""}, placement_rows::kPolicies,
                           kStrategyGroup, kRebuild),
    choice<&Story::third>({"fleet-c", FG_TEXT("Fleet C"), kStrategyHelp, ""}, placement_rows::kPolicies, kStrategyGroup,
                          kRebuild),
    choice<&Story::fourth>({"fleet-d", FG_TEXT("Fleet D"), kStrategyHelp, ""}, placement_rows::kPolicies,
                           kStrategyGroup, kRebuild),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    // No retries: what is shown is whom a fault reaches, before any defence hides it.
    static const auto all = fleetRows({{"servers", 8},
                                       {"capacity", 100},
                                       {"racks", 2},
                                       {"tenants", 56},
                                       {"offered-load", 280},
                                       {"client-timeout", 0.5},
                                       {"retries", 0},
                                       {"queue-limit", 50},
                                       {"restart-delay", 20},
                                       {"tenant-window", 5},
                                       {"shard-size", 2},
                                       {"cells", 4},
                                       {"down-below", 0.25}},
                                      rowsOf(kTable));
    return all;
}

Fault faultOf(const Story& story)
{
    switch (story.trigger) {
    case Trigger::None:
    case Trigger::Server:
        return makeFault(FaultKind::Crash, ServerId{0});
    case Trigger::Rack:
        return makeFault(FaultKind::Crash, {Level::Rack, 0});
    case Trigger::Config:
        return makeFault(FaultKind::BadConfig, {Level::Cell, 0});
    case Trigger::Noisy:
        return makeFault(FaultKind::Noisy, {Level::Tenant, 0}, story.factor);
    case Trigger::Poison:
        return makeFault(FaultKind::Poison, {Level::Tenant, 0});
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
    const auto story = toStruct(kTable, parameters);
    std::vector<ArmSpec> arms;
    for (const PlacementPolicy policy : {story.first, story.second, story.third, story.fourth}) {
        ArmSpec& arm = arms.emplace_back(ArmSpec{kNames[static_cast<std::size_t>(policy)], fleetOf(parameters, seed)});
        arm.fleet.parameters.placement.policy = policy;
        if (story.trigger == Trigger::None)
            continue;
        strike(arm.fleet, faultOf(story), story.at, story.lasts);
    }
    return checkedArms(std::move(arms));
}

constexpr std::string_view kEssentials[] = {"trigger", "servers", "racks",   "cells",   "shard-size", "tenants",
                                            "retries", "fleet-a", "fleet-b", "fleet-c", "fleet-d"};

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

#include "core/scenarios/partition/partition.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Direction : std::uint8_t { BothWays, OutOnly, InOnly };

struct Settings {
    bool cut = true;
    Direction direction = Direction::BothWays;
    double at = 10;
    double lasts = 20;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr ParameterChoice kDirections[] = {{"both", FG_TEXT("both ways")},
                                           {"out", FG_TEXT("nothing gets out")},
                                           {"in", FG_TEXT("nothing gets in")}};
constexpr std::array<BoundRow<Settings>, 4> kTable{{
    toggle<&Settings::cut>({"cut", FG_TEXT("Cut zone 1 off"),
                            FG_TEXT("Whether the network loses the first zone, with the leader in it."), ""},
                           kTriggerGroup, kRebuild),
    choice<&Settings::direction>({"cut-direction", FG_TEXT("Direction"), FG_TEXT("What the cut stops."), ""},
                                 kDirections, kTriggerGroup, kRebuild),
    real<&Settings::at>({"cut-at", FG_TEXT("At"), FG_TEXT("When it begins."), "s"}, {0, 86'400}, kTriggerGroup,
                        kRebuild, "cut"),
    real<&Settings::lasts>({"cut-for", FG_TEXT("Lasts"),
                            FG_TEXT("How long it goes on; 0 means until it is healed by hand."), "s"},
                           {0, 86'400}, kTriggerGroup, kRebuild, "cut"),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 9},
                                       {"zones", 3},
                                       {"capacity", 100},
                                       {"offered-load", 100},
                                       {"client-timeout", 0.5},
                                       {"customers", 9},
                                       {"replication", 1},
                                       {"replicas", 5},
                                       {"write-quorum", 1},
                                       {"read-quorum", 1},
                                       {"read-rate", 50}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    FleetSpec fleet = fleetOf(parameters, seed);
    if (settings.cut) {
        const Fault fault = makeFault(FaultKind::Partition, {Level::Zone, 0}, static_cast<double>(settings.direction));
        strike(fleet, fault, settings.at, settings.lasts);
    }
    FleetSpec unfenced = fleet;
    unfenced.parameters.replication.fencing = false;
    const std::string_view name = fleet.parameters.replication.fencing ? FG_TEXT("With fencing")
                                                                       : FG_TEXT("Without fencing");
    return checkedArms({{name, std::move(fleet)}, {FG_TEXT("Without fencing"), std::move(unfenced)}});
}

constexpr std::string_view kEssentials[] = {"replicas",     "write-quorum", "read-quorum",   "election-timeout",
                                            "leader-lease", "write-rate",   "cut-direction", "cut-for"};

constexpr Scenario kScenario{
    "partition",
    FG_TEXT("Partition"),
    FG_TEXT("The zone of the leader is cut off. The others elect a new one; whether the old one stops decides how many "
            "writes contradict each other."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& partitionScenario() { return kScenario; }

}  // namespace faultglass

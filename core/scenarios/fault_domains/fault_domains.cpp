#include "core/scenarios/fault_domains/fault_domains.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Struck : std::uint8_t { Nothing, Server, Rack, Zone, Feed, Region };

struct Settings {
    Struck struck = Struck::Zone;
    double at = 5;
    double lasts = 20;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr ParameterChoice kStruck[] = {{"none", FG_TEXT("nothing")},      {"server", FG_TEXT("a server")},
                                       {"rack", FG_TEXT("a rack")},       {"zone", FG_TEXT("a zone")},
                                       {"feed", FG_TEXT("a power feed")}, {"region", FG_TEXT("a region")}};
constexpr std::array<BoundRow<Settings>, 3> kTable{{
    choice<&Settings::struck>({"trigger-level", FG_TEXT("What fails"),
                               FG_TEXT("The first of these, with a replica in it, loses power."), ""},
                              kStruck, kTriggerGroup, kRebuild),
    real<&Settings::at>({"trigger-at", FG_TEXT("At"), FG_TEXT("When it fails."), "s"}, {0, 86'400}, kTriggerGroup,
                        kRebuild, "trigger-level"),
    real<&Settings::lasts>({"trigger-for", FG_TEXT("Lasts"), FG_TEXT("How long; 0 means until it is healed by hand."),
                            "s"},
                           {0, 86'400}, kTriggerGroup, kRebuild, "trigger-level"),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 189},
                                       {"regions", 3},
                                       {"zones", 3},
                                       {"racks", 3},
                                       {"capacity", 10},
                                       {"offered-load", 100},
                                       {"client-timeout", 0.5},
                                       {"customers", 9},
                                       {"replication", 1},
                                       {"replication-form", static_cast<double>(ReplicationForm::Quorum)},
                                       {"read-rate", 100}},
                                      rowsOf(kTable));
    return all;
}

Fault faultOf(const Settings& settings)
{
    constexpr std::array kLevels{Level::Server, Level::Server, Level::Rack, Level::Zone, Level::Feed, Level::Region};
    return makeFault(FaultKind::Crash, {kLevels[static_cast<std::size_t>(settings.struck)], 0});
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    FleetSpec fleet = fleetOf(parameters, seed);
    if (settings.struck == Struck::Feed && fleet.parameters.topology.feeds == 0)
        return Error{"trigger-level", "feed", "another level, or at least one power feed in power-feeds"};
    if (settings.struck != Struck::Nothing)
        strike(fleet, faultOf(settings), settings.at, settings.lasts);
    std::vector<ArmSpec> arms{{FG_TEXT("Servers of one rack"), fleet},
                              {FG_TEXT("Racks of one zone"), fleet},
                              {FG_TEXT("Zones of one region"), fleet},
                              {FG_TEXT("Regions"), fleet}};
    for (std::size_t i = 0; i < arms.size(); ++i) {
        ReplicationParameters& data = arms[i].fleet.parameters.replication;
        const bool own = data.spread == static_cast<ReplicaSpread>(i) && data.isPlaced();
        data.spread = static_cast<ReplicaSpread>(i);
        if (own)
            arms[i].name = FG_TEXT("Placed by hand");
        else
            data.unplace();
    }
    return checkedArms(std::move(arms));
}

constexpr std::string_view kEssentials[] = {"replicas", "write-quorum", "read-quorum", "trigger-level",  "power-feeds",
                                            "zone-rtt", "region-rtt",   "world-rtt",   "random-failures"};

constexpr Scenario kScenario{
    "fault-domains",
    FG_TEXT("Fault domains"),
    FG_TEXT("The same replicas in one rack, in racks, zones and regions: what a fault at each level leaves of their "
            "quorum, and how much longer they take to agree."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& faultDomainsScenario() { return kScenario; }

}  // namespace faultglass

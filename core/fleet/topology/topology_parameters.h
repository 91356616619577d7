// What one can set about where servers stand and how often parts of the building fail; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

/// Regions hold power feeds and zones, zones racks, racks servers, servers processes; equal counts in each, servers
/// spread evenly.
struct TopologyParameters {
    std::uint32_t regions = 1;
    std::uint32_t zones = 1;
    std::uint32_t feeds = 0;
    std::uint32_t racks = 1;
    std::uint32_t processes = 1;
    std::uint32_t needed = 0;
    bool randomFailures = false;
    double failureShape = 1;
    double serverMtbf = 0;
    double serverRepair = 3600;
    double rackMtbf = 0;
    double rackRepair = 3600;
    double zoneMtbf = 0;
    double zoneRepair = 3600;
    double feedMtbf = 0;
    double feedRepair = 3600;
    double regionMtbf = 0;
    double regionRepair = 3600;

    friend bool operator==(const TopologyParameters&, const TopologyParameters&) = default;
};

namespace topology_rows {

using P = TopologyParameters;
inline constexpr std::string_view kTopology = FG_TEXT("Fault domains");
inline constexpr std::string_view kFailures = FG_TEXT("Random failures");
inline constexpr RowRange kMeanTime{0, 3.15e9};
inline constexpr RowRange kRepairTime{0.001, 3.15e9, ParameterScale::Logarithmic};
inline constexpr auto kRebuild = ParameterChange::Rebuild;

inline constexpr std::array<BoundRow<P>, 18> kTable{{
    whole<&P::regions>({"regions", FG_TEXT("Regions"), FG_TEXT("How many regions the servers stand in."), ""},
                       {1, 1000, ParameterScale::Logarithmic}, kTopology, kRebuild),
    whole<&P::zones>({"zones", FG_TEXT("Zones per region"), FG_TEXT("How many zones each region has."), ""},
                     {1, 1000, ParameterScale::Logarithmic}, kTopology, kRebuild),
    whole<&P::feeds>({"power-feeds", FG_TEXT("Power feeds per region"),
                      FG_TEXT("The zones of a region share so many power feeds, no more than one each; 0 means that "
                              "nothing but a zone's own power can fail."),
                      ""},
                     {0, 1000}, kTopology, kRebuild),
    whole<&P::racks>({"racks", FG_TEXT("Racks per zone"), FG_TEXT("How many racks each zone has."), ""},
                     {1, 100'000, ParameterScale::Logarithmic}, kTopology, kRebuild),
    whole<&P::processes>({"processes", FG_TEXT("Processes per server"),
                          FG_TEXT("The workers of a server are divided among so many processes."), ""},
                         {1, 64, ParameterScale::Logarithmic}, kTopology, kRebuild),
    whole<&P::needed>({"needed-servers", FG_TEXT("Servers needed"),
                       FG_TEXT("While fewer servers serve than this the service counts as down; 0 counts nothing."),
                       ""},
                      {0, 1'000'000}, kTopology),
    toggle<&P::randomFailures>({"random-failures", FG_TEXT("Random failures"),
                                FG_TEXT("Whether servers, racks, zones, power feeds and regions fail by themselves and "
                                        "are repaired."),
                                ""},
                               kFailures, kRebuild),
    real<&P::failureShape>({"failure-shape", FG_TEXT("Shape of lifetimes"),
                            FG_TEXT("Shape of the Weibull law of the time between failures: 1 is exponential, below 1 "
                                    "early deaths, above 1 wear."),
                            ""},
                           {0.3, 10, ParameterScale::Logarithmic}, kFailures, kRebuild, "random-failures"),
    real<&P::serverMtbf>({"server-mtbf", FG_TEXT("Server fails every"),
                          FG_TEXT("Mean time a server works between two failures of its own; 0 means for ever."), "s"},
                         kMeanTime, kFailures, kRebuild, "random-failures"),
    real<&P::serverRepair>({"server-repair", FG_TEXT("Server repair"), FG_TEXT("Mean time to repair a server."), "s"},
                           kRepairTime, kFailures, kRebuild, "random-failures"),
    real<&P::rackMtbf>({"rack-mtbf", FG_TEXT("Rack fails every"),
                        FG_TEXT("Mean time a rack works between two failures; 0 means for ever."), "s"},
                       kMeanTime, kFailures, kRebuild, "random-failures"),
    real<&P::rackRepair>({"rack-repair", FG_TEXT("Rack repair"), FG_TEXT("Mean time to repair a rack."), "s"},
                         kRepairTime, kFailures, kRebuild, "random-failures"),
    real<&P::zoneMtbf>({"zone-mtbf", FG_TEXT("Zone fails every"),
                        FG_TEXT("Mean time a zone works between two failures; 0 means for ever."), "s"},
                       kMeanTime, kFailures, kRebuild, "random-failures"),
    real<&P::zoneRepair>({"zone-repair", FG_TEXT("Zone repair"), FG_TEXT("Mean time to repair a zone."), "s"},
                         kRepairTime, kFailures, kRebuild, "random-failures"),
    real<&P::feedMtbf>({"feed-mtbf", FG_TEXT("Power feed fails every"),
                        FG_TEXT("Mean time a power feed works between two failures; 0 means for ever."), "s"},
                       kMeanTime, kFailures, kRebuild, "random-failures"),
    real<&P::feedRepair>({"feed-repair", FG_TEXT("Power feed repair"), FG_TEXT("Mean time to repair a power feed."),
                          "s"},
                         kRepairTime, kFailures, kRebuild, "random-failures"),
    real<&P::regionMtbf>({"region-mtbf", FG_TEXT("Region fails every"),
                          FG_TEXT("Mean time a region works between two failures; 0 means for ever."), "s"},
                         kMeanTime, kFailures, kRebuild, "random-failures"),
    real<&P::regionRepair>({"region-repair", FG_TEXT("Region repair"), FG_TEXT("Mean time to repair a region."), "s"},
                           kRepairTime, kFailures, kRebuild, "random-failures"),
}};
static_assert(tableIsSound(kTable));

}  // namespace topology_rows

}  // namespace faultglass

// The panel of "blast-radius": the same faults on four placements.
#include "widgets/panels/event_caption.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/reach.h"
#include "widgets/panels/specs/shared_charts.h"

namespace faultglass {

namespace {

constexpr PresetSetting kByServer[] = {{"trigger", "server"}};
constexpr PresetSetting kByConfig[] = {{"trigger", "bad-config"}};
constexpr PresetSetting kByNoise[] = {{"trigger", "noisy"}};
constexpr PresetSetting kByPoison[] = {{"trigger", "poison"}};
constexpr PresetSetting kLayered[] = {
    {"arm-a", "cells"}, {"arm-b", "shuffle"}, {"arm-c", "shuffle-in-cells"}, {"servers", "16"}, {"shard-size", "2"}};
constexpr PresetSetting kLayeredRacks[] = {{"arm-a", "shuffle"}, {"arm-b", "shuffle-domains"}};
constexpr Preset kPresets[] = {{FG_SPEC("A server crashes"), kByServer},
                               {FG_SPEC("A bad config"), kByConfig},
                               {FG_SPEC("A noisy customer"), kByNoise},
                               {FG_SPEC("A poison request"), kByPoison},
                               {FG_SPEC("Layered: shuffle shards inside cells"), kLayered},
                               {FG_SPEC("Layered: shuffle shards over racks"), kLayeredRacks}};

constexpr StudyStop kDead[] = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Shuffle sharding: customers reached"),
                               .axis = FG_STUDY("servers that die"),
                               .law = "servers-die",
                               .swept = "dead",
                               .stops = kDead,
                               .curves = kReached,
                               .follows = kShardLinks,
                               .quantity = FG_STUDY("share of the customers")}};

constexpr std::string_view kSections[] = {"Defences",  "Trigger", "The four fleets", "Placement",    "Fault domains",
                                          "Customers", "Fleet",   "Clients",         "Load balancer"};

}  // namespace

extern constexpr PanelSpec kBlastRadiusPanel{
    .scenario = "blast-radius",
    .scene = SceneKind::Isolation,
    .kpis = reachKpis,
    .caption = eventCaption,
    .compared = reachCaption,
    .charts = {kReach, kThroughput},
    .faults = kReachFaults,
    .presets = kPresets,
    .sections = kSections,
    .laws = kLaws,
    .customersAreDealt = true,
    .faultMatrix = true,
};

}  // namespace faultglass

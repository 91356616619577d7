// The panel of "shuffle-sharding": customers dealt to servers like hands of cards.
#include "widgets/panels/event_caption.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/specs/reach.h"
#include "widgets/panels/specs/shared_charts.h"

namespace faultglass {

namespace {

constexpr PresetSetting kSixCustomers[] = {{"customers", "6"}, {"trigger", "none"}};
constexpr PresetSetting kFixed[] = {{"placement", "fixed-shards"}};
constexpr PresetSetting kNoFailover[] = {{"client-failover", "off"}};
constexpr PresetSetting kHundred[] = {{"servers", "100"},
                                      {"shard-size", "5"},
                                      {"customers", "1000"},
                                      {"offered-load", "3000"}};
constexpr PresetSetting kRoute[] = {{"servers", "2000"},
                                    {"shard-size", "4"},
                                    {"customers", "20000"},
                                    {"offered-load", "40000"}};
constexpr Preset kPresets[] = {{FG_SPEC("Six customers, eight workers"), kSixCustomers},
                               {FG_SPEC("Fixed pairs instead"), kFixed},
                               {FG_SPEC("Clients that do not fail over"), kNoFailover},
                               {FG_SPEC("100 workers, shards of five"), kHundred},
                               {FG_SPEC("2,000 workers, 20,000 customers"), kRoute}};

constexpr StudyStop kShared[] = {{0, FG_STUDY("none")}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
constexpr StudyCurve kOverlap[] = {{FG_STUDY("shared servers"), "exactly"}};
constexpr StudyStop kPools[] = {{8}, {12}, {16}, {24}, {32}, {48}, {64}};
constexpr LawSetting kFourDead[] = {{"dead", 4}};
constexpr std::string_view kDeadFields[] = {"dead", "shard"};
constexpr StudyCurve kTouched[] = {{FG_STUDY("without client failover"), "lost"},
                                   {FG_STUDY("with client failover"), "lost-with-failover"}};
constexpr StudyStop kShardGroup[] = {{1}, {2}, {3}, {4}, {5}, {6}};
constexpr StudyLink kFleetLink[] = {{"fleet", "servers"}};
constexpr LawStudy kLaws[] = {{.title = FG_STUDY("Servers two customers share"),
                               .axis = FG_STUDY("servers shared"),
                               .law = "shuffle-overlap",
                               .swept = "shared",
                               .stops = kShared,
                               .curves = kOverlap,
                               .bars = true,
                               .follows = kShardLinks,
                               .quantity = FG_STUDY("share of pairs of customers")},
                              {.title = FG_STUDY("Requests lost with one shard"),
                               .axis = FG_STUDY("shard size"),
                               .law = "loss-without-failover",
                               .swept = "shard",
                               .stops = kShardGroup,
                               .curves = kTouched,
                               .follows = kFleetLink,
                               .quantity = FG_STUDY("share of the requests lost"),
                               .current = "shard-size"},
                              {.title = FG_STUDY("Customers reached by dead servers"),
                               .axis = FG_STUDY("servers"),
                               .law = "servers-die",
                               .swept = "fleet",
                               .stops = kPools,
                               .curves = kReached,
                               .at = kFourDead,
                               .adjustable = kDeadFields,
                               .quantity = FG_STUDY("share of the customers")}};

constexpr std::string_view kSections[] = {"Defences", "Trigger", "Placement",     "Customers",
                                          "Fleet",    "Clients", "Load balancer", "Memory and restarts"};

}  // namespace

extern constexpr PanelSpec kShuffleShardingPanel{
    .scenario = "shuffle-sharding",
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
};

}  // namespace faultglass

#include "widgets/panels/panel_spec.h"

#include <algorithm>

#include <QCoreApplication>

#include "widgets/panels/cascade_caption.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/experiment_kpis.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/story_caption.h"

namespace faultglass {

namespace {

using Setting = std::pair<std::string_view, std::string_view>;

#define FG_SPEC(text) QT_TRANSLATE_NOOP("PanelSpec", text)

// Charts

constexpr ChartCurve kThroughputCurves[] = {
    {FG_SPEC("offered"), std::nullopt, Qt::DashLine, 1.5, Compared::First, [](const Sample& s) { return s.offered; }},
    {FG_SPEC("attempts"), Role::Degraded, Qt::SolidLine, 2, Compared::None, [](const Sample& s) { return s.attempts; }},
    {FG_SPEC("goodput"), Role::Healthy, Qt::SolidLine, 2, Compared::Each, [](const Sample& s) { return s.goodput; }},
};
constexpr ChartCurve kLatencyCurves[] = {
    {FG_SPEC("p50"), Role::Accent, Qt::SolidLine, 2, Compared::None, [](const Sample& s) { return s.p50; }},
    {FG_SPEC("p99"), Role::Failed, Qt::SolidLine, 2, Compared::Each, [](const Sample& s) { return s.p99; }},
};
constexpr double kPercent = 100;
double shareOf(std::uint32_t part, std::uint32_t whole)
{
    return whole > 0 ? kPercent * part / static_cast<double>(whole) : 0;
}
constexpr ChartCurve kReachCurves[] = {
    {FG_SPEC("degraded"), Role::Degraded, Qt::SolidLine, 2, Compared::None,
     [](const Sample& s) { return shareOf(s.tenantsDegraded, s.tenants); }},
    {FG_SPEC("down"), Role::Failed, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return shareOf(s.tenantsDown, s.tenants); }},
};
constexpr ChartCurve kServersCurves[] = {
    {FG_SPEC("all"), std::nullopt, Qt::DashLine, 1.5, Compared::First,
     [](const Sample& s) { return static_cast<double>(s.servers); }},
    {FG_SPEC("up"), Role::Healthy, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return static_cast<double>(s.serversUp); }},
};
constexpr ChartCurve kUtilisationCurves[] = {
    {FG_SPEC("utilisation"), Role::Accent, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return kPercent * s.utilisation; }},
};
constexpr ChartCurve kHitCurves[] = {
    {FG_SPEC("hits"), Role::Accent, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return kPercent * s.hitShare; }},
};
constexpr ChartCurve kFailureCurves[] = {
    {FG_SPEC("failures"), Role::Failed, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return static_cast<double>(s.componentFailures); }},
};
constexpr ChartCurve kWeekCurves[] = {
    {FG_SPEC("last week"), Role::Failed, Qt::SolidLine, 2, Compared::Each,
     [](const Sample& s) { return static_cast<double>(s.failuresOfWeek); }},
};
constexpr ChartSpec kFailures{FG_SPEC("Failed so far"), FG_SPEC("Failed so far"), "", kFailureCurves, expectedFailures};
constexpr ChartSpec kWeekly{FG_SPEC("Failures a week"), FG_SPEC("Failures a week"), "", kWeekCurves, expectedWeek};
constexpr ChartSpec kThroughput{FG_SPEC("Throughput"), FG_SPEC("Goodput"), FG_SPEC("rps"), kThroughputCurves};
constexpr ChartSpec kLatency{FG_SPEC("Latency"), FG_SPEC("p99 latency"), FG_SPEC("s"), kLatencyCurves};
constexpr ChartSpec kReach{FG_SPEC("Customers affected"), FG_SPEC("Customers down"), FG_SPEC("%"), kReachCurves};
constexpr ChartSpec kServers{FG_SPEC("Servers"), FG_SPEC("Servers up"), "", kServersCurves};
constexpr ChartSpec kUtilisation{FG_SPEC("Utilisation"), FG_SPEC("Utilisation"), FG_SPEC("%"), kUtilisationCurves};
constexpr ChartSpec kHits{FG_SPEC("Cache hits"), FG_SPEC("Cache hits"), FG_SPEC("%"), kHitCurves};

// Faults

constexpr FaultStep kKill{FG_SPEC("&Kill a server"),
                          FG_SPEC("The first server that still serves dies with all it holds."),
                          Qt::Key_K,
                          FaultKind::Crash,
                          {},
                          true};
constexpr FaultStep kSlow{FG_SPEC("S&low a server"),
                          FG_SPEC("The first server that still serves takes four times as long."),
                          Qt::Key_L,
                          FaultKind::Slow,
                          {},
                          true};
constexpr FaultStep kSpike{FG_SPEC("Spike &load ×2"), FG_SPEC("Users ask for twice as much until it is healed."),
                           Qt::Key_U, FaultKind::LoadSpike};
constexpr FaultStep kHeal{FG_SPEC("&Heal all"), FG_SPEC("Takes every fault off everything."), Qt::Key_H,
                          FaultKind::Heal};
constexpr FaultStep kRack{FG_SPEC("Cut &rack 1's power"), FG_SPEC("Every server of the first rack dies."), Qt::Key_T,
                          FaultKind::Crash, FaultTarget{Level::Rack, 0}};
constexpr FaultStep kConfig{FG_SPEC("&Bad config"),
                            FG_SPEC("The first cell, or the whole fleet where there are none, "
                                    "takes a configuration that fails every request."),
                            Qt::Key_B, FaultKind::BadConfig, FaultTarget{Level::Cell, 0}};
constexpr FaultStep kNoisy{FG_SPEC("&Noisy customer ×100"),
                           FG_SPEC("The first customer sends a hundred times as many requests."),
                           Qt::Key_N,
                           FaultKind::Noisy,
                           FaultTarget{Level::Tenant, 0},
                           false,
                           100};
constexpr FaultStep kPoison{FG_SPEC("&Poison request"),
                            FG_SPEC("Requests of the first customer kill whatever serves them."), Qt::Key_O,
                            FaultKind::Poison, FaultTarget{Level::Tenant, 0}};
constexpr FaultStep kDisk{FG_SPEC("Fill a &disk"),
                          FG_SPEC("The first server that still serves answers with errors."),
                          Qt::Key_D,
                          FaultKind::DiskFull,
                          {},
                          true};
constexpr FaultStep kDisks{FG_SPEC("Fill &all disks"), FG_SPEC("The logging bug meets its input everywhere at once."),
                           Qt::Key_G, FaultKind::DiskFull};
constexpr FaultStep kZone{FG_SPEC("Cut &zone 1's power"), FG_SPEC("Every server of the first zone dies."), Qt::Key_Z,
                          FaultKind::Crash, FaultTarget{Level::Zone, 0}};
constexpr FaultStep kRegion{FG_SPEC("Lose re&gion 1"), FG_SPEC("Every server of the first region dies."), Qt::Key_G,
                            FaultKind::Crash, FaultTarget{Level::Region, 0}};
constexpr FaultStep kKillFirst{FG_SPEC("&Kill S1"), FG_SPEC("The first server dies with all it holds."), Qt::Key_K,
                               FaultKind::Crash, FaultTarget{ServerId{0}}};
constexpr FaultStep kCutFirst{FG_SPEC("&Cut S1 off"),
                              FG_SPEC("The network loses the first server, with a third of the users beside it."),
                              Qt::Key_X, FaultKind::Isolate, FaultTarget{ServerId{0}}};
constexpr FaultStep kFlush{FG_SPEC("&Flush the caches"), FG_SPEC("Every server forgets what it keeps."), Qt::Key_J,
                           FaultKind::FlushCache};
constexpr FaultStep kGray{FG_SPEC("&Gray server"),
                          FG_SPEC("The first server that still serves fails three requests in ten."),
                          Qt::Key_G,
                          FaultKind::Gray,
                          {},
                          true};
constexpr FaultStep kCutZone{FG_SPEC("Cut &zone 1 off"), FG_SPEC("The network loses the first zone."), Qt::Key_X,
                             FaultKind::Partition, FaultTarget{Level::Zone, 0}};
constexpr FaultStep kSlowOther{FG_SPEC("&Slow dependency ×100"),
                               FG_SPEC("Calls to the other service take a hundred times as long."), Qt::Key_L,
                               FaultKind::SlowDependency};
constexpr FaultStep kDeadOther{FG_SPEC("&Kill dependency"), FG_SPEC("Calls to the other service fail at once."),
                               Qt::Key_K, FaultKind::DeadDependency};
constexpr FaultStep kFreeze{FG_SPEC("F&reeze S1"), FG_SPEC("The process stands still, as in a long collection."),
                            Qt::Key_I, FaultKind::Pause, FaultTarget{ServerId{0}}};

constexpr FaultStep kCellDown{FG_SPEC("&Kill cell 1"), FG_SPEC("All servers of the first cell die."), Qt::Key_K,
                              FaultKind::Crash, FaultTarget{Level::Cell, 0}};
constexpr FaultStep kDrainCell{FG_SPEC("&Drain cell 1"),
                               FG_SPEC("The router gives the customers of the first cell to the others."), Qt::Key_D,
                               FaultKind::Drain, FaultTarget{Level::Cell, 0}};
constexpr FaultStep kAddCell{FG_SPEC("Add a c&ell"),
                             FG_SPEC("The router begins to use a cell that stands ready: who moves depends on how it "
                                     "finds a customer's cell."),
                             Qt::Key_E, FaultKind::AddCell};
constexpr FaultStep kRouterDown{FG_SPEC("Kill the &router"), FG_SPEC("The one thing that all cells share."), Qt::Key_T,
                                FaultKind::RouterDown};

constexpr FaultStep kStoreDown{FG_SPEC("Kill a s&tore"),
                               FG_SPEC("The store of the first cell dies: its servers live, and can serve nobody."),
                               Qt::Key_O, FaultKind::DeadDependency, FaultTarget{Level::Dependency, 0}};
constexpr FaultStep kShipOne{FG_SPEC("&Ship to cell 1"),
                             FG_SPEC(
                                 "The first cell takes the new version, and no other: it is watched, and taken back "
                                 "if its error rate gives it away."),
                             Qt::Key_B, FaultKind::Ship, FaultTarget{Level::Cell, 0}};
constexpr FaultStep kShipAll{FG_SPEC("Ship to &all"),
                             FG_SPEC("The new version goes to every cell, in steps or at once, as its fleet is set."),
                             Qt::Key_G, FaultKind::Ship};

constexpr FaultStep kLoadFaults[] = {kKill, kSlow, kSpike, kHeal};
constexpr FaultStep kDiskFaults[] = {kDisk, kDisks, kKill, kHeal};
constexpr FaultStep kCauseFaults[] = {kPoison, kConfig, kSpike, kKill, kFreeze, kHeal};
constexpr FaultStep kReachFaults[] = {kKill, kRack, kConfig, kNoisy, kPoison, kHeal};
constexpr FaultStep kCellFaults[] = {kShipOne,   kShipAll, kCellDown,   kStoreDown,
                                     kDrainCell, kAddCell, kRouterDown, kHeal};
constexpr FaultStep kFailoverFaults[] = {kKillFirst, kCutFirst, kFlush, kHeal};
constexpr FaultStep kDomainFaults[] = {kKillFirst, kRack, kZone, kRegion, kHeal};
constexpr FaultStep kGrayFaults[] = {kGray, kKill, kSlow, kHeal};
constexpr FaultStep kPartitionFaults[] = {kCutZone, kZone, kKillFirst, kHeal};
constexpr FaultStep kDependencyFaults[] = {kSlowOther, kDeadOther, kSpike, kHeal};
constexpr FaultStep kDetectorFaults[] = {kKillFirst, kFreeze, kHeal};
constexpr FaultStep kPlannerFaults[] = {kKill, kRack, kZone, kHeal};

// Starting states

constexpr Setting kOneDisk[] = {{"affected", "1"}};
constexpr Setting kTwoDisks[] = {{"affected", "2"}};
constexpr Setting kNineReplicas[] = {{"servers", "9"}, {"affected", "9"}};
constexpr Preset kCorrelatedPresets[] = {{FG_SPEC("One disk: an independent fault"), kOneDisk},
                                         {FG_SPEC("Two of three"), kTwoDisks},
                                         {FG_SPEC("Nine replicas of one program"), kNineReplicas}};

constexpr Setting kTub[] = {{"life-law", "bathtub"}};
constexpr Setting kBatch[] = {{"life-law", "weibull"},
                              {"life-shape", "6"},
                              {"life-scale", "1"},
                              {"batch-size", "10000"},
                              {"batch-spread", "0.2"}};
constexpr Setting kNoSpares[] = {{"spares-limited", "on"}, {"spares", "5"}, {"component-mtbf", "5"}};
constexpr Setting kMillion[] = {{"component-count", "1000000"}};
constexpr Preset kHardwarePresets[] = {{FG_SPEC("A bathtub of lives"), kTub},
                                       {FG_SPEC("A batch that ages together"), kBatch},
                                       {FG_SPEC("Spares that run out"), kNoSpares},
                                       {FG_SPEC("A million disks"), kMillion}};

constexpr Setting kPush[] = {{"cause", "config"}};
constexpr Setting kStagedPush[] = {{"cause", "config"}, {"release-strategy", "canary"}, {"bake-time", "5"}};
constexpr Setting kLeak[] = {{"cause", "leak"}};
constexpr Setting kPressure[] = {{"cause", "load"}};
constexpr Setting kWithLoad[] = {{"cause", "poison"}, {"second-cause", "load"}, {"load-factor", "1.3"}};
constexpr Setting kSixty[] = {{"cause", "none"}, {"offered-load", "480"}, {"retries", "off"}};
constexpr Setting kEighty[] = {{"cause", "none"}, {"offered-load", "640"}, {"retries", "off"}};
constexpr Setting kNinetyFive[] = {{"cause", "none"}, {"offered-load", "760"}, {"retries", "off"}};
constexpr Setting kDiskLeak[] = {{"cause", "leak"}, {"leak-resource", "disk"}, {"leak-phase", "staggered"}};
constexpr Preset kCausePresets[] = {{FG_SPEC("A bad push, everywhere at once"), kPush},
                                    {FG_SPEC("The same push, a canary first"), kStagedPush},
                                    {FG_SPEC("A leak that all servers share"), kLeak},
                                    {FG_SPEC("Full disks, servers restarted in turn"), kDiskLeak},
                                    {FG_SPEC("Load pressure"), kPressure},
                                    {FG_SPEC("Two at once: poison and load"), kWithLoad},
                                    {FG_SPEC("60 % busy: restart or freeze one"), kSixty},
                                    {FG_SPEC("80 % busy: restart or freeze one"), kEighty},
                                    {FG_SPEC("95 % busy: restart or freeze one"), kNinetyFive}};

constexpr Setting kNoRetries[] = {{"retries", "off"}};
constexpr Setting kBudget[] = {{"retry-budget", "on"}};
constexpr Setting kShortQueue[] = {{"queue-limit", "100"}};
constexpr Setting kLessLoad[] = {{"offered-load", "4000"}};
constexpr Preset kCascadePresets[] = {{FG_SPEC("Without retries"), kNoRetries},
                                      {FG_SPEC("With a retry budget"), kBudget},
                                      {FG_SPEC("With a short queue"), kShortQueue},
                                      {FG_SPEC("20 % less load"), kLessLoad}};

constexpr Setting kWarm[] = {{"standby", "warm"}};
constexpr Setting kSplit[] = {{"loss", "cut-off"}, {"fencing", "off"}};
constexpr Setting kCoin[] = {{"coverage", "0.5"}};
constexpr Preset kFailoverPresets[] = {{FG_SPEC("A warm standby"), kWarm},
                                       {FG_SPEC("Split brain without fencing"), kSplit},
                                       {FG_SPEC("Failover works every other time"), kCoin}};

constexpr Setting kServerLost[] = {{"trigger-level", "server"}};
constexpr Setting kRackLost[] = {{"trigger-level", "rack"}};
constexpr Setting kRegionLost[] = {{"trigger-level", "region"}};
constexpr Setting kFeedLost[] = {{"power-feeds", "1"}, {"trigger-level", "feed"}};
constexpr Setting kByThemselves[] = {{"trigger-level", "none"}, {"random-failures", "on"}, {"power-feeds", "1"},
                                     {"server-mtbf", "60"},     {"server-repair", "5"},    {"rack-mtbf", "120"},
                                     {"rack-repair", "5"},      {"zone-mtbf", "150"},      {"zone-repair", "5"},
                                     {"feed-mtbf", "200"},      {"feed-repair", "5"}};
constexpr Setting kFive[] = {{"replicas", "5"}, {"write-quorum", "3"}, {"read-quorum", "3"}};
constexpr Preset kDomainPresets[] = {{FG_SPEC("A server fails"), kServerLost},
                                     {FG_SPEC("A rack fails"), kRackLost},
                                     {FG_SPEC("A region fails"), kRegionLost},
                                     {FG_SPEC("Three zones that share a power feed"), kFeedLost},
                                     {FG_SPEC("Everything fails by itself"), kByThemselves},
                                     {FG_SPEC("Five replicas"), kFive}};

constexpr Setting kSixCustomers[] = {{"tenants", "6"}, {"trigger", "none"}};
constexpr Setting kFixed[] = {{"placement", "fixed-shards"}};
constexpr Setting kNoFailover[] = {{"client-failover", "off"}};
constexpr Setting kHundred[] = {{"servers", "100"}, {"shard-size", "5"}, {"tenants", "1000"}, {"offered-load", "3000"}};
constexpr Setting kRoute[] = {{"servers", "2000"},
                              {"shard-size", "4"},
                              {"tenants", "20000"},
                              {"offered-load", "40000"}};
constexpr Preset kShufflePresets[] = {{FG_SPEC("Six customers, eight workers"), kSixCustomers},
                                      {FG_SPEC("Fixed pairs instead"), kFixed},
                                      {FG_SPEC("Clients that do not fail over"), kNoFailover},
                                      {FG_SPEC("100 workers, hands of five"), kHundred},
                                      {FG_SPEC("2,000 workers, 20,000 customers"), kRoute}};

constexpr Setting kFewCells[] = {{"cells", "4"}, {"spare-cells", "0"}};
constexpr Setting kManyCells[] = {{"cells", "44"}, {"spare-cells", "4"}};
constexpr Setting kOneStore[] = {{"dependency-scope", "fleet"}};
constexpr Setting kModulo[] = {{"cell-router", "modulo"}};
constexpr Setting kNoRollback[] = {{"rollback", "off"}};
constexpr Preset kCellsPresets[] = {{FG_SPEC("Few large cells"), kFewCells},
                                    {FG_SPEC("Many small cells"), kManyCells},
                                    {FG_SPEC("One store for all cells"), kOneStore},
                                    {FG_SPEC("Routed by modulo"), kModulo},
                                    {FG_SPEC("Nobody rolls back"), kNoRollback}};

constexpr Setting kByServer[] = {{"trigger", "server"}};
constexpr Setting kByConfig[] = {{"trigger", "bad-config"}};
constexpr Setting kByNoise[] = {{"trigger", "noisy"}};
constexpr Setting kByPoison[] = {{"trigger", "poison"}};
constexpr Setting kLayered[] = {{"fleet-a", "cells"},
                                {"fleet-b", "shuffle"},
                                {"fleet-c", "shuffle-in-cells"},
                                {"servers", "16"},
                                {"shard-size", "2"}};
constexpr Setting kLayeredRacks[] = {{"fleet-a", "shuffle"}, {"fleet-b", "shuffle-domains"}};
constexpr Preset kBlastPresets[] = {{FG_SPEC("A server crashes"), kByServer},
                                    {FG_SPEC("A bad config"), kByConfig},
                                    {FG_SPEC("A noisy customer"), kByNoise},
                                    {FG_SPEC("A poison request"), kByPoison},
                                    {FG_SPEC("Layered: shuffle shards inside cells"), kLayered},
                                    {FG_SPEC("Layered: shuffle shards over racks"), kLayeredRacks}};

constexpr Setting kPhi[] = {{"detection", "phi-akka"}};
constexpr Setting kNfd[] = {{"detection", "nfd-s"}};
constexpr Setting kPauses[] = {{"process-pauses", "on"}};
constexpr Preset kDetectionPresets[] = {{FG_SPEC("Phi accrual"), kPhi},
                                        {FG_SPEC("NFD-S"), kNfd},
                                        {FG_SPEC("A process that pauses"), kPauses}};

constexpr Setting kDeep[] = {{"probe-depth", "deep"}};
constexpr Setting kHalf[] = {{"gray-share", "0.5"}};
constexpr Setting kRetried[] = {{"retries", "on"}, {"max-attempts", "2"}};
constexpr Preset kGrayPresets[] = {{FG_SPEC("Deep probes"), kDeep},
                                   {FG_SPEC("It fails every other request"), kHalf},
                                   {FG_SPEC("Clients retry once"), kRetried}};

constexpr Setting kMajority[] = {{"write-quorum", "3"}, {"read-quorum", "3"}};
constexpr Setting kOneWay[] = {{"cut-direction", "out"}};
constexpr Setting kOtherWay[] = {{"cut-direction", "in"}};
constexpr Preset kPartitionPresets[] = {{FG_SPEC("Majority quorums"), kMajority},
                                        {FG_SPEC("Nothing comes out"), kOneWay},
                                        {FG_SPEC("Nothing gets in"), kOtherWay}};

constexpr Setting kShortTimeout[] = {{"dependency-timeout", "0.05"}};
constexpr Setting kFanOut[] = {{"fan-out", "100"}, {"hang-share", "0.001"}};
constexpr Setting kHedged[] = {{"fan-out", "100"}, {"hang-share", "0.001"}, {"hedged-calls", "on"}};
constexpr Preset kDependencyPresets[] = {{FG_SPEC("A short timeout"), kShortTimeout},
                                         {FG_SPEC("A hundred calls for each request"), kFanOut},
                                         {FG_SPEC("The same, each asked twice"), kHedged}};

constexpr Setting kFourOfSix[] = {{"servers", "6"}};
constexpr Setting kSharedZone[] = {{"zone-mtbf", "3564000"}, {"zone-repair", "3600"}};
constexpr Setting kNoSpare[] = {{"servers", "4"}, {"needed-servers", "4"}};
constexpr Preset kPlannerPresets[] = {{FG_SPEC("One spare more"), kFourOfSix},
                                      {FG_SPEC("A zone that fails as a whole"), kSharedZone},
                                      {FG_SPEC("No spare at all"), kNoSpare}};

constexpr Setting kTwoLayers[] = {{"layers", "2"}};
constexpr Preset kStormPresets[] = {{FG_SPEC("Without retries"), kNoRetries},
                                    {FG_SPEC("With a retry budget"), kBudget},
                                    {FG_SPEC("Two layers"), kTwoLayers}};

constexpr double kYearInTwentySeconds = 365.0 * 86'400 / 20;

constexpr PanelSpec kSpecs[] = {
    {"correlated-faults",
     SceneKind::Flow,
     fleetKpis,
     storyCaption,
     compareCaption,
     {kThroughput, kReach},
     kDiskFaults,
     kCorrelatedPresets,
     1,
     LaneKind::Causes},
    {"hardware-lifetimes",
     SceneKind::Components,
     hardwareKpis,
     hardwareCaption,
     compareCaption,
     {kFailures, kWeekly},
     {},
     kHardwarePresets,
     kYearInTwentySeconds,
     LaneKind::Hazard},
    {"common-cause",
     SceneKind::Flow,
     fleetKpis,
     storyCaption,
     compareCaption,
     {kThroughput, kServers},
     kCauseFaults,
     kCausePresets,
     1,
     LaneKind::Health},
    {"cascading-failure",
     SceneKind::Flow,
     fleetKpis,
     cascadeCaption,
     compareCaption,
     {kThroughput, kLatency},
     kLoadFaults,
     kCascadePresets},
    {"failover",
     SceneKind::Flow,
     failoverKpis,
     storyCaption,
     compareCaption,
     {kThroughput, kHits},
     kFailoverFaults,
     kFailoverPresets,
     1,
     LaneKind::Phases},
    {"fault-domains",
     SceneKind::Rooms,
     replicaKpis,
     storyCaption,
     replicaCaption,
     {kServers, kReach},
     kDomainFaults,
     kDomainPresets,
     1,
     LaneKind::None,
     true},
    {"shuffle-sharding",
     SceneKind::Isolation,
     isolationKpis,
     storyCaption,
     reachCaption,
     {kReach, kThroughput},
     kReachFaults,
     kShufflePresets},
    {"cells",
     SceneKind::Cells,
     cellsKpis,
     storyCaption,
     reachCaption,
     {kReach, kThroughput},
     kCellFaults,
     kCellsPresets},
    {"blast-radius",
     SceneKind::Isolation,
     isolationKpis,
     storyCaption,
     reachCaption,
     {kReach, kThroughput},
     kReachFaults,
     kBlastPresets},
    {"failure-detection",
     SceneKind::Flow,
     detectionKpis,
     storyCaption,
     compareCaption,
     {kServers, kThroughput},
     kDetectorFaults,
     kDetectionPresets},
    {"gray-failure",
     SceneKind::Flow,
     fleetKpis,
     storyCaption,
     compareCaption,
     {kThroughput, kLatency},
     kGrayFaults,
     kGrayPresets},
    {"partition",
     SceneKind::Rooms,
     replicaKpis,
     storyCaption,
     compareCaption,
     {kThroughput, kServers},
     kPartitionFaults,
     kPartitionPresets},
    {"slow-dependency",
     SceneKind::Flow,
     fleetKpis,
     storyCaption,
     compareCaption,
     {kThroughput, kUtilisation},
     kDependencyFaults,
     kDependencyPresets},
    {"retry-storm",
     SceneKind::Flow,
     fleetKpis,
     storyCaption,
     compareCaption,
     {kThroughput, kLatency},
     kLoadFaults,
     kStormPresets},
    {"redundancy-planner",
     SceneKind::Rooms,
     plannerKpis,
     storyCaption,
     compareCaption,
     {kServers, kReach},
     kPlannerFaults,
     kPlannerPresets,
     kYearInTwentySeconds},
};

#undef FG_SPEC

}  // namespace

std::span<const PanelSpec> panelSpecs() { return kSpecs; }

const PanelSpec* findPanelSpec(const Scenario& scenario)
{
    const auto* const found = std::ranges::find(kSpecs, scenario.key, &PanelSpec::scenario);
    return found == std::end(kSpecs) ? nullptr : found;
}

QString specText(const char* marked) { return QCoreApplication::translate("PanelSpec", marked); }

Fault faultOf(const FaultStep& step)
{
    return step.magnitude < 0 ? makeFault(step.kind, step.target) : makeFault(step.kind, step.target, step.magnitude);
}

}  // namespace faultglass

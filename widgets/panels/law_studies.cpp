// The laws of all panels, as data.
#include <cmath>

#include "widgets/panels/law_study.h"

namespace faultglass {

namespace {

#define FG_STUDY(text) QT_TRANSLATE_NOOP("LawStudy", text)

using Given = std::pair<std::string_view, double>;

constexpr StudyStop kOneToNine[] = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}};
constexpr StudyStop kTwoToNine[] = {{2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}};
constexpr StudyStop kLoads[] = {{0.1}, {0.2}, {0.3}, {0.4}, {0.5}, {0.6}, {0.7}, {0.8}, {0.9}, {0.95}};

constexpr StudyCurve kBetaCurves[] = {{FG_STUDY("with a common cause"), "unavailable"},
                                      {FG_STUDY("if all were independent"), "independent"}};
constexpr std::string_view kBetaFields[] = {"beta", "unavailability"};

constexpr StudyStop kFleets[] = {{50}, {100}, {200}, {500}, {1000}, {2000}, {4000}, {10'000}};
constexpr StudyCurve kQuiet[] = {{FG_STUDY("a quiet week"), "chance"}};
constexpr std::string_view kQuietFields[] = {"annual-rate", "days"};
constexpr StudyStop kAges[] = {{0.1}, {0.25}, {0.5}, {0.75}, {1}, {1.25}, {1.5}, {2}};
constexpr StudyCurve kFailed[] = {{FG_STUDY("failed by then"), "failed"}};
constexpr std::string_view kWeibullFields[] = {"shape"};

constexpr StudyCurve kTail[] = {{FG_STUDY("p99 latency"), "sojourn-quantile"}};
constexpr StudyLink kServerRate[] = {{"service-rate", "capacity"}};

constexpr StudyStop kPressures[] = {{1.02}, {1.05}, {1.1}, {1.2}, {1.5}, {2}};
constexpr StudyCurve kOffered[] = {{FG_STUDY("attempts per request"), "amplification"}};
constexpr std::string_view kRetryFields[] = {"retries"};

constexpr StudyStop kCoverages[] = {{0.5}, {0.6}, {0.7}, {0.8}, {0.9}, {0.95}, {0.99}, {1}};
constexpr StudyCurve kGains[] = {{FG_STUDY("active-passive"), "active-passive-mttf"},
                                 {FG_STUDY("active-active"), "active-active-mttf"}};
constexpr std::string_view kCoverageFields[] = {"mttf", "mttr"};
constexpr StudyStop kMistakes[] = {{0}, {0.001}, {0.002}, {0.005}, {0.01}, {0.02}, {0.05}};
constexpr StudyCurve kSurvival[] = {{FG_STUDY("with a standby"), "with-spurious"}};
constexpr Given kHalfCovered[] = {{"primary", 0.9}, {"standby", 0.9}};
constexpr std::string_view kSpuriousFields[] = {"primary", "coverage"};

constexpr StudyStop kSpreads[] = {{0, FG_STUDY("one rack"), 0},
                                  {1, FG_STUDY("racks"), 1},
                                  {2, FG_STUDY("zones, one feed")},
                                  {3, FG_STUDY("zones"), 2},
                                  {4, FG_STUDY("regions"), 3}};
constexpr Given kFeedDown[] = {{"feed-down", 0.0002}};
constexpr StudyCurve kLosses[] = {{FG_STUDY("all lost"), "all-lost"}, {FG_STUDY("quorum lost"), "quorum-lost"}};
constexpr StudyLink kReplicaLinks[] = {{"replicas", "replicas"}, {"quorum", "write-quorum"}};
constexpr std::string_view kLevelFields[] = {"server-down", "rack-down", "zone-down", "feed-down", "region-down"};

constexpr StudyStop kShared[] = {{0, FG_STUDY("none")}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
constexpr StudyCurve kOverlap[] = {{FG_STUDY("shared servers"), "exactly"}};
constexpr StudyLink kHandLinks[] = {{"fleet", "servers"}, {"shard", "shard-size"}};
constexpr StudyStop kPools[] = {{8}, {12}, {16}, {24}, {32}, {48}, {64}};
constexpr StudyCurve kReached[] = {{FG_STUDY("lost to all servers of the hand"), "whole-shard"},
                                   {FG_STUDY("lost one server at least"), "any-server"}};
constexpr Given kFourDead[] = {{"dead", 4}};
constexpr std::string_view kDeadFields[] = {"dead", "shard"};
constexpr StudyCurve kTouched[] = {{FG_STUDY("without client failover"), "lost"},
                                   {FG_STUDY("with client failover"), "lost-with-failover"}};
constexpr StudyStop kHands[] = {{1}, {2}, {3}, {4}, {5}, {6}};
constexpr StudyLink kFleetLink[] = {{"fleet", "servers"}};

constexpr StudyStop kCells[] = {{2}, {4}, {6}, {10}, {20}, {40}};
constexpr StudyCurve kMoves[] = {{FG_STUDY("modulo"), "modulo"},
                                 {FG_STUDY("rendezvous"), "rendezvous"},
                                 {FG_STUDY("table"), "table"}};
constexpr StudyStop kIntervals[] = {{5}, {10}, {20}, {30}, {60}, {120}};
constexpr StudyCurve kExposed[] = {{FG_STUDY("customers exposed"), "exposed-share"},
                                   {FG_STUDY("one cell: the least there can be"), "one-cell"}};
constexpr StudyLink kCellLinks[] = {{"cells", "cells"}};
constexpr std::string_view kStagedFields[] = {"detection", "cells"};

constexpr StudyStop kDead[] = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};

constexpr StudyStop kDeltas[] = {{0.1}, {0.25}, {0.5}, {1}, {1.5}, {2}, {2.5}, {3}};
constexpr StudyCurve kRecurrence[] = {{FG_STUDY("time between mistakes"), "mistake-recurrence"},
                                      {FG_STUDY("longest detection"), "detection-at-most"}};
constexpr std::string_view kNfdFields[] = {"loss", "mean-delay"};

constexpr StudyStop kGrayShares[] = {{0.05}, {0.1}, {0.2}, {0.3}, {0.5}, {0.8}, {1}};
constexpr StudyCurve kGrayCurves[] = {{FG_STUDY("no retry"), "no-retry"},
                                      {FG_STUDY("one retry, any server"), "random-server"}};
constexpr std::string_view kGrayFields[] = {"servers"};

constexpr StudyCurve kNoMajority[] = {{FG_STUDY("no side has a majority"), "no-majority"}};

constexpr StudyStop kFanOuts[] = {{1}, {2}, {5}, {10}, {20}, {50}, {100}, {200}};
constexpr StudyCurve kSlow[] = {{FG_STUDY("asked once"), "slow-requests"}, {FG_STUDY("hedged"), "slow-hedged"}};
constexpr std::string_view kSlowFields[] = {"slow"};

constexpr StudyStop kFailures[] = {{0.05}, {0.1}, {0.2}, {0.3}, {0.5}, {0.7}, {0.9}};
constexpr StudyCurve kAttempts[] = {{FG_STUDY("attempts per request"), "attempts"}};

constexpr StudyCurve kTooFew[] = {{FG_STUDY("too few up"), "unavailable"}};
constexpr Given kTwoNines[] = {{"availability", 0.95}};
constexpr std::string_view kPlannerFields[] = {"availability", "needed"};
constexpr StudyLink kNeededLink[] = {{"needed", "needed-servers"}};

/// The busy share of the servers and their p99.
std::optional<std::pair<double, double>> liveLatency(const ArmFrame& arm)
{
    const Sample& latest = arm.fleet.latest;
    const auto capacity = arm.parameters.find("capacity");
    if (!capacity || latest.p99 <= 0)
        return std::nullopt;
    return std::pair{latest.utilisation * arm.parameters.value(*capacity), latest.p99};
}

constexpr LawStudy kStudies[] = {
    {.scenario = "correlated-faults",
     .title = FG_STUDY("What another replica buys"),
     .axis = FG_STUDY("replicas"),
     .law = "beta-factor",
     .swept = "replicas",
     .stops = kOneToNine,
     .curves = kBetaCurves,
     .scale = LawScale::Nines,
     .adjustable = kBetaFields,
     .current = "servers"},
    {.scenario = "hardware-lifetimes",
     .title = FG_STUDY("Chance of a week without a failure"),
     .axis = FG_STUDY("components"),
     .law = "quiet-week",
     .swept = "components",
     .stops = kFleets,
     .curves = kQuiet,
     .bars = true,
     .adjustable = kQuietFields},
    {.scenario = "hardware-lifetimes",
     .title = FG_STUDY("Failed by an age"),
     .axis = FG_STUDY("age over the scale of lives"),
     .law = "weibull",
     .swept = "age",
     .stops = kAges,
     .curves = kFailed,
     .bars = true,
     .adjustable = kWeibullFields,
     .scaledBy = "scale"},
    {.scenario = "common-cause",
     .title = FG_STUDY("Latency against utilisation"),
     .axis = FG_STUDY("utilisation"),
     .law = "mm1",
     .swept = "arrival-rate",
     .stops = kLoads,
     .curves = kTail,
     .unit = LawUnit::Seconds,
     .follows = kServerRate,
     .scaledBy = "service-rate",
     .live = liveLatency},
    {.scenario = "cascading-failure",
     .title = FG_STUDY("What retries make of overload"),
     .axis = FG_STUDY("load over capacity"),
     .law = "retry-capacity",
     .swept = "load",
     .stops = kPressures,
     .curves = kOffered,
     .unit = LawUnit::Number,
     .adjustable = kRetryFields,
     .scaledBy = "capacity"},
    {.scenario = "cascading-failure",
     .title = FG_STUDY("Latency against utilisation"),
     .axis = FG_STUDY("utilisation"),
     .law = "mm1",
     .swept = "arrival-rate",
     .stops = kLoads,
     .curves = kTail,
     .unit = LawUnit::Seconds,
     .follows = kServerRate,
     .scaledBy = "service-rate",
     .live = liveLatency},
    {.scenario = "failover",
     .title = FG_STUDY("Hours until a pair fails"),
     .axis = FG_STUDY("chance that a failover works"),
     .law = "coverage",
     .swept = "coverage",
     .stops = kCoverages,
     .curves = kGains,
     .unit = LawUnit::Number,
     .adjustable = kCoverageFields},
    {.scenario = "failover",
     .title = FG_STUDY("Does the pair survive?"),
     .axis = FG_STUDY("chance of a failover nobody needed"),
     .law = "spurious-failover",
     .swept = "spurious",
     .stops = kMistakes,
     .curves = kSurvival,
     .at = kHalfCovered,
     .adjustable = kSpuriousFields},
    {.scenario = "fault-domains",
     .title = FG_STUDY("Share of time lost, by spread"),
     .axis = FG_STUDY("replicas spread over"),
     .law = "domain-hierarchy",
     .swept = "spread",
     .stops = kSpreads,
     .curves = kLosses,
     .scale = LawScale::Logarithmic,
     .at = kFeedDown,
     .follows = kReplicaLinks,
     .adjustable = kLevelFields},
    {.scenario = "shuffle-sharding",
     .title = FG_STUDY("Servers two customers share"),
     .axis = FG_STUDY("servers shared"),
     .law = "shuffle-overlap",
     .swept = "shared",
     .stops = kShared,
     .curves = kOverlap,
     .bars = true,
     .follows = kHandLinks},
    {.scenario = "shuffle-sharding",
     .title = FG_STUDY("Requests lost with one hand"),
     .axis = FG_STUDY("hand size"),
     .law = "loss-without-failover",
     .swept = "shard",
     .stops = kHands,
     .curves = kTouched,
     .follows = kFleetLink,
     .current = "shard-size"},
    {.scenario = "shuffle-sharding",
     .title = FG_STUDY("Customers reached by dead servers"),
     .axis = FG_STUDY("servers"),
     .law = "servers-die",
     .swept = "fleet",
     .stops = kPools,
     .curves = kReached,
     .at = kFourDead,
     .adjustable = kDeadFields},
    {.scenario = "cells",
     .title = FG_STUDY("Who moves when a cell is added"),
     .axis = FG_STUDY("cells before"),
     .law = "cell-moves",
     .swept = "cells",
     .stops = kCells,
     .curves = kMoves},
    {.scenario = "cells",
     .title = FG_STUDY("Exposed by a bad release"),
     .axis = FG_STUDY("minutes from cell to cell"),
     .law = "staged-cells",
     .swept = "interval",
     .stops = kIntervals,
     .curves = kExposed,
     .follows = kCellLinks,
     .adjustable = kStagedFields},
    {.scenario = "blast-radius",
     .title = FG_STUDY("Shuffle sharding: customers reached"),
     .axis = FG_STUDY("servers that die"),
     .law = "servers-die",
     .swept = "dead",
     .stops = kDead,
     .curves = kReached,
     .follows = kHandLinks},
    {.scenario = "failure-detection",
     .title = FG_STUDY("Patience against mistakes (NFD-S)"),
     .axis = FG_STUDY("seconds a heartbeat is waited for"),
     .law = "nfd-s",
     .swept = "delta",
     .stops = kDeltas,
     .curves = kRecurrence,
     .scale = LawScale::Logarithmic,
     .unit = LawUnit::Seconds,
     .adjustable = kNfdFields},
    {.scenario = "gray-failure",
     .title = FG_STUDY("Requests lost to one gray server"),
     .axis = FG_STUDY("share it fails"),
     .law = "gray-retry",
     .swept = "failure",
     .stops = kGrayShares,
     .curves = kGrayCurves,
     .scale = LawScale::Logarithmic,
     .adjustable = kGrayFields},
    {.scenario = "partition",
     .title = FG_STUDY("Chance that nobody can go on"),
     .axis = FG_STUDY("replicas split at random"),
     .law = "even-split",
     .swept = "replicas",
     .stops = kTwoToNine,
     .curves = kNoMajority,
     .bars = true,
     .current = "replicas"},
    {.scenario = "slow-dependency",
     .title = FG_STUDY("Requests with a slow answer"),
     .axis = FG_STUDY("servers each request asks"),
     .law = "fan-out",
     .swept = "fan-out",
     .stops = kFanOuts,
     .curves = kSlow,
     .adjustable = kSlowFields},
    {.scenario = "retry-storm",
     .title = FG_STUDY("What retries cost"),
     .axis = FG_STUDY("chance that an attempt fails"),
     .law = "retry-amplification",
     .swept = "failure",
     .stops = kFailures,
     .curves = kAttempts,
     .unit = LawUnit::Number,
     .adjustable = kRetryFields},
    {.scenario = "redundancy-planner",
     .title = FG_STUDY("What another server buys"),
     .axis = FG_STUDY("servers"),
     .law = "k-of-n",
     .swept = "replicas",
     .stops = kTwoToNine,
     .curves = kTooFew,
     .scale = LawScale::Nines,
     .at = kTwoNines,
     .follows = kNeededLink,
     .adjustable = kPlannerFields,
     .current = "servers"},
};

#undef FG_STUDY

}  // namespace

std::span<const LawStudy> lawStudies() { return kStudies; }

}  // namespace faultglass

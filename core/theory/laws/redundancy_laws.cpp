// Laws of redundancy: k of n, repair, failovers that do not always work, room for losses.
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"
#include "core/theory/redundancy.h"

namespace faultglass::theory {

namespace {

constexpr LawOutput kAvailable{"available", FG_TEXT("Availability"), "", FG_TEXT("The share of time it works.")};
constexpr LawOutput kUnavailable{"unavailable", FG_TEXT("Unavailability"), "",
                                 FG_TEXT("The share of time it does not.")};
constexpr LawOutput kDowntime{"downtime", FG_TEXT("Downtime"), "min/year", FG_TEXT("What that is in a year.")};

constexpr RowRange kHours{0.001, 1e8, ParameterScale::Logarithmic};
constexpr RowText kCoverage{"coverage", FG_TEXT("Coverage"), FG_TEXT("The chance that a failover works."), ""};

Values<3> withDowntime(const Result<Availability>& result)
{
    if (!result)
        return result.error();
    const Availability& is = result.value();
    return std::array{is.available, is.unavailable, is.unavailable * kMinutesPerYear};
}

struct KOfN {
    double availability = 0.99;
    int replicas = 3;
    int needed = 2;

    [[nodiscard]] Values<3> values() const { return withDowntime(kOfN(availability, replicas, needed)); }
};
constexpr std::array kKOfN{row<&KOfN::availability>(kAvailability, kShares), row<&KOfN::replicas>(kReplicas, kCounts),
                           row<&KOfN::needed>(kNeeded, kCounts)};
constexpr std::string_view kIndependent[] = {FG_TEXT("Replicas are down independently of each other."),
                                             FG_TEXT("A failure is noticed at once, and switching always works."),
                                             FG_TEXT("What is left carries the load.")};
constexpr LawOutput kAvailabilityOutputs[] = {kAvailable, kUnavailable, kDowntime};

struct Series {
    double availability = 0.999;
    int components = 10;

    [[nodiscard]] Values<3> values() const { return withDowntime(inSeries(availability, components)); }
};
constexpr std::array kSeries{row<&Series::availability>(kAvailability, kShares),
                             row<&Series::components>({"components", FG_TEXT("Components"),
                                                       FG_TEXT("Components that all have to work."), ""},
                                                      kCounts)};
constexpr std::string_view kIndependentSeries[] = {FG_TEXT("Components are down independently of each other."),
                                                   FG_TEXT("A request needs every one of them.")};

struct Nines {
    double availability = 0.9999;

    [[nodiscard]] Values<3> values() const
    {
        const Result<double> count = nines(availability);
        if (!count)
            return count.error();
        const double minutes = (1 - availability) * kMinutesPerYear;
        return std::array{count.value(), minutes, minutes / 60};
    }
};

constexpr std::array kNines{row<&Nines::availability>(kAvailability, kLevels)};
constexpr std::string_view kYear[] = {FG_TEXT("A year has 8760 hours.")};
constexpr LawOutput kNinesOutputs[] = {{"nines", FG_TEXT("Nines"), "", FG_TEXT("How many nines it has: 3 for 99.9 %.")},
                                       kDowntime,
                                       {"downtime-hours", FG_TEXT("Downtime in hours"), "h/year",
                                        FG_TEXT("The same in hours.")}};

struct Pair {
    double mttf = 1000;
    double mttr = 10;

    [[nodiscard]] Values<8> values() const
    {
        const auto result = repairablePair(mttf, mttr);
        if (!result)
            return result.error();
        const RepairablePair& pair = result.value();
        return std::array{pair.single.available,     pair.ownRepair.available, pair.oneRepairman.available,
                          pair.hotPairMttf,          pair.coldStandbyMttf,     pair.twoOfThreeMttf,
                          pair.twoOfThreeUnrepaired, pair.twoOfThreeBreakEven};
    }
};
constexpr std::array kPair{row<&Pair::mttf>(kMttf, kHours), row<&Pair::mttr>(kMttr, kHours)};
constexpr std::string_view kRepaired[] = {FG_TEXT("Lifetimes and repairs are exponential and independent."),
                                          FG_TEXT("Failures are noticed at once, and switching always works.")};
constexpr LawOutput kPairOutputs[] = {
    {"single", FG_TEXT("One server"), "", FG_TEXT("The availability of one server alone.")},
    {"own-repair", FG_TEXT("Pair, a repairman each"), "", FG_TEXT("The availability of a hot pair.")},
    {"one-repairman", FG_TEXT("Pair, one repairman"), "",
     FG_TEXT("The availability of a hot pair whose repairs wait for each other.")},
    {"hot-pair-mttf", FG_TEXT("Hot pair"), "h", FG_TEXT("Mean time until both are down.")},
    {"cold-standby-mttf", FG_TEXT("Cold standby"), "h",
     FG_TEXT("Mean time until both are down when the standby does not age.")},
    {"two-of-three-mttf", FG_TEXT("Two of three"), "h", FG_TEXT("Mean time until two of three are down.")},
    {"two-of-three-unrepaired", FG_TEXT("Two of three without repair"), "h",
     FG_TEXT("The same when nothing is repaired: less than one server alone.")},
    {"two-of-three-break-even", FG_TEXT("Better until"), "h",
     FG_TEXT("Missions shorter than this are safer with two of three, even without repair.")}};

struct Coverage {
    double mttf = 1000;
    double mttr = 10;
    double coverage = 0.9;

    [[nodiscard]] Values<4> values() const
    {
        const auto pair = coveredPair(mttf, mttr, coverage);
        if (!pair)
            return pair.error();
        const auto& [activeActive, activePassive] = pair.value();
        return std::array{activeActive, activePassive, activeActive / mttf, activePassive / mttf};
    }
};
constexpr std::array kCoverageTable{row<&Coverage::mttf>(kMttf, kHours), row<&Coverage::mttr>(kMttr, kHours),
                                    row<&Coverage::coverage>(kCoverage, kShares)};
constexpr std::string_view kCovered[] = {FG_TEXT(
                                             "Lifetimes and repairs are exponential, each server repaired by itself."),
                                         FG_TEXT("A failover works with the given chance, independently each time."),
                                         FG_TEXT("A failover that does not work takes the pair down at once.")};
constexpr LawOutput kCoverageOutputs[] = {
    {"active-active-mttf", FG_TEXT("Active-active"), "h",
     FG_TEXT("Mean time to failure where an uncovered failure of either takes the pair down.")},
    {"active-passive-mttf", FG_TEXT("Active-passive"), "h",
     FG_TEXT("Mean time to failure where failures of the standby harm nobody.")},
    {"active-active-gain", FG_TEXT("Active-active over one"), "",
     FG_TEXT("Multiple of one server's time to failure: below 1 the pair is worse than one server.")},
    {"active-passive-gain", FG_TEXT("Active-passive over one"), "",
     FG_TEXT("Multiple of one server's time to failure: never below 1.")}};

struct Spurious {
    double primary = 0.99;
    double standby = 0.99;
    double coverage = 0.5;
    double spurious = 0.01;

    [[nodiscard]] Values<3> values() const
    {
        return pick(spuriousFailover(primary, standby, coverage, spurious), &SpuriousFailover::withoutSpurious,
                    &SpuriousFailover::withSpurious, &SpuriousFailover::breakEven);
    }
};
constexpr std::array kSpurious{
    row<&Spurious::primary>({"primary", FG_TEXT("Primary"), FG_TEXT("The chance that the primary survives a mission."),
                             ""},
                            {0.001, 1}),
    row<&Spurious::standby>({"standby", FG_TEXT("Standby"), FG_TEXT("The chance that the standby does."), ""}, kShares),
    row<&Spurious::coverage>(kCoverage, kShares),
    row<&Spurious::spurious>({"spurious", FG_TEXT("Spurious failover"),
                              FG_TEXT("The chance that a failover nobody needed breaks a healthy primary."), ""},
                             kShares)};
constexpr std::string_view kMission[] = {FG_TEXT(
                                             "Primary and standby fail independently, each at most once a mission."),
                                         FG_TEXT("A spurious failover ends the mission.")};
constexpr LawOutput kSpuriousOutputs[] = {
    {"without-spurious", FG_TEXT("Without spurious failovers"), "", FG_TEXT("The chance that the pair survives.")},
    {"with-spurious", FG_TEXT("With them"), "", FG_TEXT("The chance that the pair survives all the same.")},
    {"break-even", FG_TEXT("Break-even"), "",
     FG_TEXT("The chance of a spurious failover above which no standby at all is better.")}};

struct Router {
    double router = 0.99;
    double availability = 0.99;
    int replicas = 2;
    int needed = 1;

    [[nodiscard]] Values<4> values() const
    {
        return join(withDowntime(behindRouter(router, availability, replicas, needed)),
                    breakEvenRouter(availability, replicas, needed));
    }
};
constexpr std::array kRouter{row<&Router::router>({"router", FG_TEXT("Router"),
                                                   FG_TEXT("The availability of the one router in front."), ""},
                                                  kShares),
                             row<&Router::availability>(kAvailability, {0.001, 1}),
                             row<&Router::replicas>(kReplicas, kCounts), row<&Router::needed>(kNeeded, kCounts)};
constexpr LawOutput kRouterOutputs[] = {
    kAvailable,
    kUnavailable,
    kDowntime,
    {"break-even", FG_TEXT("Break-even"), "",
     FG_TEXT("A router less available than this makes the replicas worse than one server without it; infinite when too "
             "few of them are ever up."),
     true}};

struct Plan {
    double load = 2100;
    double capacityPerServer = 1000;
    int servers = 4;
    int zones = 2;

    [[nodiscard]] Values<7> values() const
    {
        return pick(capacityPlan(load, capacityPerServer, servers, zones), &CapacityPlan::needed, &CapacityPlan::spare,
                    &CapacityPlan::utilisation, &CapacityPlan::afterOneLoss, &CapacityPlan::afterZoneLoss,
                    &CapacityPlan::utilisationLimit, &CapacityPlan::overprovision);
    }
};
constexpr std::array kPlan{
    row<&Plan::load>(kLoad, kRates),
    row<&Plan::capacityPerServer>({"capacity-per-server", FG_TEXT("Capacity of a server"),
                                   FG_TEXT("Requests per second one server can finish."), "requests/s"},
                                  kRates),
    row<&Plan::servers>(kServers, kCounts),
    row<&Plan::zones>({"zones", FG_TEXT("Zones"), FG_TEXT("Zones the servers are spread over evenly."), ""}, {1, 100})};
constexpr std::string_view kEvenLoad[] = {FG_TEXT(
                                              "All servers are alike, and those that are left share the load evenly."),
                                          FG_TEXT("What a loss brings about (retries, cold caches) is not counted.")};
constexpr LawOutput kPlanOutputs[] = {
    {"needed", FG_TEXT("Needed"), "servers", FG_TEXT("N: the fewest servers that can carry the load.")},
    {"spare", FG_TEXT("Spare"), "servers", FG_TEXT("M: those beyond it; below 0 some are missing.")},
    {"utilisation", FG_TEXT("Utilisation"), "", FG_TEXT("The load over the capacity of all.")},
    {"after-one-loss", FG_TEXT("After one loss"), "",
     FG_TEXT("The same with one server less; infinite when there was one."), true},
    {"after-zone-loss", FG_TEXT("After a zone's loss"), "",
     FG_TEXT("The same without one zone; infinite when there was one."), true},
    {"utilisation-limit", FG_TEXT("Utilisation limit"), "",
     FG_TEXT("Above this utilisation a zone's loss overloads the rest.")},
    {"overprovision", FG_TEXT("Overprovision"), "",
     FG_TEXT("Extra capacity a zone's loss calls for, over the load; infinite with one zone."), true}};

struct Budget {
    double failuresPerYear = 4;
    double detectSeconds = 10;
    double promoteSeconds = 15;
    double warmSeconds = 5;

    [[nodiscard]] Values<2> values() const
    {
        return pick(failoverBudget(failuresPerYear, detectSeconds, promoteSeconds, warmSeconds),
                    &FailoverBudget::secondsPerYear, &FailoverBudget::available);
    }
};
constexpr RowRange kSeconds{0, 86'400};
constexpr std::array kBudget{
    row<&Budget::failuresPerYear>({"failures-per-year", FG_TEXT("Failures"), FG_TEXT("Failures of the primary a year."),
                                   "1/year"},
                                  {0, 10'000}),
    row<&Budget::detectSeconds>({"detect-seconds", FG_TEXT("Detection"), FG_TEXT("Time until it is noticed."), "s"},
                                kSeconds),
    row<&Budget::promoteSeconds>({"promote-seconds", FG_TEXT("Promotion"),
                                  FG_TEXT("Time until the standby is in charge."), "s"},
                                 kSeconds),
    row<&Budget::warmSeconds>({"warm-seconds", FG_TEXT("Warm-up"), FG_TEXT("Time until it serves as it should."), "s"},
                              kSeconds)};
constexpr std::string_view kFailovers[] = {FG_TEXT("Nothing is served from the failure until the standby is warm."),
                                           FG_TEXT("Failovers do not overlap and always work.")};
constexpr LawOutput kBudgetOutputs[] = {{"seconds-per-year", FG_TEXT("Downtime"), "s/year",
                                         FG_TEXT("What the failovers of a year add up to.")},
                                        kAvailable};

constexpr Law kLaws[] = {
    law<kKOfN>({"k-of-n", FG_TEXT("k of n replicas"),
                FG_TEXT("How often enough of the replicas are up, were they independent."),
                "A = sum_(i=k..n) C(n, i) p^i (1 - p)^(n - i)",
                "Trivedi, Probability and Statistics with Reliability (2002).", "redundancy-planner"},
               kIndependent, kAvailabilityOutputs),
    law<kSeries>({"series", FG_TEXT("Components in series"),
                  FG_TEXT("Every component a request needs takes its share: ten times 99.9 % is 99 %."), "A = p^n",
                  "Trivedi, Probability and Statistics with Reliability (2002).", "redundancy-planner"},
                 kIndependentSeries, kAvailabilityOutputs),
    law<kNines>({"nines", FG_TEXT("Nines"), FG_TEXT("What an availability means in minutes a year."),
                 "nines = -log10(1 - A); downtime = (1 - A) 525600 min",
                 "Beyer et al., Site Reliability Engineering (2016), appendix A.", "redundancy-planner"},
                kYear, kNinesOutputs),
    law<kPair>({"repairable-pair", FG_TEXT("A pair with repair"),
                FG_TEXT("What a second server is worth when failures are repaired, and what sharing the repairman "
                        "costs."),
                "l = 1 / mttf, m = 1 / mttr; A = m / (l + m); pair 1 - (1 - A)^2; one repairman 1 - 2 l^2 / (m^2 + 2 l "
                "m + 2 l^2); hot (3 l + m) / (2 l^2); cold (2 l + m) / l^2; 2 of 3 (5 l + m) / (6 l^2)",
                "Trivedi, Probability and Statistics with Reliability (2002).", "redundancy-planner"},
               kRepaired, kPairOutputs),
    law<kCoverageTable>({"coverage", FG_TEXT("Failovers that may not work"),
                         FG_TEXT("Coverage decides what a pair is worth. Active-active breaks even with one server at "
                                 "a coverage of one half, whatever the repair rate; active-passive is never worse."),
                         "active-active (l + m + 2 l c) / (2 l (l + m (1 - c))); active-passive (2 l + m + l c) / (l "
                         "(2 l + m (1 - c)))",
                         "Arnold, The Concept of Coverage, IEEE Transactions on Computers C-22 (1973).", "failover"},
                        kCovered, kCoverageOutputs),
    law<kSpurious>({"spurious-failover", FG_TEXT("Failovers nobody needed"),
                    FG_TEXT("A standby is worse than none when needless failovers break more than needed ones save."),
                    "with p (1 - q) + (1 - p) c b; break-even q = (1 - p) c b / p",
                    "Total probability over the primary's fate.", "failover"},
                   kMission, kSpuriousOutputs),
    law<kRouter>({"series-router", FG_TEXT("Replicas behind one router"),
                  FG_TEXT("Redundancy cannot beat what stands before it: two servers of 99 % behind a router of less "
                          "than 99.01 % are worth less than one."),
                  "A = r kOfN(p); break-even r = p / kOfN(p)",
                  "Trivedi, Probability and Statistics with Reliability (2002).", "redundancy-planner"},
                 kIndependent, kRouterOutputs),
    law<kPlan>({"capacity-plan", FG_TEXT("Room for losses (N + M)"),
                FG_TEXT("How many servers a load needs, how many may be lost, and what surviving a zone costs."),
                "N = ceil(load / capacity); M = servers - N; limit (Z - 1) / Z; overprovision 1 / (Z - 1)",
                "Beyer et al., Site Reliability Engineering (2016), appendix B.", "redundancy-planner"},
               kEvenLoad, kPlanOutputs),
    law<kBudget>({"failover-budget", FG_TEXT("What failovers cost a year"),
                  FG_TEXT(
                      "Four failovers of half a minute take two minutes, more than a third of what five nines allow."),
                  "downtime = failures (detect + promote + warm); A = 1 - downtime / year",
                  "Elementary renewal argument.", "failover"},
                 kFailovers, kBudgetOutputs),
};

}  // namespace

std::span<const Law> redundancyLaws() { return kLaws; }

}  // namespace faultglass::theory

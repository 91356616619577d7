// Laws of correlated faults: common causes, common shocks, common domains, and poison and leaks that hit all alike.
#include "core/theory/correlated.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"
#include "core/theory/poison.h"

namespace faultglass::theory {

namespace {

struct Beta {
    double unavailability = 0.01;
    double beta = 0.1;
    int replicas = 3;
    int needed = 1;

    [[nodiscard]] Values<3> values() const
    {
        const auto common = betaFactor(unavailability, beta, replicas, needed);
        const auto independent = betaFactor(unavailability, 0, replicas, needed);
        if (!common)
            return common.error();
        return join(common, independent, Result<double>(common.value() / independent.value()));
    }
};
constexpr std::array kBeta{row<&Beta::unavailability>({"unavailability", FG_TEXT("Unavailability"),
                                                       FG_TEXT("The share of time one replica is down."), ""},
                                                      {0.0001, 1, ParameterScale::Logarithmic}),
                           row<&Beta::beta>({"beta", FG_TEXT("Common share"),
                                             FG_TEXT("The share of that which is one cause common to all replicas."),
                                             ""},
                                            kShares),
                           row<&Beta::replicas>(kReplicas, {1, 20}), row<&Beta::needed>(kNeeded, {1, 20})};
constexpr std::string_view kCommonCause[] = {FG_TEXT("The common cause takes down all replicas at once."),
                                             FG_TEXT("All else is independent between them.")};
constexpr LawOutput kBetaOutputs[] = {
    {"unavailable", FG_TEXT("Unavailability"), "", FG_TEXT("The chance that too few replicas are up.")},
    {"independent", FG_TEXT("Were they independent"), "", FG_TEXT("The same without a common cause.")},
    {"ratio", FG_TEXT("Ratio"), "", FG_TEXT("By how much independence would overrate the redundancy.")}};

struct Correlated {
    double unavailability = 0.01;
    double correlation = 0.1;

    [[nodiscard]] Values<2> values() const
    {
        return join(bothDown(unavailability, correlation), bothDown(unavailability, 0));
    }
};
constexpr std::array kCorrelated{
    row<&Correlated::unavailability>({"unavailability", FG_TEXT("Unavailability"),
                                      FG_TEXT("The share of time one replica is down."), ""},
                                     kShares),
    row<&Correlated::correlation>({"correlation", FG_TEXT("Correlation"),
                                   FG_TEXT("The correlation coefficient of the two states."), ""},
                                  kShares)};
constexpr std::string_view kTwoStates[] = {FG_TEXT("Both replicas are down the same share of time."),
                                           FG_TEXT("Their correlation is the same at all times.")};
constexpr LawOutput kCorrelatedOutputs[] = {{"both-down", FG_TEXT("Both down"), "",
                                             FG_TEXT("The share of time both are down.")},
                                            {"independent", FG_TEXT("Were they independent"), "",
                                             FG_TEXT("The same without correlation.")}};

struct Shocks {
    double firstRate = 0.9;
    double secondRate = 0.9;
    double commonRate = 0.1;

    [[nodiscard]] Values<3> values() const
    {
        return pick(marshallOlkin(firstRate, secondRate, commonRate), &MarshallOlkin::parallelMttf,
                    &MarshallOlkin::seriesMttf, &MarshallOlkin::together);
    }
};
constexpr RowRange kShockRange{0, 1000};
constexpr std::array kShocks{
    row<&Shocks::firstRate>({"first-rate", FG_TEXT("First"), FG_TEXT("Shocks that hit the first unit alone."),
                             "1/year"},
                            kShockRange),
    row<&Shocks::secondRate>({"second-rate", FG_TEXT("Second"), FG_TEXT("Shocks that hit the second alone."), "1/year"},
                             kShockRange),
    row<&Shocks::commonRate>({"common-rate", FG_TEXT("Common"), FG_TEXT("Shocks that hit both at once."), "1/year"},
                             kShockRange)};
constexpr std::string_view kShockAssumptions[] = {FG_TEXT(
                                                      "Shocks come at random (Poisson), independently of each other."),
                                                  FG_TEXT("Every shock is fatal, and nothing is repaired.")};
constexpr LawOutput kShocksOutputs[] = {
    {"parallel-mttf", FG_TEXT("Until both are down"), "years", FG_TEXT("Mean time until no unit is left.")},
    {"series-mttf", FG_TEXT("Until one is down"), "years", FG_TEXT("Mean time until the first unit fails.")},
    {"together", FG_TEXT("Together"), "",
     FG_TEXT("The chance that both fall at the same instant, which is also the correlation of their lifetimes.")}};

constexpr ParameterChoice kSpreads[] = {{"same-rack", FG_TEXT("Servers of one rack")},
                                        {"racks", FG_TEXT("Different racks of one zone")},
                                        {"zones-on-one-feed", FG_TEXT("Different zones on one power feed")},
                                        {"zones", FG_TEXT("Different zones of one region")},
                                        {"regions", FG_TEXT("Different regions")}};
struct Hierarchy {
    Spread spread = Spread::Zones;
    double serverDown = 0.01;
    double rackDown = 0.002;
    double zoneDown = 0.0005;
    double feedDown = 0;
    double regionDown = 0.0001;
    int replicas = 3;
    int quorum = 2;

    [[nodiscard]] Values<2> values() const
    {
        const DomainFaults down{serverDown, rackDown, zoneDown, feedDown, regionDown};
        if (quorum > replicas)
            return Error{"quorum", std::to_string(quorum),
                         "at most " + std::to_string(replicas) + ", the number of replicas"};
        return join(lostInDomains(spread, down, replicas, 1), lostInDomains(spread, down, replicas, quorum));
    }
};
constexpr std::array kHierarchy{
    row<&Hierarchy::spread>({"spread", FG_TEXT("Spread"), FG_TEXT("What each replica has for itself."), ""}, kSpreads),
    row<&Hierarchy::serverDown>({"server-down", FG_TEXT("Server down"), FG_TEXT("Share of time a server is down."), ""},
                                kShares),
    row<&Hierarchy::rackDown>({"rack-down", FG_TEXT("Rack down"), FG_TEXT("Share of time a whole rack is down."), ""},
                              kShares),
    row<&Hierarchy::zoneDown>({"zone-down", FG_TEXT("Zone down"), FG_TEXT("Share of time a whole zone is down."), ""},
                              kShares),
    row<&Hierarchy::feedDown>({"feed-down", FG_TEXT("Power feed down"),
                               FG_TEXT("Share of time a power feed of one or several zones is down."), ""},
                              kShares),
    row<&Hierarchy::regionDown>({"region-down", FG_TEXT("Region down"),
                                 FG_TEXT("Share of time a whole region is down."), ""},
                                kShares),
    row<&Hierarchy::replicas>({"replicas", FG_TEXT("Replicas"), FG_TEXT("Copies, each on a server of its own."), ""},
                              {1, 100}),
    row<&Hierarchy::quorum>({"quorum", FG_TEXT("Quorum"), FG_TEXT("Replicas that have to be up to go on."), ""},
                            {1, 100})};
constexpr std::string_view kDomains[] = {
    FG_TEXT("Servers, racks, zones, power feeds and regions are down independently of each other."),
    FG_TEXT("A level that is down takes down all that is below it.")};
constexpr LawOutput kHierarchyOutputs[] = {{"all-lost", FG_TEXT("All lost"), "",
                                            FG_TEXT("The share of time no replica is up.")},
                                           {"quorum-lost", FG_TEXT("Quorum lost"), "",
                                            FG_TEXT("The share of time fewer than a quorum are up.")}};

struct Pill {
    int servers = 50;
    double interval = 2;
    double restart = 100;

    [[nodiscard]] Values<3> values() const
    {
        return pick(retriedPoison(servers, interval, restart), &RetriedPoison::mostDown, &RetriedPoison::allDownAfter,
                    &RetriedPoison::staysDown);
    }
};
constexpr std::array kPill{
    row<&Pill::servers>(kServers, kCounts),
    row<&Pill::interval>({"interval", FG_TEXT("Retry interval"), FG_TEXT("Time from one try to the next."), "s"},
                         kTimes),
    row<&Pill::restart>({"restart", FG_TEXT("Restart"), FG_TEXT("Time until a server that was killed is back."), "s"},
                        kTimes)};
constexpr std::string_view kPillAssumptions[] = {FG_TEXT("Each try kills the server it reaches at once."),
                                                 FG_TEXT("Dead servers are skipped; the client never gives up."),
                                                 FG_TEXT("Intervals and restarts are constant.")};
constexpr LawOutput kPillOutputs[] = {
    {"most-down", FG_TEXT("Most down"), "servers", FG_TEXT("Servers that are down at once.")},
    {"all-down-after", FG_TEXT("All down after"), "s",
     FG_TEXT("Time from the first try until no server is left; infinite when one is always back before."), true},
    {"stays-down", FG_TEXT("Stays down"), "", FG_TEXT("1 when every server that returns is killed at once, else 0.")}};

struct Poison {
    int servers = 10;
    double rate = 0.1;
    double restart = 60;

    [[nodiscard]] Values<2> values() const
    {
        return pick(randomPoison(servers, rate, restart), &RandomPoison::allDown, &RandomPoison::meanDown);
    }
};
constexpr std::array kPoison{
    row<&Poison::servers>(kServers, kCounts),
    row<&Poison::rate>({"rate", FG_TEXT("Poison"), FG_TEXT("Poison requests per second."), "requests/s"},
                       {1e-6, 1000, ParameterScale::Logarithmic}),
    row<&Poison::restart>({"restart", FG_TEXT("Restart"), FG_TEXT("Mean time until a server is back."), "s"}, kTimes)};
constexpr std::string_view kPoisonAssumptions[] = {
    FG_TEXT("Poison requests come at random (Poisson), each kills one healthy server and none is retried."),
    FG_TEXT("Restarts are independent; their law does not matter, only its mean.")};
constexpr LawOutput kPoisonOutputs[] = {{"all-down", FG_TEXT("All down"), "",
                                         FG_TEXT("The share of time no server is up.")},
                                        {"mean-down", FG_TEXT("Mean down"), "servers",
                                         FG_TEXT("The mean number of servers that are down.")}};

struct Leaking {
    double limit = 8000;
    double start = 2000;
    double growth = 50;
    double downtime = 5;
    int servers = 10;

    [[nodiscard]] Values<5> values() const
    {
        const auto result = leak(limit, start, growth, downtime / 60, servers);
        if (!result)
            return result.error();
        const Leak& is = result.value();
        return std::array{is.timeToCrash, is.downShare, is.severalDown, is.downShare, is.allDown};
    }
};
constexpr std::array kLeaking{
    row<&Leaking::limit>({"limit", FG_TEXT("Limit"), FG_TEXT("Memory at which the server dies."), "MB"},
                         {1, 1e9, ParameterScale::Logarithmic}),
    row<&Leaking::start>({"start", FG_TEXT("Start"), FG_TEXT("Memory after a restart."), "MB"}, {0, 1e9}),
    row<&Leaking::growth>({"growth", FG_TEXT("Growth"), FG_TEXT("Memory that leaks in an hour."), "MB/h"},
                          {0.001, 1e6, ParameterScale::Logarithmic}),
    row<&Leaking::downtime>({"downtime", FG_TEXT("Downtime"), FG_TEXT("Time a restart takes."), "min"},
                            {0.001, 10'000, ParameterScale::Logarithmic}),
    row<&Leaking::servers>(kServers, kCounts)};
constexpr std::string_view kLeakAssumptions[] = {FG_TEXT("All servers leak at the same constant rate."),
                                                 FG_TEXT("Together: they started together and stay in step."),
                                                 FG_TEXT("Spread: their phases are independent and uniform.")};
constexpr LawOutput kLeakingOutputs[] = {
    {"time-to-crash", FG_TEXT("Time to crash"), "h", FG_TEXT("Time from a restart to the next crash.")},
    {"down-share", FG_TEXT("Down"), "", FG_TEXT("The share of time one server is down.")},
    {"several-down-spread", FG_TEXT("Two or more down, spread"), "",
     FG_TEXT("The share of time two servers or more are down when restarts are spread.")},
    {"all-down-together", FG_TEXT("All down, together"), "",
     FG_TEXT("The share of time all are down when they started together.")},
    {"all-down-spread", FG_TEXT("All down, spread"), "",
     FG_TEXT("The share of time all are down when restarts are spread.")}};

constexpr Law kLaws[] = {
    law<kBeta>({"beta-factor", FG_TEXT("A common cause (beta factor)"),
                FG_TEXT("A tenth of all failures being common makes the third replica worth 7 %: what is common "
                        "bounds what redundancy can do."),
                "U = Qc + (1 - Qc) P(Binomial(n, 1 - Qi) < k), Qc = beta Q, Qi = (1 - beta) Q",
                "Fleming, A Reliability Model for Common Mode Failures (1974).", "correlated-faults"},
               kCommonCause, kBetaOutputs),
    law<kCorrelated>({"correlated-pair", FG_TEXT("Two correlated replicas"),
                      FG_TEXT("A small correlation of rare failures outweighs the product of their chances."),
                      "P(both) = q^2 + rho q (1 - q)", "Covariance of two Bernoulli variables.", "correlated-faults"},
                     kTwoStates, kCorrelatedOutputs),
    law<kShocks>({"marshall-olkin", FG_TEXT("Shocks that hit both (Marshall-Olkin)"),
                  FG_TEXT("A pair lives no longer than the common shock allows."),
                  "MTTF = 1 / (l1 + l12) + 1 / (l2 + l12) - 1 / (l1 + l2 + l12); P(together) = l12 / (l1 + l2 + l12)",
                  "Marshall, Olkin, A Multivariate Exponential Distribution, JASA 62 (1967).", "correlated-faults"},
                 kShockAssumptions, kShocksOutputs),
    law<kHierarchy>({"domain-hierarchy", FG_TEXT("Replicas in racks, zones and regions"),
                     FG_TEXT("Spreading replicas pays until the next level they share is the likelier cause; it "
                             "protects the data sooner than the quorum."),
                     "U = s + (1 - s) P(Binomial(n, 1 - x) < k); s and x = 1 - prod (1 - q) over the levels shared and "
                     "not shared",
                     "Total probability over the shared levels.", "fault-domains"},
                    kDomains, kHierarchyOutputs),
    law<kPill>({"poison-pill", FG_TEXT("A poison request that is retried"),
                FG_TEXT("One request that kills what it touches, retried elsewhere, takes down a fleet one server an "
                        "interval."),
                "down = min(N, ceil(R / tau)); all down after (N - 1) tau; for good when R >= N tau",
                "Counting of intervals.", "common-cause"},
               kPillAssumptions, kPillOutputs),
    law<kPoison>({"random-poison", FG_TEXT("Poison requests at random"),
                  FG_TEXT("Each poison request takes one server away for the time of a restart: the fleet is a loss "
                          "system whose customers are poison."),
                  "P(all down) = ErlangB(nu R, N); mean down = nu R (1 - P(all down))",
                  "Erlang (1917); Sevastyanov (1957), insensitivity.", "common-cause"},
                 kPoisonAssumptions, kPoisonOutputs),
    law<kLeaking>({"leak", FG_TEXT("A resource leak"),
                   FG_TEXT("Servers that started together crash together; restarts at random moments spread them."),
                   "T = (limit - start) / growth; p = d / (T + d); spread Binomial(N, p), together p for all at once",
                   "Renewal theory: share of a cycle spent down.", "common-cause"},
                  kLeakAssumptions, kLeakingOutputs),
};

}  // namespace

std::span<const Law> correlatedLaws() { return kLaws; }

}  // namespace faultglass::theory

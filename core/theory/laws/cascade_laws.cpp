// Laws of cascades: what is left when survivors take over, and what does not come back when the trigger is gone.
#include "core/theory/cascade.h"

#include <limits>

#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"
#include "core/theory/metastability.h"

namespace faultglass::theory {

namespace {

struct Redistribution {
    int servers = 5;
    double capacityPerServer = 1250;
    double load = 5000;

    [[nodiscard]] Values<3> values() const
    {
        const Result<int> losses = survivableLosses(servers, capacityPerServer, load);
        if (!losses)
            return losses.error();
        const double left = servers - losses.value();
        return std::array{static_cast<double>(losses.value()), load / (servers * capacityPerServer),
                          load / (left * capacityPerServer)};
    }
};
constexpr std::array kRedistribution{
    row<&Redistribution::servers>(kServers, kCounts),
    row<&Redistribution::capacityPerServer>({"capacity-per-server", FG_TEXT("Capacity of a server"),
                                             FG_TEXT("Requests per second one server can finish."), "requests/s"},
                                            kRates),
    row<&Redistribution::load>(kLoad, kRates)};
constexpr std::string_view kEqualSharing[] = {FG_TEXT("All servers are alike and those that are left share evenly."),
                                              FG_TEXT("Load stays what it was: nothing is retried."),
                                              FG_TEXT("A server fails exactly when it gets more than its capacity.")};
constexpr LawOutput kRedistributionOutputs[] = {
    {"survivable-losses", FG_TEXT("Survivable losses"), "servers", FG_TEXT("The most servers that may be lost.")},
    {"utilisation", FG_TEXT("Utilisation"), "", FG_TEXT("The load over the capacity of all.")},
    {"utilisation-then", FG_TEXT("Utilisation then"), "", FG_TEXT("The same after those losses.")}};

struct Bundle {
    double load = 0.2;

    [[nodiscard]] Values<2> values() const
    {
        return join(fiberBundleSurvivors(load), Result<double>(kCriticalBundleLoad));
    }
};
constexpr std::array kBundle{
    row<&Bundle::load>({"load", FG_TEXT("Load"),
                        FG_TEXT("Load that falls on each server at first, the largest capacity being 1."), ""},
                       {0, 1})};
constexpr std::string_view kBundleAssumptions[] = {FG_TEXT("Capacities are uniform between 0 and 1."),
                                                   FG_TEXT("The fleet is large, and survivors share evenly."),
                                                   FG_TEXT(
                                                       "A server fails exactly when it gets more than its capacity.")};
constexpr LawOutput kBundleOutputs[] = {
    {"survivors", FG_TEXT("Survivors"), "",
     FG_TEXT("The share of servers left in the end, in the limit of a large fleet: a thousand are within a fiftieth."),
     false, Accuracy::Approximation, 0.02},
    {"critical-load", FG_TEXT("Critical load"), "",
     FG_TEXT("The load above which none is left; half the fleet is left just below.")}};

struct Cascade {
    int components = 100;
    double disturbance = 0.005;
    double transfer = 0.005;
    int failures = 1;

    [[nodiscard]] Values<5> values() const
    {
        const auto distribution = cascadeDistribution(components, disturbance, transfer);
        if (!distribution)
            return distribution.error();
        const std::vector<double>& chance = distribution.value();
        if (failures > components)
            return Error{"failures", std::to_string(failures),
                         "at most " + std::to_string(components) + ", the number of components"};
        const double lambda = components * transfer;
        const double limit = lambda < 1 ? branchingMean(components * disturbance, lambda).value()
                                        : std::numeric_limits<double>::infinity();
        return std::array{chance[failures], chance.front(), chance.back(),
                          cascadeMean(components, disturbance, transfer).value(), limit};
    }
};
constexpr std::array kCascade{
    row<&Cascade::components>({"components", FG_TEXT("Components"), FG_TEXT("Components that share their load."), ""},
                              {1, 10'000, ParameterScale::Logarithmic}),
    row<&Cascade::disturbance>({"disturbance", FG_TEXT("Disturbance"),
                                FG_TEXT("Load every component gets at first, the limit being 1."), ""},
                               kShares),
    row<&Cascade::transfer>({"transfer", FG_TEXT("Transfer"),
                             FG_TEXT("Load every other component gets from each that fails."), ""},
                            kShares),
    row<&Cascade::failures>({"failures", FG_TEXT("Failures"), FG_TEXT("The number of failures asked for."), ""},
                            {0, 10'000})};
constexpr std::string_view kCascadeAssumptions[] = {FG_TEXT(
                                                        "Loads before the disturbance are uniform between 0 and 1."),
                                                    FG_TEXT("Each failure adds the same to all others."),
                                                    FG_TEXT("Nothing is repaired while the cascade runs.")};
constexpr LawOutput kCascadeOutputs[] = {
    {"exactly", FG_TEXT("Exactly that many"), "", FG_TEXT("The chance of that number of failures.")},
    {"none", FG_TEXT("None"), "", FG_TEXT("The chance that nothing fails.")},
    {"all", FG_TEXT("All"), "", FG_TEXT("The chance that all fail.")},
    {"mean", FG_TEXT("Mean"), "", FG_TEXT("The mean number of failures.")},
    {"branching-mean", FG_TEXT("Mean in the limit"), "",
     FG_TEXT("The same for many components: theta / (1 - lambda); infinite where each failure brings about another."),
     true}};

struct Metastable {
    double load = 140;
    double capacity = 300;
    double timeout = 1;
    int retries = 1;
    double outage = 10;

    [[nodiscard]] Values<3> values() const
    {
        return join(stableLoadBound(capacity, retries), backlogAfterOutage(load, timeout, retries, outage),
                    recoveryTime(load, capacity, timeout, retries, outage));
    }
};
constexpr std::array kMetastable{
    row<&Metastable::load>(kLoad, kRates), row<&Metastable::capacity>(kCapacity, kRates),
    row<&Metastable::timeout>({"timeout", FG_TEXT("Timeout"), FG_TEXT("When a client gives up and tries again."), "s"},
                              {0.001, 3600, ParameterScale::Logarithmic}),
    row<&Metastable::retries>(kRetries, kFewRetries),
    row<&Metastable::outage>({"outage", FG_TEXT("Outage"), FG_TEXT("How long nothing is served."), "s"}, {0, 86'400})};
constexpr std::string_view kWasted[] = {
    FG_TEXT("The queue is first-in first-out and has no bound."),
    FG_TEXT("The server finishes requests that have been given up: that work is wasted."),
    FG_TEXT("Every attempt that is not served in time is repeated at its timeout, up to the last."),
    FG_TEXT("The numbers are large enough for means to do.")};
constexpr LawOutput kMetastableOutputs[] = {
    {"stable-load", FG_TEXT("Stable load"), "requests/s", FG_TEXT("Below this load every backlog drains.")},
    {"backlog", FG_TEXT("Backlog"), "requests", FG_TEXT("Attempts that wait at the end of the outage.")},
    {"recovery-time", FG_TEXT("Recovery"), "s",
     FG_TEXT("Time from the end of the outage until requests are served in time again; infinite when never. Queues are "
             "taken for a fluid, which is right within a twelfth."),
     true, Accuracy::Approximation, 0.08}};

struct Aside {
    double capacity = 300;
    double hitShare = 0.9;

    [[nodiscard]] Values<2> values() const
    {
        return join(cachedCapacity(capacity, hitShare), Result<double>(capacity));
    }
};
constexpr std::array kAside{row<&Aside::capacity>(kCapacity, kRates),
                            row<&Aside::hitShare>({"hit-share", FG_TEXT("Hits"),
                                                   FG_TEXT("The share of requests the cache answers."), ""},
                                                  kLevels)};
constexpr std::string_view kAsideAssumptions[] = {FG_TEXT("The cache itself has capacity for all."),
                                                  FG_TEXT("Every miss costs the backend one request.")};
constexpr LawOutput kAsideOutputs[] = {
    {"cached-capacity", FG_TEXT("With the cache"), "requests/s", FG_TEXT("The load a warm cache makes possible.")},
    {"cold-capacity", FG_TEXT("Without"), "requests/s",
     FG_TEXT("The load that survives a cold cache: above it the fleet is vulnerable.")}};

constexpr Law kLaws[] = {
    law<kRedistribution>({"redistribution", FG_TEXT("Losses a fleet survives"),
                          FG_TEXT("Survivors take over the load of the dead; one loss too many and none survives."),
                          "k = max such that load <= (N - k) capacity", "Arithmetic of equal sharing.",
                          "cascading-failure"},
                         kEqualSharing, kRedistributionOutputs),
    law<kBundle>({"fiber-bundle", FG_TEXT("Unequal servers (fiber bundle)"),
                  FG_TEXT("Where capacities differ, the weak fall first and load the strong: at a quarter of the "
                          "strongest's capacity half of a fleet is left, just above it none."),
                  "U = 1/2 + sqrt(1/4 - s) for s <= 1/4, else 0",
                  "Pradhan, Hansen, Chakrabarti, Reviews of Modern Physics 82 (2010).", "cascading-failure"},
                 kBundleAssumptions, kBundleOutputs),
    law<kCascade>(
        {"cascade", FG_TEXT("Cascades of components (CASCADE)"),
         FG_TEXT("How many components fail when each failure loads the others; near n p = 1 cascades of all "
                 "sizes occur."),
         "P(r) = C(n, r) phi(d) (d + r p)^(r - 1) phi(1 - d - r p)^(n - r), r < n; limit theta / (1 - lambda)",
         "Dobson, Carreras, Newman, Probability in the Engineering and Informational Sciences 19 (2005).",
         "cascading-failure"},
        kCascadeAssumptions, kCascadeOutputs),
    law<kMetastable>({"metastability", FG_TEXT("Down for good (metastability)"),
                      FG_TEXT("A fleet that wastes its work on requests long given up stays down after the outage is "
                              "over, unless the load is below the capacity over the number of attempts."),
                      "stable below C / (1 + r); B = lambda sum_(j=0..r) max(0, outage - j timeout); recovery (B - C "
                      "timeout) / (C - (1 + r) lambda)",
                      "Bronson et al., HotOS (2021); Huang et al., OSDI (2022).", "cascading-failure"},
                     kWasted, kMetastableOutputs),
    law<kAside>(
        {"look-aside-cache", FG_TEXT("Capacity borrowed from a cache"),
         FG_TEXT("A cache with 90 % hits lets a backend carry ten times its capacity, until the cache is cold."),
         "load = C / (1 - h)", "Bronson et al., Metastable Failures in Distributed Systems, HotOS (2021).", "failover"},
        kAsideAssumptions, kAsideOutputs),
};

}  // namespace

std::span<const Law> cascadeLaws() { return kLaws; }

}  // namespace faultglass::theory

#include "core/fleet/fleet_parameters.h"

#include <algorithm>

#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

using P = FleetParameters;
using enum ParameterScale;
using enum ParameterChange;

constexpr std::string_view kFleet = FG_TEXT("Fleet");
constexpr std::string_view kClients = FG_TEXT("Clients");
constexpr std::string_view kBalancer = FG_TEXT("Load balancer");
constexpr std::string_view kRestarts = FG_TEXT("Memory and restarts");
constexpr std::string_view kDefences = FG_TEXT("Defences");
constexpr std::string_view kMeasuring = FG_TEXT("Measuring");

constexpr ParameterChoice kServiceLaws[] = {{"exponential", FG_TEXT("exponential")},
                                            {"deterministic", FG_TEXT("deterministic")},
                                            {"lognormal", FG_TEXT("lognormal")}};
constexpr ParameterChoice kPolicies[] = {{"round-robin", FG_TEXT("round robin")},
                                         {"random", FG_TEXT("random")},
                                         {"least-loaded", FG_TEXT("least loaded")},
                                         {"two-choices", FG_TEXT("two choices")}};
constexpr ParameterChoice kDepths[] = {{"shallow", FG_TEXT("shallow")}, {"deep", FG_TEXT("deep")}};
constexpr ParameterChoice kBackoffs[] = {{"none", FG_TEXT("none")},
                                         {"fixed", FG_TEXT("fixed")},
                                         {"exponential", FG_TEXT("exponential")}};
constexpr ParameterChoice kJitters[] = {{"none", FG_TEXT("none")},
                                        {"full", FG_TEXT("full")},
                                        {"equal", FG_TEXT("equal")},
                                        {"decorrelated", FG_TEXT("decorrelated")},
                                        {"proportional", FG_TEXT("proportional")}};
constexpr ParameterChoice kSheddings[] = {{"queue-length", FG_TEXT("queue length")}, {"codel", FG_TEXT("CoDel")}};
constexpr ParameterChoice kBudgets[] = {{"token-bucket", FG_TEXT("token bucket")},
                                        {"finagle", FG_TEXT("Finagle")},
                                        {"grpc", FG_TEXT("gRPC")}};
constexpr ParameterChoice kBreakers[] = {{"time-window", FG_TEXT("time window")},
                                         {"call-window", FG_TEXT("call window")},
                                         {"consecutive", FG_TEXT("consecutive")}};

constexpr std::array<BoundRow<P>, 63> kOwnTable{{
    whole<&P::servers>({"servers", FG_TEXT("Servers"), FG_TEXT("How many servers stand behind the load balancer."), ""},
                       {1, 1'000'000, Logarithmic}, kFleet, Rebuild),
    whole<&P::workers>({"workers", FG_TEXT("Workers per server"),
                        FG_TEXT("How many requests one server works on at the same time."), ""},
                       {1, 1000, Logarithmic}, kFleet, Rebuild),
    real<&P::capacityPerServer>({"capacity", FG_TEXT("Capacity per server"),
                                 FG_TEXT("What one server can finish when all its workers are busy. The mean service "
                                         "time is workers divided by capacity."),
                                 "requests/s"},
                                {0.001, 1'000'000, Logarithmic}, kFleet),
    choice<&P::serviceLaw>({"service-law", FG_TEXT("Service time law"),
                            FG_TEXT("How service times vary around their mean."), ""},
                           kServiceLaws, kFleet),
    real<&P::serviceVariation>({"service-variation", FG_TEXT("Variation of lognormal service"),
                                FG_TEXT("Standard deviation over mean. Only the lognormal law reads it."), ""},
                               {0.05, 10, Logarithmic}, kFleet),
    toggle<&P::queueBounded>({"queue-bounded", FG_TEXT("Bounded queue"),
                              FG_TEXT("Whether a server turns requests away when too many wait."), ""},
                             kFleet),
    whole<&P::queueLimit>({"queue-limit", FG_TEXT("Queue limit"),
                           FG_TEXT("How many requests may wait at one server; the next one is rejected at once."),
                           "requests"},
                          {0, 1'000'000}, kFleet, Live, "queue-bounded"),

    whole<&P::tenants>({"tenants", FG_TEXT("Users"), FG_TEXT("Independent users that share the offered load equally."),
                        ""},
                       {1, 1'000'000, Logarithmic}, kClients, Rebuild),
    real<&P::offeredLoad>({"offered-load", FG_TEXT("Offered load"),
                           FG_TEXT("New requests of all users together, before any retry. Arrivals are Poisson."),
                           "requests/s"},
                          {0.001, 100'000'000, Logarithmic}, kClients),
    toggle<&P::clientsTimeOut>({"clients-time-out", FG_TEXT("Clients time out"),
                                FG_TEXT("Whether a client gives up on an attempt that takes too long. The server does "
                                        "not notice and still does the work."),
                                ""},
                               kClients),
    real<&P::clientTimeout>({"client-timeout", FG_TEXT("Client timeout"),
                             FG_TEXT("How long a client waits for one attempt."), "s"},
                            {0.001, 3600, Logarithmic}, kClients, Live, "clients-time-out"),
    toggle<&P::clientsRetry>({"retries", FG_TEXT("Clients retry"),
                              FG_TEXT("Whether a client tries again after a failed attempt."), ""},
                             kClients),
    whole<&P::maxAttempts>({"max-attempts", FG_TEXT("Max attempts"),
                            FG_TEXT("Attempts for one request, the first one included."), ""},
                           {1, 100, Logarithmic}, kClients, Live, "retries"),
    choice<&P::backoff>({"backoff", FG_TEXT("Backoff"), FG_TEXT("How the pause before a retry grows."), ""}, kBackoffs,
                        kClients, Live, "retries"),
    real<&P::backoffBase>({"backoff-base", FG_TEXT("Backoff base"),
                           FG_TEXT("The pause before the first retry, before jitter."), "s"},
                          {0.0001, 600, Logarithmic}, kClients, Live, "backoff"),
    real<&P::backoffCap>({"backoff-cap", FG_TEXT("Backoff cap"),
                          FG_TEXT("No pause is drawn from a longer one than this."), "s"},
                         {0.0001, 3600, Logarithmic}, kClients, Live, "backoff"),
    choice<&P::jitter>({"jitter", FG_TEXT("Jitter"),
                        FG_TEXT(
                            "How a pause v is spread: full draws from 0 to v, equal from v/2 to v, decorrelated from "
                            "the base to three times the last pause, proportional from v/2 to 3v/2."),
                        ""},
                       kJitters, kClients, Live, "backoff"),

    choice<&P::balancing>({"balancing", FG_TEXT("Balancing"),
                           FG_TEXT("How the balancer chooses among the servers it believes healthy."), ""},
                          kPolicies, kBalancer),
    toggle<&P::healthChecks>({"health-checks", FG_TEXT("Health checks"),
                              FG_TEXT("Whether the balancer probes servers and takes failing ones out of rotation."),
                              ""},
                             kBalancer),
    choice<&P::probeDepth>({"probe-depth", FG_TEXT("Probe depth"),
                            FG_TEXT("Shallow probes ask whether the process lives. Deep ones wait in the queue like a "
                                    "request, so an overloaded server fails them."),
                            ""},
                           kDepths, kBalancer, Live, "health-checks"),
    real<&P::probePeriod>({"probe-period", FG_TEXT("Probe period"), FG_TEXT("Time between two probes of one server."),
                           "s"},
                          {0.01, 3600, Logarithmic}, kBalancer, Live, "health-checks"),
    real<&P::probeTimeout>({"probe-timeout", FG_TEXT("Probe timeout"),
                            FG_TEXT("A probe that takes longer has failed. Never longer than the period."), "s"},
                           {0.001, 3600, Logarithmic}, kBalancer, Live, "health-checks"),
    whole<&P::unhealthyThreshold>({"unhealthy-threshold", FG_TEXT("Unhealthy threshold"),
                                   FG_TEXT("Failed probes in a row after which a server is ejected."), "probes"},
                                  {1, 20}, kBalancer, Live, "health-checks"),
    whole<&P::healthyThreshold>({"healthy-threshold", FG_TEXT("Healthy threshold"),
                                 FG_TEXT("Good probes in a row after which an ejected server returns."), "probes"},
                                {1, 20}, kBalancer, Live, "health-checks"),

    toggle<&P::memoryLimited>({"memory-limited", FG_TEXT("Memory can run out"),
                               FG_TEXT("Whether a server whose queue outgrows its memory crashes and restarts."), ""},
                              kRestarts),
    real<&P::memoryLimitMiB>({"memory-limit", FG_TEXT("Memory for requests"),
                              FG_TEXT("Memory a server has for the requests it holds."), "MiB"},
                             {1, 1'048'576, Logarithmic}, kRestarts, Live, "memory-limited"),
    real<&P::memoryPerRequestKiB>({"memory-per-request", FG_TEXT("Memory per request"),
                                   FG_TEXT("Memory one waiting or running request holds."), "KiB"},
                                  {0.1, 1'048'576, Logarithmic}, kRestarts, Live, "memory-limited"),
    real<&P::restartDelay>({"restart-delay", FG_TEXT("Restart delay"),
                            FG_TEXT(
                                "Time from a crash of the software, by lack of memory or by poison, until the server "
                                "is up again."),
                            "s"},
                           {0.01, 86'400, Logarithmic}, kRestarts),
    real<&P::coldFactor>(
        {"cold-factor", FG_TEXT("Cold slowdown"),
         FG_TEXT("How many times longer a request takes right after a restart; 1 means no cold start."), "x"},
        {1, 100, Logarithmic}, kRestarts),
    real<&P::warmTime>({"warm-time", FG_TEXT("Warm-up time"),
                        FG_TEXT("Time over which a cold server returns to its full speed."), "s"},
                       {0.1, 86'400, Logarithmic}, kRestarts),

    toggle<&P::loadShedding>({"load-shedding", FG_TEXT("Load shedding"),
                              FG_TEXT("Servers turn work away early instead of letting everything wait."), ""},
                             kDefences),
    choice<&P::sheddingForm>({"shedding-form", FG_TEXT("Shed by"),
                              FG_TEXT(
                                  "Queue length rejects arrivals beyond a bound. CoDel drops from the queue when the "
                                  "shortest wait stays above a target."),
                              ""},
                             kSheddings, kDefences, Live, "load-shedding"),
    whole<&P::shedAbove>({"shed-above", FG_TEXT("Shed above"),
                          FG_TEXT("Waiting requests beyond which a server rejects new ones."), "requests"},
                         {0, 1'000'000}, kDefences, Live, "load-shedding"),
    real<&P::codelTarget>({"codel-target", FG_TEXT("CoDel target"), FG_TEXT("The wait CoDel aims to stay below."), "s"},
                          {0.0001, 60, Logarithmic}, kDefences, Live, "load-shedding"),
    real<&P::codelInterval>({"codel-interval", FG_TEXT("CoDel interval"),
                             FG_TEXT("How long the wait must stay above the target before CoDel drops."), "s"},
                            {0.001, 600, Logarithmic}, kDefences, Live, "load-shedding"),
    toggle<&P::skipExpired>({"skip-expired", FG_TEXT("Skip expired work"),
                             FG_TEXT("Requests carry their deadline, and a server drops those whose client has gone."),
                             ""},
                            kDefences),
    toggle<&P::retryBudget>({"retry-budget", FG_TEXT("Retry budget"),
                             FG_TEXT("Each user may retry only a share of what it sends."), ""},
                            kDefences, Live, "retries"),
    choice<&P::budgetForm>({"budget-form", FG_TEXT("Budget form"),
                            FG_TEXT(
                                "A token bucket earns by request; Finagle's forgets after 10 s; gRPC's pauses retries "
                                "while tokens are at or below half."),
                            ""},
                           kBudgets, kDefences, Live, "retry-budget"),
    real<&P::budgetRatio>({"budget-ratio", FG_TEXT("Budget ratio"),
                           FG_TEXT("Retries earned by one new request; for gRPC tokens earned by one success."), ""},
                          {0, 1}, kDefences, Live, "retry-budget"),
    real<&P::budgetTokens>({"budget-tokens", FG_TEXT("Budget size"),
                            FG_TEXT("The most tokens a user can save up; a user starts with a full bucket."), "tokens"},
                           {1, 10'000, Logarithmic}, kDefences, Live, "retry-budget"),
    real<&P::budgetReserve>({"budget-reserve", FG_TEXT("Budget reserve"),
                             FG_TEXT("Retries a user may always make, whatever it sends. Not read by gRPC's form."),
                             "retries/s"},
                            {0, 10'000}, kDefences, Live, "retry-budget"),
    toggle<&P::circuitBreaker>({"circuit-breaker", FG_TEXT("Circuit breaker"),
                                FG_TEXT("Each user stops calling for a while when too many of its calls fail."), ""},
                               kDefences),
    choice<&P::breakerForm>({"breaker-form", FG_TEXT("Breaker counts"),
                             FG_TEXT("Failures over a window of time, over the last calls, or in a row."), ""},
                            kBreakers, kDefences, Live, "circuit-breaker"),
    real<&P::breakerWindow>({"breaker-window", FG_TEXT("Breaker window"),
                             FG_TEXT("Length of the time window, kept in ten parts."), "s"},
                            {0.1, 3600, Logarithmic}, kDefences, Live, "circuit-breaker"),
    whole<&P::breakerCalls>({"breaker-calls", FG_TEXT("Breaker calls"),
                             FG_TEXT("Calls in the call window, or failures in a row that open the breaker."), "calls"},
                            {1, 256}, kDefences, Live, "circuit-breaker"),
    whole<&P::breakerMinimumCalls>({"breaker-minimum-calls", FG_TEXT("Breaker minimum calls"),
                                    FG_TEXT("With fewer calls in the window the breaker stays closed."), "calls"},
                                   {1, 100'000, Logarithmic}, kDefences, Live, "circuit-breaker"),
    real<&P::breakerThreshold>({"breaker-threshold", FG_TEXT("Breaker threshold"),
                                FG_TEXT("Share of failed calls from which the breaker opens."), ""},
                               {0.01, 1}, kDefences, Live, "circuit-breaker"),
    real<&P::breakerOpenTime>({"breaker-open-time", FG_TEXT("Breaker open time"),
                               FG_TEXT("How long an open breaker lets nothing through."), "s"},
                              {0.01, 3600, Logarithmic}, kDefences, Live, "circuit-breaker"),
    whole<&P::breakerProbes>({"breaker-probes", FG_TEXT("Half-open probes"),
                              FG_TEXT("Calls a half-open breaker lets through; all must succeed to close it."),
                              "calls"},
                             {1, 100}, kDefences, Live, "circuit-breaker"),
    toggle<&P::adaptiveThrottling>({"adaptive-throttling", FG_TEXT("Adaptive throttling"),
                                    FG_TEXT(
                                        "Each user rejects its own calls with a chance that grows with the share the "
                                        "servers do not accept."),
                                    ""},
                                   kDefences),
    real<&P::throttleFactor>({"throttle-factor", FG_TEXT("Throttling factor"),
                              FG_TEXT("K: calls a user may send for one that is accepted."), ""},
                             {1, 10}, kDefences, Live, "adaptive-throttling"),
    real<&P::throttleWindow>({"throttle-window", FG_TEXT("Throttling window"),
                              FG_TEXT("How far back calls and acceptances are counted, in ten parts."), "s"},
                             {0.1, 3600, Logarithmic}, kDefences, Live, "adaptive-throttling"),
    toggle<&P::bulkheads>({"bulkheads", FG_TEXT("Bulkheads"),
                           FG_TEXT("Each user may have only so many requests inside the fleet at a time."), ""},
                          kDefences),
    whole<&P::bulkheadLimit>({"bulkhead-limit", FG_TEXT("Bulkhead size"),
                              FG_TEXT("Requests of one user, waiting or running; the next one is rejected."),
                              "requests"},
                             {1, 1'000'000, Logarithmic}, kDefences, Live, "bulkheads"),
    toggle<&P::autoscaling>({"autoscaling", FG_TEXT("Autoscaling"),
                             FG_TEXT("Servers are added and removed to hold a target utilisation."), ""},
                            kDefences),
    real<&P::scaleTarget>({"scale-target", FG_TEXT("Target utilisation"),
                           FG_TEXT("The mean utilisation the autoscaler aims for."), ""},
                          {0.05, 1}, kDefences, Live, "autoscaling"),
    real<&P::scalePeriod>({"scale-period", FG_TEXT("Scaling period"), FG_TEXT("How often the autoscaler looks."), "s"},
                          {0.1, 3600, Logarithmic}, kDefences, Live, "autoscaling"),
    real<&P::scaleLag>({"scale-lag", FG_TEXT("Scaling lag"), FG_TEXT("Time from ordering a server until it can serve."),
                        "s"},
                       {0, 3600}, kDefences, Live, "autoscaling"),
    real<&P::scaleCooldown>({"scale-cooldown", FG_TEXT("Scaling cooldown"),
                             FG_TEXT("Time after one change before the next."), "s"},
                            {0, 3600}, kDefences, Live, "autoscaling"),
    real<&P::scaleMost>({"scale-most", FG_TEXT("Largest fleet"),
                         FG_TEXT("The autoscaler goes up to this many times the servers the fleet started with."), "x"},
                        {1, 10}, kDefences, Rebuild, "autoscaling"),

    real<&P::sampleInterval>({"sample-interval", FG_TEXT("Sample interval"),
                              FG_TEXT("Time between two points of a chart."), "s"},
                             {0.01, 86'400, Logarithmic}, kMeasuring, Rebuild),
    real<&P::tenantWindow>({"tenant-window", FG_TEXT("User window"),
                            FG_TEXT(
                                "A user is down when fewer than half of its requests of the last window succeeded, and "
                                "degraded below 99 %."),
                            "s"},
                           {0.1, 86'400, Logarithmic}, kMeasuring, Rebuild),
    real<&P::measureFrom>({"measure-from", FG_TEXT("Measure from"),
                           FG_TEXT("Totals leave out what happened before this time."), "s"},
                          {0, 31'536'000}, kMeasuring, Rebuild),
}};
static_assert(tableIsSound<11>(kOwnTable));

constexpr auto kTable = [] {
    std::array<BoundRow<P>, kFleetParameterCount> all;
    auto end = std::ranges::copy(kOwnTable, all.begin()).out;
    end = std::ranges::copy(rowsThrough<&P::topology, topology_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::placement, placement_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::release, release_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::wear, wear_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::component, component_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::detector, detector_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::replication, replication_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::redundancy, redundancy_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::cache, cache_rows::kTable>(), end).out;
    end = std::ranges::copy(rowsThrough<&P::dependency, dependency_rows::kTable>(), end).out;
    std::ranges::copy(rowsThrough<&P::layers, retry_layer_rows::kTable>(), end);
    return all;
}();

consteval bool keysAreUnique()
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (kTable[i].row.key == kTable[j].row.key)
                return false;
        }
    }
    return true;
}
static_assert(keysAreUnique());

constexpr auto kRows = [] {
    std::array<ParameterRow, kFleetParameterCount> rows;
    for (std::size_t i = 0; i < kFleetParameterCount; ++i)
        rows[i] = kTable[i].row;
    return rows;
}();

}  // namespace

const std::array<BoundRow<FleetParameters>, kFleetParameterCount>& fleetParameterTable() { return kTable; }

std::span<const ParameterRow> fleetParameterRows() { return kRows; }

}  // namespace faultglass
